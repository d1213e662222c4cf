"""What a case file tells of the review of a purchase: grades, questions, conditions, and the decision."""

from datetime import date
from typing import Annotated

from pydantic import Field

from assess.content.sample import Strict
from assess.content.scalars import Day, Shaped, Words, one_of
from assess.content.schema.parts import Identifier
from assess.core.answer_rules import LONGEST_TEXT
from assess.core.purchases.review import (
    Graded,
    PurchaseDecision,
    PurchaseVerdict,
    Query,
    Review,
    ReviewGrade,
    Undertaking,
)

ENTRY_ID = r"[a-z0-9][a-z0-9-]{0,59}"
FINGERPRINT = r"[0-9a-f]{64}"
MOST_ENTRIES = 1_000
MOST_PLACES = 5_000

Note = Annotated[str, Words(LONGEST_TEXT, least=0)]
Said = Annotated[str, Words(LONGEST_TEXT)]
EntryId = Annotated[str, Shaped(ENTRY_ID, "not_a_purchase_id")]
OptionalDay = Annotated[date | None, Day()]


class GradedEntry(Strict):
    """The reviewer's own grade of a check."""

    grade: Annotated[ReviewGrade, one_of(ReviewGrade)]
    comment: Note = ""
    by: Note = ""
    on: OptionalDay = None

    def value(self) -> Graded:
        return Graded(**self.model_dump())


class QueryEntry(Strict):
    """A question to the proposer, its response and its follow-up; ``check`` is what it is about, if anything."""

    id: EntryId
    check: Annotated[str, Words(40, least=0)] = ""
    question: Note = ""
    asked_by: Note = ""
    asked_on: OptionalDay = None
    response: Note = ""
    responded_by: Note = ""
    responded_on: OptionalDay = None
    follow_up: Note = ""
    followed_up_on: OptionalDay = None

    def value(self) -> Query:
        return Query(**self.model_dump())


class UndertakingEntry(Strict):
    """A condition of the decision: what has to be done, by whom and until when."""

    id: EntryId
    text: Note = ""
    owner: Note = ""
    due: OptionalDay = None
    met_on: OptionalDay = None
    met_with: Note = ""

    def value(self) -> Undertaking:
        return Undertaking(**self.model_dump())


class PurchaseDecisionEntry(Strict):
    """A verdict with a name, on the version with this fingerprint; ``seen`` is that version in short."""

    verdict: Annotated[PurchaseVerdict, one_of(PurchaseVerdict)]
    by: Said
    on: Annotated[date, Day()]
    fingerprint: Annotated[str, Shaped(FINGERPRINT, "not_a_fingerprint")]
    position: Note = ""
    reason: Note = ""
    seen: Annotated[dict[str, Note], Field(max_length=MOST_PLACES)] = Field(default_factory=dict)

    def value(self) -> PurchaseDecision:
        return PurchaseDecision(**self.model_dump())


class ReviewEntry(Strict):
    """The review of a purchase; ``earlier`` are decisions that a later one replaced."""

    grades: dict[Identifier, GradedEntry] = Field(default_factory=dict)
    queries: Annotated[list[QueryEntry], Field(max_length=MOST_ENTRIES)] = Field(default_factory=list)
    undertakings: Annotated[list[UndertakingEntry], Field(max_length=MOST_ENTRIES)] = Field(default_factory=list)
    note: Note = ""
    decision: PurchaseDecisionEntry | None = None
    earlier: Annotated[list[PurchaseDecisionEntry], Field(max_length=MOST_ENTRIES)] = Field(default_factory=list)

    def value(self) -> Review:
        return Review(
            grades={check: each.value() for check, each in self.grades.items()},
            queries=tuple(each.value() for each in self.queries),
            undertakings=tuple(each.value() for each in self.undertakings),
            note=self.note,
            decision=self.decision.value() if self.decision else None,
            earlier=tuple(each.value() for each in self.earlier),
        )
