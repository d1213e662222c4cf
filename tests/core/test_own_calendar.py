"""A region's own timetable moves its budget windows, and cannot put documents in an order that cannot be."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.budget_calendar import budget_openings
from assess.core.own_calendar import CalendarFault, calendar_faults, windows_of
from assess.core.questionnaire import BudgetWindow
from tests.build import a_case, a_question, a_questionnaire
from tests.content.build import shipped
from tests.core.planning.cycle import CYCLE, WINDOWS, a_document, with_the_cycle

BANK = with_the_cycle(a_questionnaire(a_question("Q1")))
TODAY = date(2026, 11, 24)


def windows(**months: int) -> tuple[BudgetWindow, ...]:
    return windows_of(BANK, replace(a_case({}), calendar={id.replace("_", "-"): each for id, each in months.items()}))


def test_without_a_timetable_of_its_own_the_windows_are_those_of_the_questionnaire() -> None:
    assert windows() is BANK.budget_windows
    assert windows(plan=5) == WINDOWS


def test_the_months_of_proposal_and_of_opening_move_the_window() -> None:
    yearly, revised = windows(policy=6, release=2, second_release=11)
    assert (yearly.propose_by, yearly.opens, yearly.closes) == (6, 2, 12)
    assert (revised.propose_by, revised.opens) == (7, 11)


def test_what_was_assumed_of_a_window_is_not_said_of_a_moved_one() -> None:
    assumed = replace(BANK, budget_windows=tuple(replace(each, assumption=each.name) for each in WINDOWS))
    moved = windows_of(assumed, replace(a_case({}), calendar={"policy": 6}))
    assert [each.assumption is None for each in moved] == [True, False]


@pytest.mark.parametrize(
    ("months", "code", "documents", "month"),
    [
        ({"polisy": 6}, "no_such_document", ("polisy",), 6),
        ({"policy": 13}, "no_such_month", ("policy",), 13),
        ({"policy": 0}, "no_such_month", ("policy",), 0),
        ({"policy": 5}, "document_too_early", ("policy", "plan"), 6),
        ({"plan": 12}, "document_too_late", ("plan", "policy"), 7),
        ({"second-release": 6}, "document_too_early", ("second-release", "revision"), 7),
    ],
)
def test_months_that_cannot_be_name_the_document_to_mend(
    months: dict[str, int], code: str, documents: tuple[str, ...], month: int
) -> None:
    assert calendar_faults(BANK, months) == (CalendarFault(code, documents, month),)


def test_a_proposal_after_the_money_opens_is_a_fault_even_where_the_documents_have_no_order() -> None:
    loose = replace(BANK, budget_cycle=tuple(replace(each, after=()) for each in CYCLE))
    assert calendar_faults(loose, {"revision": 12}) == (
        CalendarFault("proposed_after_it_opens", ("revision", "second-release"), 10),
    )


def test_money_that_is_over_before_it_opens_is_a_fault() -> None:
    short = replace(BANK, budget_windows=(replace(WINDOWS[0], closes=6), WINDOWS[1]))
    assert calendar_faults(short, {"release": 7}) == (CalendarFault("money_over_before_it_opens", ("release",), 6),)


def test_the_shipped_cycle_can_be() -> None:
    assert calendar_faults(shipped().find("smart-city"), {}) == ()


@given(st.integers(1, 7), st.integers(0, 40), st.integers(1, 12), st.integers(-12, 40))
def test_an_earlier_month_of_proposal_never_lets_more_be_paid(
    month: int, start: int, months: int, proposed: int
) -> None:
    def pays(own: int) -> bool:
        found = budget_openings(windows(policy=own, plan=1), TODAY, 60)
        return any(each.pays(start, months, proposed) for each in found)

    assert pays(7) or not pays(month)


def test_a_day_holds_only_for_the_month_of_the_cycle() -> None:
    document = a_document("approval", 11, by_day=30)
    assert document.due(2028) == date(2027, 11, 30)
    assert document.due(2028, 2) == date(2027, 2, 28)
    assert a_document("release", 1, year_before=False).due(2028) == date(2028, 1, 31)
