"""Rows of purchases: read as they stand, and written as the next version of their proposal or review."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from assess.core.purchases.keeping import NEVER_WRITTEN, NoSuchPurchase, PurchaseVersions
from assess.core.purchases.purchase import Purchase
from assess.storage.assessments import Head
from assess.storage.prepared import Prepared
from assess.storage.purchase_encoding import decode_proposal, decode_review
from assess.storage.tables import past_purchases, purchases

PURCHASES = Prepared(
    select(
        purchases.c.purchase,
        purchases.c.proposal,
        purchases.c.proposal_version,
        purchases.c.review,
        purchases.c.review_version,
    )
    .where(purchases.c.assessment_id == bindparam("of"), purchases.c.proposal.is_not(None))
    .order_by(purchases.c.position)
)


class Part(StrEnum):
    """What of a purchase has versions of its own."""

    PROPOSAL = "proposal"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class State:
    """A part as it stands, or as it was written in one revision; no text where it was taken away, or never was."""

    text: str | None = None
    version: int = NEVER_WRITTEN
    revision: int = 0


NOTHING = State()


@dataclass(frozen=True, slots=True)
class Stored:
    """The row of a purchase."""

    purchase: str
    position: int
    proposal: State
    review: State

    def part(self, part: Part) -> State:
        return self.proposal if part is Part.PROPOSAL else self.review


def load_purchases(connection: Connection, of: int) -> tuple[tuple[Purchase, ...], Mapping[str, PurchaseVersions]]:
    """The purchases of the assessment *of* in their order, and their versions by id."""
    rows = PURCHASES.run(connection, of=of)
    read = (
        Purchase(id, *decode_proposal(proposal), decode_review(review)) for id, proposal, _version, review, _of in rows
    )
    return tuple(read), {id: PurchaseVersions(proposal, review) for id, _text, proposal, _review, review in rows}


def stored_purchases(connection: Connection, head: Head) -> Mapping[str, Stored]:
    """Every row in its order, those of removed purchases too."""
    query = select(purchases).where(purchases.c.assessment_id == head.id).order_by(purchases.c.position)
    return {row.purchase: _stored(row) for row in connection.execute(query)}


def find_purchase(connection: Connection, head: Head, purchase_id: str) -> Stored:
    """The row of a purchase, a removed one too; raises NoSuchPurchase."""
    query = select(purchases).where(purchases.c.assessment_id == head.id, purchases.c.purchase == purchase_id)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise NoSuchPurchase(purchase_id)
    return _stored(row)


def insert_purchases(
    connection: Connection, head: Head, texts: Iterable[tuple[str, str, str | None]], first_position: int
) -> None:
    """New purchases, each with its id, its proposal and its review, in the next revision."""
    revision = head.revision + 1
    rows = [
        {
            "assessment_id": head.id,
            "purchase": id,
            "position": position,
            **_columns(Part.PROPOSAL, State(proposal, 1, revision)),
            **_columns(Part.REVIEW, State(review, 1, revision) if review else NOTHING),
        }
        for position, (id, proposal, review) in enumerate(texts, start=first_position)
    ]
    if rows:
        connection.execute(insert(purchases), rows)


def write_part(connection: Connection, head: Head, stored: Stored, part: Part, text: str | None) -> int:
    """Write a part as its next version in the next revision; what it replaces goes to the past. The version."""
    present = stored.part(part)
    if present.version != NEVER_WRITTEN:
        past = {"content": present.text, "version": present.version, "revision": present.revision}
        named = {"assessment_id": head.id, "purchase": stored.purchase, "part": part.value}
        connection.execute(insert(past_purchases), {**named, **past})
    version = present.version + 1
    connection.execute(
        update(purchases)
        .where(purchases.c.assessment_id == head.id, purchases.c.purchase == stored.purchase)
        .values(_columns(part, State(text, version, head.revision + 1)))
    )
    return version


def states_since(connection: Connection, head: Head, stored: Stored, part: Part, version: int) -> tuple[State, ...]:
    """A part as it was in this version, and in every one since: the present one last.

    The version 0 is the first one of all, with nothing in it; so is one that nobody knows.
    """
    past, present = past_purchases.c, stored.part(part)
    query = (
        select(past.content, past.version, past.revision)
        .where(past.assessment_id == head.id, past.purchase == stored.purchase, past.part == part.value)
        .order_by(past.version)
    )
    states = [State(*row) for row in connection.execute(query.where(past.version >= version))]
    states = [each for each in (*states, present) if each.version >= version]
    return tuple(states) if states and states[0].version == version else (NOTHING, *states)


def _columns(part: Part, state: State) -> dict[str, object]:
    return {part.value: state.text, f"{part.value}_version": state.version, f"{part.value}_revision": state.revision}


def _stored(row: Row[Any]) -> Stored:
    return Stored(
        row.purchase,
        row.position,
        State(row.proposal, row.proposal_version, row.proposal_revision),
        State(row.review, row.review_version, row.review_revision),
    )
