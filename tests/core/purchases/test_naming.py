"""Ids that can stand in an address, each once."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.purchases.naming import entry_id, free_id, purchase_id
from assess.core.purchases.purchase import ID_PATTERN, LONGEST_ID


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Kamera Jalan Élan 2027", "kamera-jalan-elan-2027"),
        ("  CCTV -- (tahap II) ", "cctv-tahap-ii"),
        ("pembangunan pusat kendali terpadu dan ruang krisis kota", "pembangunan-pusat-kendali-terpadu-dan"),
        ("x" * 90, "x" * 40),
        ("市民 アプリ", "cctv"),
        ("", "cctv"),
    ],
)
def test_an_id_is_made_of_the_words_of_the_title(title: str, id: str) -> None:
    assert purchase_id(title, "cctv", ()) == id


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_every_id_fits_its_pattern_and_is_free(title: str, class_id: str, taken: list[str]) -> None:
    made = purchase_id(title, class_id, taken)
    assert re.fullmatch(ID_PATTERN, made)
    assert len(made) <= LONGEST_ID
    assert made not in taken


def test_an_id_that_is_taken_gets_the_lowest_free_number() -> None:
    assert free_id("a", {"a", "a-2", "a-4"}) == "a-3"
    longest = "a" * LONGEST_ID
    assert free_id(longest, {longest}) == "a" * (LONGEST_ID - 2) + "-2"


def test_the_same_words_get_the_same_id_and_others_another() -> None:
    assert entry_id("G01", "Mengapa?") == entry_id("G01", "Mengapa?")
    assert len({entry_id("G01", "a"), entry_id("G02", "a"), entry_id("G01a"), entry_id("G0", "1a")}) == 4
