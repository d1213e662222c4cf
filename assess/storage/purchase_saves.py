"""Saving purchases: added, removed, and their proposals and reviews merged with what others wrote meanwhile."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Generic, TypeVar

from sqlalchemy import Connection

from assess.core.purchases.fields import Facts
from assess.core.purchases.keeping import (
    AddedPurchases,
    NoSuchPurchase,
    PurchaseConflict,
    ReviewConflict,
    SavedPurchase,
)
from assess.core.purchases.merging import merge_facts, merge_reviews, written_facts, written_parts
from assess.core.purchases.naming import free_id
from assess.core.purchases.plain import tidy
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Review
from assess.storage.answer_saves import SAVES_OF_FORM
from assess.storage.assessments import Head, record_save
from assess.storage.encoding import digest, encode
from assess.storage.purchase_encoding import decode_proposal, decode_review, encode_proposal, encode_review
from assess.storage.purchases import (
    Part,
    Stored,
    find_purchase,
    insert_purchases,
    states_since,
    stored_purchases,
    write_part,
)

KIND = "purchases"
Texts = tuple[str, str, str | None]
"""Id, proposal and review of a purchase."""
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Codec(Generic[Value]):
    """How a part of a purchase is read, written and merged; ``changed`` names what differs between two of them."""

    part: Part
    read: Callable[[str | None], Value]
    write: Callable[[Value], str | None]
    merge: Callable[[Value, Value, Value], tuple[Value, tuple[str, ...]]]
    changed: Callable[[Value, Value], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sent:
    """From which version a form was filled in, and the digest of its key; none if it is not to be told again."""

    expected_version: int
    form: str | None


def proposal_codec(stored: Stored, class_id: str) -> Codec[Facts]:
    write = partial(encode_proposal, stored.purchase, class_id)
    return Codec(
        Part.PROPOSAL, lambda text: decode_proposal(text)[1] if text else {}, write, merge_facts, written_facts
    )


def review_codec(stored: Stored) -> Codec[Review]:
    write = partial(encode_review, stored.purchase)
    return Codec(Part.REVIEW, decode_review, write, merge_reviews, written_parts)


def form_of(once: str) -> str | None:
    return digest(once) if once else None


def add_purchases(
    connection: Connection, head: Head, added: Sequence[Purchase], form: str, at: datetime
) -> AddedPurchases:
    """Add purchases in the open write transaction; one whose id is taken gets a number behind it."""
    texts = [_texts(each) for each in added]
    content = digest(*(str(part) for each in texts for part in each))
    for row in connection.execute(SAVES_OF_FORM, {"of": head.id, "form": form}):
        if row.content == content:
            return AddedPurchases(row.revision, tuple(json.loads(row.outcome)["added"]))
    if not texts:
        return AddedPurchases(head.revision, ())
    stored = stored_purchases(connection, head)
    ids: list[str] = []
    for wanted, _proposal, _review in texts:
        ids.append(free_id(wanted, {*stored, *ids}))
    first = max((each.position for each in stored.values()), default=-1) + 1
    named = ((id, proposal, review) for id, (_, proposal, review) in zip(ids, texts, strict=True))
    insert_purchases(connection, head, named, first)
    outcome = encode({"added": ids}, place=KIND)
    record_save(connection, head, KIND, at, form=form, content=content, outcome=outcome)
    return AddedPurchases(head.revision + 1, tuple(ids))


def start_purchases(connection: Connection, head: Head, texts: Sequence[Texts]) -> None:
    """The purchases of a new assessment, under the ids that they come with."""
    insert_purchases(connection, head, texts, 0)


def texts_of(purchases: Sequence[Purchase]) -> list[Texts]:
    """The texts of each, before any lock is held."""
    return [_texts(each) for each in purchases]


def save_proposal(
    connection: Connection, head: Head, purchase_id: str, facts: Facts, sent: Sent, at: datetime
) -> SavedPurchase | PurchaseConflict:
    """Keep the facts in the open write transaction."""
    stored, class_id = _standing(connection, head, purchase_id)
    mine = tidy(facts)
    saved, clashing, stands = _save(connection, head, stored, proposal_codec(stored, class_id), mine, sent, at)
    return PurchaseConflict(clashing, mine, stands, saved) if clashing else saved


def save_review(
    connection: Connection, head: Head, purchase_id: str, review: Review, sent: Sent, at: datetime
) -> SavedPurchase | ReviewConflict:
    """Keep the review in the open write transaction."""
    stored, _class = _standing(connection, head, purchase_id)
    saved, clashing, stands = _save(connection, head, stored, review_codec(stored), review, sent, at)
    return ReviewConflict(clashing, review, stands, saved) if clashing else saved


def remove_purchase(connection: Connection, head: Head, purchase_id: str, at: datetime) -> int:
    """Take a purchase away in the open write transaction; the revision that did. One that is gone stays so."""
    stored = find_purchase(connection, head, purchase_id)
    if stored.proposal.text is None:
        return stored.proposal.revision
    write_part(connection, head, stored, Part.PROPOSAL, None)
    record_save(connection, head, KIND, at)
    return head.revision + 1


def _texts(purchase: Purchase) -> Texts:
    proposal = encode_proposal(purchase.id, purchase.class_id, purchase.facts)
    return purchase.id, proposal, encode_review(purchase.id, purchase.review)


def _standing(connection: Connection, head: Head, purchase_id: str) -> tuple[Stored, str]:
    """The row of a purchase that was not removed, and its class."""
    stored = find_purchase(connection, head, purchase_id)
    if stored.proposal.text is None:
        raise NoSuchPurchase(purchase_id)
    return stored, decode_proposal(stored.proposal.text)[0]


def _save(
    connection: Connection, head: Head, stored: Stored, codec: Codec[Value], mine: Value, sent: Sent, at: datetime
) -> tuple[SavedPurchase, tuple[str, ...], Value]:
    """What became of the save, what of it clashes, and the part as it now stands."""
    present = stored.part(codec.part)
    theirs = codec.read(present.text)
    content = digest(stored.purchase, codec.part, str(codec.write(mine)), str(sent.expected_version))
    earlier = connection.execute(SAVES_OF_FORM, {"of": head.id, "form": sent.form}).all() if sent.form else []
    for row in earlier:
        if row.content == content:
            was = json.loads(row.outcome)
            version = present.version if was["clashes"] else was["version"]
            saved = SavedPurchase(stored.purchase, row.revision, version, tuple(was["written"]))
            return saved, tuple(was["clashes"]), theirs
    base, *since = states_since(connection, head, stored, codec.part, sent.expected_version)
    is_own = bool(since) and {each.revision for each in since} <= {row.revision for row in earlier}
    stands, clashing = codec.merge(theirs if is_own else codec.read(base.text), mine, theirs)
    written = codec.changed(theirs, stands)
    saved = SavedPurchase(stored.purchase, head.revision, present.version)
    if written:
        version = write_part(connection, head, stored, codec.part, codec.write(stands))
        saved = SavedPurchase(stored.purchase, head.revision + 1, version, written)
        outcome = encode({"version": version, "written": written, "clashes": clashing}, place=KIND)
        told = {"content": content, "outcome": outcome} if sent.form else {}
        record_save(connection, head, KIND, at, form=sent.form, **told)
    return saved, clashing, stands
