"""The hours of a case: the fixed figures of method 2.6, and what holds for any city."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.case import City
from assess.core.planning.inputs import Corner, Inputs, Origin, exactly
from assess.core.planning.service_time import faults_of_service_time, inputs_of_service_time, service_time
from assess.core.planning.service_time_inputs import SERVICE_TIME
from assess.core.planning.stages import ALL, COMBINATIONS, NONE, Lever, Stages, stages
from tests.build import a_case
from tests.core.planning.service_time_inputs import METHOD, cities, corners, of_service_time
from tests.core.planning.staffing_inputs import Written, written

APP, REGULATION, STAFF = Lever.APP, Lever.REGULATION, Lever.STAFF
TABLE = {
    (): "24.0 300.0 11.5 9.0 8.0 352.5",
    (APP,): "0.1 300.0 11.5 9.0 8.0 328.6",
    (STAFF,): "24.0 271.6 0.0 4.5 3.0 303.1",
    (APP, STAFF): "0.1 271.6 0.0 4.5 3.0 279.2",
    (REGULATION,): "24.0 4.4 11.5 9.0 8.0 57.0",
    (APP, REGULATION): "0.1 4.4 11.5 9.0 8.0 33.1",
    (REGULATION, STAFF): "24.0 1.4 0.0 4.5 3.0 32.9",
    (APP, REGULATION, STAFF): "0.1 1.4 0.0 4.5 3.0 9.0",
}


def printed(found: Stages) -> str:
    assert found.queue is not None
    assert found.total is not None
    return " ".join(
        f"{float(each):.1f}"
        for each in (found.intake, found.routing, found.queue, found.work, found.closing, found.total)
    )


@pytest.mark.parametrize("levers", TABLE, ids="+".join)
def test_the_table_of_the_method(levers: tuple[Lever, ...]) -> None:
    assert printed(service_time(of_service_time(**METHOD)).of(frozenset(levers)).typical) == TABLE[levers]


def test_the_last_cell_of_the_table() -> None:
    total = service_time(of_service_time(**METHOD)).of(ALL).typical.total
    assert total is not None
    assert f"{float(total):.2f}" == "8.97"


def test_a_thousand_reports_a_day_are_more_than_the_crews_can_do() -> None:
    found = stages(of_service_time(reports_per_day=1000, zones=267).at(Corner.TYPICAL), NONE)
    crews = found.crews
    assert found.total is None
    assert (crews.capacity, crews.growth, crews.backlog) == (712, 288, 8640)
    assert f"{float(crews.occupancy):.3f} {float(100 * crews.solved_at_most):.1f}" == "1.404 71.2"
    assert f"{float(crews.extra_wait):.0f}" == "291"


def test_staffed_crews_can_do_eight_times_as_much() -> None:
    assert stages(of_service_time(**METHOD).at(Corner.TYPICAL), ALL).crews.capacity == 5696


def test_an_app_that_brings_as_many_reports_again_ends_the_queue_of_today_but_not_that_of_all_levers() -> None:
    alone, together = service_time(of_service_time(**METHOD)).demanded
    assert alone.typical.total is None
    assert alone.typical.crews.growth == 800 - 712
    assert together.typical.total is not None
    assert together.typical.crews.reports == 800


def test_at_just_the_capacity_nothing_is_ever_worked_off() -> None:
    found = stages(of_service_time(reports_per_day=712, zones=267).at(Corner.TYPICAL), NONE)
    assert (found.queue, found.crews.growth, found.crews.solved_at_most) == (None, 0, 1)


def test_without_reports_nobody_waits() -> None:
    found = stages(of_service_time(reports_per_day=0, zones=5).at(Corner.TYPICAL), NONE)
    assert (found.queue, found.crews.solved_at_most) == (0, 1)


def test_what_is_missing_is_named_and_the_rest_still_told() -> None:
    found = service_time(of_service_time(zones=40, solved_share=84, solved_mean_hours=9))
    assert (found.missing, found.hours, found.demanded, found.split) == (("reports_per_day",), (), (), None)
    assert found.claim is not None


@pytest.mark.parametrize(
    ("staffing", "origin", "hours"),
    [({"hours_per_case": (2, 3)}, Origin.DERIVED, Fraction(5, 2)), ({}, Origin.ASSUMED, 3)],
)
def test_hours_of_work_are_those_of_the_staffing_where_it_tells_them(
    staffing: dict[str, Written], origin: Origin, hours: Fraction
) -> None:
    inputs = inputs_of_service_time(a_case(staffing={name: written(value) for name, value in staffing.items()}))
    assert inputs.origin("work_hours") is origin
    assert inputs.at(Corner.TYPICAL)["work_hours"] == hours


def test_reports_and_zones_come_from_the_staffing_of_the_case() -> None:
    case = a_case(staffing={"cases_per_year": written((5136, 7300))}, city=City("Kota", kelurahan=40))
    inputs = inputs_of_service_time(case)
    assert inputs.origin("zones") is Origin.DERIVED
    assert [inputs.at(each)["reports_per_day"] for each in (Corner.LOW, Corner.HIGH)] == [Fraction("14.08"), 20]
    assert inputs.at(Corner.TYPICAL)["zones"] == 40


def test_where_there_are_villages_crews_are_those_of_the_districts() -> None:
    def zones(city: City) -> tuple[Origin, Fraction | None]:
        inputs = inputs_of_service_time(a_case(city=city))
        return inputs.origin("zones"), inputs.at(Corner.TYPICAL).get("zones")

    assert zones(City("Kabupaten", "kabupaten", kecamatan=30, kelurahan=10, desa=300)) == (Origin.DERIVED, 30)
    assert zones(City("Kabupaten", "kabupaten", kelurahan=10, desa=300)) == (Origin.MISSING, None)
    assert zones(City("Kota", kecamatan=6, kelurahan=40)) == (Origin.DERIVED, 40)


def test_two_counts_of_reports_that_differ_by_more_than_a_tenth_are_remarked_upon() -> None:
    def remarks(reports: Written) -> list[str]:
        given = {"reports_per_day": written(reports), "zones": written(4)}
        case = a_case(staffing={"cases_per_year": written(3650)}, service_time=given)
        return [each.code for each in service_time(inputs_of_service_time(case)).remarks]

    assert remarks(12) == remarks("9") == ["reports_beside_cases"]
    assert remarks(11) == remarks((5, 20)) == []


def test_a_register_of_other_hours_than_the_stages_contradicts_them() -> None:
    assert service_time(of_service_time(**METHOD, closed_1d=90, closed_3d=10)).is_contradicted
    assert not service_time(of_service_time(**METHOD, closed_14d=10, closed_30d=50)).is_contradicted
    assert not service_time(of_service_time(reports_per_day=1000, zones=267, closed_1d=9)).is_contradicted
    assert not service_time(of_service_time(**METHOD, letter_hours=8760, open_longer=9)).is_contradicted


def test_an_assumed_lever_is_never_worse_than_what_the_city_has() -> None:
    inputs = of_service_time(**METHOD, triage_hours=2, crews=6, intake_hours="0.05", misrouted=4)
    typical = inputs.at(Corner.TYPICAL)
    assert (typical["regulation_triage_hours"], typical["staff_crews"]) == (2, 6)
    assert (typical["app_intake_hours"], typical["both_misrouted"]) == (Fraction("0.05"), 4)
    assert inputs.origin("staff_crews") is Origin.DERIVED
    assert inputs.origin("staff_hours_per_day") is Origin.ASSUMED


def test_a_lever_that_the_city_itself_makes_worse_is_remarked_upon() -> None:
    found = service_time(of_service_time(**METHOD, letters=1, regulation_letters=2, staff_crews=1, crews=2))
    assert [(each.code, each.names) for each in found.remarks] == [
        ("lever_worse_than_today", ("regulation_letters", "letters")),
        ("lever_worse_than_today", ("staff_crews", "crews")),
    ]


def test_work_of_more_than_a_day_of_all_crews_is_remarked_upon() -> None:
    found = service_time(of_service_time(**METHOD, work_hours=9))
    assert [each.code for each in found.remarks] == ["work_beyond_a_day"]


def test_an_empty_register_is_remarked_upon() -> None:
    assert [each.code for each in service_time(of_service_time(closed_1d=0)).remarks] == ["register_empty"]


def test_solved_cases_cannot_take_longer_than_the_time_looked_at() -> None:
    inputs = of_service_time(solved_share=84, solved_mean_hours=200)
    assert [(each.code, each.names) for each in faults_of_service_time(inputs)] == [
        ("mean_beyond_window", ("solved_mean_hours", "window_hours"))
    ]
    assert not faults_of_service_time(of_service_time(solved_share=84, solved_mean_hours=168))


@given(cities())
def test_no_assumed_lever_makes_a_case_slower(inputs: Inputs) -> None:
    values = inputs.at(Corner.TYPICAL)
    hours = {levers: stages(values, levers).total for levers in COMBINATIONS}
    for levers, before in hours.items():
        for more in (levers | {lever} for lever in Lever):
            after = hours[more]
            assert before is None or (after is not None and after <= before)


@given(cities(own_levers=True))
def test_the_corners_enclose_the_typical_hours(inputs: Inputs) -> None:
    for each in (*(found := service_time(inputs)).hours, *found.demanded):
        known = [corner.total for corner in (each.low, each.typical, each.high)]
        totals = [total for total in known if total is not None]
        assert totals == sorted(totals)
        assert known[: len(totals)] == totals


@given(cities(own_levers=True), corners, st.sampled_from(COMBINATIONS), st.fractions(0, 1000))
def test_more_reports_never_make_a_case_faster(
    inputs: Inputs, corner: Corner, levers: frozenset[Lever], more: Fraction
) -> None:
    values = dict(inputs.at(corner))
    before = stages(values, levers).total
    after = stages(values | {"reports_per_day": values["reports_per_day"] + more}, levers).total
    assert after is None or (before is not None and before <= after)


@given(cities(own_levers=True), corners, st.sampled_from(COMBINATIONS), st.integers(1, 5))
def test_another_crew_never_makes_a_case_slower(
    inputs: Inputs, corner: Corner, levers: frozenset[Lever], more: int
) -> None:
    values = dict(inputs.at(corner))
    added = {name: values[name] + more for name in ("crews", "staff_crews")}
    before, after = stages(values, levers).total, stages(values | added, levers).total
    assert before is None or (after is not None and after <= before)


def test_every_input_of_the_model_changes_something() -> None:
    given = {"solved_share": 84, "solved_mean_hours": 9, "closed_1d": 5, **METHOD}
    before = service_time(of_service_time(**given))
    for name in SERVICE_TIME:
        changed = Inputs(SERVICE_TIME, {**of_service_time(**given).given, name: exactly(2)})
        after = service_time(changed)
        told = [(each.hours, each.demanded, each.register, each.claim) for each in (before, after)]
        assert told[0] != told[1], name
