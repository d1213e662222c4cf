"""What can be asked, what can be done about it, and what must hold before a purchase."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

HIGHEST_LEVEL = 5
GATE_LEVEL = 3
GATE_GRADE = 3


class Pillar(StrEnum):
    PURPOSE = "purpose"
    PEOPLE = "people"
    PROCESS = "process"
    TECHNOLOGY = "technology"


SCORED_PILLARS = (Pillar.PEOPLE, Pillar.PROCESS, Pillar.TECHNOLOGY)


class Kind(StrEnum):
    REGULATION = "regulation"
    STAFFING = "staffing"
    TRAINING = "training"
    INCENTIVE = "incentive"
    PROCESS = "process"
    DATA = "data"
    PRIVACY = "privacy"
    TECHNOLOGY = "technology"


class Funding(StrEnum):
    NONE = "none"
    OPERATING = "operating"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in Bahasa Indonesia and in English; ``text["id"]`` reads one of them."""

    id: str
    en: str

    def __getitem__(self, language: str) -> str:
        if language not in ("id", "en"):
            raise KeyError(language)
        return self.id if language == "id" else self.en


@dataclass(frozen=True, slots=True)
class Office:
    """A local government office that answers questions and owns steps."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class Question:
    """One question with six levels, 0 to 5; the first owner answers it.

    ``not_applicable_unless`` names the class whose request makes it apply; ``not_applicable_when`` names an
    exemption of the questionnaire ("nothing was ever bought") with which it may be declared not applicable.
    """

    id: str
    pillar: Pillar
    weight: int
    text: Text
    why: Text
    levels: tuple[Text, ...]
    evidence: Text
    owners: tuple[str, ...]
    not_applicable_unless: str | None = None
    not_applicable_when: str | None = None


@dataclass(frozen=True, slots=True)
class Months:
    """A planning estimate in whole months."""

    low: int
    typical: int
    high: int


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do. It has ``triggers`` (questions) or, if it is a purchase, the class it buys."""

    id: str
    pillar: Pillar
    kind: Kind
    title: Text
    short: Text
    owners: tuple[str, ...]
    months: Months
    proof: Text
    funding: Funding
    triggers: tuple[str, ...] = ()
    purchase: str | None = None
    requires: tuple[str, ...] = ()
    lifts: Mapping[str, int] = field(default_factory=dict)
    cost_of_delay: int = 1
    form: Text | None = None
    signatory: Text | None = None
    posts: Text | None = None
    follows_purchase_months: int | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """A question that must stand at a level or above, with evidence checked outside the answering office."""

    question: str
    at_least: int = GATE_LEVEL


@dataclass(frozen=True, slots=True)
class TechnologyClass:
    """A class of purchase (cctv, command, …) and the conditions its contract gate adds to the budget gate's.

    ``phrase`` is the name as it stands inside a sentence: "buy a command centre".
    """

    id: str
    name: Text
    phrase: Text
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class BudgetWindow:
    """A yearly occasion to fund something, by calendar month (1 to 12).

    A line proposed by the end of ``propose_by`` (in the year before, where ``propose_year_before``) has money
    from the start of ``opens`` to the end of ``closes``, and what capital money pays must end by then. ``assumption``
    says what in it is not a rule.
    """

    name: Text
    propose_by: int
    propose_year_before: bool
    opens: int
    closes: int
    assumption: Text | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A finding the method leans on, seen at its source.

    ``grade`` is A randomised or panel study · B large observation · C audit or official statistic · D press, vendor or
    interview. ``link`` may be empty.
    """

    id: str
    finding: Text
    reference: Text
    grade: str
    link: str = ""


@dataclass(frozen=True)
class Questionnaire:
    """A version of a questionnaire, checked: every id that is referred to exists.

    ``arbiter`` is the office that decides objections, ``second_arbiter`` the one that does where the arbiter is the
    office objected to.
    """

    id: str
    version: str
    title: Text
    questions: tuple[Question, ...]
    steps: tuple[Step, ...]
    budget_conditions: tuple[Condition, ...]
    classes: tuple[TechnologyClass, ...]
    offices: tuple[Office, ...]
    exemptions: Mapping[str, Text] = field(default_factory=dict)
    budget_windows: tuple[BudgetWindow, ...] = ()
    sources: tuple[Source, ...] = ()
    arbiter: str | None = None
    second_arbiter: str | None = None

    @property
    def reference(self) -> str:
        """The id with its version, as a case names it: ``smart-city@1.0.0``."""
        return f"{self.id}@{self.version}"

    @cached_property
    def question(self) -> Mapping[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def step(self) -> Mapping[str, Step]:
        return {step.id: step for step in self.steps}

    @cached_property
    def technology_class(self) -> Mapping[str, TechnologyClass]:
        return {each.id: each for each in self.classes}

    @cached_property
    def office(self) -> Mapping[str, Office]:
        return {office.id: office for office in self.offices}

    @cached_property
    def purchase(self) -> Mapping[str, Step]:
        """The purchase step of each class."""
        return {step.purchase: step for step in self.steps if step.purchase is not None}

    def contract_conditions(self, class_id: str) -> tuple[Condition, ...]:
        """The budget gate's conditions and the class's own."""
        return self.budget_conditions + self.technology_class[class_id].conditions

    def gate_questions(self, requests: tuple[str, ...]) -> frozenset[str]:
        """The questions that decide the requested classes; the budget gate's where nothing is requested."""
        own = [c.question for each in requests for c in self.technology_class[each].conditions]
        return frozenset([c.question for c in self.budget_conditions] + own)

    def in_order_of_asking(self, requests: tuple[str, ...]) -> tuple[Question, ...]:
        """The questions that decide the requests first, then the rest, each in the order of the bank."""
        deciding = self.gate_questions(requests)
        return tuple(sorted(self.questions, key=lambda question: question.id not in deciding))
