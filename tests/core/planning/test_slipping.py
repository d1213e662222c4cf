from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assess.core.case import Capacity
from assess.core.evaluation import Evaluation, evaluate
from assess.core.placement import WINDOW, Job, Limits, place
from assess.core.planning.slipping import MOST_MONTHS, OpeningShift, Shift, Slip, slip
from assess.core.questionnaire import Funding
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step
from tests.core.bank import CLASSES, from_zero, the_bank
from tests.core.graphs import WINDOWS
from tests.core.planning.evaluations import example, some_evaluation

BANK = a_questionnaire(
    *(a_question(f"Q{number}") for number in range(1, 5)),
    steps=[
        a_step("S1", months=2, triggers=("Q1",), lifts={"Q1": 3}),
        a_step("S2", "S1", months=3, triggers=("Q2",), lifts={"Q2": 3}),
        a_step("S3", months=4, triggers=("Q3",), lifts={"Q3": 3}, owners=("hukum",)),
        a_step("S4", "S1", months=1, triggers=("Q4",), lifts={"Q4": 3}, follows_purchase_months=6),
        a_purchase("cctv", "S2", "S3", months=6),
    ],
    budget=["Q1"],
    classes=[a_class("cctv", "Q2", "Q3")],
)
ZERO = a_case({f"Q{number}": 0 for number in range(1, 5)}, "cctv")


def with_windows(**changes: object) -> Evaluation:
    return evaluate(replace(BANK, budget_windows=WINDOWS), replace(ZERO, **changes))


def test_what_waits_for_a_late_step_moves_with_it():
    found = slip(evaluate(BANK, ZERO), "S1", 3)
    assert found.steps == (
        Shift("S1", 0, 2, 0, 5),
        Shift("S2", 2, 5, 5, 8),
        Shift("buy-cctv", 5, 11, 8, 14),
        Shift("S4", 17, 18, 20, 21),
    )
    assert found.openings == (OpeningShift("cctv", "budget", 2, 5), OpeningShift("cctv", "contract", 5, 8))
    assert [(each.class_id, each.before.month, each.after.month) for each in found.purchases] == [("cctv", 5, 8)]


def test_a_step_with_time_to_spare_moves_nothing_else():
    found = slip(evaluate(BANK, ZERO), "S3", 1)
    assert found.steps == (Shift("S3", 0, 4, 0, 5),)
    assert found.openings == found.purchases == ()


def test_one_month_too_many_costs_a_budget_year():
    evaluation = with_windows()
    assert evaluation.plan.earliest["cctv"].month == 14
    on_time, late = (slip(evaluation, "S1", months) for months in (6, 7))
    assert on_time.openings[0] == OpeningShift("cctv", "budget", 2, 8)
    assert on_time.purchases == ()
    (purchase,) = late.purchases
    assert (purchase.after.month, purchase.loses_a_budget) == (26, True)
    assert (purchase.before.budget.year, purchase.after.budget.year) == (2028, 2029)


def test_a_purchase_too_long_for_every_budget_loses_its_place_for_good():
    evaluation = with_windows()
    assert slip(evaluation, "buy-cctv", 6).purchases == ()
    lost = slip(evaluation, "buy-cctv", 7)
    assert lost.steps[0] == Shift("buy-cctv", 14, 20, None, None)
    assert (lost.purchases[0].after.month, lost.purchases[0].after.reason) == (None, WINDOW)
    assert lost.plan.infeasible == {"buy-cctv": WINDOW, "S4": "requires:buy-cctv"}
    assert slip(evaluation, "buy-cctv", 8).plan.infeasible == lost.plan.infeasible


def test_a_step_from_operating_money_still_waits_for_its_money():
    steps = [replace(each, funding=Funding.OPERATING) if each.id == "S3" else each for each in BANK.steps]
    evaluation = evaluate(replace(BANK, steps=tuple(steps), budget_windows=WINDOWS), ZERO)
    planned = {each.step.id: each for each in slip(evaluation, "S3", 2).plan.steps}
    assert (planned["S3"].start, planned["S3"].waits_for) == (11, WINDOW)


