from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.budget_calendar import budget_of, first_money
from assess.core.case import Capacity, Case
from assess.core.gate_dates import closing_months
from assess.core.gates import check_gates
from assess.core.placement import HORIZON, Placed, Schedule
from assess.core.projection import after
from assess.core.questionnaire import Condition, Funding, Months, Questionnaire
from assess.core.results import BudgetYear, Earliest, Plan, PlannedStep, Status
from assess.core.schedule import openings_of, planner_of, roadmaps
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step, an_answer, an_objection
from tests.core.bank import planned
from tests.core.graphs import WINDOWS, some_case, some_questionnaire


def a_bank(windows: bool = False, **changes: Any) -> Questionnaire:
    """CCTV needs a target (B1) in the budget gate, then a rule (Q1) and, from operating money, posts (Q2)."""
    given: dict[str, Any] = {
        "steps": [
            a_step("S1", months=2, triggers=("B1",), lifts={"B1": 3}),
            a_step("S2", "S1", months=4, triggers=("Q1",), lifts={"Q1": 3}, owners=("hukum",)),
            a_step("S3", "S1", months=3, triggers=("Q2",), lifts={"Q2": 3}, funding=Funding.OPERATING),
            a_step("S4", months=1, triggers=("Q3",), lifts={"Q3": 3}, owners=("hukum",)),
            a_step("S5", "S1", months=2, triggers=("Q4",), lifts={"Q4": 3}, follows_purchase_months=6),
            a_purchase("cctv", "S2", "S3", id="S6", months=5),
            a_purchase("data", "S1", id="S7", months=4),
        ],
        "budget": ["B1"],
        "classes": [a_class("cctv", "Q1", "Q2"), a_class("data"), a_class("nothing-to-buy", "Q3")],
        "budget_windows": WINDOWS if windows else (),
    }
    questions = [a_question(id) for id in ("B1", "Q1", "Q2", "Q3", "Q4")]
    return a_questionnaire(*questions, **{**given, **changes})


ZERO = {id: 0 for id in ("B1", "Q1", "Q2", "Q3", "Q4")}
OPEN = {**ZERO, "B1": 3, "Q1": 3, "Q2": 3}
BANK = a_bank()
BANK_WITH_WINDOWS = a_bank(windows=True)


def steps_of(plan: Plan) -> dict[str, PlannedStep]:
    return {each.step.id: each for each in plan.steps}


def bank_buying_in(months: int) -> Questionnaire:
    """The bank with windows, whose purchase of CCTV takes *months* months."""
    spans = [replace(step, months=Months(months, months, months)) if step.id == "S6" else step for step in BANK.steps]
    return a_bank(windows=True, steps=spans)


def both_roadmaps(questionnaire: Questionnaire, case: Case) -> tuple[Schedule, ...]:
    return roadmaps(questionnaire, case, check_gates(questionnaire, case))


def starts(plan: Plan) -> dict[str, int]:
    return {id: each.start for id, each in steps_of(plan).items()}


def test_without_windows_only_prerequisites_hold_back_what_there_is_room_for():
    plan = planned(BANK, a_case(ZERO, "cctv"))
    assert starts(plan) == {"S1": 0, "S4": 0, "S2": 2, "S3": 2, "S6": 6, "S5": 17}
    assert (plan.finish, plan.lower_bound, plan.critical_path) == (19, 11, ("S1", "S2", "S6"))
    assert {id for id, each in steps_of(plan).items() if each.critical} == {"S1", "S2", "S6"}


def test_a_class_is_bought_first_when_its_purchase_starts():
    plan = planned(BANK, a_case(ZERO, "cctv"))
    assert plan.earliest == {"cctv": Earliest(6, None, ready_to_budget=2, ready_to_contract=6)}


def test_money_that_has_to_be_proposed_comes_with_the_next_budget_in_time():
    plan = planned(BANK_WITH_WINDOWS, a_case(ZERO, "cctv"))
    assert (steps_of(plan)["S3"].start, steps_of(plan)["S3"].waits_for) == (11, "budget_window")
    assert plan.earliest["cctv"] == Earliest(14, None, 2, 14, BudgetYear(0, 2028))


