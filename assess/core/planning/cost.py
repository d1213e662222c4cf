"""The five-year cost of one purchase: by year, as a present value, by unit and solved case, and what is missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from assess.core.case import Case
from assess.core.estimates import exact
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
from assess.core.planning.staffing import Post

RATES = (6, 10, 12)
"""Percent a year at which a result always stands, beside the city's own rate."""

SINGLE = ("discount", "renewal_year")
"""Inputs that are one number and no range: other rates stand beside the result, and money falls due in one year."""
TENTH = Fraction(1, 10)
"""How far a typed staff line may lie from the wages of the posts without a remark."""

Years = tuple[Ranged, ...]
"""Rupiah in years 0 to 5."""


@dataclass(frozen=True)
class Cost:
    """Five years of one purchase, in rupiah of today.

    ``lines`` and ``by_year`` have years 0 to 5. ``by_year`` is what is paid; what comes back in the end counts in the
    present value alone. ``missing`` are lines that nobody has given: with any of them every
    sum is *at least* what it says, and every share at most. ``units`` and ``solved_per_year`` are what a sum can be
    divided by. ``by_retention`` is what the retention rule would make of the yearly storage, ``staff_by_posts`` what
    the posts of the staffing model would make of the yearly staff, where the city gave another sum.
    """

    lines: Mapping[str, Years]
    by_year: Years
    missing: tuple[str, ...]
    rate: Fraction
    units: Ranged | None
    solved_per_year: Ranged | None
    by_retention: Ranged | None
    staff_by_posts: Ranged | None

    @cached_property
    def total(self) -> Ranged:
        """What the budgets of all years must hold together, undiscounted."""
        return _plain_sum(self.by_year)

    @cached_property
    def present(self) -> Ranged:
        """The present value at the city's own ``rate``, less what comes back in the end."""
        return _present(self._flows, self.rate)

    @cached_property
    def at_rates(self) -> Mapping[int, Ranged]:
        """The present value at the fixed rates."""
        return {each: self.present if each == self.rate else _present(self._flows, Fraction(each)) for each in RATES}

    @cached_property
    def running(self) -> Ranged:
        """A year of what is paid every year, so the budgets after the purchase must hold it."""
        return _plain_sum([self.lines[name][1] for name in EACH_YEAR if name in self.lines])

    @cached_property
    def shares_of_total(self) -> Mapping[str, Ranged]:
        """Each line's share of all that is spent, undiscounted and before anything comes back."""
        return _shares({name: _plain_sum(line) for name, line in self._spent()})

    @cached_property
    def shares_of_present(self) -> Mapping[str, Ranged]:
        """Each line's share of the present value of all that is spent, at the own rate."""
        return _shares({name: _present(line, self.rate) for name, line in self._spent()})

    @property
    def per_unit(self) -> Ranged | None:
        """The undiscounted five years by unit."""
        return _divided(self.total, self.units)

    @property
    def running_per_unit(self) -> Ranged | None:
        return _divided(self.running, self.units)

    @property
    def per_solved(self) -> Ranged | None:
        """The undiscounted five years by case solved in them."""
        return _divided(self.total, self.solved_per_year, YEARS)

    @property
    def strays_from_posts(self) -> bool:
        """Whether the typed staff lies more than a tenth off the posts, whatever holds within the ranges of both."""
        if self.staff_by_posts is None:
            return False
        typed, posts = self.lines[STAFF][1], self.staff_by_posts
        return typed.low > posts.high * (1 + TENTH) or typed.high < posts.low * (1 - TENTH)

    @property
    def comes_back(self) -> Ranged | None:
        """What the equipment is still worth in the end, where it is worth anything."""
        if RESIDUAL not in self.lines:
            return None
        ends = self.lines[RESIDUAL][YEARS]
        least, most = sorted((-ends.low, -ends.high))
        return Ranged(least, -ends.typical, most) if most else None

    @property
    def is_empty(self) -> bool:
        """Whether no line is known, so that there is nothing to add up."""
        return len(self.missing) == len(LINES)

    @property
    def is_bought_for_nothing(self) -> bool:
        """Whether the price is given as nothing and nothing else is known to cost anything."""
        return CAPEX in self.lines and not self.total.high

    @property
    def is_at_least(self) -> bool:
        return bool(self.missing)

    @property
    def given_as_zero(self) -> tuple[str, ...]:
        """Upkeep or people given as nothing, which no reviewer accepts without a reason."""
        return tuple(name for name in (MAINTENANCE, STAFF) if name in self.lines and not self.lines[name][1].high)

    @cached_property
    def _flows(self) -> Years:
        """What is paid and what comes back, year by year."""
        return _sum(self.lines.values())

    def _spent(self) -> Iterable[tuple[str, Years]]:
        return ((name, line) for name, line in self.lines.items() if name in LINES)


