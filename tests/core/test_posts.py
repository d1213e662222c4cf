"""Two free texts that name the same post or person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.offices import fold
from assess.core.posts import is_same

WORDS = st.sampled_from(["Kepala", "Bidang", "Data", "Siti", "Rahma", "Camat", "Dishub", "Head"])
TEXTS = st.lists(WORDS, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Siti Rahma", "SITI RAHMA", True, id="one person"),
        pytest.param("Kepala Bidang Data", "Siti Rahma, Kepala Bidang Data", True, id="a person with the post"),
        pytest.param("Camat Timur", "Camat", True, id="a post without its place"),
        pytest.param("Head of the service desk", "head of the SERVICE-DESK, Northmere", True, id="English"),
        pytest.param("Siti", "Siti Rahma", False, id="a name alone may be another person"),
        pytest.param("Kepala Bidang Data", "Kepala Bidang Kinerja", False, id="two posts"),
        pytest.param("Kasi", "Kasino", False, id="no whole word"),
        pytest.param("Dishub", "Bidang Data Dishub", False, id="an office is no post"),
        pytest.param("", "Kepala Bidang Data", False, id="nobody entered it"),
        pytest.param("-", "–", False, id="nobody at all"),
    ],
)
def test_who_is_the_same(one: str, other: str, expected: bool):
    assert is_same(one, other) is expected


@given(TEXTS, TEXTS)
def test_which_is_named_first_does_not_matter(one: str, other: str):
    assert is_same(one, other) == is_same(other, one)


@given(TEXTS, st.sampled_from([str.upper, str.lower, "  {}, ".format]))
def test_whoever_is_named_is_the_same_however_it_is_written(text: str, written):
    assert is_same(text, written(text)) is bool(fold(text))


@given(TEXTS, TEXTS, TEXTS)
def test_a_post_stays_the_same_with_more_words_around_it(before: str, post: str, after: str):
    named = f"Kepala {post}"
    assert is_same(named, f"{before} {named} {after}")
