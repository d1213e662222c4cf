"""Whatever a region is called stands in its drafts as text."""

import pytest

from tests.content.build import shipped
from tests.documents.drafts.build import BANK, made, of_form, opened, parts, text_of

FORMS = sorted({each.form for each in shipped().find(BANK).outlines})
NAMES = {
    "markup": ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    "an entity": ("Tanah & Air &amp; Co", "Tanah & Air &amp; Co"),
    "a template": ("{{7*7}}{% for x in y %}{{r z}}", "{{7*7}}{% for x in y %}{{r z}}"),
    "the other direction": ("a\u202egnp.exe\u200f", "a[U+202E]gnp.exe[U+200F]"),
    "an emoji": ("Contoh \U0001f3d9", "Contoh \U0001f3d9"),
    "lines": ("satu\ndua\tdi\x07a", "satu dua di[U+0007]a"),
    "two hundred letters": ("a b" * 66 + "ab", "a b" * 66 + "ab"),
    "XML of Word": ("</w:t></w:r><w:r><w:t>x", "</w:t></w:r><w:r><w:t>x"),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_a_name(name, form):
    written, shown = NAMES[name]
    content = made(of_form(form).step, "kota", written)
    paper = opened(content)
    assert shown in text_of(paper)
    assert shown in paper.sections[0].footer.paragraphs[0].text
    assert "\u202e" not in text_of(paper)
    assert "\n49" not in text_of(paper)
    assert not [part for part, xml in parts(content).items() if part.startswith("word/") and b"<script" in xml]
