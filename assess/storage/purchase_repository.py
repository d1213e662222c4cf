"""The part of the store that keeps purchases: each operation is one transaction that happens wholly or not at all."""

from collections.abc import Sequence
from datetime import datetime

from assess.core.purchases.fields import Facts
from assess.core.purchases.keeping import AddedPurchases, PurchaseConflict, ReviewConflict, SavedPurchase
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Review
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
