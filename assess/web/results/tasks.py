"""The work of no months: what to find out, to have checked and to decide, with whom and by when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from assess.core.errors import N_
from assess.core.results import Task, TaskKind
from assess.display.story import class_names
from assess.display.words import said
from assess.documents.chapters.names import Names

ADVICE: Mapping[TaskKind, str] = {
    TaskKind.FIND_OUT: N_("Nobody knows the answer yet. Each one found makes an answer certain."),
    TaskKind.VERIFY: N_("The paper is there. Someone outside the answering office compares it with the original."),
    TaskKind.DECIDE: N_("Two offices state different levels. Someone with a name decides, with a date and a reason."),
}
NOTHING: Mapping[TaskKind, str] = {
    TaskKind.FIND_OUT: N_("There is nothing to find out."),
    TaskKind.VERIFY: N_("No paper waits for a check."),
    TaskKind.DECIDE: N_("No objection waits for a decision."),
}


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task; ``by`` is empty where no day is set, ``stated`` where nothing is stated yet."""

    question: str
    text: str
    office: str
    by: str
    needed_for: str
    stated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaskGroup:
    kind: str
    name: str
    advice: str
    nothing: str
    lines: tuple[TaskLine, ...]

    @property
    def count(self) -> int:
        return len(self.lines)


def task_groups(names: Names) -> tuple[TaskGroup, ...]:
    """All tasks by kind, those with a day first."""
    return tuple(_group(names, kind) for kind in TaskKind)


def _group(names: Names, kind: TaskKind) -> TaskGroup:
    tasks = [each for each in names.evaluation.plan.tasks if each.kind is kind]
    to = names.to
    return TaskGroup(
        kind.value,
        said(kind, to),
        to.gettext(ADVICE[kind]),
        to.gettext(NOTHING[kind]),
        tuple(_line(names, each) for each in sorted(tasks, key=lambda task: (task.by is None, task.by or ""))),
    )


def _line(names: Names, task: Task) -> TaskLine:
    questionnaire, to = names.evaluation.questionnaire, names.to
    return TaskLine(
        task.question,
        names.question(questionnaire.question[task.question]),
        names.office(task.office),
        to.day(date.fromisoformat(task.by)) if task.by else "",
        class_names(questionnaire, task.needed_for, to),
        _stated(names, task),
    )


def _stated(names: Names, task: Task) -> tuple[str, ...]:
    answer, to = names.evaluation.case.answer(task.question), names.to
    if answer.claimed is None:
        return ()
    owner = names.office(names.evaluation.questionnaire.question[task.question].owners[0])
    if task.kind is TaskKind.DECIDE:
        levels = [(owner, answer.claimed), *((names.office(each.office), each.level) for each in answer.objections)]
        return tuple(to.gettext("%(office)s: level %(level)s", office=office, level=level) for office, level in levels)
    level = to.gettext("Level %(level)s is stated.", level=answer.claimed)
    document = answer.evidence.document
    return (level, to.gettext("Document: %(name)s", name=document)) if document else (level,)
