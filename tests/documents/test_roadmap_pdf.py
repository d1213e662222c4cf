"""The roadmap as a PDF: what is in it, what is attached, and what it claims to be."""

import csv
import io
import json
import re
from dataclasses import replace

import pdfplumber
import pikepdf
import pytest

from assess.core.case import Answer
from assess.core.fingerprint import canonical_json, fingerprint
from assess.display.json_results import results_as_json
from assess.documents.pool import Pool
from assess.documents.render import Renderer
from tests.build import an_answer
from tests.documents.build import a_full_case, an_evaluation, pages_of, text_of, without_space

CHAPTERS = {
    "id": (
        "Satu halaman untuk Bupati",
        "Dari titik A ke titik B",
        "Kesiapan: yang terbukti dan yang mungkin",
        "Syarat sebelum membeli",
        "Peta jalan",
        "Kalender anggaran",
        "Kesiapan per triwulan",
        "Rencana kerja setiap langkah",
        "Peraturan dan naskah dinas yang disiapkan",
        "Jabatan yang harus diisi dan pegawai yang harus dilatih",
        "Berapa orang yang dibutuhkan",
        "Untuk apa waktu terpakai",
        "Biayanya selama lima tahun",
        "Daftar tugas singkat",
        "Yang paling sedikit harus dikerjakan",
        "Seberapa pasti hasil ini?",
        "Lampiran: cara menghitung",
        "Lampiran: semua jawaban selengkapnya",
        "Sumber dan peraturan",
    ),
    "en": (
        "One page for the regent",
        "From point A to point B",
        "Readiness: proven and possible",
        "What must hold before a purchase",
        "The roadmap",
        "Budget calendar",
        "Readiness by quarter",
        "Work plans for the steps",
        "Regulations and official papers to prepare",
        "Posts to fill and people to train",
        "How many people are needed",
        "Where the hours go",
        "What it costs over five years",
        "Short list of tasks",
        "The least that has to be done",
        "How sure is this?",
        "Annex: how the numbers are made",
        "Annex: every answer in full",
        "Sources and laws",
    ),
}


@pytest.fixture
def documents(roadmap: bytes, roadmap_in_english: bytes) -> dict[str, bytes]:
    return {"id": roadmap, "en": roadmap_in_english}


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_contents_name_every_chapter_with_its_page(language: str, documents: dict[str, bytes]):
    pages = pages_of(documents[language])
    for chapter in CHAPTERS[language]:
        line = re.search(re.escape(chapter) + r"[ .]+(\d+)", pages[1])
        assert line, chapter
        assert chapter in pages[int(line[1]) - 1]


def test_pages_are_numbered_and_name_the_chapter_and_the_city(roadmap: bytes):
    pages = pages_of(roadmap)
    assert [f"{number} / {len(pages)}" in page for number, page in enumerate(pages, 1)] == [False] + [True] * (
        len(pages) - 1
    )
    assert pages[2].startswith("Satu halaman untuk Bupati")
    assert "Titik B · Kabupaten Contoh · 24 November 2026" in pages[2]


def test_the_page_for_the_head_of_region_is_one_page(documents: dict[str, bytes]):
    for language, document in documents.items():
        pages = pages_of(document)
        assert sum(CHAPTERS[language][0] in page for page in pages[2:]) == 1


def test_the_cover_says_city_day_verdict_version_and_fingerprint(roadmap: bytes):
    cover = pages_of(roadmap)[0]
    for said in ("Kabupaten Contoh", "24 November 2026", "Belum saatnya membeli", "tiny@1.0.0", "9.9.9"):
        assert said in cover
    assert fingerprint(a_full_case()) in without_space(cover)


def test_the_attachments_are_the_case_the_results_and_the_roadmap(roadmap: bytes):
    evaluation = an_evaluation()
    with pikepdf.open(io.BytesIO(roadmap)) as pdf:
        held = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    assert set(held) == {"case.json", "results.json", "roadmap.csv"}
    assert held["case.json"].decode() == canonical_json(evaluation.case)
    assert json.loads(held["results.json"]) == results_as_json(evaluation, fingerprint(evaluation.case))
    rows = list(csv.DictReader(io.StringIO(held["roadmap.csv"].decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == ["S1", "S2", "buy-cctv", "S3", "S4"]
    assert [row["quick_win"] for row in rows] == ["0", "1", "0", "1", "1"]
    assert [row["grade"] for row in rows] == ["A", "", "", "", ""]
    assert [bool(row["helpers"]) for row in rows] == [False, True, False, False, False]


def test_the_file_is_tagged_has_a_language_a_title_and_bookmarks(documents: dict[str, bytes]):
    for language, document in documents.items():
        with pikepdf.open(io.BytesIO(document)) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang) == language
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            assert "Kabupaten Contoh" in str(pdf.docinfo["/Title"])
            with pdf.open_outline() as outline:
                assert [entry.title for entry in outline.root] == list(CHAPTERS[language])


def test_the_file_claims_pdf_a_and_pdf_ua(roadmap: bytes):
    with pikepdf.open(io.BytesIO(roadmap)) as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"


def test_only_the_shipped_fonts_are_used(roadmap: bytes):
    with pdfplumber.open(io.BytesIO(roadmap)) as pdf:
        fonts = {char["fontname"].partition("+")[2] for page in pdf.pages for char in page.chars}
    assert {font.partition("-")[0] for font in fonts} == {"Inter", "Titik"}


def test_the_same_case_gives_the_same_bytes_in_any_process_and_order(renderer: Renderer, roadmap: bytes):
    assert renderer.roadmap(an_evaluation(), "id") == roadmap
    with Renderer(software="9.9.9", pool=Pool(at_most=1)) as fresh:
        assert fresh.roadmap(an_evaluation(), "id") == roadmap


def test_every_answer_is_printed_with_its_evidence_objections_and_decision(roadmap_in_english: bytes):
    text = text_of(roadmap_in_english)
    for said in (
        "a note",
        "Document: SK 1/2026 (24 November 2026)",
        "Checked by Inspektorat on 24 November 2026",
        "Objection of satpol_pp: level 1. not in the field",
        "Decided by Sekda on 24 November 2026: level 2. both offices were heard",
        "Not applicable: none of this is wanted",
        "Not answered yet",
        "Evidence: No evidence yet. Counts as level 1.",
        "Counts as level 3: this evidence carries no further.",
    ):
        assert said in text


def test_private_notes_never_appear(renderer: Renderer):
    secret = replace(an_answer(1), private_note="classified remark")
    pdf = renderer.roadmap(an_evaluation(answers={"PB1": secret}), "en")
    assert "classified" not in text_of(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert all(b"classified" not in spec.get_file().read_bytes() for spec in opened.attachments.values())


def test_a_note_of_thirty_thousand_characters_is_printed_whole(renderer: Renderer):
    words = [f"word{number:05}" for number in range(3000)]
    note = " ".join(words)
    pdf = renderer.roadmap(an_evaluation(answers={"PB1": Answer(level=1, note=note)}), "en")
    assert re.findall(r"word\d{5}", without_space(text_of(pdf))) == words


def test_a_word_longer_than_a_line_stays_on_the_page(renderer: Renderer):
    pdf = renderer.roadmap(an_evaluation(answers={"PB1": Answer(level=1, note="x" * 2000)}), "en")
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert max(char["x1"] for page in opened.pages[1:] for char in page.chars) <= opened.pages[0].width - 50
