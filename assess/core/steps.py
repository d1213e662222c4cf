"""Which steps the answers call for, and which of them a requested purchase waits for (method 3).

A step is met when each of its questions stands at the level the step lifts it to (3 in the bank) with grade 3. At that
level with grade 2 only a check is missing: the step needs no months, and becomes a task. Questions that do not apply,
or belong to a class that is not requested, are ignored; a step left with none is met. An objection does not undo a
step: it becomes a task to decide.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from assess.core.applicability import applicability
from assess.core.case import Case
from assess.core.levels import Standing, standing
from assess.core.questionnaire import GATE_GRADE, GATE_LEVEL, Questionnaire, Step
from assess.core.results import GateResult, Status

TO_VERIFY_GRADE = GATE_GRADE - 1


class Progress(IntEnum):
    """How far a question has come; a step has come as far as the last of its questions."""

    MET = 0
    TO_VERIFY = 1
    TO_DO = 2


@dataclass(frozen=True, slots=True)
class StepAhead:
    """A step of the roadmap before it has dates; the fields are those of a PlannedStep."""

    step: Step
    because: tuple[str, ...]
    requires: tuple[str, ...]
    needed_for: tuple[str, ...]


def steps_ahead(questionnaire: Questionnaire, case: Case, gates: Mapping[str, GateResult]) -> tuple[StepAhead, ...]:
    """The unmet steps and the requested purchases, in the order of the bank.

    A step is needed for each requested class whose contract gate is not open and whose purchase it precedes, directly
    or through others; any other is recommended. A purchase whose gate is open requires nothing. A met step costs no
    time but still links those before it with those after it, so finishing a step frees none from its prerequisites.
    """
    progress = progress_by_step(questionnaire, case)
    because = {id: tuple(q for q in found if found[q] is Progress.TO_DO) for id, found in progress.items()}
    purchases = requested_purchases(questionnaire, case)
    ahead = {id for id, questions in because.items() if questions} | {step.id for step in purchases.values()}
    needed = steps_before_purchase(questionnaire, case, gates)
    ready = {step.id for class_id, step in purchases.items() if class_id not in needed}
    return tuple(
        StepAhead(
            step,
            because[step.id],
            () if step.id in ready else _nearest(questionnaire, step, ahead),
            tuple(each for each in purchases if step == purchases[each] or step.id in needed.get(each, ())),
        )
        for step in questionnaire.steps
        if step.id in ahead
    )


def requested_purchases(questionnaire: Questionnaire, case: Case) -> Mapping[str, Step]:
    """The purchase step of each requested class that has one, in the order of the classes."""
    bought = questionnaire.purchase
    return {
        each.id: bought[each.id] for each in questionnaire.classes if each.id in case.requests and each.id in bought
    }


def steps_before_purchase(
    questionnaire: Questionnaire, case: Case, gates: Mapping[str, GateResult]
) -> Mapping[str, frozenset[str]]:
    """All steps before the purchase of each requested class whose contract gate is not open, met ones included."""
    return {
        class_id: ancestors(questionnaire, purchase.id)
        for class_id, purchase in requested_purchases(questionnaire, case).items()
        if gates[class_id].contract is not Status.PASS
    }


def ancestors(questionnaire: Questionnaire, step_id: str) -> frozenset[str]:
    """The steps that come before a step, directly or through others."""
    found: set[str] = set()
    waiting = list(questionnaire.step[step_id].requires)
    while waiting:
        if (each := waiting.pop()) not in found:
            found.add(each)
            waiting.extend(questionnaire.step[each].requires)
    return frozenset(found)


def progress_by_step(questionnaire: Questionnaire, case: Case) -> Mapping[str, Mapping[str, Progress]]:
    """How far each counting question of each step has come, by step and question; empty for a purchase."""
    counting, asked = counting_questions(questionnaire, case), questionnaire.question
    return {
        step.id: {
            each: question_progress(standing(asked[each], case.answer(each)), step.lifts.get(each, GATE_LEVEL))
            for each in step.triggers
            if each in counting
        }
        for step in questionnaire.steps
    }


def counting_questions(questionnaire: Questionnaire, case: Case) -> frozenset[str]:
    """The questions that can trigger a step: they apply, and belong to no class that is not requested."""
    deciding = questionnaire.gate_questions(case.requests)
    return frozenset(
        each.id
        for each in applicability(questionnaire, case).applicable
        if each.id in deciding or each.not_applicable_unless in (None, *case.requests)
    )


def question_progress(found: Standing, at_least: int) -> Progress:
    """How far a question is from *at_least* with evidence that a gate accepts."""
    if found.claimed < at_least or found.grade < TO_VERIFY_GRADE:
        return Progress.TO_DO
    return Progress.MET if found.proven >= at_least and found.grade >= GATE_GRADE else Progress.TO_VERIFY


def _nearest(questionnaire: Questionnaire, step: Step, ahead: set[str]) -> tuple[str, ...]:
    """The last steps ahead before *step*, seen through those that are met."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = list(step.requires)
    while waiting:
        each = waiting.pop()
        if each in ahead:
            found.add(each)
        elif each not in seen:
            seen.add(each)
            waiting.extend(questionnaire.step[each].requires)
    return tuple(sorted(found))
