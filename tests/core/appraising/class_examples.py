"""An example of everything that the checks of the classes can come to."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from assess.core.case import Case
from assess.core.estimates import exactly
from tests.core.appraising.build import OF_CLASS, ready_city
from tests.core.appraising.general_examples import Example

READING = {"sensor": "Tinggi muka air", "threshold": "150 cm", "unit": "BPBD", "action": "Pintu air dibuka"}
NO_ACTION = {name: cell for name, cell in READING.items() if name != "action"}
DECISIONS = OF_CLASS["data"]["decisions"]


def crews(reports: str = "33", crews: int = 4, *, told: tuple[str, ...] = (), **staffing: str) -> Callable[[], Case]:
    """A city that told the service-time model of its crews: 10 zones × crews × 8 hours / 3 hours a case a day."""
    given = {"reports_per_day": reports, "zones": 10, "crews": crews, "hours_per_day": 8, "work_hours": 3}
    time = {name: exactly(each) for name, each in given.items() if not told or name in told}
    people = {name: exactly(each) for name, each in staffing.items()}
    return lambda: ready_city(service_time=time, staffing=people)


def _cameras() -> Iterator[Example]:
    yield Example("C1", "pass", "sites_known", {"sites": 10, "sites_with_data": 9})
    yield Example("C1", "pass", "sites_known", {"sites": 10, "sites_with_data": 11})
    yield Example("C1", "pass", "sites_known", {"mode": "recorded"})
    yield Example("C1", "condition", "some_sites_known", {"sites": 100, "sites_with_data": 89})
    yield Example("C1", "condition", "some_sites_known", {"sites": 10, "sites_with_data": 6})
    yield Example("C1", "fail", "few_sites_known", {"sites": 100, "sites_with_data": 59})
    yield Example("C1", "not_shown", "sites_not_shown", {"sites": None})
    yield Example("C1", "not_shown", "sites_not_shown", {"sites_with_data": None})
    yield Example("C1", "not_shown", "sites_not_shown", {"sites": 0})
    yield Example("C2", "pass", "watched")
    yield Example("C2", "pass", "watched", {"mode": None})
    yield Example("C2", "pass", "watched", {"relief_factor": 4.8})
    yield Example("C2", "pass", "watched", {"relief_factor": 1.1, "round_the_clock": "no"})
    for mode in ("recorded", "traffic"):
        yield Example("C2", "pass", "watching_not_needed", {"mode": mode, "operators": None, "streams": None})
    yield Example("C2", "condition", "many_streams", {"streams": 7, "streams_reason": "Lokasi sepi pada malam hari"})
    yield Example("C2", "condition", "many_streams", {"streams": 16, "streams_reason": "Lokasi sepi"})
    yield Example("C2", "pass", "watched", {"viewed_share": 20.5})
    yield Example("C2", "condition", "viewed_share_wrong", {"viewed_share": 20.6})
    yield Example("C2", "condition", "viewed_share_wrong", {"viewed_share": 100, "units": 500})
    yield Example("C2", "fail", "too_many_streams", {"streams": 7})
    yield Example("C2", "fail", "too_many_streams", {"streams": 17, "streams_reason": "Lokasi sepi"})
    yield Example("C2", "fail", "nobody_watches", {"operators": 0})
    yield Example("C2", "fail", "nobody_watches", {"streams": 0})
    yield Example("C2", "fail", "relief_short", {"relief_factor": 4.7})
    yield Example("C2", "fail", "relief_short", {"relief_factor": 1.1, "round_the_clock": None})
    yield Example("C2", "fail", "relief_short", {"relief_factor": 1, "round_the_clock": "no"})
    yield Example("C2", "not_shown", "watching_not_shown", {"operators": None, "mode": None})
    yield Example("C2", "not_shown", "watching_not_shown", {"relief_factor": None})
    yield Example("C2", "not_shown", "watching_not_shown", {"units": None})
    yield Example("C2", "not_shown", "viewed_share_not_shown", {"viewed_share": None})
    yield Example("C3", "pass", "response_signed")
    yield Example("C3", "pass", "response_not_needed", {"mode": "recorded", "response": None})
    yield Example("C3", "condition", "response_incomplete", {"response_minutes": None})
    yield Example("C3", "condition", "response_incomplete", {"response_minutes": 0})
    yield Example("C3", "condition", "response_incomplete", {"response_log": "no"})
    yield Example("C3", "fail", "response_not_signed", {"response": "draft"})
    yield Example("C3", "fail", "response_not_signed", {"response": "none", "mode": None})
    yield Example("C3", "fail", "response_not_signed", {"response": "none", "response_unit": None})
    yield Example("C3", "not_shown", "response_not_shown", {"response": None})
    yield Example("C3", "not_shown", "response_not_shown", {"response_unit": None})


def _camera_rule() -> Iterator[Example]:
    draft = {"camera_rule_state": "signed_draft", "camera_rule_from": date(2028, 9, 1)}
    yield Example("C4", "pass", "rule_in_force")
    yield Example("C4", "pass", "rule_in_force", {"face_recognition": "with_law", "face_law": "UU 1/2030"})
    yield Example("C4", "pass", "rule_in_force", {"footage_requests": None})
    yield Example("C4", "pass", "rule_in_force", {"footage_requests": "no", "mode": "traffic"})
    yield Example("C4", "pass", "rule_in_force", {"mode": "recorded", "operators": None, "response": None})
    yield Example("C4", "condition", "rule_before_use", draft)
    yield Example("C4", "fail", "rule_after_use", {**draft, "camera_rule_from": date(2028, 9, 2)})
    for state in ("draft", "none"):
        yield Example("C4", "fail", "no_rule", {"camera_rule_state": state})
    yield Example("C4", "fail", "rule_lacks", {"signs": "no"})
    yield Example("C4", "fail", "rule_lacks", {"access_log": "no", "retention_days": None})
    yield Example("C4", "fail", "rule_lacks", {"footage_requests": "no", "mode": "recorded"})
    yield Example("C4", "fail", "rule_lacks", {"footage_requests": "no", "mode": None})
    yield Example("C4", "fail", "faces_without_law", {"face_recognition": "without_law"})
    yield Example("C4", "not_shown", "faces_not_shown", {"face_recognition": None})
    yield Example("C4", "not_shown", "face_law_not_named", {"face_recognition": "with_law"})
    for name in ("camera_rule", "camera_rule_state", "camera_purpose", "signs", "retention_days", "access_log"):
        yield Example("C4", "not_shown", "rule_not_shown", {name: None})
    for mode in ("recorded", None):
        yield Example("C4", "not_shown", "rule_not_shown", {"footage_requests": None, "mode": mode})
    yield Example("C4", "not_shown", "draft_undated", {**draft, "in_use_from": None})
    yield Example("C4", "not_shown", "draft_undated", {**draft, "camera_rule_from": None})


def _room() -> Iterator[Example]:
    promised = {"mandate_state": "promised", "mandate_from": date(2028, 9, 1)}

    def command(check: str, result: str, code: str, **changes: Any) -> Example:
        return Example(check, result, code, changes, "command")

    yield command("K1", "pass", "mandate_in_force")
    yield command("K1", "pass", "mandate_in_force", mandate_from=None)
    yield command("K1", "condition", "mandate_before_opening", **promised)
    yield command("K1", "fail", "mandate_after_opening", **{**promised, "mandate_from": date(2028, 9, 2)})
    yield command("K1", "fail", "no_mandate", mandate_state="none", mandate=None)
    yield command("K1", "fail", "no_triggers", mandate_triggers="no")
    yield command("K1", "fail", "no_triggers", **promised, mandate_triggers="no")
    for name in ("mandate", "mandate_state", "mandate_triggers"):
        yield command("K1", "not_shown", "mandate_not_shown", **{name: None})
    yield command("K1", "not_shown", "mandate_undated", **promised, in_use_from=None)
    yield command("K2", "pass", "seats_filled")
    yield command("K2", "pass", "seats_filled", seat_relief_factor=1.1, round_the_clock="no")
    yield command("K2", "condition", "part_time_liaisons", liaisons="part_time")
    yield command("K2", "fail", "no_liaisons", liaisons="none")
    yield command("K2", "fail", "no_liaisons", seats=0)
    yield command("K2", "fail", "liaisons_may_not_decide", liaisons_decide="no")
    yield command("K2", "fail", "seat_relief_short", seat_relief_factor=4)
    yield command("K2", "fail", "seat_relief_short", seat_relief_factor=4, liaisons="part_time")
    yield command("K2", "fail", "seat_relief_short", seat_relief_factor=1.1, round_the_clock=None)
    for name in ("seats", "liaisons", "liaison_offices", "liaisons_decide", "seat_relief_factor"):
        yield command("K2", "not_shown", "seats_not_shown", **{name: None})
    yield command("K3", "pass", "incidents_exercised")
    yield command("K3", "pass", "incidents_exercised", exercise_on=date(2027, 8, 16))
    yield command("K3", "condition", "no_exercise_yet", exercise_on=None)
    yield command("K3", "condition", "no_exercise_yet", exercise_on=date(2027, 8, 17))
    yield command("K3", "condition", "no_exercise_yet", drawn_up=None)
    yield command("K3", "fail", "too_few_incidents", incidents=9)
    yield command("K3", "fail", "no_incident_targets", incident_targets="no")
    yield command("K3", "not_shown", "incidents_not_shown", incidents=None)
    yield command("K3", "not_shown", "incidents_not_shown", incident_targets=None)


def _application() -> Iterator[Example]:
    def app(check: str, result: str, code: str, before: Callable[[], Case] | None = None, **changes: Any) -> Example:
        return Example(check, result, code, changes, "app", before)

    yield app("A1", "pass", "claimed_enough")
    yield app("A1", "pass", "claimed_enough", capacity_per_month=2_400)
    yield app("A1", "pass", "claimed_enough", capacity_per_month=1_800, induced=1.5)
    yield app("A1", "condition", "claimed_tight", capacity_per_month=2_399)
    yield app("A1", "condition", "claimed_tight", capacity_per_month=2_001)
    yield app("A1", "fail", "claimed_short", capacity_per_month=2_000)
    yield app("A1", "fail", "claimed_short", capacity_per_month=1_800, induced=1.5, induced_source=None)
    yield app("A1", "fail", "claimed_short", capacity_per_month=900, induced=0)
    yield app("A1", "fail", "claimed_short", capacity_per_month=0)
    for name in ("demand_per_month", "capacity_per_month", "capacity_source"):
        yield app("A1", "not_shown", "capacity_not_shown", **{name: None})
    yield app("A1", "not_shown", "capacity_not_shown", demand_per_month=0)
    claims_much = {"capacity_per_month": 9_999_999}
    yield app("A1", "pass", "planned_enough", crews(), **{name: None for name in OF_CLASS["app"]})
    yield app("A1", "condition", "planned_tight", crews("50"), **claims_much)
    yield app("A1", "fail", "planned_short", crews("54"), **claims_much)
    yield app("A1", "pass", "planned_enough", crews("54"), induced=1.1, **claims_much)
    desk = {"cases_per_year": "12000", "existing_routing": "1"}
    yield app("A1", "fail", "planned_short", crews("33", **desk), **claims_much)
    yield app("A1", "pass", "planned_enough", crews("33", **{**desk, "existing_routing": "2"}))
    yield app("A1", "pass", "claimed_enough", crews("54", told=("reports_per_day", "zones")))
    yield app("A2", "pass", "channel_joined")
    yield app("A2", "condition", "channel_reasoned", channel="separate", channel_reason="Antrean lama tanpa antarmuka")
    yield app("A2", "fail", "channel_separate", channel="separate")
    yield app("A2", "not_shown", "channel_not_shown", channel=None)
    fair = ("equal_channels", "closure_checked", "silent_areas")
    yield app("A3", "pass", "fair")
    for name in fair:
        yield app("A3", "condition", "one_unfair", **{name: "no"})
        yield app("A3", "condition", "one_unfair", **{name: None})
    yield app("A3", "fail", "unfair", equal_channels="no", silent_areas="no")
    yield app("A3", "not_shown", "unfair", **dict.fromkeys(fair))


def _sensors() -> Iterator[Example]:
    def sensor(check: str, result: str, code: str, **changes: Any) -> Example:
        return Example(check, result, code, changes, "sensor")

    yield sensor("I1", "pass", "readings_act")
    yield sensor("I1", "condition", "most_readings_act", sensor_kinds=5, sensor_types=[READING] * 4)
    yield sensor("I1", "fail", "few_readings_act", sensor_kinds=5, sensor_types=[*[READING] * 3, NO_ACTION])
    yield sensor("I1", "fail", "few_readings_act", sensor_kinds=1, sensor_types=[NO_ACTION])
    yield sensor("I1", "not_shown", "readings_not_shown", sensor_types=None)
    yield sensor("I1", "not_shown", "readings_not_shown", sensor_kinds=None)
    yield sensor("I1", "not_shown", "readings_not_shown", sensor_kinds=0)
    yield sensor("I2", "pass", "kept_up")
    for name in ("calibration", "site_survey", "upkeep_owner"):
        yield sensor("I2", "condition", "one_upkeep_missing", **{name: None})
    yield sensor("I2", "not_shown", "upkeep_not_shown", calibration=None, upkeep_owner=None)


def _platform() -> Iterator[Example]:
    def data(check: str, result: str, code: str, **changes: Any) -> Example:
        return Example(check, result, code, changes, "data")

    half = {"decision": "Menempatkan petugas", "user": "Kepala Dinas"}
    yield data("D1", "pass", "decisions_named")
    yield data("D1", "condition", "few_decisions", decisions=DECISIONS[:2])
    yield data("D1", "condition", "few_decisions", decisions=[*DECISIONS[:2], {**DECISIONS[0], "user": "Sekda"}])
    yield data("D1", "condition", "few_decisions", decisions=[DECISIONS[0], half, half])
    yield data("D1", "fail", "decisions_incomplete", decisions=[half])
    yield data("D1", "not_shown", "decisions_not_shown", decisions=None)
    rights = ("agreements", "data_standards", "data_export", "quality_owner")
    yield data("D2", "pass", "data_in_order")
    for name in rights:
        yield data("D2", "condition", "one_right_missing", **{name: None})
    yield data("D2", "not_shown", "rights_not_shown", **dict.fromkeys(rights[:2]))


EXAMPLES: tuple[Example, ...] = (
    *_cameras(),
    *_camera_rule(),
    *_room(),
    *_application(),
    *_sensors(),
    *_platform(),
)
