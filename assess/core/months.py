"""Months counted from a day: month *m* lies in the calendar month that is *m* months after that of the day."""

from calendar import monthrange
from datetime import date


def index_of(day: date, start: date) -> int:
    """The month, counted from *start*, in whose calendar month a day lies."""
    return (day.year - start.year) * 12 + day.month - start.month


def last_day_of(start: date, month: int) -> date:
    """The last day of the calendar month of a month counted from *start*."""
    year, of_year = divmod(start.year * 12 + start.month - 1 + month, 12)
    return date(year, of_year + 1, monthrange(year, of_year + 1)[1])
