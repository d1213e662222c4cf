"""The figures of the bank as it is shipped, each found once by running it and then looked at."""

from dataclasses import replace

import pytest

from assess.core.case import Capacity
from assess.core.questionnaire import Kind
from assess.core.results import BudgetYear
from tests.core.bank import CLASSES, from_zero, planned, the_bank, without_windows, without_windows_or_lag

UNLIMITED = Capacity(steps_at_once=55)
FINISH = {3: 54, 4: 41, 5: 34, 6: 29, 8: 23}


def test_the_bank_has_55_steps_and_155_edges_with_159_months_of_work():
    steps = the_bank().steps
    assert (len(steps), sum(len(step.requires) for step in steps)) == (55, 155)
    assert sum(step.months.typical for step in steps) == 159


def test_the_earliest_start_of_each_purchase_follows_from_prerequisites_alone():
    """The app alone comes later than in the first edition: its pilot comes before the shared case record."""
    bank = without_windows(the_bank())
    plan = planned(bank, from_zero(bank, *CLASSES, capacity=UNLIMITED))
    months = {class_id: each.month for class_id, each in plan.earliest.items()}
    assert months == {"data": 9, "sensor": 12, "app": 16, "cctv": 14, "command": 14}


def test_the_critical_path_runs_through_the_mandate_of_the_command_centre():
    bank = without_windows(the_bank())
    plan = planned(bank, from_zero(bank, *CLASSES))
    assert plan.critical_path == ("S01", "S05", "S11", "S20", "S30", "S43")
    assert sum(bank.step[id].months.typical for id in plan.critical_path) == 23


@pytest.mark.parametrize(("at_once", "finish"), FINISH.items())
def test_all_steps_in_one_network_end_within_two_months_of_what_any_order_needs(at_once: int, finish: int):
    bank = without_windows_or_lag(the_bank())
    plan = planned(bank, from_zero(bank, *CLASSES, capacity=Capacity(at_once)))
    assert len(plan.steps) == 55
    assert plan.finish == finish
    assert plan.lower_bound == max(23, -(-159 // at_once)) >= finish - 2


@pytest.mark.parametrize(("at_once", "finish"), FINISH.items())
def test_with_the_review_after_the_purchases_the_others_end_in_the_same_month(at_once: int, finish: int):
    bank = without_windows(the_bank())
    plan = planned(bank, from_zero(bank, *CLASSES, capacity=Capacity(at_once)))
    assert max(each.finish for each in plan.steps if each.step.id != "S46") == finish
    last_purchase = max(each.finish for each in plan.steps if each.step.purchase)
    assert next(each.start for each in plan.steps if each.step.id == "S46") >= last_purchase + 6


@pytest.mark.parametrize(
    ("class_id", "start", "finish"),
    [("app", 19, 25), ("cctv", 16, 22), ("command", 16, 25), ("sensor", 14, 20), ("data", 12, 21)],
)
def test_one_class_alone_is_bought_one_to_three_months_later_than_in_the_first_edition(
    class_id: str, start: int, finish: int
):
    bank = without_windows(the_bank())
    plan = planned(bank, from_zero(bank, class_id))
    bought = next(each for each in plan.steps if each.step.purchase == class_id)
    assert (bought.start, bought.finish, plan.earliest[class_id].month) == (start, finish, start)


@pytest.mark.parametrize("class_id", CLASSES)
def test_from_nothing_known_the_plan_is_that_of_an_honest_zero(class_id: str):
    case = from_zero(the_bank(), class_id)
    zero, blank = planned(the_bank(), case), planned(the_bank(), replace(case, answers={}))
    assert blank.steps == zero.steps
    assert blank.earliest[class_id] == replace(zero.earliest[class_id], month=None, reason="not_assessed", budget=None)
    assert blank.tasks
    assert not zero.tasks


@pytest.mark.parametrize(
    ("class_id", "ready", "month"),
    [("app", 19, 26), ("cctv", 15, 26), ("command", 15, 26), ("sensor", 13, 26), ("data", 11, 26)],
)
def test_from_november_2026_every_class_misses_the_proposals_of_july_2027(class_id: str, ready: int, month: int):
    earliest = planned(the_bank(), from_zero(the_bank(), class_id)).earliest[class_id]
    assert (earliest.ready_to_budget, earliest.month) == (ready, month)
    assert earliest.budget == BudgetYear(window=0, year=2029)


def test_rules_need_no_budget_and_posts_do():
    plan = planned(the_bank(), from_zero(the_bank(), "command"))
    waiting = {each.step.kind for each in plan.steps if each.waits_for == "budget_window" and not each.step.purchase}
    assert Kind.REGULATION not in waiting
    assert Kind.STAFFING in waiting
