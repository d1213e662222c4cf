"""The store of assessments: each operation is one transaction that happens wholly or not at all."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, exists, func, insert, select, update

from assess.core.case import Answer, Case
from assess.core.keeping import (
    Change,
    Conflict,
    DetailsConflict,
    EarlierAnswer,
    Kept,
    Listed,
    NoSuchAssessment,
    Past,
    PastMove,
    Saved,
    SavedDetails,
    SavedSince,
    Undone,
)
from assess.storage.answer_saves import as_write, prepare, save_batch, write_answers
from assess.storage.assessments import Head, find, record_save
from assess.storage.details_saves import save_details
from assess.storage.encoding import decode_answer, decode_details, digest, encode_answer, encode_details
from assess.storage.moves import last_move, parked_answers, save_move
from assess.storage.prepared import Prepared
from assess.storage.purchase_repository import SqlPurchases
from assess.storage.purchase_saves import Texts, start_purchases, texts_of
from assess.storage.purchases import load_purchases
from assess.storage.queue import forget_lines
from assess.storage.tables import answers, assessments, past_answers, purchases, saves
from assess.storage.undoing import undo_save

KEY_BYTES = 16
REVISION = Prepared(
    select(assessments.c.revision).where(assessments.c.key == bindparam("key"), assessments.c.deleted_at.is_(None))
)
CASE = select(
    assessments.c.id,
    assessments.c.details,
    assessments.c.details_version,
    assessments.c.revision,
    assessments.c.created_at,
    assessments.c.updated_at,
    exists().where(purchases.c.assessment_id == assessments.c.id).label("buys"),
).where(assessments.c.key == bindparam("key"), assessments.c.deleted_at.is_(None))
ANSWERS = Prepared(
    select(answers.c.question, answers.c.answer, answers.c.version)
    .where(answers.c.assessment_id == bindparam("of"))
    .order_by(answers.c.question)
)
ALL = (
    select(
        assessments.c.key,
        assessments.c.details,
        assessments.c.revision,
        assessments.c.created_at,
        assessments.c.updated_at,
        assessments.c.deleted_at,
        func.count(answers.c.question).label("answered"),
    )
    .outerjoin(answers, (answers.c.assessment_id == assessments.c.id) & answers.c.answered)
    .group_by(assessments.c.id)
    .order_by(assessments.c.updated_at.desc(), assessments.c.key)
)
LISTED = ALL.where(assessments.c.deleted_at.is_(None))
PUT_AWAY = ALL.where(assessments.c.deleted_at.is_not(None))


class SqlStore(SqlPurchases):
    """Assessments in a database. Moments are passed in, with their time zone."""

    def create(self, case: Case, *, start_key: str, at: datetime) -> str:
        """A new assessment with the whole case; the same case under the same *start_key* is made once."""
        details = encode_details(case)
        texts = {question: encode_answer(question, answer) for question, answer in sorted(case.answers.items())}
        bought = texts_of(case.purchases)
        once = digest(
            digest(start_key), details, *texts, *texts.values(), *(str(part) for each in bought for part in each)
        )
        with self._database.writing() as connection:
            made = connection.execute(select(assessments.c.key).where(assessments.c.start_key == once)).scalar()
            return made or _create(connection, details, texts, bought, once, at)

    def list_assessments(self, *, deleted: bool = False) -> tuple[Listed, ...]:
        """All assessments, the last changed first; with *deleted* those that can be restored."""
        with self._database.reading() as connection:
            rows = connection.execute(PUT_AWAY if deleted else LISTED).all()
        return tuple(_listed(decode_details(row.details), row) for row in rows)

    def revision(self, key: str) -> int:
        """The number of the last save; raises NoSuchAssessment."""
        with self._database.reading() as connection:
            for (revision,) in REVISION.run(connection, key=key):
                return int(revision)
        raise NoSuchAssessment(key)

    def load(self, key: str) -> Kept:
        """The assessment as it stands; raises NoSuchAssessment."""
        with self._database.reading() as connection:
            row = connection.execute(CASE, {"key": key}).one_or_none()
            if row is None:
                raise NoSuchAssessment(key)
            given = ANSWERS.run(connection, of=row.id)
            bought, versions = load_purchases(connection, row.id) if row.buys else ((), {})
        read = {question: decode_answer(text) for question, text, _ in given if text is not None}
        return Kept(
            key=key,
            case=replace(decode_details(row.details), answers=read, purchases=bought),
            versions={question: version for question, _, version in given},
            details_version=row.details_version,
            revision=row.revision,
            created_at=row.created_at,
            updated_at=row.updated_at,
            purchase_versions=versions,
        )

    def save_answers(
        self, key: str, changes: Mapping[str, Change], *, idempotency_key: str, at: datetime
    ) -> Saved | Conflict:
        """Keep the changes that fit with what others wrote meanwhile; the same batch under the same key is saved once.

        *idempotency_key* belongs to the form that was filled in: sending it again changed is a further change by the
        same person and clashes with no one else's.
        """
        batch = prepare(changes, idempotency_key)
        with self._database.writing() as connection:
            return save_batch(connection, find(connection, key), batch, at)

    def save_details(
        self, key: str, details: Case, expected_version: int, *, at: datetime
    ) -> SavedDetails | DetailsConflict:
        """Keep the case without its answers, merged with what others changed since *expected_version*."""
        encode_details(details)
        with self._database.writing() as connection:
            return save_details(connection, find(connection, key), details, expected_version, at)

    def save_move(
        self, key: str, moved: Case, expected_revision: int, *, idempotency_key: str, at: datetime
    ) -> Saved | SavedSince:
        """Keep the details of a moved case; answers that it does not hold go to the past. Once per *idempotency_key*.

        Nothing is written if someone has saved since *expected_revision*.
        """
        encode_details(moved)
        with self._database.writing() as connection:
            return save_move(connection, find(connection, key), moved, expected_revision, digest(idempotency_key), at)

    def undo(self, key: str, revision: int, *, at: datetime) -> Undone:
        """Take the save with this revision back where nobody has written since; a move wholly or not at all."""
        with self._database.writing() as connection:
            return undo_save(connection, find(connection, key), revision, at)

    def last_move(self, key: str) -> PastMove | None:
        """The last move to another version that was saved, if any was; it may have been undone."""
        with self._database.reading() as connection:
            return last_move(connection, find(connection, key))

    def load_parked(self, key: str) -> Mapping[str, EarlierAnswer]:
        """The answers that moves have parked and nobody has answered since, by question."""
        with self._database.reading() as connection:
            return parked_answers(connection, find(connection, key))

    def load_past(self, key: str, question: str) -> tuple[Past, ...]:
        """Every answer the question ever had, the present one first."""
        with self._database.reading() as connection:
            head = find(connection, key)
            past = [
                select(table.c.version, table.c.answer, saves.c.saved_at)
                .join(saves, (saves.c.assessment_id == table.c.assessment_id) & (saves.c.revision == table.c.revision))
                .where(table.c.assessment_id == head.id, table.c.question == question)
                for table in (answers, past_answers)
            ]
            rows = [row for query in past for row in connection.execute(query)]
        ordered = sorted(rows, key=lambda row: -row.version)
        return tuple(Past(row.version, _read(row.answer), row.saved_at) for row in ordered)

    def load_moments(self, key: str) -> Mapping[str, datetime]:
        """When each answer that stands was saved, by question."""
        query = (
            select(answers.c.question, saves.c.saved_at)
            .join(saves, (saves.c.assessment_id == answers.c.assessment_id) & (saves.c.revision == answers.c.revision))
            .where(answers.c.answer.is_not(None))
        )
        with self._database.reading() as connection:
            head = find(connection, key)
            rows = connection.execute(query.where(answers.c.assessment_id == head.id)).all()
        return {row.question: row.saved_at for row in rows}

    def delete(self, key: str, *, at: datetime) -> None:
        """Put the assessment away; `restore` brings it back as it was."""
        with self._database.writing() as connection:
            head = find(connection, key)
            forget_lines(connection, head.id)
            _mark(connection, head, "delete", at, deleted_at=at)

    def restore(self, key: str, *, at: datetime) -> None:
        """Bring a deleted assessment back; one that is not deleted stays as it is."""
        with self._database.writing() as connection:
            head = find(connection, key, deleted=True)
            if head.is_deleted:
                _mark(connection, head, "restore", at, deleted_at=None)

    def erase(self, key: str) -> None:
        """Remove a deleted assessment for good, with all it ever was; raises NoSuchAssessment if it is not deleted."""
        gone = delete(assessments).where(assessments.c.key == key, assessments.c.deleted_at.is_not(None))
        with self._database.writing() as connection:
            if connection.execute(gone).rowcount == 0:
                raise NoSuchAssessment(key)


def _listed(case: Case, row: Row[Any]) -> Listed:
    return Listed(
        key=row.key,
        questionnaire=case.questionnaire,
        city=case.city,
        date=case.date,
        requests=case.requests,
        answered=row.answered,
        revision=row.revision,
        created_at=row.created_at,
        updated_at=row.updated_at,
        deleted_at=row.deleted_at,
    )


def _read(text: str | None) -> Answer | None:
    return None if text is None else decode_answer(text)


def _create(
    connection: Connection, details: str, texts: Mapping[str, str], bought: Sequence[Texts], once: str, at: datetime
) -> str:
    key = secrets.token_urlsafe(KEY_BYTES)
    row = {
        "key": key,
        "start_key": once,
        "details": details,
        "details_version": 1,
        "details_revision": 1,
        "revision": 0,
        "created_at": at,
        "updated_at": at,
        "deleted_at": None,
    }
    connection.execute(insert(assessments), row)
    head = find(connection, key)
    write_answers(connection, head, {question: as_write(text) for question, text in texts.items()}, {})
    start_purchases(connection, head, bought)
    record_save(connection, head, "start", at)
    return key


def _mark(connection: Connection, head: Head, kind: str, at: datetime, *, deleted_at: datetime | None) -> None:
    connection.execute(update(assessments).where(assessments.c.id == head.id).values(deleted_at=deleted_at))
    record_save(connection, head, kind, at)
