"""The fixed figures of method 3, from version 1.0.0 of the bank, which stays what it was."""

from collections import Counter

import pytest

from assess.core.case import Capacity
from assess.core.questionnaire import Kind
from assess.core.results import BudgetYear
from assess.core.steps import ancestors
from tests.core.bank import CLASSES, first_edition, from_zero, planned, without_windows, without_windows_or_lag

UNLIMITED = Capacity(steps_at_once=46)
FINISH = {3: 48, 4: 37, 5: 31, 6: 27, 8: 23}


def test_it_has_46_steps_and_127_edges_with_140_months_of_work():
    steps = first_edition().steps
    assert (len(steps), sum(len(step.requires) for step in steps)) == (46, 127)
    assert sum(step.months.typical for step in steps) == 140


def test_the_earliest_start_of_each_purchase_follows_from_prerequisites_alone():
    bank = without_windows(first_edition())
    plan = planned(bank, from_zero(bank, *CLASSES, capacity=UNLIMITED))
    months = {class_id: each.month for class_id, each in plan.earliest.items()}
    assert months == {"data": 9, "sensor": 12, "app": 14, "cctv": 14, "command": 14}


def test_the_critical_path_runs_through_the_mandate_of_the_command_centre():
    bank = without_windows(first_edition())
    plan = planned(bank, from_zero(bank, *CLASSES))
    assert plan.critical_path == ("S01", "S05", "S11", "S20", "S30", "S43")
    assert sum(bank.step[id].months.typical for id in plan.critical_path) == 23


@pytest.mark.parametrize(("at_once", "finish"), FINISH.items())
def test_all_46_steps_in_one_network_end_in_the_month_of_the_method(at_once: int, finish: int):
    bank = without_windows_or_lag(first_edition())
    plan = planned(bank, from_zero(bank, *CLASSES, capacity=Capacity(at_once)))
    assert len(plan.steps) == 46
    assert plan.finish == finish
    assert plan.lower_bound == max(23, -(-140 // at_once))


@pytest.mark.parametrize(("at_once", "finish"), FINISH.items())
def test_with_the_review_after_the_purchases_the_others_end_in_the_same_month(at_once: int, finish: int):
    bank = without_windows(first_edition())
    plan = planned(bank, from_zero(bank, *CLASSES, capacity=Capacity(at_once)))
    assert max(each.finish for each in plan.steps if each.step.id != "S46") == finish
    last_purchase = max(each.finish for each in plan.steps if each.step.purchase)
    assert next(each.start for each in plan.steps if each.step.id == "S46") >= last_purchase + 6


@pytest.mark.parametrize(
    ("class_id", "start", "finish"),
    [("app", 16, 22), ("cctv", 14, 20), ("command", 15, 24), ("sensor", 13, 19), ("data", 10, 19)],
)
def test_one_class_alone_is_bought_in_the_months_of_the_method(class_id: str, start: int, finish: int):
    bank = without_windows(first_edition())
    plan = planned(bank, from_zero(bank, class_id))
    bought = next(each for each in plan.steps if each.step.purchase == class_id)
    assert (bought.start, bought.finish, plan.earliest[class_id].month) == (start, finish, start)


@pytest.mark.parametrize(
    ("class_id", "count", "regulation", "staffing_and_training", "privacy"),
    [
        ("app", 27, 3, 7, 3),
        ("cctv", 22, 4, 4, 3),
        ("command", 24, 4, 6, 2),
        ("sensor", 21, 3, 5, 3),
        ("data", 18, 2, 4, 3),
    ],
)
def test_steps_come_before_each_purchase(
    class_id: str, count: int, regulation: int, staffing_and_training: int, privacy: int
):
    before = ancestors(first_edition(), first_edition().purchase[class_id].id)
    kinds = Counter(first_edition().step[id].kind for id in before)
    assert len(before) == count
    assert (kinds[Kind.REGULATION], kinds[Kind.STAFFING] + kinds[Kind.TRAINING], kinds[Kind.PRIVACY]) == (
        regulation, staffing_and_training, privacy,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("class_id", "ready", "month"),
    [("app", 16, 26), ("cctv", 13, 26), ("command", 15, 26), ("sensor", 11, 26), ("data", 9, 26)],
)
def test_from_november_2026_every_class_misses_the_proposals_of_july_2027(class_id: str, ready: int, month: int):
    earliest = planned(first_edition(), from_zero(first_edition(), class_id)).earliest[class_id]
    assert (earliest.ready_to_budget, earliest.month) == (ready, month)
    assert earliest.budget == BudgetYear(window=0, year=2029)
