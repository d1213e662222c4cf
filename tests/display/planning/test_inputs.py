"""The inputs of a model in words: unit, limits, and what an empty box means."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from assess.core.planning.inputs import Choice, Estimate, Fault, Inputs, Origin, Ranged, Unit, by_name, exactly, number
from assess.display.planning.amounts import amount, amounts, between, plain
from assess.display.planning.inputs import fault_words, limits, names_of, show_inputs
from assess.display.planning.labels import Label, ModelWords
from assess.language import translator

EN = translator("en")
SPACE = "\N{NO-BREAK SPACE}"
SPEC = by_name(
    (
        number("hours", "work", Unit.HOURS, 24, 8, least="0.5"),
        number("areas", "work", Unit.NUMBER, 10_000, whole=True),
        number("law", "rare", Unit.HOURS, 2_500, 1250, sources=("permenpanrb-1-2020",)),
        Choice("way", "rare", ("one", "two"), "one"),
    )
)
WORDS = ModelWords(
    parts={"work": "Work", "rare": "Rarely needed"},
    labels={
        "hours": Label("Hours of a day", "From the roster."),
        "areas": Label("Areas"),
        "law": Label("ABK hours"),
        "way": Label("Way"),
    },
    options={"one": "The first", "two": "The second"},
    faults={"too_much": "%(hours)s hours are more than a day."},
    derived={"areas": "wards of the region"},
    seldom=("rare",),
)


def shown(inputs, name):
    return next(each for part in show_inputs(inputs, WORDS, EN) for each in part.inputs if each.name == name)


def test_an_assumption_says_that_it_is_one():
    hours = shown(Inputs(SPEC, {}), "hours")
    assert (hours.otherwise, hours.origin) == ("8\N{NO-BREAK SPACE}hours, an assumption of this tool", Origin.ASSUMED)
    assert (hours.unit, hours.limits) == ("hours", "0.5 to 24")
    assert not hours.is_given


def test_an_own_figure_still_tells_what_an_empty_box_means():
    hours = shown(Inputs(SPEC, {"hours": Estimate(Decimal(3), Decimal(6))}), "hours")
    assert hours.is_given
    assert hours.value == "3–6\N{NO-BREAK SPACE}hours"
    assert hours.otherwise.startswith("8")


def test_a_derived_figure_says_where_it_comes_from():
    inputs = Inputs(SPEC, {}, {"areas": exactly(40), "hours": exactly(1)})
    assert shown(inputs, "areas").otherwise == "40, wards of the region"
    assert shown(inputs, "hours").otherwise == "1\N{NO-BREAK SPACE}hour, derived from other figures"


def test_a_default_with_a_source_is_no_assumption_of_this_tool():
    law = shown(Inputs(SPEC, {}), "law")
    assert "assumption" not in law.otherwise
    assert law.sources == ("permenpanrb-1-2020",)


def test_a_choice_shows_its_options_and_marks_the_one_that_was_made():
    way = shown(Inputs(SPEC, {"way": "two"}), "way")
    assert (way.value, way.chosen) == ("The second", "two")
    assert shown(Inputs(SPEC, {}), "way").chosen == ""


def test_nobody_has_said_it():
    areas = shown(Inputs(SPEC, {}), "areas")
    assert (areas.value, areas.otherwise, areas.origin) == ("", "", Origin.MISSING)


def test_parts_stand_in_the_order_of_their_headings_and_the_rare_ones_are_marked():
    parts = show_inputs(Inputs(SPEC, {}), replace(WORDS, parts=dict(reversed(WORDS.parts.items()))), EN)
    assert [(part.name, part.seldom) for part in parts] == [("Rarely needed", True), ("Work", False)]


def test_a_fault_names_its_numbers():
    fault = Fault(("hours",), "too_much", {"hours": Fraction(51, 2)})
    assert fault_words(fault, WORDS, EN) == "25.5 hours are more than a day."


def test_names_in_a_row_keep_their_acronyms():
    assert names_of(["areas", "law"], WORDS, EN) == "areas and ABK hours"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (Decimal("1.5"), Unit.HOURS, "1.5\N{NO-BREAK SPACE}hours"),
        (1, Unit.MINUTES, "1\N{NO-BREAK SPACE}minute"),
        (Decimal(4_000_000), Unit.RUPIAH, "Rp\N{NO-BREAK SPACE}4,000,000"),
        (Fraction(1, 3), Unit.PERCENT, "0.33\N{NO-BREAK SPACE}%"),
        (7, Unit.NUMBER, "7"),
    ],
)
def test_an_amount_carries_its_unit(value, unit, said):
    assert amount(value, unit, EN) == said


def test_a_range_carries_its_unit_once():
    assert amounts(Estimate(Decimal(1), Decimal(2)), Unit.DAYS, EN) == "1–2\N{NO-BREAK SPACE}days"


def test_a_result_is_one_number_or_its_range():
    assert between(Ranged(Fraction(1), Fraction(1), Fraction(1)), EN) == "1.0"
    assert between(Ranged(Fraction(1), Fraction(2), Fraction(9, 2)), EN) == "1.0–4.5"
    assert plain(Fraction(4, 2), EN) == "2"


def test_the_largest_number_is_named_however_large_and_money_in_words():
    assert limits(number("many", "work", Unit.PER_YEAR, 10_000_000), EN) == "0 to 10,000,000"
    assert limits(number("wage", "work", Unit.RUPIAH, 100_000_000), EN).replace(SPACE, " ") == "0 to Rp 100 million"
