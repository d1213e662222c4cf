import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.case import Answer, Case
from assess.core.gates import check_gates
from assess.core.projection import after
from assess.core.questionnaire import Questionnaire
from assess.core.steps import Progress, StepAhead, ancestors, progress_by_step, steps_ahead
from tests.build import (
    a_case,
    a_class,
    a_purchase,
    a_question,
    a_questionnaire,
    a_step,
    an_answer,
    an_objection,
    not_applicable,
)
from tests.core.graphs import some_case, some_questionnaire

CHAIN = a_questionnaire(
    *(a_question(id, "process") for id in ("Q1", "Q2", "Q3", "Q4")),
    steps=[
        a_step("S1", triggers=("Q1",), lifts={"Q1": 3}),
        a_step("S2", "S1", triggers=("Q2",), lifts={"Q2": 3}),
        a_step("S3", "S2", triggers=("Q3",), lifts={"Q3": 3}),
        a_step("S4", triggers=("Q4",), lifts={"Q4": 3}),
        a_purchase("cctv", "S3"),
        a_purchase("app", "S1"),
    ],
    classes=[a_class("cctv", "Q3"), a_class("app", "Q1")],
)


def ahead_of(questionnaire: Questionnaire, case: Case) -> dict[str, StepAhead]:
    return {each.step.id: each for each in steps_ahead(questionnaire, case, check_gates(questionnaire, case))}


def progress(*answers: Answer | tuple[int, int]) -> Progress:
    """How far a step on as many questions has come."""
    ids = [f"Q{number}" for number, _ in enumerate(answers)]
    step = a_step(triggers=tuple(ids), lifts=dict.fromkeys(ids, 3))
    questionnaire = a_questionnaire(*(a_question(id) for id in ids), steps=[step])
    found = progress_by_step(questionnaire, a_case(dict(zip(ids, answers, strict=True))))["S1"]
    return max(found.values(), default=Progress.MET)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param((3, 3), Progress.MET, id="level 3, checked"),
        pytest.param((5, 3), Progress.MET, id="a higher level, checked"),
        pytest.param((3, 2), Progress.TO_VERIFY, id="level 3, not checked"),
        pytest.param((5, 2), Progress.TO_VERIFY, id="a higher level, not checked"),
        pytest.param((3, 1), Progress.TO_DO, id="level 3 that someone states"),
        pytest.param((2, 4), Progress.TO_DO, id="a lower level"),
        pytest.param(Answer(), Progress.TO_DO, id="don't know"),
        pytest.param(an_answer(3, 3, objections=(an_objection(1),)), Progress.MET, id="an objection undoes no step"),
    ],
)
def test_a_step_has_come_as_far_as_its_question(answer: Answer | tuple[int, int], expected: Progress):
    assert progress(answer) is expected


def test_a_step_has_come_as_far_as_the_last_of_its_questions():
    assert progress((3, 3), (3, 2)) is Progress.TO_VERIFY
    assert progress((3, 3), (3, 2), (0, 0)) is Progress.TO_DO


def test_a_step_is_met_where_it_would_lift_its_question_to():
    step = a_step(triggers=("Q1",), lifts={"Q1": 4})
    questionnaire = a_questionnaire(a_question("Q1"), steps=[step])
    assert progress_by_step(questionnaire, a_case({"Q1": (3, 3)}))["S1"]["Q1"] is Progress.TO_DO
    assert progress_by_step(questionnaire, a_case({"Q1": (4, 3)}))["S1"]["Q1"] is Progress.MET


def test_questions_that_do_not_apply_trigger_nothing():
    questionnaire = a_questionnaire(
        a_question("Q1", not_applicable_when="nothing_was_ever_bought"),
        a_question("Q2", not_applicable_unless="cctv"),
        steps=[a_step(triggers=("Q1", "Q2"), lifts={"Q1": 3, "Q2": 3})],
        classes=[a_class("cctv", "Q2"), a_class("app", "Q1")],
    )
    assert ahead_of(questionnaire, a_case({"Q1": not_applicable(), "Q2": 0})) == {}
    assert ahead_of(questionnaire, a_case({"Q1": not_applicable(), "Q2": 0}, "cctv"))["S1"].because == ("Q2",)
    assert ahead_of(questionnaire, a_case({"Q1": not_applicable()}, "app"))["S1"].because == ("Q1",), "refused"


def test_a_step_is_needed_for_each_class_that_waits_for_it():
    ahead = ahead_of(CHAIN, a_case({}, "app", "cctv"))
    assert {id: each.needed_for for id, each in ahead.items()} == {
        "S1": ("cctv", "app"),
        "S2": ("cctv",),
        "S3": ("cctv",),
        "S4": (),
        "buy-cctv": ("cctv",),
        "buy-app": ("app",),
    }


def test_a_purchase_that_nobody_requests_is_no_step_of_the_roadmap():
    assert set(ahead_of(CHAIN, a_case({}, "app"))) == {"S1", "S2", "S3", "S4", "buy-app"}


def test_a_low_score_never_triggers_a_purchase():
    assert set(ahead_of(CHAIN, a_case({id: 0 for id in ("Q1", "Q2", "Q3", "Q4")}))) == {"S1", "S2", "S3", "S4"}


def test_the_steps_before_a_purchase_whose_gate_is_open_are_recommended_only():
    ahead = ahead_of(CHAIN, a_case({"Q3": 3}, "cctv"))
    assert ahead["S1"].needed_for == ahead["S2"].needed_for == ()
    assert (ahead["buy-cctv"].needed_for, ahead["buy-cctv"].requires) == (("cctv",), ())


def test_because_names_the_questions_that_are_not_met():
    step = a_step(triggers=("Q1", "Q2", "Q3"), lifts={"Q1": 3, "Q2": 3, "Q3": 3})
    questionnaire = a_questionnaire(*(a_question(id) for id in ("Q1", "Q2", "Q3")), steps=[step])
    ahead = ahead_of(questionnaire, a_case({"Q1": (3, 3), "Q2": (3, 2), "Q3": 1}))
    assert ahead["S1"].because == ("Q3",)


def test_a_met_step_still_links_those_before_it_with_those_after_it():
    ahead = ahead_of(CHAIN, a_case({"Q2": 3}, "cctv"))
    assert ahead["S3"].requires == ("S1",)


def test_ancestors_are_all_the_steps_before():
    assert ancestors(CHAIN, "buy-cctv") == {"S1", "S2", "S3"}


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_finishing_a_step_never_removes_a_prerequisite_of_another(data: st.DataObject):
    questionnaire = data.draw(some_questionnaire())
    case = data.draw(some_case(questionnaire))
    before = ahead_of(questionnaire, case)
    lifting = sorted(id for id, each in before.items() if each.step.purchase is None)
    finished = data.draw(st.sampled_from(lifting)) if lifting else None
    ahead = ahead_of(questionnaire, after(questionnaire, case, [finished] if finished else []))
    assert set(ahead) <= set(before) - {finished}
    for id, each in ahead.items():
        if each.step.purchase is None:
            assert all_before(ahead, id) == all_before(before, id) & set(ahead)


def all_before(ahead: dict[str, StepAhead], id: str) -> set[str]:
    return {other for each in ahead[id].requires for other in {each, *all_before(ahead, each)}}
