"""Posts from a city's own volumes: the fixed figures of method 2.1 to 2.5, and what holds for any figures."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assess.core.case import City
from assess.core.planning.inputs import Corner, Estimate, Inputs, Origin, Ranged, exactly
from assess.core.planning.staffing import inputs_of_staffing, staffing
from assess.core.planning.staffing_faults import faults_of_staffing
from assess.core.planning.staffing_inputs import KINDS, STAFFING
from assess.core.planning.workload import relief_factor
from tests.build import a_case
from tests.core.planning.staffing_inputs import any_inputs, codes, of_staffing, possible_inputs, written

WARDS, WORKERS = 267, 70 * 267
JAKARTA = {"cases_per_year": 365_000, "areas": WARDS, "existing_field": WORKERS, "routing_load": 100}
DESK = {"calls_per_day": 300}
CAMERAS = {"cameras_live": 500, "live_posts": 4, "training_share": 0}


def shown(found: Ranged | Fraction | None, decimals: int = 2) -> str:
    assert found is not None
    value = found.typical if isinstance(found, Ranged) else found
    return f"{float(value):.{decimals}f}"


def test_complaints_alone_take_four_people_a_ward_in_jakarta() -> None:
    found = staffing(of_staffing(**JAKARTA))
    assert found.post["field"].fte == Ranged(Fraction(1168), Fraction(1168), Fraction(1168))
    assert shown(found.per_area) == "4.37"
    assert found.used is not None
    assert shown(found.used.typical * 100) == "6.25"
    assert shown(found.post["routing"].fte, 1) == "14.6"


def test_a_wanted_load_leaves_hours_free() -> None:
    assert shown(staffing(of_staffing(cases_per_year=365_000)).post["routing"].fte, 1) == "17.2"


def test_cases_rounds_and_repairs_stand_apart() -> None:
    rounds = {"rounds_per_area": 5, "hours_per_round": 6, "repairs_per_area": 40, "hours_per_repair": 5}
    field = staffing(of_staffing(cases_per_year=5000, areas=40, **rounds)).post["field"]
    assert shown(field.task("cases")) == "16.00"
    assert shown(field.task("rounds")) == "49.92"
    assert shown(field.task("repairs")) == "6.40"
    assert shown(field.fte) == "72.32"
    assert field.people.typical == 73


@pytest.mark.parametrize(
    ("attended", "people"), [(1825, "4.80"), ("1762.5", "4.97"), (1720, "5.09"), (1600, "5.475"), (1250, "7.01")]
)
def test_a_post_around_the_clock_takes_about_five_people(attended: int | str, people: str) -> None:
    decimals = len(people) - 2
    assert shown(relief_factor(Fraction(attended)), decimals) == people
    found = staffing(of_staffing(command_seats=1, attended_hours=attended, training_share=0))
    assert shown(found.relief, decimals) == people
    assert shown(found.post["command"].fte, decimals) == people


def test_training_and_sickness_make_it_more_and_the_hours_for_tasks_would_overstate_it() -> None:
    found = staffing(of_staffing(command_seats=1))
    assert shown(found.relief) == "5.40"
    assert shown(found.overstated) == "7.01"
    assert found.post["command"].people.typical == 6


def test_the_phone_desk_of_the_method() -> None:
    desk = staffing(of_staffing(**DESK)).post["intake"]
    assert [shown(desk.seats(f"shift_{shift}"), 0) for shift in (1, 2, 3)] == ["6", "3", "2"]
    hours = sum(each.hours for each in desk.tasks[Corner.TYPICAL])
    assert hours == 88 * 365
    assert shown(staffing(of_staffing(**DESK, training_share=0)).post["intake"].fte) == "18.22"
    assert shown(desk.fte) == "19.81"
    assert desk.people.typical == 20


def test_an_open_desk_is_never_empty() -> None:
    quiet = staffing(of_staffing(calls_per_day=300, shift_1_busiest=20, shift_2_busiest=0, shift_3_busiest=0))
    assert [shown(quiet.post["intake"].seats(f"shift_{shift}"), 0) for shift in (2, 3)] == ["1", "1"]
    assert staffing(of_staffing(calls_per_day=0)).post["intake"].people.typical == 0


def test_the_five_hundred_cameras_of_the_method() -> None:
    found = staffing(of_staffing(**CAMERAS))
    assert found.watching is not None
    assert shown(found.watching.viewed.typical * 100, 1) == "4.8"
    assert shown(found.watching.caught.typical * 100, 1) == "2.8"
    assert found.post["cctv"].people.typical == 20
    assert found.watching.wanted_posts.typical == 21
    assert -(-found.watching.wanted_fte.typical // 1) == 105


def test_recorded_and_traffic_cameras_have_their_own_work() -> None:
    recorded = staffing(of_staffing(cameras_recorded=500, requests_per_month=100, minutes_per_request=150))
    assert recorded.watching is None
    assert shown(recorded.post["cctv"].task("requests")) == "2.40"
    traffic = staffing(of_staffing(cameras_traffic=60, traffic_posts=2, training_share=0))
    assert shown(traffic.post["cctv"].task("traffic")) == "6.63"


def test_every_device_is_visited() -> None:
    found = staffing(of_staffing(cameras_live=300, cameras_recorded=200))
    assert found.inputs.origin("devices") is Origin.DERIVED
    assert shown(found.post["maintenance"].fte) == "2.40"


def test_wages_come_from_the_citys_own_minimum_wage() -> None:
    seventy = {"cases_per_year": 70 * 1250, "officers_per_case": 1, "hours_per_case": 1}
    field = staffing(of_staffing(**seventy, minimum_wage=5_396_791, paid_months=12, on_costs=0)).post["field"]
    assert field.people.typical == 70
    assert field.yearly_cost == Ranged(*[Fraction(4_533_304_440)] * 3)
    assert field.monthly_cost == Ranged(*[Fraction(377_775_370)] * 3)
    dearer = staffing(of_staffing(**seventy, minimum_wage=5_396_791)).post["field"]
    assert dearer.yearly_cost == Ranged(*[Fraction(70 * 5_396_791 * 13 * 11, 10)] * 3)


def test_what_is_missing_is_named_and_the_rest_is_still_sized() -> None:
    found = staffing(of_staffing(command_seats=2, rounds_per_area=1, hours_per_round=2))
    assert found.missing == ("cases_per_year", "areas", "calls_per_day", "devices")
    assert [each.kind for each in found.sized] == ["cctv", "command"]
    assert found.people.typical == 11
    assert found.yearly_cost is None
    assert found.to_find is None
    assert not staffing(of_staffing()).has_work


def test_the_gap_is_against_the_posts_that_exist() -> None:
    found = staffing(
        of_staffing(cases_per_year=5000, existing_field=12, existing_routing=3, minimum_wage=10, on_costs=0)
    )
    field, routing = found.post["field"], found.post["routing"]
    assert (field.people.typical, field.gap and field.gap.typical) == (16, 4)
    assert (routing.people.typical, routing.gap and routing.gap.typical) == (1, -2)
    assert found.to_find is not None
    assert found.to_find.typical == 4
    assert found.moved_wages is not None
    assert found.moved_wages.typical == 4 * 130


def test_people_too_many_in_one_post_do_not_lessen_what_another_lacks() -> None:
    found = staffing(of_staffing(cases_per_year=5000, existing_field=("12", "20"), existing_routing=3))
    assert found.post["field"].to_find == Ranged(Fraction(0), Fraction(0), Fraction(4))
    assert found.post["field"].surplus == Ranged(Fraction(0), Fraction(0), Fraction(4))
    assert found.surplus == Ranged(Fraction(2), Fraction(2), Fraction(6))


def test_wages_are_new_only_where_nobody_is_moved() -> None:
    said = {"cases_per_year": 5000, "existing_field": 12, "existing_routing": 0, "minimum_wage": 10, "on_costs": 0}
    found = staffing(of_staffing(**said, way_field="service_contract"))
    assert (found.new_wages and found.new_wages.typical, found.moved_wages and found.moved_wages.typical) == (520, 130)


def test_ranges_give_ranges() -> None:
    found = staffing(of_staffing(cases_per_year=("5000", "10000"), existing_field=("4", "6"), areas=40))
    field = found.post["field"]
    assert field.fte == Ranged(Fraction(16), Fraction(24), Fraction(32))
    assert field.gap == Ranged(Fraction(10), Fraction(19), Fraction(28))
    assert found.per_area == Ranged(Fraction(2, 5), Fraction(3, 5), Fraction(4, 5))
    assert found.used == Ranged(Fraction(16, 6), Fraction(24, 5), Fraction(8))


def test_areas_come_from_the_city() -> None:
    city = City("Kabupaten Contoh", "kabupaten", kelurahan=12, desa=180)
    inputs = inputs_of_staffing(a_case(city=city))
    assert inputs.estimate("areas") == exactly(192)
    given = inputs_of_staffing(a_case(city=city, staffing={"areas": exactly(200)}))
    assert given.estimate("areas") == exactly(200)


def test_shifts_fill_the_opening_hours_and_keep_the_shape_of_the_day() -> None:
    inputs = of_staffing(calls_per_day=300, open_hours=16)
    assert [inputs.estimate(f"shift_{n}_hours") for n in (1, 2, 3)] == [exactly(8), exactly(8), exactly(0)]
    assert inputs.estimate("shift_1_busiest") == exactly("12.8")
    assert inputs.origin("shift_1_hours") is Origin.DERIVED
    assert not faults_of_staffing(inputs)
    assert staffing(inputs).post["intake"].seats("shift_3").typical == 0


def test_a_given_shift_leaves_the_rest_of_the_day_to_the_others() -> None:
    inputs = of_staffing(shift_1_hours=12)
    assert [inputs.estimate(f"shift_{n}_hours") for n in (1, 2, 3)] == [exactly(12), exactly(8), exactly(4)]
    assert not faults_of_staffing(inputs)


@given(st.decimals(1, 24, places=1))
def test_any_opening_hours_give_a_possible_desk(hours: Decimal) -> None:
    assert not faults_of_staffing(of_staffing(open_hours=str(hours)))


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"shift_1_hours": 8, "shift_2_hours": 8, "shift_3_hours": 4}, "shifts_do_not_cover"),
        ({"shift_1_hours": 12, "shift_2_hours": 8, "shift_3_hours": 8}, "shifts_above_the_day"),
        ({"open_hours": 12, "shift_1_hours": 8, "shift_2_hours": 8}, "shifts_beyond_opening"),
        ({"shift_1_busiest": 2}, "busiest_too_small"),
        ({"shift_1_busiest": 60, "shift_2_busiest": 50}, "busiest_above_all"),
        ({"live_posts": 2}, "posts_without_cameras"),
        ({"live_posts": 9, "cameras_live": 4}, "more_posts_than_cameras"),
        ({"traffic_posts": 2}, "posts_without_cameras"),
        ({"requests_per_month": 9}, "requests_without_cameras"),
        ({"rounds_per_area": 2}, "work_without_time"),
        ({"repairs_per_area": 2}, "work_without_time"),
        ({"command_seats": 2, "command_hours": 0}, "work_without_time"),
        ({"live_posts": 2, "cameras_live": 40, "live_hours": 0}, "work_without_time"),
        ({"effective_hours": 1300, "attended_hours": 1200}, "effective_above_attended"),
        ({"live_posts": (0, 4)}, "posts_without_cameras"),
    ],
)
def test_figures_that_cannot_be_true_together_are_a_fault(inputs: dict[str, int], code: str) -> None:
    assert codes(**inputs) == [code]


def test_a_city_that_says_nothing_has_no_fault() -> None:
    assert codes() == []


@given(any_inputs())
@settings(deadline=None)
def test_whatever_a_form_lets_through_is_computed(inputs: Inputs) -> None:
    faults_of_staffing(inputs)
    found = staffing(inputs)
    for each in found.sized:
        assert all(0 <= fte <= people < fte + 1 for fte, people in zip(ends(each.fte), ends(each.people), strict=True))
    if found.watching:
        assert 0 <= found.watching.viewed.low <= found.watching.viewed.high <= 1
        assert 0 <= found.watching.caught.low <= found.watching.caught.high <= found.watching.viewed.high


def ends(found: Ranged) -> tuple[Fraction, Fraction, Fraction]:
    return found.low, found.typical, found.high


LOADS = [
    *("cases_per_year", "officers_per_case", "hours_per_case", "areas", "rounds_per_area", "hours_per_round"),
    *("repairs_per_area", "calls_per_day", "minutes_per_call", "answer_share", "requests_per_month"),
    *("command_seats", "live_posts", "traffic_posts"),
]
RELIEFS = ["effective_hours", "attended_hours", "answer_seconds", "routing_load"]


@given(possible_inputs(), st.sampled_from(LOADS), st.decimals(1, 3, places=1))
@settings(deadline=None)
def test_more_work_never_takes_fewer_people(given: dict[str, int | str], name: str, times: Decimal) -> None:
    asked = STAFFING[name]
    more = Decimal(given[name]) * times
    assume(more <= asked.most)  # type: ignore[union-attr]
    before, after = (staffing(of_staffing(**{**given, name: str(value)})) for value in (given[name], more))
    assert all(after.post[kind].fte.typical >= before.post[kind].fte.typical for kind in KINDS)


@given(possible_inputs(), st.sampled_from(RELIEFS), st.integers(500, 2000), st.integers(0, 500))
@settings(deadline=None)
def test_more_time_never_takes_more_people(given: dict[str, int | str], name: str, value: int, more: int) -> None:
    longer = value + more
    if name == "routing_load":
        value, longer = value // 50 + 10, longer // 50 + 10
    before, after = (staffing(of_staffing(**{**given, name: each})) for each in (value, longer))
    assert all(after.post[kind].fte.typical <= before.post[kind].fte.typical for kind in KINDS)


@given(possible_inputs())
@settings(deadline=None)
def test_people_missing_are_those_it_takes_less_those_there_are(given: dict[str, int | str]) -> None:
    found = staffing(of_staffing(**given))
    for each in found.sized:
        assert each.gap is not None
        assert each.gap.typical == each.people.typical - int(given[f"existing_{each.kind}"])
        assert each.to_find is not None
        assert each.to_find.typical == max(each.gap.typical, 0)


@given(possible_inputs(), st.sampled_from(["cases_per_year", "calls_per_day", "live_posts"]), st.integers(0, 3))
@settings(deadline=None)
def test_the_ends_of_a_range_are_the_results_of_its_ends(given: dict[str, int | str], name: str, spread: int) -> None:
    low, high = int(given[name]), int(given[name]) + spread
    ranged = staffing(of_staffing(**{**given, name: (low, high)}))
    for kind in KINDS:
        alone = [staffing(of_staffing(**{**given, name: each})).post[kind].fte.typical for each in (low, high)]
        assert [ranged.post[kind].fte.low, ranged.post[kind].fte.high] == alone


def test_a_scenario_is_another_case() -> None:
    case = a_case(staffing={"cases_per_year": exactly(5000)})
    other = replace(case, staffing={**case.staffing, "cases_per_year": written((5000, 6000))})
    assert staffing(inputs_of_staffing(other)).post["field"].fte.is_range
    assert isinstance(other.staffing["cases_per_year"], Estimate)
