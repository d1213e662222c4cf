"""Moving an assessment to another version of its questionnaire, in one save, and taking that back.

The answers that the moved case does not hold are left out; what they were lies in the past like that of every answer.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, select

from assess.core.case import Case
from assess.core.keeping import EarlierAnswer, PastMove, Saved, SavedSince, Undone
from assess.storage.answer_saves import SAVES_OF_FORM, Present, as_write, stored_answers, write_answers
from assess.storage.assessments import Head, record_save
from assess.storage.details_saves import write_details
from assess.storage.encoding import decode_answer, decode_details, digest, encode, encode_details
from assess.storage.tables import answers, past_answers, past_details, saves

MOVE = "move"


def save_move(
    connection: Connection, head: Head, moved: Case, expected_revision: int, form: str, at: datetime
) -> Saved | SavedSince:
    """Keep the moved case in the open write transaction; what a form has moved it does not move again."""
    stored = stored_answers(connection, head)
    details = encode_details(moved)
    content = digest(details, str(expected_revision), *sorted(moved.answers))
    for row in connection.execute(SAVES_OF_FORM, {"of": head.id, "form": form}):
        if row.content == content:
            return _saved(row.revision, json.loads(row.outcome)["parked"])
    if head.revision != expected_revision:
        return SavedSince(head.revision)
    parked = {q: row.version + 1 for q, row in stored.items() if row.answer and q not in moved.answers}
    versions = {"since": decode_details(head.details).questionnaire, "to": moved.questionnaire}
    outcome = encode({**versions, "parked": parked}, place=MOVE)
    write_answers(connection, head, {question: as_write(None) for question in parked}, stored)
    write_details(connection, head, details)
    record_save(connection, head, MOVE, at, form=form, content=content, outcome=outcome)
    return _saved(head.revision + 1, parked)


def is_move(connection: Connection, head: Head, revision: int) -> bool:
    """Whether the save *revision* moved the assessment, or took a move back."""
    query = select(past_details.c.version, past_details.c.revision, past_details.c.details)
    past = connection.execute(query.where(past_details.c.assessment_id == head.id)).all()
    written = [*past, (head.details_version, head.details_revision, head.details)]
    texts = {version: text for version, _, text in written}
    at = next((version for version, of, _ in written if of == revision), None)
    if at is None or at - 1 not in texts:
        return False
    return decode_details(texts[at]).questionnaire != decode_details(texts[at - 1]).questionnaire


def undo_move(connection: Connection, head: Head, revision: int, at: datetime) -> Undone:
    """Put everything back as it was before the move, unless someone has given an answer or changed the details since.

    An answer to one version must not end up in the other.
    """
    stored = stored_answers(connection, head)
    before, after = _texts_around(connection, head, revision)
    written = _written_since(stored, after, revision)
    if written or head.details_revision != revision:
        return Undone(head.revision, (), False, written)
    back = sorted(q for q, row in stored.items() if row.answer != before.get(q))
    write_answers(connection, head, {q: as_write(before.get(q)) for q in back}, stored)
    query = select(past_details.c.details).where(
        past_details.c.assessment_id == head.id, past_details.c.version == head.details_version - 1
    )
    write_details(connection, head, connection.execute(query).scalar_one())
    record_save(connection, head, "undo", at)
    return Undone(head.revision + 1, tuple(back), True, ())


def last_move(connection: Connection, head: Head) -> PastMove | None:
    query = select(saves.c.revision, saves.c.outcome, saves.c.saved_at).where(
        saves.c.assessment_id == head.id, saves.c.kind == MOVE
    )
    row = connection.execute(query.order_by(saves.c.revision.desc()).limit(1)).one_or_none()
    if row is None:
        return None
    outcome = json.loads(row.outcome)
    _, after = _texts_around(connection, head, row.revision)
    written = _written_since(stored_answers(connection, head), after, row.revision)
    changed = head.details_revision != row.revision
    return PastMove(row.revision, outcome["since"], outcome["to"], row.saved_at, written, changed)


def parked_answers(connection: Connection, head: Head) -> Mapping[str, EarlierAnswer]:
    """What a move has left out and nobody has answered since, as it was before the move."""
    query = (
        select(answers.c.question, past_answers.c.answer, saves.c.outcome, saves.c.saved_at)
        .join(saves, (saves.c.assessment_id == answers.c.assessment_id) & (saves.c.revision == answers.c.revision))
        .join(
            past_answers,
            (past_answers.c.assessment_id == answers.c.assessment_id)
            & (past_answers.c.question == answers.c.question)
            & (past_answers.c.version == answers.c.version - 1),
        )
        .where(answers.c.assessment_id == head.id, answers.c.answer.is_(None), saves.c.kind == MOVE)
        .order_by(answers.c.question)
    )
    return {
        row.question: EarlierAnswer(decode_answer(row.answer), json.loads(row.outcome)["since"], row.saved_at)
        for row in connection.execute(query)
    }


def _saved(revision: int, parked: Mapping[str, int]) -> Saved:
    return Saved(revision, dict(parked), (), tuple(parked))


def _written_since(stored: Mapping[str, Present], after: Mapping[str, str | None], revision: int) -> tuple[str, ...]:
    """The questions whose answer is no longer what the save *revision* left."""
    return tuple(sorted(q for q, row in stored.items() if row.revision > revision and row.answer != after.get(q)))


def _texts_around(
    connection: Connection, head: Head, revision: int
) -> tuple[Mapping[str, str | None], Mapping[str, str | None]]:
    """The text of each answer as it stood before and after the save *revision*."""
    tables = (past_answers.c, answers.c)
    written = [
        (row.version, row.question, row.revision, row.answer)
        for of in tables
        for row in connection.execute(
            select(of.question, of.version, of.revision, of.answer).where(of.assessment_id == head.id)
        )
    ]
    return _texts(written, revision - 1), _texts(written, revision)


def _texts(written: Iterable[tuple[int, str, int, str | None]], revision: int) -> dict[str, str | None]:
    """The last text of each question that was written up to *revision*."""
    ordered = sorted((version, question, of, text or "") for version, question, of, text in written if of <= revision)
    return {question: text or None for _, question, _, text in ordered}
