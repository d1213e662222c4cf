"""The part of the store that keeps purchases: each operation is one transaction that happens wholly or not at all."""

from collections.abc import Collection, Sequence
from datetime import datetime

from assess.core.desk.queue import Appraised, Choices, Filters, Line, QueuePage
from assess.core.purchases.fields import Facts
from assess.core.purchases.keeping import AddedPurchases, PurchaseConflict, ReviewConflict, SavedPurchase
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Review
from assess.storage import queue
from assess.storage.assessments import find
from assess.storage.database import Database
from assess.storage.encoding import digest
from assess.storage.purchase_saves import (
    Sent,
    add_purchases,
    form_of,
    remove_purchase,
    save_proposal,
    save_review,
    texts_of,
)


class SqlPurchases:
    """Purchases of assessments in a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_purchases(
        self, key: str, added: Sequence[Purchase], *, idempotency_key: str, at: datetime
    ) -> AddedPurchases:
        """Keep new purchases; one whose id is or was another's gets a number behind it. Once per *idempotency_key*."""
        texts_of(added)
        with self._database.writing() as connection:
            return add_purchases(connection, find(connection, key), added, digest(idempotency_key), at)

    def save_proposal(
        self, key: str, purchase_id: str, facts: Facts, expected_version: int, *, idempotency_key: str, at: datetime
    ) -> SavedPurchase | PurchaseConflict:
        """Keep the facts that fit with what others wrote since *expected_version*; raises NoSuchPurchase.

        A form with an *idempotency_key* clashes with no save of its own, and the same facts in it are saved once.
        """
        sent = Sent(expected_version, form_of(idempotency_key))
        with self._database.writing() as connection:
            return save_proposal(connection, find(connection, key), purchase_id, facts, sent, at)

    def save_review(
        self, key: str, purchase_id: str, review: Review, expected_version: int, *, idempotency_key: str, at: datetime
    ) -> SavedPurchase | ReviewConflict:
        """Keep the parts of a review that fit, like those of a proposal; raises NoSuchPurchase."""
        sent = Sent(expected_version, form_of(idempotency_key))
        with self._database.writing() as connection:
            return save_review(connection, find(connection, key), purchase_id, review, sent, at)

    def remove_purchase(self, key: str, purchase_id: str, *, at: datetime) -> int:
        """Take a purchase away; the revision of the save, by which it can be put back. Raises NoSuchPurchase."""
        with self._database.writing() as connection:
            return remove_purchase(connection, find(connection, key), purchase_id, at)

    def stale_assessments(self, outdated: Collection[str]) -> tuple[str, ...]:
        """The keys of those whose lines in the queue are missing, too old, or of one of the *outdated* stamps."""
        with self._database.reading() as connection:
            return queue.stale_assessments(connection, outdated)

    def appraisal_stamps(self) -> tuple[tuple[str, str], ...]:
        """Each questionnaire that lines were made by, with its stamp then."""
        with self._database.reading() as connection:
            return queue.appraisal_stamps(connection)

    def keep_appraised(self, found: Sequence[Appraised]) -> None:
        """Keep the lines of assessments in the place of those they had."""
        with self._database.writing() as connection:
            queue.keep_appraised(connection, found)

    def find_lines(self, filters: Filters, page: int, per_page: int) -> QueuePage:
        """One page of the lines that are wanted, in order; the last one for a page beyond it."""
        with self._database.reading() as connection:
            return queue.find_lines(connection, filters, page, per_page)

    def all_lines(self, filters: Filters) -> tuple[Line, ...]:
        """Every line that is wanted, in order."""
        with self._database.reading() as connection:
            return queue.all_lines(connection, filters)

    def next_line(self, filters: Filters, key: str, purchase_id: str) -> Line | None:
        """The line that waits for the reviewer after this one, or from the start again."""
        with self._database.reading() as connection:
            return queue.next_line(connection, filters, key, purchase_id)

    def queue_choices(self) -> Choices:
        """What the lines can be sifted by."""
        with self._database.reading() as connection:
            return queue.queue_choices(connection)

    def queue_token(self) -> str:
        """A text that is the same for as long as no assessment is saved, added or erased, and no line made anew."""
        with self._database.reading() as connection:
            return queue.queue_token(connection)
