"""Whose office it is that someone names in free words."""

import pytest

from assess.core.case import Answer
from assess.core.offices import answering, answering_office, fold, names_an_office
from tests.build import a_question, an_answer
from tests.core.bank import the_bank


def is_the_office(owner: str, office: str, named: str) -> bool:
    answer = an_answer(3, office=office)
    return answering(the_bank(), a_question(owners=(owner,)), answer).includes(named)


@pytest.mark.parametrize(
    "named",
    [
        pytest.param("bappeda", id="id"),
        pytest.param("Badan Perencanaan Pembangunan Daerah (Bappeda)", id="name"),
        pytest.param("Badan  perencanaan pembangunan DAERAH", id="name without its acronym"),
        pytest.param("Regional development planning agency (Bappeda)", id="English name"),
        pytest.param("BAPPEDA Kota Contoh", id="acronym of a city"),
        pytest.param("Bidang Sarana, Bappeda", id="part of the office"),
    ],
)
@pytest.mark.parametrize(
    "office", ["", "Bappeda", "Badan Perencanaan Pembangunan Daerah (Bappeda)", "Subbidang Data Bappeda"]
)
def test_the_answering_office_is_known_by_each_of_its_names(office: str, named: str):
    assert is_the_office("bappeda", office, named)


@pytest.mark.parametrize(
    "named", ["Inspektorat", "BPKAD Kota Contoh", "Bappedalitbang", "Badan Pusat Statistik", "", "-"]
)
def test_another_office_is_another(named: str):
    assert not is_the_office("bappeda", "", named)


def test_the_office_that_the_answer_names_counts_and_not_the_owner():
    assert not is_the_office("diskominfo", "Dinas PU", "Diskominfo")
    assert is_the_office("diskominfo", "Dinas PU", "Bidang Jalan, dinas pu")


def test_an_office_in_the_words_of_the_case_is_known_by_them():
    assert is_the_office("diskominfo", "RSUD Contoh", "Instalasi Gizi RSUD  contoh")
    assert answering(the_bank(), a_question(owners=("bappeda",)), Answer(office="RSUD Contoh")).ids == frozenset()


@pytest.mark.parametrize("named", ["Polres Contoh", "Polresta", "Kepolisian Resor"])
def test_each_acronym_in_brackets_is_a_name(named: str):
    assert is_the_office("kepolisian", "", named)


def test_words_are_compared_without_case_and_punctuation():
    assert fold("  Bagian Hukum,\tSETDA ") == "bagian hukum setda"


@pytest.mark.parametrize(
    ("named", "office"),
    [
        pytest.param("", "bappeda", id="nobody named"),
        pytest.param("Dishub", "dishub", id="acronym"),
        pytest.param("DISHUB", "dishub", id="acronym in capitals"),
        pytest.param("bpbd", "bpbd", id="id"),
        pytest.param("Satpol PP", "satpol_pp", id="two words"),
        pytest.param("dinas perhubungan", "dishub", id="name without its acronym"),
        pytest.param("Dinas Pariwisata", "bappeda", id="an office the questionnaire does not have"),
        pytest.param("Dishub dan BPBD", "bappeda", id="two at once"),
    ],
)
def test_a_question_goes_to_the_office_that_is_named(named: str, office: str):
    question = a_question(owners=("bappeda",))
    assert answering_office(the_bank(), question, an_answer(3, office=named)) == office


@pytest.mark.parametrize(
    ("named", "is_one"),
    [
        ("Inspektorat Kota Contoh", True),
        ("dishub", True),
        ("Subbidang Data, Bappeda", True),
        ("BPKP", False),
        ("Budi", False),
        ("", False),
    ],
)
def test_an_office_of_the_questionnaire_is_known_by_its_names(named: str, is_one: bool):
    assert names_an_office(the_bank(), named) is is_one
