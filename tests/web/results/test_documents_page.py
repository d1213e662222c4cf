"""Documents and data to take along: what is downloaded, under which name, and what happens without Pango."""

import json
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import quote

import pytest

from assess.core.case import City
from assess.core.evaluation import Evaluation, evaluate
from assess.core.fingerprint import fingerprint
from assess.display.json_results import results_as_json
from assess.documents.errors import NO_PANGO, TOO_SLOW, PdfFailed, PdfUnavailable
from tests.web.results.build import Pages, bank, plain

SCENE = "first do these steps"


@dataclass
class Printer:
    """Stands for the renderer: remembers what it was asked for, or fails."""

    failure: PdfUnavailable | None = None
    asked: list[tuple[str, str]] = field(default_factory=list)

    def roadmap(self, evaluation: Evaluation, language: str) -> bytes:
        if self.failure:
            raise self.failure
        self.asked.append((evaluation.case.city.name, language))
        return b"%PDF-1.7"


def printing(services, printer: Printer) -> Pages:
    changed: Any = {"renderer": printer}
    return Pages(replace(services, **changed))


@pytest.mark.parametrize(
    ("query", "language", "made"),
    [("", "id", "id"), ("", "en", "en"), ("?lang=en", "id", "en"), ("?lang=id", "en", "id"), ("?lang=xx", "id", "id")],
)
def test_the_document_comes_in_the_language_asked_for_else_in_that_of_the_pages(services, cases, query, language, made):
    printer = Printer()
    pages = printing(services, printer)
    response = pages.get(f"/assessments/{pages.keep(cases[SCENE])}/roadmap.pdf{query}", language)
    assert response.data == b"%PDF-1.7"
    assert response.mimetype == "application/pdf"
    assert printer.asked == [("Kota Contoh", made)]


@pytest.mark.parametrize(
    ("city", "plain_name"),
    [
        ("Kota Contoh", "Peta-jalan-Kota-Contoh-2026-11-24.pdf"),
        ("Kabupaten Malmö", "Peta-jalan-Kabupaten-Malmo-2026-11-24.pdf"),
        ('../x"\r\n; filename=a.exe', "Peta-jalan-x-filename-a-exe-2026-11-24.pdf"),
    ],
)
def test_a_file_has_a_plain_name_and_its_full_one(services, cases, city, plain_name):
    pages = printing(services, Printer())
    key = pages.keep(replace(cases[SCENE], city=City(city)))
    sent = pages.get(f"/assessments/{key}/roadmap.pdf").headers["Content-Disposition"]
    assert sent.startswith(f"attachment; filename=\"{plain_name}\"; filename*=UTF-8''Peta%20jalan%20")
    assert "\r" not in sent
    assert city != "Kabupaten Malmö" or quote("ö") in sent


@pytest.mark.parametrize(
    ("failure", "said"),
    [
        pytest.param(PdfUnavailable(NO_PANGO), "sudo apt-get install libpango-1.0-0", id="Pango is missing"),
        pytest.param(PdfFailed(TOO_SLOW, seconds=60), "60", id="it takes too long"),
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_without_a_pdf_the_page_names_the_way_out_and_the_pages_to_print(services, cases, failure, said, language):
    pages = printing(services, Printer(failure))
    key = pages.keep(cases[SCENE])
    response = pages.get(f"/assessments/{key}/roadmap.pdf", language)
    assert response.status_code == 503
    assert said in response.text
    assert (failure.message % failure.facts in plain(response.text)) == (language == "en")
    for page in ("result", "result/why", "roadmap", "tasks"):
        assert f'href="/assessments/{key}/{page}"' in response.text


def test_the_page_of_documents_offers_every_file(pages, cases):
    key = pages.keep(cases[SCENE])
    html = pages.show(cases[SCENE], "documents")
    for path in ("roadmap.pdf?lang=id", "roadmap.pdf?lang=en", "case.yaml", "case.yaml?private=1", "results.json"):
        assert f'href="/assessments/{key}/{path}"' in html
    assert f'href="/assessments/{key}/offices/bagian_hukum/form.pdf"' in html
    assert fingerprint(cases[SCENE]) in html


def test_the_page_of_documents_says_beforehand_that_no_pdf_can_be_made(pages, cases, monkeypatch):
    monkeypatch.setattr("assess.web.views.documents.available", lambda: False)
    html = pages.show(cases[SCENE], "documents")
    assert "This machine cannot make PDFs" in html
    assert "roadmap.pdf" not in html
    assert "form.pdf" not in html
    assert "results.json" in html


def test_the_results_are_those_every_document_carries(pages, cases, services):
    response = pages.get(f"/assessments/{pages.keep(cases[SCENE])}/results.json")
    expected = results_as_json(evaluate(bank(services), cases[SCENE]), fingerprint(cases[SCENE]))
    assert response.mimetype == "application/json"
    assert "attachment" in response.headers["Content-Disposition"]
    assert json.loads(response.data) == json.loads(json.dumps(expected))


def test_private_notes_leave_only_when_asked_for(pages, cases):
    key = pages.keep(cases[SCENE])
    secret = next(answer.private_note for answer in cases[SCENE].answers.values() if answer.private_note)
    opening = secret[:30]
    assert opening not in pages.get(f"/assessments/{key}/case.yaml").text
    assert opening in pages.get(f"/assessments/{key}/case.yaml?private=1").text
    for page in ("result", "result/why", "roadmap", "tasks", "documents", "results.json"):
        assert opening not in pages.get(f"/assessments/{key}/{page}").text
