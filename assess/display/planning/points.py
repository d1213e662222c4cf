"""Points A and B of a case in words, beside the hours that were worked out."""

from collections.abc import Iterator
from decimal import Decimal

from assess.core.case import PointB
from assess.core.planning.crew_people import CrewPeople
from assess.core.planning.inputs import Unit
from assess.core.planning.points import HOURS_IN, in_hours, reaching
from assess.core.planning.service_time import ServiceTime
from assess.core.planning.stages import NONE, Lever
from assess.display.planning.amounts import amount, between
from assess.display.planning.hours import hours_words
from assess.display.planning.inputs import lowered
from assess.display.planning.levers import NAMES
from assess.language import Translator


def points_words(found: ServiceTime, point_b: PointB, people: CrewPeople | None, to: Translator) -> Iterator[str]:
    """What was measured beside what was worked out, what reaches the target, and with how many officers.

    Nothing where these are no times.
    """
    baseline, target = point_b.baseline, point_b.target
    if baseline and in_hours(baseline.value, baseline.unit) is not None:
        yield to.gettext(
            "Point A as entered: %(measured)s; the mean worked out here: %(total)s hours. A median of closed cases is "
            "usually smaller than a mean of all; where the two are far apart even so, a stage is not yet measured.",
            measured=_time(baseline.value, baseline.unit, to),
            total=hours_words(found.of(NONE), to),
        )
    hours = in_hours(target.value, target.unit) if target else None
    if target is None or hours is None:
        return
    names, time = reaching(found, hours), _time(target.value, target.unit, to)
    if NONE in names:
        yield to.gettext(
            "Point B: by these figures %(target)s are kept to already today. Does point B ask for more, or is a stage "
            "missing?",
            target=time,
        )
    elif names:
        said = to.gettext(
            "Point B: under the assumptions above %(target)s are reached with: %(names)s.",
            target=time,
            names="; ".join([lowered(to.gettext(NAMES[each])) for each in names]),
        )
        if people and any(Lever.STAFF in each for each in names):
            officers = to.gettext(
                "Behind staff and training stand %(staffed)s officers in the crews, in place of %(today)s today.",
                staffed=between(people.staffed, to, 0),
                today=between(people.today, to, 0),
            )
            said = f"{said} {officers}"
        yield said
    else:
        yield to.gettext(
            "Point B: under the assumptions above %(target)s are reached with none of the combinations, not even with "
            "all three.",
            target=time,
        )


def _time(value: Decimal, unit: str, to: Translator) -> str:
    """A time in the unit it was written in, days with their hours."""
    hours = in_hours(value, unit)
    assert hours is not None, unit
    said = amount(hours, Unit.HOURS, to)
    is_day = HOURS_IN[unit.strip().casefold()] > 1
    return f"{amount(value, Unit.DAYS, to)} ({said})" if is_day else said
