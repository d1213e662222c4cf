"""What a purchase costs in five years as it was told: by the planning model of the assessment, or by the proposal."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from assess.core.appraising.findings import Listing, OptionName, Rupiah
from assess.core.appraising.proposed import Proposed
from assess.core.planning.cost import RATES
from assess.core.planning.cost_inputs import CAPEX, EACH_YEAR, LINES, YEARS
from assess.core.planning.payments import added, payments, present
from assess.core.purchases.proposal import CCTV, COST_LINES, SENSOR
from assess.core.rounding import round_half_up

ALWAYS_LARGE = ("staff", "maintenance")
ALSO_LARGE: Mapping[str, tuple[str, ...]] = {CCTV: ("links",), SENSOR: ("links",)}
"""The rent of links to points in the street is often more than the price of what hangs there (E14b, E14c)."""


@dataclass(frozen=True, slots=True)
class FiveYears:
    """Rupiah by line, the yearly ones for one year; a line that is not shown is not there.

    A line is *large* when nothing runs without it: people, upkeep, and the links of cameras and sensors. The others are
    small: they can be nothing at all, and renewal can fall after the fifth year.
    """

    amounts: Mapping[str, Fraction]
    large: tuple[str, ...]
    is_planned: bool

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(line for line in LINES if line not in self.amounts)

    @property
    def zero(self) -> tuple[str, ...]:
        """People or upkeep, where they are written as nothing."""
        return tuple(line for line in ALWAYS_LARGE if self.amounts.get(line) == 0)

    @property
    def small(self) -> tuple[str, ...]:
        return tuple(line for line in COST_LINES if line not in self.large)

    @property
    def yearly(self) -> Fraction:
        """A year of all the yearly lines that are shown."""
        return sum((self.amounts.get(line, Fraction()) for line in EACH_YEAR), Fraction())

    @property
    def yearly_at_least(self) -> Fraction:
        """A year of the large lines."""
        return sum((self.amounts.get(line, Fraction()) for line in self.large), Fraction())

    def sums(self, lines: Collection[str] = LINES) -> tuple[Fraction, ...]:
        """What is paid for some lines, undiscounted first, then at each of the usual rates: a total may be any."""
        told = {line: amount for line, amount in self.amounts.items() if line in lines}
        paid = added(payments({**told, "renewal_year": Fraction(YEARS)}).values())
        return (sum(paid, Fraction()), *(present(paid, Fraction(rate)) for rate in RATES))


def readings(proposed: Proposed) -> Iterator[FiveYears]:
    """By the words of the proposal; where it does not say whose figures count, by both that there are."""
    source, own = proposed.text("cost_from"), _own(proposed)
    planned = _planned(proposed, own)
    if source != "planning" or planned is None:
        yield own
    if source != "own" and planned is not None:
        yield planned


def told_costs(proposed: Proposed) -> FiveYears:
    """By the figures that the proposal says count; where it does not say, by those that show more lines."""
    return max(readings(proposed), key=lambda each: len(each.amounts))


def rupiah(amount: Fraction) -> Rupiah:
    return Rupiah(round_half_up(amount, 0))


def lines_named(lines: tuple[str, ...]) -> Listing:
    return Listing(tuple(OptionName("cost_lines", line, "line") for line in lines))


def _own(proposed: Proposed) -> FiveYears:
    told = {CAPEX: proposed.number("total")}
    told |= {line: proposed.cell("cost_lines", line, "amount") for line in COST_LINES}
    amounts = {line: amount for line, amount in told.items() if amount is not None}
    return FiveYears(amounts, _large(proposed), is_planned=False)


def _planned(proposed: Proposed, own: FiveYears) -> FiveYears | None:
    """The typical figures of the model; a line that it lacks may come from the proposal."""
    told = proposed.planned.cost.get(proposed.class_id)
    found = told.result if told else None
    if found is None or found.is_empty:
        return None
    paid = {line: tuple(year.typical for year in years) for line, years in found.lines.items() if line in LINES}
    amounts = {line: years[1] if line in EACH_YEAR else sum(years, Fraction()) for line, years in paid.items()}
    return FiveYears({**own.amounts, **amounts}, _large(proposed), is_planned=True)


def _large(proposed: Proposed) -> tuple[str, ...]:
    return (*ALWAYS_LARGE, *ALSO_LARGE.get(proposed.class_id, ()))