def inputs_of_cost(case: Case, class_id: str, posts: Sequence[Post] | None = None) -> Inputs:
    """What a case says about a class of purchase, with staff, cameras and storage derived from it.

    *posts* are those of the case, where they are sized already.
    """
    return Inputs(COST, case.cost.get(class_id, {}), derived_inputs(case, class_id, posts))


def cost(inputs: Inputs) -> Cost:
    """The five-year cost of *inputs*."""
    values = {corner: _single(inputs, inputs.at(corner)) for corner in Corner}
    lines = _lines(values)
    return Cost(
        lines=lines,
        by_year=_sum(line for name, line in lines.items() if name in LINES),
        missing=inputs.missing(LINES),
        rate=values[Corner.TYPICAL]["discount"],
        units=_counted("units", values),
        solved_per_year=_counted("solved_per_year", values),
        by_retention=_by_retention(inputs, values),
        staff_by_posts=_staff_by_posts(inputs),
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


def _plain_sum(found: Sequence[Ranged]) -> Ranged:
    return Ranged(*(sum(end, Fraction()) for end in _ends(found)))


def _shares(spent: Mapping[str, Ranged]) -> Mapping[str, Ranged]:
    """The share of each line in what is spent: smallest where it is cheap and all others are dear."""
    whole = Ranged(*(sum(end, Fraction()) for end in _ends(spent.values())))
    return {name: _share(part, whole) for name, part in spent.items() if part.high}


def _share(part: Ranged, whole: Ranged) -> Ranged:
    smallest = part.low / (part.low + whole.high - part.high) if part.low else Fraction()
    return Ranged(smallest, part.typical / whole.typical, part.high / (part.high + whole.low - part.low))


def _counted(name: str, values: Mapping[Corner, Mapping[str, Fraction]]) -> Ranged | None:
    """What is counted, from few to many; None where nobody has said it, or it may be nothing."""
    few, typical, many = sorted(values[corner].get(name, Fraction()) for corner in Corner)
    return Ranged(few, typical, many) if few else None


def _divided(money: Ranged, counts: Ranged | None, times: int = 1) -> Ranged | None:
    """*money* for each of what is counted so many *times*."""
    if counts is None:
        return None
    return Ranged(
        money.low / (counts.high * times), money.typical / (counts.typical * times), money.high / (counts.low * times)
    )


def _by_retention(inputs: Inputs, values: Mapping[Corner, Mapping[str, Fraction]]) -> Ranged | None:
    """What the retention rule would make of the storage where another sum is given."""
    ruled = {corner: storage_by_retention(values[corner]) for corner in Corner}
    if STORAGE not in inputs.given or "retention_days" not in inputs.given or None in ruled.values():
        return None
    return Ranged(*(ruled[corner] or Fraction() for corner in Corner))


def _staff_by_posts(inputs: Inputs) -> Ranged | None:
    """What the posts would make of the staff where another sum is given."""
    posts = inputs.derived.get(STAFF)
    return Ranged(exact(posts.low), posts.typical, exact(posts.high)) if posts and STAFF in inputs.given else None
