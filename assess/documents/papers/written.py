"""What stands in a proposal, for a paper that goes on from it: its words as they are, and a marked gap for the rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assess.core.errors import N_
from assess.core.purchases.fields import Row, Value
from assess.display.purchases.written import field_label, value_words
from assess.documents.papers.blocks import Cell, Line, Look, cell
from assess.documents.papers.subject import Subject

NOT_FILLED_IN = N_("[not filled in: %(what)s]")


@dataclass(frozen=True, slots=True)
class Written:
    """The proposal of a subject, in words."""

    subject: Subject

    def label(self, name: str, column: str = "") -> str:
        return field_label(name, self.subject.questionnaire.purchases, self.subject.to, column)

    def text(self, name: str) -> str:
        """What stands in a box; nothing where it is empty."""
        found = self.subject.purchase.fact(name)
        return self.words(name, found) if isinstance(found, str | Decimal | date) else ""

    def words(self, name: str, value: Value, column: str = "") -> str:
        return value_words(name, value, self.subject.questionnaire.purchases, self.subject.to, column)

    def cell(self, *names: str) -> Cell:
        """What stands in some boxes, the gaps of the empty ones in its place."""
        return tuple(line for name in names for line in cell(self.text(name)) or (self.gap(name),))

    def rows(self, table: str) -> tuple[Row, ...]:
        found = self.subject.purchase.fact(table)
        return found if isinstance(found, tuple) else ()

    def in_row(self, table: str, row: Row, column: str) -> Cell:
        """One box of a table, or its gap."""
        value = row.get(column, "")
        return cell(self.words(table, value, column)) if value != "" else (self.gap(table, column),)

    def gap(self, name: str, column: str = "") -> Line:
        return self.missing(self.label(name, column))

    def missing(self, what: str) -> Line:
        """The mark of what nobody has filled in."""
        return Line(self.subject.to.gettext(NOT_FILLED_IN, what=what), Look.GAP)

    def or_gap(self, text: str, name: str) -> Cell:
        """A text that comes from elsewhere, or the gap of its box."""
        return cell(text) or (self.gap(name),)

    def together(self, names: Iterable[str], between: str = ", ") -> str:
        """What stands in some boxes, on one line; empty ones are left out."""
        return between.join(filter(None, map(self.text, names)))
