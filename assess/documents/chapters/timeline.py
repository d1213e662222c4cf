"""The roadmap itself: Gantt charts, the table of steps, the critical path and the budget windows."""

from dataclasses import dataclass

from assess.core.own_calendar import windows_of
from assess.core.planning.by_quarter import readiness_ahead
from assess.core.results import PlannedStep
from assess.display.because import caution
from assess.display.calendar import day_of
from assess.display.dated import dated_steps, end_of_roadmap, left_out, undated_steps, why_undated
from assess.display.gantt import Gantt, Span, gantt, reachable, span_of
from assess.display.reasons import waiting_reason
from assess.display.words import said
from assess.documents.chapters.names import Names

BARS_A_PAGE = 34


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step as a row of the table; ``waits`` says what held its date back beyond the steps it requires."""

    id: str
    title: str
    owners: str
    kind: str
    funding: str
    when: str
    months: str
    because: str
    requires: str
    needed_for: str
    waits: str
    critical: bool
    purchase: bool
    quick_win: bool


@dataclass(frozen=True, slots=True)
class Window:
    name: str
    propose_by: str
    opens: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """``finish`` and ``bound`` are months, the bound None where a step has no date.

    ``projected`` is the proven readiness after all steps with a date, or empty; ``left_out`` says what it leaves out.
    ``caution`` says how many steps rest on nothing but unanswered questions, empty where none does.
    """

    charts: tuple[Gantt, ...]
    needed: tuple[StepRow, ...]
    recommended: tuple[StepRow, ...]
    critical_path: tuple[str, ...]
    windows: tuple[Window, ...]
    assumptions: tuple[str, ...]
    infeasible: tuple[tuple[str, str], ...]
    finish: int
    bound: int | None
    at_once: int
    today: str
    projected: str
    left_out: str
    caution: str


def timeline(names: Names) -> Timeline:
    """The roadmap of an evaluation."""
    evaluation = names.evaluation
    plan, case = evaluation.plan, evaluation.case
    steps, undated = dated_steps(evaluation), undated_steps(evaluation)
    span = span_of(case.date, steps)
    rows = [(each.recommended, _row(names, each)) for each in steps]
    overall = evaluation.scorecard.overall
    return Timeline(
        _charts(names, steps, span),
        tuple(row for recommended, row in rows if not recommended),
        tuple(row for recommended, row in rows if recommended),
        tuple(names.step(id) for id in plan.critical_path if id not in {each.step.id for each in undated}),
        _windows(names, span),
        _assumptions(names),
        (
            *((names.step(id), names.no_place(code)) for id, code in plan.infeasible.items()),
            *((names.step(each.step.id), names.no_place(why_undated(each))) for each in undated),
        ),
        end_of_roadmap(evaluation),
        None if undated else plan.lower_bound,
        case.capacity.steps_at_once,
        names.to.number(overall.proven, 1) if overall else "",
        _projected(names),
        left_out(evaluation, names.to),
        caution(evaluation, names.to),
    )


def _charts(names: Names, steps: tuple[PlannedStep, ...], span: Span) -> tuple[Gantt, ...]:
    windows = windows_of(names.evaluation.questionnaire, names.evaluation.case)
    count = -(-len(steps) // BARS_A_PAGE)
    each_has = -(-len(steps) // count) if count else 0
    return tuple(
        gantt(steps[number * each_has : (number + 1) * each_has], windows, span, names.to) for number in range(count)
    )


def _row(names: Names, planned: PlannedStep) -> StepRow:
    step, language = planned.step, names.to.language
    return StepRow(
        step.id,
        step.title[language],
        names.short_offices(step.owners),
        said(step.kind, names.to),
        said(step.funding, names.to),
        names.span(planned.start, planned.finish),
        names.months(step),
        names.because(planned),
        ", ".join(planned.requires),
        names.waiting_classes(planned.needed_for),
        waiting_reason(planned.waits_for, names.evaluation, names.to),
        planned.critical,
        step.purchase is not None,
        names.evaluation.questionnaire.is_quick_win(step),
    )


def _windows(names: Names, span: Span) -> tuple[Window, ...]:
    windows, to = windows_of(names.evaluation.questionnaire, names.evaluation.case), names.to
    first = span.start.replace(day=1)
    return tuple(
        Window(
            f"{windows[each.window].name[to.language]} {each.year}",
            to.month(day_of(first, each.proposed_by)),
            to.month(day_of(first, each.opens)),
        )
        for each in reachable(windows, span)
    )


def _assumptions(names: Names) -> tuple[str, ...]:
    """What in the budget windows is no rule, by the name of each."""
    windows, language = windows_of(names.evaluation.questionnaire, names.evaluation.case), names.to.language
    return tuple(f"{each.name[language]}: {each.assumption[language]}" for each in windows if each.assumption)


def _projected(names: Names) -> str:
    """The proven readiness once every step with a date is done and proven."""
    overall = readiness_ahead(names.evaluation).overall
    return names.to.number(overall.proven, 1) if overall and dated_steps(names.evaluation) else ""
