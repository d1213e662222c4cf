"""Papers as PDF: what they hold, how long the memo gets, and that nothing written in them runs."""

import io
import json
import re
from dataclasses import replace
from hashlib import sha256

import pdfplumber
import pikepdf
import pytest

from assess.documents.papers.kinds import KINDS, PDF
from assess.documents.papers.pdf import paper_html
from assess.documents.render import Renderer
from assess.resources import directory
from tests.core.appraising.build import a_proposal, plain_city, ready_city
from tests.core.bank import the_bank
from tests.documents.build import pages_of, without_space
from tests.documents.papers.build import a_changed, a_full_city, a_paper, a_reviewed, a_subject, brimming

PRINTED = [each.id for each in KINDS.values() if PDF in each.formats]
ANNEX = {"id": "Lampiran: semua butir uji", "en": "Annex: all checks"}
MOST_PAGES = 4
TEXTS = {"a word": "kata ", "one long word": "W", "lines": "x\n", "signs outside the fonts": "\U0001f3d9"}
HOSTILE = "<script>alert(1)</script>{{7*7}}<img src=http://127.0.0.1:9/x>&'\"\u202e"


def printed(renderer: Renderer, kind: str, purchase, language="id", case=None) -> bytes:
    case = replace(case or ready_city(), purchases=(purchase,))
    return renderer.paper(the_bank(), case, purchase, kind, language)


def pages_before_the_annex(pdf: bytes, language: str) -> int:
    return next(number for number, page in enumerate(pages_of(pdf)) if ANNEX[language] in page)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("text", TEXTS)
def test_the_memo_is_never_longer_than_four_pages_and_its_annex(renderer, text, language):
    for class_id in ("cctv", "sensor") if text == "a word" else ("cctv",):
        pdf = printed(renderer, "memo", brimming(class_id, TEXTS[text]), language, a_full_city(TEXTS[text]))
        assert pages_before_the_annex(pdf, language) <= MOST_PAGES


def test_what_the_memo_cuts_says_where_the_whole_stands(renderer):
    text = " ".join(pages_of(printed(renderer, "memo", brimming("cctv", "kata "), case=a_full_city("kota "))))
    for where in ("lembar uji", "usulan", "catatan hasil reviu (CHR)", "kertas kerja reviu (KKR)"):
        assert f"(selengkapnya dalam {where})" in text


@pytest.mark.parametrize("kind", PRINTED)
def test_every_page_names_region_and_version(renderer, kind):
    paper = a_paper(kind, a_reviewed())
    pages = pages_of(printed(renderer, kind, a_reviewed()))
    mark = " ".join(re.findall("....", paper.fingerprint[:16]))
    assert not [number for number, page in enumerate(pages, 1) if mark not in page or "Kabupaten Contoh" not in page]
    assert f"{len(pages)} / {len(pages)}" in pages[-1]


def test_a_paper_after_a_change_says_so_on_its_first_page(renderer):
    case = ready_city()
    first = pages_of(printed(renderer, "chr", a_changed(case)))[0]
    assert "Usulan atau penilaiannya berubah setelah keputusan" in first


def test_the_fingerprint_is_that_of_the_case_inside(renderer):
    purchase = a_reviewed()
    with pikepdf.open(io.BytesIO(printed(renderer, "chr", purchase))) as pdf:
        held = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    assert set(held) == {"case.json", "results.json", "review.json"}
    assert sha256(held["case.json"]).hexdigest() == a_paper("chr", purchase).fingerprint
    assert json.loads(held["results.json"])["verdict"] == "defer"
    assert json.loads(held["review.json"])["grades"]["C4"]["grade"] == "not"
    assert b"Sri Lestari" not in held["case.json"]


@pytest.mark.parametrize("kind", PRINTED)
def test_a_paper_lies_on_a4_and_nothing_sticks_out(renderer, kind):
    pdf = printed(renderer, kind, brimming("cctv", "W"), case=a_full_city("W"))
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert {tuple(sorted((round(each.width), round(each.height)))) for each in opened.pages} == {(595, 842)}
        assert all(char["x1"] <= each.width - 40 for each in opened.pages for char in each.chars)


@pytest.mark.parametrize("kind", PRINTED)
def test_whatever_is_written_is_printed_as_text(renderer, kind):
    purchase = replace(a_proposal("cctv", title=HOSTILE, office=HOSTILE, problem=HOSTILE, target_owner=HOSTILE),
                       review=a_reviewed().review)  # fmt: skip
    pdf = printed(renderer, kind, purchase, case=plain_city())
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert "/OpenAction" not in opened.Root
        assert "/AA" not in opened.Root
    text = without_space(" ".join(pages_of(pdf)))
    assert "<script>alert(1)</script>{{7*7}}" in text
    assert "[U+202E]" in text
    assert "\u202e" not in text


def test_every_share_of_a_column_has_its_width():
    sheet = (directory("templates") / "pdf" / "paper.css").read_text("utf-8")
    subject = a_subject(a_changed(ready_city()))
    used = {share for kind in KINDS.values() for share in
            re.findall(r'class="w(\d+)"', paper_html(kind.build(subject), subject.case, subject.to))}  # fmt: skip
    assert used
    assert {share for share in used if f".w{share} {{ width: {share}%; }}" not in sheet} <= WORD_ONLY


WORD_ONLY = {"15", "23", "26", "27", "28", "32", "34", "37", "38", "46"}
"""Shares of tables in papers that are Word files only."""
