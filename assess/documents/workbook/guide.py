"""The first sheet of a workbook: how it is filled in, what the grades mean, and where it goes."""

from collections.abc import Iterator
from typing import Any

from assess.core.errors import N_
from assess.display.words import GRADES
from assess.documents.workbook.layout import numbered
from assess.documents.workbook.looks import Looks, row_height
from assess.documents.workbook.page import set_up
from assess.documents.workbook.plan import Plan

LABEL, TEXT = 24, 84
RULES = (
    N_("Fill in the white cells. The others are locked, and so is the order: move, rename and delete nothing."),
    N_("Choose one level for each question: the highest whose whole sentence is true today."),
    N_("Choose the evidence that can be shown. Grades 3 and 4 need the document, who checked it, and the day."),
    N_("Whoever checks evidence of grade 3 or 4 works outside the answering office."),
    N_("Where nobody knows yet, choose “Don't know” and name who may know and by when. It is an honest answer."),
    N_("Only where its cell is white may a question be set aside. Write why it does not apply."),
    N_("Write days as 2026-11-24 or 24/11/2026. Formulas are not taken."),
    N_("A cell left empty erases nothing: what the assessment already holds stays."),
    N_(
        "At the end stand questions of other offices. Fill in a level there only where this office holds another one, "
        "with the reason as a note. It counts as an objection and is printed; it does not change the answer."
    ),
    N_("What is written here can be printed in documents. Keep confidential matters out of it."),
)


def write_guide(page: Any, plan: Plan, looks: Looks) -> None:
    """Write the guide on its sheet."""
    to = plan.to
    set_up(page, plan, landscape=False)
    page.set_column(0, 0, LABEL)
    page.set_column(1, 1, TEXT)
    page.set_row(0, 26)
    page.write_string(0, 0, plan.questionnaire.title[to.language], looks.title)
    row = 2
    for label, text in _facts(plan):
        page.write_string(row, 0, label, looks.label)
        page.write_string(row, 1, text, looks.plain)
        row += 1
    for label in (to.gettext("Return to:"), to.gettext("By:")):
        page.write_string(row, 0, label, looks.label)
        page.write_blank(row, 1, None, looks.input)
        row += 1
    for heading, lines in (
        (to.gettext("How to fill it in"), [to.gettext(rule) for rule in RULES]),
        (to.gettext("What the evidence means"), [numbered(at, to.gettext(each)) for at, each in enumerate(GRADES)]),
    ):
        row += 1
        page.set_row(row, 24)
        page.write_string(row, 0, heading, looks.heading)
        for line in lines:
            row += 1
            page.merge_range(row, 0, row, 1, "", looks.plain)
            page.write_string(row, 0, line, looks.plain)
            page.set_row(row, row_height([(line, LABEL + TEXT)], least=1))
        row += 1
    page.print_area(0, 0, row, 1)


def _facts(plan: Plan) -> Iterator[tuple[str, str]]:
    _, case = plan.to.gettext, plan.case
    if plan.office:
        yield _("Office:"), plan.questionnaire.office[plan.office].name[plan.to.language]
    if case:
        yield _("Region:"), case.city.name
        yield _("Day:"), plan.to.day(case.date)
    yield _("Questionnaire:"), plan.questionnaire.reference
    yield _("Fingerprint:"), plan.checksum
