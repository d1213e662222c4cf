"""The purchases in the roadmap: each on a page at most, and nothing where there are none."""

import re
from dataclasses import replace

import pytest

from assess.core.appraising.checks.five_years import told_costs
from assess.core.evaluation import evaluate
from assess.core.purchases.purchase import Purchase
from assess.core.questionnaire import Questionnaire
from assess.documents.render import Renderer
from assess.documents.roadmap import roadmap_html
from tests.core.appraising.build import a_proposal, plain_city, planned_city, ready_city
from tests.core.bank import the_bank
from tests.documents.build import a_bank, a_full_case, an_evaluation, pages_of
from tests.documents.papers.build import a_changed, a_full_city, a_reviewed, a_subject, brimming, decided

HEADINGS = {"id": "Pembelian dalam lima baris", "en": "The purchase in five lines"}


def chapter(*purchases: Purchase, language: str = "en", case=None, bank: Questionnaire | None = None) -> str:
    """The chapter as HTML; nothing where the document has none."""
    evaluation = evaluate(bank or the_bank(), replace(case or ready_city(), purchases=purchases))
    found = re.search(
        r'<section class="chapter" id="purchases">.*?</section>', roadmap_html(evaluation, language, "1"), re.S
    )
    return found[0] if found else ""


def words(html: str) -> str:
    return " ".join(re.sub(r"<title>.*?</title>|<[^>]+>", " ", html).split())


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_case_without_purchases_has_no_such_chapter(language):
    html = roadmap_html(an_evaluation(), language, "1")
    assert 'id="purchases"' not in html
    assert HEADINGS[language] not in html
    assert HEADINGS[language] in chapter(a_proposal("app"), language=language)


def test_a_purchase_says_what_it_is_how_it_stands_and_what_comes_first():
    text = words(chapter(a_reviewed()))
    for said in (
        "Kamera pengawas lalu lintas dan keamanan",
        "The justification is not adequate yet",
        "With the reviewer's grades",
        "Rp 2,000,000,000",
        "Over five years it costs",
        "What is missing most",
        "What contradicts itself",
        "The smaller thing to try first",
    ):
        assert said in text.replace("\xa0", " ").replace("&#39;", "'"), said
    assert "Decision" not in text


def test_only_what_counts_most_is_named_and_the_rest_counted():
    html = chapter(Purchase("empty", "cctv"), case=plain_city())
    assert html.count('<svg class="mark result') == 3
    assert "more checks are not fully met" in html


def test_contradictions_that_are_not_told_are_counted():
    told = {"total": 1, "operators": 0, "sites_with_data": 61, "posts_filled": 99, "uptime": 0, "existing_units": 0}
    purchase = a_proposal("cctv", **told)
    found = len(a_subject(purchase, "en").sheet.contradictions)
    text = words(chapter(purchase))
    assert found > 3
    assert f"{found - 2} more contradictions stand in the check sheet." in text
    assert "in the check sheet." not in words(chapter(a_proposal("app")))


def test_the_cost_of_a_proposal_stands_beside_that_of_the_planning():
    case, purchase = planned_city(), a_proposal("cctv")
    text = words(chapter(purchase, case=case)).replace("\xa0", " ")
    planned = a_subject(purchase, "en", case).proposed.planned.cost["cctv"].result.total
    own = told_costs(a_subject(purchase, "en", case).proposed).sums()[0]
    assert planned.low > own or planned.high < own
    assert "The planning of the assessment comes to" in text
    assert re.search(r"What the proposal shows is Rp [\d.]+ (million|billion) (less|more) than that\.", text)
    linked = words(chapter(a_proposal("cctv", cost_from="planning"), case=case))
    assert "The planning of the assessment comes to" not in linked
    assert "The planning of the assessment comes to" not in words(chapter(purchase))


def test_a_decision_is_told_and_so_is_what_came_after_it():
    case = ready_city()
    standing, changed = words(chapter(decided(a_reviewed(), case))), words(chapter(a_changed(case)))
    for text in (standing, changed):
        assert "Decided by Sri Lestari on 30 September 2027, on the version" in text
    assert "nobody has decided on it as it is" in changed
    assert "nobody has decided on it as it is" not in standing


def test_a_questionnaire_without_checks_gives_no_verdict():
    text = words(chapter(a_proposal("cctv"), case=a_full_case(), bank=a_bank()))
    assert "Kamera pengawas" in text
    assert "justification" not in text


@pytest.mark.parametrize("text", ["kata ", "W", "\U0001f3d9"])
def test_a_purchase_is_never_longer_than_a_page(renderer: Renderer, text: str):
    brim = brimming("cctv", text)
    three = tuple(replace(brim, id=f"brim-{number}") for number in range(3))
    case = replace(a_full_city(text), purchases=three, cost=planned_city().cost)
    pages = pages_of(renderer.roadmap(evaluate(the_bank(), case), "id"))
    starts = [number for number, page in enumerate(pages) for _ in range(page.count(HEADINGS["id"]))]
    ends = [number for number, page in enumerate(pages) for _ in range(page.count("versi sekarang belum diputuskan"))]
    assert starts == ends
    assert len(starts) == 3
