"""Which answers can be recorded: what a form or a file must get right before an answer is kept."""

from enum import StrEnum

from assess.core.applicability import Refusal, is_a_reason, why_not_applicable_is_refused
from assess.core.case import Answer, Case, Evidence
from assess.core.proof_rules import proof_faults
from assess.core.questionnaire import GATE_GRADE, HIGHEST_LEVEL, Questionnaire

HIGHEST_GRADE = 4
LONGEST_TEXT = 30_000
"""Characters of a note or another text of an answer."""


class AnswerFault(StrEnum):
    """Why an answer cannot be recorded."""

    NO_SUCH_QUESTION = "no_such_question"
    NO_SUCH_LEVEL = "no_such_level"
    NO_SUCH_GRADE = "no_such_grade"
    TEXT_TOO_LONG = "text_too_long"
    EVIDENCE_WITHOUT_CHECK = "evidence_without_check"
    NOT_APPLICABLE_WITHOUT_REASON = "not_applicable_without_reason"
    NOT_APPLICABLE_WITH_LEVEL = "not_applicable_with_level"
    ALWAYS_APPLIES = "always_applies"
    CLASS_IS_REQUESTED = "class_is_requested"
    DECIDES_A_REQUESTED_CLASS = "decides_a_requested_class"
    DECISION_WITHOUT_REASON = "decision_without_reason"
    CHECKED_BY_THE_ANSWERING_OFFICE = "checked_by_the_answering_office"
    CHECKED_BY_WHO_ENTERED = "checked_by_who_entered"
    CHECKED_BEFORE_WRITTEN = "checked_before_written"
    DECIDED_OUT_OF_RANGE = "decided_out_of_range"
    WRITTEN_AFTER_THE_CASE = "written_after_the_case"
    CHECKED_AFTER_THE_CASE = "checked_after_the_case"
    DECIDED_AFTER_THE_CASE = "decided_after_the_case"
    CHECKED_FOR_A_LOWER_LEVEL = "checked_for_a_lower_level"


def why_answer_is_refused(
    questionnaire: Questionnaire, case: Case, question_id: str, answer: Answer
) -> AnswerFault | None:
    """The first reason why *answer* cannot be recorded in *case*, or None.

    Of *case* only the requests and the day matter.
    """
    if question_id not in questionnaire.question:
        return AnswerFault.NO_SUCH_QUESTION
    if any(len(text) > LONGEST_TEXT for text in _texts(answer)):
        return AnswerFault.TEXT_TOO_LONG
    return (
        _level_fault(answer)
        or _evidence_fault(answer.evidence)
        or _decision_fault(answer)
        or _not_applicable_fault(questionnaire, case, question_id, answer)
        or _proof_fault(questionnaire, case, question_id, answer)
    )


def _texts(answer: Answer) -> tuple[str, ...]:
    evidence, decision = answer.evidence, answer.decision
    return (
        answer.note,
        answer.private_note,
        answer.ask,
        answer.office,
        answer.entered_by,
        answer.not_applicable or "",
        evidence.document,
        evidence.checked_by,
        *(text for each in answer.objections for text in (each.office, each.note)),
        *((decision.by, decision.reason) if decision else ()),
    )


def _level_fault(answer: Answer) -> AnswerFault | None:
    levels = [answer.level, *(each.level for each in answer.objections)]
    if answer.decision:
        levels.append(answer.decision.level)
    exist = all(level is None or 0 <= level <= HIGHEST_LEVEL for level in levels)
    return None if exist else AnswerFault.NO_SUCH_LEVEL


def _evidence_fault(evidence: Evidence) -> AnswerFault | None:
    if not 0 <= evidence.grade <= HIGHEST_GRADE:
        return AnswerFault.NO_SUCH_GRADE
    shown = evidence.document.strip() and evidence.checked_by.strip() and evidence.checked_on
    return AnswerFault.EVIDENCE_WITHOUT_CHECK if evidence.grade >= GATE_GRADE and not shown else None


def _decision_fault(answer: Answer) -> AnswerFault | None:
    decision = answer.decision
    said = decision is None or (decision.by.strip() and decision.reason.strip())
    return None if said else AnswerFault.DECISION_WITHOUT_REASON


def _not_applicable_fault(
    questionnaire: Questionnaire, case: Case, question_id: str, answer: Answer
) -> AnswerFault | None:
    if answer.not_applicable is None:
        return None
    if not is_a_reason(answer.not_applicable):
        return AnswerFault.NOT_APPLICABLE_WITHOUT_REASON
    if answer.claimed is not None:
        return AnswerFault.NOT_APPLICABLE_WITH_LEVEL
    refusal: Refusal | None = why_not_applicable_is_refused(questionnaire, case, question_id)
    return None if refusal is None else AnswerFault(refusal.value)


def _proof_fault(questionnaire: Questionnaire, case: Case, question_id: str, answer: Answer) -> AnswerFault | None:
    fault = next(proof_faults(questionnaire, question_id, answer, case.date), None)
    return None if fault is None else AnswerFault(fault.value)
