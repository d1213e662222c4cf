"""The people behind the crews of the service time, beside those of the staffing page."""

from fractions import Fraction
from math import ceil

from assess.core.case import Case, City
from assess.core.planning.crew_people import CrewPeople, crew_people, far_apart
from assess.core.planning.inputs import Ranged
from tests.build import a_case
from tests.core.planning.staffing_inputs import Written, written


def a_city(times: dict[str, Written] | None = None, **staffing: Written) -> Case:
    figures: dict[str, Written] = {"cases_per_year": 6000, "hours_per_case": 2, **staffing}
    return a_case(
        city=City("Kota", kelurahan=40),
        staffing={name: written(value) for name, value in figures.items()},
        service_time={name: written(value) for name, value in (times or {}).items()},
    )


def of(case: Case) -> CrewPeople:
    found = crew_people(case)
    assert found is not None
    return found


def test_people_are_places_in_crews_by_the_hours_a_person_attends() -> None:
    found = of(a_city())
    assert found.today.typical == ceil(40 * 1 * 8 * 365 * 2 / 1621.5)
    assert found.staffed.typical == ceil(40 * 4 * 16 * 365 * 2 / 1621.5)
    assert found.computed is not None
    assert found.computed.typical == 20


def test_a_range_of_crews_is_a_range_of_people() -> None:
    today = of(a_city({"crews": (1, 2)})).today
    assert (today.low, today.typical, today.high) == (145, 217, 289)


def test_crews_that_are_not_the_people_there_are_told() -> None:
    far = of(a_city(existing_field=20))
    assert (far.is_today_far, far.is_staffed_far) == (True, True)
    near = of(a_city(existing_field=140, rounds_per_area=60, hours_per_round=12))
    assert (near.is_today_far, near.is_staffed_far) == (False, False)


def test_without_people_told_or_computed_nothing_is_held_against_the_crews() -> None:
    found = crew_people(a_case(service_time={"reports_per_day": written(4), "zones": written(4)}))
    assert found is not None
    assert (found.there, found.computed, found.is_today_far, found.is_staffed_far) == (None, None, False, False)


def test_without_zones_there_are_no_crews() -> None:
    assert crew_people(a_case()) is None


def test_far_apart_holds_for_whatever_is_within_the_ranges() -> None:
    ten, fifteen = (Ranged(Fraction(n), Fraction(n), Fraction(n)) for n in (10, 15))
    assert not far_apart(ten, fifteen)
    assert far_apart(Ranged(Fraction(16), Fraction(18), Fraction(20)), ten)
    assert not far_apart(Ranged(Fraction(12), Fraction(18), Fraction(20)), ten)
