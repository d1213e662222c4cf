"""Figures that cannot be true together are refused where they stand; what only lacks another figure is remarked on."""

import pytest
from pydantic import ValidationError

from assess.content.case_file import read_case
from assess.content.faults import CaseFault
from assess.content.planning_schema import PlanningEntry
from assess.core.estimates import Given, exactly
from assess.core.planning.inputs import Choice
from assess.core.planning.models import SPECS
from tests.content.build import shipped

SMALL = """\
questionnaire: smart-city
city: {name: "Kota Contoh"}
date: 2026-11-24
requests: []
answers: {}
"""


@pytest.mark.parametrize(
    ("part", "at"),
    [
        pytest.param(
            "staffing: {shift_1_hours: 8, shift_2_hours: 4, shift_3_hours: 4}", "staffing.shift_1_hours", id="shifts"
        ),
        pytest.param("staffing: {effective_hours: 2000}", "staffing.effective_hours", id="hours of a person"),
        pytest.param("service_time: {solved_mean_hours: 169}", "service_time.solved_mean_hours", id="a mean above all"),
        pytest.param("cost: {cctv: {capex: 10, residual: 11}}", "cost.cctv.residual", id="worth more than new"),
        pytest.param("cost: {app: {discount: {low: 6, high: 10}}}", "cost.app.discount", id="a range of a rate"),
    ],
)
def test_a_contradiction_is_refused_at_a_figure_that_was_given(part: str, at: str) -> None:
    with pytest.raises(CaseFault) as refused:
        read_case((SMALL + part).encode(), shipped())
    (fault,) = refused.value.faults
    assert (fault.at, fault.line) == (at, 6)
    said = {fault.text(language).removeprefix(f"{at}: ") for language in ("id", "en")}
    assert len(said) == 2
    assert all(each.endswith(".") and "%(" not in each for each in said)


@pytest.mark.parametrize(
    ("part", "at"),
    [
        pytest.param("cost: {app: {renewal_year: 3}}", "cost.app.renewal_year", id="a year without a renewal"),
        pytest.param("cost: {cctv: {retention_days: 30}}", "cost.cctv.retention_days", id="retention without cameras"),
    ],
)
def test_a_figure_that_waits_for_another_is_a_warning(part: str, at: str) -> None:
    case, warnings = read_case((SMALL + part).encode(), shipped())
    assert [each.at for each in warnings] == [at]
    assert case.cost


@pytest.mark.parametrize(
    ("own", "other", "at"),
    [
        pytest.param(
            "{cctv: {capex: 10}}",
            "cost: {cctv: {residual: 11}}",
            "scenarios[2].cost.cctv.residual",
            id="with the case",
        ),
        pytest.param(
            "{}",
            "staffing: {live_posts: 2, cameras_live: 1, streams_per_operator: 1}",
            "scenarios[2].staffing.live_posts",
            id="within itself",
        ),
    ],
)
def test_a_contradiction_in_a_scenario_is_a_warning_at_the_figure_it_gives(own: str, other: str, at: str) -> None:
    sound = '{name: "half", cost: {cctv: {capex: 5}}}'
    told = f'cost: {own}\nscenarios:\n- {sound}\n- {{name: "other", {other}}}\n'
    case, (fault,) = read_case((SMALL + told).encode(), shipped())
    assert [each.name for each in case.scenarios] == ["half", "other"]
    assert (fault.at, fault.line) == (at, 9)
    assert all(fault.text(language).startswith(f"{at}: ") for language in ("id", "en"))


def test_a_scenario_repeats_no_warning_of_the_case() -> None:
    told = 'cost: {app: {renewal_year: 3}}\nscenarios: [{name: "dearer", cost: {app: {capex: 5}}}]\n'
    _, warnings = read_case((SMALL + told).encode(), shipped())
    assert [each.at for each in warnings] == ["cost.app.renewal_year"]


def test_a_scenario_in_which_a_figure_waits_for_another_has_a_warning() -> None:
    told = 'scenarios: [{name: "later", cost: {app: {renewal_year: 3}}}]\n'
    _, warnings = read_case((SMALL + told).encode(), shipped())
    assert [each.at for each in warnings] == ["scenarios[1].cost.app.renewal_year"]


@pytest.mark.parametrize("model", SPECS)
def test_each_input_is_taken_at_both_of_its_ends_and_refused_beyond_them(model: str) -> None:
    for asked in SPECS[model].values():
        if isinstance(asked, Choice):
            assert [told(model, asked.name, each) for each in asked.options] == [*asked.options]
            beyond = ["other"]
        else:
            ends = (asked.least, asked.most)
            assert [told(model, asked.name, f"{each:f}") for each in ends] == [exactly(each) for each in ends]
            beyond = [f"{asked.least - 1:f}", f"{asked.most + 1:f}"]
        for each in beyond:
            with pytest.raises(ValidationError):
                told(model, asked.name, each)


def told(model: str, name: str, written: str) -> Given:
    """What the schema of a case file makes of one input of a model."""
    inputs = {name: written}
    entry = PlanningEntry.model_validate({model: {"cctv": inputs} if model == "cost" else inputs}).told()
    return (entry[model]["cctv"] if model == "cost" else entry[model])[name]


def test_the_months_of_a_region_are_those_of_documents_of_the_cycle() -> None:
    case, _ = read_case(f"{SMALL}calendar: {{kua_ppas: 6}}".encode(), shipped())
    assert case.calendar == {"kua_ppas": 6}
    with pytest.raises(CaseFault) as refused:
        read_case(f"{SMALL}calendar: {{kua_pas: 6}}".encode(), shipped())
    assert "kua_ppas" in refused.value.text("id")
