"""The five-year cost of one purchase: by year, as a present value, by unit and solved case, and what is missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from assess.core.case import Case
from assess.core.planning.cost_derived import derived_inputs
from assess.core.planning.cost_inputs import (
    CAPEX,
    COST,
    EACH_YEAR,
    LINES,
    MAINTENANCE,
    RENEWAL,
    RESIDUAL,
    STAFF,
    STORAGE,
    YEARS,
)
from assess.core.planning.inputs import Corner, Fault, Inputs, Origin, Ranged
from assess.core.planning.payments import added, payments, present, storage_by_retention

RATES = (6, 10, 12)
"""Percent a year at which a result always stands, beside the city's own rate."""

SINGLE = ("discount", "renewal_year")
"""Inputs that are one number and no range: other rates stand beside the result, and money falls due in one year."""


Years = tuple[Ranged, ...]
"""Rupiah in years 0 to 5."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Five years of one purchase, in rupiah of today.

    ``lines`` and ``by_year`` have years 0 to 5. ``missing`` are lines that nobody has given: with any of them every
    sum is *at least* what it says. ``present`` is at the city's own ``rate``, ``at_rates`` at the fixed ones.
    ``running`` is a year of what is paid every year, so the budgets after the purchase must hold it. ``total`` and
    what is divided from it are undiscounted. ``shares`` are of all that is spent, at the own rate, before anything
    comes back. What has no number to be divided by is None. ``by_retention`` is what the retention rule would make of
    the yearly storage where the city gave another sum.
    """

    lines: Mapping[str, Years]
    by_year: Years
    missing: tuple[str, ...]
    rate: Fraction
    present: Ranged
    at_rates: Mapping[int, Ranged]
    total: Ranged
    running: Ranged
    shares: Mapping[str, Ranged]
    per_unit: Ranged | None
    running_per_unit: Ranged | None
    per_solved: Ranged | None
    by_retention: Ranged | None

    @property
    def is_empty(self) -> bool:
        """Whether no line is known, so that there is nothing to add up."""
        return len(self.missing) == len(LINES)

    @property
    def is_at_least(self) -> bool:
        return bool(self.missing)

    @property
    def given_as_zero(self) -> tuple[str, ...]:
        """Upkeep or people given as nothing, which no reviewer accepts without a reason."""
        return tuple(name for name in (MAINTENANCE, STAFF) if name in self.lines and not self.lines[name][1].high)


def inputs_of_cost(case: Case, class_id: str) -> Inputs:
    """What a case says about a class of purchase, with staff, cameras, storage and solved cases derived from it."""
    return Inputs(COST, case.cost.get(class_id, {}), derived_inputs(case, class_id))


def cost(inputs: Inputs) -> Cost:
    """The five-year cost of *inputs*."""
    values = {corner: _single(inputs, inputs.at(corner)) for corner in Corner}
    lines = _lines(values)
    rate = values[Corner.TYPICAL]["discount"]
    by_year = _sum(lines.values())
    total = Ranged(*(sum(ends, Fraction()) for ends in _ends(by_year)))
    running = _sum(lines[name] for name in EACH_YEAR if name in lines)[1]
    return Cost(
        lines=lines,
        by_year=by_year,
        missing=inputs.missing(LINES),
        rate=rate,
        present=_present(by_year, rate),
        at_rates={each: _present(by_year, Fraction(each)) for each in RATES},
        total=total,
        running=running,
        shares=_shares({name: _present(line, rate) for name, line in lines.items() if name in LINES}),
        per_unit=_divided(total, values, "units"),
        running_per_unit=_divided(running, values, "units"),
        per_solved=_divided(total, values, "solved_per_year", YEARS),
        by_retention=_by_retention(inputs, values),
    )


def faults_of_cost(inputs: Inputs) -> tuple[Fault, ...]:
    """What in *inputs* cannot be true together."""
    capex, residual = inputs.estimate(CAPEX), inputs.estimate(RESIDUAL)
    returns = residual is not None and residual.high > 0
    above = capex is not None and residual is not None and residual.high > capex.low
    year_alone = "renewal_year" in inputs.given and inputs.origin(RENEWAL) is Origin.MISSING
    kept = "retention_days" in inputs.given and STORAGE not in inputs.given
    found = (
        (returns and capex is None, Fault((RESIDUAL, CAPEX), "residual_without_capex")),
        (returns and above, Fault((RESIDUAL, CAPEX), "residual_above_capex")),
        (year_alone, Fault(("renewal_year", RENEWAL), "no_renewal")),
        (kept and bool(inputs.missing(["units"])), Fault(("retention_days", "units"), "retention_without_units")),
        *((_is_range(inputs, name), Fault((name,), "one_number")) for name in SINGLE),
    )
    return tuple(fault for is_so, fault in found if is_so)


def _is_range(inputs: Inputs, name: str) -> bool:
    estimate = inputs.estimate(name)
    return estimate is not None and estimate.is_range


def _single(inputs: Inputs, values: Mapping[str, Fraction]) -> Mapping[str, Fraction]:
    typical = inputs.at(Corner.TYPICAL)
    return {**values, **{name: typical[name] for name in SINGLE}}


def _lines(values: Mapping[Corner, Mapping[str, Fraction]]) -> Mapping[str, Years]:
    """Each line by year, with its ends."""
    ends = [payments(values[corner]) for corner in Corner]
    return {name: tuple(map(Ranged, *(each[name] for each in ends))) for name in ends[0]}


def _sum(lines: Iterable[Years]) -> Years:
    """The sum of lines, year by year."""
    ends = list(map(_ends, lines))
    return tuple(map(Ranged, *(added(each[at] for each in ends) for at in range(3))))


def _ends(line: Iterable[Ranged]) -> tuple[tuple[Fraction, ...], ...]:
    """The low, the typical and the high ends."""
    return tuple(zip(*((each.low, each.typical, each.high) for each in line), strict=True)) or ((), (), ())


def _present(line: Years, rate: Fraction) -> Ranged:
    return Ranged(*(present(end, rate) for end in _ends(line)))


def _shares(spent: Mapping[str, Ranged]) -> Mapping[str, Ranged]:
    """The share of each line in what is spent: smallest where it is cheap and all others are dear."""
    whole = Ranged(*(sum(end, Fraction()) for end in _ends(spent.values())))
    return {name: _share(part, whole) for name, part in spent.items() if part.high}


def _share(part: Ranged, whole: Ranged) -> Ranged:
    smallest = part.low / (part.low + whole.high - part.high) if part.low else Fraction()
    return Ranged(smallest, part.typical / whole.typical, part.high / (part.high + whole.low - part.low))


def _divided(money: Ranged, values: Mapping[Corner, Mapping[str, Fraction]], by: str, times: int = 1) -> Ranged | None:
    """*money* for each of what is counted; the ends of a count that is a range lie the other way round."""
    counts = sorted(values[corner].get(by, Fraction()) * times for corner in Corner)
    if not counts[0]:
        return None
    few, typical, many = counts
    return Ranged(money.low / many, money.typical / typical, money.high / few)


def _by_retention(inputs: Inputs, values: Mapping[Corner, Mapping[str, Fraction]]) -> Ranged | None:
    """What the retention rule would make of the storage where another sum is given."""
    ruled = {corner: storage_by_retention(values[corner]) for corner in Corner}
    if STORAGE not in inputs.given or "retention_days" not in inputs.given or None in ruled.values():
        return None
    return Ranged(*(ruled[corner] or Fraction() for corner in Corner))
