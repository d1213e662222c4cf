"""Purchases in a dict: what `DictStore` keeps of them, and how it saves them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from assess.core.purchases.fields import Facts
from assess.core.purchases.keeping import (
    AddedPurchases,
    NoSuchPurchase,
    PurchaseConflict,
    PurchaseVersions,
    ReviewConflict,
    SavedPurchase,
)
from assess.core.purchases.merging import merge_facts, merge_reviews, written_facts, written_parts
from assess.core.purchases.naming import free_id
from assess.core.purchases.plain import tidy
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import NO_REVIEW, Review

Value = TypeVar("Value")
Merge = Callable[[Value, Value, Value], tuple[Value, tuple[str, ...]]]
Written = list[tuple[Value, int]]


@dataclass
class Bought:
    """Every version of a proposal and of its review with its revision; the first proposal and review are empty."""

    class_id: str
    proposals: Written[Facts | None] = field(default_factory=lambda: [(None, 0)])
    reviews: Written[Review] = field(default_factory=lambda: [(NO_REVIEW, 0)])

    @property
    def facts(self) -> Facts | None:
        return self.proposals[-1][0]

    @property
    def versions(self) -> PurchaseVersions:
        return PurchaseVersions(len(self.proposals) - 1, len(self.reviews) - 1)


@dataclass
class Purchases:
    """The purchases of one assessment, removed ones too, and what forms have done."""

    by_id: dict[str, Bought] = field(default_factory=dict)
    forms: dict[str, set[int]] = field(default_factory=dict)
    done: dict[tuple[str, str], tuple[SavedPurchase, tuple[str, ...]]] = field(default_factory=dict)
    added: dict[tuple[str, str], AddedPurchases] = field(default_factory=dict)

    def start(self, purchases: Sequence[Purchase], revision: int) -> tuple[str, ...]:
        ids = []
        for each in purchases:
            ids.append(free_id(each.id, self.by_id))
            bought = self.by_id[ids[-1]] = Bought(each.class_id)
            bought.proposals.append((tidy(each.facts), revision))
            if each.review != NO_REVIEW:
                bought.reviews.append((each.review, revision))
        return tuple(ids)

    def standing(self) -> tuple[Purchase, ...]:
        return tuple(
            Purchase(id, each.class_id, each.facts, each.reviews[-1][0])
            for id, each in self.by_id.items()
            if each.facts is not None
        )

    def versions(self) -> Mapping[str, PurchaseVersions]:
        return {each.id: self.by_id[each.id].versions for each in self.standing()}

    def find(self, id: str) -> Bought:
        """One that stands."""
        if id not in self.by_id or self.by_id[id].facts is None:
            raise NoSuchPurchase(id)
        return self.by_id[id]

    def save_proposal(
        self, id: str, facts: Facts, expected: int, form: str, revision: int
    ) -> SavedPurchase | PurchaseConflict:
        """Save in the next *revision*; the caller looks at the outcome for whether it was needed."""
        written, mine = self.find(id).proposals, tidy(facts)
        states: Written[Facts] = [(each or {}, of) for each, of in written]
        saved, clashing, stands = self._save((id, form, expected), mine, states, merge_facts, written_facts, revision)
        written.extend(states[len(written) :])
        return PurchaseConflict(clashing, mine, stands, saved) if clashing else saved

    def save_review(
        self, id: str, review: Review, expected: int, form: str, revision: int
    ) -> SavedPurchase | ReviewConflict:
        states = self.find(id).reviews
        saved, clashing, stands = self._save(
            (id, form, expected), review, states, merge_reviews, written_parts, revision
        )
        return ReviewConflict(clashing, review, stands, saved) if clashing else saved

    def _save(
        self,
        sent: tuple[str, str, int],
        mine: Value,
        states: Written[Value],
        merge: Merge[Value],
        changed: Callable[[Value, Value], tuple[str, ...]],
        revision: int,
    ) -> tuple[SavedPurchase, tuple[str, ...], Value]:
        id, form, expected = sent
        theirs, present = states[-1][0], len(states) - 1
        once = (form, repr((id, mine, expected)))
        if form and once in self.done:
            saved, clashing = self.done[once]
            if clashing:
                saved = SavedPurchase(id, saved.revision, present, saved.written)
            return saved, clashing, theirs
        known = expected if 0 <= expected <= present else 0
        own = self.forms.setdefault(form, set()) if form else set[int]()
        since = {of for _, of in states[known + 1 :]}
        stands, clashing = merge(theirs if since and since <= own else states[known][0], mine, theirs)
        written = changed(theirs, stands)
        if not written:
            return SavedPurchase(id, revision - 1, present), clashing, stands
        states.append((stands, revision))
        own.add(revision)
        saved = SavedPurchase(id, revision, present + 1, written)
        if form:
            self.done[once] = (saved, clashing)
        return saved, clashing, stands

    def undo(self, revision: int, next_revision: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The purchases of which something was put back, and those of which something stays."""
        put_back, kept = {}, {}
        for id, bought in self.by_id.items():
            for changes in (
                _undo_proposal(bought.proposals, revision, next_revision),
                _undo(bought.reviews, revision, next_revision, merge_reviews),
            ):
                put_back.update({id: True} if changes[0] else {})
                kept.update({id: True} if changes[1] else {})
        return tuple(put_back), tuple(kept)


def _undo_proposal(states: Written[Facts | None], revision: int, next_revision: int) -> tuple[bool, bool]:
    for before, after in _written(states, revision):
        present = states[-1][0]
        if before is not None and after is not None and present is not None:
            facts: Written[Facts] = [(each or {}, of) for each, of in states]
            changes = _undo(facts, revision, next_revision, merge_facts)
            states.extend(facts[len(states) :])
            return changes
        if present == after:
            states.append((before, next_revision))
            return True, False
        return False, present != before
    return False, False


def _undo(states: Written[Value], revision: int, next_revision: int, merge: Merge[Value]) -> tuple[bool, bool]:
    for before, after in _written(states, revision):
        present = states[-1][0]
        merged, clashing = merge(after, before, present)
        if merged != present:
            states.append((merged, next_revision))
        return merged != present, bool(clashing)
    return False, False


def _written(states: Written[Value], revision: int) -> list[tuple[Value, Value]]:
    """What stood before and after the save, if it wrote this."""
    return [(states[at - 1][0], each) for at, (each, of) in enumerate(states) if of == revision]
