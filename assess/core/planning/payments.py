"""What is paid for one purchase in which year, in plain numbers: exact sums and their present value (method 4).

Year 0 is the year of the purchase; years 1 to 5 carry what is paid every year. The renewal falls in its own year, the
exit and what the equipment is still worth in the fifth.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from assess.core.planning.cost_inputs import CAPEX, EACH_YEAR, EXIT, LINES, RENEWAL, RESIDUAL, RETENTION, YEARS


@dataclass(frozen=True, slots=True)
class Payments:
    """Rupiah by line and year, years 0 to 5. The residual is money that comes back and stands below zero."""

    lines: Mapping[str, tuple[Fraction, ...]]

    def by_year(self) -> tuple[Fraction, ...]:
        paid = self.lines.values()
        return tuple(sum((line[year] for line in paid if line[year]), Fraction()) for year in range(YEARS + 1))

    def total(self) -> Fraction:
        return sum(self.by_year(), Fraction())

    def present(self, rate: Fraction) -> Fraction:
        """The present value at *rate* percent a year."""
        growth, worth = 1 + rate / 100, Fraction()
        for paid in reversed(self.by_year()):
            worth = worth / growth + paid
        return worth

    def only(self, *names: str) -> "Payments":
        """These lines alone."""
        return Payments({name: line for name, line in self.lines.items() if name in names})


def payments(values: Mapping[str, Fraction]) -> Payments:
    """The payments of a purchase; a line without a number has none."""
    return Payments({name: _of_line(name, values) for name in (*LINES, RESIDUAL) if name in values})


def storage_by_retention(values: Mapping[str, Fraction]) -> Fraction | None:
    """Rupiah a year to keep what all units record for as many days as the rule says; None if anything is missing."""
    if any(name not in values for name in RETENTION):
        return None
    units, days, gigabytes, price = (values[name] for name in RETENTION)
    return units * days * gigabytes / 1000 * price * 12


def _of_line(name: str, values: Mapping[str, Fraction]) -> tuple[Fraction, ...]:
    amount = values[name]
    if name in EACH_YEAR:
        return (Fraction(), *(amount,) * YEARS)
    if name == RESIDUAL:
        return _once(-amount, YEARS)
    return _once(amount, {CAPEX: 0, RENEWAL: int(values["renewal_year"]), EXIT: YEARS}[name])


def _once(amount: Fraction, when: int) -> tuple[Fraction, ...]:
    return tuple(amount if year == when else Fraction() for year in range(YEARS + 1))
