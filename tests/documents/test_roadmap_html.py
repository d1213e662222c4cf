"""What the roadmap says in each situation, read from its HTML."""

from dataclasses import replace
from html import unescape

import pytest

from assess.core.case import Capacity
from assess.core.evaluation import evaluate
from assess.core.results import Verdict
from assess.display.words import said
from assess.documents.chapters.names import Names
from assess.documents.chapters.readiness import readiness
from assess.documents.roadmap import grouped, roadmap_html
from assess.language import translator
from tests.build import a_case, a_decision, a_question, a_questionnaire, an_answer, not_applicable
from tests.documents.build import a_bank, a_full_case, an_evaluation


def told(language: str = "en", **changes: object) -> str:
    return unescape(roadmap_html(an_evaluation(**changes), language, "9.9.9"))


ANSWERS_BY_VERDICT = {
    Verdict.NOT_ASSESSED: {},
    Verdict.FIRST_DO_THESE_STEPS: {"PB1": (1, 4), "PE01": (3, 4)},
    Verdict.NOT_PROVEN: {"PB1": (3, 2), "PE01": (3, 4)},
    Verdict.READY_TO_BUDGET: {"PB1": (3, 3), "PE01": (1, 4)},
    Verdict.READY_TO_CONTRACT: {"PB1": (3, 3), "PE01": (3, 3)},
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_is_told_in_words_and_with_its_shape(verdict: Verdict, language: str):
    evaluation = evaluate(a_bank(), a_case(ANSWERS_BY_VERDICT[verdict], "cctv"))
    assert evaluation.gates["cctv"].verdict is verdict
    cover = roadmap_html(evaluation, language, "1").partition('class="colophon"')[0]
    assert said(verdict, translator(language)) in cover
    assert f'class="mark verdict {verdict.value}"' in cover


def test_without_requests_no_gate_is_asked():
    html = told(requests=())
    assert "No purchase is requested, so no gate is asked." in html
    assert "no purchase is requested" in html


def test_without_any_answer_every_chapter_still_stands():
    html = unescape(roadmap_html(evaluate(a_bank(), a_case({}, "cctv")), "en", "1"))
    assert html.count('<section class="chapter"') == 12
    assert "not filled in yet" in html


def test_with_everything_proven_nothing_is_left_to_do():
    answers = {question.id: an_answer(5, 4) for question in a_bank().questions}
    html = unescape(roadmap_html(evaluate(a_bank(), a_case(answers)), "en", "1"))
    for words in (
        "Nothing is left to do: every step is met.",
        "No regulation or official paper is left to prepare.",
        "No post is left to fill and no training to give.",
    ):
        assert words in html


def test_earned_points_add_up_to_the_number_and_left_points_to_the_rest():
    shown = readiness(Names(an_evaluation(), translator("en")))
    earned = [float(row.earned) for table in shown.tables for row in table.rows]
    left = [float(row.left) for table in shown.tables for row in table.rows]
    assert round(sum(earned), 1) == float(shown.proven)
    assert round(sum(left), 1) == round(100 - float(shown.proven), 1)


def test_where_too_much_does_not_apply_there_is_no_number_and_nothing_is_earned():
    bank = a_questionnaire(a_question("PE01", "people"), a_question("PR01", "process"),
                           a_question("TE01", "technology", not_applicable_when="nothing_bought"))  # fmt: skip
    evaluation = evaluate(bank, a_case({"TE01": not_applicable(), "PE01": 3}))
    assert evaluation.scorecard.overall is None
    shown = readiness(Names(evaluation, translator("en")))
    assert {row.earned for table in shown.tables for row in table.rows} == {"–"}
    assert "no overall number: too little applies" in unescape(roadmap_html(evaluation, "en", "1"))


def test_the_cost_of_the_first_steps_is_printed_only_where_it_is_known():
    known = Capacity(step_costs={"S1": 10, "S2": 5_000_000, "S3": 0, "S4": 0})
    assert "cost of the first steps" not in told()
    assert "Rp\N{NO-BREAK SPACE}5,000,010" in told(capacity=known)


def test_each_open_condition_names_the_step_that_opens_it_and_its_month():
    html = told()
    assert "S1 S1, February 2027" in html
    assert "S2 S2, March 2027" in html


def test_an_objection_that_nobody_decided_stands_among_the_tasks_and_the_disagreements():
    html = told()
    assert "<td>Decide</td><td>PE01</td>" in html
    assert "not decided yet" in html


def test_a_long_reason_is_begun_among_the_disagreements_and_whole_in_the_annex():
    reason = " ".join(f"word{number:04}" for number in range(500))
    decided = replace(an_answer(3, 3), decision=replace(a_decision(2), reason=reason))
    chapters = told(answers={"PR01": decided}).split('<section class="chapter"')
    certainty, annex = (next(each for each in chapters if f'id="{id}"' in each[:20]) for id in ("certainty", "annex"))
    assert "word0010" in certainty
    assert "word0499" not in certainty
    assert "(whole in the annex)" in certainty
    assert reason in annex


def test_a_step_without_a_place_is_named_with_its_reason():
    dear = Capacity(step_costs={"buy-cctv": 10}, money_per_quarter={"2027-Q1": 1})
    assert "its cost exceeds the money of every quarter" in told(capacity=dear)


def test_deciding_answers_that_were_checked_are_counted():
    checked = {"PB1": an_answer(3, 3), "PE01": an_answer(3, 2)}
    assert "1 of 2 deciding answers were checked outside the answering office." in told(answers=checked)


def test_a_regency_and_a_city_are_addressed_by_their_heads():
    assert "Satu halaman untuk Bupati" in told("id")
    case = a_full_case()
    assert "Satu halaman untuk Wali Kota" in told("id", city=replace(case.city, kind="kota"))


def test_sources_are_printed_with_their_grade():
    assert "<td>E1</td><td>A</td><td>computers alone are not enough</td>" in told()
    bank = replace(a_bank(), sources=())
    assert "names no sources" in roadmap_html(evaluate(bank, a_full_case()), "en", "1")


def test_digits_come_in_groups():
    assert grouped("0123456789") == "0123 4567 89"


def test_a_class_that_cannot_be_judged_has_no_date_in_any_table():
    html = unescape(roadmap_html(evaluate(a_bank(), a_case({"PE01": 1}, "cctv")), "en", "1"))
    assert 'class="purchase"' not in html
    assert "<td>buy-cctv</td>" not in html
    assert "<td>buy-cctv buy-cctv</td><td>too little is answered to judge this class</td>" in html
    assert "without the purchases that cannot be judged yet" in html
    assert html.count("<td>no date yet</td>") == 3


def test_the_page_for_the_head_of_region_can_be_signed():
    html = told("id")
    for words in ("Bupati</th>", "Sekretaris Daerah</th>", "Kepala Bappeda</th>", "NIP, tanggal:"):
        assert words in html


def test_no_band_is_named_among_other_methods_where_none_is_printed():
    bands = '<th scope="col">Another band?</th>'
    assert bands in told(answers={id: an_answer(3, 3) for id in a_bank().question})
    thin = told(answers={id: an_answer(3, 1) for id in a_bank().question})
    assert bands not in thin
    assert "so no band is printed" in thin


def test_steps_that_rest_on_unanswered_questions_are_pointed_out():
    html = told(answers={"PB1": an_answer(1), "PE01": an_answer(1)})
    assert "2 of 4 steps are here only because questions are unanswered." in html
    assert "because of PR01 (not answered yet)" in html
    assert "are here only because" not in told(answers={id: an_answer(1) for id in a_bank().question})


def test_limits_of_the_tool_stand_among_the_assumptions():
    assert "At most 4 steps at once</td><td>a limit of this tool" in told()
    assert "At most 2 steps at once</td><td>a limit given in the case" in told(capacity=Capacity(steps_at_once=2))
