"""The work by kind: regulations to make, posts to fill and people to train, and the tasks of no months."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from assess.core.errors import N_
from assess.core.questionnaire import Kind, Text
from assess.core.results import PlannedStep, TaskKind
from assess.display.gantt import in_order
from assess.display.papers import form_name
from assess.display.words import said
from assess.documents.chapters.names import Names
from assess.documents.chapters.plans import WayToFill, has_plan, ways_to_fill

POSTS = (Kind.STAFFING, Kind.TRAINING)

WHAT_TO_DO: Mapping[TaskKind, str] = {
    TaskKind.FIND_OUT: N_("Find out and answer"),
    TaskKind.VERIFY: N_("Have the evidence checked by someone outside the office"),
    TaskKind.DECIDE: N_("Decide between the levels stated"),
}


@dataclass(frozen=True, slots=True)
class Regulation:
    """A rule or another paper to prepare; ``form``, or else ``kind``, says what it is; ``because`` what asks for it.

    ``outline`` names the form of its outline; empty where it has none.
    """

    id: str
    title: str
    kind: str
    form: Text | None
    outline: str
    signatory: str
    owner: str
    when: str
    months: str
    because: str
    proof: str


@dataclass(frozen=True, slots=True)
class Post:
    """``ways`` say how the posts can be filled, each in its own time; ``proof`` is empty where a work plan holds it."""

    id: str
    title: str
    posts: Text | None
    kind: str
    owner: str
    when: str
    funding: str
    because: str
    proof: str
    ways: tuple[WayToFill, ...]


@dataclass(frozen=True, slots=True)
class TaskRow:
    kind: str
    question: str
    text: str
    office: str
    by: str
    needed_for: str


@dataclass(frozen=True, slots=True)
class Work:
    regulations: tuple[Regulation, ...]
    posts: tuple[Post, ...]
    tasks: tuple[TaskRow, ...]


def work(names: Names) -> Work:
    """What is to be written, filled, found out, checked and decided."""
    steps = in_order(names.evaluation.plan.steps)
    return Work(
        tuple(_regulation(names, each) for each in steps if each.step.form or each.step.kind is Kind.REGULATION),
        tuple(_post(names, each) for each in steps if each.step.kind in POSTS),
        _tasks(names),
    )


def _regulation(names: Names, planned: PlannedStep) -> Regulation:
    step, language = planned.step, names.to.language
    outline = names.evaluation.questionnaire.outline.get(step.id)
    return Regulation(
        step.id,
        step.title[language],
        said(step.kind, names.to),
        step.form,
        form_name(outline.form, names.to) if outline else "",
        step.signatory[language] if step.signatory else "",
        names.short_office(step.owners[0]),
        names.span(planned.start, planned.finish),
        names.months(step),
        names.because(planned),
        "" if has_plan(names, planned) else step.proof[language],
    )


def _post(names: Names, planned: PlannedStep) -> Post:
    step, language = planned.step, names.to.language
    return Post(
        step.id,
        step.title[language],
        step.posts,
        said(step.kind, names.to),
        names.short_offices(step.owners),
        names.span(planned.start, planned.finish),
        said(step.funding, names.to),
        names.because(planned),
        "" if has_plan(names, planned) else step.proof[language],
        ways_to_fill(names, step),
    )


def _tasks(names: Names) -> tuple[TaskRow, ...]:
    questions, to = names.evaluation.questionnaire.question, names.to
    order = list(TaskKind)
    tasks = sorted(names.evaluation.plan.tasks, key=lambda task: (order.index(task.kind), task.question))
    return tuple(
        TaskRow(
            said(task.kind, to),
            task.question,
            names.question(questions[task.question]),
            names.short_office(task.office),
            to.day(date.fromisoformat(task.by)) if task.by else "",
            names.waiting_classes(task.needed_for),
        )
        for task in tasks
    )
