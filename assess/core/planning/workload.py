"""The tasks of each kind of post in a year, at plain numbers (method 2.1 to 2.5): a row of the workload sheet each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from assess.core.planning.queues import servers_for

Values = Mapping[str, Fraction]

DAYS, WEEKS, MONTHS, HOURS_OF_A_YEAR = 365, 52, 12, 8_760
SHIFTS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Task:
    """*volume* a year that take *norm* hours each, of people who have *per_person* hours a year for them.

    ``seats`` is how many are manned at once, where it is a post to be manned rather than work to be done; its volume
    is then in turns of duty.
    """

    id: str
    volume: Fraction
    norm: Fraction
    per_person: Fraction
    seats: Fraction | None = None

    @property
    def hours(self) -> Fraction:
        return self.volume * self.norm

    @property
    def fte(self) -> Fraction:
        """People it takes, as full-time equivalents."""
        return self.hours / self.per_person


def attended_hours(values: Values) -> Fraction:
    """The hours a year that one person can man a post: training and sickness are taken off."""
    return values["attended_hours"] * (1 - values["training_share"] / 100)


def relief_factor(per_person: Fraction) -> Fraction:
    """The people one post takes around the clock, each with *per_person* hours a year."""
    return HOURS_OF_A_YEAR / per_person


def field(values: Values) -> tuple[Task, ...]:
    """Cases, planned rounds and repairs; without areas there is nowhere to go round."""
    areas, person = values.get("areas", Fraction()), values["effective_hours"]
    sent = values["cases_per_year"] * values["field_share"] / 100
    return (
        Task("cases", sent, values["officers_per_case"] * values["hours_per_case"], person),
        Task("rounds", areas * WEEKS * values["rounds_per_area"], values["hours_per_round"], person),
        Task("repairs", areas * values["repairs_per_area"], values["hours_per_repair"], person),
    )


def intake(values: Values) -> tuple[Task, ...]:
    """The seats of each shift, enough for its busiest hour."""
    return tuple(
        _manned(f"shift_{shift}", seats_of(shift, values), values[f"shift_{shift}_hours"], values) for shift in SHIFTS
    )


def seats_of(shift: int, values: Values) -> Fraction:
    """The seats that keep the answer standard in the busiest hour of a shift; a desk that is open is never empty."""
    if not values[f"shift_{shift}_hours"] or not values["calls_per_day"]:
        return Fraction()
    busiest = values["calls_per_day"] * values[f"shift_{shift}_busiest"] / 100
    share, within = values["answer_share"] / 100, values["answer_seconds"] / 3600
    return Fraction(max(servers_for(busiest, values["minutes_per_call"] / 60, share, within), 1))


def routing(values: Values) -> tuple[Task, ...]:
    """Every case is read and sent on; at the wanted load some of the hours stay free."""
    person = values["effective_hours"] * values["routing_load"] / 100
    return (Task("routing", values["cases_per_year"], values["minutes_per_routing"] / 60, person),)


def cctv(values: Values) -> tuple[Task, ...]:
    """Live and traffic cameras are watched from posts; recordings are handed out on request."""
    requests = values["requests_per_month"] * MONTHS
    return (
        _manned("live", values["live_posts"], values["live_hours"], values),
        _manned("traffic", values["traffic_posts"], values["traffic_hours"], values),
        Task("requests", requests, values["minutes_per_request"] / 60, values["effective_hours"]),
    )


def command(values: Values) -> tuple[Task, ...]:
    return (_manned("command", values["command_seats"], values["command_hours"], values),)


def maintenance(values: Values) -> tuple[Task, ...]:
    visits = values["devices"] * values["visits_per_device"]
    return (Task("visits", visits, values["hours_per_visit"], values["effective_hours"]),)


TASKS: Mapping[str, Callable[[Values], tuple[Task, ...]]] = {
    "field": field,
    "intake": intake,
    "routing": routing,
    "cctv": cctv,
    "command": command,
    "maintenance": maintenance,
}


def _manned(id: str, seats: Fraction, hours: Fraction, values: Values) -> Task:
    return Task(id, seats * DAYS, hours, attended_hours(values), seats)
