"""What the service-time model is told: today's stage times, and what each lever would make of them (method 2.6).

Stage times are calendar hours unless the unit of the input says otherwise; ``work_hours`` are hours of work with
travel. Every default is an assumption. ``closed_*`` and ``open_*`` are counts from the city's own register.
"""

from collections.abc import Mapping

from assess.core.planning.inputs import Choice, Input, Unit, by_name, number

TODAY, REGULATION, STAFF, APP, REGISTER, CLAIM = "today", "regulation", "staff", "app", "register", "claim"
BINS = (("1d", 24), ("3d", 72), ("7d", 168), ("14d", 336), ("30d", 720), ("90d", 2160))
"""The classes of age in the register: their names and where they end, in hours; a case belongs to the first it fits."""

CLOSED = (*(f"closed_{name}" for name, _end in BINS), "closed_longer")
OPEN = (*(f"open_{name}" for name, _end in BINS), "open_longer")
REGISTERED = (*CLOSED, *OPEN)

LONGER_IF_MORE = (
    ("regulation_letters", ("letters",)),
    ("regulation_triage_hours", ("triage_hours",)),
    ("regulation_misrouted", ("misrouted",)),
    ("both_misrouted", ("regulation_misrouted", "misrouted")),
    ("staff_triage_hours", ("triage_hours",)),
    ("staff_closing_hours", ("closing_hours",)),
    ("app_intake_hours", ("intake_hours",)),
)
SHORTER_IF_MORE = (("staff_crews", ("crews",)), ("staff_hours_per_day", ("hours_per_day",)))
"""What a lever would make of something, and what that is today: a lever is no lever where it makes it worse."""


SPEC: tuple[Input | Choice, ...] = (
    number("reports_per_day", TODAY, Unit.PER_DAY, 100_000),
    number("zones", TODAY, Unit.NUMBER, 10_000, least=1, whole=True, enlarges=False),
    number("intake_hours", TODAY, Unit.HOURS, 8_760, 24),
    number("triage_hours", TODAY, Unit.HOURS, 8_760, 24),
    number("letters", TODAY, Unit.NUMBER, 50, 3),
    number("letter_hours", TODAY, Unit.HOURS, 8_760, 72),
    number("misrouted", TODAY, Unit.PERCENT, 95, 20),
    number("crews", TODAY, Unit.NUMBER, 500, 1, least=1, whole=True, enlarges=False),
    number("hours_per_day", TODAY, Unit.HOURS, 24, 8, least=1, enlarges=False),
    number("work_hours", TODAY, Unit.HOURS, 1_000, 3, least="0.1"),
    number("closing_hours", TODAY, Unit.HOURS, 8_760, 8),
    number("regulation_letters", REGULATION, Unit.NUMBER, 50, 0),
    number("regulation_triage_hours", REGULATION, Unit.HOURS, 8_760, 4),
    number("regulation_misrouted", REGULATION, Unit.PERCENT, 95, 10),
    number("staff_crews", STAFF, Unit.NUMBER, 500, 4, least=1, whole=True, enlarges=False),
    number("staff_hours_per_day", STAFF, Unit.HOURS, 24, 16, least=1, enlarges=False),
    number("staff_triage_hours", STAFF, Unit.HOURS, 8_760, "1.3"),
    number("staff_closing_hours", STAFF, Unit.HOURS, 8_760, 3),
    number("both_misrouted", STAFF, Unit.PERCENT, 95, 5),
    number("app_intake_hours", APP, Unit.HOURS, 8_760, "0.1"),
    number("app_demand", APP, Unit.PERCENT, 1_000, 100),
    *(number(name, REGISTER, Unit.NUMBER, 10_000_000, whole=True) for name in CLOSED),
    *(number(name, REGISTER, Unit.NUMBER, 10_000_000, whole=True) for name in OPEN),
    number("solved_share", CLAIM, Unit.PERCENT, 100),
    number("solved_mean_hours", CLAIM, Unit.HOURS, 100_000),
    number("window_hours", CLAIM, Unit.HOURS, 8_760, 168),
)

SERVICE_TIME: Mapping[str, Input | Choice] = by_name(SPEC)
