"""The case file as it must be written, and its way into core values."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BeforeValidator, Field

from assess.content.loader import REFERENCE
from assess.content.nodes import Data
from assess.content.planning_schema import Calendar, PlanningEntry, Scenarios
from assess.content.purchase_schema import PurchaseEntry
from assess.content.sample import Strict
from assess.content.scalars import Among, Amount, Day, OneOf, Shaped, Whole, Words, YesOnly, refusal
from assess.content.schema.parts import ClassRef, Level, OfficeRef, QuestionRef, StepRef, distinct
from assess.content.showing import SHOWN, missing_space, shortened, tight_colon
from assess.content.validation import Shape, shape
from assess.core.answer_rules import HIGHEST_GRADE, LONGEST_TEXT
from assess.core.applicability import is_a_reason
from assess.core.case import (
    Answer,
    Baseline,
    Capacity,
    Case,
    City,
    Decision,
    Evidence,
    Objection,
    PointB,
    Target,
)
from assess.core.questionnaire import GATE_GRADE, HIGHEST_LEVEL, Questionnaire

LONGEST_NAME = 200
LONGEST_LINE = 1_000
MOST_OBJECTIONS = 50
MOST_CARRIED = 5_000
UNKNOWN = "unknown"
WORDS_FOR_NOT_APPLICABLE = frozenset(
    {"n/a", "na", "n.a.", "tb", "t/b", "not applicable", "not_applicable", "tidak berlaku", "tidak relevan"}
)
QUARTER = r"[1-9][0-9]{3}-Q[1-4]"

Name = Annotated[str, Words(LONGEST_NAME)]
Line = Annotated[str, Words(LONGEST_LINE, least=0)]
Note = Annotated[str, Words(LONGEST_TEXT, least=0)]
Said = Annotated[str, Words(LONGEST_TEXT)]
OptionalDay = Annotated[date | None, Day()]
Count = Annotated[int | None, Whole(0, 1_000_000_000)]
Rupiah = Annotated[int, Whole(0, 10**15)]
AtOnce = Annotated[int, Whole(0, 1_000)]


class CityEntry(Strict):
    """The city or regency that the case describes."""

    name: Name
    kind: Annotated[str | None, Among("place")] = None
    population: Count = None
    kecamatan: Count = None
    kelurahan: Count = None
    desa: Count = None

    def value(self, usual_kind: str) -> City:
        return City(**{**self.model_dump(), "kind": self.kind or usual_kind})


class BaselineEntry(Strict):
    """Point A, as measured."""

    value: Annotated[Decimal, Amount()]
    unit: Line = ""
    months: Annotated[int | None, Whole(0, 600)] = None
    source: Note = ""


class TargetEntry(Strict):
    """Point B, as promised."""

    value: Annotated[Decimal, Amount()]
    unit: Line = ""
    date: OptionalDay = None


class PointBEntry(Strict):
    """What the programme is for."""

    service: Line = ""
    problem: Note = ""
    baseline: BaselineEntry | None = None
    target: TargetEntry | None = None
    owner: Line = ""

    def value(self) -> PointB:
        return PointB(
            service=self.service,
            problem=self.problem,
            baseline=Baseline(**self.baseline.model_dump()) if self.baseline else None,
            target=Target(**self.target.model_dump()) if self.target else None,
            owner=self.owner,
        )


class EvidenceEntry(Strict):
    """What supports an answer; grades 3 and 4 name the document, who checked it and when."""

    grade: Annotated[int, Whole(0, HIGHEST_GRADE)] = 0
    document: Note = ""
    date: OptionalDay = None
    checked_by: Note = ""
    checked_on: OptionalDay = None

    def value(self) -> Evidence:
        return Evidence(self.grade, self.document, self.date, self.checked_by, self.checked_on)


def _graded(found: Any) -> Any:
    """``evidence: 2`` is short for ``evidence: {grade: 2}``."""
    return {"grade": found} if isinstance(found, str) else found


Unchecked = Annotated[int, Whole(0, GATE_GRADE - 1)]
Supported = Annotated[EvidenceEntry, BeforeValidator(_graded, json_schema_input_type=Unchecked | EvidenceEntry)]


class ObjectionEntry(Strict):
    """Another office holds that the level is a different one."""

    office: Said
    level: Level
    note: Note = ""


class DecisionEntry(Strict):
    """Someone with a name ends the objections."""

    level: Level
    by: Said
    date: Annotated[date, Day()]
    reason: Said


def _reason(found: Any) -> Any:
    """The reason why a question does not apply, which ``true`` and ``-`` are not."""
    said = found if isinstance(found, str) else shortened(found)
    if said.strip() and not is_a_reason(said):
        raise refusal("not_a_reason", found=shortened(said))
    return found


def _not_a_word(found: Any) -> Any:
    """Says how "not applicable" is written to those who write it as a level."""
    if isinstance(found, str) and " ".join(found[:SHOWN].casefold().split()) in WORDS_FOR_NOT_APPLICABLE:
        raise refusal("says_not_applicable", found=shortened(found))
    return found


class AnswerEntry(Strict):
    """An answer: a level, don't know, or not applicable with its reason; the rest is what was said about it."""

    sample: ClassVar[str] = "{level: 3, evidence: 2}"

    level: Annotated[int | None, Whole(0, HIGHEST_LEVEL), BeforeValidator(_not_a_word)] = None
    unknown: Annotated[bool, YesOnly()] = False
    not_applicable: Annotated[str | None, Words(LONGEST_TEXT), BeforeValidator(_reason)] = None
    evidence: Supported = EvidenceEntry()
    ask: Note = ""
    by: OptionalDay = None
    note: Note = ""
    private_note: Note = ""
    office: Note = ""
    entered_by: Note = ""
    objections: Annotated[list[ObjectionEntry], Field(max_length=MOST_OBJECTIONS, default_factory=list)]
    decision: DecisionEntry | None = None

    def value(self) -> Answer:
        return Answer(
            level=self.level,
            evidence=self.evidence.value(),
            not_applicable=self.not_applicable,
            ask=self.ask,
            by=self.by,
            note=self.note,
            private_note=self.private_note,
            office=self.office,
            entered_by=self.entered_by,
            objections=tuple(Objection(**each.model_dump()) for each in self.objections),
            decision=Decision(**self.decision.model_dump()) if self.decision else None,
        )


