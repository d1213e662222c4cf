"""Everything a purchase proposal is asked for, part by part: the keys of the case file, the boxes of the form.

Nothing is required, so that a proposal can be kept at any point; what is left out is *not shown* to the checks.
"""

from collections.abc import Mapping

from assess.core.purchases.fields import (
    Asked,
    amount,
    by_name,
    choice,
    day,
    number,
    percent,
    prose,
    text,
    yes_or_no,
)
from assess.core.purchases.fields import Rows as Rows

APP, CCTV, COMMAND, SENSOR, DATA, OTHER = "app", "cctv", "command", "sensor", "data", "other"
PURCHASE_CLASSES = (APP, CCTV, COMMAND, SENSOR, DATA, OTHER)
"""The classes of a questionnaire that the checks know, and ``other`` for what is none of them."""

STAGES = ("renja", "rkpd", "ppas", "rka", "perubahan")
"""From the plan of the office to the revised budget, in the order of the budget cycle."""

LIVE, RECORDED, TRAFFIC = "live", "recorded", "traffic"
OPTIONS = ("do_nothing", "do_minimum", "no_technology", "technology")
YEARLY_LINES = ("staff", "maintenance", "links", "power", "licences", "storage", "training")
COST_LINES = (*YEARLY_LINES, "renewal", "exit")
"""What is paid in every year, and once within five years; names as the planning model of costs has them."""
PAPERS = (
    "plan",
    "ppas",
    "rkbmd_procurement",
    "rkbmd_maintenance",
    "unit_price",
    "account_code",
    "kak",
    "rab",
    "local_content",
)
ATTACHED, ANNOUNCED, MISSING = "attached", "announced", "missing"
IN_FORCE, SIGNED_DRAFT, DRAFT, NONE = "in_force", "signed_draft", "draft", "none"
FIRST_YEAR, LAST_YEAR = 2010, 2100

