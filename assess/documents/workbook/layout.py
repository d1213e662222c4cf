"""Where everything stands in a workbook: what a writer and a reader of it must agree on."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assess.core.errors import N_
from assess.core.returned import Field
from assess.language import Translator

FORMAT = "1"
LISTS, MANIFEST = "titik-b-lists", "titik-b"
"""Two hidden sheets: what can be chosen, and what the workbook is with where each question stands."""

KEYS = ("format", "questionnaire", "checksum", "language", "office", "city", "day")
ROWS = "rows"
"""The manifest names its facts by these keys in this order; behind the line ``ROWS`` comes a line for each question."""

OWN, ASIDE = "own", "aside"
FILLED_BY_ROW, FILLED_BY_COLUMN, HEAD_ROW = 3, 3, 4
"""Rows are counted from 1, as a reader sees them, columns from 0."""

GRADE_LIST, UNKNOWN_LIST, LEVEL_LISTS = 0, 1, 2
LONGEST_CELL = 32_767
DONT_KNOW = N_("Don't know")


class Column(StrEnum):
    """The columns of a sheet, from the left."""

    CODE = "code"
    QUESTION = "question"
    HELP = "help"
    LEVEL = "level"
    GRADE = "grade"
    DOCUMENT = "document"
    DATED = "dated"
    CHECKED_BY = "checked_by"
    CHECKED_ON = "checked_on"
    UNKNOWN = "unknown"
    ASK = "ask"
    BY = "by"
    REASON = "reason"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column and its width in characters."""

    words: str
    width: int


HEADS: Mapping[Column, Head] = {
    Column.CODE: Head(N_("No."), 6),
    Column.QUESTION: Head(N_("Question, and why it is asked"), 34),
    Column.HELP: Head(N_("Evidence to show, and whom to ask"), 28),
    Column.LEVEL: Head(N_("Level: choose one sentence"), 32),
    Column.GRADE: Head(N_("Evidence: choose one"), 21),
    Column.DOCUMENT: Head(N_("Document, or who states it"), 16),
    Column.DATED: Head(N_("Date of the document"), 11),
    Column.CHECKED_BY: Head(N_("Checked by (outside the office)"), 13),
    Column.CHECKED_ON: Head(N_("Day of the check"), 11),
    Column.UNKNOWN: Head(N_("Not known?"), 10),
    Column.ASK: Head(N_("Who may know"), 12),
    Column.BY: Head(N_("Found out by"), 11),
    Column.REASON: Head(N_("Not applicable, because"), 13),
    Column.NOTE: Head(N_("Note"), 22),
}
COLUMNS = tuple(Column)
INPUTS = COLUMNS[COLUMNS.index(Column.LEVEL) :]
OF_OTHERS = (Column.LEVEL, Column.NOTE)
"""The cells to fill in for a question of another office."""
DAYS = (Column.DATED, Column.CHECKED_ON, Column.BY)

FIELD_OF: Mapping[Column, Field] = {
    Column.LEVEL: Field.CHOICE,
    Column.UNKNOWN: Field.CHOICE,
    Column.REASON: Field.CHOICE,
    **{Column(field.value): field for field in Field if field is not Field.CHOICE},
}


def cell_name(row: int, column: int, *, fixed: bool = False) -> str:
    """``F12`` of row 12 and the column at 5; ``$F$12`` where it is *fixed*."""
    letter, mark = chr(ord("A") + column), "$" if fixed else ""
    return f"{mark}{letter}{mark}{row}"


def named(row: int, column: Column) -> str:
    return cell_name(row, COLUMNS.index(column))


def numbered(number: int, sentence: str) -> str:
    """An entry of a list: its number before its sentence."""
    return f"{number}. {sentence}"


def heads(to: Translator) -> list[str]:
    """The heads of the columns in a language."""
    return [to.gettext(HEADS[column].words) for column in COLUMNS]
