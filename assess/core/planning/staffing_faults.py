"""Figures for staffing that cannot be true together."""

from collections.abc import Iterator
from fractions import Fraction

from assess.core.planning.inputs import Corner, Fault, Inputs
from assess.core.planning.workload import SHIFTS, Values

HOURS = tuple(f"shift_{shift}_hours" for shift in SHIFTS)
BUSIEST = tuple(f"shift_{shift}_busiest" for shift in SHIFTS)
WORK_WITHOUT_TIME = (
    ("rounds_per_area", "hours_per_round"),
    ("repairs_per_area", "hours_per_repair"),
    ("live_posts", "live_hours"),
    ("traffic_posts", "traffic_hours"),
    ("requests_per_month", "minutes_per_request"),
    ("command_seats", "command_hours"),
)
"""How often something is done, and how long it takes: the first without the second would be no work."""

LEAST_WAGE = 500_000
"""Rupiah a month; a wage below it lacks the word behind its figure."""


def faults_of_staffing(inputs: Inputs) -> tuple[Fault, ...]:
    """Each kind of fault once, at the first corner of the ranges that has it."""
    found: dict[tuple[str, tuple[str, ...]], Fault] = {}
    for corner in (Corner.TYPICAL, Corner.LOW, Corner.HIGH):
        values = inputs.at(corner)
        for check in (_shifts, _busiest_hours, _watched, _without_time, _hours_of_a_person, _wage):
            for fault in check(values):
                found.setdefault((fault.code, fault.names), fault)
    return tuple(found.values())


def _shifts(values: Values) -> Iterator[Fault]:
    together, open_hours = sum(values[name] for name in HOURS), values["open_hours"]
    params = {"shifts": Fraction(together), "open": open_hours}
    if together > 24:
        yield Fault(HOURS, "shifts_above_the_day", params)
    elif together < open_hours:
        yield Fault((*HOURS, "open_hours"), "shifts_do_not_cover", params)
    elif together > open_hours:
        yield Fault((*HOURS, "open_hours"), "shifts_beyond_opening", params)


def _busiest_hours(values: Values) -> Iterator[Fault]:
    """The busiest hours hold at most every call, and if all hours were as busy at least every call."""
    together = sum((values[name] for name, hours in zip(BUSIEST, HOURS, strict=True) if values[hours]), Fraction())
    if together > 100:
        yield Fault(BUSIEST, "busiest_above_all", {"share": together})
    most = sum((values[name] * values[hours] for name, hours in zip(BUSIEST, HOURS, strict=True)), Fraction())
    if most < 100 and any(values[hours] for hours in HOURS):
        yield Fault(BUSIEST, "busiest_too_small", {"share": most})


def _watched(values: Values) -> Iterator[Fault]:
    for mode in ("live", "traffic"):
        cameras, posts = values[f"cameras_{mode}"], values[f"{mode}_posts"]
        if posts and not cameras:
            yield Fault((f"{mode}_posts", f"cameras_{mode}"), "posts_without_cameras", {"posts": posts})
        elif posts > cameras:
            names = (f"{mode}_posts", f"cameras_{mode}")
            yield Fault(names, "more_posts_than_cameras", {"posts": posts, "cameras": cameras})
    cameras = values["cameras_live"] + values["cameras_traffic"] + values["cameras_recorded"]
    if values["requests_per_month"] and not cameras:
        yield Fault(("requests_per_month", "cameras_recorded"), "requests_without_cameras")


def _without_time(values: Values) -> Iterator[Fault]:
    for often, long in WORK_WITHOUT_TIME:
        if values[often] and not values[long]:
            yield Fault((long, often), "work_without_time")


def _hours_of_a_person(values: Values) -> Iterator[Fault]:
    effective, attended = values["effective_hours"], values["attended_hours"]
    if effective > attended:
        params = {"effective": effective, "attended": attended}
        yield Fault(("effective_hours", "attended_hours"), "effective_above_attended", params)


def _wage(values: Values) -> Iterator[Fault]:
    wage = values.get("minimum_wage", Fraction())
    if 0 < wage < LEAST_WAGE:
        yield Fault(("minimum_wage",), "wage_too_small", {"wage": wage})
