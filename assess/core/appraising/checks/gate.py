"""G02: the assessment has opened the gate before the purchase."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import (
    Listing,
    Outcome,
    QuestionName,
    conditional,
    failed,
    not_shown,
    passed,
)
from assess.core.appraising.proposed import Proposed
from assess.core.gates import BUDGET, ENOUGH_ANSWERED, all_of, check_condition
from assess.core.months import index_of
from assess.core.purchases.proposal import OTHER
from assess.core.questionnaire import Condition
from assess.core.results import ConditionResult, Status

MOST_MONTHS = 6
MOST_UNPROVEN = 2
SOON = timedelta(days=30)
NAMED = 3
"""So many of the open conditions are named in the sentence; all of them stand in the evidence."""

BUDGETING = ("renja", "rkpd", "ppas", "rka")
"""Stages at which a year lies between deciding and buying. What a revised budget decides is bought within months."""

ADOPTED = Condition("PR18")
"""Once this stands, the city's own rule (S13) makes the gate binding."""


def gate(proposed: Proposed) -> Outcome:
    """G02. Up to the RKA an open budget gate is enough; in the revised budget, or where no stage is named, the contract
    gate has to be open.

    The assessment may be six months older than the proposal, to the day. Two conditions may be unproven where each is
    claimed, its answer names a document, and it is to be checked within thirty days of the assessment's date. A blank
    is no claim: filling it could close the gate.
    """
    told = _found(proposed)
    open_ = tuple(each.question for each in _asked(proposed) if each.status is not Status.PASS)
    return replace(told, fields=("stage", "drawn_up"), questions=open_)


def is_binding(proposed: Proposed) -> bool:
    """Whether the city has adopted that spending needs the gate (S13), checked like any condition."""
    told = proposed.questionnaire
    if ADOPTED.question not in told.question:
        return False
    return check_condition(told, proposed.case, ADOPTED, BUDGET).status is Status.PASS


def _found(proposed: Proposed) -> Outcome:
    if not proposed.background.is_assessed:
        return not_shown("not_assessed")
    drawn_up, assessed = proposed.day("drawn_up"), proposed.case.date
    if drawn_up is None:
        return not_shown("proposal_undated", assessed=assessed).mended_by("drawn_up")
    if (index_of(drawn_up, assessed), drawn_up.day) > (MOST_MONTHS, assessed.day):
        return failed("assessment_old", assessed=assessed, drawn_up=drawn_up)
    every, asked = proposed.gate, _asked(proposed)
    answered = sum(each.claimed is not None for each in every)
    if answered < ENOUGH_ANSWERED * len(every):
        return failed("too_little_answered", answered=answered, count=len(every))
    if proposed.class_id != OTHER and all_of(each.status for each in every) is Status.PASS:
        return passed("ready_to_contract", count=len(every))
    if all_of(each.status for each in asked) is Status.PASS:
        return passed("ready_to_budget", count=len(asked))
    return _closed(proposed, asked)


def _closed(proposed: Proposed, asked: tuple[ConditionResult, ...]) -> Outcome:
    failing = [each for each in asked if each.status is Status.FAIL]
    unknown = [each for each in asked if each.status is Status.UNKNOWN]
    if failing:
        return failed("gate_closed", open=len(failing), count=len(asked), questions=_named(failing))
    if len(unknown) <= MOST_UNPROVEN and all(_is_soon_proven(proposed, each) for each in unknown):
        return conditional("soon_proven", questions=_named(unknown), days=SOON.days)
    return failed("not_proven", open=len(unknown), count=len(asked), questions=_named(unknown))


def _asked(proposed: Proposed) -> tuple[ConditionResult, ...]:
    """The conditions of the gate that this stage needs."""
    if proposed.text("stage") not in BUDGETING:
        return proposed.gate
    return tuple(each for each in proposed.gate if each.gate == BUDGET)


def _is_soon_proven(proposed: Proposed, condition: ConditionResult) -> bool:
    answer, start = proposed.case.answer(condition.question), proposed.case.date
    is_due = answer.by is not None and start <= answer.by <= start + SOON
    return condition.claimed is not None and bool(answer.evidence.document) and is_due


def _named(conditions: list[ConditionResult]) -> Listing:
    return Listing(tuple(QuestionName(each.question) for each in conditions[:NAMED]))


GATE_CHECKS: Mapping[str, Judge] = {
    "G02": Judge(
        (
            "ready_to_contract",
            "ready_to_budget",
            "soon_proven",
            "gate_closed",
            "not_proven",
            "too_little_answered",
            "assessment_old",
            "proposal_undated",
            "not_assessed",
        ),
        gate,
        is_binding,
    ),
}
