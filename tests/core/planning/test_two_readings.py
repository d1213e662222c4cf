"""Jakarta in December 2016: the figures of method 2.6 for both readings, from the example that is shipped."""

import datetime
from dataclasses import replace
from fractions import Fraction

import pytest

from assess.core.case import Case, City
from assess.core.planning.two_readings import CITY, TwoReadings, is_example, two_readings
from tests.build import a_case
from tests.core.planning.evaluations import example
from tests.core.planning.staffing_inputs import written

CLAIM = {"reports_per_day": written(1000), "solved_share": written(84), "solved_mean_hours": written(9)}
JAKARTA = replace(
    a_case(service_time=CLAIM, city=City("Provinsi DKI Jakarta", "provinsi", kelurahan=267)),
    date=datetime.date(2016, 12, 31),
)


@pytest.fixture
def readings() -> TwoReadings:
    found = two_readings(JAKARTA)
    assert found is not None
    return found


def test_the_claim_and_what_it_leaves_out(readings: TwoReadings) -> None:
    assert readings.claim.open_at_once == Fraction(315)
    assert readings.claim.restricted == Fraction("34.44")
    assert dict(readings.by_window)[168] == readings.claim.restricted


def test_a_year_later_fewer_reports_take_longer(readings: TwoReadings) -> None:
    assert f"{float(readings.before.a_day):.0f} {float(readings.before.open_at_once):.0f}" == "1202 401"
    assert f"{float(readings.after.a_day)} {float(readings.after.open_at_once)}" == "413.5 1240.5"
    assert f"{float(readings.fewer):.0f}" == "66"
    assert readings.times_longer == Fraction(9)


def test_crews_of_one_shift_could_not_have_kept_up(readings: TwoReadings) -> None:
    assert readings.today.capacity == Fraction(712)
    assert readings.with_all is not None
    assert f"{float(readings.with_all):.1f}" == "9.0"


def test_without_a_claim_there_is_nothing_to_read_twice() -> None:
    assert two_readings(replace(JAKARTA, service_time={})) is None


def test_the_example_that_is_shipped_is_known_by_its_city_date_and_claim() -> None:
    assert is_example(example("jakarta-2016").case)


@pytest.mark.parametrize(
    "other",
    [
        JAKARTA,
        replace(JAKARTA, city=City(CITY), date=datetime.date(2026, 12, 31)),
        replace(JAKARTA, city=City(CITY), service_time={**CLAIM, "solved_share": written(90)}),
    ],
)
def test_another_city_date_or_claim_is_not_the_example(other: Case) -> None:
    assert not is_example(other)
