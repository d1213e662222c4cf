"""How long a case takes, stage by stage, for any of the three levers (method 2.6).

``T = intake + (triage + letters × time of a letter) / (1 − misrouted) + φ × (queue + work) + closing``, where φ turns
hours of work into hours of the calendar. Each zone has its own crews and its own queue.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from assess.core.planning.queues import Queue, Waiting, waiting

DAY, MONTH = 24, 30


class Lever(StrEnum):
    """What could change the time a case takes. The order is that of the columns of a table."""

    APP = "app"
    REGULATION = "regulation"
    STAFF = "staff"


Levers = frozenset[Lever]
NONE: Levers = frozenset()
ALL: Levers = frozenset(Lever)
COMBINATIONS: tuple[Levers, ...] = (
    NONE,
    frozenset({Lever.APP}),
    frozenset({Lever.STAFF}),
    frozenset({Lever.APP, Lever.STAFF}),
    frozenset({Lever.REGULATION}),
    frozenset({Lever.APP, Lever.REGULATION}),
    frozenset({Lever.REGULATION, Lever.STAFF}),
    ALL,
)


@dataclass(frozen=True, slots=True)
class Crews:
    """What all crews together can do in a day, and what comes in."""

    reports: Fraction
    capacity: Fraction

    @property
    def occupancy(self) -> Fraction:
        """The share of capacity that comes in; from 1 on every day adds to the backlog, or none of it is worked off."""
        return self.reports / self.capacity

    @property
    def growth(self) -> Fraction:
        """Cases a day that stay over."""
        return max(self.reports - self.capacity, Fraction(0))

    @property
    def solved_at_most(self) -> Fraction:
        """The share of the reports that can be solved at all."""
        return min(Fraction(1), 1 / self.occupancy) if self.reports else Fraction(1)

    @property
    def backlog(self) -> Fraction:
        """Cases open after a month, beyond those of the first day."""
        return MONTH * self.growth

    @property
    def extra_wait(self) -> Fraction:
        """Hours by which whoever reports after a month waits longer than whoever did on the first day."""
        return self.backlog / self.capacity * DAY


@dataclass(frozen=True, slots=True)
class Stages:
    """Calendar hours of each stage; ``queue`` is None where the crews cannot keep up, so that no wait is the last."""

    intake: Fraction
    routing: Fraction
    queue: Fraction | None
    work: Fraction
    closing: Fraction
    crews: Crews

    @property
    def total(self) -> Fraction | None:
        """The hours of a case; None where the queue has no end."""
        return None if self.queue is None else self.intake + self.routing + self.queue + self.work + self.closing


def stages(values: Mapping[str, Fraction], levers: Levers, *, growth: Fraction = Fraction(0)) -> Stages:
    """The stages of a case with *levers* pulled, where *growth* more cases come in than today (1 is twice as many)."""
    staff = Lever.STAFF in levers
    a_day = values["staff_hours_per_day" if staff else "hours_per_day"]
    crews = int(values["staff_crews" if staff else "crews"])
    reports, zones, work = values["reports_per_day"] * (1 + growth), values["zones"], values["work_hours"]
    found = waiting(Queue(reports / zones / a_day, work, crews))
    stretch = DAY / a_day
    return Stages(
        intake=intake_hours(values, levers),
        routing=routing_hours(values, levers),
        queue=stretch * found.mean if isinstance(found, Waiting) else None,
        work=stretch * work,
        closing=values["staff_closing_hours" if staff else "closing_hours"],
        crews=Crews(reports, zones * crews * a_day / work),
    )


def intake_hours(values: Mapping[str, Fraction], levers: Levers) -> Fraction:
    """Until a case is registered; only an app changes that."""
    return values["app_intake_hours" if Lever.APP in levers else "intake_hours"]


def routing_hours(values: Mapping[str, Fraction], levers: Levers) -> Fraction:
    """Triage and letters, for each time a case is sent; with regulation and staff the shorter triage counts."""
    regulation, staff = Lever.REGULATION in levers, Lever.STAFF in levers
    triage = [values["regulation_triage_hours"]] if regulation else []
    triage += [values["staff_triage_hours"]] if staff else []
    letters = values["regulation_letters" if regulation else "letters"]
    once = min(triage, default=values["triage_hours"]) + letters * values["letter_hours"]
    return once / (1 - values[_wrong(regulation, staff)] / 100)


def field_hours(values: Mapping[str, Fraction], levers: Levers) -> Fraction | None:
    """From when a crew is asked for until the case is closed; only staff changes that."""
    found = stages(values, levers)
    return None if found.queue is None else found.queue + found.work + found.closing


def _wrong(regulation: bool, staff: bool) -> str:
    """Which share of cases is sent the wrong way; staff alone send as many as today."""
    if not regulation:
        return "misrouted"
    return "both_misrouted" if staff else "regulation_misrouted"
