"""A case of version 1.0.0: still scored as it was, and moved to the present version with nothing lost."""

from fractions import Fraction

import pytest

from assess.content.case_file import read_case, write_case
from assess.core.case import Case
from assess.core.evaluation import evaluate
from assess.core.fingerprint import fingerprint
from assess.core.moving import Move, Why, is_newer, move
from assess.core.questionnaire import Questionnaire
from assess.core.results import Verdict
from tests.build import a_case, an_answer
from tests.content.build import HERE, shipped

FILE = HERE / "answered" / "kota-contoh-1.0.0.yaml"
OLD = shipped().find("smart-city@1.0.0")
NEW = shipped().find("smart-city")


@pytest.fixture(scope="module")
def kota() -> Case:
    return read_case(FILE, shipped())[0]


@pytest.fixture(scope="module")
def moved(kota: Case) -> Move:
    return move(kota, OLD, NEW)


def answered_everywhere(questionnaire: Questionnaire, level: int) -> Case:
    requests = tuple(questionnaire.technology_class)
    answers = {each.id: an_answer(level) for each in questionnaire.questions}
    return a_case(answers, *requests, questionnaire=questionnaire.reference)


def test_it_is_scored_as_the_day_it_was_answered(kota: Case) -> None:
    evaluation = evaluate(OLD, kota)
    assert evaluation.scorecard.overall is not None
    assert evaluation.scorecard.overall.proven == Fraction(13505, 459)
    assert {gate.verdict for gate in evaluation.gates.values()} == {Verdict.FIRST_DO_THESE_STEPS}
    assert {class_id: each.month for class_id, each in evaluation.plan.earliest.items()} == {"cctv": 19, "command": 16}
    assert fingerprint(kota) == "9399e30b6de51a05c131b21bd3a1045d9361760ded280a2b29f90501f0de7ff9"


def test_the_present_version_tells_of_it() -> None:
    assert is_newer(NEW.version, OLD.version)
    assert OLD.version in NEW.changes_since


def test_every_answer_carries_over_or_is_parked(kota: Case, moved: Move) -> None:
    assert {**moved.case.answers, **{each.question: each.answer for each in moved.parked}} == kota.answers
    assert moved.carried
    assert moved.parked
    assert (moved.classes_gone, moved.offices_gone, moved.steps_gone) == ((), (), ())


def test_the_new_questions_are_those_the_first_edition_did_not_ask(moved: Move) -> None:
    assert moved.new == ("PB9", "PE21", "TE13", "TE14", "TE15")


def test_the_moved_case_is_a_case_of_the_present_version(moved: Move) -> None:
    again, _ = read_case(write_case(moved.case, private=True).encode(), shipped())
    assert again == moved.case
    assert evaluate(NEW, again).gates == moved.after.gates


def test_only_what_the_new_version_tells_of_is_parked_where_every_level_is_known() -> None:
    told = {each.question for each in NEW.changes_since["1.0.0"].parked}
    parked = {each.question: each.why for each in move(answered_everywhere(OLD, 3), OLD, NEW).parked}
    assert parked == dict.fromkeys(told, Why.CHANGED)


def test_no_gate_opens_by_a_move() -> None:
    all_open = move(answered_everywhere(OLD, 5), OLD, NEW)
    assert {gate.verdict for gate in all_open.before.gates.values()} == {Verdict.READY_TO_CONTRACT}
    assert not {gate.verdict for gate in all_open.after.gates.values()} & {
        Verdict.READY_TO_BUDGET,
        Verdict.READY_TO_CONTRACT,
    }
