"""What kinds of thing a purchase proposal is asked for: boxes, and tables of boxes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

YES, NO = "yes", "no"
YES_OR_NO = (YES, NO)
MOST_RUPIAH = 10**14


class FieldKind(StrEnum):
    """What a box takes. Prose may have several lines; an amount is in rupiah; a choice is one of some words."""

    TEXT = "text"
    PROSE = "prose"
    AMOUNT = "amount"
    NUMBER = "number"
    PERCENT = "percent"
    DAY = "day"
    CHOICE = "choice"


Value = str | Decimal | date
"""What is written in one box: words or the word of a choice, a number, or a day."""
Row = Mapping[str, Value]
Fact = Value | tuple[Row, ...]
"""What a proposal says under one name: a value, or the rows of a table."""
Facts = Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Field:
    """One box. ``classes`` are the classes of purchase it is asked for; none means all of them.

    ``least`` and ``most`` limit a number, ``most`` the characters of a text; ``options`` are the words of a choice.
    """

    name: str
    part: str
    kind: FieldKind
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(0)
    whole: bool = False
    options: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """A table with one box a column. With ``keyed_by`` it has one row for each option of that column, and no other."""

    name: str
    part: str
    columns: tuple[Field, ...]
    most: int
    keyed_by: str = ""
    classes: tuple[str, ...] = ()

    @property
    def column(self) -> Mapping[str, Field]:
        return {each.name: each for each in self.columns}

    @property
    def keys(self) -> tuple[str, ...]:
        """The options that have a row each; nothing for a table whose rows are added freely."""
        return self.column[self.keyed_by].options if self.keyed_by else ()


Asked = Field | Rows
LONGEST_TEXT, LONGEST_PROSE = 300, 5_000


def text(name: str, part: str = "", *, classes: tuple[str, ...] = ()) -> Field:
    return Field(name, part, FieldKind.TEXT, most=Decimal(LONGEST_TEXT), classes=classes)


def prose(name: str, part: str = "", *, classes: tuple[str, ...] = ()) -> Field:
    return Field(name, part, FieldKind.PROSE, most=Decimal(LONGEST_PROSE), classes=classes)


def amount(name: str, part: str = "", *, classes: tuple[str, ...] = ()) -> Field:
    return Field(name, part, FieldKind.AMOUNT, most=Decimal(MOST_RUPIAH), whole=True, classes=classes)


def number(
    name: str, most: int, part: str = "", *, least: int = 0, whole: bool = False, classes: tuple[str, ...] = ()
) -> Field:
    return Field(name, part, FieldKind.NUMBER, Decimal(least), Decimal(most), whole, classes=classes)


def percent(name: str, part: str = "", *, classes: tuple[str, ...] = ()) -> Field:
    return Field(name, part, FieldKind.PERCENT, most=Decimal(100), classes=classes)


def day(name: str, part: str = "", *, classes: tuple[str, ...] = ()) -> Field:
    return Field(name, part, FieldKind.DAY, classes=classes)


def choice(name: str, options: tuple[str, ...], part: str = "", *, classes: tuple[str, ...] = ()) -> Field:
    return Field(name, part, FieldKind.CHOICE, options=options, classes=classes)


def yes_or_no(name: str, part: str = "", *, classes: tuple[str, ...] = ()) -> Field:
    return choice(name, YES_OR_NO, part, classes=classes)


def by_name(asked: Sequence[Asked]) -> Mapping[str, Asked]:
    return {each.name: each for each in asked}
