"""Months of a plan as days of the calendar."""

import calendar
import datetime
from collections.abc import Iterator
from fractions import Fraction


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


def _months(day: datetime.date) -> Fraction:
    return day.year * 12 + day.month + Fraction(day.day - 1, calendar.monthrange(day.year, day.month)[1])
