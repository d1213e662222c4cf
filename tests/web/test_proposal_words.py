"""The good examples of the form can be typed as they stand, and those of a class make one proposal together."""

import re
from typing import Any

import pytest

from assess.core.appraising.checks import CHECKS
from assess.core.appraising.checks.money import LATER_YEARS
from assess.core.appraising.contradictions import contradictions_in
from assess.core.appraising.findings import Result
from assess.core.appraising.proposed import Proposed
from assess.core.purchases.fields import YES, YES_OR_NO, Field, FieldKind, Value
from assess.core.purchases.proposal import APP, CCTV, COMMAND, DATA, PROPOSAL, SENSOR, SPEC, asked_of
from assess.core.purchases.purchase import Purchase
from assess.language import Translator
from assess.web.forms.estimates import Unreadable
from assess.web.forms.proposal import read_value
from tests.core.appraising.build import background, ready_city
from tests.core.bank import the_bank

LANGUAGES = ("id", "en")
MEASURED = (FieldKind.AMOUNT, FieldKind.NUMBER, FieldKind.PERCENT, FieldKind.DAY)
IN_ANOTHER_CASE = ("brand_reason", "channel_reason")
"""Boxes that a good proposal leaves empty; their example is of one that cannot."""
OF_CLASS = {CCTV: "C", COMMAND: "K", APP: "A", SENSOR: "I", DATA: "D"}
WITHOUT_TABLES = ("G01", "G07", "G08", "G09", "G11", "G13", "C", "K", "A", "I2", "D2")
"""The checks that read no table; examples of rows are sentences."""

Boxes = [each for each in SPEC if isinstance(each, Field) and each.options != YES_OR_NO]


def typed(box: Field, class_id: str, language: str) -> Value | None:
    """The good example of a box, read as its form reads it. That of a choice begins with the words of its option."""
    words = the_bank().purchases.fields[box.name]
    example = words.good_in(class_id)
    assert example is not None, box.name
    said: str = getattr(example, language)
    if box.options:
        return next(each for each in box.options if said.startswith(f"{getattr(words.options[each], language)}: "))
    return read_value(box, said, Translator(language))


@pytest.mark.parametrize("class_id", OF_CLASS)
@pytest.mark.parametrize("box", [each for each in Boxes if each.kind in MEASURED or each.options], ids=lambda x: x.name)
def test_a_figure_a_day_and_a_choice_are_the_same_in_both_languages(box: Field, class_id: str) -> None:
    first, second = (typed(box, class_id, language) for language in LANGUAGES)
    assert first is not None
    assert first == second


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("box", [each for each in Boxes if each.kind in MEASURED], ids=lambda x: x.name)
def test_a_bad_example_of_a_figure_or_a_day_is_none(box: Field, language: str) -> None:
    example: Any = the_bank().purchases.fields[box.name].bad
    with pytest.raises(Unreadable):
        read_value(box, getattr(example, language), Translator(language))


@pytest.mark.parametrize("class_id", OF_CLASS)
def test_the_good_examples_of_a_class_contradict_nothing_and_meet_the_checks(class_id: str) -> None:
    proposed = Proposed(Purchase("example", class_id, _facts(class_id)), background(ready_city()))
    judged = {id: each.decide(proposed).result for id, each in CHECKS.items() if _is_for(id, class_id)}
    assert len(judged) >= 7
    assert {id for id, result in judged.items() if result is not Result.PASS} == set()
    assert contradictions_in(proposed) == ()


@pytest.mark.parametrize("class_id", OF_CLASS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_money_to_run_it_is_shown_for_the_years_that_count(class_id: str, language: str) -> None:
    example: Any = the_bank().purchases.fields["running_money"].good_in(class_id)
    year = typed(PROPOSAL["year"], class_id, language)
    years = {int(each) for each in re.findall(r"(?:^|\. |sampai |to )(20[0-9]{2})\b", getattr(example, language))}
    assert (min(years), max(years)) == (year + 1, year + LATER_YEARS)


def _facts(class_id: str) -> dict[str, Value]:
    asked = [each for each in asked_of(class_id) if isinstance(each, Field) and each.name not in IN_ANOTHER_CASE]
    found = {each.name: YES if each.options == YES_OR_NO else typed(each, class_id, "id") for each in asked}
    return {name: value for name, value in found.items() if value is not None}


def _is_for(id: str, class_id: str) -> bool:
    return id.startswith(WITHOUT_TABLES) and (id[0] == "G" or id[0] == OF_CLASS[class_id])
