"""What the roadmap says in each situation, read from its HTML."""

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest

from assess.core.case import Capacity
from assess.core.evaluation import evaluate
from assess.core.questionnaire import Office, Step, Text
from assess.core.results import Verdict
from assess.display.knowledge import law_status, source_status
from assess.display.words import said
from assess.documents.chapters.names import Names
from assess.documents.chapters.readiness import readiness
from assess.documents.digits import grouped
from assess.documents.roadmap import roadmap_html
from assess.language import translator
from tests.build import a_case, a_class, a_decision, a_question, a_questionnaire, an_answer, not_applicable
from tests.documents.build import A_SOURCE, LAWS, a_bank, a_full_case, an_evaluation


def told(language: str = "en", **changes: object) -> str:
    return unescape(roadmap_html(an_evaluation(**changes), language, "9.9.9"))


def chapter(id: str, **changes: object) -> str:
    """One chapter in English."""
    return told(**changes).partition(f'<section class="chapter" id="{id}">')[2].partition("</section>")[0]


def signed_under(**changes: Any) -> str:
    """The signatures of the page for the head of region, in Bahasa Indonesia."""
    html = roadmap_html(evaluate(replace(a_bank(), **changes), a_case({}, "cctv")), "id", "1")
    return unescape(html).partition('<table class="signatures">')[2].partition("</table>")[0]


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
    listed = re.findall(r'<li><a href="#([\w-]+)">', html.partition('class="toc"')[2].partition("</ol>")[0])
    assert re.findall(r'<section class="chapter" id="([\w-]+)">', html) == listed
    assert len(listed) > 13
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


def test_only_cited_sources_and_laws_are_printed_with_grade_status_and_link():
    html = chapter("sources")
    assert "<td>E1</td><td>A</td><td>computers alone are not enough</td>" in html
    assert f"Garicano & Heaton, 2010. {source_status(A_SOURCE, translator('en'))}." in html
    assert 'href="https://doi.org/x"' in html
    law = (
        f"<td>UU 27/2022</td><td>the law on data</td><td>{law_status(LAWS[0], translator('en'))}. two copies were read"
    )
    assert law in html
    assert "nobody cites this" not in html
    assert "another law" not in html


def test_every_mark_leads_to_its_source():
    html = told()
    marks = re.findall(r'<span class="citations">.*?</span>', html)
    assert '<span class="citations"> (<a href="#E1">E1, A</a>)</span>' in marks
    assert {f'id="{id}"' in html for mark in marks for id in re.findall(r'"#([^"]+)"', mark)} == {True}


def test_a_questionnaire_that_cites_nothing_has_all_its_sources_printed():
    steps = [replace(each, sources=(), pitfalls=(), ways={}) for each in a_bank().steps]
    bank = replace(a_bank(), steps=tuple(steps))
    assert "nobody cites this" in roadmap_html(evaluate(bank, a_full_case()), "en", "1")
    bank = replace(bank, sources=())
    assert "names no sources" in roadmap_html(evaluate(bank, a_full_case()), "en", "1")


def test_digits_come_in_groups():
    assert grouped("0123456789") == "0123 4567 89"


def test_a_class_that_cannot_be_judged_has_no_date_in_any_table():
    html = unescape(roadmap_html(evaluate(a_bank(), a_case({"PE01": 1}, "cctv")), "en", "1"))
    assert 'class="purchase"' not in html
    assert "<td>buy-cctv</td>" not in html
    assert "<td>buy-cctv buy-cctv</td><td>too little is answered to judge this class</td>" in html
    assert "without the purchases that cannot be judged yet" in html
    assert html.count("<td>no date yet</td>") == 5


def test_the_page_for_the_head_of_region_can_be_signed():
    html = signed_under(signatories=(Text("Sekretaris Daerah", "Secretary"), Text("Kepala Bappeda", "Planner")))
    assert re.findall(r"<th.*?>(.*?)</th>", html) == ["Bupati", "Sekretaris Daerah", "Kepala Bappeda"]
    assert html.count("NIP, tanggal:") == 3


def test_beside_the_head_only_those_sign_whom_the_questionnaire_names():
    assert "Sekda" not in signed_under()
    arbiter = {"arbiter": "sekda", "offices": (Office("sekda", Text("Sekda", "Secretary")),)}
    assert re.findall(r"<th.*?>(.*?)</th>", signed_under(**arbiter)) == ["Bupati", "Sekda"]


