"""What of a proposal is worth a second look although it can be kept: sums and days that do not fit each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assess.core.purchases.fields import Facts

AHEAD = ("drawn_up", "contract_on", "in_use_from", "target_on", "evaluation_on")
"""Days that come after the day of the assessment."""
AHEAD_IN_ROWS = (("benefits", "by"), ("papers", "expected"))


class DoubtKind(StrEnum):
    SUM_DIFFERS = "sum_differs"
    BEFORE_THE_CASE = "before_the_case"
    USED_BEFORE_CONTRACT = "used_before_contract"
    EVALUATED_BEFORE_USE = "evaluated_before_use"


@dataclass(frozen=True, slots=True)
class Sums:
    """What the lines of an amount come to, beside the total that is written."""

    lines: Decimal
    total: Decimal

    @property
    def difference(self) -> Decimal:
        """How much the total is above (or, negative, below) the lines."""
        return self.total - self.lines


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at again, at the box it is about; ``row`` counts from 0 within a table, ``column`` is its box.

    ``day`` is the one that the box comes before; ``sums`` are those that differ.
    """

    kind: DoubtKind
    field: str
    row: int | None = None
    column: str = ""
    day: date | None = None
    sums: Sums | None = None


def sum_of_lines(facts: Facts) -> Decimal | None:
    """What the lines of a proposal come to; None where none has an amount."""
    rows = facts.get("lines", ())
    found = [each.get("amount") for each in rows] if isinstance(rows, tuple) else []
    amounts = [each for each in found if isinstance(each, Decimal)]
    return sum(amounts, Decimal(0)) if amounts else None


def sums_of(facts: Facts) -> Sums | None:
    """The lines and the total of a proposal; None unless both are written."""
    lines, total = sum_of_lines(facts), facts.get("total")
    return Sums(lines, total) if lines is not None and isinstance(total, Decimal) else None


def amount_of(facts: Facts) -> Decimal | None:
    """What a proposal asks for: its total, else what its lines come to; None where no amount is written."""
    total = facts.get("total")
    return total if isinstance(total, Decimal) else sum_of_lines(facts)


def doubts_about(facts: Facts, case_date: date) -> tuple[Doubt, ...]:
    """Everything worth a second look in a proposal of an assessment of this day, in the order of the proposal."""
    return (*_sums(facts), *_days(facts, case_date), *_order(facts))


def _sums(facts: Facts) -> Iterator[Doubt]:
    sums = sums_of(facts)
    if sums and sums.difference:
        yield Doubt(DoubtKind.SUM_DIFFERS, "total", sums=sums)


def _days(facts: Facts, case_date: date) -> Iterator[Doubt]:
    for name in AHEAD:
        if _is_before(facts.get(name), case_date):
            yield Doubt(DoubtKind.BEFORE_THE_CASE, name, day=case_date)
    for table, column in AHEAD_IN_ROWS:
        rows = facts.get(table, ())
        for at, row in enumerate(rows if isinstance(rows, tuple) else ()):
            if _is_before(row.get(column), case_date):
                yield Doubt(DoubtKind.BEFORE_THE_CASE, table, at, column, day=case_date)


def _order(facts: Facts) -> Iterator[Doubt]:
    contract, use = facts.get("contract_on"), facts.get("in_use_from")
    if isinstance(contract, date) and _is_before(use, contract):
        yield Doubt(DoubtKind.USED_BEFORE_CONTRACT, "in_use_from", day=contract)
    if isinstance(use, date) and _is_before(facts.get("evaluation_on"), use):
        yield Doubt(DoubtKind.EVALUATED_BEFORE_USE, "evaluation_on", day=use)


def _is_before(found: object, day: date) -> bool:
    return isinstance(found, date) and found < day
