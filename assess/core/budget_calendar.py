"""The budget windows of a questionnaire, counted in months from the day of a case.

Month ``m`` begins ``m`` months after that day and lies where its first day lies, so calendar months are enough:
from 24 November 2026, month 2 begins on 24 January 2027 and lies in January. A proposal made at the beginning of
month ``m`` is in time while that day is not after the end of the window's month of proposal.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from assess.core.questionnaire import BudgetWindow


@dataclass(frozen=True, slots=True)
class Opening:
    """A budget window in one fiscal year. ``window`` is its place among the questionnaire's budget windows.

    What is proposed by month ``proposed_by`` has money from month ``opens`` up to, not including, ``closes``.
    All three may lie before month 0.
    """

    window: int
    year: int
    proposed_by: int
    opens: int
    closes: int

    def pays(self, start: int, months: int, proposed: int) -> bool:
        """Whether something proposed in month *proposed* can start in month *start* and end before the money does."""
        return proposed <= self.proposed_by and self.runs(start, months)

    def runs(self, start: int, months: int = 1) -> bool:
        """Whether the money is there in each of the *months* months from *start*, whenever it was proposed."""
        return self.opens <= start and start + max(months, 1) <= self.closes


def budget_openings(windows: Sequence[BudgetWindow], day: date, months: int) -> tuple[Opening, ...]:
    """Each opening whose money can be used within *months* months from *day*, in the order in which they open."""
    years = range(day.year - 1, day.year + months // 12 + 2)
    every = [_opening(number, window, year, day) for number, window in enumerate(windows) for year in years]
    within = [each for each in every if each.closes > 0 and each.opens < months]
    return tuple(sorted(within, key=lambda each: (each.opens, each.proposed_by, each.window)))


def first_money(openings: Sequence[Opening]) -> int | None:
    """The first month with money for what is proposed on the day of the case; None where no opening is in time."""
    return min((max(each.opens, 0) for each in openings if each.proposed_by >= 0), default=None)


def budget_of(openings: Sequence[Opening], start: int, months: int, proposed: int) -> Opening | None:
    """The budget that pays for *months* months from *start* of something proposed in month *proposed*."""
    return next((each for each in openings if each.pays(start, months, proposed)), None)


def running_budget(openings: Sequence[Opening], month: int) -> Opening | None:
    """The first opened of the budgets whose money can be used in *month*, whenever it was proposed."""
    return next((each for each in openings if each.runs(month)), None)


def with_a_line_today(openings: Sequence[Opening]) -> tuple[Opening, ...]:
    """*openings* for what is ready for its contract today: it is taken to stand in each budget that runs today."""
    return tuple(replace(each, proposed_by=max(each.proposed_by, 0)) if each.runs(0) else each for each in openings)


def first_contract(openings: Sequence[Opening], months: int) -> tuple[int, Opening] | None:
    """The first month from 0 on in which *months* months of something proposed today are paid, and by which budget."""
    starts = ((max(each.opens, 0), each) for each in openings)
    in_time = [(start, each) for start, each in starts if each.pays(start, months, proposed=0)]
    return min(in_time, key=lambda found: (found[0], found[1].opens, found[1].window), default=None)


def quarter(day: date, month: int) -> str:
    """The calendar quarter in which *month* begins, as a case names it: ``2027-Q1``."""
    year, of_year = divmod(day.year * 12 + day.month - 1 + month, 12)
    return f"{year}-Q{of_year // 3 + 1}"


def _opening(number: int, window: BudgetWindow, year: int, day: date) -> Opening:
    today = day.year * 12 + day.month
    proposed_year = year - 1 if window.propose_year_before else year
    return Opening(
        window=number,
        year=year,
        proposed_by=proposed_year * 12 + window.propose_by - today,
        opens=year * 12 + window.opens - today,
        closes=year * 12 + window.closes + 1 - today,
    )
