"""Each outline of the shipped questionnaire becomes a whole Word file for each kind of region."""

import re
from dataclasses import replace

import pytest

from assess.core.outlines import PaperForm
from assess.documents.drafts.word_file import word_file
from tests.content.build import shipped
from tests.documents.drafts.build import (
    BANK,
    FULL_NAMES,
    NAMES,
    STEPS,
    a_case_of,
    made,
    of_form,
    opened,
    outlined,
    parts,
    text_of,
    texts,
)

EVERY = pytest.mark.parametrize(("step", "kind"), [(step, kind) for step in STEPS for kind in NAMES])
FORMS = sorted({each.form for each in shipped().find(BANK).outlines})


@EVERY
def test_nothing_is_left_to_fill_in_by_a_program(step, kind):
    text = text_of(opened(made(step, kind)))
    assert not re.search(r"[{}]|\[\[|\]\]|\bNone\b", text)
    assert FULL_NAMES[kind] in text


@EVERY
def test_every_page_says_that_it_is_a_draft(step, kind):
    for section in opened(made(step, kind)).sections:
        for header in (section.header, section.first_page_header, section.even_page_header):
            assert header.is_linked_to_previous or "RANCANGAN – belum berlaku" in header.paragraphs[0].text
        assert not section.different_first_page_header_footer
        assert "RANCANGAN – belum berlaku" in section.header.paragraphs[0].text


@EVERY
def test_all_that_must_be_settled_stands_in_it_as_a_note(step, kind):
    outline = outlined(a_case_of(NAMES[kind], kind)).outline[step]
    text = text_of(opened(made(step, kind)))
    for chapter in outline.chapters:
        assert chapter.title.id.lower() in text.lower()
        for article in chapter.articles:
            assert f"[{article.id}]" in text
    for safeguard in outline.safeguards:
        assert safeguard.id in text


@EVERY
def test_every_annex_is_a_table_with_its_columns_its_rows_and_room_for_more(step, kind):
    outline = outlined(a_case_of(NAMES[kind], kind)).outline[step]
    tables = {tuple(cell.text for cell in table.rows[0].cells): table for table in opened(made(step, kind)).tables}
    for annex in outline.annexes:
        table = tables[tuple(each.id for each in annex.columns)]
        assert [cell.text for cell in table.rows[1].cells] == [each.id for each in annex.rows[0]]
        assert len(table.rows) == 1 + len(annex.rows) + 3
        assert not any(cell.text for cell in table.rows[-1].cells)


@EVERY
def test_only_a_verified_law_stands_as_law(step, kind):
    """What is unsure or revoked stands in the notes of the drafter alone."""
    questionnaire = outlined(a_case_of(NAMES[kind], kind))
    body, _, notes = text_of(opened(made(step, kind))).partition("Catatan penyusun")
    for id in questionnaire.outline[step].legal_bases:
        law = questionnaire.law[id]
        assert law.is_verified or law.title.id not in body
        assert law.title.id in notes


@pytest.mark.parametrize("form", FORMS)
def test_nothing_in_a_draft_runs_or_leads_out_of_it(form):
    found = parts(made(of_form(form).step))
    assert not [name for name in found if "vba" in name.lower() or "embeddings" in name or "media" in name]
    assert not [name for name, content in found.items() if b'TargetMode="External"' in content]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_case_gives_the_same_bytes(form):
    step = of_form(form).step
    first = made(step)
    made.cache_clear()
    assert made(step) == first


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (
            PaperForm.PERKADA,
            ["Peraturan Wali Kota Contoh", "Menimbang", "Mengingat", "Bab I", "Pasal 1", "Berita Daerah"],
        ),
        (PaperForm.SK, ["Menimbang", "Mengingat", "Memutuskan:", "Menetapkan", "KESATU", "KEDUA"]),
        (PaperForm.SE, ["Surat Edaran Sekretaris Daerah Kota Contoh", "Yth.", "A. "]),
        (PaperForm.SOP, ["Standar Operasional Prosedur", "Nomor SOP", "Dasar hukum:", "Pelaksana"]),
        (PaperForm.PKS, ["PIHAK KESATU", "PIHAK KEDUA", "Pemerintah Kota Contoh"]),
    ],
)
def test_a_paper_has_the_parts_of_its_form(form, said):
    found = text_of(opened(made(of_form(form).step)))
    assert [each for each in said if each not in found] == []


def test_clauses_of_a_contract_are_numbered_as_clauses():
    """No paper of the shipped questionnaire is clauses alone; a questionnaire of one's own may have one."""
    questionnaire = outlined(a_case_of())
    clauses = replace(questionnaire.outline["S54"], form=PaperForm.CONTRACT)
    found = text_of(opened(word_file(questionnaire, clauses, a_case_of())))
    for said in ("Klausul ini dimasukkan ke dalam syarat kontrak pengadaan.", "1.1"):
        assert said in found


def test_only_a_regulation_leaves_room_for_the_constitution_and_all_for_amendments():
    said = {form: text_of(opened(made(of_form(form).step))) for form in FORMS}
    assert [form for form in FORMS if "Pasal 18 ayat (6) Undang-Undang Dasar" in said[form]] == [PaperForm.PERKADA]
    assert [form for form in FORMS if '"sebagaimana telah diubah"' not in said[form]] == []


def test_the_articles_of_a_regulation_are_numbered_through():
    outline = of_form(PaperForm.PERKADA)
    count = sum(len(chapter.articles) for chapter in outline.chapters)
    numbers = [each for each in texts(opened(made(outline.step))) if re.fullmatch(r"Pasal \d+", each)]
    assert numbers == [f"Pasal {number}" for number in range(1, count + 1)]


def test_the_last_page_says_where_the_draft_comes_from():
    said = text_of(opened(made("S05"))).partition("Asal naskah ini")[2]
    for fact in ("S05", "24 November 2026", shipped().find(BANK).reference, "Sidik jari kasus"):
        assert fact in said


def test_a_file_is_called_by_what_it_would_be():
    title = opened(made("S05")).core_properties.title
    assert title.startswith("Rancangan Peraturan Wali Kota Contoh tentang Kewajiban Bertindak")