def test_a_late_job_that_would_let_others_end_earlier_in_a_new_schedule_does_not_here():
    """Graham's anomaly: made anew, the network ends earlier with the longer job; the slip keeps every floor."""
    slow, quick = (_anomaly(months) for months in (1, 2))
    fresh = [place(jobs, Limits(2)).finish for jobs in (slow, quick)]
    assert fresh == [5, 4]
    bank = a_questionnaire(
        *(a_question(f"Q{job.id}") for job in slow),
        steps=[
            a_step(job.id, *job.requires, months=job.months, triggers=(f"Q{job.id}",), lifts={f"Q{job.id}": 3})
            for job in slow
        ],
    )
    case = a_case({f"Q{job.id}": 0 for job in slow}, capacity=Capacity(2))
    before = evaluate(bank, case)
    assert before.plan.finish == 5
    assert slip(before, "A", 1).plan.finish == 6


@pytest.mark.parametrize("months", [-1, MOST_MONTHS + 1])
def test_no_other_number_of_months_is_told(months: int):
    with pytest.raises(ValueError, match=str(months)):
        slip(evaluate(BANK, ZERO), "S1", months)


@settings(deadline=None, max_examples=100)
@given(some_evaluation(), st.data())
def test_without_a_delay_nothing_moves(evaluation: Evaluation, data: st.DataObject):
    found = slip(evaluation, _some_step(evaluation, data), 0)
    assert found.plan == evaluation.plan
    assert (found.steps, found.openings, found.purchases) == ((), (), ())


@settings(deadline=None, max_examples=150)
@given(some_evaluation(), st.data(), st.integers(1, 5))
def test_one_month_more_never_brings_anything_forward(evaluation: Evaluation, data: st.DataObject, months: int):
    step = _some_step(evaluation, data)
    before, after = slip(evaluation, step, months - 1), slip(evaluation, step, months)
    for id, early in _moments(before).items():
        assert early <= _moments(after)[id], id


@settings(deadline=None, max_examples=80)
@given(some_evaluation(), st.data(), st.integers(1, 4))
def test_a_slipped_plan_keeps_the_order_the_limits_and_the_length(
    evaluation: Evaluation, data: st.DataObject, months: int
):
    step = _some_step(evaluation, data)
    after = {each.step.id: each for each in slip(evaluation, step, months).plan.steps}
    capacity = evaluation.case.capacity
    for each in after.values():
        assert each.finish - each.start == each.step.months.typical + (months if each.step.id == step else 0)
        assert all(after[id].finish <= each.start for id in each.requires)
    for month in range(max((each.finish for each in after.values()), default=0)):
        busy = [each.step.owners[0] for each in after.values() if each.start <= month < each.finish]
        assert len(busy) <= capacity.steps_at_once
        assert all(busy.count(office) <= most for office, most in capacity.per_owner.items())


def test_no_step_of_an_example_brings_a_gate_forward():
    evaluation = example("kota-contoh")
    today = _moments(slip(evaluation, "S05", 0))
    for each in evaluation.plan.steps:
        late = _moments(slip(evaluation, each.step.id, 3))
        assert all(today[id] <= late[id] for id in today)


def test_all_classes_of_the_bank_from_zero_wait_for_a_late_task_force():
    evaluation = evaluate(the_bank(), from_zero(the_bank(), *CLASSES))
    found = slip(evaluation, "S01", 6)
    assert {each.class_id for each in found.openings} == set(CLASSES)
    assert all(each.month > each.old_month for each in found.openings)


def _some_step(evaluation: Evaluation, data: st.DataObject) -> str:
    assume(evaluation.plan.steps)
    return data.draw(st.sampled_from([each.step.id for each in evaluation.plan.steps]))


def _moments(found: Slip) -> dict[tuple[str, ...], float]:
    """Every start, gate and purchase, with infinity for what has no place."""
    never = float("inf")
    starts = {each.step.id: each.start for each in found.plan.steps}
    moments: dict[tuple[str, ...], float] = {("step", id): start for id, start in starts.items()}
    moments |= {("step", id): never for id in found.plan.infeasible}
    for id, each in found.plan.earliest.items():
        named = {"budget": each.ready_to_budget, "contract": each.ready_to_contract, "purchase": each.contract_month}
        moments |= {(kind, id): never if month is None else month for kind, month in named.items()}
    return moments


def _anomaly(months_of_a: int) -> list[Job]:
    return [Job("A", months_of_a), Job("B", 2, ("A",)), Job("C", 2, ("A",)), Job("D", 2)]
