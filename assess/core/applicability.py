"""Which questions apply to a case, and where "not applicable" may be said (method 1.2, E7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assess.core.case import Answer, Case
from assess.core.questionnaire import Question, Questionnaire

LEAST_LETTERS = 3
NO_REASONS = frozenset({"true", "false", "yes", "iya", "benar", "n/a", "not applicable", "tidak berlaku"})


class Refusal(StrEnum):
    """Why a question may not be declared not applicable."""

    ALWAYS_APPLIES = "always_applies"
    CLASS_IS_REQUESTED = "class_is_requested"
    DECIDES_A_REQUESTED_CLASS = "decides_a_requested_class"


@dataclass(frozen=True, slots=True)
class Applicability:
    """The questions of a case in the order of the bank.

    ``declared`` were set aside by someone with a reason, where the question allows it. A question in neither list is
    bound to a class that is not requested and has no level: it does not apply by itself and needs no reason.
    """

    applicable: tuple[Question, ...]
    declared: tuple[Question, ...]


def applicability(questionnaire: Questionnaire, case: Case) -> Applicability:
    """Sort the questions of *case*. A refused declaration sets nothing aside: its question applies, unanswered."""
    deciding = deciding_questions(questionnaire, case.requests)
    applicable: list[Question] = []
    declared: list[Question] = []
    for question in questionnaire.questions:
        answer = case.answer(question.id)
        if _waits_for_its_class(question, answer, case.requests, deciding):
            continue
        is_declared = answer.is_not_applicable and _refusal(question, case.requests, deciding) is None
        (declared if is_declared else applicable).append(question)
    return Applicability(tuple(applicable), tuple(declared))


def why_not_applicable_is_refused(questionnaire: Questionnaire, case: Case, question_id: str) -> Refusal | None:
    """The reason why *question_id* may not be declared not applicable in *case*, or None where it may.

    Only the requests of *case* matter, so a form can ask before the answer is written.
    """
    deciding = deciding_questions(questionnaire, case.requests)
    return _refusal(questionnaire.question[question_id], case.requests, deciding)


def is_a_reason(said: str) -> bool:
    """Whether a text says why something does not apply: three letters at least, and more than that it is so."""
    return sum(map(str.isalpha, said)) >= LEAST_LETTERS and " ".join(said.casefold().split()) not in NO_REASONS


def deciding_questions(questionnaire: Questionnaire, requests: tuple[str, ...]) -> frozenset[str]:
    """The gate questions of the requested classes; none where nothing is requested."""
    return questionnaire.gate_questions(requests) if requests else frozenset()


def _refusal(question: Question, requests: Sequence[str], deciding: frozenset[str]) -> Refusal | None:
    bound_to = question.not_applicable_unless
    if bound_to is None and question.not_applicable_when is None:
        return Refusal.ALWAYS_APPLIES
    if bound_to in requests and question.not_applicable_when is None:
        return Refusal.CLASS_IS_REQUESTED
    return Refusal.DECIDES_A_REQUESTED_CLASS if question.id in deciding else None


def _waits_for_its_class(question: Question, answer: Answer, requests: Sequence[str], deciding: frozenset[str]) -> bool:
    bound_to = question.not_applicable_unless
    if bound_to is None or bound_to in requests or question.id in deciding:
        return False
    return answer.is_not_applicable or answer.claimed is None
