"""What each lever saves, with its range: the 18 cases of method 2.6, and that the parts always make the whole."""

from fractions import Fraction
from itertools import permutations

from hypothesis import given, settings

from assess.core.planning.inputs import Inputs
from assess.core.planning.levers import Span, split
from assess.core.planning.stages import COMBINATIONS, Lever, stages
from tests.core.planning.service_time_inputs import METHOD, cities, of_service_time

APP, REGULATION, STAFF = Lever.APP, Lever.REGULATION, Lever.STAFF


def rounded(found: Span | None, decimals: int = 0) -> tuple[str, str]:
    assert found is not None
    return f"{float(found.low):.{decimals}f}", f"{float(found.high):.{decimals}f}"


def test_the_saving_of_the_method_and_its_parts() -> None:
    found = split(of_service_time(**METHOD)).base
    assert found is not None
    assert f"{float(found.whole):.2f}" == "343.57"
    assert {lever: f"{float(part):.1f}" for lever, part in found.parts.items()} == {
        APP: "23.9",
        REGULATION: "282.9",
        STAFF: "36.8",
    }
    assert {lever: f"{float(found.share(lever)):.1f}" for lever in Lever} == {
        APP: "7.0",
        REGULATION: "82.3",
        STAFF: "10.7",
    }


def test_the_eighteen_cases_of_the_method() -> None:
    found = split(of_service_time(**METHOD))
    tried = {
        (
            each.values["letters"] * each.values["letter_hours"],
            each.values["intake_hours"],
            each.values["reports_per_day"],
        )
        for each in found.cases
    }
    assert tried == {
        (letters, hours, a_day) for letters in (24, 96, 216) for hours in (4, 24, 72) for a_day in (400, 650)
    }
    assert {lever: rounded(span) for lever, span in found.shares.items()} == {
        APP: ("1", "47"),
        REGULATION: ("18", "87"),
        STAFF: ("9", "72"),
    }
    assert (found.split, found.saturated) == (18, 0)
    assert found.leads[APP] == 1


def test_what_holds_in_all_eighteen_cases() -> None:
    found = split(of_service_time(**METHOD))
    assert found.app_leaves is not None
    assert 55 <= found.app_leaves.low < 56
    assert rounded(found.beyond_intake, 1) == ("8.9", "8.9")
    assert rounded(found.without_app, 1) == ("12.9", "80.9")


def test_the_app_leads_with_short_letters_and_a_long_intake() -> None:
    found = split(of_service_time(**METHOD, letter_hours=8, intake_hours=72))
    assert found.base is not None
    assert max(Lever, key=found.base.share) is APP
    assert f"{float(found.base.share(APP)):.0f}" == "47"


def test_short_letters_near_saturation_let_staff_lead() -> None:
    found = split(of_service_time(**METHOD | {"reports_per_day": 650}, letter_hours=8, intake_hours=4)).base
    assert found is not None
    assert f"{float(found.share(STAFF)):.0f}" == "72"


def test_a_range_of_the_city_takes_the_place_of_the_factors() -> None:
    cases = split(of_service_time(**METHOD | {"reports_per_day": (400, 600)}, letter_hours=(48, 96))).cases
    assert {each.values["reports_per_day"] for each in cases} == {400, 500, 600}
    assert {each.values["letter_hours"] for each in cases} == {48, 72, 96}
    assert {each.values["intake_hours"] for each in cases} == {4, 24, 72}


def test_a_range_of_anything_else_is_tried_at_its_ends() -> None:
    cases = split(of_service_time(**METHOD, work_hours=(2, 4))).cases
    assert {each.values["work_hours"] for each in cases} == {2, 3, 4}
    assert len(cases) == 3 * 18
    assert split(of_service_time(**METHOD, work_hours=(2, 4))).ways == (3, 3, 2, 3)


def test_what_is_nothing_is_not_varied() -> None:
    cases = split(of_service_time(**METHOD, letters=0, intake_hours=0)).cases
    assert len(cases) == 2


def test_a_queue_without_end_leaves_nothing_to_split() -> None:
    found = split(of_service_time(reports_per_day=1000, zones=267))
    assert (found.base, found.split, found.saturated) == (None, 0, 18)
    assert set(found.shares.values()) == {None}
    assert found.app_leaves is None


def test_cases_in_which_the_crews_cannot_keep_up_are_counted() -> None:
    found = split(of_service_time(reports_per_day=500, zones=267))
    assert found.base is not None
    assert (found.split, found.saturated) == (9, 9)


def test_levers_that_save_nothing_have_no_shares() -> None:
    today = {"triage_hours": 24, "letters": 3, "misrouted": 20, "closing_hours": 8, "intake_hours": 24}
    same = {
        "regulation_triage_hours": 24,
        "regulation_letters": 3,
        "regulation_misrouted": 20,
        "staff_triage_hours": 24,
        "staff_crews": 1,
        "staff_hours_per_day": 8,
        "staff_closing_hours": 8,
        "both_misrouted": 20,
        "app_intake_hours": 24,
    }
    assert split(of_service_time(**METHOD, **today, **same)).base is None


@given(cities(own_levers=True))
@settings(max_examples=40, deadline=None)
def test_the_parts_make_the_whole_and_the_ranges_hold_them(inputs: Inputs) -> None:
    found = split(inputs)
    for each in found.cases:
        if each.saving is None:
            continue
        assert sum(each.saving.parts.values(), Fraction()) == each.saving.whole
        assert sum(map(each.saving.share, Lever), Fraction()) == 100
        for lever in Lever:
            span = found.shares[lever]
            assert span is not None
            assert span.low <= each.saving.share(lever) <= span.high
    assert found.split + found.saturated <= len(found.cases)


@given(cities())
@settings(max_examples=40, deadline=None)
def test_no_assumed_lever_costs_hours(inputs: Inputs) -> None:
    found = split(inputs).base
    assert found is None or min(found.parts.values()) >= 0


@given(cities(own_levers=True))
@settings(max_examples=20, deadline=None)
def test_what_is_added_up_by_stretches_is_what_the_stages_and_all_orders_come_to(inputs: Inputs) -> None:
    for each in split(inputs).cases[::5]:
        hours = {levers: stages(each.values, levers).total for levers in COMBINATIONS}
        assert each.totals == hours
        if each.saving is None:
            continue
        for lever in Lever:
            orders = list(permutations(Lever))
            before = [frozenset(order[: order.index(lever)]) for order in orders]
            saved = [hours[pulled] - hours[pulled | {lever}] for pulled in before]
            assert each.saving.parts[lever] == sum(saved) / len(orders)
