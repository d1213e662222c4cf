"""Every page of the site in both languages: whole, valid, labelled, in one language, with all headers."""

import gzip
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from babel.messages.pofile import read_po
from flask import Flask

from assess.bootstrap import Services, build
from assess.display.filling import SECTIONS
from assess.language import CATALOGUES
from assess.settings import Settings
from assess.web.app import create_app
from assess.web.security import HEADERS
from tests.web.build import Visitor, a_visitor, elements, form_of
from tests.web.purchases.build import add, fill

RULES = [
    "/",
    "/assessments",
    "/assessments/new",
    "/assessments/load",
    "/quick-scan",
    "/quick-scan/questions",
    "/reviews",
    "/reviews/quick",
    "/reviews/quick/facts",
    "/reviews/portfolio",
    "/services",
    "/services/complaints",
    "/services/general",
    "/glossary",
    "/lessons",
    "/lessons?class=cctv",
    "/lessons/palembang/sheet",
    "/sources",
    "/protocol",
    "/jakarta-2016",
    "/assessments/<key>",
    "/assessments/<key>/move",
    "/assessments/<key>/details",
    "/assessments/<key>/delete",
    "/assessments/<key>/check",
    *(f"/assessments/<key>/sections/{section}" for section in SECTIONS),
    "/assessments/<key>/questions/PR01",
    "/assessments/<key>/questions/PB1",
    "/assessments/<key>/questions/TE09",
    "/assessments/<key>/offices/bappeda",
    "/assessments/<key>/offices/satpol_pp",
    "/assessments/<key>/result",
    "/assessments/<key>/result/why",
    "/assessments/<key>/roadmap",
    "/assessments/<key>/steps/S05",
    "/assessments/<key>/crosswalks",
    "/assessments/<key>/crosswalks/pemdi-2026",
    "/assessments/<key>/crosswalks/smart-city-100",
    "/assessments/<key>/outlines",
    "/assessments/<key>/outlines/S05",
    "/assessments/<key>/outlines/S54",
    "/assessments/<key>/planning",
    "/assessments/<key>/planning/staffing",
    "/assessments/<key>/planning/service-time",
    "/assessments/<key>/planning/cost",
    "/assessments/<key>/planning/staffing/workload-sheet",
    "/assessments/<key>/planning/calendar",
    "/assessments/<key>/planning/readiness",
    "/assessments/<key>/planning/way",
    "/assessments/<key>/planning/scenarios",
    "/assessments/<key>/purchases",
    "/assessments/<key>/load-purchases",
    "/assessments/<key>/purchases/<id>",
    "/assessments/<key>/purchases/<id>/form/basics",
    "/assessments/<key>/purchases/<id>/form/amounts",
    "/assessments/<key>/purchases/<id>/form/options",
    "/assessments/<key>/purchases/<id>/form/cost",
    "/assessments/<key>/purchases/<id>/papers",
    "/assessments/<key>/purchases/<id>/sheet",
    "/assessments/<key>/purchases/<id>/review",
    "/assessments/<key>/purchases/<id>/decision",
    "/assessments/<key>/purchases/<id>/first-note",
    "/assessments/<key>/tasks",
    "/assessments/<key>/documents",
    "/assessments/<key>/workbooks",
    "/assessments/<deleted>/erase",
    "/assessments/<key>/clash/<token>",
]
SCRIPTS = {
    f"/assessments/<key>/planning/{model}": ["/static/planning.js"]
    for model in ("staffing", "service-time", "cost", "calendar")
}
"""The only pages with a script; docs/adr/0010 says why."""
LANGUAGES = ["id", "en"]
FILES = {"/static/<path:filename>", "/charts.css", "/healthz", "/language/<code>", "/assessments/<key>/case.yaml"}
FILES |= {"/quick-scan/result", "/assessments/<key>/roadmap.pdf", "/assessments/<key>/results.json"}
FILES |= {"/assessments/<key>/offices/<office_id>/form.pdf"}
FILES |= {"/assessments/<key>/workbook.xlsx", "/assessments/<key>/offices/<office_id>/workbook.xlsx"}
FILES |= {"/assessments/<key>/planning/staffing/workload-sheet.pdf"}
FILES |= {"/reviews/next", "/reviews/lines.xlsx", "/assessments/<key>/purchases/<id>/first-note.txt"}
FILES |= {"/assessments/<key>/outlines.zip", "/assessments/<key>/outlines/<step_id>.docx"}
FILES |= {f"/assessments/<key>/purchases/<id>/papers/<kind>.{form}" for form in ("pdf", "docx")}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """A database of its own: pages over all assessments show nothing that other tests typed."""
    built = build(Settings(data=tmp_path_factory.mktemp("every-page")))
    yield built
    built.close()


