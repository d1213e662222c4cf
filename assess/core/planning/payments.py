"""What is paid for one purchase in which year, in plain numbers: exact sums and their present value (method 4).

Year 0 is the year of the purchase; years 1 to 5 carry what is paid every year. The renewal falls in its own year, the
exit and what the equipment is still worth in the fifth.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

from assess.core.planning.cost_inputs import CAPEX, EACH_YEAR, EXIT, LINES, RENEWAL, RESIDUAL, RETENTION, YEARS

Paid = tuple[Fraction, ...]
"""Rupiah in years 0 to 5."""
NOTHING: Paid = (Fraction(),) * (YEARS + 1)


def payments(values: Mapping[str, Fraction]) -> Mapping[str, Paid]:
    """What is paid for each line; one without a number has none. The residual comes back and stands below zero."""
    return {name: _of_line(name, values) for name in (*LINES, RESIDUAL) if name in values}


def added(lines: Iterable[Paid]) -> Paid:
    """The sum of lines, year by year."""
    return tuple(sum(filter(None, year), Fraction()) for year in zip(NOTHING, *lines, strict=True))


def present(paid: Sequence[Fraction], rate: Fraction) -> Fraction:
    """What is *paid* in years 0 to 5, in money of today at *rate* percent a year."""
    return sum((each * factor for each, factor in zip(paid, _factors(rate), strict=True) if each), Fraction())


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


@lru_cache(maxsize=100)
def _factors(rate: Fraction) -> tuple[Fraction, ...]:
    """What a rupiah of each year is worth today."""
    return tuple(1 / (1 + rate / 100) ** year for year in range(YEARS + 1))
