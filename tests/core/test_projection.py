import pytest

from assess.core.case import Answer
from assess.core.projection import after
from tests.build import a_case, a_decision, a_question, a_questionnaire, a_step, an_answer, an_objection, not_applicable

BANK = a_questionnaire(
    a_question("Q1"),
    a_question("Q2", not_applicable_when="nothing_was_ever_bought"),
    steps=[
        a_step("S1", triggers=("Q1",), lifts={"Q1": 3, "Q2": 3}),
        a_step("S2", triggers=("Q1",), lifts={"Q1": 4}),
    ],
)


@pytest.mark.parametrize(
    ("answer", "steps", "expected"),
    [
        pytest.param((0, 0), ("S1",), (3, 3), id="a step lifts its question"),
        pytest.param(Answer(), ("S1",), (3, 3), id="a don't-know too"),
        pytest.param((5, 4), ("S1",), (5, 4), id="a better answer stays"),
        pytest.param((4, 1), ("S1",), (4, 3), id="a higher claim comes to be proven"),
        pytest.param((0, 0), ("S1", "S2"), (4, 3), id="the highest of several lifts counts"),
        pytest.param((0, 0), ("S2", "S1"), (4, 3), id="in whatever order"),
        pytest.param((4, 2), (), (4, 3), id="a paper behind level 3 or more is checked"),
        pytest.param((2, 2), (), (2, 2), id="a paper behind a lower level changes nothing"),
        pytest.param((3, 1), (), (3, 1), id="a statement is no paper to check"),
        pytest.param(Answer(), (), (None, 0), id="nothing is found out by itself"),
    ],
)
def test_a_question_stands_where_steps_and_checks_bring_it(answer, steps, expected):
    found = after(BANK, a_case({"Q1": answer}), steps).answer("Q1")
    assert (found.claimed, found.evidence.grade) == expected


@pytest.mark.parametrize(
    ("owner", "steps", "expected"),
    [(1, ("S1",), 3), (5, ("S1",), 5), (3, (), 3), (1, (), 1)],
)
def test_an_objection_is_taken_to_end_at_the_steps_level_or_the_owners_if_higher(owner, steps, expected):
    disputed = an_answer(owner, 3, objections=(an_objection(0),))
    found = after(BANK, a_case({"Q1": disputed}), steps).answer("Q1")
    assert (found.claimed, found.is_disputed) == (expected, False)


def test_a_decision_does_not_hold_a_lifted_question_down():
    decided = an_answer(4, 3, objections=(an_objection(1),), decision=a_decision(1))
    assert after(BANK, a_case({"Q1": decided}), ["S1"]).answer("Q1").claimed == 3


def test_a_question_that_does_not_apply_stays_as_it_is():
    case = a_case({"Q2": not_applicable()})
    assert after(BANK, case, ["S1"]).answer("Q2") == not_applicable()


def test_a_refused_not_applicable_is_lifted_like_any_unknown():
    case = a_case({"Q1": not_applicable()})
    assert after(BANK, case, ["S1"]).answer("Q1").claimed == 3
