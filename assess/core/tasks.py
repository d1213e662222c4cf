"""The work of no months that goes with the steps: find out, have checked, decide (method 3)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assess.core.case import Case
from assess.core.levels import standing
from assess.core.offices import answering, answering_office
from assess.core.questionnaire import GATE_LEVEL, Question, Questionnaire
from assess.core.results import GateResult, Status, Task, TaskKind
from assess.core.steps import Progress, counting_questions, question_progress, steps_before_purchase


def tasks_ahead(questionnaire: Questionnaire, case: Case, gates: Mapping[str, GateResult]) -> tuple[Task, ...]:
    """The tasks in the order of the bank.

    A don't-know is to be found out where it decides a requested class (the budget gate, where none is requested),
    triggers a step before its purchase, or where the case names whom to ask or by when. A level of 3 or more with an
    unchecked paper is to be verified. An objection to a question that decides is to be decided, by the arbiter of the
    questionnaire rather than by the office that is objected to.
    """
    reader = _Reader(
        questionnaire,
        case,
        deciding=questionnaire.gate_questions(case.requests),
        wanted_by=_wanted_by(questionnaire, case, gates),
        required={c.question: c.at_least for id in gates for c in questionnaire.contract_conditions(id)},
    )
    counting = counting_questions(questionnaire, case)
    return tuple(
        task for question in questionnaire.questions if question.id in counting for task in reader.tasks(question)
    )


def _wanted_by(
    questionnaire: Questionnaire, case: Case, gates: Mapping[str, GateResult]
) -> Mapping[str, tuple[str, ...]]:
    """The classes whose contract gate is not open and that wait for a question, by question."""
    before = steps_before_purchase(questionnaire, case, gates)
    wanted: dict[str, tuple[str, ...]] = {}
    closed = {id for id, gate in gates.items() if gate.contract is not Status.PASS}
    for class_id in (each.id for each in questionnaire.classes if each.id in closed):
        triggers = {q for id in before.get(class_id, ()) for q in questionnaire.step[id].triggers}
        for question in triggers | {c.question for c in questionnaire.contract_conditions(class_id)}:
            wanted[question] = (*wanted.get(question, ()), class_id)
    return wanted


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one question at a time for the tasks it asks for."""

    questionnaire: Questionnaire
    case: Case
    deciding: frozenset[str]
    wanted_by: Mapping[str, tuple[str, ...]]
    required: Mapping[str, int]

    def tasks(self, question: Question) -> Iterator[Task]:
        answer = self.case.answer(question.id)
        found = standing(question, answer)
        if found.level is None:
            if self._matters(question.id):
                yield self._task(TaskKind.FIND_OUT, question)
        elif question_progress(found, self.required.get(question.id, GATE_LEVEL)) is Progress.TO_VERIFY:
            yield self._task(TaskKind.VERIFY, question)
        if answer.is_disputed and question.id in self.deciding:
            yield self._task(TaskKind.DECIDE, question)

    def _matters(self, question_id: str) -> bool:
        answer = self.case.answer(question_id)
        is_wanted = question_id in self.wanted_by or question_id in self.deciding
        return is_wanted or bool(answer.ask) or answer.by is not None

    def _task(self, kind: TaskKind, question: Question) -> Task:
        answer = self.case.answer(question.id)
        return Task(
            kind=kind,
            question=question.id,
            office=self._arbiter(question) if kind is TaskKind.DECIDE else answer.ask or self._office(question),
            by=answer.by.isoformat() if answer.by else None,
            needed_for=self.wanted_by.get(question.id, ()),
        )

    def _office(self, question: Question) -> str:
        return answering_office(self.questionnaire, question, self.case.answer(question.id))

    def _arbiter(self, question: Question) -> str:
        """Who decides: the first arbiter that does not answer the question; its owner where there is none."""
        objected = answering(self.questionnaire, question, self.case.answer(question.id)).ids | {question.owners[0]}
        arbiters = (self.questionnaire.arbiter, self.questionnaire.second_arbiter)
        named = [each for each in arbiters if each is not None]
        return next((each for each in named if each not in objected), (*named, question.owners[0])[0])
