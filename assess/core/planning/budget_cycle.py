"""In which budget each step with a price falls, in which documents its line must stand, and by which day.

**Budgets.** A purchase stands in the budget that pays its contract (`earliest`). Another step paid from *capital* money
stands in the one in which it starts and ends. A step paid from *operating* money stands in the first budget that it can
still enter today and whose money is not over when it starts, and in the later ones over which it runs.

**Documents.** A line needs the documents of its window that are made for its purpose: the kind of money, for a purchase
also procurement and assets, for a service contract procurement. A document is due on its own day, and by the end of the
month in which the step starts where that is earlier: what is announced by March is announced in January for a contract
of January. Its date may be *past* on the day of the case. It is *early* where it comes before the month in which the
budget gate opens, so that the need can be named in it, but not yet the purchase.

**No place** is a result like any other: every step with a price is in a budget, or says why it is in none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assess.core.budget_calendar import Opening, budget_of, with_a_line_today
from assess.core.cycle import CycleDocument, Purpose
from assess.core.evaluation import Evaluation
from assess.core.months import index_of, last_day_of
from assess.core.own_calendar import month_of
from assess.core.placement import MONEY, WINDOW
from assess.core.questionnaire import Funding, Questionnaire, Step, WayKind
from assess.core.results import BudgetYear, PlannedStep, Status, Verdict
from assess.core.schedule import FOLLOWS, openings_of


class Timing(StrEnum):
    """Where a document's date lies: past on the day of the case, before its line may be proposed, or to come."""

    PAST = "past"
    EARLY = "early"
    TO_COME = "to_come"


@dataclass(frozen=True, slots=True)
class Due:
    """A document of one budget in which a line must stand, and the last day for it."""

    document: CycleDocument
    budget: BudgetYear
    by: date
    timing: Timing


@dataclass(frozen=True, slots=True)
class Line:
    """A step with a price in its budget; ``later`` are those that pay when it runs on. ``start`` is its month.

    Without a budget ``reason`` is a reason code of the roadmap, or nothing where there are no budget windows.
    """

    step: Step
    needed_for: tuple[str, ...]
    start: int | None
    budget: BudgetYear | None
    later: tuple[BudgetYear, ...]
    documents: tuple[Due, ...]
    reason: str | None


@dataclass(frozen=True, slots=True)
class Shortage:
    """What a purchase takes, in months or rupiah by its reason, and the most that any budget or quarter holds."""

    needed: int
    most: int


@dataclass(frozen=True, slots=True)
class ClassBudget:
    """When a class may be budgeted and contracted, counted in months from the day of the case.

    ``first_line`` is the first budget in which its line can stand (ready to budget), ``contract`` the first month in
    which a contract can be signed (ready to contract), which ``line`` has in its budget. Otherwise ``reason`` is the
    reason code, with its ``shortage`` where no budget window or no quarter is ever large enough.
    """

    class_id: str
    to_budget: int | None
    first_line: BudgetYear | None
    contract: int | None
    line: Line | None
    reason: str | None
    shortage: Shortage | None


@dataclass(frozen=True, slots=True)
class PostsBudget:
    """New posts: the document that asks for them, its last day, and the budget that pays them from month ``opens``."""

    document: CycleDocument
    by: date
    budget: BudgetYear
    opens: int


@dataclass(frozen=True, slots=True)
class Handing:
    """One document to hand in by one day, with the lines that must stand in it."""

    document: CycleDocument
    budget: BudgetYear
    by: date
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class BudgetPlan:
    """The budget calendar of a case. ``posts`` holds the steps that can be staffed by the formation of new posts."""

    lines: tuple[Line, ...]
    classes: tuple[ClassBudget, ...]
    posts: Mapping[str, PostsBudget | None]

    @property
    def without_place(self) -> tuple[Line, ...]:
        return tuple(each for each in self.lines if each.reason)

    @property
    def ahead(self) -> tuple[Handing, ...]:
        """What is still to be handed in, by day and in the order of the cycle."""
        return handings(self.lines)


