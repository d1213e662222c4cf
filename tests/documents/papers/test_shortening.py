"""Long texts by their beginning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.documents.papers.shortening import shortened_to
from assess.documents.printable import printable
from assess.language import translator

ENGLISH = translator("en")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("short", "short", id="a short text stays"),
        pytest.param("", "", id="so does none"),
        pytest.param(" a\r\n\tb ", "a b", id="on one line"),
        pytest.param("Rp\xa02\xa0m", "Rp\xa02\xa0m", id="a figure stays with its word"),
        pytest.param("abcdefghijk", "abcdefghij… (whole in: the annex)", id="a long one is cut"),
        pytest.param("abcdefgh ijk", "abcdefgh… (whole in: the annex)", id="between words where it can be"),
        pytest.param(
            "ab\U0001f3d9c", "ab… (whole in: the annex)", id="a sign outside the fonts is as long as its number"
        ),
    ],
)
def test_what_is_left_of_a_text(text, said):
    assert shortened_to(10, text, "the annex", ENGLISH) == said


@given(st.text(max_size=400))
def test_never_longer_in_print_than_was_asked(text):
    assert len(printable(shortened_to(40, text, "", ENGLISH))) <= 40 + len("… (whole in: )")
