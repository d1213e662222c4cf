"""Kinds of region in the reader's language: those of the questionnaire, else city and regency."""

import pytest

from assess.core.places import PlaceKind
from assess.display.places import head_of_region, kinds_of_region, region_kind
from assess.language import translator
from tests.build import a_questionnaire, a_text

PROVINCE = PlaceKind("provinsi", a_text("Province"), {"head": a_text("governor (gubernur)")})
TOWN = PlaceKind("town", a_text("Town"))


def test_without_places_there_are_city_and_regency() -> None:
    assert kinds_of_region(a_questionnaire(), translator("id")) == {"kota": "Kota", "kabupaten": "Kabupaten"}


def test_places_are_named_as_the_questionnaire_names_them() -> None:
    questionnaire = a_questionnaire(places=(PROVINCE, TOWN))
    assert kinds_of_region(questionnaire, translator("en")) == {"provinsi": "Province", "town": "Town"}
    assert region_kind(questionnaire, "Freistadt", translator("en")) == "Freistadt"


@pytest.mark.parametrize(
    ("kind", "language", "head"),
    [
        ("kota", "id", "Wali Kota"),
        ("kabupaten", "en", "Regent"),
        ("provinsi", "en", "Governor (gubernur)"),
        ("provinsi", "id", "Governor (gubernur) (id)"),
    ],
)
def test_a_region_is_headed_by_an_office(kind: str, language: str, head: str) -> None:
    assert head_of_region(a_questionnaire(places=(PROVINCE,)), kind, translator(language)) == head


def test_without_a_word_for_it_the_head_is_told_in_general() -> None:
    assert head_of_region(a_questionnaire(places=(TOWN,)), "town", translator("id")) == "Kepala daerah"
