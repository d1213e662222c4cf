"""Points A and B beside the hours of a case."""

from decimal import Decimal
from fractions import Fraction

import pytest

from assess.core.planning.points import in_hours, reaching
from assess.core.planning.service_time import service_time
from assess.core.planning.stages import ALL, COMBINATIONS, Lever
from tests.core.planning.service_time_inputs import METHOD, of_service_time


@pytest.mark.parametrize(
    ("unit", "hours"), [("hours", 10), ("Hari ", 240), ("days", 240), ("jam", 10), ("hari kerja", None), ("%", None)]
)
def test_only_times_of_the_calendar_are_held_against_the_hours(unit: str, hours: int | None) -> None:
    assert in_hours(Decimal(10), unit) == hours


def test_the_combinations_that_reach_a_target_are_those_of_the_table() -> None:
    found = service_time(of_service_time(**METHOD))
    assert reaching(found, Fraction(33)) == (frozenset({Lever.REGULATION, Lever.STAFF}), ALL)
    assert reaching(found, Fraction(1000)) == COMBINATIONS
    assert reaching(found, Fraction(5)) == ()


def test_crews_that_cannot_keep_up_reach_nothing() -> None:
    found = service_time(of_service_time(reports_per_day=1000, zones=267))
    assert all(Lever.STAFF in each for each in reaching(found, Fraction(1000)))
