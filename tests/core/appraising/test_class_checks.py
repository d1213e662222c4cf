"""What the checks of the classes come to, the watching arithmetic of the method, and the load of an app."""

from fractions import Fraction

import pytest

from assess.core.appraising.checks import CHECKS, OF_CLASS
from assess.core.appraising.checks.load import growth_of, load_of
from assess.core.appraising.findings import FieldName, Listing, Share
from assess.core.estimates import exactly
from tests.core.appraising.build import outcome, proposed, ready_city
from tests.core.appraising.class_examples import EXAMPLES, crews

FAILS_BY_HIDING = ("I2", "D2")
"""Checks of boxes in which words stand or do not: what is missing in them is not shown."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.name)
def test_a_check_comes_to(example):
    found = example.outcome
    assert (found.result, found.code) == (example.result, example.code), dict(found.params)


def test_there_are_fourteen_of_them():
    assert len(OF_CLASS) == 14


@pytest.mark.parametrize("check", OF_CLASS)
def test_every_result_and_every_code_of_a_check_has_an_example(check):
    of_check = [each for each in EXAMPLES if each.check == check]
    assert {each.code for each in of_check} == set(CHECKS[check].codes)
    assert {each.result for each in of_check} >= {"pass", "condition", "not_shown"}
    assert any(each.result == "fail" for each in of_check) is (check not in FAILS_BY_HIDING)


def test_five_hundred_cameras_and_four_operators_with_six_streams_view_under_five_per_cent():
    found = outcome("C2", units=500, operators=4, streams=6, relief_factor=5, viewed_share=5)
    assert found.params["viewed"] == Share(Fraction(48, 1000))
    assert found.params["people"] == 20


def test_a_relief_factor_that_is_too_small_is_told_with_the_people_it_takes():
    found = outcome("C2", operators=4, relief_factor=2)
    assert (found.params["relief"], found.params["needed"], found.params["people"]) == (2, Fraction(24, 5), 20)


def test_what_a_protocol_lacks_is_named():
    found = outcome("C3", response_minutes=None, response_log="no")
    assert found.params["lacks"] == Listing((FieldName("response_minutes"), FieldName("response_log")))


def test_an_app_doubles_what_comes_in_unless_local_data_say_less():
    growths = {induced: growth_of(proposed("app", induced=induced)) for induced in (None, 0, 1, 1.5, 2, 9)}
    assert growths == {None: 2, 0: 1, 1: 1, 1.5: Fraction(3, 2), 2: 2, 9: 2}
    assert growth_of(proposed("app", induced=1, induced_source=None)) == 2


def test_the_load_of_the_method_is_saturated():
    """1,000 reports a day before 267 zones of one crew, eight hours a day and three a case: ρ = 1.404."""
    told = {**crews("500", 1)().service_time, "zones": exactly(267)}
    load = load_of(proposed("app", ready_city(service_time=told)))
    assert round(float(1 / load.spare), 3) == 1.404


def test_the_tighter_of_field_and_desk_counts():
    field = load_of(proposed("app", crews("33")()))
    desk = load_of(proposed("app", crews("33", cases_per_year="12000", existing_routing="1")()))
    assert desk.spare < 1 < field.spare
    assert field.capacity == 10 * 4 * Fraction(8, 3) * Fraction(365, 12)


def test_decisions_are_told_alike_in_any_order():
    rows = [{"decision": each, "user": "Sekda", "how_often": "Mingguan"} for each in ("Satu", "satu", "Dua")]
    first, second = (outcome("D1", "data", decisions=order).params for order in (rows, rows[::-1]))
    assert first == second
    assert first["count"] == 2
