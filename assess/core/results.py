"""What the decisions come to: the values that pages, documents and the command line show."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from assess.core.questionnaire import Pillar, Step


class Band(StrEnum):
    NOT_STARTED = "not_started"
    AD_HOC = "ad_hoc"
    DEFINED = "defined"
    OPERATING = "operating"
    SUSTAINED = "sustained"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"


@dataclass(frozen=True, slots=True)
class Interval:
    """A score from 0 to 100: what is proven, what is claimed (unknown = 0), what is possible (unknown = 5)."""

    proven: Fraction
    claimed: Fraction
    possible: Fraction


@dataclass(frozen=True, slots=True)
class Coverage:
    """Numbers of questions. An unknown is not answered; Purpose counts; ``with_evidence`` means grade 2 or more."""

    answered: int
    applicable: int
    with_evidence: int


@dataclass(frozen=True, slots=True)
class Share:
    """What one question earns for the overall proven score, and what it leaves on the table."""

    earned: Fraction
    left: Fraction


@dataclass(frozen=True, slots=True)
class Variant:
    """One change of the method and the overall score it would give. ``proven`` is rounded for the geometric mean."""

    id: str
    proven: Fraction
    band: Band


@dataclass(frozen=True, slots=True)
class Robustness:
    """One factor at a time from the base; ``band_changes`` names the variants that end in another band."""

    variants: tuple[Variant, ...]
    lowest: Fraction
    highest: Fraction
    band_changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The readiness of a case. ``overall`` is None, with ``reason``, when too much is not applicable."""

    coverage: Coverage
    pillars: Mapping[Pillar, Interval | None]
    purpose: Interval | None
    overall: Interval | None
    reason: str | None
    band_proven: Band
    band_possible: Band
    weakest: tuple[Pillar, ...]
    attribution: Mapping[str, Share]
    robustness: Robustness | None


class Status(StrEnum):
    PASS = "pass"
    UNKNOWN = "unknown"
    FAIL = "fail"


class Verdict(StrEnum):
    NOT_ASSESSED = "not_assessed"
    FIRST_DO_THESE_STEPS = "first_do_these_steps"
    NOT_PROVEN = "not_proven"
    READY_TO_BUDGET = "ready_to_budget"
    READY_TO_CONTRACT = "ready_to_contract"


class Lacking(StrEnum):
    """Why a condition does not pass."""

    LEVEL = "level"
    ANSWER = "answer"
    EVIDENCE = "evidence"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class ConditionResult:
    """One condition of a class; ``gate`` is "budget" or "contract"; ``lacking`` is None on a pass."""

    question: str
    at_least: int
    gate: str
    status: Status
    lacking: Lacking | None
    claimed: int | None
    grade: int


@dataclass(frozen=True, slots=True)
class GateResult:
    """Both stages of one class. ``conditions`` holds the budget gate's first, then the class's own."""

    class_id: str
    verdict: Verdict
    budget: Status
    contract: Status
    conditions: tuple[ConditionResult, ...]

    @property
    def open_conditions(self) -> tuple[ConditionResult, ...]:
        return tuple(each for each in self.conditions if each.status is not Status.PASS)


class TaskKind(StrEnum):
    FIND_OUT = "find_out"
    VERIFY = "verify"
    DECIDE = "decide"


@dataclass(frozen=True, slots=True)
class Task:
    """Zero months of work with an owner: find out an unknown, have a paper checked, decide an objection.

    ``office`` is an office id of the questionnaire, or the free text of the case (whom to ask); ``by`` is ISO or None.
    """

    kind: TaskKind
    question: str
    office: str
    by: str | None
    needed_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step on the roadmap: it runs from month ``start`` (0 = the case's date) up to, not including, ``finish``.

    ``because`` names the questions that trigger it, ``requires`` its prerequisites on this roadmap, ``needed_for`` the
    requested classes that wait for it (empty: recommended only). ``waits_for`` says what held it back beyond its
    prerequisites.
    """

    step: Step
    start: int
    finish: int
    because: tuple[str, ...]
    requires: tuple[str, ...]
    needed_for: tuple[str, ...]
    critical: bool
    waits_for: str | None

    @property
    def recommended(self) -> bool:
        return not self.needed_for


@dataclass(frozen=True, slots=True)
class BudgetYear:
    """The fiscal year of a budget; ``window`` is the place of its kind among the questionnaire's budget windows."""

    window: int
    year: int


@dataclass(frozen=True, slots=True)
class Earliest:
    """The first month in which a class could be bought, if its gate then opens; or None and a reason code.

    ``ready_to_budget`` and ``ready_to_contract`` are the months in which the roadmap opens the two gates, None where it
    does not. ``budget`` is the one in which the purchase stands, None where the questionnaire has no budget windows.
    ``paid_from`` is the first month in which it pays the contract where that is later than ``month``: the gate is open
    today, but no budget is in time.
    """

    month: int | None
    reason: str | None
    ready_to_budget: int | None = None
    ready_to_contract: int | None = None
    budget: BudgetYear | None = None
    paid_from: int | None = None

    @property
    def contract_month(self) -> int | None:
        """The first month with both an open gate and a budget that pays."""
        return self.month if self.paid_from is None else self.paid_from


@dataclass(frozen=True, slots=True)
class Plan:
    """The roadmap in months from the case's date, its steps by start and id.

    ``finish`` is the end of the last step. ``critical_path`` leaves out what follows a purchase by some months, and
    regards nothing but prerequisites. ``infeasible`` maps a step to the reason code it cannot be placed.
    """

    steps: tuple[PlannedStep, ...]
    tasks: tuple[Task, ...]
    critical_path: tuple[str, ...]
    finish: int
    lower_bound: int
    earliest: Mapping[str, Earliest]
    infeasible: Mapping[str, str]
