"""Rules that keep the templates fast to lay out, safe, and readable without colour."""

import re
from pathlib import Path

import pytest
from jinja2 import StrictUndefined, UndefinedError

from assess.documents.roadmap import roadmap_html
from assess.documents.templating import environment, template_hash
from assess.language import translator
from assess.resources import directory
from tests.documents.build import an_evaluation

PRINTED = sorted((directory("templates") / "pdf").rglob("*.html"))
SHEETS = sorted((directory("templates") / "pdf").glob("*.css"))


@pytest.mark.parametrize("template", PRINTED, ids=lambda path: path.name)
def test_every_table_states_the_widths_of_its_columns(template: Path):
    text = template.read_text("utf-8")
    assert text.count("<table") == text.count("<colgroup>")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_sheet_uses_flex_or_grid_or_an_address_outside_the_program(sheet: Path):
    text = sheet.read_text("utf-8")
    assert not re.search(r"display:\s*(flex|grid)|table-layout:\s*auto", text)
    assert all(address.startswith("app:") for address in re.findall(r"url\(([^)]*)\)", text))


@pytest.mark.parametrize("template", PRINTED, ids=lambda path: path.name)
def test_no_template_holds_code_style_or_an_escape_from_escaping(template: Path):
    assert not re.search(r"<script|style=|\|\s*safe|autoescape", template.read_text("utf-8"))


def test_every_picture_has_its_words_first():
    pictures = re.findall(r"<svg[^>]*>(.{8})", roadmap_html(an_evaluation(), "id", "1"))
    assert pictures
    assert all(re.fullmatch("<title>[^<]", start) for start in pictures)


def test_an_unknown_name_in_a_template_is_an_error():
    assert environment(translator("id")).undefined is StrictUndefined
    with pytest.raises(UndefinedError):
        environment(translator("id")).from_string("{{ nothing_of_that_name }}").render()


def test_the_look_of_documents_has_a_number():
    assert re.fullmatch(r"[0-9a-f]{64}", template_hash())