def test_a_number_of_civil_servants_is_asked_for_in_indonesia_only():
    html = signed_under(languages=("en",))
    assert "NIP" not in html
    assert html.count("Tanggal:") == 1


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


def plan_of(html: str, step: str) -> str:
    """The work plan of a step."""
    found = re.findall(r'<div class="plan\b.*?</table>', html, re.DOTALL)
    return next(each for each in found if f'<span class="id">{step}</span>' in each)


def test_a_work_plan_says_who_when_what_with_what_money_and_when_it_is_done():
    plan = plan_of(told(), "S1")
    for words in (
        "planning estimate: 3 months",
        "No extra spending (estimate). ten million",
        "<ol><li>write it</li><li>sign it</li></ol>",
        "proof of S1",
        "it was bought first",
        "<strong>PB1</strong> level 1 → level 3",
        "Best evidence: grade A",
    ):
        assert words in plan
    assert "it names no source" in plan_of(told(), "S2")
    assert "helped by" in plan_of(told(), "S2")


def test_the_steps_that_a_purchase_waits_for_have_a_work_plan():
    plans = re.findall(r'<h4><span class="id">(\w+)</span>', chapter("plans"))
    assert plans == ["S1", "S2"]
    assert "Steps that begin in 2026" in told()


def test_without_a_request_every_step_has_its_work_plan():
    plans = chapter("plans", requests=())
    assert re.findall(r'<h4><span class="id">(\w+)</span>', plans) == ["S3", "S1", "S2"]


def test_a_lift_says_how_a_question_stands_today():
    html = told(answers={"PE01": an_answer(3, 1)})
    assert "<strong>PB1</strong> not answered yet → level 3" in html
    assert "<strong>PE01</strong> level 3 stated, 2 proven → level 3" in html


def test_posts_can_be_filled_in_ways_that_take_their_own_time():
    posts = chapter("posts")
    assert posts.index("Redeployment") < posts.index("New formation")
    assert "<td>4 months (2 at the least, 6 at the most)</td><td>staff are moved" in posts
    assert '(<a href="#uu-27-2022">UU 27/2022</a>)' in posts


def test_the_page_for_the_head_of_region_names_what_can_start_tomorrow():
    page = chapter("mayor")
    assert "What can start tomorrow, without buying anything:</strong> S3 S3; S4 S4." in page
    answered = {id: an_answer(3, 3) for id in ("PR01", "TE01")}
    assert "What can start tomorrow" not in told(answers=answered)


def test_quick_wins_are_marked_in_the_table_of_steps():
    rows = re.findall(r"<tr><td>(\w+)[^\n]*Quick win", chapter("roadmap"))
    assert rows == ["S2", "S3", "S4"]


def test_a_proof_stands_once_in_the_work_plan_or_where_there_is_none():
    assert "proof of S1" not in chapter("regulations")
    assert "Proof: proof of S1" in unescape(
        roadmap_html(evaluate(replace(a_bank(), steps=without_plans()), a_full_case()), "en", "1")
    )


def without_plans() -> tuple[Step, ...]:
    return tuple(replace(each, actions=()) for each in a_bank().steps)


def test_no_text_ends_with_a_space_before_an_element():
    """A text that fills its line to the space would be broken after its first word."""
    html = told("id")
    assert not re.findall(r">[^<>]*\w [^<>\n]*\w[^<>\n]* <(?:span|strong|a)\b[^>]*>", html.partition('id="mayor"')[2])


def test_what_has_a_work_plan_leads_to_its_page():
    assert '<a class="page" href="#plan-S1">Work plan, page</a>' in chapter("regulations")
    assert 'id="plan-S1"' in chapter("plans")


def test_what_is_sure_of_a_class_that_cannot_be_judged_stands_on_cover_and_page_for_the_head():
    bank = replace(a_bank(), classes=(a_class("cctv", *("PR01", "PR02", "PR03", "TE01", "PE01")),))
    case = a_case({bank.budget_conditions[0].question: 0}, "cctv")
    html = unescape(roadmap_html(evaluate(bank, case), "en", "1"))
    assert html.count("the result is not ready: steps still have to come first.") == 2
