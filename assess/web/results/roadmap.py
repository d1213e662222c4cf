"""The roadmap as a page shows it: its chart, its steps, the critical path, the earliest purchases and the budgets."""

from dataclasses import dataclass

from assess.core.own_calendar import windows_of
from assess.core.planning.by_quarter import readiness_ahead
from assess.core.questionnaire import Pillar
from assess.core.results import PlannedStep
from assess.display.because import caution
from assess.display.calendar import day_of
from assess.display.dated import dated_steps, end_of_roadmap, is_judged, left_out, undated_steps, why_undated
from assess.display.gantt import Gantt, Span, gantt, reachable, span_of
from assess.display.story import ClassCard, Story, in_budget
from assess.display.words import said
from assess.documents.chapters.dates import Dates, dates
from assess.documents.chapters.names import Names
from assess.language import Translator
from assess.web.results.steps import Named, StepFilter, StepLine, named_steps, step_line


@dataclass(frozen=True, slots=True)
class EarliestLine:
    """When a class could be bought, or why not; a month is empty where the roadmap does not come to it."""

    card: ClassCard
    to_budget: str
    to_contract: str
    purchase: str


@dataclass(frozen=True, slots=True)
class Window:
    """A budget that something proposed now or later can still enter; ``assumption`` says what in it is no rule."""

    name: str
    propose_by: str
    opens: str
    assumption: str


@dataclass(frozen=True, slots=True)
class Infeasible:
    step: Named
    reason: str


@dataclass(frozen=True, slots=True)
class RoadmapPage:
    """``chart`` is None where no step is left to show, ``counted`` says how many steps and purchases there are in all.

    ``projected`` is the readiness once all of them are done, empty where that is no gain or no number; ``left_out``
    says what it does not count. ``lower_bound`` is None where a step has no date. ``caution`` says how many rest on
    nothing but unanswered questions, empty where none does.
    """

    chart: Gantt | None
    needed: tuple[StepLine, ...]
    recommended: tuple[StepLine, ...]
    total: int
    counted: str
    earliest: tuple[EarliestLine, ...]
    dates: Dates | None
    critical_path: tuple[Named, ...]
    infeasible: tuple[Infeasible, ...]
    windows: tuple[Window, ...]
    pillars: tuple[tuple[str, str], ...]
    finish: int
    finish_month: str
    lower_bound: int | None
    at_once: int
    proven: str
    projected: str
    left_out: str
    caution: str


def roadmap_page(names: Names, story: Story, wanted: StepFilter) -> RoadmapPage:
    """The roadmap of an evaluation; *wanted* narrows its chart and its steps."""
    evaluation, to = names.evaluation, names.to
    plan, overall = evaluation.plan, evaluation.scorecard.overall
    every, undated = dated_steps(evaluation), undated_steps(evaluation)
    kept = tuple(each for each in every if wanted.keeps(each))
    span = span_of(evaluation.case.date, every)
    return RoadmapPage(
        chart=gantt(kept, windows_of(evaluation.questionnaire, evaluation.case), span, to) if kept else None,
        needed=tuple(step_line(names, each) for each in kept if not each.recommended),
        recommended=tuple(step_line(names, each) for each in kept if each.recommended),
        total=len(every),
        counted=_counted(every, to),
        earliest=tuple(_earliest(names, card) for card in story.classes),
        dates=dates(names),
        critical_path=named_steps(names, [id for id in plan.critical_path if id in {each.step.id for each in every}]),
        infeasible=(
            *(_infeasible(names, id, code) for id, code in plan.infeasible.items()),
            *(_infeasible(names, each.step.id, why_undated(each)) for each in undated),
        ),
        windows=_windows(names, span),
        pillars=tuple((each.value, said(each, to)) for each in Pillar),
        finish=end_of_roadmap(evaluation),
        finish_month=names.month(end_of_roadmap(evaluation)),
        lower_bound=None if undated else plan.lower_bound,
        at_once=evaluation.case.capacity.steps_at_once,
        proven=to.number(overall.proven, 1) if overall else "",
        projected=_projected(names),
        left_out=left_out(evaluation, to),
        caution=caution(evaluation, to),
    )


def _counted(steps: tuple[PlannedStep, ...], to: Translator) -> str:
    purchases = sum(each.step.purchase is not None for each in steps)
    work = len(steps) - purchases
    parts = (
        to.ngettext("%(n)s step", "%(n)s steps", work) if work else "",
        to.ngettext("%(n)s purchase", "%(n)s purchases", purchases) if purchases else "",
    )
    return to.listed([each for each in parts if each])


def _earliest(names: Names, card: ClassCard) -> EarliestLine:
    earliest = names.evaluation.plan.earliest[card.class_id]
    if not is_judged(names.evaluation, card.class_id):
        undated = names.to.gettext("no date yet")
        return EarliestLine(card, undated, undated, card.earliest)
    to_budget, to_contract = _month(names, earliest.ready_to_budget), _month(names, earliest.ready_to_contract)
    if not card.month:
        return EarliestLine(card, to_budget, to_contract, card.earliest)
    purchase = names.month(card.month) + in_budget(names.evaluation, card.class_id, names.to)
    return EarliestLine(card, to_budget, to_contract, "; ".join(filter(None, (purchase, card.waits))))


def _month(names: Names, month: int | None) -> str:
    if month is None:
        return ""
    return names.to.gettext("now") if month == 0 else names.month(month)


def _infeasible(names: Names, id: str, code: str) -> Infeasible:
    (step,) = named_steps(names, [id])
    return Infeasible(step, names.no_place(code))


def _windows(names: Names, span: Span) -> tuple[Window, ...]:
    windows, to = windows_of(names.evaluation.questionnaire, names.evaluation.case), names.to
    first = span.start.replace(day=1)
    return tuple(
        Window(
            f"{windows[each.window].name[to.language]} {each.year}",
            to.month(day_of(first, each.proposed_by)),
            to.month(day_of(first, each.opens)),
            assumption[to.language] if (assumption := windows[each.window].assumption) else "",
        )
        for each in reachable(windows, span)
    )


def _projected(names: Names) -> str:
    """The proven readiness once every step with a date is done and proven; empty without a gain."""
    overall, today = readiness_ahead(names.evaluation).overall, names.evaluation.scorecard.overall
    return names.to.number(overall.proven, 1) if overall and today and overall.proven > today.proven else ""
