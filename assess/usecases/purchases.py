"""Adding purchase proposals to an assessment, changing them, reviewing them and taking them away.

Every save is one of the assessment: `undo_save` takes it back by its revision.
"""

from collections.abc import Sequence
from datetime import datetime

from assess.core.keeping import Kept
from assess.core.purchases.fields import Facts
from assess.core.purchases.keeping import (
    AddedPurchases,
    NoSuchPurchase,
    PurchaseConflict,
    ReviewConflict,
    SavedPurchase,
)
from assess.core.purchases.naming import purchase_id
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Review
from assess.usecases.store import Store


def find_purchase(kept: Kept, id: str) -> Purchase:
    """The purchase of an assessment with this id; raises NoSuchPurchase."""
    found = next((each for each in kept.case.purchases if each.id == id), None)
    if found is None:
        raise NoSuchPurchase(id)
    return found


def add_purchase(store: Store, key: str, class_id: str, facts: Facts, *, once: str, at: datetime) -> str:
    """Begin a proposal and return its id, made from its title; the form *once* sent twice begins one."""
    purchase = Purchase(purchase_id(str(facts.get("title", "")), class_id, ()), class_id, facts)
    return add_purchases(store, key, [purchase], once=once, at=at).ids[0]


def add_purchases(store: Store, key: str, purchases: Sequence[Purchase], *, once: str, at: datetime) -> AddedPurchases:
    """Take proposals with their reviews in, as from a case file; one whose id is taken gets another."""
    return store.add_purchases(key, purchases, idempotency_key=once, at=at)


def save_proposal(
    store: Store, key: str, id: str, facts: Facts, expected_version: int, *, at: datetime, once: str = ""
) -> SavedPurchase | PurchaseConflict:
    """Keep all facts of a proposal as they are in *facts*, which were changed from *expected_version*.

    Start from the facts as they were loaded, so that what the form does not show stays as it is. With *once*, the
    token of the form, it clashes with no earlier save of the same form.
    """
    return store.save_proposal(key, id, facts, expected_version, idempotency_key=once, at=at)


def save_review(
    store: Store, key: str, id: str, review: Review, expected_version: int, *, at: datetime, once: str = ""
) -> SavedPurchase | ReviewConflict:
    """Keep the whole review, which was changed from *expected_version*; 0 where there was none."""
    return store.save_review(key, id, review, expected_version, idempotency_key=once, at=at)


def remove_purchase(store: Store, key: str, id: str, *, at: datetime) -> int:
    """Take a proposal away with its review; the revision by which `undo_save` puts both back."""
    return store.remove_purchase(key, id, at=at)
