"""Rounding for display: halves go up, and parts add up."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.rounding import reconcile, reconcile_groups, round_half_up

parts = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=3), st.fractions(0, 100, max_denominator=500), max_size=12
)


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (Fraction(1005, 28), 1, "35.9"),
        (Fraction(1, 4), 1, "0.3"),
        (Fraction(-1, 4), 1, "-0.2"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(100), 1, "100.0"),
        (Fraction(1005, 28), 4, "35.8929"),
    ],
)
def test_a_half_goes_up(value, decimals, shown):
    assert str(round_half_up(value, decimals)) == shown


def test_thirds_add_up_to_the_hundred_and_the_first_name_takes_the_rest():
    thirds = {name: Fraction(100, 3) for name in ("process", "people", "technology")}
    shown = reconcile(thirds, Fraction(100))
    assert shown == {"process": Decimal("33.3"), "people": Decimal("33.4"), "technology": Decimal("33.3")}
    assert list(shown) == list(thirds)


def test_parts_that_do_not_make_the_total_are_a_broken_promise():
    with pytest.raises(ValueError, match="the parts sum to 1, not to 2"):
        reconcile({"a": Fraction(1)}, Fraction(2))


@given(parts, st.integers(0, 3))
def test_p13_displayed_parts_sum_to_the_displayed_total(exact, decimals):
    total = sum(exact.values(), Fraction(0))
    assert sum(reconcile(exact, total, decimals).values()) == round_half_up(total, decimals)


@given(parts, st.integers(0, 3))
def test_p13_each_displayed_part_is_within_one_unit_of_the_exact_one(exact, decimals):
    shown = reconcile(exact, sum(exact.values(), Fraction(0)), decimals)
    assert all(abs(Fraction(shown[name]) - part) < Fraction(1, 10**decimals) for name, part in exact.items())


@given(parts)
def test_p13_the_order_of_the_parts_does_not_matter(exact):
    total = sum(exact.values(), Fraction(0))
    assert reconcile(dict(reversed(exact.items())), total) == reconcile(exact, total)


def test_groups_add_up_to_the_total_and_parts_to_their_group():
    thirds = {"a": Fraction(1, 3), "b": Fraction(1, 3), "c": Fraction(1, 3)}
    shown = reconcile_groups({"people": thirds, "process": {"d": Fraction(1, 4)}, "technology": {}}, 0)
    assert shown == {
        "people": {"a": Decimal(1), "b": Decimal(0), "c": Decimal(0)},
        "process": {"d": Decimal(0)},
        "technology": {},
    }


@given(st.dictionaries(st.sampled_from("xyz"), parts), st.integers(0, 2))
def test_groups_and_their_parts_stay_within_one_unit_and_sum_to_the_displayed_total(groups, decimals):
    shown, unit = reconcile_groups(groups, decimals), Fraction(1, 10**decimals)
    sums = {group: sum((Fraction(part) for part in of.values()), Fraction(0)) for group, of in shown.items()}
    exact = {group: sum(of.values(), Fraction(0)) for group, of in groups.items()}
    assert sum(sums.values()) == Fraction(round_half_up(sum(exact.values(), Fraction(0)), decimals))
    assert all(abs(sums[group] - exact[group]) < unit for group in groups)
    assert all(
        abs(Fraction(shown[group][name]) - part) < unit for group in groups for name, part in groups[group].items()
    )
