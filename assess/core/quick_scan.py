"""What a few answers already decide. They are claims: a scan can say no, and never says yes.

A class is decided as soon as one condition stands below its level, whatever the other answers come to. What nobody has
answered may still close a gate, and nothing here is proven, so a class that is not decided stays open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from assess.core.case import Answer, Case, Evidence
from assess.core.gates import BUDGET, check_gates
from assess.core.questionnaire import GATE_GRADE, HIGHEST_LEVEL, Question, Questionnaire
from assess.core.results import ConditionResult, GateResult, Lacking, PlannedStep
from assess.core.schedule import plan

FIRST = 3
IN_ORDER = Answer(HIGHEST_LEVEL, Evidence(GATE_GRADE))


@dataclass(frozen=True, slots=True)
class ScannedClass:
    """A wanted class: the conditions stated too low, those stated high enough, and those without an answer."""

    class_id: str
    against: tuple[ConditionResult, ...]
    stated: tuple[ConditionResult, ...]
    unanswered: tuple[ConditionResult, ...]

    @property
    def is_decided(self) -> bool:
        """Not ready to contract, whatever the rest comes to."""
        return bool(self.against)

    @property
    def is_decided_for_the_budget(self) -> bool:
        """Not even ready to budget."""
        return any(each.gate == BUDGET for each in self.against)


@dataclass(frozen=True, slots=True)
class QuickScan:
    """The wanted classes, and the steps that come first however well everything else stands."""

    classes: tuple[ScannedClass, ...]
    first: tuple[PlannedStep, ...]


def scan(questionnaire: Questionnaire, case: Case) -> QuickScan:
    """Read the answers of *case* for each class it requests."""
    gates = check_gates(questionnaire, case)
    return QuickScan(tuple(map(_scanned, gates.values())), first_steps(questionnaire, case))


def asked(questionnaire: Questionnaire, wanted: tuple[str, ...]) -> tuple[Question, ...]:
    """The questions of the quick scan, those that decide a *wanted* class first."""
    deciding = questionnaire.gate_questions(wanted)
    questions = [questionnaire.question[each] for each in questionnaire.quick_scan]
    return tuple(sorted(questions, key=lambda question: question.id not in deciding))


def stated(levels: Mapping[str, int | None]) -> Mapping[str, Answer]:
    """The answers of a scan, as claims without evidence; None is a don't-know."""
    return {id: Answer(level) for id, level in levels.items()}


def first_steps(questionnaire: Questionnaire, case: Case, most: int = FIRST) -> tuple[PlannedStep, ...]:
    """The first steps that the answers call for and a wanted purchase waits for, in the order of the roadmap.

    Everything else is taken to be in order and proven, so each of them is needed whatever the rest comes to.
    """
    best = _at_best(questionnaire, case)
    planned = plan(questionnaire, best, check_gates(questionnaire, best)).steps
    return tuple(each for each in planned if each.needed_for and each.step.purchase is None)[:most]


def _scanned(gate: GateResult) -> ScannedClass:
    each_once = {each.question: each for each in reversed(gate.conditions)}
    conditions = [each for each in gate.conditions if each_once[each.question] is each]
    return ScannedClass(
        gate.class_id,
        tuple(each for each in conditions if each.lacking is Lacking.LEVEL),
        tuple(each for each in conditions if each.lacking not in (Lacking.LEVEL, Lacking.ANSWER)),
        tuple(each for each in conditions if each.lacking is Lacking.ANSWER),
    )


def _at_best(questionnaire: Questionnaire, case: Case) -> Case:
    """The case with everything proven that is stated, and the highest level where nothing is."""
    answers = {each.id: _proven(case.answer(each.id)) for each in questionnaire.questions}
    return replace(case, answers=answers)


def _proven(answer: Answer) -> Answer:
    return IN_ORDER if answer.claimed is None else Answer(answer.claimed, IN_ORDER.evidence)
