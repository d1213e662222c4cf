from dataclasses import replace

import pytest

from assess.core.case import Capacity
from assess.core.date_robustness import DateVariant, earliest_under
from assess.core.gates import check_gates
from assess.core.questionnaire import Months
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step
from tests.core.bank import CLASSES, from_zero, planned, the_bank, without_windows
from tests.core.graphs import WINDOWS

BANK = a_questionnaire(
    *(a_question(f"Q{number}") for number in range(1, 5)),
    steps=[
        *(
            a_step(f"S{number}", months=Months(1, 2, 4), triggers=(f"Q{number}",), lifts={f"Q{number}": 3})
            for number in range(1, 5)
        ),
        a_purchase("cctv", "S1", "S2", "S3", "S4", months=Months(4, 6, 14)),
    ],
    classes=[a_class("cctv", "Q1", "Q2", "Q3", "Q4")],
)
ZERO = a_case({f"Q{number}": 0 for number in range(1, 5)}, "cctv", capacity=Capacity(2))


def test_one_thing_changes_at_a_time():
    assert earliest_under(BANK, ZERO, check_gates(BANK, ZERO)) == (
        DateVariant("at_once:3", {"cctv": 4}),
        DateVariant("at_once:4", {"cctv": 2}),
        DateVariant("at_once:5", {"cctv": 2}),
        DateVariant("at_once:6", {"cctv": 2}),
        DateVariant("months:low", {"cctv": 2}),
        DateVariant("months:high", {"cctv": 8}),
    )


def test_a_purchase_that_may_take_more_than_a_year_has_no_date_then():
    bank = replace(BANK, budget_windows=WINDOWS)
    found = {each.id: each.months_by_class["cctv"] for each in earliest_under(bank, ZERO, check_gates(bank, ZERO))}
    assert found == {**dict.fromkeys([f"at_once:{n}" for n in (3, 4, 5, 6)], 14), "months:low": 14, "months:high": None}


@pytest.mark.parametrize("at_once", [3, 6])
def test_the_variant_of_a_capacity_is_the_plan_of_that_capacity(at_once: int):
    case = from_zero(the_bank(), "cctv", "command")
    variants = {
        each.id: each.months_by_class for each in earliest_under(the_bank(), case, check_gates(the_bank(), case))
    }
    plan = planned(the_bank(), replace(case, capacity=Capacity(at_once)))
    assert variants[f"at_once:{at_once}"] == {id: each.month for id, each in plan.earliest.items()}


def test_quick_steps_bring_no_class_of_the_bank_later_and_slow_ones_none_earlier():
    case = from_zero(the_bank(), *CLASSES)
    bank = without_windows(the_bank())
    variants = {each.id: each.months_by_class for each in earliest_under(bank, case, check_gates(bank, case))}
    for class_id, each in planned(bank, case).earliest.items():
        assert variants["months:low"][class_id] < each.month < variants["months:high"][class_id]


def test_without_a_request_there_is_nothing_to_date():
    case = replace(ZERO, requests=())
    assert {tuple(each.months_by_class) for each in earliest_under(BANK, case, {})} == {()}
