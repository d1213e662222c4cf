"""Scenarios: other figures in place of those of the case, and what they come to."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from assess.core.planning.cost import cost, inputs_of_cost
from assess.core.planning.inputs import Estimate, Input, exactly
from assess.core.planning.models import SPECS, Scenario
from assess.core.planning.scenarios import compare, differences, in_scenario, renamed, without
from tests.build import a_case

CAMERAS = {"cameras_live": exactly(40), "live_posts": exactly(2)}
WORK = {"cases_per_year": exactly(5136), "areas": exactly(40)}
WAGE = {"minimum_wage": exactly(3_000_000)}
MORE = Scenario(
    "500 cameras", {"cameras_live": exactly(500)}, cost={"cctv": {"capex": exactly(40), "units": exactly(500)}}
)


def test_a_scenario_stands_in_place_of_what_the_case_gives_and_the_rest_stays():
    case = a_case(staffing=CAMERAS, cost={"cctv": {"capex": exactly(3), "links": exactly(1)}})
    found = in_scenario(case, MORE)
    assert found.staffing == {"cameras_live": exactly(500), "live_posts": exactly(2)}
    assert found.cost["cctv"] == {"capex": exactly(40), "units": exactly(500), "links": exactly(1)}
    assert found.scenarios == case.scenarios


def test_only_what_differs_is_listed_in_the_order_of_the_inputs():
    case = a_case(staffing=CAMERAS, cost={"cctv": {"units": exactly(500)}})
    found = differences(case, MORE)
    assert [(each.model, each.class_id, each.name) for each in found] == [
        ("staffing", "", "cameras_live"),
        ("cost", "cctv", "capex"),
    ]
    assert (found[0].base, found[0].other) == (exactly(40), exactly(500))
    assert found[1].base is None


def test_base_and_scenarios_stand_side_by_side():
    case = a_case({}, "cctv", staffing=CAMERAS, cost={"cctv": {"capex": exactly(3)}}, scenarios=(MORE,))
    base, more = compare(case)
    assert (base.name, more.name) == ("", "500 cameras")
    assert (base.viewed.typical, more.viewed.typical) == (Decimal(12) / 40, Decimal("0.024"))
    assert (base.costs["cctv"].present.typical, more.costs["cctv"].present.typical) == (3, 40)
    assert more.people.typical - base.people.typical == 2  # 500 cameras take 2.4 people of upkeep, 40 take 0.2


def test_a_class_that_only_a_scenario_prices_has_no_cost_in_the_others():
    base, more = compare(a_case(scenarios=(MORE,)))
    assert base.costs == {"cctv": None}
    assert more.costs["cctv"] is not None


def test_hours_come_out_today_and_with_every_lever():
    fewer = Scenario("no letters", service_time={"letters": exactly(0)})
    base, other = compare(a_case(staffing=WORK, scenarios=(fewer,)))
    assert other.today.typical.total < base.today.typical.total
    assert other.with_all.typical.total == base.with_all.typical.total


def test_what_a_scenario_leaves_as_it_is_is_not_computed_again():
    told = {"cctv": {"capex": exactly(3)}, "app": {"capex": exactly(7)}}
    base, more = compare(a_case({}, "cctv", "app", staffing={**CAMERAS, **WORK}, cost=told, scenarios=(MORE,)))
    assert more.costs["app"] is base.costs["app"]
    assert more.today is base.today
    assert more.costs["cctv"] is not base.costs["cctv"]
    assert more.people != base.people


def test_costs_of_one_figure_each_are_those_that_every_case_comes_to_alone():
    told = {"cctv": {"capex": exactly(3)}, "command": {"capex": exactly(3)}}
    case = a_case({}, "cctv", "command", staffing={**CAMERAS, **WORK, **WAGE}, cost=told, scenarios=(MORE,))
    for found, alone in zip(compare(case), (case, in_scenario(case, MORE)), strict=True):
        assert found.costs == {id: cost(inputs_of_cost(alone, id)) for id in told}


def test_without_figures_nothing_is_made_up():
    (base,) = compare(a_case({}, "cctv"))
    assert (base.people, base.to_find, base.wages, base.viewed, base.today) == (None,) * 5
    assert base.costs == {"cctv": None}


def test_figures_that_contradict_each_other_are_named_and_not_computed():
    odd = Scenario(
        "odd", {"open_hours": exactly(1), "shift_1_hours": exactly(9)}, cost={"cctv": {"residual": exactly(9)}}
    )
    _base, found = compare(a_case(staffing={**CAMERAS, "calls_per_day": exactly(9)}, scenarios=(odd,)))
    assert found.faulty == (("staffing", ""), ("cost", "cctv"))
    assert found.people is None
    assert found.viewed is None
    assert found.costs == {"cctv": None}


def test_a_new_name_is_kept_unless_another_scenario_has_it():
    case = a_case(scenarios=(MORE, Scenario("Other")))
    assert [each.name for each in renamed(case, "500 cameras", " 500  Cameras ").scenarios] == ["500 Cameras", "Other"]
    assert renamed(case, "500 cameras", "OTHER") is None
    assert renamed(case, "500 cameras", "Many").scenarios[0].cost == MORE.cost


def test_a_scenario_can_be_left_out():
    case = a_case(scenarios=(MORE, Scenario("Other")))
    assert [each.name for each in without(case, "500 cameras").scenarios] == ["Other"]
    assert without(case, "nothing of this name") == case


NUMBERS = {model: sorted(n for n, each in spec.items() if isinstance(each, Input)) for model, spec in SPECS.items()}


@st.composite
def figures(draw, model):
    names = draw(st.sets(st.sampled_from(NUMBERS[model]), max_size=6))
    return {name: draw(_within(SPECS[model][name])) for name in names}


def _within(asked):
    least, most = int(asked.least) + 1, int(min(asked.most, asked.least + 50))
    return st.tuples(st.integers(least, most), st.integers(least, most)).map(
        lambda ends: Estimate(Decimal(min(ends)), Decimal(max(ends)))
    )


cases = st.builds(
    lambda staffing, service_time, cost: a_case(
        {}, "cctv", staffing=staffing, service_time=service_time, cost={"cctv": cost} if cost else {}
    ),
    figures("staffing"),
    figures("service_time"),
    figures("cost"),
)


@given(cases)
def test_a_scenario_equal_to_the_case_changes_nothing(case):
    same = Scenario("same", case.staffing, case.service_time, case.cost)
    assert in_scenario(case, same) == case
    assert in_scenario(case, Scenario("empty")) == case
    assert differences(case, same) == ()
    base, other, empty = compare(a_case({}, "cctv", **_figures(case), scenarios=(same, Scenario("empty"))))
    assert _results(base) == _results(other) == _results(empty)


@given(cases, cases)
def test_what_is_listed_as_different_makes_the_whole_difference(case, other):
    whole = Scenario("other", other.staffing, other.service_time, other.cost)
    found = differences(case, whole)
    only = Scenario(
        "only",
        {each.name: each.other for each in found if each.model == "staffing"},
        {each.name: each.other for each in found if each.model == "service_time"},
        {"cctv": {each.name: each.other for each in found if each.model == "cost"}},
    )
    assert in_scenario(case, only) == in_scenario(case, whole)
    assert all(each.base != each.other for each in found)


def _figures(case):
    return {"staffing": case.staffing, "service_time": case.service_time, "cost": case.cost}


def _results(outcome):
    left_out = ("name", "differences")
    return {name: getattr(outcome, name) for name in outcome.__slots__ if name not in left_out}
