"""The geometry of the Gantt chart: quarters, budget windows, and a bar for each step, as frozen values."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from assess.core.budget_calendar import Opening, budget_openings
from assess.core.questionnaire import BudgetWindow
from assess.core.results import PlannedStep
from assess.display.calendar import day_of, month_of, quarter_of, quarters
from assess.language import Translator

WIDTH = 720
LABELS = 240
ROW = 19
HEAD = 26
FOOT = 30
SHORTEST = 6
LETTER = 6.1
GAP = 3


@dataclass(frozen=True, slots=True)
class Tick:
    """A quarter line; ``name`` is empty where there is no room for it."""

    x: float
    name: str


@dataclass(frozen=True, slots=True)
class WindowLine:
    """A budget window opens at ``x``. Its name begins at ``name_x``, right of the line; where the next line is near it
    stands ``below`` to the left and ends there. ``name`` is empty where there is no room for it.
    """

    x: float
    name: str
    name_x: float
    below: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A step; ``y`` is the top of its row, ``kind`` its pillar. Purchases are drawn dashed, recommended steps pale."""

    id: str
    label: str
    kind: str
    x: float
    width: float
    y: int
    critical: bool
    purchase: bool
    recommended: bool
    words: str


@dataclass(frozen=True, slots=True)
class Gantt:
    """A chart in units of a 720 wide view box; ``words`` say what it shows."""

    words: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    windows: tuple[WindowLine, ...]

    @property
    def rows_end(self) -> int:
        return HEAD + ROW * len(self.bars)

    @property
    def height(self) -> int:
        return self.rows_end + FOOT


@dataclass(frozen=True, slots=True)
class Span:
    """The days a chart covers: from *start*, *months* months; charts of one roadmap share theirs."""

    start: datetime.date
    months: int

    def x(self, months: Fraction | int) -> float:
        """Where a month lies across the chart."""
        return round(float(LABELS + (WIDTH - LABELS - 10) * Fraction(months) / self.months), 2)


def span_of(start: datetime.date, steps: Sequence[PlannedStep]) -> Span:
    """Long enough for all *steps* and at least a year."""
    return Span(start, max([12, *(each.finish + 1 for each in steps)]))


def in_order(steps: Sequence[PlannedStep]) -> tuple[PlannedStep, ...]:
    """Steps as a chart and its table list them: needed before recommended, then by start, finish and id."""
    return tuple(sorted(steps, key=lambda each: (each.recommended, each.start, each.finish, each.step.id)))


def gantt(steps: Sequence[PlannedStep], windows: Sequence[BudgetWindow], span: Span, to: Translator) -> Gantt:
    """The chart of *steps*, in the order given."""
    return Gantt(
        _words(steps, span, to),
        tuple(_bar(row, each, span, to) for row, each in enumerate(steps)),
        _ticks(span, to),
        _window_lines(windows, span, to),
    )


def _words(steps: Sequence[PlannedStep], span: Span, to: Translator) -> str:
    first, last = min((s.start for s in steps), default=0), max((s.finish for s in steps), default=0)
    return to.ngettext(
        "Timeline of one step, from %(start)s to %(end)s",
        "Timeline of %(n)s steps, from %(start)s to %(end)s",
        len(steps),
        start=to.month(day_of(span.start, first)),
        end=to.month(day_of(span.start, last)),
    )


def _bar(row: int, planned: PlannedStep, span: Span, to: Translator) -> Bar:
    step, left = planned.step, span.x(planned.start)
    words = to.gettext(
        "%(step)s: %(start)s to %(end)s",
        step=step.short[to.language],
        start=to.month(day_of(span.start, planned.start)),
        end=to.month(day_of(span.start, planned.finish)),
    )
    return Bar(
        step.id,
        step.short[to.language],
        step.pillar.value,
        left,
        round(max(SHORTEST, span.x(planned.finish) - left), 2),
        HEAD + ROW * row,
        planned.critical,
        step.purchase is not None,
        planned.recommended,
        words,
    )


def _ticks(span: Span, to: Translator) -> tuple[Tick, ...]:
    starts = list(quarters(span.start, span.months))
    room = span.x(3) - span.x(0)
    every = 1 if room >= 40 else 2 if room >= 21 else 4
    return tuple(_tick(span.x(month_of(span.start, day)), _quarter(day, every, to)) for day in starts)


def _tick(x: float, name: str) -> Tick:
    return Tick(x, name if x + len(name) * LETTER <= WIDTH else "")


def _quarter(day: datetime.date, every: int, to: Translator) -> str:
    year, quarter = quarter_of(day)
    if every == 4:
        return str(year) if quarter == 1 else ""
    if (quarter - 1) % every:
        return ""
    return to.gettext("Q%(quarter)s %(year)s", quarter=quarter, year=f"{year % 100:02}")


def reachable(windows: Sequence[BudgetWindow], span: Span) -> tuple[Opening, ...]:
    """The budgets that open within the span and that something proposed on its first day or later can still enter."""
    every = budget_openings(windows, span.start, span.months)
    return tuple(each for each in every if each.proposed_by >= 0 and each.opens > 0)


def _window_lines(windows: Sequence[BudgetWindow], span: Span, to: Translator) -> tuple[WindowLine, ...]:
    first = span.start.replace(day=1)
    opened = reachable(windows, span)
    places = [span.x(month_of(span.start, day_of(first, each.opens))) for each in opened]
    taken = {True: 0.0, False: 0.0}
    lines = []
    for number, each in enumerate(opened):
        x, name = places[number], f"{windows[each.window].name[to.language]} {each.year}"
        width, is_last = len(name) * LETTER, number + 1 == len(places)
        before = places[number - 1] + GAP if number else 0.0
        left = min(x + GAP, WIDTH - width) if is_last else x + GAP
        below = left < before if is_last else left + width > places[number + 1]
        left = x - GAP - width if below else left
        fits = left >= taken[below]
        taken[below] = left + width if fits else taken[below]
        lines.append(WindowLine(x, name if fits else "", round(left + width if below else left, 2), below))
    return tuple(lines)
