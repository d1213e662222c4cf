"""Backups: copied while people work, proven whole before they count, and put back without losing what they replace."""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from assess.core.errors import N_
from assess.storage.database import replacing, write_lock
from assess.storage.errors import BackupRefused
from assess.storage.files import persist, sync, told
from assess.storage.migrate import known_revisions

COUNTED = (
    ("0001", ("assessments", "answers", "past_answers", "past_details", "saves")),
    ("0002", ("purchases", "past_purchases")),
)
"""The tables that the rows are counted of, by the schema revision that brought them."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was found whole: its schema revision and the number of rows of each table."""

    path: Path
    revision: str
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and where the database it replaced now lies (None if there was none)."""

    backup: Backup
    replaced: Path | None


def back_up(database: Path, target: Path) -> Backup:
    """Copy the *database* to the new file *target* while it is in use; savers wait for the copy, readers do not."""
    if not database.is_file():
        raise BackupRefused(N_("There is no database %(path)s to back up. Check ASSESS_DATA."), path=database)
    if target.exists():
        raise BackupRefused(N_("The file %(path)s exists already. Name a new one."), path=target)
    with told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        unproven = target.with_name(target.name + ".part")
        try:
            with write_lock(database):
                _copy(database, unproven)
            proven = check_backup(unproven)
            persist(unproven, target)
        finally:
            unproven.unlink(missing_ok=True)
    return Backup(target, proven.revision, proven.rows)


def check_backup(path: Path) -> Backup:
    """Prove that *path* is a whole database of a known schema, without writing to it; raises BackupRefused."""
    if not path.is_file():
        raise BackupRefused(N_("There is no backup %(path)s."), path=path)
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return _check(connection, path)
    except sqlite3.Error as error:
        raise _refused(path, error) from error


def restore(backup: Path, database: Path, *, at: datetime) -> Restored:
    """Put *backup* in the place of *database*, which is kept beside it under the moment *at*.

    Refused while a server has the database open, and for a backup that is damaged or of a newer version.
    """
    check_backup(backup)
    with told(database):
        database.parent.mkdir(parents=True, exist_ok=True)
        with replacing(database), write_lock(database):
            arriving = database.with_name(database.name + ".restoring")
            try:
                _copy(backup, arriving)
                proven = check_backup(arriving)
                replaced = _set_aside(database, at) if database.exists() else None
                persist(arriving, database)
            finally:
                arriving.unlink(missing_ok=True)
    return Restored(Backup(backup, proven.revision, proven.rows), replaced)


def _check(connection: sqlite3.Connection, path: Path) -> Backup:
    faults = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    if faults != ["ok"]:
        raise _refused(path, faults[0])
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise _refused(path, "there are rows without their assessment")
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise _refused(path, "it has no schema revision")
    revision = str(row[0])
    if revision not in known_revisions():
        raise BackupRefused(
            N_(
                "The backup %(path)s comes from a newer version (schema %(found)s). Install that version to restore it."
            ),
            path=path,
            found=revision,
        )
    there = [table for since, tables in COUNTED if since <= revision for table in tables]
    rows = {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in there}
    return Backup(path, revision, rows)


def _refused(path: Path, reason: object) -> BackupRefused:
    return BackupRefused(
        N_("The file %(path)s is not a whole backup (%(reason)s). Use another one."), path=path, reason=reason
    )


def _copy(source: Path, target: Path) -> None:
    """A consistent copy in one file, which only the owner may read."""
    target.unlink(missing_ok=True)
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    with closing(sqlite3.connect(source)) as origin, closing(sqlite3.connect(target)) as copy:
        origin.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")


def _set_aside(database: Path, at: datetime) -> Path:
    """A copy of the database about to be replaced, with its journal; a copy, so that there is always a database."""
    kept = database.with_name(f"{database.name}.replaced-{at.astimezone(UTC):%Y%m%dT%H%M%S%fZ}")
    for suffix in ("-journal", "-wal", ""):
        part = database.with_name(database.name + suffix)
        if part.exists():
            copy = Path(shutil.copy2(part, kept.with_name(kept.name + suffix)))
            sync(copy)
    for suffix in ("-journal", "-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    return kept