@pytest.fixture(scope="module")
def app(served: Services) -> Flask:
    return create_app(served)


@pytest.fixture(scope="module")
def contoh(served: Services) -> str:
    return a_visitor(served).open_example()


@pytest.fixture(scope="module")
def deleted(served) -> str:
    """The path of a deleted assessment."""
    visitor = a_visitor(served)
    path = visitor.open_example()
    visitor.fill(f"{path}/delete")
    return path


@pytest.fixture(scope="module")
def reader(app, served) -> Visitor:
    """A visitor who changes nothing but the language."""
    return Visitor(app, served)


@pytest.fixture(scope="module")
def bought(served) -> str:
    """The path of a purchase proposal with a little in it."""
    visitor = a_visitor(served)
    path = add(visitor, visitor.open_example())
    fill(visitor, path, "amounts", lines__0__amount="700", total="1.000")
    return path


@pytest.fixture(scope="module")
def place(reader, contoh, deleted, bought) -> Callable[[str], str]:
    """Where a rule is to be looked at."""

    @cache
    def find(rule: str) -> str:
        if rule.endswith("/clash/<token>"):
            return a_choice(reader)
        if rule == "/quick-scan/questions":
            return f"{rule}?kind=kota&service=complaints&requests=cctv&requests=command"
        if rule == "/reviews/quick/facts":
            return f"{rule}?class_id=cctv&name=Kabupaten+Baru"
        rule = rule.replace("/assessments/<key>/purchases/<id>", bought)
        return rule.replace("/assessments/<key>", contoh).replace("/assessments/<deleted>", deleted)

    return find


@pytest.fixture(scope="module")
def shown(reader, place) -> Callable[[str, str], str]:
    """The page of a rule in a language; it is fetched once."""

    @cache
    def fetch(rule: str, language: str) -> str:
        response = reader.get(place(rule), language)
        assert response.status_code == 200
        return response.text

    return fetch


def a_choice(visitor: Visitor) -> str:
    """The address of a choice between two versions of an answer."""
    path = f"{visitor.open_example()}/questions/PR02"
    form = form_of(visitor.get(path).text)
    visitor.fill(path, {"PR02.answer": "1", "PR02.note": "satu"})
    return str(visitor.send(path, form, {"PR02.answer": "5", "PR02.note": "dua"}).location)


@cache
def sentences(said: str) -> set[str]:
    """What the catalogues say in one language (``id`` or ``string``), where it fills nothing in and has words."""
    found = set()
    for path in (CATALOGUES / "id").glob("*.po"):
        with path.open("rb") as file:
            texts = (getattr(message, said) for message in read_po(file) if message.id)
            found |= {text for text in texts if isinstance(text, str) and "%(" not in text and " " in text.strip()}
    return found - {"Titik B"}


def texts(html: str) -> set[str]:
    """All pieces of text of a page in its language, those read aloud only too."""
    whole = elements(html)
    spoken = whole[0].get("lang")
    foreign = {id(each) for part in whole if part.get("lang", spoken) != spoken for each in part.iter()}
    found = [each for each in whole if id(each) not in foreign]
    pieces = [piece for each in found for piece in (each.text, each.tail, each.get("aria-label")) if piece]
    return {" ".join(piece.split()) for piece in pieces}


