"""How many people the service takes, by kind of post, from the city's own volumes (method 2.1 to 2.5).

Work that can wait is sized by its hours: volume × norm time / effective hours, in which breaks and leave are already
allowed for. Posts that must be manned are sized by the hours people attend. People are full-time equivalents rounded
up for each kind. Everything is computed at the three corners of the inputs; each result grows with what enlarges it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import ceil

from assess.core.case import Case
from assess.core.planning.inputs import Corner, Inputs, Ranged
from assess.core.planning.staffing_derived import derived_inputs
from assess.core.planning.staffing_faults import faults_of_staffing as faults_of_staffing
from assess.core.planning.staffing_inputs import KINDS, STAFFING
from assess.core.planning.watching import Watching, watching
from assess.core.planning.workload import MONTHS, TASKS, Task, Values, attended_hours, relief_factor
from assess.core.questionnaire import WayKind

NEEDED: Mapping[str, tuple[str, ...]] = {
    "field": ("cases_per_year",),
    "intake": ("calls_per_day",),
    "routing": ("cases_per_year",),
    "cctv": (),
    "command": (),
    "maintenance": ("devices",),
}
"""What has to be said before a kind of post can be sized."""


@dataclass(frozen=True)
class Post:
    """What one kind of post takes: its tasks at each corner, or the names of the inputs that are *missing*.

    ``existing`` are the people there are, where it was said. ``yearly_wage`` is what one person costs a year.
    """

    kind: str
    tasks: Mapping[Corner, tuple[Task, ...]]
    missing: tuple[str, ...]
    existing: Ranged | None
    yearly_wage: Ranged | None

    @property
    def is_sized(self) -> bool:
        return not self.missing

    @property
    def hours(self) -> Ranged:
        return at_each_corner(lambda corner: sum((each.hours for each in self.tasks[corner]), Fraction()))

    @cached_property
    def fte(self) -> Ranged:
        return at_each_corner(self._fte)

    @cached_property
    def people(self) -> Ranged:
        return at_each_corner(lambda corner: Fraction(ceil(self._fte(corner))))

    @cached_property
    def gap(self) -> Ranged | None:
        """The people to find; below zero where there are more than the work takes."""
        there = self.existing
        return there and at_each_corner(lambda corner: of(self.people, corner) - of(there, corner))

    @cached_property
    def to_find(self) -> Ranged | None:
        """The people to find, none where there are enough."""
        return self.gap and at_each_corner(lambda corner: max(of(self.gap, corner), Fraction()))

    @cached_property
    def surplus(self) -> Ranged | None:
        """The people there are beyond what the work takes; least where the work is most."""
        gap = self.gap
        return gap and Ranged(*(max(-end, Fraction()) for end in (gap.high, gap.typical, gap.low)))

    @property
    def has_anyone(self) -> bool:
        """Whether the work takes anyone or anyone is there."""
        there = self.existing
        return bool(self.people.high or (there and max(there.low, there.high)))

    @cached_property
    def yearly_cost(self) -> Ranged | None:
        """Wages and on-costs of all the people it takes, a year."""
        return self._cost(self.people)

    @property
    def monthly_cost(self) -> Ranged | None:
        """A twelfth of the yearly cost."""
        yearly = self.yearly_cost
        return yearly and at_each_corner(lambda corner: of(yearly, corner) / MONTHS)

    @property
    def cost_of_finding(self) -> Ranged | None:
        """The yearly cost of the people to find."""
        return self.to_find and self._cost(self.to_find)

    def task(self, id: str) -> Ranged:
        """The full-time equivalents of one task."""
        return at_each_corner(lambda corner: sum((e.fte for e in self.tasks[corner] if e.id == id), Fraction()))

    def seats(self, id: str) -> Ranged:
        """The seats manned at once for one task."""
        return at_each_corner(
            lambda corner: sum((e.seats or Fraction() for e in self.tasks[corner] if e.id == id), Fraction())
        )

    def _fte(self, corner: Corner) -> Fraction:
        return sum((each.fte for each in self.tasks[corner]), Fraction())

    def _cost(self, people: Ranged) -> Ranged | None:
        wage = self.yearly_wage
        return wage and at_each_corner(lambda corner: of(people, corner) * of(wage, corner))


@dataclass(frozen=True, slots=True)
class Staffing:
    """The posts of a case, in the order of the work, and what follows from them.

    ``per_area`` are field people per area and ``used`` the share of the hours of the existing field people that the
    work takes. ``relief`` are the people one post takes around the clock, ``overstated`` what the hours for tasks would
    wrongly give.
    """

    inputs: Inputs
    posts: tuple[Post, ...]
    per_area: Ranged | None
    used: Ranged | None
    watching: Watching | None
    relief: Ranged
    overstated: Ranged

    @property
    def post(self) -> Mapping[str, Post]:
        return {each.kind: each for each in self.posts}

    @property
    def sized(self) -> tuple[Post, ...]:
        """The posts for which enough was said."""
        return tuple(each for each in self.posts if each.is_sized)

    @property
    def missing(self) -> tuple[str, ...]:
        """What has to be said before every post can be sized."""
        return tuple(dict.fromkeys(name for each in self.posts for name in each.missing))

    @property
    def has_work(self) -> bool:
        """Whether any post takes anyone."""
        return any(each.people.high for each in self.sized)

    @property
    def people(self) -> Ranged:
        """The people of all posts that could be sized."""
        return total([each.people for each in self.sized])

    @property
    def to_find(self) -> Ranged | None:
        """The people to find for the posts of which the existing people were said; None where none were."""
        return _some([each.to_find for each in self.sized])

    @property
    def surplus(self) -> Ranged | None:
        """The people beyond need, post by post; they do not lessen what other posts lack."""
        return _some([each.surplus for each in self.sized])

    @property
    def yearly_cost(self) -> Ranged | None:
        return _some([each.yearly_cost for each in self.sized])

    @property
    def new_wages(self) -> Ranged | None:
        """The yearly cost of the people to find who are not paid yet, in the ways that were chosen."""
        return _some([each.cost_of_finding for each in self.sized if not self._is_moved(each)])

    @property
    def moved_wages(self) -> Ranged | None:
        """The yearly cost of the people to find who are moved from elsewhere, and paid there already."""
        return _some([each.cost_of_finding for each in self.sized if self._is_moved(each)])

    def _is_moved(self, post: Post) -> bool:
        return self.inputs.choice(f"way_{post.kind}") == WayKind.REDEPLOYMENT


def inputs_of_staffing(case: Case) -> Inputs:
    """What a case says, with areas, devices and shifts derived from the rest of it."""
    return Inputs(STAFFING, case.staffing, derived_inputs(case))


def staffing(inputs: Inputs) -> Staffing:
    """The posts that *inputs* without faults come to."""
    values = {corner: inputs.at(corner) for corner in Corner}
    posts = posts_of(KINDS, inputs)
    field = posts[KINDS.index("field")]
    return Staffing(
        inputs=inputs,
        posts=posts,
        per_area=_ratio(field, _said("areas", values)),
        used=_ratio(field, field.existing),
        watching=watching(inputs),
        relief=at_each_corner(lambda corner: relief_factor(attended_hours(values[corner]))),
        overstated=at_each_corner(lambda corner: relief_factor(values[corner]["effective_hours"])),
    )


def posts_of(kinds: Sequence[str], inputs: Inputs) -> tuple[Post, ...]:
    """Some kinds of post alone."""
    values = {corner: inputs.at(corner) for corner in Corner}
    return tuple(_post(kind, inputs, values) for kind in kinds)


def at_each_corner(value: Callable[[Corner], Fraction]) -> Ranged:
    return Ranged(value(Corner.LOW), value(Corner.TYPICAL), value(Corner.HIGH))


def of(found: Ranged | None, corner: Corner) -> Fraction:
    """The end of a range at one corner; zero for nothing."""
    if found is None:
        return Fraction()
    return {Corner.LOW: found.low, Corner.TYPICAL: found.typical, Corner.HIGH: found.high}[corner]


def total(found: list[Ranged]) -> Ranged:
    return at_each_corner(lambda corner: sum((of(each, corner) for each in found), Fraction()))


def _post(kind: str, inputs: Inputs, values: Mapping[Corner, Values]) -> Post:
    missing = inputs.missing([*NEEDED[kind], *_areas_to_go_round(kind, values[Corner.HIGH])])
    tasks = {} if missing else {corner: TASKS[kind](values[corner]) for corner in Corner}
    wage = at_each_corner(lambda corner: _yearly_wage(values[corner])) if _said("minimum_wage", values) else None
    return Post(kind, tasks, missing, _said(f"existing_{kind}", values), wage)


def _said(name: str, values: Mapping[Corner, Values]) -> Ranged | None:
    return at_each_corner(lambda corner: values[corner][name]) if name in values[Corner.TYPICAL] else None


def _areas_to_go_round(kind: str, values: Values) -> tuple[str, ...]:
    planned = values["rounds_per_area"] or values["repairs_per_area"]
    return ("areas",) if kind == "field" and planned else ()


def _yearly_wage(values: Values) -> Fraction:
    return values["minimum_wage"] * values["paid_months"] * (1 + values["on_costs"] / 100)


def _ratio(field: Post, whole: Ranged | None) -> Ranged | None:
    """The field people by *whole*, the smallest by the largest and the largest by the smallest."""
    if not field.is_sized or whole is None or not min(whole.low, whole.high):
        return None
    fewest, most = sorted((whole.low, whole.high))
    fte = field.fte
    return Ranged(fte.low / most, fte.typical / whole.typical, fte.high / fewest)


def _some(found: list[Ranged | None]) -> Ranged | None:
    said = [each for each in found if each is not None]
    return total(said) if said else None