BASICS: tuple[Asked, ...] = (
    text("title", "basics"),
    text("office", "basics"),
    text("proposer", "basics"),
    choice("stage", STAGES, "basics"),
    number("year", LAST_YEAR, "basics", least=FIRST_YEAR, whole=True),
    day("drawn_up", "basics"),
    text("place", "basics"),
    number("units", 1_000_000, "basics", whole=True),
    choice("mode", (LIVE, RECORDED, TRAFFIC), "basics", classes=(CCTV,)),
    yes_or_no("round_the_clock", "basics", classes=(CCTV, COMMAND)),
    day("contract_on", "basics"),
    day("in_use_from", "basics"),
    prose("justification", "basics"),
)
AMOUNTS: tuple[Asked, ...] = (
    Rows("lines", "amounts", (text("line"), choice("money", ("capital", "operating")), amount("amount")), 60),
    amount("total", "amounts"),
)
PURPOSE: tuple[Asked, ...] = (
    choice("serves", ("programme", "own"), "purpose"),
    prose("problem", "purpose"),
    number("baseline", 10**12, "purpose"),
    text("baseline_unit", "purpose"),
    number("baseline_months", 120, "purpose", whole=True),
    text("baseline_source", "purpose"),
    number("target", 10**12, "purpose"),
    day("target_on", "purpose"),
    text("target_owner", "purpose"),
)
ALTERNATIVES: tuple[Asked, ...] = (
    Rows(
        "options", "options", (choice("option", OPTIONS), prose("what"), amount("cost"), prose("result")), 4, "option"
    ),
    choice("chosen", OPTIONS, "options"),
    prose("chosen_reason", "options"),
)
BENEFITS: tuple[Asked, ...] = (
    Rows(
        "benefits",
        "benefits",
        (text("benefit"), text("baseline"), text("target"), day("by"), text("owner"), text("measure")),
        20,
    ),
)
COSTS: tuple[Asked, ...] = (
    choice("cost_from", ("planning", "own"), "cost"),
    Rows("cost_lines", "cost", (choice("line", COST_LINES), amount("amount"), text("basis")), len(COST_LINES), "line"),
    amount("five_year_total", "cost"),
    Rows(
        "running_money",
        "cost",
        (number("year", LAST_YEAR, least=FIRST_YEAR, whole=True), amount("amount"), text("document")),
        5,
    ),
)
STAFFING: tuple[Asked, ...] = (
    number("posts_needed", 100_000, "staffing"),
    text("posts_needed_from", "staffing"),
    number("posts_funded", 100_000, "staffing", whole=True),
    number("posts_filled", 100_000, "staffing", whole=True),
)
EXISTING: tuple[Asked, ...] = (
    text("inventory", "existing"),
    number("existing_units", 1_000_000, "existing", whole=True),
    percent("uptime", "existing"),
    choice("repair", ("repair_first", "plan", "none"), "existing"),
    text("repair_plan", "existing"),
)
SPECIFICATION: tuple[Asked, ...] = (
    prose("functions", "specification"),
    choice("specification", ("functional", "brand"), "specification"),
    prose("brand_reason", "specification"),
    number("makers", 1_000, "specification", whole=True),
    number("catalogue_products", 1_000, "specification", whole=True),
    text("price_reference", "specification"),
)
LAW: tuple[Asked, ...] = (
    text("rule", "law"),
    choice("rule_state", (IN_FORCE, SIGNED_DRAFT, DRAFT, NONE), "law"),
    choice("risk", ("low", "high"), "law"),
    choice("impact_assessment", ("signed", "screening", "none"), "law"),
    text("impact_assessment_document", "law"),
)
EXIT: tuple[Asked, ...] = (
    choice("data_owner", ("region", "vendor"), "exit"),
    yes_or_no("export_tested", "exit"),
    amount("exit_price", "exit"),
)
PILOT: tuple[Asked, ...] = (
    choice("pilot", ("compared", "first_lot", "none"), "pilot"),
    prose("pilot_result", "pilot"),
    percent("first_lot_share", "pilot"),
    prose("go_stop_rule", "pilot"),
)
EVALUATION: tuple[Asked, ...] = (
    day("evaluation_on", "evaluation"),
    text("evaluation_owner", "evaluation"),
    amount("evaluation_money", "evaluation"),
    prose("stop_rule", "evaluation"),
)
BUDGET_PAPERS: tuple[Asked, ...] = (
    Rows(
        "papers",
        "papers",
        (choice("paper", PAPERS), choice("state", (ATTACHED, ANNOUNCED, MISSING)), text("reference"), day("expected")),
        len(PAPERS),
        "paper",
    ),
)
CAMERAS: tuple[Asked, ...] = (
    number("sites", 1_000_000, "cameras", whole=True, classes=(CCTV,)),
    number("sites_with_data", 1_000_000, "cameras", whole=True, classes=(CCTV,)),
    number("operators", 100_000, "cameras", whole=True, classes=(CCTV,)),
    number("relief_factor", 20, "cameras", classes=(CCTV,)),
    number("streams", 1_000, "cameras", classes=(CCTV,)),
    prose("streams_reason", "cameras", classes=(CCTV,)),
    percent("viewed_share", "cameras", classes=(CCTV,)),
    choice("response", ("signed", "draft", "none"), "cameras", classes=(CCTV,)),
    text("response_unit", "cameras", classes=(CCTV,)),
    number("response_minutes", 10_000, "cameras", classes=(CCTV,)),
    yes_or_no("response_log", "cameras", classes=(CCTV,)),
    text("camera_rule", "cameras", classes=(CCTV,)),
    choice("camera_rule_state", (IN_FORCE, SIGNED_DRAFT, DRAFT, NONE), "cameras", classes=(CCTV,)),
    day("camera_rule_from", "cameras", classes=(CCTV,)),
    text("camera_purpose", "cameras", classes=(CCTV,)),
    yes_or_no("signs", "cameras", classes=(CCTV,)),
    number("retention_days", 3_650, "cameras", whole=True, classes=(CCTV,)),
    yes_or_no("access_log", "cameras", classes=(CCTV,)),
    yes_or_no("footage_requests", "cameras", classes=(CCTV,)),
    choice("face_recognition", ("none", "with_law", "without_law"), "cameras", classes=(CCTV,)),
    text("face_law", "cameras", classes=(CCTV,)),
)
ROOM: tuple[Asked, ...] = (
    text("mandate", "room", classes=(COMMAND,)),
    choice("mandate_state", (IN_FORCE, "promised", NONE), "room", classes=(COMMAND,)),
    day("mandate_from", "room", classes=(COMMAND,)),
    yes_or_no("mandate_triggers", "room", classes=(COMMAND,)),
    number("seats", 10_000, "room", whole=True, classes=(COMMAND,)),
    choice("liaisons", ("full_time", "part_time", "none"), "room", classes=(COMMAND,)),
    text("liaison_offices", "room", classes=(COMMAND,)),
    yes_or_no("liaisons_decide", "room", classes=(COMMAND,)),
    number("seat_relief_factor", 20, "room", classes=(COMMAND,)),
    number("incidents", 1_000, "room", whole=True, classes=(COMMAND,)),
    yes_or_no("incident_targets", "room", classes=(COMMAND,)),
    day("exercise_on", "room", classes=(COMMAND,)),
)
APPLICATION: tuple[Asked, ...] = (
    number("demand_per_month", 10_000_000, "application", whole=True, classes=(APP,)),
    number("induced", 100, "application", classes=(APP,)),
    text("induced_source", "application", classes=(APP,)),
    number("capacity_per_month", 10_000_000, "application", whole=True, classes=(APP,)),
    text("capacity_source", "application", classes=(APP,)),
    choice("channel", ("joined", "separate"), "application", classes=(APP,)),
    prose("channel_reason", "application", classes=(APP,)),
    yes_or_no("equal_channels", "application", classes=(APP,)),
    yes_or_no("closure_checked", "application", classes=(APP,)),
    yes_or_no("silent_areas", "application", classes=(APP,)),
)
SENSORS: tuple[Asked, ...] = (
    number("sensor_kinds", 1_000, "sensors", whole=True, classes=(SENSOR,)),
    Rows(
        "sensor_types",
        "sensors",
        (text("sensor"), text("threshold"), text("unit"), text("action")),
        40,
        classes=(SENSOR,),
    ),
    text("calibration", "sensors", classes=(SENSOR,)),
    text("site_survey", "sensors", classes=(SENSOR,)),
    text("upkeep_owner", "sensors", classes=(SENSOR,)),
)
PLATFORM: tuple[Asked, ...] = (
    Rows("decisions", "platform", (text("decision"), text("user"), text("how_often")), 40, classes=(DATA,)),
    text("agreements", "platform", classes=(DATA,)),
    text("data_standards", "platform", classes=(DATA,)),
    text("data_export", "platform", classes=(DATA,)),
    text("quality_owner", "platform", classes=(DATA,)),
)

SPEC: tuple[Asked, ...] = (
    *BASICS,
    *AMOUNTS,
    *PURPOSE,
    *ALTERNATIVES,
    *BENEFITS,
    *COSTS,
    *STAFFING,
    *EXISTING,
    *SPECIFICATION,
    *LAW,
    *EXIT,
    *PILOT,
    *EVALUATION,
    *BUDGET_PAPERS,
    *CAMERAS,
    *ROOM,
    *APPLICATION,
    *SENSORS,
    *PLATFORM,
)
PROPOSAL: Mapping[str, Asked] = by_name(SPEC)
PARTS: tuple[str, ...] = tuple(dict.fromkeys(each.part for each in SPEC))


def asked_of(class_id: str) -> tuple[Asked, ...]:
    """What a proposal of one class is asked for."""
    return tuple(each for each in SPEC if not each.classes or class_id in each.classes)


def parts_of(class_id: str) -> tuple[str, ...]:
    """The parts with anything in them that a proposal of this class is asked for."""
    return tuple(dict.fromkeys(each.part for each in asked_of(class_id)))
