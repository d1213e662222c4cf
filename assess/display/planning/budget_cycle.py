"""The budget calendar in words: both stages of each class, and what is to be handed in, by date."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assess.core.cycle import CycleDocument
from assess.core.errors import N_
from assess.core.evaluation import Evaluation
from assess.core.months import last_day_of
from assess.core.own_calendar import windows_of
from assess.core.placement import WINDOW
from assess.core.planning.budget_cycle import (
    BudgetPlan,
    ClassBudget,
    Due,
    Handing,
    Line,
    PostsBudget,
    Timing,
    handings,
)
from assess.core.questionnaire import Step
from assess.core.results import BudgetYear
from assess.display.calendar import day_of
from assess.display.reasons import no_place_reason
from assess.display.story import budget_name
from assess.language import Translator

Office = Callable[[str], str]
"""How an office is called, by its id."""


class DateMark(StrEnum):
    """Where a date comes from."""

    VERIFIED = "verified"
    ASSUMPTION = "assumption"
    OWN = "own"


MARKS = {
    DateMark.VERIFIED: N_("date found in a source"),
    DateMark.ASSUMPTION: N_("planning assumption, adjust"),
    DateMark.OWN: N_("own timetable"),
}


@dataclass(frozen=True, slots=True)
class StepNamed:
    id: str
    words: str


@dataclass(frozen=True, slots=True)
class ToHandIn:
    """One document of one budget: what must stand in it and who hands it in.

    ``early`` says that only the need can be named in it, as the budget gate is not open by then. ``steps`` are those it
    is for, where these are not all of the budget.
    """

    name: str
    what: str
    office: str
    early: bool
    mark: DateMark
    mark_words: str
    sources: tuple[str, ...]
    steps: tuple[StepNamed, ...]


@dataclass(frozen=True, slots=True)
class DayToHandIn:
    """What is due by one day."""

    by: str
    documents: tuple[ToHandIn, ...]


@dataclass(frozen=True, slots=True)
class ClassShown:
    """One requested class; ``sentences`` say when it can be budgeted and contracted, or why there is no date."""

    id: str
    name: str
    step: StepNamed | None
    dated: bool
    sentences: tuple[str, ...]
    days: tuple[DayToHandIn, ...]
    past: str


@dataclass(frozen=True, slots=True)
class PostsShown:
    """New posts that are asked for by one day, and the steps that wait for them."""

    by: str
    document: str
    opens: str
    steps: tuple[StepNamed, ...]


@dataclass(frozen=True, slots=True)
class CalendarShown:
    """``budgets`` and ``days`` are for the steps with a price beside the purchases, each of which has its own list.

    ``running_on`` are those steps that also need a line in later budgets, with their names.
    ``has_cycle`` is false where the questionnaire names no documents; then there are budgets and months only.
    """

    headline: tuple[str, ...]
    missing: tuple[str, ...]
    classes: tuple[ClassShown, ...]
    budgets: tuple[tuple[str, tuple[StepNamed, ...]], ...]
    days: tuple[DayToHandIn, ...]
    past: str
    running_on: tuple[tuple[StepNamed, str], ...]
    posts: tuple[PostsShown, ...]
    without_place: tuple[tuple[StepNamed, str], ...]
    has_cycle: bool


def show_budget_plan(plan: BudgetPlan, evaluation: Evaluation, office: Office, to: Translator) -> CalendarShown:
    """The budget calendar of an evaluation; *office* tells what an office is called."""
    teller = _Teller(evaluation, office, to)
    steps = [line for line in plan.lines if not line.step.purchase]
    return CalendarShown(
        headline=tuple(teller.headline(each) for each in plan.classes),
        missing=(),
        classes=tuple(teller.of_class(each) for each in plan.classes),
        budgets=teller.by_budget(steps),
        days=teller.days([teller.to_hand_in(each, steps) for each in handings(steps)]),
        past=teller.past(due for line in steps for due in line.documents),
        running_on=tuple((teller.step(line.step), teller.budgets(line.later)) for line in steps if line.later),
        posts=teller.posts(plan),
        without_place=tuple(
            (teller.step(line.step), teller.why(line.reason)) for line in plan.without_place if line.reason
        ),
        has_cycle=bool(evaluation.questionnaire.budget_cycle),
    )


def due_words(document: CycleDocument, by: date, to: Translator) -> str:
    """``30 November 2027`` where the day itself counts, ``the end of June 2027`` where the month does."""
    is_exact = document.by_day == by.day and document.by == by.month
    return to.day(by) if is_exact else to.gettext("the end of %(month)s", month=to.month(by))


@dataclass(frozen=True, slots=True)
class _Teller:
    evaluation: Evaluation
    office: Office
    to: Translator

    def step(self, step: Step) -> StepNamed:
        return StepNamed(step.id, step.short[self.to.language])

    def why(self, reason: str) -> str:
        return no_place_reason(reason, self.evaluation.questionnaire, self.to) or ""

    def headline(self, found: ClassBudget) -> str:
        """One sentence on a class, for the overview."""
        to, name = self.to, self.class_name(found)
        if found.reason or found.contract is None:
            return to.gettext("%(name)s: no date, because %(reason)s.", name=name, reason=self.why(found.reason or ""))
        month = to.month(self.day(found.contract))
        if found.first_line is None:
            return to.gettext(
                "%(name)s: a contract can be signed from %(month)s at the earliest.", name=name, month=month
            )
        return to.gettext(
            "%(name)s: the line can first stand in %(budget)s, and a contract can be signed from %(month)s.",
            name=name,
            budget=self.budget(found.first_line),
            month=month,
        )

    def of_class(self, found: ClassBudget) -> ClassShown:
        line = found.line
        documents = line.documents if line else ()
        return ClassShown(
            found.class_id,
            self.class_name(found),
            self.step(line.step) if line else None,
            found.reason is None,
            (*self.sentences(found), *self.next_one(line)),
            self.days(self.for_purchase(line)) if line else (),
            self.past(documents),
        )

    def next_one(self, line: Line | None) -> Iterable[str]:
        """What is to be handed in next, in one sentence; nothing where nothing is left."""
        for handing in handings([line] if line else [])[:1]:
            yield self.to.gettext(
                "Next to hand in: %(document)s, by %(day)s (%(office)s).",
                document=self.document(handing.document, handing.budget),
                day=due_words(handing.document, handing.by, self.to),
                office=self.handed_in_by(handing),
            )

    def class_name(self, found: ClassBudget) -> str:
        return self.evaluation.questionnaire.technology_class[found.class_id].name[self.to.language]

    def sentences(self, found: ClassBudget) -> Iterable[str]:
        to = self.to
        if found.reason or found.contract is None:
            yield self.no_date(found)
            return
        month = to.month(self.day(found.contract))
        if found.first_line:
            yield self.ready_to_budget(found.first_line)
        paying = found.line.budget if found.line else None
        if paying is None:
            yield to.gettext("Ready to contract: from %(month)s at the earliest.", month=month)
        elif found.first_line and paying != found.first_line:
            yield to.gettext(
                "Ready to contract: from %(month)s at the earliest, with money of %(budget)s. What must hold before a "
                "contract is not in place earlier.",
                month=month,
                budget=self.budget(paying),
            )
        else:
            yield to.gettext(
                "Ready to contract: from %(month)s at the earliest, with money of %(budget)s.",
                month=month,
                budget=self.budget(paying),
            )

    def no_date(self, found: ClassBudget) -> str:
        to, short = self.to, found.shortage
        if short and found.reason == WINDOW:
            return to.gettext(
                "No budget window is ever long enough: the purchase takes %(needed)s months, and the longest budget "
                "has money for %(most)s.",
                needed=to.number(short.needed),
                most=to.number(short.most),
            )
        if short:
            return to.gettext(
                "No quarter ever has enough money: the purchase costs %(needed)s, and the most in any quarter is "
                "%(most)s.",
                needed=to.rupiah(short.needed),
                most=to.rupiah(short.most),
            )
        return to.gettext("There is no date: %(reason)s.", reason=self.why(found.reason or ""))

    def ready_to_budget(self, budget: BudgetYear) -> str:
        """With the month by which it must be proposed, where that is not past."""
        window = windows_of(self.evaluation.questionnaire, self.evaluation.case)[budget.window]
        year = budget.year - 1 if window.propose_year_before else budget.year
        by = last_day_of(date(year, window.propose_by, 1), 0)
        if by < self.evaluation.case.date:
            return self.to.gettext(
                "Ready to budget: its line can first stand in %(budget)s.", budget=self.budget(budget)
            )
        return self.to.gettext(
            "Ready to budget: its line can first stand in %(budget)s, if it is proposed in %(month)s at the latest.",
            budget=self.budget(budget),
            month=self.to.month(by),
        )

    def budget(self, budget: BudgetYear) -> str:
        return budget_name(self.evaluation.questionnaire, budget, self.to)

    def budgets(self, budgets: Iterable[BudgetYear]) -> str:
        return self.to.listed([self.budget(each) for each in budgets])

    def day(self, month: int) -> date:
        return day_of(self.evaluation.case.date, month)

    def by_budget(self, lines: Sequence[Line]) -> tuple[tuple[str, tuple[StepNamed, ...]], ...]:
        """Which steps stand in which budget, in the order in which the budgets are first needed."""
        found: dict[BudgetYear, list[StepNamed]] = {}
        for line in lines:
            if line.budget:
                found.setdefault(line.budget, []).append(self.step(line.step))
        return tuple((self.budget(budget), tuple(steps)) for budget, steps in found.items())

    def for_purchase(self, line: Line) -> list[tuple[str, ToHandIn]]:
        """What is to be handed in for a purchase, what is early included, by day."""
        ahead = sorted((due for due in line.documents if due.timing is not Timing.PAST), key=lambda due: due.by)
        return [
            self.to_hand_in(Handing(each.document, each.budget, each.by, (line,)), (line,), each.timing is Timing.EARLY)
            for each in ahead
        ]

    def days(self, found: Iterable[tuple[str, ToHandIn]]) -> tuple[DayToHandIn, ...]:
        grouped: dict[str, list[ToHandIn]] = {}
        for by, document in found:
            grouped.setdefault(by, []).append(document)
        return tuple(DayToHandIn(by, tuple(documents)) for by, documents in grouped.items())

    def to_hand_in(self, handing: Handing, lines: Sequence[Line], early: bool = False) -> tuple[str, ToHandIn]:
        """A document with its day; *lines* are all that could be in its budget."""
        document, mark = handing.document, self.mark(handing.document)
        by = self.to.gettext("By %(day)s", day=due_words(document, handing.by, self.to))
        is_for_all = len(handing.lines) == sum(line.budget == handing.budget for line in lines)
        return by, ToHandIn(
            self.document(document, handing.budget),
            document.what[self.to.language],
            self.handed_in_by(handing),
            early,
            mark,
            self.to.gettext(MARKS[mark]),
            document.sources if mark is DateMark.VERIFIED else (),
            () if is_for_all else tuple(self.step(line.step) for line in handing.lines),
        )

    def mark(self, document: CycleDocument) -> DateMark:
        own = self.evaluation.case.calendar.get(document.id, document.by)
        if own != document.by:
            return DateMark.OWN
        return DateMark.VERIFIED if document.is_verified else DateMark.ASSUMPTION

    def document(self, document: CycleDocument, budget: BudgetYear) -> str:
        return f"{document.name[self.to.language]} {budget.year}"

    def handed_in_by(self, handing: Handing) -> str:
        owners = (
            [handing.document.office] if handing.document.office else [each.step.owners[0] for each in handing.lines]
        )
        return ", ".join(self.office(each) for each in dict.fromkeys(owners))

    def past(self, documents: Iterable[Due]) -> str:
        """The documents whose date is past already, in a row; empty where there are none."""
        names = dict.fromkeys(self.document(due.document, due.budget) for due in documents if due.timing is Timing.PAST)
        return self.to.listed(list(names))

    def posts(self, plan: BudgetPlan) -> tuple[PostsShown, ...]:
        grouped: dict[PostsBudget, list[str]] = {}
        for id, found in plan.posts.items():
            if found:
                grouped.setdefault(found, []).append(id)
        step = self.evaluation.questionnaire.step
        return tuple(
            PostsShown(
                due_words(each.document, each.by, self.to),
                self.document(each.document, each.budget),
                self.to.month(last_day_of(self.evaluation.case.date, each.opens)),
                tuple(self.step(step[id]) for id in ids),
            )
            for each, ids in sorted(grouped.items(), key=lambda pair: pair[0].by)
        )
