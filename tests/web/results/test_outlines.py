"""The outlines of papers on pages, and their drafts as files."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document

from assess.core.evaluation import evaluate
from assess.core.wording import worded_for
from tests.content.build import shipped
from tests.web.results.build import HOSTILE, Pages, bank, plain
from tests.web.results.test_every_page import elements

SCENE = "first do these steps"


def steps_of(html: str, heading: str) -> list[str]:
    """The steps listed under a heading."""
    part = re.split(r"<h2[^>]*>", html.partition(heading)[2])[0]
    return re.findall(r'<li id="(\w+)"', part)


def outlined(services, case):
    return worded_for(bank(services), case)


def test_the_papers_a_purchase_waits_for_stand_first(pages, cases, services):
    case = cases[SCENE]
    html, plan = pages.show(case, "outlines"), evaluate(outlined(services, case), case).plan
    has_outline = set(bank(services).outline)
    needed = {each.step.id for each in plan.steps if each.needed_for} & has_outline
    recommended = {each.step.id for each in plan.steps if each.recommended} & has_outline
    assert set(steps_of(html, "Needed before a requested purchase")) == needed
    assert set(steps_of(html, "Recommended")) == recommended
    assert set(steps_of(html, "Not called for by the answers")) == has_outline - needed - recommended
    assert html.index("Needed before a requested purchase") < html.index("Not called for by the answers")


def test_a_line_says_what_it_is_who_signs_and_who_is_in_charge(pages, cases):
    row = plain(pages.show(cases[SCENE], "outlines").partition('<li id="S05">')[2].partition("</li>")[0])
    for fact in ("Regulation of the head of region (Perkada)", "In charge:", "Signed by:", "months: 4 (3–8)"):
        assert fact in row


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_outline_says_all_that_it_must_settle(pages, cases, services, language):
    outline = outlined(services, cases[SCENE]).outline["S08"]
    said = plain(pages.show(cases[SCENE], "outlines/S08", language))
    for chapter in outline.chapters:
        assert all(article[language] in said for article in chapter.articles)
    for annex in outline.annexes:
        assert all(cell[language] in said for row in annex.rows for cell in row)


def test_a_law_to_be_checked_stands_apart_with_its_status(pages, cases):
    html = pages.show(cases[SCENE], "outlines/S08")
    laws = html.partition('id="laws"')[2]
    seen, _, unsure = laws.partition("To be checked by the legal division, not stated as law")
    assert 'class="tag done"' in seen
    assert 'class="tag doubt"' not in seen
    assert "No. 33 of 2026" in unsure
    assert "No. 33 of 2026" not in seen


def test_every_outline_has_a_page_that_is_valid(pages, cases, services):
    for step in bank(services).outline:
        found = list(elements(pages.show(cases[SCENE], f"outlines/{step}", "id")))
        assert [each.tag for each in found].count("h1") == 1


def test_a_draft_comes_as_a_word_file_in_the_name_of_the_region(pages, cases):
    key = pages.keep(cases[SCENE])
    response = pages.get(f"/assessments/{key}/outlines/S05.docx", "en")
    assert response.mimetype.endswith("wordprocessingml.document")
    name = "Rancangan-S05-Peraturan-dan-jangka-waktu-layanan-Kota-Contoh-2026-11-24.docx"
    assert f'filename="{name}"' in response.headers["Content-Disposition"]
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert Document(BytesIO(response.data)).core_properties.title.startswith("Rancangan Peraturan Wali Kota Contoh")


def test_the_needed_drafts_come_in_one_archive_by_the_number_of_their_step(pages, cases):
    key = pages.keep(cases[SCENE])
    needed = steps_of(pages.get(f"/assessments/{key}/outlines", "en").text, "Needed before a requested purchase")
    with ZipFile(BytesIO(pages.get(f"/assessments/{key}/outlines.zip").data)) as archive:
        assert [name.split("-")[1] for name in archive.namelist()] == sorted(needed)
        assert all(name.endswith("-Kota-Contoh-2026-11-24.docx") for name in archive.namelist())
        assert archive.testzip() is None


def test_without_a_needed_paper_there_is_no_archive(pages, cases):
    key = pages.keep(cases["nothing to do"])
    assert "outlines.zip" not in pages.get(f"/assessments/{key}/outlines").text
    assert pages.get(f"/assessments/{key}/outlines.zip").status_code == 404


@pytest.mark.parametrize("path", ["outlines/S99", "outlines/S99.docx", "outlines/S01", "outlines/..%2fS05"])
def test_an_outline_that_is_not_there_is_not_found(pages, cases, path):
    assert pages.get(f"/assessments/{pages.keep(cases[SCENE])}/{path}").status_code == 404


def test_a_version_without_outlines_says_so_and_offers_none(services, cases):
    old = shipped().find("smart-city@1.0.0")
    case = type(cases[SCENE])(old.reference, cases[SCENE].city, cases[SCENE].date)
    pages = Pages(services)
    assert "has no outlines" in pages.show(case, "outlines")
    assert "outlines" not in pages.show(case, "documents")


def test_a_hostile_name_is_a_name_in_pages_and_files(pages, cases):
    key = pages.keep(cases["hostile"])
    for path in ("outlines", "outlines/S05"):
        assert "<script>alert" not in pages.get(f"/assessments/{key}/{path}").text
    response = pages.get(f"/assessments/{key}/outlines/S05.docx")
    assert "\n" not in response.headers["Content-Disposition"]
    said = "\n".join(each.text for each in Document(BytesIO(response.data)).paragraphs)
    assert HOSTILE.replace("\u202e", "[U+202E]") in said


def test_roadmap_and_documents_lead_to_the_outlines(pages, cases):
    key = pages.keep(cases[SCENE])
    assert f'href="/assessments/{key}/outlines/S05"' in pages.show(cases[SCENE], "roadmap")
    assert f'href="/assessments/{key}/outlines"' in pages.show(cases[SCENE], "documents")
