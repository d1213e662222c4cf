"""Sources and laws as they are named behind a statement."""

import pytest

from assess.core.sources import Law, LawStatus, Source
from assess.display.citations import Citation, citations, law_name
from tests.build import a_questionnaire, a_text

E11 = Source("E11", a_text("calls helped"), a_text("a study"), "A")


def a_law(id: str, short: str = "") -> Law:
    return Law(id, a_text("title"), a_text("use"), LawStatus.VERIFIED, a_text("seen"), short=short)


def test_a_source_is_named_with_its_grade_and_a_law_by_its_number():
    questionnaire = a_questionnaire(sources=(E11,), laws=(a_law("uu-27-2022"),))
    named = citations(("uu-27-2022", "E11"), questionnaire)
    assert named == (Citation("uu-27-2022", "UU 27/2022"), Citation("E11", "E11, A"))


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("perpres-95-2018", "Perpres 95/2018"),
        ("bssn-4-2021", "BSSN 4/2021"),
        ("putusan-mk-151-2024", "Putusan MK 151/2024"),
        ("permendagri-pengaduan", "Permendagri Pengaduan"),
    ],
)
def test_a_law_is_called_in_short(id: str, name: str):
    assert law_name(a_law(id)) == name


def test_a_law_may_say_itself_how_it_is_called():
    assert law_name(a_law("permenpanrb-8-2026", "PermenPANRB 8/2026")) == "PermenPANRB 8/2026"