def _answered(found: Any) -> Any:
    """``unknown`` is short for ``{unknown: true}``."""
    tight = tight_colon(found) if isinstance(found, str) else None
    if tight is not None and tight[0] in AnswerEntry.model_fields:
        raise refusal("missing_space", **missing_space(*tight))
    _not_a_word(found)
    if isinstance(found, str) and found != UNKNOWN:
        raise refusal("not_an_answer", found=shortened(found), allowed=UNKNOWN)
    return {UNKNOWN: "true"} if found == UNKNOWN else found


DontKnow = Annotated[str, OneOf((UNKNOWN,))]
Answered = Annotated[AnswerEntry, BeforeValidator(_answered, json_schema_input_type=DontKnow | AnswerEntry)]


class CapacityEntry(Strict):
    """How much the offices can carry at once."""

    steps_at_once: Annotated[int, Whole(1, 1_000)] = Capacity().steps_at_once
    per_owner: dict[OfficeRef, AtOnce] = Field(default_factory=dict)
    money_per_quarter: dict[Annotated[str, Shaped(QUARTER, "not_a_quarter")], Rupiah] = Field(default_factory=dict)
    step_costs: dict[StepRef, Rupiah] = Field(default_factory=dict)

    def value(self) -> Capacity:
        return Capacity(**self.model_dump())


def _carried(found: Any) -> Any:
    """The part as plain text scalars, lists and mappings, which nothing evaluates yet."""
    if _count(found) > MOST_CARRIED:
        raise refusal("carried_too_much", most=str(MOST_CARRIED))
    return _as_text(found)


def _count(found: Data) -> int:
    inside = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    return 1 + sum(_count(each) for each in inside)


def _as_text(found: Data) -> Data:
    if isinstance(found, dict):
        return {key: _as_text(item) for key, item in found.items()}
    if isinstance(found, list):
        return [_as_text(item) for item in found]
    return Words(LONGEST_TEXT, least=0).read(shortened(found) if isinstance(found, bool) else found, None)


Carried = Annotated[dict[str, Any], AfterValidator(_carried)]
CARRIED = ("earlier",)


class CaseEntry(PlanningEntry):
    """One city on one day. ``earlier`` is what a case carried when nothing evaluated it."""

    questionnaire: Annotated[str, Shaped(REFERENCE, "not_a_reference")]
    city: CityEntry
    date: Annotated[date, Day()]
    requests: Annotated[list[ClassRef], AfterValidator(distinct)]
    point_b: PointBEntry = PointBEntry()
    answers: dict[QuestionRef, Answered]
    capacity: CapacityEntry = CapacityEntry()
    scenarios: Scenarios
    calendar: Calendar = Field(default_factory=dict)
    earlier: Carried = Field(default_factory=dict)
    purchases: list[PurchaseEntry] = Field(default_factory=list)

    def value(self, questionnaire: Questionnaire) -> Case:
        """The case, with the version of the questionnaire that was found."""
        return Case(
            questionnaire=questionnaire.reference,
            city=self.city.value(questionnaire.usual_kind),
            date=self.date,
            requests=tuple(self.requests),
            point_b=self.point_b.value(),
            answers={question: answer.value() for question, answer in self.answers.items()},
            capacity=self.capacity.value(),
            **self.told(),
            scenarios=tuple(each.value() for each in self.scenarios),
            calendar=self.calendar,
            purchases=tuple(each.value() for each in self.purchases),
            carried={key: getattr(self, key) for key in CARRIED if key in self.model_fields_set},
        )


CASE: Shape[CaseEntry] = shape(CaseEntry)
