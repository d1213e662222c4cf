"""Where "not applicable" may be said, and what applies without anyone saying so."""

import pytest

from assess.core.applicability import Refusal, applicability, why_not_applicable_is_refused
from assess.core.case import UNKNOWN
from tests.build import a_case, a_class, a_question, a_questionnaire, an_answer, not_applicable

ALWAYS = a_question("PE01")
SENSORS = a_question("TE09", "technology", not_applicable_unless="sensor")
UPKEEP = a_question("TE02", "technology", not_applicable_when="nothing_was_ever_bought")
BANK = a_questionnaire(ALWAYS, SENSORS, UPKEEP, classes=[a_class("sensor"), a_class("cctv", "TE02")])


@pytest.mark.parametrize(
    ("question", "requests", "refusal"),
    [
        pytest.param("PE01", (), Refusal.ALWAYS_APPLIES, id="a question without an exemption"),
        pytest.param("TE09", (), None, id="a class that is not requested"),
        pytest.param("TE09", ("cctv",), None, id="another class is requested"),
        pytest.param("TE09", ("sensor",), Refusal.CLASS_IS_REQUESTED, id="its own class is requested"),
        pytest.param("TE02", (), None, id="an exemption of the questionnaire"),
        pytest.param("TE02", ("sensor",), None, id="an exemption that decides nothing requested"),
        pytest.param("TE02", ("cctv",), Refusal.DECIDES_A_REQUESTED_CLASS, id="a gate question of a requested class"),
    ],
)
def test_not_applicable_is_refused_with_a_reason(question, requests, refusal):
    assert why_not_applicable_is_refused(BANK, a_case({}, *requests), question) == refusal


def test_a_budget_question_decides_every_requested_class():
    bank = a_questionnaire(UPKEEP, budget=["TE02"], classes=[a_class("sensor")])
    assert why_not_applicable_is_refused(bank, a_case({}, "sensor"), "TE02") is Refusal.DECIDES_A_REQUESTED_CLASS


def test_a_budget_question_decides_nothing_while_nothing_is_requested():
    bank = a_questionnaire(UPKEEP, budget=["TE02"], classes=[a_class("sensor")])
    assert why_not_applicable_is_refused(bank, a_case(), "TE02") is None


def test_a_question_of_a_class_nobody_requests_does_not_apply_by_itself():
    assert ids(applicability(BANK, a_case({})).applicable) == ["PE01", "TE02"]
    assert applicability(BANK, a_case({})).declared == ()


@pytest.mark.parametrize("answer", [UNKNOWN, not_applicable()], ids=["unknown", "declared"])
def test_leaving_it_out_declaring_it_and_not_knowing_are_the_same_then(answer):
    assert applicability(BANK, a_case({"TE09": answer})) == applicability(BANK, a_case({}))


def test_it_applies_when_the_case_answers_it_with_a_level():
    assert "TE09" in ids(applicability(BANK, a_case({"TE09": an_answer(0, 0)})).applicable)


def test_it_applies_unanswered_when_its_class_is_requested():
    assert "TE09" in ids(applicability(BANK, a_case({}, "sensor")).applicable)


def test_it_applies_when_it_decides_another_class_that_is_requested():
    bank = a_questionnaire(SENSORS, classes=[a_class("sensor"), a_class("data", "TE09")])
    asked = a_case({"TE09": not_applicable()}, "data")
    assert ids(applicability(bank, asked).applicable) == ["TE09"]
    assert why_not_applicable_is_refused(bank, asked, "TE09") is Refusal.DECIDES_A_REQUESTED_CLASS


def test_an_exemption_sets_a_question_aside():
    case = a_case({"TE02": not_applicable()})
    assert ids(applicability(BANK, case).declared) == ["TE02"]
    assert ids(applicability(BANK, case).applicable) == ["PE01"]


@pytest.mark.parametrize(("question", "requests"), [("PE01", ()), ("TE09", ("sensor",)), ("TE02", ("cctv",))])
def test_a_refused_declaration_sets_nothing_aside(question, requests):
    case = a_case({question: not_applicable()}, *requests)
    assert question in ids(applicability(BANK, case).applicable)
    assert question not in ids(applicability(BANK, case).declared)


def ids(questions):
    return [question.id for question in questions]
