"""Moving a case to another version: every answer is carried or parked, and nothing else changes."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.answer_rules import AnswerFault, why_answer_is_refused
from assess.core.case import UNKNOWN, Answer, Capacity, Case
from assess.core.changes import Changes, Parked
from assess.core.estimates import Scenario, exactly
from assess.core.gates import check_gates
from assess.core.moving import Why, is_newer, move
from assess.core.purchases.knowledge import Basis, Check, PurchaseKnowledge
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Graded, Review, ReviewGrade
from assess.core.questionnaire import Questionnaire
from assess.core.results import Verdict
from assess.core.scoring import score
from tests.build import (
    a_case,
    a_class,
    a_question,
    a_questionnaire,
    a_step,
    a_text,
    an_answer,
    an_objection,
    not_applicable,
    one_question_each,
)
from tests.core.strategies import contested

few = settings(max_examples=60, deadline=None)
IDS = ("Q1", "Q2", "Q3", "Q4", "Q5")
WHY = a_text("level 1 means something else")


def newer(*questions, told=("1.0.0",), parked=(), **changes) -> Questionnaire:
    """Version 2.0.0, which says of the *told* versions that the questions *parked* have another meaning."""
    since = tuple(Changes(each, tuple(Parked(id, WHY) for id in parked)) for each in told)
    return a_questionnaire(*questions, version="2.0.0", changes=since, **changes)


def parked_by(case: Case, old: Questionnaire, new: Questionnaire) -> dict[str, Why]:
    return {each.question: each.why for each in move(case, old, new).parked}


def test_an_answer_carries_over_as_it_is() -> None:
    moved = move(a_case({"PE01": 3}), a_questionnaire(), newer())
    assert (moved.carried, moved.parked, moved.new) == (("PE01",), (), ())
    assert moved.case == a_case({"PE01": 3}, questionnaire="tiny@2.0.0")


def test_a_question_with_another_meaning_is_parked_with_the_reason() -> None:
    moved = move(a_case({"PE01": 3, "PB1": 2}), a_questionnaire(), newer(parked=["PE01"]))
    [parked] = moved.parked
    assert (parked.question, parked.answer, parked.why, parked.told) == ("PE01", an_answer(3), Why.CHANGED, WHY)
    assert moved.case.answers == {"PB1": an_answer(2)}


def test_a_question_that_is_gone_is_parked_and_one_that_is_new_is_told() -> None:
    new = newer(*(each for each in one_question_each() if each.id != "PE01"), a_question("PE99"))
    moved = move(a_case({"PE01": UNKNOWN}), a_questionnaire(), new)
    assert (moved.parked[0].why, moved.new) == (Why.GONE, ("PE99",))


def test_what_is_not_known_claims_nothing_and_carries_over_unless_another_office_objects() -> None:
    disputed = an_answer(None, objections=(an_objection(1),))
    case = a_case({"PE01": an_answer(None, 0, ask="BKPSDM"), "PR01": disputed})
    assert parked_by(case, a_questionnaire(), newer(parked=["PE01", "PR01"])) == {"PR01": Why.CHANGED}


def test_a_version_nobody_tells_of_keeps_only_the_answers_to_the_same_words() -> None:
    reworded = replace(one_question_each()[1], text=a_text("something else"))
    new = newer(*(reworded if each.id == "PE01" else each for each in one_question_each()), told=("0.9.0",))
    assert parked_by(a_case({"PE01": 3, "PB1": 3}), a_questionnaire(), new) == {"PE01": Why.NOT_TOLD}


def test_what_the_new_version_does_not_allow_is_parked() -> None:
    old_one = a_question("PE01", not_applicable_unless="cctv")
    old, new = a_questionnaire(old_one, classes=[a_class()]), newer(a_question("PE01"), classes=[a_class()])
    [parked] = move(a_case({"PE01": not_applicable()}), old, new).parked
    assert (parked.why, parked.fault) == (Why.REFUSED, AnswerFault.ALWAYS_APPLIES)


def test_evidence_that_the_new_owner_checked_is_parked() -> None:
    new = newer(a_question("PE01", owners=("inspektorat",)))
    old = a_questionnaire(a_question("PE01"), offices=new.offices + a_questionnaire().offices)
    [parked] = move(a_case({"PE01": an_answer(3, 3)}), old, new).parked
    assert parked.fault is AnswerFault.CHECKED_BY_THE_ANSWERING_OFFICE


def test_what_was_refused_before_carries_over_to_be_mended_there() -> None:
    moved = move(a_case({"PE01": not_applicable()}), a_questionnaire(), newer())
    assert moved.carried == ("PE01",)


def test_requests_and_plans_with_what_is_gone_are_told_and_left_out() -> None:
    capacity = Capacity(3, per_owner={"office": 2, "gone": 1}, step_costs={"S1": 5, "S9": 7})
    old = a_questionnaire(classes=[a_class("cctv"), a_class("app")], steps=[a_step("S1"), a_step("S9")])
    cost = {"cctv": {"capex": exactly(1)}, "app": {"capex": exactly(2)}}
    plans = {"capacity": capacity, "cost": cost, "scenarios": (Scenario("a", cost=cost),)}
    moved = move(a_case({}, "cctv", "app", **plans), old, newer(classes=[a_class("app")], steps=[a_step()]))
    assert (moved.classes_gone, moved.offices_gone, moved.steps_gone) == (("cctv",), ("gone",), ("S9",))
    assert moved.case.requests == ("app",)
    assert moved.case.capacity == Capacity(3, per_owner={"office": 2}, step_costs={"S1": 5})
    assert moved.case.cost == moved.case.scenarios[0].cost == {"app": {"capex": exactly(2)}}


def test_purchases_go_along_and_grades_of_checks_that_are_gone_are_kept_and_told() -> None:
    review = Review(grades={"G01": Graded(ReviewGrade.FULLY), "G99": Graded(ReviewGrade.NOT, "-")})
    purchase = Purchase("kamera", "submarine", {"title": "Kamera"}, review)
    text = a_text("x")
    check = Check("G01", text, text, Basis.CRITERION, True, text, text, text, {})
    new = newer(purchases=PurchaseKnowledge(checks=(check,)))
    moved = move(a_case({}, purchases=(purchase,)), a_questionnaire(), new)
    assert moved.case.purchases == (purchase,)
    assert moved.checks_gone == ("G99",)


def test_both_versions_are_read() -> None:
    old = a_questionnaire(classes=[a_class("cctv", "PE01")])
    case = a_case({each.id: 5 for each in old.questions}, "cctv")
    moved = move(case, old, newer(parked=["PE01"], classes=[a_class("cctv", "PE01")]))
    assert moved.before.gates["cctv"].verdict is Verdict.READY_TO_CONTRACT
    assert moved.after.gates["cctv"].verdict is Verdict.NOT_ASSESSED
    assert moved.after.scorecard.coverage.answered == moved.before.scorecard.coverage.answered - 1


@pytest.mark.parametrize(
    ("one", "other", "newer_than"),
    [("2.0.0", "1.9.9", True), ("1.10.0", "1.9.0", True), ("1.0.0", "1.0.0", False), ("1.0.0", "2.0.0", False)],
)
def test_versions_are_compared_by_their_numbers(one: str, other: str, newer_than: bool) -> None:
    assert is_newer(one, other) is newer_than


some_answers = st.one_of(contested(), st.just(UNKNOWN), st.builds(not_applicable))


@st.composite
def versions(draw: st.DrawFn) -> tuple[Case, Questionnaire, Questionnaire]:
    """A case of an old version and a new one that drops, rewords, reassigns and adds questions."""

    def some() -> list[str]:
        return draw(st.lists(st.sampled_from(IDS), unique=True))

    asked, kept, reworded, reassigned = some() or ["Q1"], some() or ["Q2"], some(), some()
    bound = {"not_applicable_unless": "cctv"} if draw(st.booleans()) else {}
    old = a_questionnaire(*(a_question(id, **bound) for id in asked), classes=[a_class("cctv"), a_class("app")])
    new = newer(
        *(
            a_question(id, text=a_text("new" if id in reworded else f"question {id}"), owners=(_owner(id, reassigned),))
            for id in kept
        ),
        told=draw(st.sampled_from([(), ("1.0.0",)])),
        parked=some(),
        classes=[a_class("app"), *([a_class("cctv")] if draw(st.booleans()) else [])],
    )
    requests = draw(st.lists(st.sampled_from(["cctv", "app"]), unique=True))
    given_answers: dict[str, Answer] = {id: draw(some_answers) for id in asked if draw(st.booleans())}
    return a_case(given_answers, *requests), old, new


def _owner(id: str, reassigned: list[str]) -> str:
    return "inspektorat" if id in reassigned else "office"


@few
@given(versions())
def test_nothing_is_lost(given_versions) -> None:
    case, old, new = given_versions
    moved = move(case, old, new)
    parked = {each.question: each.answer for each in moved.parked}
    assert {**moved.case.answers, **parked} == case.answers
    assert len(moved.carried) + len(moved.parked) == len(case.answers)
    assert set(moved.case.requests) | set(moved.classes_gone) == set(case.requests)


@few
@given(versions())
def test_the_moved_case_fits_the_new_version(given_versions) -> None:
    case, old, new = given_versions
    moved = move(case, old, new)
    assert moved.case.questionnaire == new.reference
    for id, answer in moved.case.answers.items():
        fault = why_answer_is_refused(new, moved.case, id, answer)
        assert fault in (None, why_answer_is_refused(old, case, id, answer))
    assert moved.after.scorecard == score(new, moved.case)
    assert moved.after.gates == check_gates(new, moved.case)


@few
@given(versions())
def test_moving_is_the_same_each_time(given_versions) -> None:
    assert move(*given_versions) == move(*given_versions)


@few
@given(versions())
def test_moving_to_the_same_content_changes_nothing_but_the_version(given_versions) -> None:
    case, old, _ = given_versions
    assert move(case, old, old).case == case
    assert move(case, old, replace(old, version="2.0.0")).case == replace(case, questionnaire="tiny@2.0.0")


@few
@given(versions())
def test_moving_on_after_a_move_parks_nothing_more(given_versions) -> None:
    case, old, new = given_versions
    moved = move(case, old, new).case
    assert move(moved, new, new).case == moved
