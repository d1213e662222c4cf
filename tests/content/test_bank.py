"""The questionnaire that is shipped is whole: sixty questions, forty-six steps, both languages everywhere."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from assess.content.case_file import read_case
from assess.content.linter import lint
from assess.core.questionnaire import (
    GATE_LEVEL,
    HIGHEST_LEVEL,
    Funding,
    Kind,
    Pillar,
    Questionnaire,
    Step,
    Text,
)
from assess.resources import directory
from tests.content.build import shipped

FOLDER = directory("questionnaires") / "smart-city"
EXAMPLES = sorted((FOLDER / "examples").glob("*.yaml"))
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
BOUND = {"PE08": "cctv", "PR13": "cctv", "PR15": "cctv", "PE09": "command", "PR16": "command", "PR17": "command"}
ENGLISH_LEFT_OVER = re.compile(r"\b(the|and|of|is|with|command cent(er|re)|dashboard|roster|baseline)\b")


@pytest.fixture(scope="module")
def bank() -> Questionnaire:
    return shipped().find("smart-city")


def before(bank: Questionnaire, step: Step) -> set[str]:
    """All that must come before a step."""
    return set(step.requires).union(*(before(bank, bank.step[each]) for each in step.requires))


def texts(value: object, at: str = "") -> Iterator[tuple[str, Text]]:
    """Every text below a value, and where it stands."""
    if isinstance(value, Text):
        yield at, value
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from texts(each, f"{at}.{getattr(each, 'id', index)}")
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from texts(each, f"{at}.{key}")
    elif is_dataclass(value):
        for each in fields(value):
            yield from texts(getattr(value, each.name), f"{at}.{each.name}")


def test_the_bank_has_no_fault() -> None:
    assert [fault.line_of_report("en") for fault in lint(FOLDER)] == []


def test_it_is_the_first_edition_with_sixty_questions_and_forty_six_steps(bank: Questionnaire) -> None:
    pillars = [question.pillar for question in bank.questions]
    assert bank.reference == "smart-city@1.0.0"
    assert {pillar: pillars.count(pillar) for pillar in Pillar} == {
        Pillar.PURPOSE: 8,
        Pillar.PEOPLE: 20,
        Pillar.PROCESS: 20,
        Pillar.TECHNOLOGY: 12,
    }
    assert [step.id for step in bank.steps] == [f"S{number:02}" for number in range(1, 47)]


def is_a_title(at: str) -> bool:
    """The title of a work is the same in every language."""
    return at.endswith(".reference")


def test_every_text_is_there_in_both_languages_and_differs(bank: Questionnaire) -> None:
    same = {"CCTV", "APBD"}
    found = [(at, text) for at, text in texts(bank) if not is_a_title(at)]
    assert len(found) > 750
    assert [at for at, text in found if not text.id.strip() or not text.en.strip()] == []
    assert [(at, text.id) for at, text in found if text.id == text.en and text.id not in same] == []


def test_no_english_is_left_in_the_indonesian(bank: Questionnaire) -> None:
    assert [(at, text.id) for at, text in texts(bank) if ENGLISH_LEFT_OVER.search(text.id) and not is_a_title(at)] == []


def test_questions_end_in_a_question_mark_and_levels_in_a_full_stop(bank: Questionnaire) -> None:
    for question in bank.questions:
        assert question.text.id.endswith("?"), question.id
        assert question.text.en.endswith("?"), question.id
        assert len(question.levels) == HIGHEST_LEVEL + 1
        assert all(level.id.endswith(".") and level.en.endswith(".") for level in question.levels), question.id


def test_what_may_be_set_aside_is_as_the_method_says(bank: Questionnaire) -> None:
    bound = {q.id: q.not_applicable_unless for q in bank.questions if q.not_applicable_unless}
    exempt = {q.id for q in bank.questions if q.not_applicable_when}
    assert bound == {**BOUND, "TE09": "sensor"}
    assert exempt == {"PR20", "TE02", "PE17"}


def test_the_gates_are_those_of_the_method(bank: Questionnaire) -> None:
    budget = [condition.question for condition in bank.budget_conditions]
    assert budget == ["PB1", "PB2", "PB3", "PB4", "PB5", "PB6", "PE04", "TE10"]
    assert {each.id: " ".join(c.question for c in each.conditions) for each in bank.classes} == GATES
    assert {c.at_least for each in bank.classes for c in bank.contract_conditions(each.id)} == {GATE_LEVEL}


def test_twenty_seven_questions_decide_cctv_and_command_centre(bank: Questionnaire) -> None:
    assert len(bank.gate_questions(("cctv", "command"))) == 27


@pytest.mark.parametrize("class_id", PURCHASES)
def test_before_a_purchase_come_the_steps_that_the_method_counts(class_id: str, bank: Questionnaire) -> None:
    step_id, count, kinds = PURCHASES[class_id]
    purchase = bank.purchase[class_id]
    ancestors = [bank.step[each].kind for each in before(bank, purchase)]
    assert (purchase.id, len(ancestors), purchase.funding) == (step_id, count, Funding.CAPITAL)
    staffing = ancestors.count(Kind.STAFFING) + ancestors.count(Kind.TRAINING)
    assert (ancestors.count(Kind.REGULATION), staffing, ancestors.count(Kind.PRIVACY)) == kinds


def test_only_the_review_of_benefits_follows_a_purchase(bank: Questionnaire) -> None:
    assert {s.id: s.follows_purchase_months for s in bank.steps if s.follows_purchase_months} == {"S46": 6}


def test_every_regulation_names_its_form_and_who_signs(bank: Questionnaire) -> None:
    regulations = [step for step in bank.steps if step.kind is Kind.REGULATION]
    assert len(regulations) >= 4
    assert [step.id for step in regulations if step.form is None or step.signatory is None] == []


def test_every_staffing_step_says_which_posts(bank: Questionnaire) -> None:
    assert [s.id for s in bank.steps if s.kind in (Kind.STAFFING, Kind.TRAINING) and s.posts is None] == []


def test_two_windows_of_a_year_fund_purchases_and_say_what_is_assumed(bank: Questionnaire) -> None:
    windows = [(each.name.id, each.propose_by, each.opens, each.closes) for each in bank.budget_windows]
    assert windows == [("APBD", 7, 1, 12), ("Perubahan APBD", 7, 10, 12)]
    assert [each.propose_year_before for each in bank.budget_windows] == [True, False]
    assert all(each.assumption for each in bank.budget_windows)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_read_without_fault(example: Path) -> None:
    case, _ = read_case(example, shipped())
    assert case.questionnaire == "smart-city@1.0.0"
