"""Rows of assessments: found by their key, and moved on by one revision with each save."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from assess.core.keeping import NoSuchAssessment
from assess.storage.prepared import Prepared
from assess.storage.tables import assessments, saves

FIND = Prepared(
    select(
        assessments.c.id,
        assessments.c.key,
        assessments.c.revision,
        assessments.c.details,
        assessments.c.details_version,
        assessments.c.details_revision,
        assessments.c.deleted_at.is_not(None),
    )
    .where(assessments.c.key == bindparam("key"))
    .with_for_update()
)
MOVE_ON = Prepared(
    update(assessments)
    .where(assessments.c.id == bindparam("of"))
    .values(revision=bindparam("next_revision"), updated_at=bindparam("at"))
)
RECORD = Prepared(insert(saves))


@dataclass(frozen=True, slots=True)
class Head:
    """Where an assessment stands."""

    id: int
    key: str
    revision: int
    details: str
    details_version: int
    details_revision: int
    is_deleted: bool


def find(connection: Connection, key: str, *, deleted: bool = False) -> Head:
    """The assessment, kept still until the end of the transaction; a deleted one only if *deleted* says so."""
    heads = [Head(*row) for row in FIND.run(connection, key=key)]
    if not heads or (heads[0].is_deleted and not deleted):
        raise NoSuchAssessment(key)
    return heads[0]


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
    MOVE_ON.run(connection, of=head.id, next_revision=head.revision + 1, at=at)
    RECORD.run(
        connection,
        assessment_id=head.id,
        revision=head.revision + 1,
        kind=kind,
        saved_at=at,
        form=form,
        content=content,
        outcome=outcome,
    )
