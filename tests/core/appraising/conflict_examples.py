"""For each contradiction a proposal in which it stands, and the nearest one in which it does not."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from assess.core.case import Case
from assess.core.estimates import Estimate, exactly
from tests.core.appraising.build import GENERAL, MILLION, a_proposal, cells, ready_city
from tests.core.appraising.class_examples import crews
from tests.core.appraising.general_examples import answering

City = Callable[[], Case]


@dataclass(frozen=True)
class Pair:
    """``claims`` contradict each other or the city; with ``instead`` in their place, or ``otherwise``, nothing does."""

    rule: str
    class_id: str = "cctv"
    claims: Mapping[str, Any] = field(default_factory=dict)
    instead: Mapping[str, Any] = field(default_factory=dict)
    before: City = ready_city
    otherwise: City | None = None


def priced(class_id: str, **numbers: Any) -> City:
    """A city that told the cost model of a class; a pair of numbers is a range."""
    told = {name: each if isinstance(each, Estimate) else exactly(each) for name, each in numbers.items()}
    return lambda: ready_city(cost={class_id: told})


def staffed(**numbers: int) -> City:
    return lambda: ready_city(staffing={name: exactly(each) for name, each in numbers.items()})


def requesting(*classes: str) -> City:
    return lambda: replace(ready_city(), requests=classes)


def beside(**changes: Any) -> City:
    """A city with another proposal for cameras."""
    other = replace(a_proposal("cctv", **{"title": "Kamera terminal", **changes}), id="cctv-2")
    return lambda: ready_city(purchases=(other,))


def paper(**changes: Any) -> dict[str, Any]:
    return {"papers": cells("papers", "unit_price", **changes)}


def _people() -> Iterator[Pair]:
    yield Pair("watch_without_posts", "cctv", {"operators": 0}, {"operators": 0, "round_the_clock": "no"})
    yield Pair("watch_without_posts", "cctv", {"posts_funded": 0}, {"posts_funded": None})
    yield Pair("watch_without_posts", "command", {"seats": 0}, {"seats": None})
    yield Pair("too_few_posts", "cctv", {"posts_funded": 19}, {"posts_funded": 20})
    yield Pair("too_few_posts", "command", {"posts_funded": 19}, {"posts_funded": 19, "round_the_clock": "no"})
    yield Pair("fewer_needed_than_watch", "cctv", {"posts_needed": 19}, {"posts_needed": 20})
    yield Pair("fewer_needed_than_watch", "command", {"posts_needed": 19}, {"posts_needed": 19, "seats": None})
    yield Pair("fewer_needed_than_watch", "cctv", {"posts_needed": 4}, {"posts_needed": 4, "round_the_clock": "no"})
    yield Pair("relief_too_small", "cctv", {"relief_factor": 4.7}, {"relief_factor": 4.8})
    yield Pair("relief_too_small", "command", {"seat_relief_factor": 3}, {"seat_relief_factor": None})
    many = {"units": 500, "viewed_share": 100}
    yield Pair("viewed_share_overstated", "cctv", many, {**many, "viewed_share": 5})
    yield Pair("viewed_share_overstated", "cctv", {"viewed_share": 20.6}, {"viewed_share": 20.5})
    yield Pair("filled_above_funded", "cctv", {"posts_filled": 23}, {"posts_filled": 22})
    recorded = {"mode": "recorded"}
    unwatched = {"round_the_clock": "no", "operators": 0, "streams": None, "viewed_share": 0}
    for mode in (recorded, {"mode": "traffic"}):
        yield Pair("unwatched_yet_staffed", "cctv", mode, {**mode, **unwatched})
        for name in unwatched:
            alone = {each: what for each, what in unwatched.items() if each != name}
            yield Pair("unwatched_yet_staffed", "cctv", {**mode, **alone}, {"mode": "live", **alone})
    yield Pair("recordings_not_kept", "cctv", {**recorded, "retention_days": 0}, {**recorded, "retention_days": 1})
    yield Pair("risk_understated", "cctv", {"risk": "low"}, {"risk": "low", "mode": "traffic"})
    faces = {"mode": "traffic", "face_recognition": "with_law"}
    yield Pair("risk_understated", "cctv", {"risk": "low", **faces}, faces)
    yield Pair("more_sites_known_than_sites", "cctv", {"sites_with_data": 61}, {"sites_with_data": 60})
    yield Pair("more_sites_than_units", "cctv", {"sites": 121}, {"sites": 120})
    yield Pair("more_kinds_written", "sensor", {"sensor_kinds": 1}, {"sensor_kinds": None})
    nothing = {"existing_units": 0}
    yield Pair("nothing_there_yet_working", "cctv", nothing, {**nothing, "uptime": None})


def _money() -> Iterator[Pair]:
    without_amount = [{**GENERAL["lines"][0]}, {"line": "Pemasangan", "money": "operating"}]
    yield Pair(
        "lines_not_total", "cctv", {"total": 2_001 * MILLION}, {"total": 2_001 * MILLION, "lines": without_amount}
    )
    yield Pair("lines_not_total", "cctv", {"total": 1_999 * MILLION}, {"total": 2_000 * MILLION})
    free = {"cost_lines": cells("cost_lines", "maintenance", amount=0)}
    yield Pair("maintenance_zero", "cctv", free, {"cost_lines": cells("cost_lines", "maintenance", amount=1)})
    planned = {"cost_from": "planning"}
    priced_free = priced("cctv", maintenance=0, capex=2_000 * MILLION)
    yield Pair("maintenance_zero", "cctv", planned, {"cost_from": "own"}, priced_free)
    unpaid = {"cost_lines": cells("cost_lines", "staff", amount=0)}
    nobody = {"operators": 0, "posts_needed": 0}
    yield Pair("staff_zero", "cctv", unpaid, {**unpaid, **nobody})
    yield Pair("watch_unpaid", "cctv", {**unpaid, **nobody}, {**unpaid, "round_the_clock": "no"})
    idle = {"options": cells("options", "do_nothing", cost=0)}
    yield Pair("do_nothing_free", "cctv", idle, {"options": cells("options", "do_nothing", cost=None)})
    yield Pair("five_years_below_price", "cctv", {"five_year_total": 1_999 * MILLION}, {"five_year_total": None})
    price = 2_000 * MILLION
    bare = {"cost_lines": [{"line": "staff", "amount": 0}], "five_year_total": price}
    yield Pair("five_years_is_price", "cctv", {"five_year_total": price}, bare)
    same, more = (cells("options", "technology", cost=each) for each in (price, price + 1))
    yield Pair("five_years_is_price", "cctv", {"options": same}, {"options": more})
    cheap, fair = (cells("options", "technology", cost=each * MILLION) for each in (1_999, 2_000))
    yield Pair("option_below_price", "cctv", {"options": cheap}, {"options": fair})
    total = 14_650 * MILLION
    apart, near = (cells("options", "technology", cost=total * each // 1_000) for each in (985, 995))
    yield Pair("option_not_five_years", "cctv", {"options": apart}, {"options": near})
    yield Pair("option_not_five_years", "cctv", {"options": apart}, {"options": apart, "five_year_total": None})
    free_exit = {"cost_lines": cells("cost_lines", "exit", amount=0)}
    yield Pair("exit_told_twice", "cctv", free_exit, {**free_exit, "exit_price": 0})
    yield Pair("exit_told_twice", "cctv", {"exit_price": 25 * MILLION}, {"exit_price": None})


def _timing() -> Iterator[Pair]:
    no_rule = answering(PR13=1)
    soon = {"contract_on": date(2027, 6, 15), "year": 2027}
    yield Pair("contract_before_gate", "cctv", soon, {"contract_on": date(2031, 6, 15)}, no_rule)
    yield Pair("contract_before_gate", "cctv", soon, soon, no_rule, ready_city)
    wished = {"contract_on": date(2027, 12, 1), "year": 2027}
    yield Pair("contract_before_budget", "cctv", wished, {"contract_on": date(2031, 1, 2)}, answering(PB1=2))
    yield Pair("contract_outside_year", "cctv", {"year": 2027}, {"year": None})
    early = date(2028, 2, 1)
    yield Pair("use_before_contract", "cctv", {"in_use_from": early}, {"in_use_from": GENERAL["contract_on"]})
    yield Pair("evaluation_before_use", "cctv", {"evaluation_on": early}, {"evaluation_on": date(2028, 9, 1)})
    yield Pair("target_before_use", "cctv", {"target_on": early}, {"target_on": None})
    later, sooner = date(2027, 8, 17), date(2027, 8, 16)
    yield Pair("camera_rule_begins_later", "cctv", {"camera_rule_from": later}, {"camera_rule_from": sooner})
    draft = {"camera_rule_from": later, "camera_rule_state": "signed_draft"}
    yield Pair("camera_rule_begins_later", "cctv", {"camera_rule_from": later}, draft)
    yield Pair("mandate_begins_later", "command", {"mandate_from": later}, {"mandate_from": sooner})


def _buying() -> Iterator[Pair]:
    brand = {"brand_reason": "Suku cadang yang sudah ada"}
    yield Pair("functional_with_brand", "cctv", brand, {**brand, "specification": "brand"})
    yield Pair("functional_for_one", "cctv", {"makers": 1}, {"makers": 2})
    yield Pair("compared_without_price", "cctv", paper(state="missing"), paper(state="announced"))
    missing = paper(state="missing")
    yield Pair("compared_without_price", "cctv", missing, {**missing, "catalogue_products": None})
    yield Pair("price_without_comparison", "cctv", {"catalogue_products": 0}, {"catalogue_products": None})
    lot = {"pilot": "first_lot"}
    yield Pair("first_lot_is_all", "cctv", {**lot, "first_lot_share": 100}, {**lot, "first_lot_share": 99})
    few = {**lot, "first_lot_share": 10}
    yield Pair("first_lot_below_one", "command", {**few, "units": 9}, {**few, "units": 10})
    yield Pair("target_is_baseline", "cctv", {"target": 21}, {"target": 20})
    yield Pair("target_is_units", "cctv", {"target": 120}, {"target": 119})
    yield Pair("target_is_units", "cctv", {"target": 120}, {"target": 120, "baseline": 200})


def _answers() -> Iterator[Pair]:
    def against(
        rule: str, question: str, worst: int, class_id: str = "cctv", take_away: str = "", **claims: Any
    ) -> Iterator[Pair]:
        """Stands up to the level *worst*, and neither above it nor where *take_away* is left out."""
        before = answering(**{question: worst})
        yield Pair(rule, class_id, claims, claims, before, answering(**{question: worst + 1}))
        yield Pair(rule, class_id, claims, {take_away or next(iter(claims)): None}, before)

    yield from against("uptime_not_measured", "TE02", 2, take_away="uptime")
    yield from against("inventory_not_there", "TE01", 1, take_away="inventory")
    yield from against("camera_rule_not_in_force", "PR13", 2, take_away="camera_rule_state")
    yield from against("data_rule_not_in_force", "PR11", 2, "data", take_away="rule_state")
    yield from against("assessment_not_signed", "PR12", 2, take_away="impact_assessment")
    yield from against("agreements_not_drafted", "PR14", 1, "data", take_away="agreements")
    yield from against("response_not_agreed", "PR15", 2, take_away="response")
    yield from against("mandate_not_in_force", "PR16", 2, "command", take_away="mandate_state")
    yield from against("incidents_not_divided", "PR17", 1, "command", take_away="incidents")
    yield from against("liaisons_not_appointed", "PE09", 2, "command", take_away="liaisons_decide")
    yield from against("operators_not_assigned", "PE08", 1, take_away="posts_funded")
    yield from against("roster_not_there", "PE07", 1, "command", take_away="round_the_clock")
    yield from against("posts_not_computed", "PE04", 1, take_away="posts_needed_from")
    yield from against("baseline_not_measured", "PB3", 1, take_away="baseline_source")
    yield from against("money_not_agreed", "TE10", 1, take_away="running_money")
    yield from against("data_left_to_vendor", "TE11", 1, take_away="data_owner")
    yield from against("sites_not_surveyed", "TE08", 1, "sensor", take_away="site_survey")
    yield from against("closure_not_checked", "PR09", 1, "app", take_away="closure_checked")
    yield from against("channels_not_equal", "TE12", 1, "app", take_away="equal_channels")
    yield from against("standards_not_drafted", "TE03", 1, "data", take_away="data_standards")
    separate = {"channel": "separate"}
    joined, apart = answering(PR10=3), answering(PR10=2)
    yield Pair("channels_joined_already", "app", separate, separate, joined, apart)
    yield Pair("channels_joined_already", "app", separate, {"channel": "joined"}, joined)


def _planned() -> Iterator[Pair]:
    price = 1_800 * MILLION
    yield Pair("capital_not_planned", "cctv", {}, {}, priced("cctv", capex=price * 2), priced("cctv", capex=price))
    yield Pair("capital_not_planned", "cctv", {}, {"lines": None}, priced("cctv", capex=price // 2))
    dear = priced("cctv", capex=2_200 * MILLION)
    yield Pair("total_below_planned", "cctv", {}, {"total": None}, dear)
    yield Pair("total_below_planned", "cctv", {}, {}, dear, priced("cctv", capex=2_000 * MILLION))
    yield Pair("units_not_planned", "cctv", {}, {"units": 60}, priced("cctv", units=60))
    kept = exactly(90)
    storing = priced("cctv", retention_days=kept, units=120)
    yield Pair("retention_not_planned", "cctv", {}, {"retention_days": 90}, storing)
    ranged = priced("cctv", retention_days=Estimate(exactly(30).low, kept.high), units=120)
    yield Pair("retention_not_planned", "cctv", {}, {}, storing, ranged)
    watched = staffed(live_posts=4, cameras_live=120)
    yield Pair("posts_below_planned", "cctv", {"posts_needed": 4}, {"posts_needed": 22}, watched)
    yield Pair(
        "posts_below_planned", "command", {"posts_needed": 4}, {"posts_needed": 4}, staffed(command_seats=4), staffed()
    )
    measured = staffed(cases_per_year=24_000)
    yield Pair("demand_below_measured", "app", {}, {"demand_per_month": 1_800}, measured)
    roomy = {"capacity_per_month": 4_000}
    yield Pair("capacity_above_planned", "app", roomy, {"capacity_per_month": 3_500}, crews())
    yield Pair("capacity_above_planned", "app", roomy, roomy, crews(), ready_city)


def _neighbours() -> Iterator[Pair]:
    yield Pair("class_not_requested", "cctv", {}, {}, requesting("app"), requesting("app", "cctv"))
    yield Pair("class_not_requested", "cctv", {}, {}, requesting("app"), requesting())
    yield Pair("same_again", "cctv", {}, {"year": 2029}, beside())
    yield Pair("same_again", "cctv", {}, {"place": None}, beside(place="KECAMATAN contoh  kota"))
    yield Pair("same_again", "cctv", {}, {}, beside(), beside(place="Kecamatan Lain"))


PAIRS: tuple[Pair, ...] = (
    *_people(),
    *_money(),
    *_timing(),
    *_buying(),
    *_answers(),
    *_planned(),
    *_neighbours(),
)
