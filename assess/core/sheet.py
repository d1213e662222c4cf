"""Where a case stands in each section, before anything is combined: what scoring and "what if" both start from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from assess.core.aggregation import combine_intervals, pillar_interval, weight_of
from assess.core.applicability import applicability
from assess.core.case import Case
from assess.core.levels import Standing, standings
from assess.core.questionnaire import SCORED_PILLARS, Pillar, Questionnaire
from assess.core.results import Interval

MOST_NOT_APPLICABLE = Fraction(20, 100)
TOO_MUCH_NOT_APPLICABLE = "too_much_not_applicable"
NOTHING_APPLICABLE = "nothing_applicable"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The applicable questions of each section and the weight that was declared not applicable there.

    ``reason`` tells why no overall number may be printed: ``too_much_not_applicable`` where more than 20 % of the
    weight of a scored pillar was declared so (method E7; questions bound to a class that is not requested count
    neither as declared nor in that weight), ``nothing_applicable`` where a scored pillar has no question left.
    """

    stands: Mapping[Pillar, tuple[Standing, ...]]
    declared: Mapping[Pillar, int]
    intervals: Mapping[Pillar, Interval | None]
    reason: str | None

    @property
    def scored(self) -> tuple[Standing, ...]:
        """The applicable questions that the overall number is made of; Purpose is outside it (method 1.4)."""
        return tuple(each for pillar in SCORED_PILLARS for each in self.stands[pillar])

    @property
    def proven(self) -> dict[Pillar, Fraction]:
        """The proven score of each scored pillar that has an applicable question."""
        return {pillar: interval.proven for pillar in SCORED_PILLARS if (interval := self.intervals[pillar])}

    @property
    def overall(self) -> Interval | None:
        """E4 for each reading, or None for the ``reason`` given."""
        pillars = [interval for pillar in SCORED_PILLARS if (interval := self.intervals[pillar])]
        return None if self.reason else combine_intervals(pillars)


def fill_sheet(questionnaire: Questionnaire, case: Case) -> Sheet:
    """Read the answers of *case*."""
    applies = applicability(questionnaire, case)
    stands = _by_pillar(standings(applies.applicable, case))
    declared = {pillar: sum(q.weight for q in applies.declared if q.pillar is pillar) for pillar in Pillar}
    intervals = {pillar: pillar_interval(stands[pillar]) for pillar in Pillar}
    return Sheet(stands, declared, intervals, _why_no_overall(stands, declared))


def _by_pillar(asked: Iterable[Standing]) -> dict[Pillar, tuple[Standing, ...]]:
    found: dict[Pillar, list[Standing]] = {pillar: [] for pillar in Pillar}
    for each in asked:
        found[each.question.pillar].append(each)
    return {pillar: tuple(each) for pillar, each in found.items()}


def _why_no_overall(stands: Mapping[Pillar, tuple[Standing, ...]], declared: Mapping[Pillar, int]) -> str | None:
    applicable = {pillar: weight_of(stands[pillar]) for pillar in SCORED_PILLARS}
    if any(declared[p] > MOST_NOT_APPLICABLE * (declared[p] + applicable[p]) for p in SCORED_PILLARS):
        return TOO_MUCH_NOT_APPLICABLE
    return None if all(applicable.values()) else NOTHING_APPLICABLE
