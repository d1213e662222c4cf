"""What moves if a step takes longer than planned: steps, gates, purchases, budget years.

**Nothing comes earlier.** A schedule made anew with a longer step may end *earlier*: where one job is late another
finds room (Graham's anomalies). To tell a delegation that being late helps would be absurd, so the roadmap is not made
anew. Its jobs are placed one more time in the order of their starts, each in the first months from its old start on
that its prerequisites, the limits and the budget windows allow. That is done one month of delay after the other, each
from the schedule of the month before. Hence:

- without a delay nothing moves: each job finds its old place free, as all of them fit together;
- no job starts earlier than before, and none earlier than under a smaller delay, as its old start is a floor;
- so no condition closes, no gate opens and no purchase is made earlier, for these are the first ends of some jobs, or
  the last of such. What has lost its place under a smaller delay has none under a larger one.

What it says is what happens if nobody makes a better plan, and so an upper bound of the harm.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from assess.core.evaluation import Evaluation
from assess.core.gates import BUDGET, CONTRACT
from assess.core.placement import Job, Placed, Schedule, place
from assess.core.results import Earliest, Plan
from assess.core.schedule import Planner, planner_of

MOST_MONTHS = 24


@dataclass(frozen=True, slots=True)
class Shift:
    """A step whose start or finish moves. ``start`` and ``finish`` are None where it has lost its place."""

    step: str
    old_start: int
    old_finish: int
    start: int | None
    finish: int | None


@dataclass(frozen=True, slots=True)
class OpeningShift:
    """A gate ("budget" or "contract") of a class that opens later, or, where ``month`` is None, no more."""

    class_id: str
    stage: str
    old_month: int
    month: int | None


@dataclass(frozen=True, slots=True)
class PurchaseShift:
    """A purchase that comes later; ``after`` has no month where it has lost its place."""

    class_id: str
    before: Earliest
    after: Earliest

    @property
    def loses_a_budget(self) -> bool:
        """Whether the line must stand in a later budget, or stands in none."""
        return self.before.budget is not None and self.before.budget != self.after.budget


@dataclass(frozen=True, slots=True)
class Slip:
    """What moves if ``step`` takes ``months`` months longer; ``plan`` is the roadmap then."""

    step: str
    months: int
    plan: Plan
    steps: tuple[Shift, ...]
    openings: tuple[OpeningShift, ...]
    purchases: tuple[PurchaseShift, ...]


def slip(evaluation: Evaluation, step_id: str, months: int) -> Slip:
    """What moves if the step *step_id* of the roadmap takes *months* months longer, 0 to :data:`MOST_MONTHS`."""
    if not 0 <= months <= MOST_MONTHS:
        raise ValueError(months)
    planner = planner_of(evaluation.questionnaire, evaluation.case, evaluation.gates)
    before = evaluation.plan
    after = planner.plan_of(slipped(planner, planner.roadmap, step_id, months))
    return Slip(
        step_id,
        months,
        after,
        tuple(_steps(before, after)),
        tuple(_openings(before, after)),
        tuple(_purchases(before, after)),
    )


def slipped(planner: Planner, roadmap: Schedule, step_id: str, months: int) -> Schedule:
    """*roadmap* with a step that takes *months* months longer."""
    for _ in range(months):
        roadmap = _one_month_longer(planner, roadmap, step_id)
    return roadmap


def _one_month_longer(planner: Planner, roadmap: Schedule, step_id: str) -> Schedule:
    """Every job anew in the order of the starts, ranked so that :func:`place` keeps it, with its old start as floor."""
    order = sorted(roadmap.placed.values(), key=lambda each: each.start)
    jobs = [replace(each.job, earliest=each.start, rank=rank) for rank, each in enumerate(order)]
    jobs = [replace(each, months=each.months + 1) if each.id == step_id else each for each in jobs]
    followers = {each.step.id: each for each in planner.followers}
    moved = place([each for each in jobs if each.id not in followers], planner.limits, Schedule({}, roadmap.infeasible))
    following = [_held(each, planner.following_job(followers[each.id], moved)) for each in jobs if each.id in followers]
    moved = place(following, planner.limits, moved)
    return Schedule({id: _told(each, roadmap.placed[id]) for id, each in moved.placed.items()}, moved.infeasible)


def _held(job: Job, anew: Job) -> Job:
    """What holds a job back that follows the purchases: they have moved, its floor and its length stay."""
    return replace(anew, months=job.months, earliest=job.earliest, rank=job.rank)


def _told(placed: Placed, before: Placed) -> Placed:
    """A job that did not move waits for what it waited for."""
    return replace(placed, waits_for=before.waits_for) if placed.start == before.start else placed


def _steps(before: Plan, after: Plan) -> Iterator[Shift]:
    found = {each.step.id: each for each in after.steps}
    for old in before.steps:
        new = found.get(old.step.id)
        if new is None:
            yield Shift(old.step.id, old.start, old.finish, None, None)
        elif (new.start, new.finish) != (old.start, old.finish):
            yield Shift(old.step.id, old.start, old.finish, new.start, new.finish)


def _openings(before: Plan, after: Plan) -> Iterator[OpeningShift]:
    for class_id, old in before.earliest.items():
        months, moved = _gates(old), _gates(after.earliest[class_id])
        for stage, month in months.items():
            if month is not None and month != moved[stage]:
                yield OpeningShift(class_id, stage, month, moved[stage])


def _gates(earliest: Earliest) -> Mapping[str, int | None]:
    return {BUDGET: earliest.ready_to_budget, CONTRACT: earliest.ready_to_contract}


def _purchases(before: Plan, after: Plan) -> Iterator[PurchaseShift]:
    for class_id, old in before.earliest.items():
        new = after.earliest[class_id]
        if old.contract_month is not None and (old.contract_month, old.budget) != (new.contract_month, new.budget):
            yield PurchaseShift(class_id, old, new)
