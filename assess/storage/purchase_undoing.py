"""Taking a save of purchases back, fact by fact and part by part of a review, where nobody has written since."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import Connection, or_, select

from assess.storage.assessments import Head
from assess.storage.purchase_encoding import decode_proposal
from assess.storage.purchase_saves import Codec, Value, proposal_codec, review_codec
from assess.storage.purchases import Part, State, Stored, states_since, stored_purchases, write_part
from assess.storage.tables import past_purchases, purchases


@dataclass(frozen=True, slots=True)
class UndonePurchases:
    """The purchases of which something was put back, and those of which something was changed again and stays."""

    put_back: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def undo_purchases(connection: Connection, head: Head, revision: int) -> UndonePurchases:
    """Put back what the save *revision* changed of purchases, in the open write transaction."""
    if not _wrote_purchases(connection, head, revision):
        return UndonePurchases()
    put_back, kept = {}, {}
    for stored in stored_purchases(connection, head).values():
        for part in Part:
            for before, after in _written(connection, head, stored, part, revision):
                text, stays = _undone(stored, part, before, after)
                if text != stored.part(part).text:
                    write_part(connection, head, stored, part, text)
                    put_back[stored.purchase] = True
                if stays:
                    kept[stored.purchase] = True
    return UndonePurchases(tuple(put_back), tuple(kept))


def _wrote_purchases(connection: Connection, head: Head, revision: int) -> bool:
    present, past = purchases.c, past_purchases.c
    written = or_(present.proposal_revision == revision, present.review_revision == revision)
    queries = (
        select(present.purchase).where(present.assessment_id == head.id, written),
        select(past.purchase).where(past.assessment_id == head.id, past.revision == revision),
    )
    return any(connection.execute(query.limit(1)).first() for query in queries)


def _written(
    connection: Connection, head: Head, stored: Stored, part: Part, revision: int
) -> Iterator[tuple[State, State]]:
    """The part before and after the save, if that wrote it."""
    states = states_since(connection, head, stored, part, 0)
    yield from ((was, now) for was, now in pairwise(states) if now.revision == revision)


def _undone(stored: Stored, part: Part, before: State, after: State) -> tuple[str | None, bool]:
    """The text of the part without what the save did to it, and whether any of that stays."""
    present = stored.part(part)
    if part is Part.REVIEW:
        return _merged(review_codec(stored), before, after, present)
    if before.text is None or after.text is None or present.text is None:
        is_as_left = present.text == after.text
        return (before.text, False) if is_as_left else (present.text, present.text != before.text)
    return _merged(proposal_codec(stored, decode_proposal(present.text)[0]), before, after, present)


def _merged(codec: Codec[Value], before: State, after: State, present: State) -> tuple[str | None, bool]:
    was, left, stands = (codec.read(each.text) for each in (before, after, present))
    merged, clashing = codec.merge(left, was, stands)
    return codec.write(merged), bool(clashing)
