"""Saving the details of an assessment (city, day, requests, purpose, capacity): merged part by part."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from assess.core.case import Case
from assess.core.keeping import DetailsConflict, SavedDetails
from assess.core.merging import DETAILS_PARTS, merge_details
from assess.storage.assessments import Head, record_save
from assess.storage.encoding import decode_details, encode_details
from assess.storage.tables import assessments, past_details


def save_details(
    connection: Connection, head: Head, mine: Case, expected_version: int, at: datetime
) -> SavedDetails | DetailsConflict:
    """Keep the details in the open write transaction."""
    theirs = decode_details(head.details)
    base = _details_at(connection, head, expected_version)
    if base is None:
        merged, parts = theirs, () if replace(mine, answers={}, purchases=()) == theirs else DETAILS_PARTS
    else:
        merged, parts = merge_details(base, mine, theirs)
    saved = SavedDetails(head.revision, head.details_version)
    if merged != theirs:
        write_details(connection, head, encode_details(merged))
        record_save(connection, head, "details", at)
        saved = SavedDetails(head.revision + 1, head.details_version + 1)
    return DetailsConflict(parts, mine, merged, saved) if parts else saved


def write_details(connection: Connection, head: Head, text: str) -> None:
    """Write the details as the next version in the next revision; what they replace goes to the past."""
    past = {"details": head.details, "version": head.details_version, "revision": head.details_revision}
    connection.execute(insert(past_details), {"assessment_id": head.id, **past})
    connection.execute(
        update(assessments)
        .where(assessments.c.id == head.id)
        .values(details=text, details_version=head.details_version + 1, details_revision=head.revision + 1)
    )


def _details_at(connection: Connection, head: Head, version: int) -> Case | None:
    if version == head.details_version:
        return decode_details(head.details)
    past = past_details.c
    query = select(past.details).where(past.assessment_id == head.id, past.version == version)
    text = connection.execute(query).scalar()
    return None if text is None else decode_details(text)
