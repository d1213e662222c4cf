"""How sure the verdicts are: what they would be if what is doubtful, disputed or set aside were otherwise.

One thing is varied at a time, and everything of its kind at once: every doubtful deciding answer holds, or every one
fails; every objection is decided at the highest level that someone names, or at the lowest. As no verdict gets worse by
a better answer (P12), what lies between the two lies between the two verdicts.

**Weights never move a verdict.** A gate asks for levels, question by question, and no score opens it: the weights of
questions and pillars, and what counts as zero in the score, cannot matter. They move the number beside it, and the card
of robustness says how far.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from assess.core.case import Answer, Case
from assess.core.evaluation import Evaluation
from assess.core.gates import check_gates
from assess.core.planning.turning import doubts, failing, holding
from assess.core.proof_rules import levels_to_decide
from assess.core.results import Band, Variant, Verdict
from assess.core.undated import is_judged

NOT_APPLICABLE_AS_ZERO = "not_applicable_as_zero"


class Otherwise(StrEnum):
    """What is taken to be otherwise."""

    DOUBTFUL_HOLD = "doubtful_hold"
    DOUBTFUL_FAIL = "doubtful_fail"
    DECIDED_HIGH = "decided_high"
    DECIDED_LOW = "decided_low"


@dataclass(frozen=True, slots=True)
class VerdictsThen:
    """The verdict of each class under one supposition."""

    otherwise: Otherwise
    verdicts: Mapping[str, Verdict]


@dataclass(frozen=True, slots=True)
class Sureness:
    """How far the verdicts of an evaluation can be relied on.

    ``checked`` of ``deciding`` answers pass or fail beyond doubt; ``doubtful`` and ``disputed`` name the others.
    ``suppositions`` leaves out what there is none of. ``moved`` are the classes whose verdict some supposition changes.
    ``not_applicable`` is the score with what was declared not applicable as zero, None where nothing was declared so or
    there is no number; ``bands`` are those that some choice of the method would give.
    """

    deciding: int
    doubtful: tuple[str, ...]
    disputed: tuple[str, ...]
    suppositions: tuple[VerdictsThen, ...]
    moved: tuple[str, ...]
    not_applicable: Variant | None
    bands: tuple[Band, ...]

    @property
    def settled(self) -> int:
        return self.deciding - len(self.doubtful)


def sureness(evaluation: Evaluation) -> Sureness:
    """How sure the verdicts of an evaluation are."""
    questionnaire, case, gates = evaluation.questionnaire, evaluation.case, evaluation.gates
    doubtful = doubts(questionnaire, case, gates)
    deciding = frozenset(each.question for gate in gates.values() for each in gate.conditions)
    disputed = tuple(each.id for each in questionnaire.questions if each.id in deciding and _is_open(case, each.id))
    found = tuple(_suppositions(evaluation, {each.question: each.at_least for each in doubtful}, disputed))
    moved = [id for id, gate in gates.items() if any(each.verdicts[id] is not gate.verdict for each in found)]
    return Sureness(
        len(deciding),
        tuple(each.question for each in doubtful),
        disputed,
        found,
        tuple(moved),
        _declared_as_zero(evaluation),
        _bands(evaluation),
    )


def certain_verdict(evaluation: Evaluation, class_id: str) -> Verdict | None:
    """The verdict of a class that cannot be judged yet, if it is the same whatever its doubtful answers turn out to be.

    None where the class is judged, or where those answers decide.
    """
    gate = evaluation.gates[class_id]
    if is_judged(gate):
        return None
    doubtful = doubts(evaluation.questionnaire, evaluation.case, {class_id: gate})
    found = {each.verdicts[class_id] for each in _ends(evaluation, {each.question: each.at_least for each in doubtful})}
    return found.pop() if len(found) == 1 else None


def _is_open(case: Case, question_id: str) -> bool:
    return case.answer(question_id).is_disputed


def _suppositions(
    evaluation: Evaluation, doubtful: Mapping[str, int], disputed: tuple[str, ...]
) -> Iterator[VerdictsThen]:
    case = evaluation.case
    if doubtful:
        yield from _ends(evaluation, doubtful)
    if disputed:
        yield _then(evaluation, Otherwise.DECIDED_HIGH, {id: _decided(case.answer(id), 1) for id in disputed})
        yield _then(evaluation, Otherwise.DECIDED_LOW, {id: _decided(case.answer(id), 0) for id in disputed})


def _ends(evaluation: Evaluation, doubtful: Mapping[str, int]) -> Iterator[VerdictsThen]:
    """The best and the worst that the *doubtful* answers, with the levels asked for, can come to."""
    case = evaluation.case
    held = {id: holding(case.answer(id), level) for id, level in doubtful.items()}
    failed = {id: failing(case.answer(id), level) for id, level in doubtful.items()}
    yield _then(evaluation, Otherwise.DOUBTFUL_HOLD, held)
    yield _then(evaluation, Otherwise.DOUBTFUL_FAIL, failed)


def _then(evaluation: Evaluation, otherwise: Otherwise, answers: Mapping[str, Answer]) -> VerdictsThen:
    case = replace(evaluation.case, answers={**evaluation.case.answers, **answers})
    gates = check_gates(evaluation.questionnaire, case)
    return VerdictsThen(otherwise, {id: gate.verdict for id, gate in gates.items()})


def _decided(answer: Answer, end: int) -> Answer:
    """*answer* with its objections decided at one end of what is named, under the same evidence."""
    levels = levels_to_decide(answer)
    return replace(answer, level=levels[end] if levels else answer.level, objections=(), decision=None)


def _declared_as_zero(evaluation: Evaluation) -> Variant | None:
    card, case = evaluation.scorecard.robustness, evaluation.case
    if card is None or not any(each.is_not_applicable for each in case.answers.values()):
        return None
    return next((each for each in card.variants if each.id == NOT_APPLICABLE_AS_ZERO), None)


def _bands(evaluation: Evaluation) -> tuple[Band, ...]:
    card = evaluation.scorecard.robustness
    if card is None or evaluation.scorecard.band_proven is Band.NOT_ENOUGH_EVIDENCE:
        return ()
    found = {each.band for each in card.variants}
    return tuple(each for each in Band if each in found)
