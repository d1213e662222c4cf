"""What a city says about itself: the case, its answers and its capacity."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Self

from assess.core.estimates import Given, Scenario
from assess.core.purchases.purchase import Purchase

FIRST_DAY = datetime.date(1990, 1, 1)
LAST_DAY = datetime.date(2100, 12, 31)
"""No day that a case names lies outside these two: what does is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What supports an answer. Grades 3 and 4 name a document, who checked it and the day.

    0 nothing · 1 a named person states it · 2 copy of an adopted document · 3 in force and checked by someone
    outside the answering office · 4 three months of operating records, sample re-checked outside the unit.
    """

    grade: int = 0
    document: str = ""
    dated: datetime.date | None = None
    checked_by: str = ""
    checked_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Objection:
    """Another office holds that the level is a different one."""

    office: str
    level: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Someone with a name ends the objections; the decided level scores, capped by the same evidence."""

    level: int
    by: str
    date: datetime.date
    reason: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: a level, or don't know (``level`` None), or not applicable with its reason."""

    level: int | None = None
    evidence: Evidence = Evidence()
    not_applicable: str | None = None
    ask: str = ""
    by: datetime.date | None = None
    note: str = ""
    private_note: str = ""
    office: str = ""
    entered_by: str = ""
    objections: tuple[Objection, ...] = ()
    decision: Decision | None = None

    @property
    def claimed(self) -> int | None:
        """The level that counts as claimed: the decided one where someone decided."""
        return self.decision.level if self.decision else self.level

    @property
    def is_not_applicable(self) -> bool:
        return self.not_applicable is not None

    @property
    def is_unknown(self) -> bool:
        return self.claimed is None and not self.is_not_applicable

    @property
    def is_disputed(self) -> bool:
        """An objection stands and nobody has decided."""
        return bool(self.objections) and self.decision is None


UNKNOWN = Answer()


@dataclass(frozen=True, slots=True)
class City:
    """``kind`` is one that the questionnaire knows."""

    name: str
    kind: str = "kota"
    population: int | None = None
    kecamatan: int | None = None
    kelurahan: int | None = None
    desa: int | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """Point A: a value that was measured over some months, and where it comes from."""

    value: Decimal
    unit: str
    months: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """Point B: a value to reach by a day."""

    value: Decimal
    unit: str
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class PointB:
    """What the programme is for."""

    service: str = ""
    problem: str = ""
    baseline: Baseline | None = None
    target: Target | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Capacity:
    """How much the offices can carry at once. Money is in rupiah, by quarter of commitment ("2027-Q1")."""

    steps_at_once: int = 4
    per_owner: Mapping[str, int] = field(default_factory=dict)
    money_per_quarter: Mapping[str, int] = field(default_factory=dict)
    step_costs: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """One city on one day.

    ``staffing``, ``service_time`` and, by class, ``cost`` are what it tells the planning models. ``calendar`` is its
    own timetable: the month of each document of the budget cycle. ``carried`` holds the parts of the file that nothing
    evaluates yet, as they came.
    """

    questionnaire: str
    city: City
    date: datetime.date
    requests: tuple[str, ...] = ()
    point_b: PointB = PointB()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    capacity: Capacity = Capacity()
    staffing: Mapping[str, Given] = field(default_factory=dict)
    service_time: Mapping[str, Given] = field(default_factory=dict)
    cost: Mapping[str, Mapping[str, Given]] = field(default_factory=dict)
    scenarios: tuple[Scenario, ...] = ()
    calendar: Mapping[str, int] = field(default_factory=dict)
    purchases: tuple[Purchase, ...] = ()
    carried: Mapping[str, object] = field(default_factory=dict)

    def answer(self, question_id: str) -> Answer:
        """The answer to a question; a question left out is a don't-know."""
        return self.answers.get(question_id, UNKNOWN)

    def answering(self, question_id: str, answer: Answer) -> Self:
        """A copy with one answer changed."""
        return replace(self, answers={**self.answers, question_id: answer})
