"""Rows of assessments: found by their key, and moved on by one revision with each save."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from assess.core.keeping import NoSuchAssessment
from assess.storage.tables import assessments, saves

FIND = select(
    assessments.c.id,
    assessments.c.key,
    assessments.c.revision,
    assessments.c.details,
    assessments.c.details_version,
    assessments.c.details_revision,
    assessments.c.deleted_at,
).where(assessments.c.key == bindparam("key"))
FIND_FOR_UPDATE = FIND.with_for_update()
MOVE_ON = (
    update(assessments)
    .where(assessments.c.id == bindparam("of"))
    .values(revision=bindparam("next_revision"), updated_at=bindparam("at"))
)
RECORD = insert(saves)


@dataclass(frozen=True, slots=True)
class Head:
    """Where an assessment stands."""

    id: int
    key: str
    revision: int
    details: str
    details_version: int
    details_revision: int
    deleted_at: datetime | None


def find(connection: Connection, key: str, *, deleted: bool = False) -> Head:
    """The assessment, kept still until the end of the transaction; a deleted one only if *deleted* says so."""
    row = connection.execute(FIND_FOR_UPDATE, {"key": key}).one_or_none()
    if row is None or (row.deleted_at is not None and not deleted):
        raise NoSuchAssessment(key)
    return Head(*row)


def record_save(
    connection: Connection,
    head: Head,
    kind: str,
    at: datetime,
    *,
    form: str | None = None,
    content: str | None = None,
    outcome: str | None = None,
) -> None:
    """Move the assessment on to its next revision and say in the list of saves what that was."""
    connection.execute(MOVE_ON, {"of": head.id, "next_revision": head.revision + 1, "at": at})
    row = {"assessment_id": head.id, "revision": head.revision + 1, "kind": kind, "saved_at": at}
    once = {"form": form, "content": content, "outcome": outcome}
    connection.execute(RECORD, {**row, **once})
