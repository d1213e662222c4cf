"""The quick scan: a visitor without an account, ten minutes, nothing kept unasked."""

import io
import json
from dataclasses import replace
from typing import cast

import pikepdf
import pytest

from assess.bootstrap import Services
from assess.content.case_file import read_case
from assess.documents.errors import NO_PANGO, PdfUnavailable
from assess.documents.render import Renderer
from tests.core.bank import the_bank
from tests.web.build import HOSTILE, Visitor, a_visitor, elements, form_of, words
from tests.web.results.build import Catalogues

START = "/quick-scan"
ABOUT = {"kind": "kabupaten", "service": "complaints", "requests": ["cctv", "command"]}
QUESTIONS = f"{START}/questions?kind=kabupaten&service=complaints&requests=cctv&requests=command"
FIFTEEN = the_bank().quick_scan
LOW = {"PB1": "3", "PB4": "1", "PR12": "0", "PE03": "unknown"}


def a_result(visitor: Visitor, answers: dict[str, str], language: str = "id", **about: object):
    """The page of a result; its form is that of a visitor who filled in the questions."""
    form = form_of(visitor.get(QUESTIONS, language).text)
    return visitor.send(f"{START}/result", form, {**about, **answers})


def kept(visitor: Visitor) -> set[str]:
    return {each.key for each in visitor.services.store.list_assessments()}


def checked(html: str) -> dict[str, str]:
    chosen = [each for each in elements(html) if each.get("type") == "radio" and "checked" in each.attrib]
    return {each.get("name"): each.get("value") for each in chosen}


def test_home_offers_it_before_the_assessment(visitor: Visitor):
    html = visitor.get("/").text
    assert html.index(f'href="{START}"') < html.index('href="/assessments/new" class="tb-button')


def test_the_first_page_leads_to_fifteen_questions_in_the_words_of_the_service(visitor: Visitor):
    form = form_of(visitor.get(START).text)
    assert not form.getlist("requests")
    html = visitor.get(QUESTIONS).text
    assert {each.get("name") for each in elements(html) if each.get("type") == "radio"} == set(FIFTEEN)
    assert len([each for each in elements(html) if each.get("type") == "radio"]) == 7 * len(FIFTEEN)
    assert "penanganan aduan" in html
    assert "{" not in words(html)


def test_what_decides_nothing_of_what_is_wanted_comes_last(visitor: Visitor):
    html = visitor.get(f"{START}/questions?kind=kota&service=flood&requests=data").text
    places = {each: html.index(f'id="question-{each}"') for each in FIFTEEN}
    heading = html.index("memperjelas keadaan daerah")
    deciding = the_bank().gate_questions(("data",))
    assert {each for each in FIFTEEN if places[each] < heading} == deciding & set(FIFTEEN)


@pytest.mark.parametrize("left_out", ["kind", "service", "requests"])
def test_each_choice_of_the_first_page_is_needed_and_the_others_stay(visitor: Visitor, left_out: str):
    there = [pair for pair in QUESTIONS.partition("?")[2].split("&") if not pair.startswith(left_out)]
    response = visitor.get(f"{START}/questions?{'&'.join(there)}")
    assert response.status_code == 422
    assert f'href="#{left_out}"' in response.text
    marked = [each for each in elements(response.text) if "checked" in each.attrib]
    assert {(each.get("name"), each.get("value")) for each in marked} == {tuple(pair.split("=")) for pair in there}


def test_the_result_says_no_by_the_answers_and_names_what_comes_first(visitor: Visitor):
    text = words(a_result(visitor, LOW).text)
    assert "Belum saatnya membeli CCTV dan pusat kendali" in text
    assert "Isian ini pernyataan, bukan bukti" in text
    assert "S03" in text
    assert "S37" in text


def test_a_scan_never_says_yes(visitor: Visitor):
    text = words(a_result(visitor, dict.fromkeys(FIFTEEN, "5"), "en").text)
    assert "Nothing stated here speaks against CCTV and a command centre so far" in text
    assert "Ready to" not in text
    assert "call for no step yet" in text


def test_without_answers_nothing_is_judged(visitor: Visitor):
    assert "Jawaban belum cukup untuk menilai CCTV dan pusat kendali" in words(a_result(visitor, {}).text)


def test_nothing_is_kept_unless_asked(visitor: Visitor, served: Services):
    before = kept(visitor)
    page = a_result(visitor, LOW)
    visitor.send(f"{START}/result.pdf", form_of(page.text))
    assert kept(visitor) == before
    assert not [*(served.settings.data / "documents").glob("**/*scan*")]


