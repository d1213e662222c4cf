"""An answer in words says everything it holds."""

import pytest

from assess.core.case import Answer
from assess.display.answer_facts import answer_facts
from assess.display.overview import missing_of_point_b
from assess.language import translator
from tests.build import TODAY, a_case, a_decision, a_question, an_answer, an_objection

EN = translator("en")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        pytest.param(None, "Not filled in yet", id="nothing"),
        pytest.param(Answer(), "Not known yet", id="not known"),
        pytest.param(Answer(not_applicable="no cameras"), "Not applicable: no cameras", id="not applicable"),
        pytest.param(Answer(level=3), "3. level 3", id="a level"),
    ],
)
def test_the_answer_comes_first(answer, said):
    assert answer_facts(a_question(), answer, EN)[0] == ("Answer", said)


def test_nothing_of_an_answer_is_left_out():
    answer = an_answer(
        3, ask="BKPSDM", by=TODAY, note="a note", private_note="a secret", office="Dishub", entered_by="a clerk",
        objections=(an_objection(1),), decision=a_decision(2),
    )  # fmt: skip
    said = " ".join(value for _name, value in answer_facts(a_question(), answer, EN))
    for text in ("BKPSDM", "24 November 2026", "a note", "a secret", "Dishub", "a clerk", "SK 1/2026", "Inspektorat"):
        assert text in said
    for text in ("satpol_pp: 1. level 1", "2. level 2", "Sekda", "both offices were heard"):
        assert text in said


def test_point_b_names_what_it_lacks():
    assert missing_of_point_b(a_case().point_b, EN) == (
        "the service", "the problem", "the value measured today", "the value to reach", "the day to reach it",
        "who answers for it",
    )  # fmt: skip
