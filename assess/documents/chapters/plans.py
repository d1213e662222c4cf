"""The steps as work plans: what to do, who, how long, with what money, what proves it, and what it rests on."""

from dataclasses import dataclass

from assess.core.levels import standing
from assess.core.questionnaire import GATE_GRADE, Step, Text, Way, WayKind
from assess.core.results import PlannedStep
from assess.core.steps import counting_questions
from assess.display.because import no_answer
from assess.display.dated import dated_steps
from assess.display.words import said
from assess.documents.chapters.names import Names


@dataclass(frozen=True, slots=True)
class Lift:
    """A question that a step lifts: how it stands ``today``, and the level ``after``; ``done`` where it is there."""

    question: str
    text: str
    today: str
    after: int
    done: bool


@dataclass(frozen=True, slots=True)
class WayToFill:
    """One way to fill the posts of a step; ``months`` is its own planning estimate."""

    name: str
    months: str
    text: Text


@dataclass(frozen=True, slots=True)
class WorkPlan:
    """A step in full; ``when`` is empty where it is not on the roadmap.

    ``owner`` is in charge, ``partners`` own it too, ``helpers`` help. ``grade`` is the best one among its sources,
    and empty without any.
    """

    step: Step
    kind: str
    quick_win: bool
    owner: str
    partners: str
    helpers: str
    when: str
    months: str
    funding: str
    lifts: tuple[Lift, ...]
    ways: tuple[WayToFill, ...]
    grade: str


@dataclass(frozen=True, slots=True)
class Year:
    """The plans of the steps that begin in a year."""

    year: int
    plans: tuple[WorkPlan, ...]


def has_plan(names: Names, planned: PlannedStep) -> bool:
    """Whether a document prints the work plan of a step: it has a date, and a purchase, if any is requested, waits."""
    is_wanted = bool(planned.needed_for) or not names.evaluation.case.requests
    return is_wanted and bool(planned.step.actions) and planned in dated_steps(names.evaluation)


def plans_by_year(names: Names) -> tuple[Year, ...]:
    """The work plans that a document prints."""
    wanted = [each for each in dated_steps(names.evaluation) if has_plan(names, each)]
    starts = sorted({names.day(each.start).year for each in wanted})
    return tuple(
        Year(year, tuple(work_plan(names, each.step, each) for each in wanted if names.day(each.start).year == year))
        for year in starts
    )


def work_plan(names: Names, step: Step, planned: PlannedStep | None) -> WorkPlan:
    """A step of the questionnaire in words; *planned* is None where it is not on the roadmap."""
    questionnaire, to = names.evaluation.questionnaire, names.to
    return WorkPlan(
        step=step,
        kind=said(step.kind, to),
        quick_win=questionnaire.is_quick_win(step),
        owner=names.office(step.owners[0]),
        partners=names.short_offices(step.owners[1:]),
        helpers=names.short_offices(step.helpers),
        when=names.span(planned.start, planned.finish) if planned else "",
        months=names.estimate(step.months),
        funding=said(step.funding, to),
        lifts=_lifts(names, step),
        ways=ways_to_fill(names, step),
        grade=questionnaire.grade_of(step) or "",
    )


def ways_to_fill(names: Names, step: Step) -> tuple[WayToFill, ...]:
    """The ways to fill the posts of a step, in one order for all."""
    return tuple(_way(names, kind, step.ways[kind]) for kind in WayKind if kind in step.ways)


def _way(names: Names, kind: WayKind, way: Way) -> WayToFill:
    return WayToFill(said(kind, names.to), names.estimate(way.months), way.text)


def _lifts(names: Names, step: Step) -> tuple[Lift, ...]:
    counting = counting_questions(names.evaluation.questionnaire, names.evaluation.case)
    return tuple(_lift(names, id, after) for id, after in step.lifts.items() if id in counting)


def _lift(names: Names, id: str, after: int) -> Lift:
    case, to = names.evaluation.case, names.to
    question = names.evaluation.questionnaire.question[id]
    found = standing(question, case.answer(id))
    if found.level is None:
        today = no_answer(case, id, to)
    elif found.proven == found.level:
        today = to.gettext("level %(level)s", level=found.level)
    else:
        today = to.gettext("level %(level)s stated, %(proven)s proven", level=found.level, proven=found.proven)
    done = found.proven >= after and found.grade >= GATE_GRADE
    return Lift(id, names.question(question), today, after, done)
