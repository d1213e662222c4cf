"""The part of the store in a dict that keeps purchases and the reviewer's queue."""

from collections.abc import Collection, Sequence
from datetime import datetime

from assess.core.desk.queue import Appraised, Choices, Filters, Line, QueuePage
from assess.core.keeping import NoSuchAssessment
from assess.core.purchases.fields import Facts
from assess.core.purchases.keeping import (
    AddedPurchases,
    NoSuchPurchase,
    PurchaseConflict,
    ReviewConflict,
    SavedPurchase,
)
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Review
from tests.usecases.dict_entry import Entry
from tests.usecases.dict_queue import DictQueue


class DictDesk:
    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.queue = DictQueue()

    def add_purchases(
        self, key: str, added: Sequence[Purchase], *, idempotency_key: str, at: datetime
    ) -> AddedPurchases:
        entry = self._entry(key)
        once = (idempotency_key, repr(added))
        if once not in entry.purchases.added:
            if not added:
                return AddedPurchases(entry.revision, ())
            entry.saved_at.append(at)
            ids = entry.purchases.start(added, entry.revision)
            entry.purchases.added[once] = AddedPurchases(entry.revision, ids)
        return entry.purchases.added[once]

    def save_proposal(
        self, key: str, purchase_id: str, facts: Facts, expected_version: int, *, idempotency_key: str, at: datetime
    ) -> SavedPurchase | PurchaseConflict:
        entry = self._entry(key)
        form, next_revision = idempotency_key, entry.revision + 1
        outcome = entry.purchases.save_proposal(purchase_id, facts, expected_version, form, next_revision)
        saved = outcome.saved if isinstance(outcome, PurchaseConflict) else outcome
        entry.saved_at += [at] if saved.revision == next_revision else []
        return outcome

    def save_review(
        self, key: str, purchase_id: str, review: Review, expected_version: int, *, idempotency_key: str, at: datetime
    ) -> SavedPurchase | ReviewConflict:
        entry = self._entry(key)
        form, next_revision = idempotency_key, entry.revision + 1
        outcome = entry.purchases.save_review(purchase_id, review, expected_version, form, next_revision)
        saved = outcome.saved if isinstance(outcome, ReviewConflict) else outcome
        entry.saved_at += [at] if saved.revision == next_revision else []
        return outcome

    def remove_purchase(self, key: str, purchase_id: str, *, at: datetime) -> int:
        entry = self._entry(key)
        if purchase_id not in entry.purchases.by_id:
            raise NoSuchPurchase(purchase_id)
        states = entry.purchases.by_id[purchase_id].proposals
        if states[-1][0] is not None:
            entry.saved_at.append(at)
            states.append((None, entry.revision))
        return states[-1][1]

    def stale_assessments(self, outdated: Collection[str]) -> tuple[str, ...]:
        present = {key: entry for key, entry in self.entries.items() if entry.deleted_at is None}
        return tuple(
            key
            for key, entry in present.items()
            if self.queue.is_stale(key, entry.revision, bool(entry.purchases.standing()), outdated)
        )

    def appraisal_stamps(self) -> tuple[tuple[str, str], ...]:
        return self.queue.stamps()

    def keep_appraised(self, found: Sequence[Appraised]) -> None:
        for each in found:
            if each.key in self.entries and self.entries[each.key].deleted_at is None:
                self.queue.keep(each)

    def find_lines(self, filters: Filters, page: int, per_page: int) -> QueuePage:
        return self.queue.page(list(self.entries), filters, page, per_page)

    def all_lines(self, filters: Filters) -> tuple[Line, ...]:
        return self.queue.lines(list(self.entries), filters)

    def next_line(self, filters: Filters, key: str, purchase_id: str) -> Line | None:
        return self.queue.next_line(list(self.entries), filters, key, purchase_id)

    def queue_choices(self) -> Choices:
        return self.queue.choices()

    def queue_token(self) -> str:
        return repr(([(key, entry.revision) for key, entry in self.entries.items()], self.queue))

    def _entry(self, key: str) -> Entry:
        if key not in self.entries or self.entries[key].deleted_at is not None:
            raise NoSuchAssessment(key)
        return self.entries[key]
