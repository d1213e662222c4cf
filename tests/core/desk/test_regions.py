"""Regions are known again however their kind is written."""

import pytest

from assess.core.desk.regions import kind_said, named_in, same_region


@pytest.mark.parametrize(
    ("name", "kind", "other", "other_kind", "same"),
    [
        ("Kab. Contoh", "", "Kabupaten Contoh", "kabupaten", True),
        ("contoh", "", "Kabupaten Contoh", "kabupaten", True),
        ("Contoh", "kabupaten", "Kabupaten Contoh", "kabupaten", True),
        ("Contoh", "kota", "Kabupaten Contoh", "kabupaten", False),
        ("Kota Contoh", "", "Kabupaten Contoh", "kabupaten", False),
        ("Kota Contoh", "", "Contoh", "kota", True),
        ("Kota Contoh Baru", "", "Kota Contoh", "kota", False),
        ("", "", "Kota Contoh", "kota", False),
    ],
)
def test_two_names_of_a_region(name, kind, other, other_kind, same):
    assert same_region(name, kind, other, other_kind) is same
    assert same_region(other, other_kind, name, kind) is same


def test_the_first_word_says_the_kind():
    assert [kind_said(each) for each in ("Kota Contoh", "KAB. Contoh", "Contoh Kota", "")] == [
        "kota",
        "kabupaten",
        "",
        "",
    ]


def test_a_region_is_found_in_the_name_of_its_office():
    regions = ["Contoh", "Kota Lama", "Kabupaten Contoh"]
    assert named_in("Dinas Kominfo Kab. Contoh", regions) == "Kabupaten Contoh"
    assert named_in("Dinas Kominfo Kota Lamaran", regions) == ""
    assert named_in("Dinas Contoh", regions) == ""