def budget_plan(evaluation: Evaluation) -> BudgetPlan:
    """In which budget the steps of a roadmap stand, and by when they must be in which document."""
    found = _Budgets(evaluation, openings_of(evaluation.questionnaire, evaluation.case))
    lines = tuple(found.lines())
    by_step = {each.step.id: each for each in lines}
    return BudgetPlan(lines, tuple(found.classes(by_step)), found.posts())


def handings(lines: Sequence[Line]) -> tuple[Handing, ...]:
    """The documents still to come in which *lines* must stand, each once."""
    found: dict[tuple[date, int, int, str], list[tuple[Due, Line]]] = {}
    for line in lines:
        for due in line.documents:
            if due.timing is Timing.TO_COME:
                key = (due.by, due.budget.year, due.budget.window, due.document.id)
                found.setdefault(key, []).append((due, line))
    grouped = sorted(found.items(), key=lambda each: each[0][0])
    return tuple(
        Handing(pairs[0][0].document, pairs[0][0].budget, key[0], tuple(line for _, line in pairs))
        for key, pairs in grouped
    )


def posts_budget(
    questionnaire: Questionnaire, evaluated_on: date, openings: Sequence[Opening], own: Mapping[str, int], ready: int
) -> PostsBudget | None:
    """The first budget with new posts for which the workload analysis, done in month *ready*, is in time."""
    asked = [each for each in questionnaire.budget_cycle if Purpose.POSTS in each.purposes]
    windows = [window.id for window in questionnaire.budget_windows]
    for opening in openings:
        for document in asked:
            if document.window != windows[opening.window]:
                continue
            by = document.due(opening.year, month_of(document, own))
            if by >= evaluated_on and index_of(by, evaluated_on) >= ready:
                return PostsBudget(document, by, BudgetYear(opening.window, opening.year), opening.opens)
    return None


def needs_of(step: Step) -> frozenset[Purpose]:
    """The purposes for which documents must name a step."""
    needs: set[Purpose] = set()
    if step.funding is Funding.OPERATING:
        needs.add(Purpose.OPERATING)
    if step.funding is Funding.CAPITAL:
        needs.update((Purpose.CAPITAL, Purpose.ASSETS))
    if step.purchase or WayKind.SERVICE_CONTRACT in step.ways:
        needs.add(Purpose.PROCUREMENT)
    return frozenset(needs)


