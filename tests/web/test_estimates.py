"""Reading figures as people write them: what is shown is read again as the same, whatever it is."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.planning.cost_inputs import COST
from assess.core.planning.inputs import Estimate, Unit, number
from assess.core.planning.staffing_inputs import STAFFING
from assess.language import translator
from assess.web.forms.estimates import Unreadable, read_given, show_given

LANGUAGES = ("id", "en")
ANY = number("any", "part", Unit.NUMBER, 10**15, least=0)
numbers = st.decimals(min_value=0, max_value=10**15, places=6, allow_nan=False).map(lambda each: each.normalize() + 0)


def read(text, language="id", asked=ANY):
    return read_given(text, asked, translator(language))


def exactly(value):
    return Estimate(Decimal(value), Decimal(value))


@pytest.mark.parametrize("language", LANGUAGES)
@given(ends=st.lists(numbers, min_size=2, max_size=2).map(sorted))
def test_a_figure_is_read_as_it_is_shown(language, ends):
    figure = Estimate(*ends)
    assert read(show_given(figure, translator(language)), language) == figure


@given(text=st.text(max_size=40))
def test_any_text_is_a_figure_within_its_limits_or_a_sentence(text):
    for language in LANGUAGES:
        found = outcome(text, language)
        assert found is None or (found.endswith(".") if isinstance(found, str) else 0 <= found.low <= found.high <= 100)


def outcome(text, language):
    try:
        return read(text, language, STAFFING["field_share"])
    except Unreadable as unreadable:
        return str(unreadable)


@pytest.mark.parametrize(
    "between", ["-", "–", "—", " - ", " sampai ", " sampai dengan ", " hingga ", " s.d. ", " s/d ", " to "]
)
def test_a_range_is_written_in_many_ways(between):
    for language in LANGUAGES:
        assert read(f"3{between}6", language) == Estimate(Decimal(3), Decimal(6))


@pytest.mark.parametrize(
    ("language", "typed", "rupiah"),
    [
        ("id", "4.000.000.000", "4000000000"),
        ("id", "Rp 4.000.000.000", "4000000000"),
        ("id", "4 000 000 000", "4000000000"),
        ("en", "Rp 4 000 000 000", "4000000000"),
        ("id", "4 000 juta", "4000000000"),
        ("id", "4,5 miliar", "4500000000"),
        ("id", "500 juta", "500000000"),
        ("id", "500jt", "500000000"),
        ("id", "2300000,-", "2300000"),
        ("id", "Rp 2.300.000,-", "2300000"),
        ("id", "Rp2.300.000,--", "2300000"),
        ("id", "2,3 juta", "2300000"),
        ("en", "IDR 4.5 bn", "4500000000"),
        ("en", "4.5 billion", "4500000000"),
        ("en", "500 million", "500000000"),
    ],
)
def test_an_amount_of_money_may_be_written_in_words(language, typed, rupiah):
    assert read(typed, language, COST["capex"]) == exactly(rupiah)


def test_the_word_behind_a_range_of_money_counts_for_both_ends():
    assert read("4–5 miliar", asked=COST["capex"]) == Estimate(Decimal(4 * 10**9), Decimal(5 * 10**9))
    assert read("900 juta – 1 miliar", asked=COST["capex"]) == Estimate(Decimal(9 * 10**8), Decimal(10**9))


def test_both_ends_of_a_range_may_end_as_on_a_receipt():
    assert read("2.300.000,- – 2.500.000,-", asked=COST["capex"]) == Estimate(Decimal(2_300_000), Decimal(2_500_000))


@pytest.mark.parametrize(
    ("language", "typed", "proposed"),
    [("id", "2.3 juta", "Tulislah 2,3 juta."), ("en", "4,5 billion", "Write 4.5 billion.")],
)
def test_an_amount_in_the_form_of_the_other_language_is_proposed_with_its_word(language, typed, proposed):
    with pytest.raises(Unreadable, match=re.escape(proposed)):
        read(typed, language, STAFFING["minimum_wage"])


def test_words_of_money_are_no_hours():
    with pytest.raises(Unreadable):
        read("2 juta", asked=STAFFING["hours_per_case"])


@pytest.mark.parametrize("typed", ["2 jam", "2 hours", "2jam", "2"])
def test_the_unit_may_stand_behind_the_number(typed):
    assert read(typed, asked=STAFFING["hours_per_case"]) == exactly(2)


def test_three_decimals_that_may_be_thousands_are_asked_about():
    with pytest.raises(Unreadable, match=r"1\.234 atau 1,2340"):
        read("1,234")
    assert read("1,2340") == exactly("1.234")
    assert read("0,125") == exactly("0.125")


def test_an_empty_box_gives_nothing():
    assert read("  ") is None
