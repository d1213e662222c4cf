"""Writes the sheet of one office: a row for each question, its cells to fill in unlocked."""

from collections.abc import Iterator, Mapping
from typing import Any

from assess.core.questionnaire import HIGHEST_LEVEL
from assess.core.returned import KEPT_HERE, Field, mark
from assess.display.words import GRADES
from assess.documents.workbook.layout import (
    ASIDE,
    COLUMNS,
    DAYS,
    DONT_KNOW,
    FIELD_OF,
    FILLED_BY_COLUMN,
    FILLED_BY_ROW,
    GRADE_LIST,
    HEAD_ROW,
    HEADS,
    INPUTS,
    LEVEL_LISTS,
    LISTS,
    LONGEST_CELL,
    OF_OTHERS,
    OWN,
    UNKNOWN_LIST,
    Column,
    cell_name,
    heads,
    numbered,
)
from assess.documents.workbook.looks import Looks, row_height
from assess.documents.workbook.page import set_up
from assess.documents.workbook.plan import Line, Plan, Sheet

Values = Mapping[Column, str]


class SheetWriter:
    """One sheet of a workbook."""

    def __init__(self, book: Any, plan: Plan, looks: Looks, sheet: Sheet) -> None:
        self._page = book.add_worksheet(sheet.name)
        self._plan, self._looks, self._sheet, self._to = plan, looks, sheet, plan.to
        self._place = {question.id: at for at, question in enumerate(plan.questionnaire.questions)}

    def write(self) -> Iterator[tuple[str, ...]]:
        """Write it, and tell of each question where it stands and the marks of what it holds."""
        self._set_up()
        self._top()
        row = HEAD_ROW
        for part in self._sheet.parts:
            row += 1
            self._page.set_row(row - 1, 24)
            self._page.write_string(row - 1, 0, part.heading, self._looks.heading)
            for line in part.lines:
                row += 1
                values = self._values(line)
                self._line(row, line, values)
                where = (self._sheet.name, self._sheet.office, str(row), line.question.id)
                yield *where, ASIDE if line.aside else OWN, *_marks(line, values)
        self._page.print_area(0, 0, row - 1, len(COLUMNS) - 1)

    def _set_up(self) -> None:
        page = self._page
        set_up(page, self._plan, landscape=True)
        for at, column in enumerate(COLUMNS):
            page.set_column(at, at, HEADS[column].width)
        page.freeze_panes(HEAD_ROW, 2)
        page.repeat_rows(HEAD_ROW - 1)

    def _top(self) -> None:
        page, looks, to, case = self._page, self._looks, self._to, self._plan.case
        told = [case.city.name, to.day(case.date)] if case else []
        facts = " · ".join([*told, self._plan.questionnaire.title[to.language], self._plan.questionnaire.reference])
        page.set_row(0, 24)
        page.write_string(0, 0, self._sheet.title, looks.title)
        page.write_string(1, 0, facts, looks.facts)
        page.set_row(FILLED_BY_ROW - 1, 30)
        page.write_string(FILLED_BY_ROW - 1, 0, to.gettext("Filled in by (name and post):"), looks.label)
        page.write_blank(FILLED_BY_ROW - 1, FILLED_BY_COLUMN, None, looks.input)
        page.set_row(HEAD_ROW - 1, 48)
        for at, words in enumerate(heads(to)):
            page.write_string(HEAD_ROW - 1, at, words, looks.head)

    def _line(self, row: int, line: Line, values: Values) -> None:
        page, looks, question, language = self._page, self._looks, line.question, self._to.language
        text, why, told = question.text[language], question.why[language], self._help(line)
        page.write_string(row - 1, 0, question.id, looks.locked)
        page.write_rich_string(row - 1, 1, looks.strong, text, looks.quiet, "\n" + why, looks.locked)
        page.write_string(row - 1, 2, told, looks.locked)
        for column in INPUTS:
            self._cell(row, column, values[column], line)
        longest = max((level[language] for level in question.levels), key=len)
        shown = {**values, Column.QUESTION: f"{text}\n{why}", Column.HELP: told, Column.LEVEL: numbered(0, longest)}
        page.set_row(row - 1, row_height((text, HEADS[column].width) for column, text in shown.items()))

    def _help(self, line: Line) -> str:
        """What to show and whom to ask; of another office's question, what that office says of it so far."""
        question, language, _ = line.question, self._to.language, self._to.gettext
        if line.aside:
            in_charge = _("In charge: %(office)s", office=line.in_charge)
            return in_charge + "\n" + _("Answer so far: %(answer)s", answer=line.standing or _("not answered yet"))
        whom = [_("Whom to ask: %(whom)s", whom=question.ask[language])] if question.ask else []
        return "\n".join([question.evidence[language], *whom])

    def _values(self, line: Line) -> dict[Column, str]:
        filled, _ = line.filled, self._to.gettext
        sentences = [each[self._to.language] for each in line.question.levels]
        chosen = {
            Column.LEVEL: "" if filled.level is None else numbered(filled.level, sentences[filled.level]),
            Column.GRADE: "" if filled.grade is None else numbered(filled.grade, _(GRADES[filled.grade])),
            Column.UNKNOWN: _(DONT_KNOW) if filled.unknown else "",
            Column.REASON: filled.not_applicable,
        }
        return {column: chosen.get(column, filled.text(FIELD_OF[column])) for column in INPUTS}

    def _cell(self, row: int, column: Column, text: str, line: Line) -> None:
        page, at = self._page, COLUMNS.index(column)
        if _is_too_long(text):
            told = self._to.gettext("Too long for a cell. It stays as it is in the assessment.")
            page.write_string(row - 1, at, told, self._looks.locked)
        elif not _is_open(line, column):
            page.write_string(row - 1, at, text, self._looks.locked)
        else:
            (page.write_string if text else page.write_blank)(row - 1, at, text, self._looks.input)
            self._validate(row, column, line)

    def _validate(self, row: int, column: Column, line: Line) -> None:
        """The list to choose from, or how a day is written."""
        _, at = self._to.gettext, COLUMNS.index(column)
        lists = {
            Column.LEVEL: (LEVEL_LISTS + self._place[line.question.id], HIGHEST_LEVEL + 1),
            Column.GRADE: (GRADE_LIST, len(GRADES)),
            Column.UNKNOWN: (UNKNOWN_LIST, 1),
        }
        if column in lists:
            told = {"error_title": _("Not in the list"), "error_message": _("Choose from the list, or empty the cell.")}
            how = {"validate": "list", "source": _entries(*lists[column]), **told}
        elif column in DAYS:
            how = {"validate": "any", "input_title": _("A day"), "input_message": _("For example 2026-11-24")}
        else:
            return
        page_row = row - 1
        self._page.data_validation(page_row, at, page_row, at, how)


def _marks(line: Line, values: Values) -> Iterator[str]:
    for field in Field:
        texts = [text for column, text in values.items() if FIELD_OF[column] is field]
        yield KEPT_HERE if any(map(_is_too_long, texts)) else mark(line.filled.text(field))


def _is_open(line: Line, column: Column) -> bool:
    if line.aside:
        return column in OF_OTHERS
    return column is not Column.REASON or line.may_not_apply or bool(line.filled.not_applicable)


def _is_too_long(text: str) -> bool:
    """Spreadsheets count the characters of a cell in halves of four bytes."""
    return len(text.encode("utf-16-le", "replace")) // 2 > LONGEST_CELL


def _entries(line: int, size: int) -> str:
    """Where the entries of a list stand: behind its name, on its own line of the sheet of lists."""
    first, last = (cell_name(line + 1, at, fixed=True) for at in (1, size))
    return f"='{LISTS}'!{first}:{last}"
