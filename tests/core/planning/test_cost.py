"""The five-year cost: the fixed numbers of the method, what is missing, and what cannot be true."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.planning.cost import cost, faults_of_cost
from assess.core.planning.cost_inputs import EACH_YEAR, LINES, YEARS
from assess.core.planning.inputs import Corner, Estimate, Inputs, exactly
from assess.core.rounding import round_half_up
from tests.core.planning.cost_inputs import ALL, METHOD, costs, of_cost


def test_the_worked_example_of_the_method():
    found = cost(of_cost(METHOD))
    assert [str(round_half_up(found.at_rates[rate].typical, 2)) for rate in (6, 10, 12)] == [
        "3527.42",
        "3274.47",
        "3162.87",
    ]
    assert found.present == found.at_rates[10]
    annuity = (found.present.typical - 1000) / 600
    assert str(round_half_up(annuity, 6)) == "3.790787"
    assert str(round_half_up(found.shares_of_present["capex"].typical * 100, 1)) == "30.5"
    assert found.running.typical == 600
    assert found.total.typical == 4000
    assert found.shares_of_total["capex"].typical == Fraction(1, 4)


def test_money_stands_in_the_year_it_is_paid():
    inputs = of_cost({"capex": 1000, "staff": 10, "renewal": 300, "renewal_year": 3, "exit": 50, "residual": 80})
    assert [year.typical for year in cost(inputs).by_year] == [1000, 10, 10, 310, 10, 60]


def test_a_renewal_without_a_year_falls_in_the_fifth_and_later_ones_are_cheaper_today():
    fifth = cost(of_cost({"renewal": 300}))
    assert [year.typical for year in fifth.by_year] == [0, 0, 0, 0, 0, 300]
    assert cost(of_cost({"renewal": 300, "renewal_year": 4})).present.typical > fifth.present.typical


def test_a_line_nobody_gave_is_named_and_the_sum_is_at_least_that():
    found = cost(of_cost({name: 1 for name in LINES if name not in ("links", "exit")}))
    assert found.missing == ("links", "exit")
    assert found.is_at_least
    assert not found.is_empty
    assert "links" not in found.lines


def test_a_line_given_as_zero_is_not_missing():
    found = cost(of_cost({**ALL, "links": 0}))
    assert not found.is_at_least
    assert found.shares_of_present.keys() == set(LINES) - {"links"}


def test_with_nothing_given_there_is_nothing_to_add_up():
    found = cost(of_cost({}))
    assert found.is_empty
    assert found.missing == LINES
    assert found.shares_of_present == {}
    assert (found.per_unit, found.per_solved) == (None, None)


def test_upkeep_and_people_at_zero_are_told_apart_from_those_left_out():
    assert cost(of_cost({**ALL, "maintenance": 0, "staff": 0})).given_as_zero == ("maintenance", "staff")
    assert cost(of_cost({"capex": 5})).given_as_zero == ()
    assert cost(of_cost(ALL)).given_as_zero == ()


@pytest.mark.parametrize(
    ("typed", "posts", "strays"),
    [
        (110, (100, 100), False),
        (111, (100, 100), True),
        (90, (100, 100), False),
        (89, (100, 100), True),
        ((50, 120), (100, 100), False),
        (125, (100, 120), False),
    ],
)
def test_typed_staff_is_held_against_the_posts_within_a_tenth(typed, posts, strays):
    found = cost(of_cost({"staff": typed}, {"staff": Estimate(*map(Decimal, posts))}))
    assert found.staff_by_posts.low == 100
    assert found.strays_from_posts is strays


def test_staff_that_follows_from_the_posts_or_has_none_is_held_against_nothing():
    assert cost(of_cost({}, {"staff": exactly(100)})).staff_by_posts is None
    assert not cost(of_cost({"staff": 100})).strays_from_posts


def test_a_range_gives_a_range_and_its_middle():
    found = cost(of_cost({"capex": (100, 300), "staff": (10, 20), "discount": 0}))
    assert (found.total.low, found.total.typical, found.total.high) == (150, 275, 400)
    assert found.by_year[0].low == 100
    assert found.by_year[1].high == 20


def test_a_share_is_smallest_where_its_line_is_cheap_and_the_others_are_dear():
    found = cost(of_cost({"capex": (100, 300), "staff": (10, 20), "discount": 0}))
    assert found.shares_of_present["capex"].low == Fraction(100, 200)
    assert found.shares_of_present["capex"].typical == Fraction(200, 275)
    assert found.shares_of_present["capex"].high == Fraction(300, 350)


def test_what_comes_back_lowers_the_present_value_and_neither_what_is_budgeted_nor_a_share():
    plain, sold = (
        cost(of_cost({"capex": 1000, "staff": 1})),
        cost(of_cost({"capex": 1000, "staff": 1, "residual": 900})),
    )
    assert plain.present.typical - sold.present.typical == 900 / Fraction(11, 10) ** 5
    assert sold.total == plain.total
    assert sold.by_year == plain.by_year
    assert (sold.comes_back.typical, plain.comes_back) == (900, None)
    assert sold.shares_of_present == plain.shares_of_present


def test_cost_of_a_unit_and_of_a_solved_case():
    found = cost(of_cost({"capex": 1000, "staff": 100, "units": 10, "solved_per_year": 30}))
    assert found.per_unit.typical == 150
    assert found.running_per_unit.typical == 10
    assert found.per_solved.typical == 10


def test_many_units_are_cheap_each_and_few_are_dear():
    found = cost(of_cost({"capex": 1000, "units": (10, 30)}))
    assert (found.per_unit.low, found.per_unit.typical, found.per_unit.high) == (Fraction(1000, 30), 50, 100)


@pytest.mark.parametrize("count", ["units", "solved_per_year"])
def test_nothing_is_divided_by_zero(count):
    found = cost(of_cost({"capex": 1000, count: 0}))
    assert (found.per_unit, found.running_per_unit, found.per_solved) == (None, None, None)


def test_what_the_retention_rule_would_cost_stands_beside_another_sum_for_storage():
    kept = {"units": 100, "retention_days": 30, "gigabytes_per_day": 20, "price_per_terabyte_month": 250_000}
    assert cost(of_cost({**kept, "storage": 7})).by_retention.typical == 60 * 250_000 * 12
    assert cost(of_cost({"storage": 7, "units": 100})).by_retention is None
    assert cost(of_cost({"storage": 7, "retention_days": 30, "units": 100})).by_retention is None


@pytest.mark.parametrize(
    ("given", "code", "names"),
    [
        ({"residual": 5}, "residual_without_capex", ("residual", "capex")),
        ({"capex": 4, "residual": 5}, "residual_above_capex", ("residual", "capex")),
        ({"capex": (4, 9), "residual": (1, 5)}, "residual_above_capex", ("residual", "capex")),
        ({"renewal_year": 3}, "no_renewal", ("renewal_year", "renewal")),
        ({"retention_days": 30}, "retention_without_units", ("retention_days", "units")),
        ({"discount": (6, 12)}, "one_number", ("discount",)),
        ({"renewal": 9, "renewal_year": (3, 5)}, "one_number", ("renewal_year",)),
    ],
)
def test_what_cannot_be_true_is_said_at_the_field(given, code, names):
    (fault,) = faults_of_cost(of_cost(given))
    assert (fault.code, fault.names) == (code, names)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"capex": 5, "residual": 5},
        {"residual": 0},
        {"renewal": 0, "renewal_year": 3},
        {"retention_days": 30, "units": 4},
        {"retention_days": 30, "storage": 4},
    ],
)
def test_what_can_be_true_is_no_fault(given):
    assert faults_of_cost(of_cost(given)) == ()


@given(costs())
def test_the_table_by_year_adds_up_to_every_sum(inputs):
    found = cost(inputs)
    assert faults_of_cost(inputs) == ()
    for corner in Corner:
        years = [getattr(year, corner) for year in found.by_year]
        assert sum(years) == getattr(found.total, corner)
        spent = [line for name, line in found.lines.items() if name in LINES]
        assert years == [sum(getattr(line[t], corner) for line in spent) for t in range(YEARS + 1)]
        growth = 1 + found.rate / 100
        back = getattr(found.lines["residual"][YEARS], corner) / growth**YEARS
        assert sum(paid / growth**t for t, paid in enumerate(years)) + back == getattr(found.present, corner)


@given(costs())
def test_every_result_is_a_range_in_order(inputs):
    found = cost(inputs)
    alone = (found.present, found.total, found.running, found.per_unit, found.running_per_unit, found.per_solved)
    shares = (*found.shares_of_present.values(), *found.shares_of_total.values())
    rows = (found.by_year, *found.lines.values(), shares, found.at_rates.values(), filter(None, alone))
    assert all(each.low <= each.typical <= each.high for row in rows for each in row)
    assert all(0 <= end <= 1 for share in shares for end in (share.low, share.high))


@given(costs())
def test_the_shares_make_a_whole(inputs):
    found = cost(inputs)
    for shares in (found.shares_of_present.values(), found.shares_of_total.values()):
        assert not shares or sum(share.typical for share in shares) == 1


@given(costs(), st.sampled_from(LINES), st.integers(1, 10**9))
def test_more_money_in_a_line_never_makes_it_cheaper(inputs, name, more):
    before = inputs.given.get(name, exactly(0))
    dearer = replace(inputs, given={**inputs.given, name: Estimate(before.low, before.high + more)})
    one, other = cost(inputs).present, cost(dearer).present
    assert one.low <= other.low
    assert one.typical < other.typical
    assert one.high < other.high


@given(costs(residual=False), st.integers(0, 50), st.integers(0, 50))
def test_the_present_value_falls_with_the_rate(inputs, one, other):
    low, high = sorted((one, other))
    at_low, at_high = (_at_rate(inputs, rate).present for rate in (low, high))
    assert at_high.typical <= at_low.typical
    if low < high and any(inputs.given[name].high for name in EACH_YEAR if name in inputs.given):
        assert at_high.high < at_low.high


@given(costs())
def test_at_no_rate_the_present_value_is_the_plain_sum_less_what_comes_back(inputs):
    found = _at_rate(inputs, 0)
    for corner in Corner:
        back = getattr(found.lines["residual"][YEARS], corner)
        assert getattr(found.present, corner) == getattr(found.total, corner) + back


def _at_rate(inputs: Inputs, rate: int):
    return cost(replace(inputs, given={**inputs.given, "discount": exactly(Decimal(rate))}))
