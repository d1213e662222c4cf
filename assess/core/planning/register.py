"""How long cases really take, from a register's classes of age; and what a claimed mean of solved cases leaves out.

A register that also counts what is still open is read as a survival curve (Kaplan–Meier): the share of cases still
open by age. A class of age hides when in it a case was closed, or last seen open, so every result is a range: its low
end takes each case as closed at the beginning of its class, its high end at the end.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from assess.core.planning.service_time_inputs import BINS, CLOSED, OPEN, REGISTERED
from assess.core.planning.stages import DAY

WEEK = 7 * DAY
LAST = BINS[-1][1]
HALF, NINE_TENTHS = Fraction(1, 2), Fraction(9, 10)


@dataclass(frozen=True, slots=True)
class Between:
    """Somewhere from ``low`` to ``high``; a ``high`` of None lies beyond the last class of age."""

    low: Fraction
    high: Fraction | None


@dataclass(frozen=True, slots=True)
class Age:
    """One class of age in hours: how many were closed at that age, and how many are open at it today."""

    start: Fraction
    end: Fraction
    closed: Fraction
    open: Fraction


@dataclass(frozen=True, slots=True)
class Register:
    """What the register shows. ``restricted_week`` and ``restricted_whole`` are mean hours in which a case counts for
    at most a week, or for at most the end of the last class; ``solved_mean`` is the flattering mean of solved cases.
    """

    closed: Fraction
    open: Fraction
    solved_mean: Between | None
    restricted_week: Between
    restricted_whole: Between
    median: Between
    nine_tenths: Between
    open_after_day: Between
    open_after_week: Between


@dataclass(frozen=True, slots=True)
class Claim:
    """What "so many per cent solved in so many hours" comes to when the rest counts as open for the whole window.

    ``open_at_once`` are the cases under way at any time, by the number solved a day (Little's law).
    """

    solved_mean: Fraction
    restricted: Fraction
    open_at_once: Fraction | None


def in_progress(per_day: Fraction, hours: Fraction) -> Fraction:
    """How many cases are open at any time where so many come in a day and each takes so many hours (Little's law)."""
    return per_day * hours / DAY


def restricted(share: Fraction, mean: Fraction, window: Fraction) -> Fraction:
    """The mean hours of all cases where those not solved count for the whole window."""
    return share * mean + (1 - share) * window


def claim_of(values: Mapping[str, Fraction]) -> Claim | None:
    """The claim in *values*; None where its share or its mean is missing."""
    if "solved_share" not in values or "solved_mean_hours" not in values:
        return None
    share, mean = values["solved_share"] / 100, values["solved_mean_hours"]
    reports = values.get("reports_per_day")
    return Claim(
        mean,
        restricted(share, mean, values["window_hours"]),
        None if reports is None else in_progress(reports * share, mean),
    )


def register_of(values: Mapping[str, Fraction]) -> Register | None:
    """The register in *values*, where a class left out holds no cases; None where it holds none at all."""
    if not sum(values.get(name, 0) for name in REGISTERED):
        return None
    ages = _ages(values)
    late_closed, late_open = (values.get(name, Fraction(0)) for name in ("closed_longer", "open_longer"))
    fast, slow = _left(ages, late_closed + late_open, fast=True), _left(ages, late_closed + late_open, fast=False)
    return Register(
        closed=sum((each.closed for each in ages), late_closed),
        open=sum((each.open for each in ages), late_open),
        solved_mean=_solved_mean(ages, late_closed),
        restricted_week=Between(_area(ages, fast, WEEK, delay=0), _area(ages, slow, WEEK, delay=1)),
        restricted_whole=Between(_area(ages, fast, LAST, delay=0), _area(ages, slow, LAST, delay=1)),
        median=_reached(ages, fast, slow, HALF),
        nine_tenths=_reached(ages, fast, slow, NINE_TENTHS),
        open_after_day=_open_at(ages, fast, slow, DAY),
        open_after_week=_open_at(ages, fast, slow, WEEK),
    )


def _ages(values: Mapping[str, Fraction]) -> tuple[Age, ...]:
    starts = (0, *(end for _, end in BINS))
    return tuple(
        Age(Fraction(start), Fraction(end), values.get(closed, Fraction(0)), values.get(still_open, Fraction(0)))
        for start, (_, end), closed, still_open in zip(starts, BINS, CLOSED, OPEN, strict=False)
    )


def _left(ages: tuple[Age, ...], later: Fraction, *, fast: bool) -> tuple[Fraction, ...]:
    """The share still open at the beginning, and after each class.

    What is open drops out of sight somewhere in its class: before its closings for the *fast* curve, after them for
    the slow one. Where nobody of that age is left to look at, the fast curve falls to nothing and the slow one stays.
    """
    share, left = Fraction(1), [Fraction(1)]
    watched = sum((each.closed + each.open for each in ages), later)
    for each in ages:
        seen = watched - each.open if fast else watched
        if seen:
            share *= 1 - each.closed / seen
        elif fast and not watched:
            share = Fraction(0)
        watched -= each.closed + each.open
        left.append(share)
    return tuple(left)


def _area(ages: tuple[Age, ...], left: tuple[Fraction, ...], until: int, *, delay: int) -> Fraction:
    """The mean hours up to *until*: the area below the curve, which falls at the start of each class, or at its end."""
    return sum(
        ((each.end - each.start) * left[at + 1 - delay] for at, each in enumerate(ages) if each.end <= until),
        Fraction(0),
    )


def _reached(ages: tuple[Age, ...], fast: tuple[Fraction, ...], slow: tuple[Fraction, ...], share: Fraction) -> Between:
    """The age by which *share* of the cases is closed."""
    soonest = next((each.start for each, left in zip(ages, fast[1:], strict=True) if 1 - left >= share), Fraction(LAST))
    latest = next((each.end for each, left in zip(ages, slow[1:], strict=True) if 1 - left >= share), None)
    return Between(soonest, latest)


def _open_at(ages: tuple[Age, ...], fast: tuple[Fraction, ...], slow: tuple[Fraction, ...], hours: int) -> Between:
    """The share still open at an age that ends a class."""
    at = next(place for place, each in enumerate(ages, 1) if each.end == hours)
    return Between(fast[at], slow[at])


def _solved_mean(ages: tuple[Age, ...], later: Fraction) -> Between | None:
    closed = sum((each.closed for each in ages), later)
    if not closed:
        return None
    low = sum((each.closed * each.start for each in ages), later * LAST)
    high = sum((each.closed * each.end for each in ages), Fraction())
    return Between(low / closed, None if later else high / closed)