def test_a_purchase_waits_for_a_budget_that_it_was_ready_for_when_lines_were_proposed():
    slow = a_step("S1", months=9, triggers=("B1",), lifts={"B1": 3})
    bank = a_bank(windows=True, steps=[slow, *BANK.steps[1:]])
    plan = planned(bank, a_case(ZERO, "data"))
    assert (steps_of(plan)["S7"].start, steps_of(plan)["S7"].waits_for) == (26, "budget_window")
    assert plan.earliest["data"] == Earliest(26, None, 9, 9, BudgetYear(0, 2029))


@pytest.mark.parametrize(
    ("months", "month", "budget"),
    [
        pytest.param(2, 4, BudgetYear(1, 2027), id="the revised budget"),
        pytest.param(3, 6, BudgetYear(0, 2028), id="which is over in December"),
    ],
)
def test_a_purchase_that_is_ready_to_budget_today_can_be_proposed_at_the_next_occasion(
    months: int, month: int, budget: BudgetYear
):
    bank = bank_buying_in(months)
    plan = planned(bank, a_case({**OPEN, "Q1": 0}, "cctv", date=date(2027, 7, 31)))
    assert plan.earliest["cctv"] == Earliest(month, None, 0, 4, budget)


def test_a_purchase_longer_than_every_budget_has_no_place():
    plan = planned(bank_buying_in(13), a_case(ZERO, "cctv"))
    assert plan.earliest["cctv"] == Earliest(None, "budget_window", 2, 14)
    open_today = planned(bank_buying_in(13), a_case(OPEN, "cctv"))
    assert open_today.earliest["cctv"] == Earliest(None, "budget_window", 0, 0)


def test_a_step_from_capital_money_ends_in_its_budget_too():
    steps = [replace(step, funding=Funding.CAPITAL) if step.id == "S4" else step for step in BANK.steps]
    assert steps_of(planned(a_bank(windows=True, steps=steps), a_case(ZERO)))["S4"].start == 11
    longer = [replace(step, months=Months(4, 4, 4)) if step.id == "S4" else step for step in steps]
    assert steps_of(planned(a_bank(windows=True, steps=longer), a_case(ZERO)))["S4"].start == 14


def test_a_paper_that_only_needs_a_check_holds_no_proposal_back():
    slow = a_step("S1", months=9, triggers=("B1", "Q4"), lifts={"B1": 3, "Q4": 3})
    bank = a_bank(windows=True, steps=[slow, BANK.steps[-1]])
    plan = planned(bank, a_case({**ZERO, "B1": (3, 2)}, "data"))
    assert plan.earliest["data"] == Earliest(14, None, 0, 0, BudgetYear(0, 2028))


@pytest.mark.parametrize(
    ("months", "month", "budget"),
    [
        pytest.param(2, 0, BudgetYear(0, 2026), id="in the running budget where it can end in it"),
        pytest.param(5, 14, BudgetYear(0, 2028), id="else in the next that is in time"),
    ],
)
def test_a_purchase_whose_gate_is_open_is_signed_where_money_runs(months: int, month: int, budget: BudgetYear):
    plan = planned(bank_buying_in(months), a_case(OPEN, "cctv"))
    assert plan.earliest == {"cctv": Earliest(0, None, 0, 0, budget, paid_from=month or None)}
    assert steps_of(plan)["S6"].start == month


@pytest.mark.parametrize("funding", [Funding.NONE, Funding.OPERATING])
def test_a_purchase_that_needs_no_capital_is_not_held_to_one_budget(funding: Funding):
    bought = [replace(step, funding=funding) if step.id == "S6" else step for step in bank_buying_in(13).steps]
    bank = a_bank(windows=True, steps=bought)
    assert planned(bank, a_case(ZERO, "cctv")).earliest["cctv"] == Earliest(14, None, 2, 14, BudgetYear(0, 2028))
    assert planned(bank, a_case(OPEN, "cctv")).earliest["cctv"] == Earliest(0, None, 0, 0, BudgetYear(0, 2026))


