"""Points A and B of a case beside its hours: what was measured, and which levers come to the target."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from assess.core.planning.service_time import ServiceTime
from assess.core.planning.stages import DAY, Levers

HOURS_IN: Mapping[str, int] = {"hour": 1, "hours": 1, "jam": 1, "day": DAY, "days": DAY, "hari": DAY}
"""The units of a point that are times of the calendar, in both languages. Working days are not."""


def in_hours(value: Decimal, unit: str) -> Fraction | None:
    """A value of point A or B in hours; None where it is no time."""
    hours = HOURS_IN.get(unit.strip().casefold())
    return None if hours is None else Fraction(value) * hours


def reaching(found: ServiceTime, target: Fraction) -> tuple[Levers, ...]:
    """The combinations of levers, none among them, with which a case takes no longer than *target* hours."""
    return tuple(each.levers for each in found.hours if each.typical.total is not None and each.typical.total <= target)
