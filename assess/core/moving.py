"""What becomes of a case that is moved to another version of its questionnaire."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from assess.core.answer_rules import AnswerFault, why_answer_is_refused
from assess.core.case import Answer, Case
from assess.core.changes import Changes
from assess.core.gates import check_gates
from assess.core.questionnaire import Question, Questionnaire
from assess.core.results import GateResult, Scorecard
from assess.core.scoring import score
from assess.core.texts import Text

Value = TypeVar("Value")


class Why(StrEnum):
    """Why an answer is parked."""

    CHANGED = "changed"
    GONE = "gone"
    NOT_TOLD = "not_told"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ParkedAnswer:
    """An answer that does not count in the new version until someone has looked at it again.

    ``told`` is what the new version says of the change; ``fault`` is the rule of the new version that it breaks.
    """

    question: str
    answer: Answer
    why: Why
    told: Text | None = None
    fault: AnswerFault | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a version makes of a case: its score and its gates by requested class."""

    scorecard: Scorecard
    gates: Mapping[str, GateResult]


@dataclass(frozen=True, slots=True)
class Move:
    """A case moved: each of its answers is ``carried`` or ``parked``, and ``new`` questions have none yet.

    ``reworded`` are those carried whose question or levels are worded differently in the new version.
    ``classes_gone``, ``offices_gone`` and ``steps_gone`` are those that the case requests or plans with, in a scenario
    too, and the new version does not have. Purchases go along as they are, with every grade of their reviews:
    ``checks_gone`` are those graded that the new version does not have. ``case`` is the case as it stands afterwards.
    """

    carried: tuple[str, ...]
    reworded: tuple[str, ...]
    parked: tuple[ParkedAnswer, ...]
    new: tuple[str, ...]
    classes_gone: tuple[str, ...]
    offices_gone: tuple[str, ...]
    steps_gone: tuple[str, ...]
    checks_gone: tuple[str, ...]
    before: Reading
    after: Reading
    case: Case


def move(case: Case, old: Questionnaire, new: Questionnaire) -> Move:
    """*case*, which answers *old*, as it would stand in *new*."""
    details = _fitting(replace(case, questionnaire=new.reference), new)
    parked = tuple(each for id in case.answers if (each := _parked(case, details, old, new, id)))
    away = {each.question for each in parked}
    was, now = old.as_written.question, new.as_written.question
    moved = replace(details, answers={id: answer for id, answer in case.answers.items() if id not in away})
    return Move(
        carried=tuple(moved.answers),
        reworded=tuple(
            id
            for id, answer in moved.answers.items()
            if not answer.is_unknown and not _asks_the_same(was.get(id), now[id])
        ),
        parked=parked,
        new=tuple(each.id for each in new.questions if each.id not in old.question),
        classes_gone=tuple(each for each in _classes_of(case) if each not in new.technology_class),
        offices_gone=tuple(each for each in case.capacity.per_owner if each not in new.office),
        steps_gone=tuple(each for each in case.capacity.step_costs if each not in new.step),
        checks_gone=tuple(each for each in _graded(case) if each not in new.purchases.check),
        before=_read(old, case),
        after=_read(new, moved),
        case=moved,
    )


def why_parked(
    case: Case, old: Questionnaire, new: Questionnaire, question_id: str, answer: Answer
) -> ParkedAnswer | None:
    """What keeps an earlier answer from counting in *new*, which *case* answers; None where nothing does any more."""
    before = replace(case, questionnaire=old.reference).answering(question_id, answer)
    return _parked(before, case, old, new, question_id)


def is_newer(one: str, other: str) -> bool:
    """Whether the version *one* comes after *other*."""
    return _numbers(one) > _numbers(other)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _fitting(case: Case, questionnaire: Questionnaire) -> Case:
    """The case with the requests, the capacity, the costs and the months that the questionnaire knows."""
    capacity = replace(
        case.capacity,
        per_owner=_those_of(questionnaire.office, case.capacity.per_owner),
        step_costs=_those_of(questionnaire.step, case.capacity.step_costs),
    )
    requests = tuple(each for each in case.requests if each in questionnaire.technology_class)
    classes = questionnaire.technology_class
    scenarios = tuple(replace(each, cost=_those_of(classes, each.cost)) for each in case.scenarios)
    cost, calendar = _those_of(classes, case.cost), _those_of(questionnaire.cycle_document, case.calendar)
    return replace(case, requests=requests, capacity=capacity, cost=cost, scenarios=scenarios, calendar=calendar)


def _classes_of(case: Case) -> Mapping[str, None]:
    """The classes that a case requests, or reckons the cost of."""
    return dict.fromkeys((*case.requests, *case.cost, *(id for each in case.scenarios for id in each.cost)))


def _graded(case: Case) -> Mapping[str, None]:
    """The checks that a reviewer of any purchase graded."""
    return dict.fromkeys(check for each in case.purchases for check in each.review.grades)


def _those_of(known: Mapping[str, object], given: Mapping[str, Value]) -> dict[str, Value]:
    return {id: value for id, value in given.items() if id in known}


def _parked(case: Case, moved: Case, old: Questionnaire, new: Questionnaire, id: str) -> ParkedAnswer | None:
    """Why the answer to a question cannot carry over; None where it can. What is not known claims nothing."""
    answer = case.answers[id]
    if id not in new.question:
        return ParkedAnswer(id, answer, Why.GONE)
    if not answer.is_unknown or answer.objections:
        changes = new.changes_since.get(old.version)
        if changes is None and not _asks_the_same(old.as_written.question.get(id), new.as_written.question[id]):
            return ParkedAnswer(id, answer, Why.NOT_TOLD)
        if told := _told_of(changes, id):
            return ParkedAnswer(id, answer, Why.CHANGED, told=told)
    fault = why_answer_is_refused(new, moved, id, answer)
    if fault and fault is not why_answer_is_refused(old, case, id, answer):
        return ParkedAnswer(id, answer, Why.REFUSED, fault=fault)
    return None


def _told_of(changes: Changes | None, question_id: str) -> Text | None:
    parked = changes.parked if changes else ()
    return next((each.why for each in parked if each.question == question_id), None)


def _asks_the_same(old: Question | None, new: Question) -> bool:
    return old is not None and (old.text, old.levels) == (new.text, new.levels)


def _read(questionnaire: Questionnaire, case: Case) -> Reading:
    return Reading(score(questionnaire, case), check_gates(questionnaire, case))
