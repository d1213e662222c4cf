"""The people behind the crews in words, beside those of the staffing page."""

from collections.abc import Iterator
from dataclasses import dataclass

from assess.core.errors import N_
from assess.core.planning.crew_people import CrewPeople
from assess.core.planning.inputs import Inputs, Ranged, Unit
from assess.display.planning.amounts import amounts, between
from assess.language import Translator

TODAY = ("zones", "crews", "hours_per_day")
STAFFED = ("zones", "staff_crews", "staff_hours_per_day")
RULE = N_(
    "Two counts are called far apart where one is more than one and a half times the other, even at the nearest ends "
    "of their ranges."
)


@dataclass(frozen=True, slots=True)
class CrewPeopleShown:
    """``rows`` are name, how it comes about, and people."""

    lead: str
    rows: tuple[tuple[str, str, str], ...]
    note: str


def show_crew_people(found: CrewPeople, inputs: Inputs, to: Translator) -> CrewPeopleShown:
    lead = [
        to.gettext(
            "Today's crews take %(today)s officers, the crews once staffed %(staffed)s.",
            today=between(found.today, to, 0),
            staffed=between(found.staffed, to, 0),
        )
    ]
    if found.there:
        lead.append(to.gettext("The page Staffing needs tells of %(n)s field officers.", n=between(found.there, to, 0)))
    if found.computed:
        computed = between(found.computed, to, 0)
        lead.append(to.gettext("By the page Staffing needs the work takes %(n)s field officers.", n=computed))
    page = to.gettext("page Staffing needs")
    rows = (
        (to.gettext("Crews today"), _crews(TODAY, inputs, to), _people(found.today, to)),
        (to.gettext("Crews once staffed"), _crews(STAFFED, inputs, to), _people(found.staffed, to)),
        (to.gettext("Field officers there are"), page, _people(found.there, to)),
        (to.gettext("Field officers the work takes"), page, _people(found.computed, to)),
    )
    note = to.gettext(
        "Crews × officers who go out for one case × hours a day × 365 days ÷ the hours a year that one officer "
        "attends. %(rule)s",
        rule=to.gettext(RULE),
    )
    return CrewPeopleShown(" ".join(lead), rows, note)


def far_apart_words(found: CrewPeople, to: Translator) -> Iterator[str]:
    """Where the two pages speak of two organisations."""
    if found.is_today_far:
        yield to.gettext(
            "Today's crews would take %(crews)s officers, but the page Staffing needs has %(there)s. These are two "
            "organisations: correct the zones, the crews and their hours, or the officers there are. Until then the "
            "hours of today do not hold.",
            crews=_people(found.today, to),
            there=_people(found.there, to),
        )
    if found.is_staffed_far:
        yield to.gettext(
            "The crews once staffed would take %(crews)s officers, but the page Staffing needs computes %(computed)s. "
            "Whoever fills these posts does not get these crews: enter as many crews and hours as the officers "
            "computed can man.",
            crews=_people(found.staffed, to),
            computed=_people(found.computed, to),
        )


def _people(found: Ranged | None, to: Translator) -> str:
    return to.gettext("not filled in") if found is None else between(found, to, 0)


def _crews(names: tuple[str, str, str], inputs: Inputs, to: Translator) -> str:
    zones, crews, hours = (inputs.estimate(each) for each in names)
    assert zones
    assert crews
    assert hours
    return to.gettext(
        "zones (%(zones)s) × crews (%(crews)s) × %(hours)s a day",
        zones=amounts(zones, Unit.NUMBER, to),
        crews=amounts(crews, Unit.NUMBER, to),
        hours=amounts(hours, Unit.HOURS, to),
    )
