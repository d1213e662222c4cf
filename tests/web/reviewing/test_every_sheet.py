"""Every page of a review answers for every class, in both languages, whatever is known of city and proposal."""

import gzip
import re
from collections.abc import Mapping
from typing import Any

import pytest

from assess.core.purchases.proposal import PURCHASE_CLASSES
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Graded, Query, Review, ReviewGrade, Undertaking
from tests.core.appraising.build import a_proposal
from tests.web.build import Visitor, a_visitor, elements, words
from tests.web.reviewing.build import change_review, decide, keep

PAGES = ("sheet", "review", "decision")
BOTH_LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])
EVERY_CLASS = pytest.mark.parametrize("class_id", PURCHASE_CLASSES)
NO_VALUE = re.compile(r"\b(NaN|nan|Infinity|inf|None(?! of)|null|undefined|Fraction|Decimal)\b|%\(|\{\{|\{[a-z]")
MOST_SENT = 60_000
A_REVIEW = Review(
    grades={"G01": Graded(ReviewGrade.PARTLY, "page 4", "Sri"), "G05": Graded(ReviewGrade.NOT, "not complete", "Sri")},
    queries=(Query("q1", "G01", "Why?", "Sri"), Query("q2", "", "Where?", response="There", responded_by="Budi")),
    undertakings=(Undertaking("u1", "Sign it", "Sekda"),),
    note="ask again",
)


@pytest.fixture(scope="module")
def cities(served) -> Mapping[str, str]:
    """Cities of which nothing, little or much is known, each with an empty, a sparse and a full proposal per class."""
    visitor = a_visitor(served)
    found = {"nothing": visitor.start(), "little": visitor.start("cctv"), "much": visitor.open_example()}
    visitor.fill(f"{found['little']}/questions/PR13", {"PR13.answer": "3", "PR13.grade": "2"})
    for city in found.values():
        keep(visitor, city, *(each for class_id in PURCHASE_CLASSES for each in _proposals(class_id)))
    return found


def _proposals(class_id: str) -> list[Purchase]:
    full = a_proposal(class_id)
    sparse: dict[str, Any] = {"title": "x", "total": full.facts["total"]}
    return [
        Purchase(f"{class_id}-full", class_id, full.facts),
        Purchase(f"{class_id}-sparse", class_id, sparse),
        Purchase(f"{class_id}-empty", class_id),
    ]


def read(visitor: Visitor, path: str, language: str) -> str:
    response = visitor.get(path, language)
    assert response.status_code == 200, path
    assert not NO_VALUE.search(words(response.text)), NO_VALUE.search(words(response.text))
    found = [each.get("id") for each in elements(response.text) if each.get("id")]
    assert len(found) == len(set(found)), sorted(each for each in found if found.count(each) > 1)
    links = {(each.get("href") or "") for each in elements(response.text) if each.tag == "a"}
    assert {each[1:] for each in links if each.startswith("#")} <= set(found)
    return str(response.text)


@BOTH_LANGUAGES
@EVERY_CLASS
def test_every_page_answers_whatever_is_known(visitor, cities, class_id, language) -> None:
    for city in cities.values():
        for filled in ("full", "sparse", "empty"):
            for page in PAGES:
                read(visitor, f"{city}/purchases/{class_id}-{filled}/{page}", language)


@BOTH_LANGUAGES
@EVERY_CLASS
def test_every_page_answers_for_a_reviewed_and_decided_proposal(visitor, class_id, language) -> None:
    (path,) = keep(visitor, visitor.start(), a_proposal(class_id))
    change_review(visitor, path, A_REVIEW)
    assert decide(visitor, path).status_code == 303
    for page in PAGES:
        shown = words(read(visitor, f"{path}/{page}", language))
        assert "Sri Rahayu" in shown


def test_the_pages_swept_are_all_there_are(app) -> None:
    found = {
        str(rule).rpartition("/")[2]
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("purchase_sheet.") and "GET" in (rule.methods or ())
    }
    assert found == set(PAGES)


@EVERY_CLASS
def test_the_first_load_is_small(visitor, cities, class_id) -> None:
    for page in PAGES:
        html = visitor.get(f"{cities['much']}/purchases/{class_id}-full/{page}").text
        files = [each.get("href") for each in elements(html) if each.get("rel") in ("stylesheet", "icon")]
        sent = len(gzip.compress(html.encode())) + sum(len(gzip.compress(visitor.get(each).data)) for each in files)
        font = 20_000
        assert sent + font < MOST_SENT, (page, sent)


def test_no_page_needs_or_holds_script_or_style_of_its_own(visitor, cities) -> None:
    for page in PAGES:
        html = visitor.get(f"{cities['much']}/purchases/cctv-full/{page}").text
        assert not [each for each in elements(html) if each.tag in ("script", "style") or each.get("style")]
        assert "accesskey" not in html


def test_every_box_of_the_review_has_a_label(visitor, cities) -> None:
    for page in ("review", "decision"):
        html = visitor.get(f"{cities['much']}/purchases/cctv-full/{page}").text
        inside = {box for each in elements(html) if each.tag == "label" for box in each.iter("input")}
        labelled = {each.get("for") for each in elements(html) if each.tag == "label"}
        boxes = [
            each
            for each in elements(html)
            if each.tag in ("input", "textarea", "select") and each.get("type") != "hidden"
        ]
        assert boxes
        assert [each.get("name") for each in boxes if each not in inside and each.get("id") not in labelled] == []
