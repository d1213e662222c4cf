"""Readiness by quarter, the least that has to be done, and how sure the verdicts are, as the roadmap prints them."""

import re
from dataclasses import replace
from html import unescape

import pytest

from assess.core.evaluation import Evaluation, evaluate
from assess.core.planning.by_quarter import by_quarter
from assess.display.dated import dated_steps, left_out
from assess.display.planning.by_quarter import show_by_quarter
from assess.display.planning.telling import Telling
from assess.display.story import tell
from assess.documents.chapters.names import Names
from assess.documents.chapters.timeline import timeline
from assess.documents.roadmap import roadmap_html
from assess.language import translator
from assess.web.results.roadmap import roadmap_page
from assess.web.results.steps import StepFilter
from tests.build import a_case
from tests.core.planning.evaluations import example
from tests.documents.build import a_bank, an_evaluation


def chapter(id: str, language: str = "en", **changes: object) -> str:
    html = unescape(roadmap_html(an_evaluation(**changes), language, "9.9.9"))
    return html.partition(f'<section class="chapter" id="{id}">')[2].partition("</section>")[0]


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<svg.*?</svg>", " ", html, flags=re.DOTALL)).split())


def test_readiness_by_quarter_has_a_sentence_a_chart_and_the_table_of_its_numbers():
    html = chapter("by-quarter")
    assert "If every step ends as planned and is proven, readiness rises from" in words(html)
    points = html.count('class="course-point overall"')
    assert points == html.count('<tr><th scope="row">') > 2
    assert "cctv, ready to budget: February 2027, when this ends: S1" in words(html)


def test_the_shortest_way_and_the_find_out_list_are_printed():
    told = words(chapter("way"))
    assert "To open this gate, 1 answer must change. That takes at least 1 step and no fewer than 3 months." in told
    assert "To open this gate, 2 answers must change. That takes at least 2 steps and no fewer than 4 months." in told
    assert "1 deciding answer is doubtful." in told
    assert "so the answers still missing, doubtful or too low are also the fewest" in told


def test_how_sure_the_verdicts_are_stands_before_the_other_choices_of_the_method():
    told = words(chapter("certainty"))
    assert "1 of 2 deciding questions are clearly met or not met; 1 is unanswered, unchecked or disputed." in told
    assert told.index("Every objection is decided at the lowest level named") < told.index("If the method were another")


@pytest.mark.parametrize("language", ["id", "en"])
def test_without_a_request_each_chapter_says_so_in_a_sentence(language: str):
    least = words(chapter("way", language, requests=()))
    assert {"id": "Tidak ada pembelian yang diminta", "en": "No purchase is requested"}[language] in least
    assert "<table" not in chapter("way", language, requests=())
    assert "clearly met" not in words(chapter("certainty", language, requests=()))


def test_with_everything_done_there_is_no_empty_table():
    answers = dict.fromkeys(("PB1", "PE01", "PR01", "PR02", "PR03", "TE01"), (5, 4))
    html = unescape(roadmap_html(evaluate(a_bank(), a_case(answers)), "en", "1"))
    by_quarter = html.partition('id="by-quarter">')[2].partition("</section>")[0]
    assert "Nothing is left to do, so readiness stays as it is." in by_quarter
    assert "<table" not in by_quarter


@pytest.mark.parametrize("unanswered", [0, 8])
@pytest.mark.parametrize("name", ["kota-contoh", "jakarta-2016"])
def test_roadmap_page_quarters_and_document_end_at_one_readiness(name: str, unanswered: int):
    """Eight of the deciding questions without an answer leave the purchases, and what follows them, without a date."""
    names = Names(with_unanswered(example(name), unanswered), translator("en"))
    page = roadmap_page(names, tell(names.evaluation, names.to), StepFilter())
    quarters = show_by_quarter(by_quarter(names.evaluation), Telling(names.evaluation, names.to, names.office))
    printed = timeline(names)
    if quarters.rows:
        assert page.projected in ("", quarters.rows[-1].overall)
        assert printed.projected == quarters.rows[-1].overall
        assert f"to {printed.projected}" in quarters.headline or "leave" in quarters.headline
    assert page.left_out == printed.left_out == quarters.left_out
    steps = sum(each.step.purchase is None for each in dated_steps(names.evaluation))
    assert page.counted.startswith(f"{steps} steps")
    assert f"of {steps} steps" in (page.caution or f"of {steps} steps")
    assert printed.caution == page.caution


def test_what_has_no_date_is_named_beside_the_readiness_to_come():
    evaluation = with_unanswered(example("kota-contoh"), 8)
    undated = [each.step.id for each in evaluation.plan.steps if each.step.purchase]
    found = left_out(evaluation, translator("en"))
    assert found.startswith("Not counted, as they have no date on the roadmap: ")
    assert undated
    assert all(each in found for each in [*undated, "S46"])


def with_unanswered(evaluation: Evaluation, first: int) -> Evaluation:
    """The same case without an answer to the *first* deciding questions of each class."""
    conditions = [each for gate in evaluation.gates.values() for each in gate.conditions[:first]]
    left = {each.question for each in conditions}
    answers = {id: answer for id, answer in evaluation.case.answers.items() if id not in left}
    return evaluate(evaluation.questionnaire, replace(evaluation.case, answers=answers))
