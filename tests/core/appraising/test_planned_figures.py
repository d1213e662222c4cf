"""The figures of the planning models count where the proposal links to them or does not say whose count."""

from fractions import Fraction
from math import ceil

import pytest

from assess.core.appraising.findings import NeedFrom
from assess.core.planning.cost_inputs import EACH_YEAR
from tests.core.appraising.build import MILLION, cells, judged, outcome, planned_city, standing
from tests.core.planning.staffing_inputs import written

METHOD_TOTALS = {"undiscounted": 4_000, "10 %": 3_274.47, "6 %": 3_527.42, "12 %": 3_162.87}
"""Method 4: 1,000 to buy and 600 a year; in thousands of rupiah as a total is whole."""


@pytest.mark.parametrize("total", METHOD_TOTALS.values(), ids=list(METHOD_TOTALS))
def test_the_cost_test_of_the_method_adds_up_whichever_way_it_is_stated(total):
    yearly = {"maintenance": 120, "links": 80, "licences": 100, "staff": 300}
    amounts = {**dict.fromkeys((*EACH_YEAR, "renewal", "exit"), 0), **yearly}
    lines = [{"line": line, "amount": amount * MILLION} for line, amount in amounts.items()]
    told = {"total": 1_000 * MILLION, "cost_lines": lines, "five_year_total": int(total * MILLION)}
    found = outcome("G05", **told)
    assert found.code == "cost_complete"
    assert found.params["computed"].amount == 4_000 * MILLION
    assert found.params["yearly"].amount == 600 * MILLION
    assert found.params["share"].of_one == Fraction(1, 4)
    assert judged("G05", **{**told, "five_year_total": int(total * MILLION * 0.98)})[0] != "pass"


def a_planned_cost(**lines: int | None):
    """A city whose cost model has every line for cameras, with other ones for some."""
    given = {**dict.fromkeys((*EACH_YEAR, "renewal", "exit"), 100), "capex": 2_000, **lines}
    told = {name: written(amount * MILLION) for name, amount in given.items() if amount is not None}
    return planned_city(cost={"cctv": told})


LINKED = {"cost_from": "planning", "cost_lines": None, "five_year_total": None}


def test_a_proposal_that_links_to_the_cost_model_need_not_retype_it():
    assert judged("G05", before=a_planned_cost(), **LINKED) == ("pass", "cost_complete")
    assert judged("G06", before=a_planned_cost(), **LINKED) == ("pass", "running_agreed")
    assert judged("G05", **LINKED) == ("fail", "price_alone")


def test_the_cost_model_is_judged_as_the_proposal_is():
    assert judged("G05", before=a_planned_cost(maintenance=0), **LINKED) == ("fail", "zero_lines")
    assert judged("G05", before=a_planned_cost(training=None), **LINKED) == ("condition", "small_lines_open")
    assert judged("G05", before=a_planned_cost(links=None), **LINKED) == ("not_shown", "lines_missing")
    dear = a_planned_cost(power=3_000)
    assert judged("G06", before=dear, **LINKED) == ("condition", "some_years_agreed")


def test_a_line_that_the_cost_model_lacks_may_come_from_the_proposal():
    own = {**LINKED, "cost_lines": [{"line": "links", "amount": 100 * MILLION}]}
    assert judged("G05", before=a_planned_cost(links=None), **own) == ("pass", "cost_complete")


def test_where_nobody_says_whose_figures_count_both_have_to_do():
    unsaid = {"cost_from": None}
    assert judged("G05", before=a_planned_cost(), **unsaid) == ("pass", "cost_complete")
    assert judged("G05", before=a_planned_cost(maintenance=0), **unsaid) == ("fail", "zero_lines")
    assert judged("G05", before=a_planned_cost(maintenance=0)) == ("pass", "cost_complete")
    wrong = {**unsaid, "cost_lines": cells("cost_lines", "staff", amount=0)}
    assert judged("G05", before=a_planned_cost(), **wrong) == ("fail", "zero_lines")


def test_the_staffing_model_counts_where_it_sizes_every_kind_of_post_of_the_class():
    posts = standing("planned").planned_for("cctv").staffing.result.post
    found = outcome("G07", before=standing("planned"))
    assert found.params["needed"] == ceil(posts["cctv"].fte.typical + posts["maintenance"].fte.typical)
    assert found.params["source"] == NeedFrom()
    seats = ceil(posts["command"].fte.typical)
    assert outcome("G07", "command", standing("planned")).params["needed"] == max(seats, 20)
    handling = sum(posts[kind].fte.typical for kind in ("intake", "routing", "field"))
    assert outcome("G07", "app", standing("planned")).params["needed"] == ceil(handling)
    assert judged("G07", "app", standing("planned")) == ("fail", "posts_short")


@pytest.mark.parametrize("other", [{"units": 500}, {"operators": 5}, {"mode": "recorded"}], ids=lambda each: str(*each))
def test_a_staffing_model_of_something_else_counts_nobody(other):
    own = {"posts_needed": 30, "posts_needed_from": "ABK 2027"}
    found = outcome("G07", before=standing("planned"), **{**own, **other})
    assert (found.params["needed"], found.params["source"]) == (30, "ABK 2027")
    assert judged("G07", before=standing("planned"), **{**other, "posts_needed": None})[0] == "not_shown"


def test_where_the_units_are_left_out_both_counts_have_to_do():
    hidden = {"units": None, "posts_funded": 40, "posts_filled": 40}
    assert judged("G07", before=standing("planned"), **hidden) == ("pass", "posts_filled")
    assert outcome("G07", before=standing("planned"), **hidden, posts_needed=60).params["needed"] == 60


def test_posts_that_must_be_manned_take_their_relief_whatever_the_office_counts():
    few = {"posts_needed": 12, "posts_funded": 12, "posts_filled": 12}
    found = outcome("G07", **few)
    assert (found.result, found.params["needed"], found.params["source"]) == (
        "fail",
        20,
        NeedFrom(Fraction(4), Fraction(24, 5)),
    )
    assert judged("G07", "command", **few) == ("fail", "posts_short")
    assert judged("G07", **few, round_the_clock="no") == ("pass", "posts_filled")
    assert judged("G07", **few, mode="recorded") == ("pass", "posts_filled")
    assert judged("G07", **few, mode=None) == ("fail", "posts_short")
    assert judged("G07", operators=None) == ("not_shown", "posts_not_computed")


def test_the_proposals_own_count_stands_in_where_the_model_sizes_nobody():
    assert outcome("G07", "data", standing("planned")).params["needed"] == 22
    assert outcome("G07", "app", planned_city(staffing={"cases_per_year": written(12_000)})).params["needed"] == 22
    no_seats = planned_city(staffing={"devices": written(160)})
    assert outcome("G07", "command", no_seats).params["needed"] == 22
    assert outcome("G07", "cctv", no_seats).params["needed"] == 22
