"""The shortest way to each open gate, and the find-out list; how sure the verdicts are stands on the result."""

from dataclasses import replace

import pytest

from assess.core.case import Answer, Objection
from tests.web.results.build import CHECKED, UNCHECKED, a_city, bank, plain

PAGE = "planning/way"


def test_each_gate_names_the_fewest_answers_steps_and_months(pages, cases):
    words = plain(pages.show(cases["first do these steps"], PAGE))
    assert "To open this gate, 6 answers must change. That takes at least 7 steps and no fewer than 5 months." in words
    assert "To open this gate, 15 answers must change. That takes at least 18 steps and no fewer than 13" in words
    assert "Nobody has answered PR14. Find that out first: what holds already needs no step." in words


def test_the_page_is_not_called_by_the_word_for_the_smallest_purchase(pages, cases):
    words = plain(pages.show(cases["first do these steps"], PAGE))
    assert "The shortest way to an open gate" in words
    assert "smallest way" not in words
    assert "the answers still missing, doubtful or too low are also the fewest" in words


def test_several_steps_that_would_do_are_named(pages, cases):
    words = plain(pages.show(cases["all classes"], PAGE))
    assert "instead also: S32" in words


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        ("ready to contract", "This gate is open today."),
        ("not proven", "No step is needed: checks and decisions are enough."),
        ("nothing requested", "No purchase is requested, so there is no gate to get through."),
    ],
)
def test_a_gate_without_steps_says_why(pages, cases, scene, words):
    assert words in plain(pages.show(cases[scene], PAGE))


def test_an_answer_that_turns_a_verdict_stands_first_with_whom_to_ask(pages, services):
    case = a_city(bank(services), Answer(level=4, evidence=CHECKED), "cctv", PR13=Answer(ask="Bagian Hukum"))
    words = plain(pages.show(case, PAGE))
    assert "1 doubtful answer of 1 would by itself turn a verdict. Find it out first." in words
    assert "CCTV: if it holds: ready to contract" in words
    assert "Bagian Hukum PR13" in words
    assert "Whom to ask:" in words


def test_what_a_class_would_lose_by_a_failed_check_is_told(pages, services):
    case = a_city(bank(services), Answer(level=4, evidence=CHECKED), "cctv", PB1=Answer(level=3, evidence=UNCHECKED))
    words = plain(pages.show(case, PAGE))
    assert "CCTV: if it holds: ready to contract; CCTV: if it fails: first do these steps" in words


def test_the_result_says_that_no_doubt_moves_a_verdict(pages, cases):
    words = plain(pages.show(cases["first do these steps"]))
    assert "25 of 29 deciding questions are clearly met or not met; 4 are unanswered, unchecked or disputed." in words
    assert "Whatever these turn out to be, no verdict changes." in words
    assert "Weights never change a verdict: a gate asks question by question, and no score opens it." in words
    assert "Every objection is decided at the highest level named First do these steps First do these steps" in words


def test_the_result_says_between_which_verdicts_the_doubtful_answers_decide(pages, services):
    disputed = Answer(level=4, evidence=CHECKED, objections=(Objection("bkpsdm", 1),))
    case = a_city(bank(services), Answer(level=4, evidence=CHECKED), "cctv", PB1=disputed)
    words = plain(pages.show(case))
    assert "CCTV: “Ready to contract” if all of them hold, “First do these steps” if all fail." in words


def test_without_a_request_the_result_speaks_of_the_number_only(pages, cases):
    words = plain(pages.show(cases["nothing requested"]))
    assert "under other choices of the method." in words
    assert "Weights never change a verdict" not in words


def test_what_was_declared_not_applicable_is_told_with_its_effect(pages, cases, services):
    case = cases["first do these steps"]
    questions = bank(services).question
    declared = next(id for id, each in questions.items() if each.not_applicable_when and case.answer(id).claimed)
    case = case.answering(declared, Answer(not_applicable="nothing was ever bought"))
    assert "counted as zero, it would be" in plain(pages.show(replace(case, requests=())))


def test_hostile_offices_stay_words(pages, cases):
    html = pages.show(cases["hostile"], PAGE)
    assert "<script>alert" not in html
