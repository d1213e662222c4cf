"""The budget calendar in words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assess.core.case import Case
from assess.core.cycle import DateStatus
from assess.core.evaluation import evaluate
from assess.core.planning.budget_cycle import budget_plan
from assess.core.questionnaire import Months, Questionnaire
from assess.display.planning.budget_cycle import CalendarShown, DateMark, due_words, show_budget_plan
from assess.language import translator
from tests.core.planning.cycle import CYCLE, a_document
from tests.core.planning.test_budget_cycle import a_bank, a_city

EN, ID = translator("en"), translator("id")


def shown(questionnaire: Questionnaire | None = None, case: Case | None = None, **changes: Any) -> CalendarShown:
    evaluation = evaluate(questionnaire or a_bank(), replace(case or a_city(), **changes))
    return show_budget_plan(budget_plan(evaluation), evaluation, str.upper, EN)


def test_a_day_is_said_in_full_where_it_counts_and_a_month_by_its_end() -> None:
    exact = a_document("approval", 11, by_day=30)
    assert due_words(exact, date(2027, 11, 30), EN) == "30 November 2027"
    assert due_words(exact, date(2027, 12, 31), EN) == "the end of December 2027"
    assert due_words(a_document("plan", 6), date(2027, 6, 30), ID) == "akhir Juni 2027"


def test_a_class_tells_both_stages_and_what_comes_next() -> None:
    (cctv,) = shown().classes
    assert cctv.sentences == (
        "Ready to budget: its line can first stand in APBD 2028, if it is proposed in July 2027 at the latest.",
        "Ready to contract: from March 2028 at the earliest, with money of APBD 2028.",
        "Next to hand in: assets 2028, by the end of May 2027 (OFFICE).",
    )


def test_a_contract_that_waits_for_a_later_budget_says_what_is_missing() -> None:
    bank = a_bank()
    slow = tuple(replace(each, months=Months(9, 16, 20)) if each.id == "S2" else each for each in bank.steps)
    (cctv,) = shown(replace(bank, steps=slow)).classes
    assert "with money of APBD 2029. What must hold before a contract is not in place earlier." in cctv.sentences[1]


def test_a_purchase_longer_than_every_budget_is_said_with_both_numbers() -> None:
    (cctv,) = shown(a_bank(months=13)).classes
    assert not cctv.dated
    assert cctv.sentences == (
        "No budget window is ever long enough: the purchase takes 13 months, and the longest budget has money for 12.",
    )
    assert cctv.days == ()


def test_what_comes_before_the_gate_is_marked_and_what_is_past_is_named_apart() -> None:
    (early,) = shown(a_bank(budget_months=8)).classes
    assert [each.name for day in early.days for each in day.documents if each.early] == ["assets 2028", "plan 2028"]
    (late,) = shown(a_bank(budget_months=1), date=date(2027, 6, 10)).classes
    assert late.past == "assets 2028"
    assert "assets 2028" not in [each.name for day in late.days for each in day.documents]


@pytest.mark.parametrize(
    ("status", "calendar", "mark"),
    [
        (DateStatus.ASSUMPTION, {}, DateMark.ASSUMPTION),
        (DateStatus.VERIFIED, {}, DateMark.VERIFIED),
        (DateStatus.VERIFIED, {"policy": 8}, DateMark.OWN),
    ],
)
def test_only_a_verified_date_that_the_region_keeps_is_printed_as_found(
    status: DateStatus, calendar: dict[str, int], mark: DateMark
) -> None:
    sources = ("E1",) if status is DateStatus.VERIFIED else ()
    cycle = tuple(replace(each, status=status, sources=sources) if each.id == "policy" else each for each in CYCLE)
    (cctv,) = shown(replace(a_bank(), budget_cycle=cycle), calendar=calendar).classes
    found = next(each for day in cctv.days for each in day.documents if each.name.startswith("policy"))
    assert (found.mark, found.sources) == (mark, sources if mark is DateMark.VERIFIED else ())


def test_steps_are_listed_by_budget_and_named_at_a_document_only_where_it_is_for_some() -> None:
    found = shown()
    assert [(name, [step.id for step in steps]) for name, steps in found.budgets] == [("Perubahan APBD 2027", ["S2"])]
    assert [(step.id, later) for step, later in found.running_on] == [("S2", "APBD 2028")]
    assert [each.steps for day in found.days for each in day.documents] == [(), ()]


def test_new_posts_are_told_with_their_day() -> None:
    (posts,) = shown().posts
    assert (posts.by, posts.opens, [each.id for each in posts.steps]) == (
        "the end of March 2027",
        "January 2028",
        ["S2"],
    )
