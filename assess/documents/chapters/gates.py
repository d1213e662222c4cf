"""The gates: every condition with its status, what is lacking, who owns it, and which step opens it when."""

from collections.abc import Sequence
from dataclasses import dataclass

from assess.core.gate_dates import closes_at_once, closing_steps
from assess.core.gates import BUDGET
from assess.core.results import ConditionResult, GateResult, Lacking, PlannedStep, Status, Verdict
from assess.core.sources import Lesson
from assess.display.because import no_answer
from assess.display.elsewhere import lessons_for
from assess.display.story import ClassCard, Story
from assess.display.words import said
from assess.documents.chapters.names import Names

MOST_LESSONS = 2


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """``status`` is pass, unknown or fail; ``opened_by`` is empty where the condition is met."""

    id: str
    text: str
    status: str
    status_words: str
    lacking: str
    owner: str
    opened_by: str
    month: str


@dataclass(frozen=True, slots=True)
class ClassGates:
    """A requested class with its own conditions; ``ready`` says when the roadmap opens its two gates.

    ``lessons`` are a few that bear on it.
    """

    card: ClassCard
    budget: str
    budget_words: str
    contract: str
    contract_words: str
    met: int
    total: int
    ready_to_budget: str
    ready_to_contract: str
    rows: tuple[ConditionRow, ...]
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True, slots=True)
class Gates:
    """The budget gate, the same for every class, and the requested classes."""

    budget: tuple[ConditionRow, ...]
    classes: tuple[ClassGates, ...]


def gates(names: Names, story: Story) -> Gates:
    """The gates of the requested classes; nothing at all where nothing is requested."""
    evaluation = names.evaluation
    results = list(evaluation.gates.values())
    shared = [each for each in results[0].conditions if each.gate == BUDGET] if results else []
    needed = [each for each in evaluation.plan.steps if each.needed_for]
    cards = {card.class_id: card for card in story.classes}
    return Gates(
        tuple(_row(names, each, needed) for each in shared),
        tuple(_class(names, each, cards[each.class_id]) for each in results),
    )


def _class(names: Names, gate: GateResult, card: ClassCard) -> ClassGates:
    evaluation, to = names.evaluation, names.to
    steps = [each for each in evaluation.plan.steps if gate.class_id in each.needed_for]
    earliest = evaluation.plan.earliest[gate.class_id]
    return ClassGates(
        card,
        gate.budget.value,
        said(gate.budget, to),
        gate.contract.value,
        said(gate.contract, to),
        sum(each.status is Status.PASS for each in gate.conditions),
        len(gate.conditions),
        _when(names, gate, earliest.ready_to_budget),
        _when(names, gate, earliest.ready_to_contract),
        tuple(_row(names, each, steps) for each in gate.conditions if each.gate != BUDGET),
        lessons_for(evaluation.questionnaire, gate, MOST_LESSONS),
    )


def _when(names: Names, gate: GateResult, month: int | None) -> str:
    if gate.verdict is Verdict.NOT_ASSESSED:
        return names.to.gettext("no date yet")
    if month is None:
        return names.to.gettext("not on this roadmap")
    return names.to.gettext("now") if month == 0 else names.month(month)


def _row(names: Names, condition: ConditionResult, steps: Sequence[PlannedStep]) -> ConditionRow:
    question = names.evaluation.questionnaire.question[condition.question]
    opened_by, month = _opened(names, condition, steps)
    return ConditionRow(
        question.id,
        names.question(question),
        condition.status.value,
        said(condition.status, names.to),
        _lacking(names, condition),
        names.short_office(question.owners[0]),
        opened_by,
        month,
    )


def _lacking(names: Names, condition: ConditionResult) -> str:
    to = names.to
    if condition.lacking is None:
        return ""
    if condition.lacking is Lacking.LEVEL:
        return to.gettext("level %(level)s of %(wanted)s", level=condition.claimed, wanted=condition.at_least)
    if condition.lacking is Lacking.EVIDENCE:
        return to.gettext("level %(level)s claimed; evidence not checked outside the office", level=condition.claimed)
    if condition.lacking is Lacking.ANSWER:
        return no_answer(names.evaluation.case, condition.question, to)
    return said(condition.lacking, to)


def _opened(names: Names, condition: ConditionResult, steps: Sequence[PlannedStep]) -> tuple[str, str]:
    """What opens an open condition, and in which month."""
    to = names.to
    if condition.status is Status.PASS:
        return "", ""
    if closes_at_once(condition):
        is_dispute = condition.lacking is Lacking.DECISION
        return to.gettext("a decision") if is_dispute else to.gettext("a check of the evidence"), to.gettext("now")
    closing = closing_steps(condition, [each.step for each in steps])
    first = min((each for each in steps if each.step.id in closing), key=lambda e: (e.finish, e.step.id), default=None)
    if first is None:
        return to.gettext("no step on this roadmap"), ""
    return names.step(first.step.id), names.month(first.finish)
