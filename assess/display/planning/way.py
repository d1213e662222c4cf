"""The shortest way to each open gate in words: the answers, the steps, the months."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from assess.core.planning.way_through import Closed, FewestMonths, Way
from assess.core.questionnaire import Step
from assess.core.undated import is_judged
from assess.display.planning.telling import Telling
from assess.display.words import said

MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An open condition: what it lacks and what closes it. ``instead`` are steps that would do as well."""

    question: str
    text: str
    lacks: str
    closed_by: str
    instead: str


@dataclass(frozen=True, slots=True)
class StepRow:
    id: str
    name: str
    owner: str
    months: str


@dataclass(frozen=True, slots=True)
class MonthsRow:
    """A supposition and the months it takes."""

    name: str
    months: str


@dataclass(frozen=True, slots=True)
class StageShown:
    """One gate in a sentence, with what to know about it; its tables are empty where it is open.

    ``caution`` says what the months of a class that cannot be judged rest on, and is empty for any other.
    """

    name: str
    is_open: bool
    headline: str
    remarks: tuple[str, ...]
    answers: tuple[AnswerRow, ...]
    steps: tuple[StepRow, ...]
    months: tuple[MonthsRow, ...]
    caution: str


@dataclass(frozen=True, slots=True)
class ClassWay:
    class_id: str
    name: str
    stages: tuple[StageShown, ...]


def show_ways(ways: Iterable[Way], telling: Telling) -> tuple[ClassWay, ...]:
    """The ways of each class in the order of the requests."""
    return tuple(
        ClassWay(class_id, telling.name(class_id), tuple(_stage(each, telling) for each in stages))
        for class_id, stages in groupby(ways, key=lambda each: each.class_id)
    )


def _stage(way: Way, telling: Telling) -> StageShown:
    is_dated = is_judged(telling.evaluation.gates[way.class_id])
    return StageShown(
        name=telling.stage(way.stage),
        is_open=way.is_open,
        headline=_headline(way, telling),
        remarks=tuple(_remarks(way, telling)),
        answers=tuple(_answer(each, way, telling) for each in way.conditions),
        steps=tuple(_step(each, telling) for each in way.steps),
        months=tuple(_months(way.months, telling, is_dated)) if way.steps and way.months else (),
        caution=_caution(way, telling) if way.months and way.steps and not is_dated and way.unanswered else "",
    )


def _caution(way: Way, telling: Telling) -> str:
    return telling.to.ngettext(
        "These months are no date: %(n)s unanswered question is counted as not met. They are the least it takes if "
        "that is so, and fewer if an answer is better.",
        "These months are no date: %(n)s unanswered questions are counted as not met. They are the least it takes if "
        "that is so, and fewer if an answer is better.",
        len(way.unanswered),
    )


def _headline(way: Way, telling: Telling) -> str:
    to = telling.to
    if way.is_open:
        return to.gettext("This gate is open today.")
    answers = to.ngettext("%(n)s answer", "%(n)s answers", len(way.conditions))
    if way.months is None:
        return to.gettext(
            "To open this gate, %(answers)s must change, and for some of them the questionnaire knows no step.",
            answers=answers,
        )
    if not way.steps:
        return to.gettext(
            "To open this gate, %(answers)s must change. No step is needed: checks and decisions are enough.",
            answers=answers,
        )
    steps = to.ngettext("%(n)s step", "%(n)s steps", len(way.steps))
    months = to.ngettext("%(n)s month", "%(n)s months", way.months.enough_hands)
    if way.unanswered and not is_judged(telling.evaluation.gates[way.class_id]):
        return to.gettext(
            "To open this gate, %(answers)s must change. If nothing of what is unanswered is met, that takes at least "
            "%(steps)s and no fewer than %(months)s.",
            answers=answers,
            steps=steps,
            months=months,
        )
    return to.gettext(
        "To open this gate, %(answers)s must change. That takes at least %(steps)s and no fewer than %(months)s.",
        answers=answers,
        steps=steps,
        months=months,
    )


def _remarks(way: Way, telling: Telling) -> Iterator[str]:
    to = telling.to
    if way.hopeless:
        yield to.gettext("No step closes: %(questions)s.", questions=to.listed(way.hopeless))
    if way.unanswered and way.steps:
        count = len(way.unanswered)
        counted = to.gettext("%(n)s of these questions", n=to.number(count))
        yield to.gettext(
            "Nobody has answered %(questions)s. Find that out first: what holds already needs no step.",
            questions=to.listed(way.unanswered) if count <= MOST_NAMED else counted,
        )


def _answer(closed: Closed, way: Way, telling: Telling) -> AnswerRow:
    to, condition = telling.to, closed.condition
    lacks = said(condition.lacking, to) if condition.lacking else ""
    if closed.by:
        by = telling.step(closed.by)
    elif condition.question in way.hopeless:
        by = to.gettext("no step")
    else:
        by = to.gettext("a check or a decision")
    question = condition.question
    return AnswerRow(question, telling.question(question), lacks, by, telling.steps(closed.instead))


def _step(step: Step, telling: Telling) -> StepRow:
    title = step.short[telling.to.language]
    return StepRow(step.id, title, telling.office(step.owners[0]), telling.to.number(step.months.typical))


def _months(months: FewestMonths, telling: Telling, is_dated: bool) -> Iterator[MonthsRow]:
    """From the fewest to the roadmap, each with its month; a class that cannot be judged has no date at all."""
    to, at_once = telling.to, telling.evaluation.case.capacity.steps_at_once
    yield MonthsRow(to.gettext("With enough hands (exact)"), _known(months.enough_hands, telling, is_dated))
    hands = to.ngettext("With at most %(n)s step at once", "With at most %(n)s steps at once", at_once)
    yield MonthsRow(hands, _own_hands(months, telling, is_dated))
    if telling.evaluation.questionnaire.budget_windows:
        yield MonthsRow(
            to.gettext("And with money only when a budget opens"), _known(months.in_budget, telling, is_dated)
        )
    roadmap = _known(months.roadmap, telling, is_dated) if is_dated else to.gettext("no date yet")
    yield MonthsRow(to.gettext("On the roadmap, which does other steps as well"), roadmap)


def _own_hands(months: FewestMonths, telling: Telling, is_dated: bool) -> str:
    to = telling.to
    if months.own_hands is None or months.own_hands == months.bound:
        return _known(months.own_hands, telling, is_dated)
    return to.gettext(
        "%(found)s; no order needs fewer than %(bound)s",
        found=_known(months.own_hands, telling, is_dated),
        bound=to.number(months.bound),
    )


def _known(months: int | None, telling: Telling, is_dated: bool) -> str:
    """A number of months, with the month in which they have passed where the class *is_dated*."""
    if months is None:
        return telling.to.gettext("no place")
    number = telling.to.number(months)
    return f"{number} ({telling.month(months)})" if is_dated else number
