"""How far a case is filled in: the order of asking, states, places and progress."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.case import UNKNOWN, Answer
from assess.core.questionnaire import Questionnaire
from assess.core.scoring import score
from assess.display.filling import Filling, Position, Progress, State
from tests.build import (
    a_case,
    a_class,
    a_question,
    a_questionnaire,
    an_answer,
    an_objection,
    not_applicable,
    one_question_each,
)


@pytest.fixture
def asked() -> Questionnaire:
    """PB1 decides any budget, TE01 a camera; PE01 and PR01 deepen; TE02 is about sensors."""
    return a_questionnaire(
        a_question("PB1", "purpose"),
        a_question("PE01", "people", owners=("bkpsdm",)),
        a_question("PR01", "process"),
        a_question("TE01", "technology"),
        a_question("TE02", "technology", not_applicable_unless="sensor"),
        budget=["PB1"],
        classes=[a_class("cctv", "TE01"), a_class("sensor", "TE02")],
    )


def filled(asked: Questionnaire, *requests: str, **answers: Answer) -> Filling:
    return Filling(asked, a_case(answers, *requests))


def ids(questions) -> list[str]:
    return [question.id for question in questions]


def test_what_decides_the_requests_is_asked_first(asked):
    assert ids(filled(asked, "cctv").asked) == ["PB1", "TE01", "PE01", "PR01"]


def test_without_requests_the_questions_of_every_budget_come_first(asked):
    assert ids(filled(asked).section("deciding")) == ["PB1"]


def test_a_question_about_what_is_not_requested_is_not_asked(asked):
    filling = filled(asked, "cctv")
    assert filling.state(asked.question["TE02"]) is State.NOT_ASKED
    assert "TE02" in ids(filling.section("technology"))


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        pytest.param(None, State.OPEN, id="nothing yet"),
        pytest.param(UNKNOWN, State.UNKNOWN, id="said to be not known"),
        pytest.param(an_answer(3), State.ANSWERED, id="a level"),
        pytest.param(an_answer(3, objections=(an_objection(1),)), State.DISPUTED, id="an objection"),
    ],
)
def test_what_became_of_a_question(asked, answer, state):
    answers = {} if answer is None else {"PR01": answer}
    assert filled(asked, **answers).state(asked.question["PR01"]) is state


def test_a_question_set_aside_with_a_reason_counts_nowhere():
    asked = a_questionnaire(a_question("PR20", "process", not_applicable_when="nothing_was_ever_bought"))
    filling = filled(asked, PR20=not_applicable())
    assert filling.state(asked.question["PR20"]) is State.NOT_APPLICABLE
    assert filling.progress(asked.questions) == Progress(answered=0, asked=0, with_evidence=0)


@given(st.lists(st.sampled_from([None, UNKNOWN, an_answer(0, 0), an_answer(3, 2), not_applicable()]), min_size=4))
@settings(deadline=None, max_examples=40)
def test_progress_counts_as_the_result_does(given_answers):
    asked = a_questionnaire(
        *one_question_each(),
        a_question("PR20", "process", not_applicable_when="nothing_was_ever_bought"),
        a_question("TE02", "technology", not_applicable_unless="sensor"),
        classes=[a_class("cctv", "TE01"), a_class("sensor", "TE02")],
    )
    ids_of_all = [question.id for question in asked.questions]
    answers = {id: answer for id, answer in zip(ids_of_all, given_answers, strict=False) if answer}
    filling, counted = filled(asked, "cctv", **answers), score(asked, a_case(answers, "cctv")).coverage
    assert filling.progress(asked.questions) == Progress(counted.answered, counted.applicable, counted.with_evidence)


def test_progress_counts_levels_and_documents(asked):
    filling = filled(asked, "cctv", PB1=an_answer(3, 2), PE01=an_answer(1, 1), PR01=UNKNOWN)
    assert filling.progress(filling.asked) == Progress(answered=2, asked=4, with_evidence=1)


def test_a_question_has_its_place_in_its_group(asked):
    filling = filled(asked, "cctv")
    assert filling.position(asked.question["TE01"]) == Position(at=2, of=2, decides=True)
    assert filling.position(asked.question["PR01"]) == Position(at=2, of=2, decides=False)
    assert filling.position(asked.question["TE02"]).at == 0


def test_neighbours_follow_the_order_of_asking(asked):
    filling = filled(asked, "cctv")
    first, last = asked.question["PB1"], asked.question["PR01"]
    assert (filling.before(first), filling.after(last)) == (None, None)
    assert filling.after(first) == asked.question["TE01"]
    assert filling.before(asked.question["PE01"]) == asked.question["TE01"]
    assert filling.after(asked.question["TE02"]) is None


def test_the_next_question_is_the_first_nobody_touched(asked):
    assert filled(asked, "cctv", PB1=UNKNOWN).next_open == asked.question["TE01"]
    everything = {id: UNKNOWN for id in asked.question}
    assert filled(asked, "cctv", **everything).next_open is None


def test_the_office_an_answer_names_takes_the_question_over(asked):
    filling = filled(asked, PR01=an_answer(1, office="bkpsdm (id)"))
    assert ids(filling.of_office("bkpsdm")) == ["PE01", "PR01"]
    assert filled(asked, PR01=an_answer(1, office="nobody knows")).office_of(asked.question["PR01"]) == "office"
    assert filling.offices == ("bkpsdm", "office")
