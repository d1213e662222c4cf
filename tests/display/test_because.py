"""Why a step stands on the roadmap, and what rests on questions without an answer."""

import pytest

from assess.core.case import Answer
from assess.core.evaluation import Evaluation, evaluate
from assess.display.because import because, caution
from assess.language import translator
from tests.build import a_case, a_purchase, a_questionnaire, a_step


def evaluated(*requests: str, **answers: object) -> Evaluation:
    """S1 is asked for by PB1 and PE01, S2 by PR01."""
    steps = [
        a_step("S1", triggers=("PB1", "PE01"), lifts={"PB1": 3, "PE01": 3}),
        a_step("S2", triggers=("PR01",), lifts={"PR01": 3}),
        a_purchase("cctv"),
    ]
    return evaluate(a_questionnaire(steps=steps), a_case(answers, *requests))  # type: ignore[arg-type]


def reasons(found: Evaluation, language: str) -> dict[str, str]:
    to = translator(language)
    return {each.step.id: ", ".join(map(str, because(found, each, to))) for each in found.plan.steps}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("id", "PB1 (belum terjawab), PE01 (belum diketahui)"),
        ("en", "PB1 (not answered yet), PE01 (not known yet)"),
    ],
)
def test_a_question_without_an_answer_is_no_claim_that_a_thing_is_missing(language: str, said: str):
    found = reasons(evaluated(PE01=Answer(ask="BKPSDM"), PR01=1), language)
    assert found == {"S1": said, "S2": "PR01"}


def test_a_step_names_only_the_questions_that_still_ask_for_it():
    assert reasons(evaluated(PB1=3, PE01=2, PR01=3), "en") == {"S1": "PE01"}


def test_steps_that_rest_on_unanswered_questions_alone_are_counted():
    to = translator("en")
    assert caution(evaluated(PB1=0), to).startswith("1 of 2 steps is here only because questions are unanswered.")
    assert caution(evaluated(), to).startswith("2 of 2 steps are here only because questions are unanswered.")
    assert caution(evaluated(PB1=0, PR01=0), to) == ""
