"""Is a class of technology ready to budget, and ready to contract? (method 1.3)

No score opens a gate: each condition asks one question for a level, checked outside the answering office.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from assess.core.case import Answer, Case
from assess.core.levels import proven_level, standing
from assess.core.questionnaire import GATE_GRADE, Condition, Questionnaire
from assess.core.results import ConditionResult, GateResult, Lacking, Status, Verdict

ENOUGH_ANSWERED = Fraction(80, 100)
BUDGET = "budget"
CONTRACT = "contract"


def check_gates(questionnaire: Questionnaire, case: Case) -> dict[str, GateResult]:
    """Both gates of each requested class, in the order of the requests."""
    budget = tuple(check_condition(questionnaire, case, each, BUDGET) for each in questionnaire.budget_conditions)
    return {class_id: _check_class(questionnaire, case, class_id, budget) for class_id in case.requests}


def check_condition(questionnaire: Questionnaire, case: Case, condition: Condition, gate: str) -> ConditionResult:
    """One condition: PASS, FAIL, or UNKNOWN with what it lacks.

    A question that decides a requested class cannot be set aside; one declared not applicable counts as unanswered.
    """
    answer = case.answer(condition.question)
    stands = standing(questionnaire.question[condition.question], answer)
    lacking = _lacking(stands.level, stands.grade, answer, condition.at_least)
    return ConditionResult(
        question=condition.question,
        at_least=condition.at_least,
        gate=gate,
        status=_status(lacking),
        lacking=lacking,
        claimed=stands.level,
        grade=stands.grade,
    )


def all_of(statuses: Iterable[Status]) -> Status:
    """Strong Kleene AND: any FAIL fails; else any UNKNOWN leaves it unknown; else it passes."""
    found = set(statuses)
    return next((each for each in (Status.FAIL, Status.UNKNOWN) if each in found), Status.PASS)


def nearest_to_opening(gates: Mapping[str, GateResult], n: int = 3) -> tuple[ConditionResult, ...]:
    """The *n* open conditions nearest to a pass, each question once.

    First what only lacks a decision or checked evidence, then the smallest gap of level, then what nobody has
    answered; at a tie what serves more of the requested classes, then the id.
    """
    serves = Counter(question for gate in gates.values() for question in {c.question for c in gate.open_conditions})
    every = (each for gate in gates.values() for each in gate.open_conditions)
    ordered = sorted(every, key=lambda each: (_distance(each), -serves[each.question], each.question))
    nearest: dict[str, ConditionResult] = {}
    for each in ordered:
        nearest.setdefault(each.question, each)
    return tuple(nearest.values())[:n]


def _check_class(
    questionnaire: Questionnaire, case: Case, class_id: str, budget: tuple[ConditionResult, ...]
) -> GateResult:
    own = questionnaire.technology_class[class_id].conditions
    conditions = budget + tuple(check_condition(questionnaire, case, each, CONTRACT) for each in own)
    to_budget = all_of(each.status for each in budget)
    to_contract = all_of(each.status for each in conditions)
    verdict = _verdict(conditions, to_budget, to_contract)
    return GateResult(class_id, verdict, to_budget, to_contract, conditions)


def _verdict(conditions: tuple[ConditionResult, ...], budget: Status, contract: Status) -> Verdict:
    """The first that applies. Leaving blanks must not look better than an honest zero."""
    answered = sum(each.claimed is not None for each in conditions)
    if answered < ENOUGH_ANSWERED * len(conditions):
        return Verdict.NOT_ASSESSED
    if contract is Status.PASS:
        return Verdict.READY_TO_CONTRACT
    if budget is Status.PASS:
        return Verdict.READY_TO_BUDGET
    return Verdict.FIRST_DO_THESE_STEPS if budget is Status.FAIL else Verdict.NOT_PROVEN


def _lacking(level: int | None, grade: int, answer: Answer, at_least: int) -> Lacking | None:
    """What stands between the answer and a pass; a decision before evidence, as it may change what is to be proven."""
    if level is None:
        return Lacking.ANSWER
    if level < at_least:
        return Lacking.LEVEL
    if answer.is_disputed:
        return Lacking.DECISION
    is_proven = proven_level(level, grade) >= at_least and grade >= GATE_GRADE
    return None if is_proven else Lacking.EVIDENCE


def _status(lacking: Lacking | None) -> Status:
    if lacking is None:
        return Status.PASS
    return Status.FAIL if lacking is Lacking.LEVEL else Status.UNKNOWN


def _distance(condition: ConditionResult) -> tuple[int, int]:
    if condition.lacking is Lacking.ANSWER:
        return (2, 0)
    if condition.lacking is Lacking.LEVEL:
        return (1, condition.at_least - (condition.claimed or 0))
    return (0, 0)