def test_steps_that_open_the_budget_gate_do_not_wait_while_a_proposal_is_due():
    bank = a_bank(
        windows=True,
        steps=[
            a_step("S1", months=7, triggers=("Q1",), lifts={"Q1": 3}),
            a_step("S2", months=1, triggers=("Q2",), lifts={"Q2": 3}),
            a_step("S3", "S2", months=1, triggers=("B1",), lifts={"B1": 3}),
            a_purchase("cctv", "S1", "S3", id="S6", months=5),
            a_purchase("data", "S3", id="S7", months=5),
        ],
        classes=[a_class("cctv", "Q1"), a_class("data")],
    )
    case = a_case(ZERO, "cctv", capacity=Capacity(1))
    ordinary, urgent = (
        {id: each.start for id, each in roadmap.placed.items()} for roadmap in both_roadmaps(bank, case)
    )
    assert ordinary == {"S1": 0, "S2": 7, "S3": 8, "S6": 26}
    assert urgent == {"S2": 0, "S3": 1, "S1": 2, "S6": 14}
    assert starts(planned(bank, case)) == urgent
    assert planned(bank, case).earliest["cctv"] == Earliest(14, None, 2, 9, BudgetYear(0, 2028))


def test_without_windows_or_with_an_open_budget_gate_there_is_one_order():
    assert len(both_roadmaps(BANK, a_case(ZERO, "cctv"))) == 1
    assert len(both_roadmaps(BANK_WITH_WINDOWS, a_case({**ZERO, "B1": 3}, "cctv"))) == 1
    assert len(both_roadmaps(BANK_WITH_WINDOWS, a_case({**ZERO, "B1": (3, 2)}, "cctv"))) == 1
    assert len(both_roadmaps(BANK_WITH_WINDOWS, a_case(ZERO))) == 1


def test_where_too_little_is_answered_the_purchase_stays_on_the_roadmap_without_a_date():
    plan = planned(BANK_WITH_WINDOWS, a_case({"Q1": 0}, "cctv"))
    assert plan.earliest == {"cctv": Earliest(None, "not_assessed", 2, 14)}
    assert steps_of(plan)["S6"].start == 14


def test_an_open_purchase_comes_before_the_steps_of_another():
    plan = planned(BANK, a_case({**ZERO, "B1": 3}, "data", "cctv", capacity=Capacity(1)))
    assert (starts(plan)["S7"], starts(plan)["S2"]) == (0, 4)


def test_an_open_gate_means_month_0_even_where_there_is_no_room_yet():
    plan = planned(BANK, a_case(OPEN, "data", "cctv", capacity=Capacity(1)))
    assert {id: each.month for id, each in plan.earliest.items()} == {"data": 0, "cctv": 0}
    assert (steps_of(plan)["S6"].start, steps_of(plan)["S7"].waits_for) == (0, "capacity")


def test_papers_to_be_checked_take_no_months():
    plan = planned(BANK, a_case({**OPEN, "Q1": (3, 2)}, "cctv"))
    assert "S2" not in steps_of(plan)
    assert plan.earliest["cctv"] == Earliest(0, None, 0, 0)


def test_an_objection_to_be_decided_takes_no_months():
    disputed = an_answer(3, 3, objections=(an_objection(1),))
    plan = planned(BANK, a_case({**OPEN, "Q1": disputed}, "cctv"))
    assert plan.earliest["cctv"] == Earliest(0, None, 0, 0)


def test_a_purchase_whose_gate_no_step_opens_is_named():
    bank = a_bank(classes=[a_class("cctv", Condition("Q1", at_least=4)), a_class("data")])
    plan = planned(bank, a_case(ZERO, "cctv", "data"))
    assert plan.infeasible == {"S6": "gate:Q1"}
    assert plan.earliest["cctv"] == Earliest(None, "gate:Q1", 2, None)
    assert plan.earliest["data"].month == 2


def test_a_class_that_no_step_buys_has_no_month():
    plan = planned(BANK, a_case(ZERO, "nothing-to-buy"))
    assert plan.earliest["nothing-to-buy"].reason == "no_purchase_step"


def test_a_step_that_no_quarter_can_pay_is_named_and_so_is_what_waits_for_it():
    capacity = Capacity(money_per_quarter={"2027-Q1": 50}, step_costs={"S3": 51})
    plan = planned(BANK, a_case(ZERO, "cctv", capacity=capacity))
    assert plan.infeasible == {"S3": "money", "S6": "requires:S3", "S5": "requires:S6"}
    assert plan.earliest["cctv"] == Earliest(None, "requires:S3", 2, None)


