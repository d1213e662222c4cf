"""The fixed figures of method 3, from the bank as it is shipped."""

from collections import Counter
from dataclasses import replace

import pytest

from assess.core.case import Capacity
from assess.core.gates import check_gates
from assess.core.projection import after
from assess.core.questionnaire import Kind
from assess.core.results import BudgetYear, Status
from assess.core.steps import ancestors
from tests.core.bank import CLASSES, from_zero, planned, the_bank, without_windows, without_windows_or_lag

UNLIMITED = Capacity(steps_at_once=46)
FINISH = {3: 48, 4: 37, 5: 31, 6: 27, 8: 23}


def test_the_bank_has_46_steps_and_127_edges_with_140_months_of_work():
    steps = the_bank().steps
    assert (len(steps), sum(len(step.requires) for step in steps)) == (46, 127)
    assert sum(step.months.typical for step in steps) == 140


def test_the_earliest_start_of_each_purchase_follows_from_prerequisites_alone():
    plan = planned(without_windows(), from_zero(*CLASSES, capacity=UNLIMITED))
    months = {class_id: each.month for class_id, each in plan.earliest.items()}
    assert months == {"data": 9, "sensor": 12, "app": 14, "cctv": 14, "command": 14}


def test_the_critical_path_runs_through_the_mandate_of_the_command_centre():
    plan = planned(without_windows(), from_zero(*CLASSES))
    assert plan.critical_path == ("S01", "S05", "S11", "S20", "S30", "S43")
    assert sum(the_bank().step[id].months.typical for id in plan.critical_path) == 23


@pytest.mark.parametrize(("at_once", "finish"), FINISH.items())
def test_all_46_steps_in_one_network_end_in_the_month_of_the_method(at_once: int, finish: int):
    plan = planned(without_windows_or_lag(), from_zero(*CLASSES, capacity=Capacity(at_once)))
    assert len(plan.steps) == 46
    assert plan.finish == finish
    assert plan.lower_bound == max(23, -(-140 // at_once))


@pytest.mark.parametrize(("at_once", "finish"), FINISH.items())
def test_with_the_review_after_the_purchases_the_others_end_in_the_same_month(at_once: int, finish: int):
    plan = planned(without_windows(), from_zero(*CLASSES, capacity=Capacity(at_once)))
    assert max(each.finish for each in plan.steps if each.step.id != "S46") == finish
    last_purchase = max(each.finish for each in plan.steps if each.step.purchase)
    assert next(each.start for each in plan.steps if each.step.id == "S46") >= last_purchase + 6


@pytest.mark.parametrize(
    ("class_id", "start", "finish"),
    [("app", 16, 22), ("cctv", 14, 20), ("command", 15, 24), ("sensor", 13, 19), ("data", 10, 19)],
)
def test_one_class_alone_is_bought_in_the_months_of_the_method(class_id: str, start: int, finish: int):
    plan = planned(without_windows(), from_zero(class_id))
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
    before = ancestors(the_bank(), the_bank().purchase[class_id].id)
    kinds = Counter(the_bank().step[id].kind for id in before)
    assert len(before) == count
    assert (kinds[Kind.REGULATION], kinds[Kind.STAFFING] + kinds[Kind.TRAINING], kinds[Kind.PRIVACY]) == (
        regulation, staffing_and_training, privacy,
    )  # fmt: skip


@pytest.mark.parametrize("class_id", CLASSES)
def test_the_gate_opens_when_the_last_of_its_conditions_is_lifted_and_not_before(class_id: str):
    bank, case = without_windows(), from_zero(class_id)
    plan = planned(bank, case)
    conditions = {condition.question for condition in bank.contract_conditions(class_id)}
    ended: list[str] = []
    lifted: set[str] = set()
    opened_in = None
    for each in sorted(plan.steps, key=lambda each: (each.finish, each.step.id)):
        if class_id not in each.needed_for or each.step.purchase:
            continue
        ended.append(each.step.id)
        lifted |= set(each.step.lifts)
        is_open = check_gates(bank, after(bank, case, ended))[class_id].contract is Status.PASS
        assert is_open == (conditions <= lifted)
        opened_in = each.finish if is_open and opened_in is None else opened_in
    assert opened_in == plan.earliest[class_id].ready_to_contract


@pytest.mark.parametrize("class_id", CLASSES)
def test_from_nothing_known_the_plan_is_that_of_an_honest_zero(class_id: str):
    case = from_zero(class_id)
    zero, blank = planned(the_bank(), case), planned(the_bank(), replace(case, answers={}))
    assert blank.steps == zero.steps
    assert blank.earliest[class_id] == replace(zero.earliest[class_id], month=None, reason="not_assessed", budget=None)
    assert blank.tasks
    assert not zero.tasks


@pytest.mark.parametrize(
    ("class_id", "ready", "month"),
    [("app", 16, 26), ("cctv", 13, 26), ("command", 15, 26), ("sensor", 11, 26), ("data", 9, 26)],
)
def test_from_november_2026_every_class_misses_the_proposals_of_july_2027(class_id: str, ready: int, month: int):
    earliest = planned(the_bank(), from_zero(class_id)).earliest[class_id]
    assert (earliest.ready_to_budget, earliest.month) == (ready, month)
    assert earliest.budget == BudgetYear(window=0, year=2029)


def test_rules_need_no_budget_and_posts_do():
    plan = planned(the_bank(), from_zero("command"))
    waiting = {each.step.kind for each in plan.steps if each.waits_for == "budget_window" and not each.step.purchase}
    assert Kind.REGULATION not in waiting
    assert Kind.STAFFING in waiting
