"""By when the posts of each kind can be filled in the chosen way, and what that asks of the budget.

The step of the questionnaire that fills a kind of post says how many months each way takes. Counting starts when the
roadmap starts that step. A service contract also waits for the first money that can still be proposed. For new posts
(formation) counting starts in the month in which the workload analysis is due in the budget cycle: the first one after
what comes before the step is done. Nobody can begin before the year of those posts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assess.core.budget_calendar import Opening, first_money
from assess.core.case import Case
from assess.core.months import index_of
from assess.core.planning.budget_cycle import PostsBudget, posts_budget
from assess.core.planning.staffing import Post, Staffing
from assess.core.questionnaire import Months, PostKind, Questionnaire, Step, WayKind
from assess.core.results import Plan
from assess.core.schedule import openings_of


@dataclass(frozen=True, slots=True)
class Filling:
    """How the posts of one kind are to be filled. ``begins`` and ``filled`` are months from the day of the case.

    ``step`` is the one that fills them; without one, or where it does not tell the way or has no place on the roadmap,
    there is no ``filled``. ``asked_for`` says by when new posts are asked for, and of which budget.
    """

    post: Post
    way: WayKind
    step: Step | None
    begins: int | None
    takes: Months | None
    filled: Months | None
    asked_for: PostsBudget | None

    @property
    def brings_people_in(self) -> bool:
        """Whether it takes new wages; people who are moved are paid already."""
        return self.way is not WayKind.REDEPLOYMENT


def fillings(questionnaire: Questionnaire, case: Case, plan: Plan, found: Staffing) -> tuple[Filling, ...]:
    """How each kind of post that lacks people is filled, in the order of the posts. *plan* is that of the case."""
    roadmap = _Roadmap(questionnaire, case, plan, openings_of(questionnaire, case))
    return tuple(
        roadmap.filling(each, WayKind(found.inputs.choice(f"way_{each.kind}")))
        for each in found.sized
        if (each.to_find or each.people).high
    )


@dataclass(frozen=True, slots=True)
class _Roadmap:
    """When the steps that fill posts can begin."""

    questionnaire: Questionnaire
    case: Case
    plan: Plan
    openings: Sequence[Opening]

    def filling(self, post: Post, way: WayKind) -> Filling:
        step = self.questionnaire.staffing.get(PostKind(post.kind))
        if step is None or way not in step.ways:
            return Filling(post, way, step, None, None, None, None)
        takes, begins = step.ways[way].months, self._begins(step, way)
        asked_for = self._asked_for(begins) if way is WayKind.FORMATION else None
        filled = None if begins is None else self._filled(begins, takes, asked_for)
        return Filling(post, way, step, begins, takes, filled, asked_for)

    def _begins(self, step: Step, way: WayKind) -> int | None:
        """The month in which filling starts: today where the roadmap has nothing to do before it."""
        if step.id in self.plan.infeasible:
            return None
        planned = {each.step.id: each for each in self.plan.steps}
        start = planned[step.id].start if step.id in planned else 0
        if way is WayKind.FORMATION:
            before = planned[step.id].requires if step.id in planned else ()
            return max((planned[each].finish for each in before if each in planned), default=0)
        if way is WayKind.SERVICE_CONTRACT and self.questionnaire.budget_windows:
            money = first_money(self.openings)
            return None if money is None else max(start, money)
        return start

    def _asked_for(self, begins: int | None) -> PostsBudget | None:
        if begins is None:
            return None
        return posts_budget(self.questionnaire, self.case.date, self.openings, self.case.calendar, begins)

    def _filled(self, begins: int, takes: Months, asked_for: PostsBudget | None) -> Months:
        start = index_of(asked_for.by, self.case.date) if asked_for else begins
        earliest = asked_for.opens if asked_for else begins
        return Months(*(max(start + each, earliest) for each in (takes.low, takes.typical, takes.high)))
