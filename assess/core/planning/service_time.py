"""How many hours a case takes today and with any of the three levers, what the register shows, and what an app adds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal
from fractions import Fraction

from assess.core.case import Case
from assess.core.planning.inputs import Corner, Estimate, Fault, Given, Input, Inputs, exactly
from assess.core.planning.levers import APP_ALONE, Split, split
from assess.core.planning.register import LAST, Claim, Register, claim_of, register_of
from assess.core.planning.service_time_inputs import (
    LONGER_IF_MORE,
    REGISTERED,
    SERVICE_TIME,
    SHORTER_IF_MORE,
)
from assess.core.planning.staffing import inputs_of_staffing
from assess.core.planning.stages import ALL, COMBINATIONS, NONE, Levers, Stages, stages

NEEDED = ("reports_per_day", "zones")
DAYS_A_YEAR = 365
TENTH_MORE = Decimal("1.1")
HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Hours:
    """The stages of a case for one combination of levers, at the three corners of the ranges."""

    levers: Levers
    low: Stages
    typical: Stages
    high: Stages

    @property
    def is_range(self) -> bool:
        return self.low.total != self.high.total


@dataclass(frozen=True, slots=True)
class ServiceTime:
    """What the model says. ``hours`` has all combinations of levers, ``demanded`` the app alone and all levers with the
    reports that the app itself brings; both are empty, and ``split`` is None, while inputs are ``missing``.

    ``remarks`` are figures worth a second look, in the form of faults, which forbid nothing.
    """

    inputs: Inputs
    missing: tuple[str, ...]
    hours: tuple[Hours, ...]
    demanded: tuple[Hours, ...]
    split: Split | None
    register: Register | None
    claim: Claim | None
    remarks: tuple[Fault, ...]

    def of(self, levers: Levers) -> Hours:
        """The hours with *levers*, of a model in which nothing is missing."""
        return next(each for each in self.hours if each.levers == levers)

    @property
    def is_contradicted(self) -> bool:
        """Whether today's hours lie outside what the register shows, in which a case counts up to the last class."""
        today = None if self.missing else self.of(NONE).typical.total
        if today is None or self.register is None:
            return False
        shown, counted = self.register.restricted_whole, min(today, Fraction(LAST))
        return counted < shown.low or (shown.high is not None and counted > shown.high)


def inputs_of_service_time(case: Case) -> Inputs:
    """The inputs of a case: reports, zones and work as its staffing has them, and no lever that is worse than today."""
    return Inputs(SERVICE_TIME, case.service_time, {**_from_staffing(case), **_no_worse(case.service_time)})


def service_time(inputs: Inputs) -> ServiceTime:
    """The hours of a case that *inputs* without faults come to."""
    missing = inputs.missing(NEEDED)
    values = {corner: inputs.at(corner) for corner in Corner}
    typical = values[Corner.TYPICAL]
    return ServiceTime(
        inputs,
        missing,
        () if missing else tuple(_hours(values, levers) for levers in COMBINATIONS),
        () if missing else tuple(_hours(values, levers, demanded=True) for levers in (APP_ALONE, ALL)),
        None if missing else split(inputs),
        register_of(typical),
        claim_of(typical),
        (*_two_counts(inputs), *_remarks(typical)),
    )


def faults_of_service_time(inputs: Inputs) -> tuple[Fault, ...]:
    """What in *inputs* cannot be true together."""
    mean, window = inputs.at(Corner.LOW).get("solved_mean_hours"), inputs.at(Corner.HIGH)["window_hours"]
    if mean is not None and mean > window:
        params = {"mean": mean, "window": window}
        return (Fault(("solved_mean_hours", "window_hours"), "mean_beyond_window", params),)
    return ()


def _hours(values: Mapping[Corner, Mapping[str, Fraction]], levers: Levers, *, demanded: bool = False) -> Hours:
    found = [
        stages(each, levers, growth=each["app_demand"] / 100 if demanded else Fraction())
        for each in (values[Corner.LOW], values[Corner.TYPICAL], values[Corner.HIGH])
    ]
    return Hours(levers, *found)


def _remarks(values: Mapping[str, Fraction]) -> Iterator[Fault]:
    """Figures that are possible, and yet seldom meant."""
    for name, today in _worse(values):
        yield Fault((name, today), "lever_worse_than_today", {"lever": values[name], "today": values[today]})
    a_day = values["crews"] * values["hours_per_day"]
    if values["work_hours"] > a_day:
        params = {"work": values["work_hours"], "day": a_day}
        yield Fault(("work_hours", "crews", "hours_per_day"), "work_beyond_a_day", params)
    if any(name in values for name in REGISTERED) and not any(values.get(name) for name in REGISTERED):
        yield Fault(REGISTERED[:1], "register_empty")


def _two_counts(inputs: Inputs) -> Iterator[Fault]:
    """The reports a day that were given, where the cases a year of the staffing come to others."""
    given, other = inputs.given.get("reports_per_day"), inputs.derived.get("reports_per_day")
    if not isinstance(given, Estimate) or other is None:
        return
    if given.low > TENTH_MORE * other.high or other.low > TENTH_MORE * given.high:
        yield Fault(("reports_per_day",), "reports_beside_cases", {"reports": given.typical, "other": other.typical})


def _worse(values: Mapping[str, Fraction]) -> Iterator[tuple[str, str]]:
    """Each input of a lever that is worse than what it stands in place of, with the name of that."""
    for name, instead in LONGER_IF_MORE:
        yield from ((name, today) for today in instead if values[name] > values[today])
    for name, instead in SHORTER_IF_MORE:
        yield from ((name, today) for today in instead if values[name] < values[today])


def _from_staffing(case: Case) -> Mapping[str, Estimate]:
    a_year, zones = inputs_of_staffing(case).estimate("cases_per_year"), _zones(case)
    found = {}
    if a_year:
        found["reports_per_day"] = Estimate(_a_day(a_year.low), _a_day(a_year.high))
    if zones and zones.low >= 1:
        found["zones"] = zones
    work = case.staffing.get("hours_per_case")
    if isinstance(work, Estimate) and work.low >= _least("work_hours"):
        found["work_hours"] = work
    return found


def _least(name: str) -> Decimal:
    asked = SERVICE_TIME[name]
    assert isinstance(asked, Input), name
    return asked.least


def _zones(case: Case) -> Estimate | None:
    """The wards of a region; one with villages, which have no crews of their own, by its districts."""
    if case.city.desa:
        return exactly(case.city.kecamatan) if case.city.kecamatan else None
    return inputs_of_staffing(case).estimate("areas")


def _a_day(a_year: Decimal) -> Decimal:
    """To a hundredth, upwards: a load is not made smaller than it is."""
    return (a_year / DAYS_A_YEAR).quantize(HUNDREDTH, ROUND_UP)


def _no_worse(given: Mapping[str, Given]) -> Mapping[str, Estimate]:
    """Today's figure for each lever of which only an assumption is known that would make it worse."""
    found: dict[str, Estimate] = {}
    for pairs, better in ((LONGER_IF_MORE, min), (SHORTER_IF_MORE, max)):
        for name, instead in pairs:
            known = [_known(each, given, found) for each in (name, *instead)]
            best = Estimate(better(each.low for each in known), better(each.high for each in known))
            if name not in given and best != known[0]:
                found[name] = best
    return found


def _known(name: str, given: Mapping[str, Given], found: Mapping[str, Estimate]) -> Estimate:
    asked = SERVICE_TIME[name]
    assert isinstance(asked, Input), name
    known = given.get(name) or found.get(name) or asked.default
    assert isinstance(known, Estimate), name
    return known
