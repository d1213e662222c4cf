"""Papers as Word files: styles, headings, repeated headers, and text that stays text."""

from dataclasses import replace

import pytest
from docx.oxml.ns import qn

from assess.documents.papers.blocks import Heading, Signatures, Table
from assess.documents.papers.kinds import KINDS
from assess.documents.papers.word import word_paper
from tests.core.appraising.build import a_proposal, ready_city
from tests.documents.drafts.build import opened, parts, text_of
from tests.documents.papers.build import a_reviewed, a_subject, brimming

EVERY = pytest.mark.parametrize("kind", list(KINDS))
HOSTILE = {
    "markup": ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    "an entity": ("Tanah & Air &amp; Co", "Tanah & Air &amp; Co"),
    "a template": ("{{7*7}}{% for x in y %}{{r z}}", "{{7*7}}{% for x in y %}{{r z}}"),
    "the other direction": ("a\u202egnp.exe\u200f", "a[U+202E]gnp.exe[U+200F]"),
    "an emoji": ("Contoh \U0001f3d9", "Contoh \U0001f3d9"),
    "a bell": ("di\x07a", "di[U+0007]a"),
    "XML of Word": ("</w:t></w:r><w:r><w:t>x", "</w:t></w:r><w:r><w:t>x"),
}


def made(kind: str, purchase=None, language: str = "id") -> bytes:
    subject = a_subject(purchase or a_reviewed(), language)
    return word_paper(KINDS[kind].build(subject), subject.case, subject.to)


@EVERY
def test_headings_are_headings_and_the_title_a_title(kind):
    paper = KINDS[kind].build(a_subject(a_reviewed()))
    lines = opened(made(kind)).paragraphs
    assert [each.text for each in lines if each.style.name == "Title"] == [paper.title]
    expected = [each.text for each in paper.blocks if isinstance(each, Heading)]
    assert [each.text for each in lines if each.style.name == "Heading 1"] == expected


@EVERY
def test_every_ruled_table_has_a_header_that_comes_again(kind):
    paper = KINDS[kind].build(a_subject(a_reviewed()))
    expected = [[each.heading for each in table.columns] for table in paper.blocks if isinstance(table, Table)]
    first = [table.rows[0] for table in opened(made(kind)).tables]
    headers = [row for row in first if row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None]
    assert [[each.text for each in row.cells] for row in headers] == expected
    assert expected


@EVERY
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_page_names_the_version(kind, language):
    sheet = opened(made(kind, language=language))
    mark = KINDS[kind].build(a_subject(a_reviewed())).fingerprint[:4]
    assert f" · {mark} " in sheet.sections[0].footer.paragraphs[0].text
    assert (
        sheet.styles["Normal"].element.find(f".//{qn('w:lang')}").get(qn("w:val"))
        == {"id": "id-ID", "en": "en-GB"}[language]
    )


@EVERY
def test_the_same_proposal_gives_the_same_bytes(kind):
    assert made(kind) == made(kind)


@EVERY
def test_nothing_in_a_paper_runs_or_leads_out_of_it(kind):
    found = parts(made(kind))
    assert not [name for name in found if "vba" in name.lower() or "embeddings" in name or "media" in name]
    assert not [name for name, content in found.items() if b'TargetMode="External"' in content]


@EVERY
@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_is_written_stays_text(kind, name):
    written, shown = HOSTILE[name]
    content = made(kind, replace(a_proposal("cctv", title=written, office=written), review=a_reviewed().review))
    assert shown in text_of(opened(content))
    assert "\u202e" not in text_of(opened(content))
    assert not [part for part, xml in parts(content).items() if part.startswith("word/") and b"<script" in xml]


@EVERY
def test_the_longest_proposal_is_set_too(kind):
    subject = a_subject(brimming("cctv", "kata "), case=ready_city())
    assert opened(word_paper(KINDS[kind].build(subject), subject.case, subject.to)).tables


@pytest.mark.parametrize("kind", ["kak", "telaahan-staf"])
def test_signatures_stay_with_the_text_before_them(kind):
    lines = opened(made(kind)).paragraphs
    lead = next(each for each in KINDS[kind].build(a_subject(a_reviewed())).blocks if isinstance(each, Signatures)).lead
    at = [each.text for each in lines].index(lead)
    assert lines[at - 1].text
    assert all(each.paragraph_format.keep_with_next for each in lines[at - 1 : at + 1])


def test_the_title_of_the_file_is_that_of_the_paper():
    assert (
        opened(made("chr")).core_properties.title
        == "Catatan hasil reviu (CHR) – Kamera pengawas lalu lintas dan keamanan"
    )