def test_money_is_committed_in_the_quarter_of_the_start():
    capacity = Capacity(money_per_quarter={"2027-Q3": 50}, step_costs={"S3": 50})
    plan = planned(BANK, a_case(ZERO, "cctv", capacity=capacity))
    assert (steps_of(plan)["S3"].start, steps_of(plan)["S3"].waits_for) == (8, "money")


def test_the_first_owner_carries_a_step():
    plan = planned(BANK, a_case(ZERO, "cctv", capacity=Capacity(per_owner={"hukum": 1})))
    assert starts(plan)["S4"] == 0
    plan = planned(
        a_bank(steps=[*BANK.steps[:3], replace(BANK.steps[3], months=BANK.steps[1].months), *BANK.steps[4:]]),
        a_case(ZERO, "cctv", capacity=Capacity(per_owner={"hukum": 1})),
    )
    assert (steps_of(plan)["S4"].start, steps_of(plan)["S4"].waits_for) == (6, "owner:hukum")


def test_a_review_follows_the_last_purchase():
    plan = planned(BANK, a_case(ZERO, "cctv", "data"))
    assert steps_of(plan)["S6"].finish == 11
    assert (steps_of(plan)["S5"].start, steps_of(plan)["S5"].waits_for) == (17, "follows_purchase")
    assert "S5" not in plan.critical_path


def test_a_review_of_what_was_bought_before_follows_its_prerequisites_only():
    assert starts(planned(BANK, a_case(ZERO)))["S5"] == 2


def test_a_step_that_others_wait_for_is_no_follower():
    waiting = [replace(step, requires=("S5",)) if step.id == "S4" else step for step in BANK.steps]
    plan = planned(a_bank(steps=waiting), a_case(ZERO, "cctv"))
    assert (starts(plan)["S5"], starts(plan)["S4"]) == (2, 4)


def test_nothing_to_do_is_a_plan_too():
    plan = planned(BANK, a_case({id: 3 for id in ZERO}))
    assert (plan.steps, plan.tasks, plan.finish, plan.lower_bound) == ((), (), 0, 0)


def test_each_open_condition_has_the_month_in_which_the_roadmap_closes_it():
    case = a_case({**ZERO, "Q2": (3, 2)}, "cctv")
    gate = check_gates(BANK, case)["cctv"]
    assert closing_months(planned(BANK, case).steps, gate) == {"B1": 2, "Q1": 6, "Q2": 0}


def test_a_higher_claim_without_papers_is_proven_when_its_step_ends():
    bank = a_bank(classes=[a_class("cctv", Condition("Q1", at_least=4)), a_class("data")])
    case = a_case({**ZERO, "Q1": (4, 1)}, "cctv")
    plan = planned(bank, case)
    assert closing_months(plan.steps, check_gates(bank, case)["cctv"]) == {"B1": 2, "Q1": 6}
    assert plan.earliest["cctv"].month == 6


def test_a_condition_that_no_step_closes_has_no_month():
    gate = check_gates(BANK, a_case(ZERO, "cctv"))["cctv"]
    assert closing_months([], gate) == {"B1": None, "Q1": None, "Q2": None}


@st.composite
def some_plan(draw: st.DrawFn) -> tuple[Questionnaire, Case, Plan]:
    questionnaire = draw(some_questionnaire())
    case = draw(some_case(questionnaire))
    return questionnaire, case, planned(questionnaire, case)


@settings(deadline=None, max_examples=60)
@given(some_plan())
def test_no_step_starts_before_its_prerequisites(example: tuple[Questionnaire, Case, Plan]):
    plan = example[2]
    found = steps_of(plan)
    assert all(found[id].finish <= each.start for each in plan.steps for id in each.requires)


@settings(deadline=None, max_examples=60)
@given(some_plan())
def test_no_purchase_starts_before_its_gate_opens(example: tuple[Questionnaire, Case, Plan]):
    questionnaire, case, plan = example
    for each in plan.steps:
        if class_id := each.step.purchase:
            ended = [other.step.id for other in plan.steps if other.finish <= each.start and not other.step.purchase]
            is_open = check_gates(questionnaire, case)[class_id].contract is Status.PASS
            then = case if is_open else after(questionnaire, case, ended)
            assert check_gates(questionnaire, then)[class_id].contract is Status.PASS
            assert is_open or all(
                class_id not in other.needed_for or other.finish <= each.start or other == each for other in plan.steps
            )


