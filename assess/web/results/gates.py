"""The gates of a result: both stages of each requested class, and the conditions nearest to opening."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assess.core.errors import N_
from assess.core.gate_dates import closes_at_once, closing_steps
from assess.core.gates import BUDGET, CONTRACT, nearest_to_opening
from assess.core.results import ConditionResult, GateResult, Lacking, PlannedStep, Status, Verdict
from assess.display.because import is_said_unknown
from assess.display.story import ClassCard, Story, class_names
from assess.display.words import said
from assess.documents.chapters.names import Names

STAGES = (BUDGET, CONTRACT)
STAGE_NAMES = {BUDGET: N_("Ready to budget"), CONTRACT: N_("Ready to contract")}


@dataclass(frozen=True, slots=True)
class Opener:
    """What opens a condition: the step with ``step_id``, or a task, or nothing (then ``month`` is empty)."""

    words: str
    step_id: str
    month: str


@dataclass(frozen=True, slots=True)
class ConditionLine:
    """One condition; ``opener`` is None where it is met. ``classes`` name the classes that wait for it."""

    id: str
    text: str
    status: str
    status_words: str
    lacking: str
    owner: str
    opener: Opener | None
    classes: str


@dataclass(frozen=True, slots=True)
class Stage:
    """One of the two gates of a class; ``when`` says in which month the roadmap opens it."""

    name: str
    status: str
    status_words: str
    when: str
    conditions: tuple[ConditionLine, ...]


@dataclass(frozen=True, slots=True)
class ClassGates:
    card: ClassCard
    met: int
    total: int
    stages: tuple[Stage, ...]


def class_gates(names: Names, story: Story) -> tuple[ClassGates, ...]:
    """Each requested class with the conditions of its two stages, the budget gate's first."""
    return tuple(_class(names, names.evaluation.gates[card.class_id], card) for card in story.classes)


def nearest(names: Names) -> tuple[ConditionLine, ...]:
    """The three open conditions nearest to a pass."""
    gates = names.evaluation.gates
    steps = [each for each in names.evaluation.plan.steps if each.needed_for]
    return tuple(_line(names, each, steps, _waiting(gates.values(), each)) for each in nearest_to_opening(gates))


def _waiting(gates: Iterable[GateResult], condition: ConditionResult) -> tuple[str, ...]:
    return tuple(g.class_id for g in gates if condition.question in {each.question for each in g.open_conditions})


def _class(names: Names, gate: GateResult, card: ClassCard) -> ClassGates:
    earliest = names.evaluation.plan.earliest[gate.class_id]
    months = {BUDGET: earliest.ready_to_budget, CONTRACT: earliest.ready_to_contract}
    statuses = {BUDGET: gate.budget, CONTRACT: gate.contract}
    return ClassGates(
        card,
        sum(each.status is Status.PASS for each in gate.conditions),
        len(gate.conditions),
        tuple(_stage(names, gate, stage, statuses[stage], months[stage]) for stage in STAGES),
    )


def _stage(names: Names, gate: GateResult, stage: str, status: Status, month: int | None) -> Stage:
    steps = [each for each in names.evaluation.plan.steps if gate.class_id in each.needed_for]
    return Stage(
        names.to.gettext(STAGE_NAMES[stage]),
        status.value,
        said(status, names.to),
        _when(names, gate, status, month),
        tuple(_line(names, each, steps, ()) for each in gate.conditions if each.gate == stage),
    )


def _when(names: Names, gate: GateResult, status: Status, month: int | None) -> str:
    to = names.to
    if status is Status.PASS:
        return to.gettext("This gate is open.")
    if gate.verdict is Verdict.NOT_ASSESSED:
        return to.gettext("A date can be given once the conditions are answered.")
    if month is None:
        return to.gettext("This roadmap does not open this gate.")
    if month == 0:
        return to.gettext("This gate opens as soon as the evidence is checked and the objections are decided.")
    return to.gettext("The roadmap opens this gate in %(month)s.", month=names.month(month))


def _line(
    names: Names, condition: ConditionResult, steps: Sequence[PlannedStep], classes: tuple[str, ...]
) -> ConditionLine:
    question = names.evaluation.questionnaire.question[condition.question]
    return ConditionLine(
        question.id,
        names.question(question),
        condition.status.value,
        said(condition.status, names.to),
        _lacking(names, condition),
        names.office(question.owners[0]),
        None if condition.status is Status.PASS else _opener(names, condition, steps),
        class_names(names.evaluation.questionnaire, classes, names.to),
    )


def _lacking(names: Names, condition: ConditionResult) -> str:
    to = names.to
    match condition.lacking:
        case None:
            return ""
        case Lacking.LEVEL:
            sentence = N_("The level is %(level)s; %(wanted)s is needed.")
            return to.gettext(sentence, level=condition.claimed, wanted=condition.at_least)
        case Lacking.EVIDENCE:
            sentence = N_("Level %(level)s is stated, but nobody outside the office has checked the evidence.")
            return to.gettext(sentence, level=condition.claimed)
        case Lacking.DECISION:
            return to.gettext("Another office objects, and nobody has decided.")
        case Lacking.ANSWER:
            if is_said_unknown(names.evaluation.case, condition.question):
                return to.gettext("The answer is not known yet.")
            return to.gettext("Nobody has answered this yet.")


def _opener(names: Names, condition: ConditionResult, steps: Sequence[PlannedStep]) -> Opener:
    to = names.to
    if closes_at_once(condition):
        is_dispute = condition.lacking is Lacking.DECISION
        task = to.gettext("a decision with a name") if is_dispute else to.gettext("a check by another office")
        return Opener(task, "", to.gettext("now"))
    closing = closing_steps(condition, [each.step for each in steps])
    first = min((each for each in steps if each.step.id in closing), key=lambda e: (e.finish, e.step.id), default=None)
    if first is None:
        return Opener(to.gettext("no step on this roadmap"), "", "")
    return Opener(first.step.short[to.language], first.step.id, names.month(first.finish))