def test_keeping_starts_an_assessment_with_levels_without_evidence_once(visitor: Visitor):
    form = form_of(a_result(visitor, LOW).text)
    first = visitor.send(f"{START}/keep", form, {"name": "Kabupaten Baru"})
    again = visitor.send(f"{START}/keep", form, {"name": "Kabupaten Baru"})
    assert first.status_code == 303
    assert again.location == first.location
    case = visitor.case(first.location)
    assert (case.city.name, case.city.kind, case.requests) == ("Kabupaten Baru", "kabupaten", ("cctv", "command"))
    assert case.point_b.service == "complaints"
    assert {id: (answer.level, answer.evidence.grade) for id, answer in case.answers.items()} == {
        "PB1": (3, 0),
        "PB4": (1, 0),
        "PR12": (0, 0),
        "PE03": (None, 0),
    }
    assert visitor.get(first.location).status_code == 200


@pytest.mark.parametrize("name", ["", "   ", "x" * 201, "a\x00b"])
def test_a_name_that_cannot_be_kept_is_asked_again_with_every_answer(visitor: Visitor, name: str):
    page = visitor.send(f"{START}/keep", form_of(a_result(visitor, LOW).text), {"name": name})
    assert page.status_code == 422
    assert 'href="#name"' in page.text
    form = form_of(page.text)
    assert {each: form[each] for each in LOW} == LOW


def test_answers_can_be_changed_and_are_still_chosen(visitor: Visitor):
    page = visitor.send(f"{START}/questions", form_of(a_result(visitor, LOW).text))
    assert checked(page.text) == LOW


def test_the_other_language_shows_the_same_result(visitor: Visitor):
    html = a_result(visitor, LOW).text
    switch = next(each for each in elements(html) if "language/en" in each.get("action", ""))
    asked = visitor.browser.post(switch.get("action"), data=form_of(html, 0))
    assert asked.status_code == 307
    response = visitor.browser.post(asked.location, data=form_of(html, 0))
    assert response.status_code == 200
    assert "It is not yet time to buy CCTV and a command centre" in words(response.text)


@pytest.mark.parametrize(
    "broken",
    [
        {"PB1": "9"},
        {"PB1": "-1"},
        {"PB1": "٣"},
        {"PB1": HOSTILE},
        {"kind": "planet"},
        {"service": HOSTILE},
        {"requests": ["cctv", "spaceship"]},
        {"requests": []},
    ],
)
@pytest.mark.parametrize("place", ["result", "result.pdf", "keep", "questions"])
def test_what_no_page_sends_is_refused_with_a_page(visitor: Visitor, place: str, broken: dict[str, object]):
    form = form_of(a_result(visitor, LOW).text)
    response = visitor.send(f"{START}/{place}", form, {"name": "Kota Contoh", **broken})
    assert response.status_code == 422
    assert 'class="tb-error-summary' in response.text
    elements(response.text)


def test_a_wrong_answer_leaves_the_others_chosen(visitor: Visitor):
    page = a_result(visitor, {**LOW, "PB2": "9"})
    assert page.status_code == 422
    assert checked(page.text) == LOW
    assert 'href="#PB2"' in page.text


def test_a_result_without_its_form_leads_to_the_start(visitor: Visitor):
    assert visitor.get(f"{START}/result").location == START
    assert visitor.get(f"{START}/questions").location == START


def test_the_pdf_has_two_pages_and_a_case_that_loads(visitor: Visitor, served: Services):
    response = visitor.send(f"{START}/result.pdf", form_of(a_result(visitor, LOW).text), {"name": "Kabupaten Baru"})
    assert response.mimetype == "application/pdf"
    assert "Kabupaten-Baru" in response.headers["Content-Disposition"]
    with pikepdf.open(io.BytesIO(response.data)) as pdf:
        assert len(pdf.pages) == 2
        attached = pdf.attachments["case.json"].get_file().read_bytes()
    case, _ = read_case(attached, served.catalogue)
    assert case.city.name == "Kabupaten Baru"
    assert case.answers["PB4"].level == 1


def test_the_pdf_needs_no_name(visitor: Visitor, served: Services):
    response = visitor.send(f"{START}/result.pdf", form_of(a_result(visitor, LOW).text))
    with pikepdf.open(io.BytesIO(response.data)) as pdf:
        attached = json.loads(pdf.attachments["case.json"].get_file().read_bytes())
    assert attached["city"]["name"] == "Daerah tanpa nama"


class NoPdf:
    """A renderer on a machine without the library it needs."""

    def quick_scan(self, *_given: object) -> bytes:
        raise PdfUnavailable(NO_PANGO)


def test_without_a_pdf_the_result_stays(served: Services):
    visitor = a_visitor(replace(served, renderer=cast(Renderer, NoPdf())))
    page = visitor.send(f"{START}/result.pdf", form_of(a_result(visitor, LOW).text))
    assert page.status_code == 503
    assert "Belum saatnya membeli" in page.text
    assert form_of(page.text)["PB4"] == "1"


def test_a_questionnaire_without_a_quick_scan_has_no_page_and_no_link(served: Services):
    plain = replace(the_bank(), quick_scan=())
    visitor = a_visitor(replace(served, catalogue=Catalogues(served.catalogue, {"smart-city": plain})))
    assert visitor.get(START).status_code == 404
    assert visitor.get(QUESTIONS).status_code == 404
    assert START not in visitor.get("/").text