@dataclass(frozen=True, slots=True)
class _Budgets:
    """Finds the budgets of the steps of one evaluation."""

    evaluation: Evaluation
    openings: tuple[Opening, ...]

    def lines(self) -> Iterator[Line]:
        """The line of every step with a price, in the order of the roadmap; then of those without a place on it."""
        plan, asked = self.evaluation.plan, self.evaluation.questionnaire
        for planned in plan.steps:
            if planned.step.funding is not Funding.NONE:
                yield self._line(planned)
        for id, reason in plan.infeasible.items():
            if asked.step[id].funding is not Funding.NONE:
                yield Line(asked.step[id], self._bought_by(asked.step[id]), None, None, (), (), reason)

    def classes(self, lines: Mapping[str, Line]) -> Iterator[ClassBudget]:
        plan, bought = self.evaluation.plan, self.evaluation.questionnaire.purchase
        for class_id, earliest in plan.earliest.items():
            step = bought.get(class_id)
            line = lines.get(step.id) if step else None
            reason = earliest.reason or (line.reason if line else None)
            first = self._first_line(class_id, step, earliest.ready_to_budget) if step and not reason else None
            yield ClassBudget(
                class_id,
                earliest.ready_to_budget,
                BudgetYear(first.window, first.year) if first else None,
                None if reason else earliest.contract_month,
                line,
                reason,
                self._shortage(step, reason) if step and reason else None,
            )

    def posts(self) -> Mapping[str, PostsBudget | None]:
        case, plan = self.evaluation.case, self.evaluation.plan
        finish = {each.step.id: each.finish for each in plan.steps}
        return {
            each.step.id: posts_budget(
                self.evaluation.questionnaire,
                case.date,
                self.openings,
                case.calendar,
                max((finish[id] for id in each.requires if id in finish), default=0),
            )
            for each in plan.steps
            if WayKind.FORMATION in each.step.ways
        }

    def _line(self, planned: PlannedStep) -> Line:
        step, reason = planned.step, self._undated(planned)
        if reason:
            return Line(step, planned.needed_for, None, None, (), (), reason)
        start, proposed = self._start(planned)
        first = self._budget(planned, start)
        if first is None:
            return Line(step, planned.needed_for, start, None, (), (), WINDOW if self.openings else None)
        running = tuple(self._running_on(first, planned.finish)) if step.funding is Funding.OPERATING else ()
        documents = tuple(self._documents(step, first, start, proposed))
        return Line(step, planned.needed_for, start, _year(first), tuple(map(_year, running)), documents, None)

    def _undated(self, planned: PlannedStep) -> str | None:
        """Why a step on the roadmap has no date to show."""
        if planned.step.purchase:
            return self.evaluation.plan.earliest[planned.step.purchase].reason
        unjudged = any(each.verdict is Verdict.NOT_ASSESSED for each in self.evaluation.gates.values())
        return FOLLOWS if unjudged and planned.step.follows_purchase_months is not None else None

    def _start(self, planned: PlannedStep) -> tuple[int, int]:
        """The month in which the money is needed first, and the one from which the line may be proposed."""
        if not planned.step.purchase:
            return planned.start, 0
        earliest = self.evaluation.plan.earliest[planned.step.purchase]
        return earliest.contract_month or 0, earliest.ready_to_budget or 0

    def _budget(self, planned: PlannedStep, start: int) -> Opening | None:
        step = planned.step
        if step.purchase:
            stands = self.evaluation.plan.earliest[step.purchase].budget
            return next((each for each in self.openings if stands and _year(each) == stands), None)
        if step.funding is Funding.CAPITAL:
            return budget_of(self.openings, start, step.months.typical, 0)
        return self._next_operating(start)

    def _next_operating(self, month: int) -> Opening | None:
        """The first budget that can still be entered today and whose money is not over in *month*."""
        return next((each for each in self.openings if each.proposed_by >= 0 and each.closes > month), None)

    def _running_on(self, first: Opening, finish: int) -> Iterator[Opening]:
        month = first.closes
        while month < finish and (following := self._next_operating(month)):
            yield following
            month = following.closes

    def _documents(self, step: Step, opening: Opening, start: int, proposed: int) -> Iterator[Due]:
        asked, case = self.evaluation.questionnaire, self.evaluation.case
        window, needs = asked.budget_windows[opening.window].id, needs_of(step)
        for document in asked.budget_cycle:
            if document.window == window and needs.intersection(document.purposes):
                by = min(document.due(opening.year, month_of(document, case.calendar)), last_day_of(case.date, start))
                yield Due(document, _year(opening), by, self._timing(by, proposed))

    def _timing(self, by: date, proposed: int) -> Timing:
        if by < self.evaluation.case.date:
            return Timing.PAST
        return Timing.EARLY if index_of(by, self.evaluation.case.date) < proposed else Timing.TO_COME

    def _first_line(self, class_id: str, step: Step, proposed: int | None) -> Opening | None:
        """The first budget in which the line of a purchase can stand and that runs long enough for it."""
        if proposed is None:
            return None
        is_open = self.evaluation.gates[class_id].contract is Status.PASS
        openings = with_a_line_today(self.openings) if is_open else self.openings
        months = step.months.typical if step.funding is Funding.CAPITAL else 1
        return next((each for each in openings if each.pays(max(each.opens, 0), months, proposed)), None)

    def _shortage(self, step: Step, reason: str) -> Shortage | None:
        capacity = self.evaluation.case.capacity
        if reason == WINDOW:
            found = Shortage(step.months.typical, max((each.closes - each.opens for each in self.openings), default=0))
        elif reason == MONEY:
            found = Shortage(capacity.step_costs.get(step.id, 0), max(capacity.money_per_quarter.values(), default=0))
        else:
            return None
        return found if found.needed > found.most else None

    def _bought_by(self, step: Step) -> tuple[str, ...]:
        return tuple(each for each in self.evaluation.gates if each == step.purchase)


def _year(opening: Opening) -> BudgetYear:
    return BudgetYear(opening.window, opening.year)
