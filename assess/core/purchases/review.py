"""What a reviewer makes of a purchase proposal: grades, questions, conditions, and a decision on one version of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class PurchaseVerdict(StrEnum):
    """In Indonesian: memadai · memadai dengan catatan · belum memadai, disarankan ditunda."""

    ADEQUATE = "adequate"
    ADEQUATE_WITH_NOTES = "adequate_with_notes"
    DEFER = "defer"


class ReviewGrade(StrEnum):
    """How far the reviewer finds a check met."""

    FULLY = "fully"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Graded:
    """The reviewer's own grade of one check; a comment is required where it differs from the automatic result."""

    grade: ReviewGrade
    comment: str = ""
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the proposer about one check or none, its response (tanggapan) and follow-up (tindak lanjut)."""

    id: str
    check: str
    question: str
    asked_by: str = ""
    asked_on: date | None = None
    response: str = ""
    responded_by: str = ""
    responded_on: date | None = None
    follow_up: str = ""
    followed_up_on: date | None = None

    @property
    def is_open(self) -> bool:
        return not self.response


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A condition of the decision: what has to be done, by whom and until when; ``met_on`` is the day it was."""

    id: str
    text: str
    owner: str = ""
    due: date | None = None
    met_on: date | None = None
    met_with: str = ""


@dataclass(frozen=True, slots=True)
class PurchaseDecision:
    """A verdict with a name, on the version of proposal and assessment that has this fingerprint.

    ``seen`` is that version in short, by field, so that a later change can be named field by field.
    """

    verdict: PurchaseVerdict
    by: str
    on: date
    fingerprint: str
    position: str = ""
    reason: str = ""
    seen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Review:
    """The review of one proposal; grades are by check. ``earlier`` are decisions that a later one replaced."""

    grades: Mapping[str, Graded] = field(default_factory=dict)
    queries: tuple[Query, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    note: str = ""
    decision: PurchaseDecision | None = None
    earlier: tuple[PurchaseDecision, ...] = ()


NO_REVIEW = Review()
