"""Whatever a case comes to, each page of its results is whole, valid, in one language, and leads somewhere."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from itertools import pairwise
from typing import Any

import html5lib
import pytest
from babel.messages.pofile import read_po
from markupsafe import escape
from werkzeug.test import TestResponse

from assess.language import CATALOGUES
from tests.web.results.build import HOSTILE, plain

PAGES = (
    "result", "result/why", "roadmap", "steps/S25", "tasks", "documents", "outlines", "outlines/S08", "crosswalks",
    "crosswalks/spbe-2020",
)  # fmt: skip
SCENES = (
    "first do these steps", "all classes", "not proven", "ready to budget", "ready to contract", "nothing answered",
    "only unknowns", "nothing requested", "nothing at all", "nothing to do", "hostile",
)  # fmt: skip
EVERY = [("result", scene) for scene in SCENES] + [
    (page, scene)
    for page in PAGES[1:]
    for scene in ("first do these steps", "nothing at all", "nothing to do", "hostile")
]


@pytest.fixture(scope="module")
def shown(pages, cases) -> Callable[[str, str, str], str]:
    """A page of a scene in a language; it is fetched once."""

    @cache
    def fetch(scene: str, page: str, language: str) -> str:
        return pages.show(cases[scene], page, language)

    return fetch


@pytest.fixture(scope="module")
def answered(pages) -> Callable[[str], TestResponse]:
    """The answer at a place, in English; it is asked for once."""
    return cache(lambda path: pages.get(path, "en"))


def elements(html: str) -> Iterator[Any]:
    """All elements of a page; a page that is not valid HTML raises."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    tree: Any = parser.parse(html)
    return iter(tree.iter())


@cache
def sentences(said: str) -> list[str]:
    """What the catalogues of results say in one language (``id`` or ``string``), where it fills nothing in."""
    found = []
    with (CATALOGUES / "id" / "results.po").open("rb") as file:
        for message in read_po(file):
            text = getattr(message, said)
            if message.id and isinstance(text, str) and "%(" not in text and " " in text:
                found.append(text)
    return found


@pytest.mark.parametrize(("page", "scene"), EVERY)
def test_a_page_is_valid_with_one_heading_a_title_and_no_id_twice(shown, page, scene):
    found = list(elements(shown(scene, page, "id")))
    ids = Counter(each.get("id") for each in found if each.get("id"))
    assert [each.tag for each in found].count("h1") == 1
    assert [each.text for each in found if each.tag == "title" and each.text.endswith("– Titik B")]
    assert not [id for id, times in ids.items() if times > 1]
    assert not [each for each in found if each.get("style") or each.tag in ("style", "script", "img")]
    assert all(each.get("aria-labelledby") in ids for each in found if each.get("aria-labelledby"))


@pytest.mark.parametrize(("page", "scene"), EVERY)
def test_headings_go_down_one_level_at_a_time(shown, page, scene):
    levels = [int(level) for level in re.findall(r"<h([1-6])", shown(scene, page, "id"))]
    assert levels[0] == 1
    assert all(later - level <= 1 for level, later in pairwise(levels))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("scene", ["first do these steps", "nothing at all"])
def test_a_page_speaks_one_language(shown, page, scene):
    indonesian, english = (shown(scene, page, language) for language in ("id", "en"))
    assert not [each for each in sentences("id") if f">{escape(each)}<" in indonesian]
    assert not [each for each in sentences("string") if f">{escape(each)}<" in english]
    assert '<html lang="id"' in indonesian
    assert '<html lang="en"' in english


@pytest.mark.parametrize("scene", ["first do these steps", "nothing answered", "nothing to do"])
def test_every_link_leads_somewhere(shown, answered, scene):
    texts = {page: shown(scene, page, "en") for page in PAGES}
    links = {unescape(link) for text in texts.values() for link in re.findall(r'href="(/[^"]*)"', text)}
    for link in sorted(links):
        path, _, anchor = link.partition("#")
        if path.partition("?")[0].endswith((".pdf", ".docx", ".zip")):
            continue
        response = answered(path)
        assert response.status_code in (200, 303), link
        assert not anchor or f'id="{anchor}"' in response.text, link


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_hostile_text_comes_out_as_text(shown, page, language):
    html = shown("hostile", page, language)
    assert "<script" not in html
    assert "<img" not in html
    assert "{{7*7}}" in html
    assert ">49<" not in html
    marked = [line for line in html.splitlines() if "\u202e" in line]
    assert marked
    assert all(line.count("\u2068") == line.count("\u2069") > 0 for line in marked)
    assert unescape(html).count(HOSTILE.partition(">")[0]) > 0


@pytest.mark.parametrize("page", PAGES)
def test_an_assessment_nobody_has_is_not_found(pages, page):
    assert pages.get(f"/assessments/nobody/{page}").status_code == 404


def test_headers_and_style_sheets_are_those_of_every_page(pages, cases):
    response = pages.get(f"/assessments/{pages.keep(cases['not proven'])}/result")
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert response.headers["Cache-Control"] == "no-store"
    sheets = re.findall(r'rel="stylesheet" href="([^"]+)"', response.text)
    assert len(sheets) == 4
    for sheet in sheets:
        asked = pages.get(unescape(sheet))
        assert asked.status_code == 200
        assert asked.mimetype == "text/css"
        assert asked.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_the_sheet_of_the_charts_is_kept_for_good_only_by_its_hash(pages):
    assert pages.get("/charts.css").headers["Cache-Control"] == "public, max-age=300"


def test_a_reader_sees_no_code_of_ours(pages, cases):
    words = plain(pages.show(cases["all classes"], "result") + pages.show(cases["all classes"], "roadmap"))
    assert not re.findall(r"\b(?:[a-z]+_[a-z_]+|None|True|False)\b", words)
