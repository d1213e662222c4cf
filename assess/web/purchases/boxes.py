"""The boxes of one part of a proposal with what was typed, what is wrong with it, and what to look at again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from assess.core.purchases.doubts import Doubt
from assess.core.purchases.fields import Asked, Facts, Field, FieldKind, Rows
from assess.display.planning.money import money
from assess.display.purchases.doubts import doubt_words
from assess.language import Translator
from assess.web.forms.estimates import Unreadable
from assess.web.forms.proposal import ReadPart, cell_name, is_year, read_value, row_of
from assess.web.forms.proposal_words import FormWords
from assess.web.words import FaultLink, named_fault

EMPTY_ROWS, MORE_ROWS = 2, 5
LARGE = 1_000_000
"""From here on an amount is said in words beside its box."""


@dataclass(frozen=True, slots=True)
class Box:
    """One box; ``kind`` is that of its field, ``name`` its name in the form and its id on the page."""

    name: str
    kind: str
    label: str
    help: str
    good: str
    bad: str
    options: tuple[tuple[str, str], ...]
    typed: str
    fault: str
    doubt: str
    in_words: str
    digits: bool


@dataclass(frozen=True, slots=True)
class RowShown:
    """One row of a table; ``legend`` says what it is about, or which one it is."""

    legend: str
    boxes: tuple[Box, ...]

    @property
    def is_empty(self) -> bool:
        return not any(box.typed or box.fault for box in self.boxes)


@dataclass(frozen=True, slots=True)
class Table:
    """Boxes in rows; ``keyed`` where each row has its name, ``grows`` where more rows can be asked for."""

    name: str
    label: str
    help: str
    good: str
    bad: str
    rows: tuple[RowShown, ...]
    keyed: bool
    grows: bool
    fault: str


@dataclass(frozen=True, slots=True)
class Boxes:
    """All boxes of a part, in order."""

    fields: tuple[Box | Table, ...]

    @property
    def faults(self) -> list[FaultLink]:
        """What is wrong, in the order of the page, each with the name of its box."""
        return [FaultLink(name, named_fault(label, fault)) for name, label, fault in self._faulty() if fault]

    @property
    def doubts(self) -> list[FaultLink]:
        """What to look at again, likewise."""
        return [FaultLink(box.name, named_fault(label, box.doubt)) for label, box in self._named() if box.doubt]

    def _faulty(self) -> Iterator[tuple[str, str, str]]:
        for each in self.fields:
            if isinstance(each, Table):
                yield each.name, each.label, each.fault
        for label, box in self._named():
            yield box.name, label, box.fault

    def _named(self) -> Iterator[tuple[str, Box]]:
        for each in self.fields:
            if isinstance(each, Box):
                yield each.label, each
            else:
                yield from ((f"{row.legend}, {_small(box.label)}", box) for row in each.rows for box in row.boxes)


def boxes_of(
    asked: Sequence[Asked], read: ReadPart, words: FormWords, doubts: Sequence[Doubt] = (), more: str = ""
) -> Boxes:
    """The boxes of a part; *more* names a table that is to have more empty rows."""
    making = _Making(read, words, _by_box(doubts, read.facts, asked, words.to))
    return Boxes(
        tuple(
            making.table(each, MORE_ROWS if each.name == more else EMPTY_ROWS)
            if isinstance(each, Rows)
            else making.box(each, each.name)
            for each in asked
        )
    )


@dataclass(frozen=True, slots=True)
class _Making:
    read: ReadPart
    words: FormWords
    doubts: Mapping[str, str]

    def box(self, asked: Field, name: str, table: str = "") -> Box:
        place = (table, asked.name) if table else (asked.name,)
        good, bad = self.words.examples(*place)
        typed = self.read.typed.get(name, "")
        return Box(
            name=name,
            kind=asked.kind.value,
            label=self.words.label(*place),
            help=self.words.help(*place),
            good=good,
            bad=bad,
            options=self.words.options(asked, table),
            typed=typed,
            fault=self.read.faults.get(name, ""),
            doubt=self.doubts.get(name, ""),
            in_words=self._in_words(asked, typed),
            digits=asked.whole or is_year(asked),
        )

    def table(self, asked: Rows, empty: int) -> Table:
        good, bad = self.words.examples(asked.name)
        rows = tuple(self._keyed(asked) if asked.keyed_by else self._free(asked, empty))
        return Table(
            asked.name,
            self.words.label(asked.name),
            self.words.help(asked.name),
            good,
            bad,
            rows,
            keyed=bool(asked.keyed_by),
            grows=not asked.keyed_by and len(rows) < asked.most,
            fault=self.read.faults.get(asked.name, ""),
        )

    def _keyed(self, asked: Rows) -> Iterator[RowShown]:
        for key, legend in self.words.options(asked.column[asked.keyed_by], asked.name):
            yield self._row(asked, key, legend)

    def _free(self, asked: Rows, empty: int) -> Iterator[RowShown]:
        """The rows that hold something, those between them, and empty ones as far as the table may grow."""
        label = self.words.label(asked.name)
        filled = [at for at in range(self.read.rows.get(asked.name, 0)) if self._is_filled(asked, at)]
        count = filled[-1] + 1 if filled else 0
        for at in range(max(count, min(count + empty, asked.most))):
            yield self._row(asked, str(at), self.words.to.gettext("%(table)s, row %(n)s", table=label, n=at + 1))

    def _row(self, asked: Rows, place: str, legend: str) -> RowShown:
        free = (each for each in asked.columns if each.name != asked.keyed_by)
        return RowShown(
            legend, tuple(self.box(each, cell_name(asked.name, place, each.name), asked.name) for each in free)
        )

    def _is_filled(self, asked: Rows, at: int) -> bool:
        names = [cell_name(asked.name, at, each) for each in asked.column]
        return any(self.read.typed.get(each, "").strip() or each in self.read.faults for each in names)

    def _in_words(self, asked: Field, typed: str) -> str:
        """A large amount as people say it."""
        if asked.kind is not FieldKind.AMOUNT or not typed:
            return ""
        try:
            found = read_value(asked, typed, self.words.to)
        except Unreadable:
            return ""
        return money(found, self.words.to) if isinstance(found, Decimal) and found >= LARGE else ""


def _by_box(doubts: Sequence[Doubt], facts: Facts, asked: Sequence[Asked], to: Translator) -> dict[str, str]:
    """The sentence of each doubt about this part, by the name of its box."""
    known = {each.name: each for each in asked}
    found: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        if doubt.field in known:
            found.setdefault(_box_of(doubt, facts, known[doubt.field]), []).append(doubt)
    return {name: " ".join(doubt_words(each, to) for each in those) for name, those in found.items()}


def _box_of(doubt: Doubt, facts: Facts, asked: Asked) -> str:
    rows = facts.get(doubt.field)
    if doubt.row is None or not isinstance(asked, Rows) or not isinstance(rows, tuple):
        return doubt.field
    return cell_name(doubt.field, row_of(asked, doubt.row, rows[doubt.row]), doubt.column)


def _small(label: str) -> str:
    return f"{label[:1].lower()}{label[1:]}"
