"""What the cost of a purchase takes from the rest of the case."""

from decimal import Decimal

from assess.core.planning.cost import cost, inputs_of_cost
from assess.core.planning.cost_derived import moved_kinds
from assess.core.planning.inputs import Estimate, Origin, exactly
from tests.build import a_case

WAGES = {"minimum_wage": exactly(4_000_000), "paid_months": exactly(12), "on_costs": exactly(0)}
WATCHED = {**WAGES, "cameras_live": exactly(100), "live_posts": exactly(4)}


def test_people_who_watch_and_look_after_cameras_are_paid_by_the_cameras():
    found = inputs_of_cost(a_case(staffing=WATCHED), "cctv")
    assert found.origin("staff") is Origin.DERIVED
    operators = 22  # 4 posts × 4.97 and 8 % for training, rounded up
    managers = 1  # 100 cameras × 4 visits × 1.5 hours / 1,250
    assert found.estimate("staff") == exactly((operators + managers) * 4_000_000 * 12)


def test_a_command_centre_pays_its_own_seats_only():
    seats = {**WATCHED, "command_seats": exactly(1), "command_hours": exactly(24)}
    found = inputs_of_cost(a_case(staffing=seats), "command")
    assert found.estimate("staff") == exactly(6 * 4_000_000 * 12)
    assert found.origin("units") is Origin.MISSING


def test_nothing_is_derived_for_people_without_a_wage_a_post_or_sense():
    for staffing in ({}, WAGES, {"cameras_live": exactly(9)}, {**WATCHED, "open_hours": exactly(2), **_shifts(9)}):
        assert inputs_of_cost(a_case(staffing=staffing), "cctv").origin("staff") is Origin.MISSING
    assert inputs_of_cost(a_case(staffing=WATCHED), "app").origin("staff") is Origin.MISSING


def test_what_the_city_gives_counts_before_what_follows():
    case = a_case(staffing=WATCHED, cost={"cctv": {"staff": exactly(5), "units": exactly(40)}})
    found = inputs_of_cost(case, "cctv")
    assert (found.estimate("staff"), found.estimate("units")) == (exactly(5), exactly(40))


def test_cameras_of_every_mode_are_units():
    told = {"cameras_live": Estimate(Decimal(10), Decimal(20)), "cameras_traffic": exactly(3)}
    assert inputs_of_cost(a_case(staffing=told), "cctv").estimate("units") == Estimate(Decimal(13), Decimal(23))


def test_storage_follows_from_the_retention_rule():
    rule = {"units": exactly(100), "retention_days": exactly(30), "price_per_terabyte_month": exactly(250_000)}
    found = inputs_of_cost(a_case(cost={"cctv": rule}), "cctv")
    assert found.estimate("storage") == exactly(180_000_000)  # 60 TB for 12 months
    assert "storage" not in cost(found).missing


def test_longer_retention_for_derived_cameras_is_a_range_where_the_cameras_are():
    rule = {"retention_days": exactly(30), "price_per_terabyte_month": exactly(250_000)}
    told = {"cameras_live": Estimate(Decimal(10), Decimal(20))}
    found = inputs_of_cost(a_case(staffing=told, cost={"cctv": rule}), "cctv")
    assert found.estimate("storage") == Estimate(Decimal(18_000_000), Decimal(36_000_000))


def test_without_a_price_the_storage_is_missing():
    rule = {"units": exactly(100), "retention_days": exactly(30)}
    assert "storage" in cost(inputs_of_cost(a_case(cost={"cctv": rule}), "cctv")).missing


def test_solved_cases_are_asked_and_follow_neither_from_a_claim_nor_from_counts_without_a_time():
    told = {"solved_share": exactly(84), "closed_1d": exactly(300), "open_1d": exactly(20)}
    case = a_case(staffing={"cases_per_year": exactly(5000)}, service_time=told, cost={"cctv": {"capex": exactly(5)}})
    found = inputs_of_cost(case, "cctv")
    assert found.origin("solved_per_year") is Origin.MISSING
    assert cost(found).per_solved is None
    asked = a_case(cost={"cctv": {"capex": exactly(5000), "solved_per_year": exactly(100)}})
    assert cost(inputs_of_cost(asked, "cctv")).per_solved.typical == 10


def _shifts(hours):
    return {f"shift_{number}_hours": exactly(hours) for number in (1, 2, 3)}


def test_a_post_that_cannot_be_sized_yet_is_no_wage_to_move():
    case = a_case(staffing={"minimum_wage": exactly(3_250_000), "cases_per_year": exactly(5136)})
    assert moved_kinds(case, "cctv") == ()
