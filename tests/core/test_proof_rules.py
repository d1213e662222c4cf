"""What is said to prove an answer can do so."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from assess.core.answer_rules import AnswerFault, why_answer_is_refused
from assess.core.case import Answer, Evidence
from assess.core.proof_rules import ProofFault, levels_to_decide, proof_faults
from tests.build import TODAY, a_case, a_decision, a_question, a_questionnaire, an_answer, an_objection

BANK = a_questionnaire(a_question("PE01", owners=("bappeda",)))
YESTERDAY, TOMORROW = TODAY - timedelta(1), TODAY + timedelta(1)


def proven(grade: int = 3, checked_by: str = "Inspektorat", dated: date | None = None, on: date = TODAY) -> Answer:
    return Answer(3, Evidence(grade, "SK 1", dated, checked_by, on))


def faults(answer: Answer, day: date | None = TODAY) -> list[ProofFault]:
    return list(proof_faults(BANK, "PE01", answer, day))


@pytest.mark.parametrize("grade", [3, 4])
def test_an_office_cannot_check_its_own_evidence(grade: int):
    assert faults(proven(grade, "Bappeda")) == [ProofFault.CHECKED_BY_THE_ANSWERING_OFFICE]
    assert faults(replace(proven(grade, "Dishub"), office="Dishub")) == [ProofFault.CHECKED_BY_THE_ANSWERING_OFFICE]


@pytest.mark.parametrize("office", ["", "Dishub", "Bappeda", "RSUD Contoh"])
def test_whose_question_it_is_by_rule_cannot_check_whatever_office_is_named(office: str):
    assert faults(replace(proven(3, "Bidang Data, Bappeda"), office=office)) == [
        ProofFault.CHECKED_BY_THE_ANSWERING_OFFICE
    ]


@pytest.mark.parametrize("grade", [3, 4])
def test_who_entered_an_answer_cannot_check_it(grade: int):
    entered = replace(proven(grade, "Siti Rahma"), entered_by="siti  RAHMA")
    assert faults(entered) == [ProofFault.CHECKED_BY_WHO_ENTERED]
    assert faults(replace(entered, entered_by="Budi")) == []
    assert faults(replace(entered, evidence=replace(entered.evidence, grade=2))) == []


def test_below_grade_3_nobody_has_to_be_outside():
    assert faults(proven(2, "Bappeda")) == []


def test_a_document_is_not_checked_before_it_is_written():
    assert faults(proven(dated=TODAY, on=YESTERDAY)) == [ProofFault.CHECKED_BEFORE_WRITTEN]
    assert faults(proven(dated=TODAY, on=TODAY)) == []


@pytest.mark.parametrize(
    ("level", "objected", "range_"),
    [(3, [1], (1, 3)), (1, [2, 4], (1, 4)), (2, [], (2, 2)), (None, [4, 2], (2, 4)), (None, [], None)],
)
def test_a_decision_lies_between_the_levels_that_are_named(
    level: int | None, objected: list[int], range_: tuple[int, int] | None
):
    objections = tuple(map(an_objection, objected))
    disputed = an_answer(level, 2, objections=objections)
    assert levels_to_decide(disputed) == range_
    lowest, highest = range_ or (0, 5)
    refused = {decided for decided in range(6) if faults(replace(disputed, decision=a_decision(decided)))}
    assert refused == set(range(6)) - set(range(lowest, highest + 1))


def test_no_day_is_later_than_the_case():
    late = replace(proven(dated=TODAY), decision=a_decision(3))
    assert faults(late) == []
    assert faults(late, YESTERDAY) == [
        ProofFault.WRITTEN_AFTER_THE_CASE,
        ProofFault.CHECKED_AFTER_THE_CASE,
        ProofFault.DECIDED_AFTER_THE_CASE,
    ]


def test_days_are_not_compared_with_a_day_that_is_not_known():
    assert faults(proven(on=TOMORROW), None) == []


def test_such_an_answer_is_not_recorded():
    assert why_answer_is_refused(BANK, a_case(), "PE01", proven(checked_by="Bappeda")) is (
        AnswerFault.CHECKED_BY_THE_ANSWERING_OFFICE
    )
    assert why_answer_is_refused(BANK, a_case(date=YESTERDAY), "PE01", an_answer(3)) is (
        AnswerFault.WRITTEN_AFTER_THE_CASE
    )


def test_every_fault_of_a_proof_is_a_fault_of_an_answer():
    assert {each.value for each in ProofFault} <= {each.value for each in AnswerFault}
