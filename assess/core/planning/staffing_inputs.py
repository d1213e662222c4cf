"""What the staffing model is told. Every default is an assumption to be replaced by the city's own figure (method 2).

``effective_hours`` is for tasks (the allowance is already inside), ``attended_hours`` for posts that must be manned.
"""

from collections.abc import Mapping

from assess.core.planning.inputs import Choice, Input, Unit, by_name, number
from assess.core.questionnaire import PostKind, WayKind

KINDS = tuple(kind.value for kind in PostKind)
"""The kinds of post, in the order of the work: each has its workload or its manned posts, and a way to be filled."""

WAYS = tuple(way.value for way in WayKind)
WAGE, HOUSE, FIELD, DESK, CAMERAS, CENTRE, UPKEEP, POSTS, FILLING = (
    "wage",
    "house",
    "field",
    "desk",
    "cameras",
    "centre",
    "upkeep",
    "posts",
    "filling",
)

GUIDELINE = ("permenpanrb-1-2020",)
MILLIONS = 10_000_000

SPEC: tuple[Input | Choice, ...] = (
    number("cases_per_year", FIELD, Unit.PER_YEAR, MILLIONS),
    number("field_share", FIELD, Unit.PERCENT, 100, 100),
    number("officers_per_case", FIELD, Unit.NUMBER, 50, 2),
    number("hours_per_case", FIELD, Unit.HOURS, 1_000, 2),
    number("areas", FIELD, Unit.NUMBER, 10_000, whole=True),
    number("rounds_per_area", FIELD, Unit.PER_WEEK, 100, 0),
    number("hours_per_round", FIELD, Unit.HOURS, 1_000, 0),
    number("repairs_per_area", FIELD, Unit.PER_AREA_YEAR, 100_000, 0),
    number("hours_per_repair", FIELD, Unit.HOURS, 1_000, 0),
    number("calls_per_day", DESK, Unit.PER_DAY, 100_000),
    number("minutes_per_call", DESK, Unit.MINUTES, 240, 5),
    number("answer_share", DESK, Unit.PERCENT, 99, 80),
    number("answer_seconds", DESK, Unit.SECONDS, 3_600, 20, enlarges=False),
    number("open_hours", DESK, Unit.HOURS, 24, 24, least=1),
    number("shift_1_hours", DESK, Unit.HOURS, 24, 8),
    number("shift_1_busiest", DESK, Unit.PERCENT, 100, 12),
    number("shift_2_hours", DESK, Unit.HOURS, 24, 8),
    number("shift_2_busiest", DESK, Unit.PERCENT, 100, 4),
    number("shift_3_hours", DESK, Unit.HOURS, 24, 8),
    number("shift_3_busiest", DESK, Unit.PERCENT, 100, 1),
    number("minutes_per_routing", DESK, Unit.MINUTES, 480, 3),
    number("routing_load", DESK, Unit.PERCENT, 100, 85, least=10, enlarges=False),
    number("cameras_live", CAMERAS, Unit.NUMBER, 100_000, 0, whole=True),
    number("cameras_traffic", CAMERAS, Unit.NUMBER, 100_000, 0, whole=True),
    number("cameras_recorded", CAMERAS, Unit.NUMBER, 100_000, 0, whole=True),
    number("streams_per_operator", CAMERAS, Unit.NUMBER, 64, 6, least=1, enlarges=False, whole=True),
    number("live_posts", CAMERAS, Unit.NUMBER, 1_000, 0, whole=True),
    number("live_hours", CAMERAS, Unit.HOURS, 24, 24),
    number("wanted_share", CAMERAS, Unit.PERCENT, 100, 25),
    number("traffic_posts", CAMERAS, Unit.NUMBER, 1_000, 0, whole=True),
    number("traffic_hours", CAMERAS, Unit.HOURS, 24, 16),
    number("requests_per_month", CAMERAS, Unit.PER_MONTH, 100_000, 0),
    number("minutes_per_request", CAMERAS, Unit.MINUTES, 2_400, 90),
    number("command_seats", CENTRE, Unit.NUMBER, 1_000, 0, whole=True),
    number("command_hours", CENTRE, Unit.HOURS, 24, 24),
    number("devices", UPKEEP, Unit.NUMBER, 1_000_000, whole=True),
    number("visits_per_device", UPKEEP, Unit.PER_YEAR, 365, 4),
    number("hours_per_visit", UPKEEP, Unit.HOURS, 100, "1.5"),
    *(number(f"existing_{kind}", POSTS, Unit.NUMBER, 100_000, enlarges=False) for kind in KINDS),
    *(Choice(f"way_{kind}", FILLING, WAYS, WAYS[0]) for kind in KINDS),
    number("minimum_wage", WAGE, Unit.RUPIAH, 100_000_000),
    number("paid_months", WAGE, Unit.MONTHS, 24, 13),
    number("on_costs", WAGE, Unit.PERCENT, 100, 10),
    number("effective_hours", HOUSE, Unit.HOURS, 2_500, 1250, least=500, enlarges=False, sources=GUIDELINE),
    number("attended_hours", HOUSE, Unit.HOURS, 2_500, "1762.5", least=500, enlarges=False),
    number("training_share", HOUSE, Unit.PERCENT, 50, 8),
)

STAFFING: Mapping[str, Input | Choice] = by_name(SPEC)
