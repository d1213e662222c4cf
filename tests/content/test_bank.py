"""The questionnaire that is shipped is whole: 65 questions, 55 steps, both languages everywhere."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from assess.content.case_file import read_case
from assess.content.linter import lint
from assess.core.questionnaire import GATE_LEVEL, HIGHEST_LEVEL, Funding, Kind, Pillar, Questionnaire, Text
from assess.core.steps import ancestors
from assess.core.wording import worded
from assess.resources import directory
from tests.content.build import shipped

FOLDER = directory("questionnaires") / "smart-city"
EXAMPLES = sorted((FOLDER / "examples").glob("*.yaml"))
PURCHASES = {
    "app": ("S41", 32, (4, 8, 3)),
    "cctv": ("S42", 26, (5, 5, 3)),
    "command": ("S43", 26, (5, 7, 0)),
    "sensor": ("S44", 24, (4, 6, 3)),
    "data": ("S45", 22, (3, 5, 3)),
}
GATES = {
    "app": "PR01 PR02 PR05 PR06 PR07 PR09 PR12 PE02 PE03 PE05 PE10 PE13 TE04 TE12 TE15",
    "cctv": "PR12 PR13 PR14 PR15 PE08 PE16 PE21 PE17 TE01 TE02 TE08 TE13",
    "command": "PE03 PR07 PR08 PR16 PR17 PE01 PE07 PE09 TE07 TE08 TE13",
    "sensor": "TE09 TE07 TE08 TE13 PE03 PE15 PE17 PR12",
    "data": "TE03 TE07 TE11 PR11 PR12 PR14 PE15 PE16 PE21",
}
NEW = ("PB9", "PE21", "TE13", "TE14", "TE15")
SAME = {"CCTV", "APBD", "Perbup", "Perwali", "Pergub", "SP4N-LAPOR!", "register", "sensor", "Data", "Digital"}
SAME |= {"Pemdi", "SPBE", "100 Smart City", "KUA-PPAS", "KAK", "RAB", "Target"}
BOUND = {"PE08": "cctv", "PR13": "cctv", "PR15": "cctv", "PE09": "command", "PR16": "command", "PR17": "command"}
PARAM = re.compile(r"%\(\w+\)s")
ENGLISH_LEFT_OVER = re.compile(r"\b(the|and|of|is|with|command cent(er|re)|dashboard|roster|baseline)\b")


@pytest.fixture(scope="module")
def bank() -> Questionnaire:
    return shipped().find("smart-city")


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


def test_it_is_the_second_edition_with_65_questions_and_55_steps(bank: Questionnaire) -> None:
    pillars = [question.pillar for question in bank.questions]
    assert bank.reference == "smart-city@2.0.0"
    assert {pillar: pillars.count(pillar) for pillar in Pillar} == {
        Pillar.PURPOSE: 9,
        Pillar.PEOPLE: 21,
        Pillar.PROCESS: 20,
        Pillar.TECHNOLOGY: 15,
    }
    assert sorted(step.id for step in bank.steps) == [f"S{number:02}" for number in range(1, 56)]


def test_it_asks_all_that_the_first_edition_asked_with_the_same_weight_and_five_questions_more(
    bank: Questionnaire,
) -> None:
    first = shipped().find("smart-city@1.0.0")
    weights = {question.id: question.weight for question in bank.questions}
    assert weights == {**{question.id: question.weight for question in first.questions}, **dict.fromkeys(NEW, 1)}
    assert set(bank.step) > set(first.step)


def test_every_question_says_why_whom_to_ask_how_to_check_and_what_goes_wrong(bank: Questionnaire) -> None:
    for question in bank.questions:
        assert question.why, question.id
        assert question.ask, question.id
        assert question.check, question.id
        assert question.mistakes, question.id


def test_every_step_has_three_to_six_actions_and_one_to_three_pitfalls(bank: Questionnaire) -> None:
    assert [step.id for step in bank.steps if not 3 <= len(step.actions) <= 6] == []
    assert [step.id for step in bank.steps if not 1 <= len(step.pitfalls) <= 3] == []


def is_a_name(at: str) -> bool:
    """The title of a work and the name of a place are the same in every language."""
    return at.endswith((".reference", ".place"))


def is_typed(at: str) -> bool:
    """An example of what someone may write can be a number, a day or a place."""
    return at.startswith(".purchases.fields.") and ".good" in at


@pytest.mark.parametrize("service", ["complaints", "general"])
def test_every_text_is_there_in_both_languages_and_differs(service: str, bank: Questionnaire) -> None:
    shown = replace(worded(bank, service, "kota"), template=None)
    found = [(at, text) for at, text in texts(shown) if not is_a_name(at)]
    assert len(found) > 6000
    assert [at for at, text in found if not text.id.strip() or not text.en.strip()] == []
    assert [
        (at, text.id) for at, text in found if text.id == text.en and text.id not in SAME and not is_typed(at)
    ] == []


def test_no_english_is_left_in_the_indonesian(bank: Questionnaire) -> None:
    said = [(at, PARAM.sub("", text.id)) for at, text in texts(bank) if not is_a_name(at)]
    assert [(at, text) for at, text in said if ENGLISH_LEFT_OVER.search(text)] == []


def test_questions_end_in_a_question_mark_and_levels_in_a_full_stop(bank: Questionnaire) -> None:
    for question in bank.questions:
        assert question.text.id.endswith("?"), question.id
        assert question.text.en.endswith("?"), question.id
        assert len(question.levels) == HIGHEST_LEVEL + 1
        assert all(level.id.endswith(".") and level.en.endswith(".") for level in question.levels), question.id


def test_what_may_be_set_aside_is_as_in_the_first_edition(bank: Questionnaire) -> None:
    bound = {q.id: q.not_applicable_unless for q in bank.questions if q.not_applicable_unless}
    exempt = {q.id for q in bank.questions if q.not_applicable_when}
    assert bound == {**BOUND, "TE09": "sensor"}
    assert exempt == {"PR20", "TE02", "PE17"}


def test_the_gates_are_those_of_the_second_edition(bank: Questionnaire) -> None:
    budget = [condition.question for condition in bank.budget_conditions]
    assert budget == ["PB1", "PB2", "PB3", "PB4", "PB5", "PB6", "PE04", "TE10"]
    assert {each.id: " ".join(c.question for c in each.conditions) for each in bank.classes} == GATES
    assert {c.at_least for each in bank.classes for c in bank.contract_conditions(each.id)} == {GATE_LEVEL}


def test_twenty_nine_questions_decide_cctv_and_command_centre(bank: Questionnaire) -> None:
    assert len(bank.gate_questions(("cctv", "command"))) == 29


@pytest.mark.parametrize("class_id", PURCHASES)
def test_before_a_purchase_come_rules_posts_and_data_protection(class_id: str, bank: Questionnaire) -> None:
    step_id, count, kinds = PURCHASES[class_id]
    purchase = bank.purchase[class_id]
    before = [bank.step[each].kind for each in ancestors(bank, purchase.id)]
    assert (purchase.id, len(before), purchase.funding) == (step_id, count, Funding.CAPITAL)
    staffing = before.count(Kind.STAFFING) + before.count(Kind.TRAINING)
    assert (before.count(Kind.REGULATION), staffing, before.count(Kind.PRIVACY)) == kinds


@pytest.mark.parametrize("class_id", PURCHASES)
def test_every_purchase_waits_for_the_annual_plan_the_gate_rule_and_the_exit_clauses(
    class_id: str, bank: Questionnaire
) -> None:
    assert {"S04", "S13", "S38", "S39", "S49", "S54"} <= set(bank.purchase[class_id].requires)


@pytest.mark.parametrize("class_id", ["cctv", "data"])
def test_an_officer_for_personal_data_and_one_for_security_come_before_cameras_and_data(
    class_id: str, bank: Questionnaire
) -> None:
    assert {"S31", "S53"} <= set(ancestors(bank, bank.purchase[class_id].id))


def test_who_later_checks_a_step_never_owns_it(bank: Questionnaire) -> None:
    assert [step.id for step in bank.steps if "inspektorat" in step.owners] == []


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
    assert case.questionnaire == "smart-city@2.0.0"
    assert set(case.answers) <= set(shipped().find("smart-city").question)
