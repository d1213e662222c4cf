"""Characters outside the shipped fonts."""

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from assess.documents.printable import printable
from assess.documents.worker import FONTS


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("Kota Contoh → ≥ 3, «é» ẞ", "Kota Contoh → ≥ 3, «é» ẞ", id="what the fonts hold stays"),
        pytest.param("kota \U0001f3d9\ufe0f", "kota [U+1F3D9][U+FE0F]", id="emoji"),
        pytest.param("a\u202eb", "a[U+202E]b", id="a mark that turns the direction"),
        pytest.param("שלום", "[U+05E9][U+05DC][U+05D5][U+05DD]", id="another script"),
        pytest.param("a\x07b\x00", "a[U+0007]b[U+0000]", id="control characters"),
        pytest.param("one\r\ntwo\tthree", "one\ntwo\tthree", id="lines and tabs stay"),
        pytest.param("\ud800", "[U+D800]", id="half a surrogate"),
    ],
)
def test_what_the_fonts_lack_is_named(text: str, printed: str):
    assert printable(text) == printed


@given(st.text())
def test_printing_twice_changes_nothing(text: str):
    assert printable(printable(text)) == printable(text)


@pytest.mark.parametrize("font", ["Inter-Regular.ttf", "Inter-SemiBold.ttf"])
def test_the_fonts_hold_whatever_is_printed_as_it_is(font: str):
    held = set(TTFont(FONTS / font).getBestCmap()) | {ord("\n"), ord("\t")}
    kept = {code for code in range(0x110000) if printable(chr(code)) == chr(code)}
    assert kept <= held
