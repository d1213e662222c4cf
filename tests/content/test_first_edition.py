"""Version 1.0.0, from the archive, is what the method counts: 60 questions, 46 steps and its gates."""

import pytest

from assess.core.questionnaire import Funding, Kind, Pillar, Questionnaire
from assess.core.steps import ancestors
from tests.content.build import shipped

PURCHASES = {
    "app": ("S41", 27, (3, 7, 3)),
    "cctv": ("S42", 22, (4, 4, 3)),
    "command": ("S43", 24, (4, 6, 2)),
    "sensor": ("S44", 21, (3, 5, 3)),
    "data": ("S45", 18, (2, 4, 3)),
}
GATES = {
    "app": "PR01 PR02 PR05 PR06 PR07 PR09 PR12 PE02 PE03 PE05 PE10 PE13 TE04 TE12",
    "cctv": "PR12 PR13 PR14 PR15 PE08 PE16 PE17 TE01 TE02 TE08",
    "command": "PE03 PR07 PR08 PR16 PR17 PE01 PE07 PE09 TE07 TE08",
    "sensor": "TE09 TE07 TE08 PE03 PE15 PE17 PR12",
    "data": "TE03 TE07 TE11 PR11 PR12 PR14 PE15 PE16",
}


@pytest.fixture(scope="module")
def bank() -> Questionnaire:
    return shipped().find("smart-city@1.0.0")


def test_it_has_sixty_questions_and_forty_six_steps(bank: Questionnaire) -> None:
    pillars = [question.pillar for question in bank.questions]
    assert {pillar: pillars.count(pillar) for pillar in Pillar} == {
        Pillar.PURPOSE: 8,
        Pillar.PEOPLE: 20,
        Pillar.PROCESS: 20,
        Pillar.TECHNOLOGY: 12,
    }
    assert [step.id for step in bank.steps] == [f"S{number:02}" for number in range(1, 47)]


def test_the_gates_are_those_of_the_method(bank: Questionnaire) -> None:
    budget = [condition.question for condition in bank.budget_conditions]
    assert budget == ["PB1", "PB2", "PB3", "PB4", "PB5", "PB6", "PE04", "TE10"]
    assert {each.id: " ".join(c.question for c in each.conditions) for each in bank.classes} == GATES


def test_twenty_seven_questions_decide_cctv_and_command_centre(bank: Questionnaire) -> None:
    assert len(bank.gate_questions(("cctv", "command"))) == 27


@pytest.mark.parametrize("class_id", PURCHASES)
def test_before_a_purchase_come_the_steps_that_the_method_counts(class_id: str, bank: Questionnaire) -> None:
    step_id, count, kinds = PURCHASES[class_id]
    purchase = bank.purchase[class_id]
    before = [bank.step[each].kind for each in ancestors(bank, purchase.id)]
    assert (purchase.id, len(before), purchase.funding) == (step_id, count, Funding.CAPITAL)
    staffing = before.count(Kind.STAFFING) + before.count(Kind.TRAINING)
    assert (before.count(Kind.REGULATION), staffing, before.count(Kind.PRIVACY)) == kinds
