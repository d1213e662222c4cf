"""Readiness by quarter, the least that has to be done, and how sure the verdicts are, as the roadmap prints them."""

import re
from html import unescape

import pytest

from assess.core.evaluation import evaluate
from assess.documents.roadmap import roadmap_html
from tests.build import a_case
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


def test_the_smallest_way_and_the_find_out_list_are_printed():
    told = words(chapter("way"))
    assert "To open this gate, 1 answer must change. That takes at least 1 step and no fewer than 3 months." in told
    assert "To open this gate, 2 answers must change. That takes at least 2 steps and no fewer than 4 months." in told
    assert "1 deciding answer is doubtful." in told


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
