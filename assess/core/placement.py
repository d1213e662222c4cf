"""Gives jobs their months, one at a time: a serial schedule generation scheme (Kolisch and Hartmann 2006).

The job that comes first by its key, among those whose prerequisites have their dates, gets the earliest months in
which nothing refuses it; nothing placed is moved again. That is a heuristic, not an optimum, so the lower bound
belongs beside every result. More money or more hands may even end later (Graham's anomalies).
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from itertools import takewhile
from math import ceil

from assess.core.budget_calendar import Opening
from assess.core.network import Network, critical_path_method

HORIZON = 600
"""Months looked at. A job that finds no place in fifty years has none."""

WINDOW = "budget_window"
MONEY = "money"
CAPACITY = "capacity"


@dataclass(frozen=True, slots=True)
class Job:
    """Work of ``months`` months without a break, after all it ``requires``.

    ``rank`` comes first in the key: lower ranks are placed first, so no job may require one of a higher rank if that
    order is to mean anything. ``cost`` is committed in the period of the start. ``not_before`` holds further first
    months by their reason codes. With ``openings``, in the order in which they open, the job must start and end in one
    of them, and the proposal must have been in time: it is made when, of each group in ``proposed_after``, one job has
    finished. ``blocked`` is the reason code of a job that is known to have no place.
    """

    id: str
    months: int
    requires: tuple[str, ...] = ()
    rank: int = 0
    owner: str = ""
    cost: int = 0
    cost_of_delay: int = 1
    not_before: Mapping[str, int] = field(default_factory=dict)
    openings: tuple[Opening, ...] | None = None
    proposed_after: tuple[frozenset[str], ...] = ()
    blocked: str | None = None
    earliest: int = 0


@dataclass(frozen=True, slots=True)
class Limits:
    """What can be carried at once. ``money`` is by period, none in a period left out; without any it is no limit."""

    at_once: int
    per_owner: Mapping[str, int] = field(default_factory=dict)
    money: Mapping[str, int] = field(default_factory=dict)
    period: Callable[[int], str] = str


@dataclass(frozen=True, slots=True)
class Placed:
    """A job from month ``start`` up to, not including, ``finish``; ``waits_for`` is what refused the month before."""

    job: Job
    start: int
    finish: int
    waits_for: str | None


@dataclass(frozen=True, slots=True)
class Schedule:
    """Every job is in one of the two: placed, or infeasible with a reason code."""

    placed: Mapping[str, Placed]
    infeasible: Mapping[str, str]

    @property
    def finish(self) -> int:
        return max((each.finish for each in self.placed.values()), default=0)


NOTHING_YET = Schedule({}, {})


def place(
    jobs: Sequence[Job], limits: Limits, before: Schedule = NOTHING_YET, last_rank: int | None = None
) -> Schedule:
    """The schedule *before* with *jobs* in the room it leaves; they require only each other and the jobs in it.

    Key: rank, latest start, WSJF (cost of delay by months) descending, id. Raises CircularNetwork. Jobs of a rank after
    *last_rank* get no place; as nothing placed is moved, the others lie as they would with them.
    """
    ledger = _Ledger(limits)
    for earlier in before.placed.values():
        ledger.enter(earlier.job, earlier.start)
    placed, infeasible = dict(before.placed), dict(before.infeasible)
    wanted = jobs if last_rank is None else [each for each in jobs if each.rank <= last_rank]
    waiting = sorted(wanted, key=_priority(jobs))
    while waiting:
        job = next(each for each in waiting if all(id in placed or id in infeasible for id in each.requires))
        waiting.remove(job)
        found = _blocked(job, infeasible) or _first_place(job, placed, ledger)
        if isinstance(found, Placed):
            placed[job.id] = found
            ledger.enter(job, found.start)
        else:
            infeasible[job.id] = found
    return Schedule(placed, infeasible)


def network_of(jobs: Collection[Job]) -> Network:
    """The critical path of *jobs*, as if nothing but their prerequisites among them held them back."""
    return _network(tuple(sorted((job.id, job.months, job.requires) for job in jobs)))


@lru_cache(maxsize=64)
def _network(jobs: tuple[tuple[str, int, tuple[str, ...]], ...]) -> Network:
    """The same jobs are asked for in each order that is tried, and once more when they have their places."""
    months = {id: each for id, each, _ in jobs}
    return critical_path_method(months, {id: [each for each in requires if each in months] for id, _, requires in jobs})


def lower_bound(jobs: Collection[Job], network: Network, at_once: int) -> int:
    """No schedule ends earlier: the longest chain, and all months shared among as many as can be carried."""
    work = sum(job.months for job in jobs)
    return max(network.length, ceil(Fraction(work, at_once)))


def _priority(jobs: Sequence[Job]) -> Callable[[Job], tuple[int, int, Fraction, str]]:
    times = network_of(jobs).times

    def key(job: Job) -> tuple[int, int, Fraction, str]:
        return job.rank, times[job.id].latest, -Fraction(job.cost_of_delay, max(job.months, 1)), job.id

    return key


def _blocked(job: Job, infeasible: Mapping[str, str]) -> str | None:
    missing = next((id for id in job.requires if id in infeasible), None)
    return job.blocked or (f"requires:{missing}" if missing else None)


def _first_place(job: Job, placed: Mapping[str, Placed], ledger: "_Ledger") -> Placed | str:
    """The earliest place, or the reason there is none: the window only where nothing else was in the way."""
    ready = max([job.earliest, *(placed[id].finish for id in job.requires)])
    proposed = max((min(placed[id].finish for id in group) for group in job.proposed_after), default=0)
    refusal: str | None = None
    reasons: list[str] = []
    for start in range(ready, HORIZON):
        before, refusal = refusal, _waits(job, start, proposed) or ledger.refusal(job, start)
        if refusal is None:
            return Placed(job, start, start + job.months, before)
        reasons.append(refusal)
    return next((each for each in reversed(reasons) if each != WINDOW), WINDOW)


def _waits(job: Job, start: int, proposed: int) -> str | None:
    too_early = next((reason for reason, month in sorted(job.not_before.items()) if start < month), None)
    if too_early is None and job.openings is not None:
        opened = takewhile(lambda each: each.opens <= start, job.openings)
        return None if any(each.pays(start, job.months, proposed) for each in opened) else WINDOW
    return too_early


class _Ledger:
    """Who is busy in which month, and what is committed in which period."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._busy: Counter[int] = Counter()
        self._owner_busy: Counter[tuple[str, int]] = Counter()
        self._committed: Counter[str] = Counter()

    def refusal(self, job: Job, start: int) -> str | None:
        """Why *job* cannot start in month *start*, or None where it can."""
        limits, months = self._limits, range(start, start + job.months)
        if job.cost and limits.money:
            period = limits.period(start)
            if self._committed[period] + job.cost > limits.money.get(period, 0):
                return MONEY
        most = limits.per_owner.get(job.owner)
        if most is not None and any(self._owner_busy[job.owner, month] >= most for month in months):
            return f"owner:{job.owner}"
        return CAPACITY if any(self._busy[month] >= limits.at_once for month in months) else None

    def enter(self, job: Job, start: int) -> None:
        months = range(start, start + job.months)
        self._busy.update(months)
        self._owner_busy.update((job.owner, month) for month in months)
        if job.cost:
            self._committed[self._limits.period(start)] += job.cost
