"""What can be asked, what can be done about it, and what must hold before a purchase."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from assess.core.changes import Changes
from assess.core.crosswalks import Framework
from assess.core.cycle import CycleDocument
from assess.core.knowledge import Knowledge
from assess.core.outlines import Outline
from assess.core.places import Dimension, PlaceKind, Service
from assess.core.purchases.knowledge import NO_PURCHASE_KNOWLEDGE, PurchaseKnowledge
from assess.core.sources import Law, Lesson, Source, Term
from assess.core.texts import Text as Text

HIGHEST_LEVEL = 5
GATE_LEVEL = 3
GATE_GRADE = 3
QUICK_MONTHS = 2


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


class WayKind(StrEnum):
    """How posts can be filled."""

    REDEPLOYMENT = "redeployment"
    FORMATION = "formation"
    SERVICE_CONTRACT = "service_contract"


class PostKind(StrEnum):
    """The kinds of post of a service, in the order of its work."""

    FIELD = "field"
    INTAKE = "intake"
    ROUTING = "routing"
    CCTV = "cctv"
    COMMAND = "command"
    MAINTENANCE = "maintenance"


class Funding(StrEnum):
    NONE = "none"
    OPERATING = "operating"
    CAPITAL = "capital"


@dataclass(frozen=True, slots=True)
class Office:
    """A local government office that answers questions and owns steps.

    ``in_case`` is its name with placeholders ("the office that runs {service}"); in the words of a case it becomes
    the ``name``, and ``usual`` keeps the general one.
    """

    id: str
    name: Text
    in_case: Text | None = None
    usual: Text | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question with six levels, 0 to 5; the first owner answers it.

    ``not_applicable_unless`` names the class whose request makes it apply; ``not_applicable_when`` names an
    exemption of the questionnaire ("nothing was ever bought") with which it may be declared not applicable.
    ``ask`` says whom to ask, ``check`` how an outside checker settles the level, ``mistakes`` how it is misread.
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
    ask: Text | None = None
    check: Text | None = None
    mistakes: Text | None = None


@dataclass(frozen=True, slots=True)
class Months:
    """A planning estimate in whole months."""

    low: int
    typical: int
    high: int


@dataclass(frozen=True, slots=True)
class Way:
    """One way to fill the posts of a step, with its own time."""

    months: Months
    text: Text


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do. It has ``triggers`` (questions) or, if it is a purchase, the class it buys.

    The first of the ``owners`` is in charge; ``helpers`` help. ``staffs`` are the kinds of post it fills. Without
    ``sources`` it is this tool's own judgement.
    """

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
    helpers: tuple[str, ...] = ()
    actions: tuple[Text, ...] = ()
    pitfalls: tuple[Text, ...] = ()
    sources: tuple[str, ...] = ()
    cost: Text | None = None
    ways: Mapping[WayKind, Way] = field(default_factory=dict)
    staffs: tuple[PostKind, ...] = ()


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
    says what in it is not a rule. ``proposed_in`` and ``opened_by`` are the documents of the budget cycle whose months
    are those of the proposal and of the opening.
    """

    name: Text
    propose_by: int
    propose_year_before: bool
    opens: int
    closes: int
    assumption: Text | None = None
    id: str = ""
    proposed_in: str = ""
    opened_by: str = ""


@dataclass(frozen=True)
class Questionnaire(Knowledge):
    """A version of a questionnaire, checked: every id that is referred to exists.

    ``arbiter`` is the office that decides objections, ``second_arbiter`` the one that does where the arbiter is the
    office objected to. ``signatories`` sign for the region beside its head; the arbiter does where none is named.
    ``languages`` are those it is written in, where not in both: every text then says the same in either. ``template``
    is the questionnaire as it was written, where its placeholders are filled.
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
    budget_cycle: tuple[CycleDocument, ...] = ()
    sources: tuple[Source, ...] = ()
    arbiter: str | None = None
    second_arbiter: str | None = None
    signatories: tuple[Text, ...] = ()
    languages: tuple[str, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    quick_scan: tuple[str, ...] = ()
    services: tuple[Service, ...] = ()
    places: tuple[PlaceKind, ...] = ()
    terms: tuple[Term, ...] = ()
    laws: tuple[Law, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    outlines: tuple[Outline, ...] = ()
    frameworks: tuple[Framework, ...] = ()
    changes: tuple[Changes, ...] = ()
    purchases: PurchaseKnowledge = NO_PURCHASE_KNOWLEDGE
    template: "Questionnaire | None" = None

    @property
    def reference(self) -> str:
        """The id with its version, as a case names it: ``smart-city@1.0.0``."""
        return f"{self.id}@{self.version}"

    @property
    def as_written(self) -> "Questionnaire":
        """Itself, or the questionnaire whose placeholders it fills."""
        return self.template or self

    def is_written_in(self, language: str) -> bool:
        """Whether its texts are in this language, rather than in the other one only."""
        return not self.languages or language in self.languages

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
    def staffing(self) -> Mapping[PostKind, Step]:
        """The step that fills the posts of each kind."""
        return {kind: step for step in self.steps for kind in step.staffs}

    @cached_property
    def cycle_document(self) -> Mapping[str, CycleDocument]:
        return {document.id: document for document in self.budget_cycle}

    @cached_property
    def purchase(self) -> Mapping[str, Step]:
        """The purchase step of each class."""
        return {step.purchase: step for step in self.steps if step.purchase is not None}

    def grade_of(self, step: Step) -> str | None:
        """The best grade among the sources of a step; None where it is this tool's own planning judgement."""
        return min((self.source[each].grade for each in step.sources if each in self.source), default=None)

    def is_quick_win(self, step: Step) -> bool:
        """Whether it soon brings something without a purchase and without money."""
        is_free = step.funding is Funding.NONE and step.id not in self._buying
        return is_free and step.months.typical <= QUICK_MONTHS

    @cached_property
    def _buying(self) -> frozenset[str]:
        """The purchases and every step that comes after one."""
        found = {step.id for step in self.steps if step.purchase or step.follows_purchase_months}
        while more := {step.id for step in self.steps if found.intersection(step.requires)} - found:
            found |= more
        return frozenset(found)

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