def test_the_sweep_knows_every_address(visitor: Visitor):
    asked = {rule.rule for rule in visitor.app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    unknown = {
        rule
        for rule in asked - FILES
        if not any(re.fullmatch(re.sub(r"<[^>]+>", "[^/]+", rule), each) for each in RULES)
    }
    assert not unknown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES)
def test_a_page_is_valid_with_one_heading_a_title_and_no_id_twice(shown, rule, language):
    found = elements(shown(rule, language))
    ids = Counter(each.get("id") for each in found if each.get("id"))
    assert [each.tag for each in found].count("h1") == 1
    assert [each.text for each in found if each.tag == "title" and each.text.endswith("– Titik B")]
    assert not [id for id, times in ids.items() if times > 1]
    assert not [each for each in found if each.get("style") or each.tag == "style"]
    scripts = [each for each in found if each.tag == "script"]
    assert [each.get("src", "").partition("?")[0] for each in scripts] == SCRIPTS.get(rule, [])
    assert not [each for each in scripts if each.text]
    assert not [name for each in found for name in each.attrib if name.startswith("on")]


@pytest.mark.parametrize("rule", RULES)
def test_every_field_has_a_label_and_every_reference_an_end(shown, rule):
    found = elements(shown(rule, "id"))
    ids = {each.get("id") for each in found}
    labelled = {each.get("for") for each in found if each.tag == "label"}
    wrapped = {id(field) for label in found if label.tag == "label" for field in label.iter("input")}
    hidden = [each for each in found if each.get("type") == "hidden" or "hidden" in each.attrib]
    fields = [each for each in found if each.tag in ("input", "textarea", "select") and each not in hidden]
    assert not [each.attrib for each in fields if each.get("id") not in labelled and id(each) not in wrapped]
    for name in ("aria-describedby", "aria-labelledby", "list"):
        references = " ".join(each.get(name) for each in found if each.get(name)).split()
        assert not set(references) - ids


@pytest.mark.parametrize("rule", RULES)
def test_a_page_speaks_one_language(shown, rule):
    indonesian, english = (shown(rule, language) for language in LANGUAGES)
    assert not texts(indonesian) & sentences("id")
    assert not texts(english) & sentences("string")
    assert '<html lang="id"' in indonesian
    assert '<html lang="en"' in english


@pytest.mark.parametrize("rule", [*RULES, "/nowhere", "/static/nothing.css", "/healthz"])
def test_every_answer_carries_the_headers(visitor, place, rule):
    response = visitor.get(place(rule))
    for name, value in HEADERS.items():
        assert response.headers[name] == value or (name == "Cache-Control" and response.status_code == 200)


@pytest.mark.parametrize("rule", RULES)
def test_the_language_link_keeps_the_page(visitor, shown, place, rule):
    path = place(rule)
    link = next(each for each in elements(shown(rule, "id")) if each.get("class") == "language")
    response = visitor.browser.get(link.get("href"))
    assert response.location == path
    assert '<html lang="en"' in visitor.browser.get(path).text


def test_the_first_page_is_light(visitor):
    page = visitor.get("/")
    links = re.findall(r'href="(/static/[^"]+\.css[^"]*)"', page.text)
    files = [page.data, *(visitor.get(link).data for link in links)]
    font = visitor.get("/static/fonts/source-serif-4-600.woff2").data
    assert len(links) == 2
    assert sum(len(gzip.compress(file)) for file in files) + len(font) < 60_000


def test_a_hashed_style_sheet_may_be_kept_for_good(visitor):
    [base, *_] = re.findall(r'href="(/static/base[^"]+)"', visitor.get("/").text)
    assert visitor.get(base).headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert visitor.get("/static/base.css?v=old").headers["Cache-Control"] == "public, max-age=300"
