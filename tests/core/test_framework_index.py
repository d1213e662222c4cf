"""The index of another framework: the weighted mean, between both ends while levels are missing."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.crosswalks import Aspect, Framework, Indicator, Predicate, Scale
from assess.core.framework_index import index_of, predicate_of
from tests.build import a_text
from tests.core.bank import the_bank

SCALE = Scale(1, 5)
CUTS = (("poor", "1.00"), ("fair", "1.80"), ("good", "2.60"))


def a_framework(*weights: str | None, scale: Scale | None = SCALE) -> Framework:
    """Indicators ``0``, ``1`` … with the weights given."""
    indicators = tuple(
        Indicator(str(at), a_text(str(at)), None if weight is None else Decimal(weight))
        for at, weight in enumerate(weights)
    )
    predicates = tuple(Predicate(a_text(name), Decimal(cut)) for name, cut in CUTS)
    aspects = (Aspect("all", a_text("all"), indicators),)
    return Framework("index", a_text("An index"), a_text("note"), aspects, scale, predicates)


def named(index: str) -> str | None:
    predicate = predicate_of(a_framework("100"), Fraction(index))
    return predicate.name.en if predicate else None


def test_it_is_the_weighted_mean_and_exact() -> None:
    index = index_of(a_framework("32.5", "27.5", "40"), {"0": 2, "1": 5, "2": 1})
    assert index is not None
    assert index.lowest == index.highest == Fraction("2.425")
    assert index.known == index.indicators


def test_indicators_without_weights_count_the_same() -> None:
    index = index_of(a_framework(None, None, None), {"0": 1, "1": 1, "2": 2})
    assert index is not None
    assert index.lowest == Fraction(4, 3)


def test_what_is_not_known_stands_at_either_end() -> None:
    index = index_of(a_framework("60", "40"), {"0": 3})
    assert index is not None
    assert (index.lowest, index.highest) == (Fraction("2.2"), Fraction("3.8"))
    assert (index.known, index.indicators) == (1, 2)


def test_there_is_none_without_levels() -> None:
    assert index_of(a_framework("60", "40"), {}) is None
    assert index_of(a_framework(None, scale=None), {"0": 3}) is None


@pytest.mark.parametrize(
    ("index", "name"),
    [
        ("0.99", None),
        ("1", "poor"),
        ("1.79", "poor"),
        ("1.794", "poor"),
        ("1.795", "fair"),
        ("2.6", "good"),
        ("5", "good"),
    ],
)
def test_a_predicate_begins_at_its_cut_of_the_published_index(index: str, name: str | None) -> None:
    assert named(index) == name


@given(st.lists(st.integers(1, 60), min_size=2, max_size=6), st.data())
def test_each_level_that_becomes_known_narrows_it(weights: list[int], data: st.DataObject) -> None:
    framework = a_framework(*map(str, weights))
    ids = [each.id for each in framework.indicators]
    levels = {id: data.draw(st.integers(1, 5)) for id in ids}
    known = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    more = index_of(framework, levels)
    some = index_of(framework, {id: levels[id] for id in known})
    assert some is not None
    assert more is not None
    assert 1 <= some.lowest <= more.lowest == more.highest <= some.highest <= 5
    assert some.highest - some.lowest == Fraction(
        4 * sum(w for id, w in zip(ids, weights, strict=True) if id not in known), sum(weights)
    )


@pytest.mark.parametrize("framework", [each for each in the_bank().frameworks if each.scale], ids=lambda each: each.id)
def test_every_index_of_the_bank_has_a_predicate_from_its_lowest_level_to_its_highest(framework: Framework) -> None:
    assert framework.scale is not None
    ends = (framework.scale.lowest, framework.scale.highest)
    found = [predicate_of(framework, Fraction(end)) for end in ends]
    assert found == [framework.predicates[0], framework.predicates[-1]]