@settings(deadline=None, max_examples=60)
@given(some_plan())
def test_money_is_there_when_a_step_starts(example: tuple[Questionnaire, Case, Plan]):
    questionnaire, case, plan = example
    openings = openings_of(questionnaire, case)
    gates = check_gates(questionnaire, case)
    for each in plan.steps if openings else ():
        if each.step.funding is Funding.OPERATING:
            assert each.start >= (first_money(openings) or 0)
        if each.step.purchase and gates[each.step.purchase].contract is not Status.PASS:
            earliest = plan.earliest[each.step.purchase]
            found = budget_of(openings, each.start, each.step.months.typical, earliest.ready_to_budget or 0)
            assert found
            assert each.finish <= found.closes
            if earliest.month is not None:
                assert earliest.budget == BudgetYear(found.window, found.year)


@settings(deadline=None, max_examples=60)
@given(some_plan())
def test_a_contract_is_never_dated_where_no_money_runs(example: tuple[Questionnaire, Case, Plan]):
    questionnaire, case, plan = example
    openings = openings_of(questionnaire, case)
    for class_id, earliest in plan.earliest.items():
        months = questionnaire.purchase[class_id].months.typical
        if openings and earliest.contract_month is not None:
            assert any(each.runs(earliest.contract_month, months) for each in openings)


@settings(deadline=None, max_examples=100)
@given(some_plan())
def test_the_second_order_never_delays_the_purchases_in_sum(example: tuple[Questionnaire, Case, Plan]):
    questionnaire, case, plan = example
    bought = [questionnaire.purchase[each].id for each in case.requests]

    def sums(placed: Mapping[str, Placed | PlannedStep]) -> int:
        return sum(placed[id].start if id in placed else HORIZON for id in bought)

    tried = [sums(each.placed) for each in both_roadmaps(questionnaire, case)]
    assert sums(steps_of(plan)) == min(tried) <= tried[0]


@settings(deadline=None, max_examples=60)
@given(some_plan())
def test_the_earliest_purchases_found_alone_are_those_of_the_roadmap(example: tuple[Questionnaire, Case, Plan]):
    questionnaire, case, plan = example
    assert planner_of(questionnaire, case, check_gates(questionnaire, case)).earliest == plan.earliest


@given(some_plan())
def test_nothing_is_dropped(example: tuple[Questionnaire, Case, Plan]):
    questionnaire, case, plan = example
    named = {*steps_of(plan), *plan.infeasible}
    assert {questionnaire.purchase[each].id for each in case.requests} <= named
    assert {step.id for step in questionnaire.steps if step.purchase is None and is_to_do(step, case)} <= named
    assert set(plan.earliest) == set(case.requests)
    assert plan.finish >= plan.lower_bound


def is_to_do(step: Any, case: Case) -> bool:
    """A trigger stands below level 3, or has not even a paper."""
    answers = [case.answer(question) for question in step.triggers]
    return any(answer.claimed is None or answer.claimed < 3 or answer.evidence.grade < 2 for answer in answers)


@settings(deadline=None, max_examples=40)
@given(some_plan(), some_plan(), st.randoms(use_true_random=False))
def test_neither_the_order_of_steps_nor_another_city_changes_a_plan(example, other, random):
    questionnaire, case, plan = example
    shuffled = replace(questionnaire, steps=tuple(random.sample(questionnaire.steps, len(questionnaire.steps))))
    assert planned(shuffled, case) == plan
    planned(other[0], other[1])
    assert planned(questionnaire, case) == plan


@pytest.mark.parametrize("at_once", [1, 2, 4])
def test_the_order_of_requests_changes_no_date(at_once: int):
    both = [
        planned(BANK_WITH_WINDOWS, a_case(ZERO, *order, capacity=Capacity(at_once)))
        for order in (("cctv", "data"), ("data", "cctv"))
    ]
    assert both[0] == both[1]
