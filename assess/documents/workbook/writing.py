"""Writes a workbook. Whatever a person wrote is a text in it, never a formula, a link or a number."""

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

import xlsxwriter

from assess.core.case import Case
from assess.core.questionnaire import Questionnaire
from assess.display.words import GRADES
from assess.documents.workbook.guide import write_guide
from assess.documents.workbook.layout import DONT_KNOW, FORMAT, KEYS, LISTS, MANIFEST, ROWS, numbered
from assess.documents.workbook.looks import Looks
from assess.documents.workbook.page import UNLOCKED
from assess.documents.workbook.plan import Plan, plan_workbook
from assess.documents.workbook.sheet import SheetWriter
from assess.language import translator

TEXTS_ONLY = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
WITHOUT_A_CASE = date(2000, 1, 1)
"""A workbook says the same each time it is made, so no clock is read for it."""


def workbook(questionnaire: Questionnaire, case: Case | None, office: str, language: str) -> bytes:
    """The workbook of an office (an id; empty for all), filled in with what *case* holds, private notes left out."""
    plan = plan_workbook(questionnaire, case, office, translator(language))
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, TEXTS_ONLY)
    looks = Looks(book)
    made = datetime.combine(case.date if case else WITHOUT_A_CASE, time())
    book.set_properties({"title": plan.questionnaire.title[language], "author": "Titik B", "created": made})
    write_guide(book.add_worksheet(plan.to.gettext("Guide")), plan, looks)
    rows = [row for sheet in plan.sheets for row in SheetWriter(book, plan, looks, sheet).write()]
    for name, lines in ((LISTS, _lists(plan)), (MANIFEST, [*_facts(plan), (ROWS,), *rows])):
        _hidden(book.add_worksheet(name), lines, looks)
    book.get_worksheet_by_name(plan.sheets[0].name if office else plan.to.gettext("Guide")).activate()
    book.close()
    return written.getvalue()


def _lists(plan: Plan) -> Iterator[Sequence[str]]:
    """The entries to choose from, one list a line behind its name; sentences are too long to stand in a cell's own."""
    to = plan.to
    yield "grade", *(numbered(number, to.gettext(each)) for number, each in enumerate(GRADES))
    yield "unknown", to.gettext(DONT_KNOW)
    for question in plan.questionnaire.questions:
        yield question.id, *(numbered(number, each[to.language]) for number, each in enumerate(question.levels))


def _facts(plan: Plan) -> list[tuple[str, str]]:
    case = plan.case
    facts = (
        FORMAT,
        plan.questionnaire.reference,
        plan.checksum,
        plan.to.language,
        plan.office,
        case.city.name if case else "",
        case.date.isoformat() if case else "",
    )
    return list(zip(KEYS, facts, strict=True))


def _hidden(page: Any, lines: Iterator[Sequence[str]] | Sequence[Sequence[str]], looks: Looks) -> None:
    page.very_hidden()
    page.protect("", UNLOCKED)
    for row, line in enumerate(lines):
        for at, text in enumerate(line):
            page.write_string(row, at, text, looks.hidden)
