"""A scan may say no, and is then right whatever the rest comes to; it never says yes."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.case import Answer, Case
from assess.core.gates import check_gates
from assess.core.questionnaire import Condition, Questionnaire
from assess.core.quick_scan import ScannedClass, asked, first_steps, scan, stated
from assess.core.results import Verdict
from assess.core.steps import steps_ahead
from tests.build import a_case, a_class, a_purchase, a_question, a_questionnaire, a_step, an_answer
from tests.core.bank import CLASSES, the_bank
from tests.core.strategies import grades, levels

several = settings(max_examples=60, deadline=None)
maybe = st.one_of(levels, levels, st.none())


def a_bank() -> Questionnaire:
    """CCTV waits for PB1, PE01 and PR01; an app for PB1 and TE01."""
    return a_questionnaire(
        a_question("PB1", "purpose"),
        a_question("PE01", "people"),
        a_question("PR01", "process"),
        a_question("TE01", "technology"),
        steps=[
            a_step("S1", triggers=("PB1",), lifts={"PB1": 3}),
            a_step("S2", "S1", triggers=("PE01",), lifts={"PE01": 3}),
            a_step("S3", "S2", triggers=("PR01",), lifts={"PR01": 3}),
            a_step("S4", triggers=("TE01",), lifts={"TE01": 3}),
            a_purchase("cctv", "S3"),
            a_purchase("app", "S1", "S4"),
        ],
        budget=["PB1"],
        classes=[a_class("cctv", "PE01", "PR01"), a_class("app", "TE01")],
        quick_scan=("TE01", "PB1", "PE01"),
    )


def scanned(levels: dict[str, int | None], *wanted: str) -> list[ScannedClass]:
    return list(scan(a_bank(), a_claim(levels, *wanted)).classes)


def a_claim(levels: dict[str, int | None], *wanted: str) -> Case:
    return a_case(dict(stated(levels)), *wanted)


def test_one_level_below_its_condition_decides_the_class_and_the_budget_too_where_it_is_the_budgets():
    [cctv, app] = scanned({"PB1": 3, "PE01": 2, "TE01": 4}, "cctv", "app")
    assert [each.question for each in cctv.against] == ["PE01"]
    assert cctv.is_decided
    assert not cctv.is_decided_for_the_budget
    assert not app.is_decided
    [cctv, app] = scanned({"PB1": 0, "PE01": 5, "TE01": 5}, "cctv", "app")
    assert cctv.is_decided_for_the_budget
    assert app.is_decided_for_the_budget


def test_what_is_not_asked_or_not_known_is_counted_as_unanswered():
    [cctv] = scanned({"PB1": 3, "PE01": None}, "cctv")
    assert [each.question for each in cctv.stated] == ["PB1"]
    assert [each.question for each in cctv.unanswered] == ["PE01", "PR01"]


def test_a_question_of_both_gates_is_counted_once():
    both = replace(a_bank(), classes=(a_class("cctv", "PB1", "PE01"),))
    [cctv] = scan(both, a_claim({"PB1": 1}, "cctv")).classes
    assert [(each.question, each.gate) for each in cctv.against] == [("PB1", "budget")]


def test_the_questions_that_decide_what_is_wanted_are_asked_first():
    assert [each.id for each in asked(a_bank(), ("cctv",))] == ["PB1", "PE01", "TE01"]
    assert [each.id for each in asked(a_bank(), ("app",))] == ["TE01", "PB1", "PE01"]


def test_answers_are_claims_without_evidence():
    assert stated({"PB1": 4, "PE01": None}) == {"PB1": Answer(4), "PE01": Answer()}
    [cctv] = scanned({"PB1": 5, "PE01": 5}, "cctv")
    assert [each.grade for each in cctv.stated] == [0, 0]


def test_the_first_steps_are_those_the_answers_call_for_and_a_purchase_waits_for():
    case = a_claim({"PB1": 3, "PE01": 1, "TE01": 0}, "cctv")
    assert [each.step.id for each in first_steps(a_bank(), case)] == ["S2"]
    case = a_claim({"PB1": 2, "PE01": 1, "TE01": 0}, "cctv", "app")
    assert [each.step.id for each in first_steps(a_bank(), case)] == ["S1", "S4", "S2"]


def test_no_step_is_called_for_where_everything_stated_is_high_enough():
    assert first_steps(a_bank(), a_claim({"PB1": 3, "PE01": 3, "TE01": None}, "cctv", "app")) == ()


@several
@given(st.data())
def test_a_no_stays_a_no_whatever_the_rest_comes_to(data):
    bank = the_bank()
    conditions = sorted(bank.gate_questions(CLASSES))
    few = data.draw(st.lists(st.sampled_from(conditions), min_size=1, max_size=15, unique=True))
    case = a_claim({each: data.draw(maybe) for each in few}, *CLASSES)
    rest = {each.id: an_answer(data.draw(levels), data.draw(grades)) for each in bank.questions if each.id not in few}
    known = {id: an_answer(answer.level, data.draw(grades)) for id, answer in case.answers.items()}
    whole = check_gates(bank, replace(case, answers={**rest, **known}))
    for each in scan(bank, case).classes:
        verdict = whole[each.class_id].verdict
        if each.is_decided:
            assert verdict is not Verdict.READY_TO_CONTRACT
        if each.is_decided_for_the_budget:
            assert verdict in (Verdict.FIRST_DO_THESE_STEPS, Verdict.NOT_ASSESSED)


@several
@given(st.data())
def test_each_first_step_is_needed_whatever_the_rest_comes_to(data):
    bank = the_bank()
    few = data.draw(st.lists(st.sampled_from(sorted(bank.gate_questions(CLASSES))), min_size=1, max_size=6))
    wanted = data.draw(st.lists(st.sampled_from(CLASSES), min_size=1, unique=True))
    case = a_claim({each: data.draw(maybe) for each in few}, *wanted)
    rest = {each.id: an_answer(data.draw(levels), data.draw(grades)) for each in bank.questions if each.id not in few}
    whole = replace(case, answers={**rest, **case.answers})
    needed = {each.step.id for each in steps_ahead(bank, whole, check_gates(bank, whole)) if each.needed_for}
    assert {each.step.id for each in first_steps(bank, case)} <= needed


@pytest.mark.parametrize("level", [0, 2, 3, 5])
def test_a_condition_is_against_only_below_what_it_asks(level):
    strict = replace(a_bank(), budget_conditions=(Condition("PB1", 4),))
    [cctv] = scan(strict, a_claim({"PB1": level}, "cctv")).classes
    assert cctv.is_decided == (level < 4)
