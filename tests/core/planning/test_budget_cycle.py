"""In which budget each step with a price falls, and by which day it must stand in which document."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.case import Capacity, Case
from assess.core.evaluation import evaluate
from assess.core.months import index_of
from assess.core.planning.budget_cycle import BudgetPlan, ClassBudget, Line, Shortage, Timing, budget_plan
from assess.core.questionnaire import Funding, Months, Questionnaire, Way, WayKind
from assess.core.results import BudgetYear
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step, a_text
from tests.content.build import shipped
from tests.core.planning.cycle import CYCLE, some_city, with_the_cycle

YEARLY, REVISED = 0, 1
POSTS = {WayKind.FORMATION: Way(Months(6, 9, 12), a_text("new posts"))}


def a_bank(months: int = 5, budget_months: int = 2, **changes: Any) -> Questionnaire:
    """CCTV: a target (B1) opens the budget gate, posts (Q1) from operating money the contract gate."""
    return with_the_cycle(
        a_questionnaire(
            a_question("B1"),
            a_question("Q1"),
            steps=[
                a_step("S1", months=budget_months, triggers=("B1",), lifts={"B1": 3}),
                a_step("S2", "S1", months=5, triggers=("Q1",), lifts={"Q1": 3}, funding=Funding.OPERATING, ways=POSTS),
                a_purchase("cctv", "S1", "S2", id="S3", months=months),
            ],
            budget=["B1"],
            classes=[a_class("cctv", "Q1")],
            **changes,
        )
    )


def a_city(**changes: Any) -> Case:
    return replace(a_case({"B1": 0, "Q1": 0}, "cctv"), **changes)


def planned(questionnaire: Questionnaire | None = None, **changes: Any) -> BudgetPlan:
    return budget_plan(evaluate(questionnaire or a_bank(), a_city(**changes)))


def line(found: BudgetPlan, id: str) -> Line:
    return next(each for each in found.lines if each.step.id == id)


def dates(line: Line) -> list[tuple[str, date, Timing]]:
    return [(each.document.id, each.by, each.timing) for each in line.documents]


def cctv(found: BudgetPlan) -> ClassBudget:
    return next(each for each in found.classes if each.class_id == "cctv")


def test_a_step_paid_from_operating_money_stands_in_the_first_budget_it_can_enter_and_in_those_it_runs_into() -> None:
    staffed = line(planned(), "S2")
    assert (staffed.start, staffed.budget, staffed.later) == (
        11,
        BudgetYear(REVISED, 2027),
        (BudgetYear(YEARLY, 2028),),
    )
    assert dates(staffed) == [
        ("revision", date(2027, 7, 31), Timing.TO_COME),
        ("second-release", date(2027, 10, 31), Timing.TO_COME),
    ]


def test_a_purchase_stands_in_every_document_of_the_budget_that_pays_its_contract() -> None:
    bought = line(planned(), "S3")
    assert (bought.start, bought.budget) == (16, BudgetYear(YEARLY, 2028))
    assert dates(bought) == [
        ("plan", date(2027, 6, 30), Timing.TO_COME),
        ("assets", date(2027, 5, 31), Timing.TO_COME),
        ("policy", date(2027, 7, 31), Timing.TO_COME),
        ("approval", date(2027, 11, 30), Timing.TO_COME),
        ("release", date(2028, 1, 31), Timing.TO_COME),
        ("notice", date(2028, 3, 31), Timing.TO_COME),
    ]


def test_both_stages_of_a_class_have_their_budget_and_month() -> None:
    found = cctv(planned())
    assert (found.to_budget, found.first_line, found.contract) == (2, BudgetYear(YEARLY, 2028), 16)
    assert found.reason is None


def test_a_line_can_stand_in_a_budget_before_the_one_that_pays() -> None:
    bank = a_bank()
    slow = tuple(replace(each, months=Months(9, 16, 20)) if each.id == "S2" else each for each in bank.steps)
    found = cctv(planned(replace(bank, steps=slow)))
    assert found.first_line == BudgetYear(YEARLY, 2028)
    assert found.line
    assert found.line.budget == BudgetYear(YEARLY, 2029)


def test_what_is_due_before_the_budget_gate_opens_is_early() -> None:
    bought = line(planned(a_bank(budget_months=8)), "S3")
    assert bought.budget == BudgetYear(YEARLY, 2028)
    assert [each[0] for each in dates(bought) if each[2] is Timing.EARLY] == ["plan", "assets"]


def test_what_lies_before_the_day_of_the_case_is_past_and_nothing_to_do() -> None:
    found = planned(a_bank(budget_months=1), date=date(2027, 6, 10))
    assert [each[0] for each in dates(line(found, "S3")) if each[2] is Timing.PAST] == ["assets"]
    assert "assets" not in {each.document.id for each in found.ahead}


def test_the_citys_own_months_move_the_documents_the_window_and_the_purchase() -> None:
    found = planned(a_bank(budget_months=8), calendar={"policy": 6, "plan": 6})
    assert (cctv(found).line or line(found, "S3")).budget == BudgetYear(YEARLY, 2029)
    assert ("policy", date(2028, 6, 30)) in [each[:2] for each in dates(line(found, "S3"))]
    late = planned(calendar={"release": 3})
    assert line(late, "S3").start == 16
    assert dict(each[:2] for each in dates(line(late, "S3")))["release"] == date(2028, 3, 31)


def test_an_announcement_comes_before_the_contract_where_that_is_earlier() -> None:
    bank = a_bank()
    quick = tuple(replace(each, months=Months(1, 1, 1)) if each.id == "S2" else each for each in bank.steps)
    bought = line(planned(replace(bank, steps=quick)), "S3")
    assert bought.start == 14
    assert dict(each[:2] for each in dates(bought))["notice"] == date(2028, 1, 31)


def test_a_contract_for_services_is_announced_too() -> None:
    bank = a_bank()
    ways = {WayKind.SERVICE_CONTRACT: Way(Months(1, 2, 3), a_text("contract"))}
    steps = tuple(replace(each, ways=ways) if each.id == "S2" else each for each in bank.steps)
    late = planned(replace(bank, steps=steps), date=date(2026, 6, 1))
    assert line(late, "S2").budget == BudgetYear(REVISED, 2026)
    later = planned(replace(bank, steps=steps), date=date(2026, 12, 1), calendar={"revision": 8, "second-release": 12})
    assert line(later, "S2").budget == BudgetYear(REVISED, 2027)
    yearly = replace(bank, steps=steps, budget_windows=bank.budget_windows[:1])
    assert "notice" in dict(each[:2] for each in dates(line(planned(yearly), "S2")))


def test_new_posts_follow_the_workload_analysis_by_its_day_in_the_year_before() -> None:
    posts = planned().posts["S2"]
    assert posts
    assert (posts.document.id, posts.by, posts.budget) == ("posts", date(2027, 3, 31), BudgetYear(YEARLY, 2028))
    assert posts.opens == 14
    later = planned(a_bank(budget_months=6)).posts["S2"]
    assert later
    assert later.by == date(2028, 3, 31)


@pytest.mark.parametrize(
    ("bank", "changes", "reason", "shortage"),
    [
        (a_bank(months=13), {}, "budget_window", Shortage(13, 12)),
        (
            a_bank(),
            {"capacity": Capacity(step_costs={"S3": 90}, money_per_quarter={f"{y}-Q1": 40 for y in range(2027, 2077)})},
            "money",
            Shortage(90, 40),
        ),
    ],
)
def test_a_purchase_too_long_for_every_window_or_too_dear_for_every_quarter_is_named(
    bank: Questionnaire, changes: dict[str, Any], reason: str, shortage: Shortage
) -> None:
    found = planned(bank, **changes)
    assert (cctv(found).reason, cctv(found).shortage) == (reason, shortage)
    assert (cctv(found).contract, cctv(found).first_line) == (None, None)
    assert [each.step.id for each in found.without_place] == ["S3"]


def test_a_class_with_too_few_answers_has_no_date_but_a_reason() -> None:
    found = budget_plan(evaluate(a_bank(), replace(a_case({}, "cctv"))))
    assert (cctv(found).reason, cctv(found).contract) == ("not_assessed", None)
    assert line(found, "S3").reason == "not_assessed"


def test_a_purchase_ready_for_its_contract_stands_in_the_budget_that_runs() -> None:
    ready = budget_plan(evaluate(a_bank(), replace(a_case({"B1": 3, "Q1": 3}, "cctv"), date=date(2026, 3, 2))))
    assert (cctv(ready).contract, cctv(ready).first_line) == (0, BudgetYear(YEARLY, 2026))
    assert dates(line(ready, "S3"))[-1] == ("notice", date(2026, 3, 31), Timing.TO_COME)


def test_a_questionnaire_without_windows_has_lines_but_no_budgets() -> None:
    found = planned(replace(a_bank(), budget_windows=(), budget_cycle=()))
    assert [(each.step.id, each.budget, each.reason) for each in found.lines] == [
        ("S2", None, None),
        ("S3", None, None),
    ]
    assert found.ahead == ()
    assert cctv(found).first_line is None


def test_what_is_handed_in_is_grouped_by_day_and_document() -> None:
    bank = with_the_cycle(
        a_questionnaire(
            a_question("Q1"),
            a_question("Q2"),
            steps=[a_step(f"S{n}", triggers=(f"Q{n}",), lifts={f"Q{n}": 3}, funding=Funding.OPERATING) for n in (1, 2)],
        )
    )
    found = budget_plan(evaluate(bank, a_case({"Q1": 0, "Q2": 0})))
    assert [(each.document.id, each.by, len(each.lines)) for each in found.ahead] == [
        ("revision", date(2027, 7, 31), 2),
        ("second-release", date(2027, 10, 31), 2),
    ]


@settings(deadline=None, max_examples=80)
@given(some_city())
def test_every_step_with_a_price_is_in_a_budget_or_says_why_not(city: tuple[Questionnaire, Case]) -> None:
    evaluation = evaluate(*city)
    found = budget_plan(evaluation)
    priced = {
        *(each.step.id for each in evaluation.plan.steps if each.step.funding is not Funding.NONE),
        *(id for id in evaluation.plan.infeasible if city[0].step[id].funding is not Funding.NONE),
    }
    assert len(found.lines) == len({each.step.id for each in found.lines})
    assert {each.step.id for each in found.lines} == priced
    assert [each for each in found.lines if (each.budget is None) is (each.reason is None)] == []
    assert {each.class_id for each in found.classes} == set(city[1].requests)
    assert [each for each in found.classes if (each.contract is None) is (each.reason is None)] == []


@settings(deadline=None, max_examples=80)
@given(some_city())
def test_a_document_is_never_due_after_the_money_opens_or_the_step_starts(city: tuple[Questionnaire, Case]) -> None:
    questionnaire, case = city
    found = budget_plan(evaluate(questionnaire, case))
    for each in found.lines:
        window = questionnaire.budget_windows[each.budget.window] if each.budget else None
        for due in each.documents:
            assert each.start is not None
            assert index_of(due.by, case.date) <= each.start
            if window and each.budget and due.document.id != "notice":
                opens = date(each.budget.year, case.calendar.get(window.opened_by, window.opens), 1)
                assert index_of(due.by, opens) <= 0
    assert [each for each in found.ahead if each.by < case.date] == []


@settings(deadline=None, max_examples=80)
@given(some_city())
def test_the_first_line_never_stands_after_the_budget_that_pays(city: tuple[Questionnaire, Case]) -> None:
    for each in budget_plan(evaluate(*city)).classes:
        if each.first_line and each.line and each.line.budget:
            assert (each.first_line.year, each.first_line.window) <= (each.line.budget.year, each.line.budget.window)


@settings(deadline=None, max_examples=80)
@given(some_city(), st.data())
def test_with_hands_enough_an_earlier_month_of_proposal_never_brings_a_purchase_forward(
    city: tuple[Questionnaire, Case], data: st.DataObject
) -> None:
    """With fewer hands list scheduling has Graham's anomalies: a purchase that waits makes room for another one."""
    questionnaire, case = city
    loose = replace(questionnaire, budget_cycle=tuple(replace(each, after=()) for each in CYCLE))
    enough = replace(case, capacity=Capacity(steps_at_once=100), calendar={})
    proposed = data.draw(st.sampled_from(["policy", "revision"]))
    month = data.draw(st.integers(1, loose.cycle_document[proposed].by))
    later = evaluate(loose, enough).plan.earliest
    earlier = evaluate(loose, replace(enough, calendar={proposed: month})).plan.earliest
    for class_id, found in earlier.items():
        before = later[class_id].contract_month
        assert before is None or found.contract_month is None or found.contract_month >= before


def test_the_shipped_cycle_dates_the_budget_of_2028() -> None:
    """On 24 November 2026 a new activity can enter the revised budget of 2027 or the ordinary cycle of 2028."""
    bank = shipped().find("smart-city")
    case = replace(a_case({each.id: 1 for each in bank.questions}, "cctv"), questionnaire=bank.reference)
    found = budget_plan(evaluate(bank, case))
    assert {each.budget for each in found.lines if each.budget and each.budget.year == 2027} == {
        BudgetYear(REVISED, 2027)
    }
    assert [each for each in found.lines if each.reason] == []
    renja = next(each for each in found.ahead if each.document.id == "renja")
    assert renja.by == date(2027, 6, 30)
