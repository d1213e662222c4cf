"""Which figures the result of staffing rests on."""

import pytest

from assess.core.planning.inputs import Inputs, exactly
from assess.core.planning.staffing import staffing
from assess.core.planning.staffing_counting import figures_that_count
from assess.core.planning.staffing_inputs import STAFFING

TOLD = {"cases_per_year": 5000, "calls_per_day": 300, "minimum_wage": 3_000_000, "areas": 20}


def inputs(**given: int) -> Inputs:
    return Inputs(STAFFING, {name: exactly(number) for name, number in given.items()})


def test_a_task_that_takes_no_hours_brings_no_figure() -> None:
    assert "hours_per_round" not in figures_that_count(staffing(inputs(**TOLD)))
    rounds = figures_that_count(staffing(inputs(**TOLD, rounds_per_area=2, hours_per_round=6)))
    assert {"rounds_per_area", "hours_per_round"} <= rounds


@pytest.mark.parametrize("name", ["effective_hours", "training_share", "on_costs", "answer_share"])
def test_a_figure_that_counts_changes_the_result(name: str) -> None:
    base = staffing(inputs(**TOLD))
    assert name in figures_that_count(base)
    assert staffing(inputs(**TOLD, **{name: 900 if name == "effective_hours" else 40})).yearly_cost != base.yearly_cost


def test_a_figure_that_does_not_count_changes_no_one() -> None:
    base = staffing(inputs(**TOLD))
    for name in ("open_hours", "hours_per_round", "live_hours", "minutes_per_request", "hours_per_visit"):
        assert name not in figures_that_count(base)
        assert staffing(inputs(**TOLD, **{name: 7})).people == base.people
