from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.budget_calendar import (
    Opening,
    budget_of,
    budget_openings,
    first_contract,
    first_money,
    quarter,
    running_budget,
    with_a_line_today,
)
from tests.build import TODAY
from tests.core.graphs import APBD, REVISED, WINDOWS

OPENINGS = budget_openings(WINDOWS, TODAY, 26)
APBD_2028 = Opening(window=0, year=2028, proposed_by=8, opens=14, closes=26)
REVISED_2027 = Opening(window=1, year=2027, proposed_by=8, opens=11, closes=14)


def test_openings_are_listed_in_the_order_in_which_their_money_comes():
    assert [(each.window, each.year) for each in OPENINGS] == [
        (0, 2026), (1, 2026), (0, 2027), (1, 2027), (0, 2028), (1, 2028),
    ]  # fmt: skip


def test_months_count_from_the_day_of_the_case():
    assert OPENINGS[3:5] == (REVISED_2027, APBD_2028)


def test_an_opening_that_is_over_or_beyond_the_horizon_is_left_out():
    assert [(each.window, each.year) for each in budget_openings(WINDOWS, date(2027, 1, 31), 9)] == [(0, 2027)]


def test_the_last_days_of_a_long_month_lie_in_the_shorter_one_after_it():
    assert budget_openings((APBD,), date(2026, 12, 31), 3)[1].opens == 1


def test_a_proposal_from_the_roadmap_gets_its_first_money_in_the_revised_budget():
    assert first_money(OPENINGS) == 11


def test_a_proposal_made_in_the_month_of_proposal_is_in_time():
    assert first_money(budget_openings((REVISED,), date(2027, 7, 31), 60)) == 3
    assert first_money(budget_openings((REVISED,), date(2027, 8, 1), 60)) == 14


def test_money_that_is_open_already_is_there_at_once():
    open_now = Opening(window=0, year=2026, proposed_by=2, opens=-3, closes=4)
    assert first_money((open_now,)) == 0


def test_without_windows_there_is_no_first_money():
    assert first_money(()) is None


@pytest.mark.parametrize(
    ("start", "months", "proposed", "expected"),
    [
        pytest.param(11, 3, 8, (1, 2027), id="proposed in July: the revised budget of that year"),
        pytest.param(11, 4, 8, None, id="which has three months and not four"),
        pytest.param(14, 12, 8, (0, 2028), id="or the budget of the next"),
        pytest.param(15, 12, 8, None, id="in which a year of work starts in January"),
        pytest.param(24, 2, 8, (0, 2028), id="the budget that opened first where two are open"),
        pytest.param(24, 2, 9, (1, 2028), id="proposed in August: a year later"),
        pytest.param(14, 1, 9, None, id="no budget has a line that was proposed too late"),
        pytest.param(10, 1, 0, None, id="money of the next budget is not there yet"),
        pytest.param(14, 0, 9, None, id="not even for what takes no time"),
    ],
)
def test_a_purchase_stands_in_the_budget_that_pays_it_to_its_end(
    start: int, months: int, proposed: int, expected: tuple[int, int]
):
    found = budget_of(OPENINGS, start, months, proposed)
    assert (found and (found.window, found.year)) == expected


def test_a_line_that_is_there_today_stands_in_the_running_budget():
    assert running_budget(OPENINGS, 0) == OPENINGS[0]
    assert running_budget((), 0) is None


def test_what_is_ready_today_stands_in_the_budget_that_runs_today_only():
    assert [each.proposed_by for each in OPENINGS if each.runs(0)] == [-16, -4]
    today = with_a_line_today(OPENINGS)
    assert [each.proposed_by for each in today if each.runs(0)] == [0, 0]
    assert [each for each in today if not each.runs(0)] == [each for each in OPENINGS if not each.runs(0)]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        pytest.param(date(2026, 11, 24), 2, (0, 0, 2026), id="November: what takes until December"),
        pytest.param(date(2026, 11, 24), 3, (11, 1, 2027), id="else the next budget in time that is long enough"),
        pytest.param(date(2026, 11, 24), 4, (14, 0, 2028), id="and not that of the next year, proposed in July"),
        pytest.param(date(2026, 3, 1), 10, (0, 0, 2026), id="March: ten months"),
        pytest.param(date(2026, 3, 1), 11, (10, 0, 2027), id="or from January"),
        pytest.param(date(2026, 3, 1), 13, None, id="more than a year is paid by no budget"),
    ],
)
def test_a_contract_is_dated_where_money_runs_to_its_end(day: date, months: int, expected: tuple[int, int, int] | None):
    found = first_contract(with_a_line_today(budget_openings(WINDOWS, day, 60)), months)
    assert (found and (found[0], found[1].window, found[1].year)) == expected


@pytest.mark.parametrize(("month", "name"), [(0, "2026-Q4"), (1, "2026-Q4"), (2, "2027-Q1"), (25, "2028-Q4")])
def test_a_month_lies_in_the_quarter_of_its_first_day(month: int, name: str):
    assert quarter(TODAY, month) == name


@settings(deadline=None)
@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60), st.integers(0, 13), st.integers(0, 60))
def test_neither_a_later_proposal_nor_longer_work_finds_a_budget_that_pays(
    day: date, start: int, months: int, proposed: int
):
    openings = budget_openings(WINDOWS, day, 61)
    assert all(each.pays(start, months, proposed) for each in openings if each.pays(start, months, proposed + 1))
    assert all(each.pays(start, months, proposed) for each in openings if each.pays(start, months + 1, proposed))
