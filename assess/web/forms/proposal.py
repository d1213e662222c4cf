"""Reads the boxes of a purchase proposal as people write them, and shows what is kept in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import count, takewhile

from assess.core.errors import N_
from assess.core.planning.inputs import Estimate, Input, Unit
from assess.core.purchases.fields import Asked, Fact, Facts, Field, FieldKind, Row, Rows, Value
from assess.core.purchases.proposal import FIRST_YEAR, LAST_YEAR
from assess.language import Translator
from assess.web.forms.estimates import Unreadable, read_single, show_given
from assess.web.forms.fields import SHORT, clean, text_fault, visible
from assess.web.forms.reading import day_fault, read_day, show_day

UNITS: Mapping[FieldKind, Unit] = {
    FieldKind.AMOUNT: Unit.RUPIAH,
    FieldKind.NUMBER: Unit.NUMBER,
    FieldKind.PERCENT: Unit.PERCENT,
}
NO_YEAR = N_("Write a year from %(first)s to %(last)s.")
NO_CHOICE = N_("Choose one of these.")
TOO_MANY = N_("This holds at most %(most)s rows; there are %(there)s.")
BETWEEN = "."


@dataclass(frozen=True, slots=True)
class ReadPart:
    """What the boxes of a part came to: the text of each, the facts, and what is wrong, by the name of the box.

    ``rows`` is how many rows the form had of each table whose rows are added freely.
    """

    typed: Mapping[str, str]
    facts: Facts
    faults: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)


def cell_name(table: str, row: str | int, column: str) -> str:
    """The name of a box of a table: ``lines.0.amount``, ``options.do_nothing.cost``."""
    return f"{table}{BETWEEN}{row}{BETWEEN}{column}"


def read_part(asked: Sequence[Asked], sent: Mapping[str, str], before: Facts, to: Translator) -> ReadPart:
    """The boxes of a part that was sent; one that is not there counts as empty.

    A text that only lost what its box cannot show stays as it was *before*.
    """
    reading = _Reading(sent, to)
    facts: dict[str, Fact] = {}
    for each in asked:
        found = reading.table(each, before) if isinstance(each, Rows) else reading.box(each, each.name, before)
        if found is not None and found != ():
            facts[each.name] = found
    return ReadPart(reading.typed, facts, reading.faults, reading.rows)


def kept_part(asked: Sequence[Asked], facts: Facts, to: Translator) -> ReadPart:
    """The boxes as they show what is kept."""
    typed: dict[str, str] = {}
    rows: dict[str, int] = {}
    for each in asked:
        found = facts.get(each.name)
        if isinstance(each, Rows):
            held = found if isinstance(found, tuple) else ()
            rows |= {} if each.keyed_by else {each.name: len(held)}
            for at, row in enumerate(held):
                place, known = row_of(each, at, row), each.column
                shown = {name: show_value(known[name], value, to) for name, value in row.items()}
                typed |= {cell_name(each.name, place, name): text for name, text in shown.items()}
        elif found is not None and not isinstance(found, tuple):
            typed[each.name] = show_value(each, found, to)
    return ReadPart(typed, facts, {}, rows)


def row_of(table: Rows, at: int, row: Row) -> str:
    """What tells a row apart in the names of its boxes: its key, or its place."""
    return str(row.get(table.keyed_by, at)) if table.keyed_by else str(at)


def is_year(asked: Field) -> bool:
    """Whether a number is a year, which is written without a mark between its thousands."""
    return asked.kind is FieldKind.NUMBER and asked.least == FIRST_YEAR and asked.most == LAST_YEAR


def show_value(asked: Field, value: Value, to: Translator) -> str:
    """A value as it is typed; reading it again gives the same."""
    if isinstance(value, Decimal):
        return str(int(value)) if is_year(asked) else show_given(Estimate(value, value), to)
    return show_day(value) if isinstance(value, date) else value


def read_value(asked: Field, text: str, to: Translator) -> Value | None:
    """What was typed into a box; None where it is empty. Unreadable says why it cannot be taken."""
    typed = clean(text)
    if not typed:
        return None
    if asked.kind in UNITS:
        return _year(typed, to) if is_year(asked) else read_single(typed, _input(asked), to)
    if asked.kind is FieldKind.DAY:
        return _day(typed, to)
    if asked.kind is FieldKind.CHOICE:
        if typed not in asked.options:
            raise Unreadable(to.gettext(NO_CHOICE))
        return typed
    if fault := text_fault(typed, int(asked.most), to):
        raise Unreadable(fault)
    return typed


def _input(asked: Field) -> Input:
    return Input(asked.name, asked.part, UNITS[asked.kind], asked.least, asked.most, whole=asked.whole)


def _year(typed: str, to: Translator) -> Decimal:
    if typed.isascii() and typed.isdecimal() and len(typed) == 4 and FIRST_YEAR <= int(typed) <= LAST_YEAR:
        return Decimal(typed)
    raise Unreadable(to.gettext(NO_YEAR, first=FIRST_YEAR, last=LAST_YEAR))


def _day(typed: str, to: Translator) -> date:
    if fault := text_fault(typed, SHORT, to):
        raise Unreadable(fault)
    day = read_day(typed)
    if day is None:
        raise Unreadable(to.gettext(day_fault(typed)))
    return day


@dataclass(slots=True)
class _Reading:
    """One pass over the boxes of a part; it collects what was typed and the faults."""

    sent: Mapping[str, str]
    to: Translator
    typed: dict[str, str] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)

    def box(self, asked: Field, name: str, before: Mapping[str, Fact] | Row) -> Value | None:
        text = self.sent.get(name, "")
        self.typed[name] = visible(text)
        old = before.get(asked.name)
        if isinstance(old, str) and clean(text) in (clean(old), clean(old.replace("\n", ""))):
            return old or None
        try:
            return read_value(asked, text, self.to)
        except Unreadable as unreadable:
            self.faults[name] = str(unreadable)
            return None

    def table(self, asked: Rows, before: Facts) -> tuple[Row, ...]:
        held = before.get(asked.name, ())
        old = {row_of(asked, at, row): row for at, row in enumerate(held if isinstance(held, tuple) else ())}
        places = list(asked.keys or self._places(asked))
        rows = [(place, self._row(asked, place, old.get(place, {}))) for place in places]
        if not asked.keyed_by:
            self.rows[asked.name] = len(places)
        filled = [{**_key(asked, place), **row} for place, row in rows if row]
        if len(filled) > asked.most:
            words = {"most": self.to.number(asked.most), "there": self.to.number(len(filled))}
            self.faults[asked.name] = self.to.gettext(TOO_MANY, **words)
        return tuple(filled)

    def _places(self, asked: Rows) -> Iterator[str]:
        """The rows that the form had."""
        return takewhile(
            lambda place: any(cell_name(asked.name, place, column) in self.sent for column in asked.column),
            map(str, count()),
        )

    def _row(self, asked: Rows, place: str, before: Row) -> dict[str, Value]:
        read = {
            each.name: self.box(each, cell_name(asked.name, place, each.name), before)
            for each in asked.columns
            if each.name != asked.keyed_by
        }
        return {name: value for name, value in read.items() if value is not None}


def _key(asked: Rows, place: str) -> dict[str, Value]:
    return {asked.keyed_by: place} if asked.keyed_by else {}
