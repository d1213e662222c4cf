"""Months of a plan as days of the calendar, and the budget windows a proposal can still reach."""

import calendar
import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assess.core.questionnaire import BudgetWindow, Text


@dataclass(frozen=True, slots=True)
class Opening:
    """A budget window of one year: money from ``opens`` to ``closes`` for what is proposed by ``propose_by``."""

    name: Text
    year: int
    propose_by: datetime.date
    opens: datetime.date
    closes: datetime.date


def day_of(start: datetime.date, months: int) -> datetime.date:
    """The day *months* months after *start*; the last day of the month where the day does not exist."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def month_of(start: datetime.date, day: datetime.date) -> Fraction:
    """How many months *day* lies after *start*: the inverse of :func:`day_of`, with fractions within a month."""
    return _months(day) - _months(start)


def quarter_of(day: datetime.date) -> tuple[int, int]:
    """The year and the quarter (1 to 4) of a day."""
    return day.year, (day.month - 1) // 3 + 1


def quarters(start: datetime.date, months: int) -> Iterator[datetime.date]:
    """The first days of the quarters that begin after *start* and at most *months* months later."""
    year, quarter = quarter_of(start)
    number = year * 4 + quarter
    while (day := datetime.date(number // 4, number % 4 * 3 + 1, 1)) <= day_of(start, months):
        yield day
        number += 1


def openings(windows: Sequence[BudgetWindow], start: datetime.date, months: int) -> tuple[Opening, ...]:
    """The windows within *months* months of *start* that a proposal made on *start* or later can still reach."""
    end = day_of(start, months)
    every = (_opening(window, year) for window in windows for year in range(start.year, end.year + 1))
    reachable = (each for each in every if start <= each.propose_by and start <= each.opens <= end)
    return tuple(sorted(reachable, key=lambda each: (each.opens, each.name.id)))


def _opening(window: BudgetWindow, year: int) -> Opening:
    proposed = year - 1 if window.propose_year_before else year
    return Opening(
        window.name,
        year,
        _last_day(proposed, window.propose_by),
        datetime.date(year, window.opens, 1),
        _last_day(year, window.closes),
    )


def _last_day(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def _months(day: datetime.date) -> Fraction:
    return day.year * 12 + day.month + Fraction(day.day - 1, calendar.monthrange(day.year, day.month)[1])
