"""Numbers and days are read as people here write them, and never guessed."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.case import FIRST_DAY, LAST_DAY
from assess.language import translator
from assess.web.forms.reading import (
    day_fault,
    make_day,
    read_day,
    read_number,
    read_whole_number,
    show_day,
    show_number,
)

NUMBERS = st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False)
DAYS = st.dates(FIRST_DAY, LAST_DAY)


@pytest.mark.parametrize(
    ("typed", "language", "value"),
    [
        pytest.param("1.234,5", "id", Decimal("1234.5"), id="Indonesian marks"),
        pytest.param("1,234.5", "en", Decimal("1234.5"), id="English marks"),
        pytest.param("350000", "id", Decimal(350000), id="no marks"),
        pytest.param(" 24 ", "id", Decimal(24), id="blanks around"),
        pytest.param("1 500 000 000", "id", Decimal(1_500_000_000), id="groups with blanks"),
        pytest.param("1\N{NO-BREAK SPACE}500,5", "id", Decimal("1500.5"), id="groups with blanks that do not break"),
        pytest.param("1 50 000", "id", None, id="groups with blanks of the wrong size"),
        pytest.param("-3,5", "id", Decimal("-3.5"), id="below zero"),
        pytest.param("1.5", "id", None, id="an English point is not guessed"),
        pytest.param("1,5", "en", None, id="an Indonesian comma is not guessed"),
        pytest.param("12.34.567", "id", None, id="groups of the wrong size"),
        pytest.param("1e308", "id", None, id="powers"),
        pytest.param("٣", "id", None, id="digits of another script"),
        pytest.param("9" * 16, "id", None, id="more digits than a file holds"),
        pytest.param("0,1234567", "id", None, id="more decimals than a file holds"),
        pytest.param("", "id", None, id="nothing"),
        pytest.param("NaN", "id", None, id="no number"),
    ],
)
def test_a_number_is_read_in_the_form_of_the_language(typed, language, value):
    assert read_number(typed, translator(language)) == value


@pytest.mark.parametrize("typed", ["-1", "1,5", "x", "1.5"])
def test_a_count_is_whole_and_not_below_zero(typed):
    assert read_whole_number(typed, translator("id")) is None


@given(NUMBERS, st.sampled_from(["id", "en"]))
@settings(deadline=None, max_examples=60)
def test_a_number_reads_back_as_it_is_shown(number, language):
    assert read_number(show_number(number, translator(language)), translator(language)) == number


@pytest.mark.parametrize(
    "typed",
    ["24-11-2026", "24/11/2026", "24.11.2026", "24 11 2026", "2026-11-24", "24 November 2026", " 24  Nov 2026 "],
)
def test_a_day_may_be_written_in_several_ways(typed):
    assert read_day(typed) == date(2026, 11, 24)


def test_months_have_indonesian_names():
    assert read_day("1 Agustus 2026") == make_day("1", "agustus", "2026") == date(2026, 8, 1)


@pytest.mark.parametrize(
    ("typed", "month"),
    [("24 Nopember 2026", 11), ("24 Pebruari 2026", 2), ("24 Agt 2026", 8), ("24 Ags 2026", 8), ("24 Sept 2026", 9)],
)
def test_months_may_be_spelled_and_shortened_as_letters_do(typed, month):
    assert read_day(typed) == make_day("24", typed.split()[1].upper(), "2026") == date(2026, month, 24)


def test_a_point_may_stand_behind_a_shortened_month():
    assert read_day("16 Agt. 2027") == date(2027, 8, 16)


@pytest.mark.parametrize("typed", ["24-11-26", "24/11/26", "24 Nov 26", "24.11.26"])
def test_a_year_of_two_digits_is_refused_with_the_reason(typed):
    assert day_fault(typed) == "Write the year with four digits, for example 2026."


@pytest.mark.parametrize("typed", ["31-12-1989", "1 Januari 2101", "24-11-0026", "9999-12-31"])
def test_a_day_of_another_age_is_refused_with_the_range(typed):
    assert read_day(typed) is None
    assert day_fault(typed) == "Write a day from 1990 to 2100."


@pytest.mark.parametrize("typed", ["31-02-2026", "besok", "2026-13-01", "26", "24-11-0026x"])
def test_another_day_that_is_none_is_refused_with_an_example(typed):
    assert day_fault(typed) == "Write a day that exists, for example 24-11-2026."


@pytest.mark.parametrize("typed", ["31-02-2026", "24-11-26", "24-11-1899", "besok", "", "2026-13-01", "24-11-2026x"])
def test_what_is_no_day_is_not_guessed(typed):
    assert read_day(typed) is None


@pytest.mark.parametrize("parts", [("31", "2", "2026"), ("", "11", "2026"), ("a", "b", "c"), ("1", "1", "20260")])
def test_three_boxes_that_make_no_day(parts):
    assert make_day(*parts) is None


@given(DAYS)
@settings(deadline=None, max_examples=60)
def test_a_day_reads_back_as_it_is_shown(day):
    assert read_day(show_day(day)) == day
