"""Which answers can be recorded."""

from dataclasses import replace
from datetime import date

import pytest

from assess.core.answer_rules import AnswerFault, why_answer_is_refused
from assess.core.applicability import Refusal
from assess.core.case import UNKNOWN, Answer, Decision, Evidence
from tests.build import (
    TODAY,
    a_case,
    a_class,
    a_decision,
    a_question,
    a_questionnaire,
    an_answer,
    an_objection,
    not_applicable,
)

BANK = a_questionnaire(
    a_question("PE01"),
    a_question("TE09", not_applicable_unless="sensor"),
    a_question("PR20", not_applicable_when="nothing_was_ever_bought"),
    classes=(a_class("sensor"), a_class("cctv", "PR20")),
)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(UNKNOWN, id="don't know"),
        pytest.param(an_answer(0, 0), id="lowest"),
        pytest.param(an_answer(5, 4), id="highest"),
        pytest.param(an_answer(3, note="x" * 30_000), id="longest note"),
        pytest.param(an_answer(3, objections=(an_objection(1),), decision=a_decision(2)), id="decided"),
    ],
)
def test_a_good_answer_is_recorded(answer: Answer) -> None:
    assert why_answer_is_refused(BANK, a_case(), "PE01", answer) is None


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        pytest.param(an_answer(6), AnswerFault.NO_SUCH_LEVEL, id="level above"),
        pytest.param(an_answer(-1), AnswerFault.NO_SUCH_LEVEL, id="level below"),
        pytest.param(an_answer(1, objections=(an_objection(7),)), AnswerFault.NO_SUCH_LEVEL, id="objected level"),
        pytest.param(an_answer(1, decision=a_decision(9)), AnswerFault.NO_SUCH_LEVEL, id="decided level"),
        pytest.param(Answer(3, Evidence(5, "x", TODAY, "x", TODAY)), AnswerFault.NO_SUCH_GRADE, id="grade above"),
        pytest.param(Answer(3, Evidence(-1)), AnswerFault.NO_SUCH_GRADE, id="grade below"),
        pytest.param(Answer(3, Evidence(3)), AnswerFault.EVIDENCE_WITHOUT_CHECK, id="bare grade 3"),
        pytest.param(
            Answer(3, Evidence(3, " ", TODAY, "Inspektorat", TODAY)),
            AnswerFault.EVIDENCE_WITHOUT_CHECK,
            id="blank document",
        ),
        pytest.param(
            Answer(3, Evidence(4, "SK 1", TODAY, "Inspektorat")), AnswerFault.EVIDENCE_WITHOUT_CHECK, id="no day"
        ),
        pytest.param(an_answer(1, note="x" * 30_001), AnswerFault.TEXT_TOO_LONG, id="long note"),
        pytest.param(an_answer(1, private_note="x" * 30_001), AnswerFault.TEXT_TOO_LONG, id="long private note"),
        pytest.param(
            an_answer(1, objections=(replace(an_objection(1), note="x" * 30_001),)),
            AnswerFault.TEXT_TOO_LONG,
            id="long objection",
        ),
        pytest.param(
            an_answer(1, decision=Decision(1, "Sekda", date(2026, 1, 1), " ")),
            AnswerFault.DECISION_WITHOUT_REASON,
            id="decision without reason",
        ),
        pytest.param(
            an_answer(3, objections=(an_objection(1),), decision=a_decision(4)),
            AnswerFault.DECIDED_OUT_OF_RANGE,
            id="decision above both",
        ),
    ],
)
def test_an_answer_at_fault_is_refused_with_its_reason(answer: Answer, fault: AnswerFault) -> None:
    assert why_answer_is_refused(BANK, a_case(), "PE01", answer) is fault


def test_a_question_nobody_asks_has_no_answer() -> None:
    assert why_answer_is_refused(BANK, a_case(), "XX99", UNKNOWN) is AnswerFault.NO_SUCH_QUESTION


@pytest.mark.parametrize(
    ("question", "requests", "fault"),
    [
        ("PE01", (), AnswerFault.ALWAYS_APPLIES),
        ("TE09", (), None),
        ("TE09", ("sensor",), AnswerFault.CLASS_IS_REQUESTED),
        ("PR20", (), None),
        ("PR20", ("cctv",), AnswerFault.DECIDES_A_REQUESTED_CLASS),
    ],
)
def test_not_applicable_is_refused_where_the_question_applies(
    question: str, requests: tuple[str, ...], fault: AnswerFault | None
) -> None:
    assert why_answer_is_refused(BANK, a_case({}, *requests), question, not_applicable()) is fault


def test_not_applicable_needs_a_reason_and_no_level() -> None:
    case = a_case()
    both = replace(not_applicable(), level=1)
    assert why_answer_is_refused(BANK, case, "TE09", both) is AnswerFault.NOT_APPLICABLE_WITH_LEVEL
    for said in ("  ", "-", "1 2 3", "ya", "Yes", "N/A", "Tidak  berlaku"):
        fault = why_answer_is_refused(BANK, case, "TE09", not_applicable(said))
        assert fault is AnswerFault.NOT_APPLICABLE_WITHOUT_REASON
    assert why_answer_is_refused(BANK, case, "TE09", not_applicable("Tidak ada kamera")) is None


def test_every_refusal_of_not_applicable_is_a_fault() -> None:
    assert {each.value for each in Refusal} <= {each.value for each in AnswerFault}
