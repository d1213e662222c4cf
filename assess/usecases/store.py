"""What the use cases ask of whatever keeps the assessments."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from assess.core.case import Case
from assess.core.desk.queue import Appraised, Choices, Filters, Line, QueuePage
from assess.core.keeping import (
    Change,
    Conflict,
    DetailsConflict,
    EarlierAnswer,
    Kept,
    Listed,
    Past,
    PastMove,
    Saved,
    SavedDetails,
    SavedSince,
    Undone,
)
from assess.core.purchases.fields import Facts
from assess.core.purchases.keeping import AddedPurchases, PurchaseConflict, ReviewConflict, SavedPurchase
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Review


class Queue(Protocol):
    """The lines of the reviewer's queue, as they were made last."""

    def stale_assessments(self, outdated: Collection[str]) -> tuple[str, ...]:
        """The keys of those whose lines are missing, of an earlier revision, or of one of the *outdated* stamps."""
        ...

    def appraisal_stamps(self) -> tuple[tuple[str, str], ...]:
        """Each questionnaire that lines were made by, with its stamp then."""
        ...

    def keep_appraised(self, found: Sequence[Appraised]) -> None:
        """Keep the lines of assessments in the place of those they had; a deleted assessment has none."""
        ...

    def find_lines(self, filters: Filters, page: int, per_page: int) -> QueuePage:
        """One page of the lines that are wanted, in order; the last one for a page beyond it."""
        ...

    def all_lines(self, filters: Filters) -> tuple[Line, ...]:
        """Every line that is wanted, in order."""
        ...

    def next_line(self, filters: Filters, key: str, purchase_id: str) -> Line | None:
        """The line that waits for the reviewer after this one, or from the start again; None if no other one does."""
        ...

    def queue_choices(self) -> Choices:
        """What the lines can be sifted by."""
        ...

    def queue_token(self) -> str:
        """A text that is the same for as long as no assessment is saved, added or erased, and no line made anew."""
        ...


class Store(Queue, Protocol):
    """Each operation happens wholly or not at all. A key nobody has raises NoSuchAssessment. Moments have a zone."""

    def create(self, case: Case, *, start_key: str, at: datetime) -> str:
        """Keep a new assessment; its key. The same case under the same *start_key* is made once."""
        ...

    def list_assessments(self, *, deleted: bool = False) -> tuple[Listed, ...]:
        """All assessments, the last changed first; with *deleted* those that can be restored."""
        ...

    def load(self, key: str) -> Kept:
        """The assessment as it stands."""
        ...

    def revision(self, key: str) -> int:
        """The number of its last save: as long as it is the same, nothing has changed."""
        ...

    def save_answers(
        self, key: str, changes: Mapping[str, Change], *, idempotency_key: str, at: datetime
    ) -> Saved | Conflict:
        """Keep the changes that fit; the same batch under the same key is saved once."""
        ...

    def save_details(
        self, key: str, details: Case, expected_version: int, *, at: datetime
    ) -> SavedDetails | DetailsConflict:
        """Keep the parts of the details that fit; answers in *details* are not looked at."""
        ...

    def add_purchases(
        self, key: str, added: Sequence[Purchase], *, idempotency_key: str, at: datetime
    ) -> AddedPurchases:
        """Keep new purchases, with a number behind an id that is or was another's; once per *idempotency_key*."""
        ...

    def save_proposal(
        self, key: str, purchase_id: str, facts: Facts, expected_version: int, *, idempotency_key: str, at: datetime
    ) -> SavedPurchase | PurchaseConflict:
        """Keep the facts that fit; those left out are gone. A purchase nobody has raises NoSuchPurchase.

        With an *idempotency_key* the same facts are saved once, and clash with no save of the same form.
        """
        ...

    def save_review(
        self, key: str, purchase_id: str, review: Review, expected_version: int, *, idempotency_key: str, at: datetime
    ) -> SavedPurchase | ReviewConflict:
        """Keep the parts of a review that fit, in the same way."""
        ...

    def remove_purchase(self, key: str, purchase_id: str, *, at: datetime) -> int:
        """Take a purchase away; the revision of the save, to put it back by. One that is gone stays so."""
        ...

    def save_move(
        self, key: str, moved: Case, expected_revision: int, *, idempotency_key: str, at: datetime
    ) -> Saved | SavedSince:
        """Keep a case that was moved to another version, and park the answers it left behind; once per key."""
        ...

    def undo(self, key: str, revision: int, *, at: datetime) -> Undone:
        """Take the save with this revision back where nobody has written since; a move wholly or not at all."""
        ...

    def last_move(self, key: str) -> PastMove | None:
        """The last move to another version that was saved, if any was; it may have been undone."""
        ...

    def load_parked(self, key: str) -> Mapping[str, EarlierAnswer]:
        """The answers that moves have parked and nobody has answered since, by question."""
        ...

    def load_past(self, key: str, question: str) -> tuple[Past, ...]:
        """Every answer the question ever had, the present one first."""
        ...

    def load_moments(self, key: str) -> Mapping[str, datetime]:
        """When each answer that stands was saved, by question."""
        ...

    def delete(self, key: str, *, at: datetime) -> None:
        """Put the assessment away."""
        ...

    def restore(self, key: str, *, at: datetime) -> None:
        """Bring it back as it was."""
        ...

    def erase(self, key: str) -> None:
        """Remove a deleted assessment for good, with all it ever was; NoSuchAssessment if it is not deleted."""
        ...
