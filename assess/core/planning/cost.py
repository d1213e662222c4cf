"""The five-year cost of one purchase: by year, as a present value, by unit and solved case, and what is missing."""

from collections.abc import Callable, Mapping
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
from assess.core.planning.payments import Payments, payments, storage_by_retention

RATES = (6, 10, 12)
"""Percent a year at which a result always stands, beside the city's own rate."""

SINGLE = ("discount", "renewal_year")
"""Inputs that are one number and no range: other rates stand beside the result, and money falls due in one year."""


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

    lines: Mapping[str, tuple[Ranged, ...]]
    by_year: tuple[Ranged, ...]
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
    paid = {corner: payments(values[corner]) for corner in Corner}
    rate = values[Corner.TYPICAL]["discount"]
    total = _ranged(lambda corner: paid[corner].total())
    running = _ranged(lambda corner: paid[corner].only(*EACH_YEAR).by_year()[1])
    return Cost(
        lines={name: _by_year(paid, name) for name in paid[Corner.TYPICAL].lines},
        by_year=_by_year(paid, *LINES, RESIDUAL),
        missing=inputs.missing(LINES),
        rate=rate,
        present=_present(paid, rate),
        at_rates={each: _present(paid, Fraction(each)) for each in RATES},
        total=total,
        running=running,
        shares=_shares({corner: each.only(*LINES) for corner, each in paid.items()}, rate),
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


def _ranged(at: Callable[[Corner], Fraction]) -> Ranged:
    return Ranged(at(Corner.LOW), at(Corner.TYPICAL), at(Corner.HIGH))


def _by_year(paid: Mapping[Corner, Payments], *names: str) -> tuple[Ranged, ...]:
    years = {corner: each.only(*names).by_year() for corner, each in paid.items()}
    return tuple(Ranged(*ends) for ends in zip(*(years[corner] for corner in Corner), strict=True))


def _present(paid: Mapping[Corner, Payments], rate: Fraction) -> Ranged:
    return _ranged(lambda corner: paid[corner].present(rate))


def _shares(spent: Mapping[Corner, Payments], rate: Fraction) -> Mapping[str, Ranged]:
    """The share of each line in what is spent: smallest where it is cheap and all others are dear."""
    one = {name: _present({at: each.only(name) for at, each in spent.items()}, rate) for name in LINES}
    whole = _present(spent, rate)
    known = (name for name in LINES if name in spent[Corner.TYPICAL].lines and one[name].high)
    return {name: _share(one[name], whole) for name in known}


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
    if STORAGE not in inputs.given or "retention_days" not in inputs.given:
        return None
    return _ranged(lambda corner: ruled[corner] or Fraction()) if None not in ruled.values() else None
