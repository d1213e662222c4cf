"""What follows for staffing from the rest of a case: its areas, its devices, and shifts that fit the opening hours."""

from collections.abc import Mapping
from decimal import ROUND_UP, Decimal

from assess.core.case import Case
from assess.core.planning.inputs import Estimate, Given, Input
from assess.core.planning.staffing_inputs import STAFFING
from assess.core.planning.workload import SHIFTS

CAMERAS = ("cameras_live", "cameras_traffic", "cameras_recorded")
LONGEST_SHIFT, EVERY_CALL, A_TENTH = Decimal(8), Decimal(100), Decimal("0.1")
HOURS = tuple(f"shift_{shift}_hours" for shift in SHIFTS)
BUSIEST = tuple(f"shift_{shift}_busiest" for shift in SHIFTS)


def derived_inputs(case: Case) -> Mapping[str, Estimate]:
    """The inputs that the case implies, by name."""
    return {**_areas(case), **_devices(case.staffing), **_shifts(case.staffing)}


def _areas(case: Case) -> Mapping[str, Estimate]:
    areas = (case.city.kelurahan or 0) + (case.city.desa or 0)
    return {"areas": Estimate(Decimal(areas), Decimal(areas))} if areas else {}


def _devices(given: Mapping[str, Given]) -> Mapping[str, Estimate]:
    """Every camera is a device, where cameras were spoken of at all."""
    told = [found for name in CAMERAS if isinstance(found := given.get(name), Estimate)]
    if not told:
        return {}
    return {"devices": Estimate(sum((e.low for e in told), Decimal()), sum((e.high for e in told), Decimal()))}


def _shifts(given: Mapping[str, Given]) -> Mapping[str, Estimate]:
    """Shifts of eight hours at most that fill the opening hours, and busiest hours of the usual shape for them.

    The assumed shares of the busiest hours belong to a desk around the clock; in a shorter day they are larger.
    """
    if given.keys().isdisjoint(("open_hours", *HOURS)):
        return {}
    hours = _hours(given)
    usual = sum(share * _standard(name).low for share, name in zip(_usual_shares(), HOURS, strict=True))
    shaped = sum(share * each.high for share, each in zip(_usual_shares(), hours, strict=True))
    if not shaped:
        return dict(zip(HOURS, hours, strict=True))
    shares = [min((share * usual / shaped).quantize(A_TENTH, ROUND_UP), EVERY_CALL) for share in _usual_shares()]
    busiest = {name: Estimate(share, share) for name, share in zip(BUSIEST, shares, strict=True)}
    return {**dict(zip(HOURS, hours, strict=True)), **busiest}


def _hours(given: Mapping[str, Given]) -> list[Estimate]:
    """The hours of each shift, given or filled from what the given ones leave open."""
    open_hours = _said(given, "open_hours") or _standard("open_hours")
    said = [_said(given, name) for name in HOURS]
    low = _filled(open_hours.low, [each.low if each else None for each in said])
    high = _filled(open_hours.high, [each.high if each else None for each in said])
    return [Estimate(*ends) for ends in zip(low, high, strict=True)]


def _filled(open_hours: Decimal, said: list[Decimal | None]) -> list[Decimal]:
    rest = open_hours - sum((each for each in said if each is not None), Decimal())
    filled = []
    for each in said:
        mine = min(max(rest, Decimal()), LONGEST_SHIFT) if each is None else each
        rest -= mine if each is None else 0
        filled.append(mine)
    return filled


def _said(given: Mapping[str, Given], name: str) -> Estimate | None:
    found = given.get(name)
    return found if isinstance(found, Estimate) else None


def _usual_shares() -> list[Decimal]:
    return [_standard(name).low for name in BUSIEST]


def _standard(name: str) -> Estimate:
    asked = STAFFING[name]
    assert isinstance(asked, Input), name
    assert asked.default is not None, name
    return asked.default
