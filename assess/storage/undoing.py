"""Taking a save back: as a new save, so that nothing is lost and an undo can be undone too."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from assess.core.keeping import Undone
from assess.storage.answer_saves import as_write, stored_answers, write_answers
from assess.storage.assessments import Head, record_save
from assess.storage.details_saves import write_details
from assess.storage.moves import is_move, undo_move
from assess.storage.purchase_undoing import undo_purchases
from assess.storage.tables import past_answers, past_details

FIRST_REVISION = 1


def undo_save(connection: Connection, head: Head, revision: int, at: datetime) -> Undone:
    """Put back what the save *revision* replaced, where nobody has written since, in the open write transaction.

    The start of an assessment is not undone; that would be its deletion.
    """
    if revision <= FIRST_REVISION:
        return Undone(head.revision, (), False, ())
    if is_move(connection, head, revision):
        return undo_move(connection, head, revision, at)
    stored = stored_answers(connection, head)
    before = _answers_before(
        connection, head, {q: row.version for q, row in stored.items() if row.revision == revision}
    )
    kept = _written_since(connection, head, revision)
    details = _details_before(connection, head, revision)
    undone = undo_purchases(connection, head, revision)
    if not before and details is None and not undone.put_back:
        return Undone(head.revision, (), False, kept, (), undone.kept)
    write_answers(connection, head, {q: as_write(text) for q, text in before.items()}, stored)
    if details is not None:
        write_details(connection, head, details)
    record_save(connection, head, "undo", at)
    return Undone(head.revision + 1, tuple(before), details is not None, kept, undone.put_back, undone.kept)


def _answers_before(connection: Connection, head: Head, versions: Mapping[str, int]) -> dict[str, str | None]:
    """The text each question had before its version; None where it had no answer."""
    past = past_answers.c
    query = select(past.question, past.version, past.answer).where(
        past.assessment_id == head.id, past.question.in_(list(versions))
    )
    texts = {(row.question, row.version): row.answer for row in connection.execute(query)} if versions else {}
    return {question: texts.get((question, versions[question] - 1)) for question in sorted(versions)}


def _written_since(connection: Connection, head: Head, revision: int) -> tuple[str, ...]:
    past = past_answers.c
    query = select(past.question).where(past.assessment_id == head.id, past.revision == revision)
    return tuple(connection.execute(query.order_by(past.question)).scalars())


def _details_before(connection: Connection, head: Head, revision: int) -> str | None:
    """The details the save replaced; None if it replaced none or they have changed since."""
    if head.details_revision != revision:
        return None
    past = past_details.c
    query = select(past.details).where(past.assessment_id == head.id, past.version == head.details_version - 1)
    text: str | None = connection.execute(query).scalar()
    return text
