"""When the roadmap opens the gates: the month in which each open condition of a class is closed."""

from collections.abc import Iterable, Mapping

from assess.core.questionnaire import Step
from assess.core.results import ConditionResult, GateResult, Lacking, PlannedStep
from assess.core.steps import TO_VERIFY_GRADE


def closing_months(steps: Iterable[PlannedStep], gate: GateResult) -> Mapping[str, int | None]:
    """The month in which each open condition of *gate* is closed, by question; None where none of *steps* does.

    A check of papers or a decision closes a condition in month 0, any step that lifts its question when it ends.
    """
    placed = {each.step.id: each for each in steps if gate.class_id in each.needed_for}
    closers = [each.step for each in placed.values()]
    months: dict[str, int | None] = {}
    for condition in gate.open_conditions:
        ends = [placed[id].finish for id in closing_steps(condition, closers)]
        months[condition.question] = 0 if closes_at_once(condition) else min(ends, default=None)
    return months


def opening_month(conditions: Iterable[ConditionResult], closing: Mapping[str, int | None]) -> int | None:
    """The month in which the last of *conditions* is closed; 0 where none is open, None where one stays open."""
    months = [closing[each.question] for each in conditions if each.question in closing]
    known = [month for month in months if month is not None]
    return max(known, default=0) if len(known) == len(months) else None


def closing_steps(condition: ConditionResult, steps: Iterable[Step]) -> frozenset[str]:
    """The steps any of which lifts the question of *condition* as far as it must stand."""
    claimed = condition.claimed or 0
    lifts = {each.id: each.lifts[condition.question] for each in steps if condition.question in each.lifts}
    return frozenset(id for id, level in lifts.items() if max(level, claimed) >= condition.at_least)


def closes_at_once(condition: ConditionResult) -> bool:
    """Whether only a task of no months is missing: papers to be checked, or an objection to be decided."""
    is_claimed = condition.lacking in (Lacking.DECISION, Lacking.EVIDENCE)
    return is_claimed and condition.grade >= TO_VERIFY_GRADE
