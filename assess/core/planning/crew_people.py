"""Whether the crews of the service time and the posts of the staffing are one organisation.

A crew is as many people as go out for one case; a place in it is manned by those who attend, so leave and training are
covered by more people than places. These people are held against those the staffing page has and computes.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from assess.core.case import Case
from assess.core.estimates import exact
from assess.core.planning.inputs import Corner, Estimate, Inputs, Ranged
from assess.core.planning.service_time import NEEDED, inputs_of_service_time
from assess.core.planning.staffing import Post, at_each_corner, faults_of_staffing, inputs_of_staffing, posts_of
from assess.core.planning.workload import DAYS, attended_hours

FAR = Fraction(3, 2)
"""Two counts of people are far apart where the larger holds the smaller more often than this, at their nearest."""

FIELD, EXISTING = "field", "existing_field"


@dataclass(frozen=True, slots=True)
class CrewPeople:
    """``today`` and ``staffed`` are the people that the crews take; ``there`` and ``computed`` are the field people
    whom the staffing page has been told of, and those whom it computes. None where it cannot say.
    """

    today: Ranged
    staffed: Ranged
    there: Ranged | None
    computed: Ranged | None

    @property
    def is_today_far(self) -> bool:
        """Whether today's crews are other people than those there are."""
        return self.there is not None and far_apart(self.today, self.there)

    @property
    def is_staffed_far(self) -> bool:
        """Whether the crews of the lever are other people than those the work was found to take."""
        return self.computed is not None and far_apart(self.staffed, self.computed)


def crew_people(case: Case) -> CrewPeople | None:
    """The people behind the crews of a case; None where its zones are not known, or its staffing contradicts itself."""
    times, posts = inputs_of_service_time(case), inputs_of_staffing(case)
    if times.missing(NEEDED) or faults_of_staffing(posts):
        return None
    field = posts_of((FIELD,), posts)[0]
    return CrewPeople(
        today=_people(("zones", "crews", "hours_per_day"), times, posts),
        staffed=_people(("zones", "staff_crews", "staff_hours_per_day"), times, posts),
        there=_there(posts),
        computed=_computed(field),
    )


def far_apart(one: Ranged, other: Ranged) -> bool:
    """By more than the rule allows, whatever holds within their ranges."""
    return one.low > FAR * other.high or other.low > FAR * one.high


def _people(names: tuple[str, ...], times: Inputs, posts: Inputs) -> Ranged:
    """Places in crews × hours a day × days of the year, by the hours a year that one person attends, rounded up."""

    def people(corner: Corner) -> Fraction:
        values = posts.at(corner)
        hours = DAYS * values["officers_per_case"] / attended_hours(values)
        for name in names:
            hours *= _end(times.estimate(name), corner)
        return Fraction(ceil(hours))

    return at_each_corner(people)


def _end(found: Estimate | None, corner: Corner) -> Fraction:
    assert found is not None
    ends = {Corner.LOW: exact(found.low), Corner.TYPICAL: found.typical, Corner.HIGH: exact(found.high)}
    return ends[corner]


def _there(posts: Inputs) -> Ranged | None:
    found = posts.estimate(EXISTING)
    return None if found is None else at_each_corner(lambda corner: _end(found, corner))


def _computed(field: Post) -> Ranged | None:
    return field.people if field.is_sized and field.people.high else None
