"""What can go wrong with the database, and how the driver's errors become ours."""

import sqlite3

from assess.core.errors import N_, AssessError


class StorageError(AssessError):
    """The database could not do what it was asked to."""


class StorageFull(StorageError):
    """No room is left; nothing of the change was written."""


class StorageBusy(StorageError):
    """Someone else holds the database for too long; nothing of the change was written."""


class StorageUnavailable(StorageError):
    """The database file cannot be opened, read or written."""


class StorageDamaged(StorageError):
    """The file is no database, or a damaged one."""


class NewerSchema(StorageError):
    """The database was written by a newer version of this software."""


class BackupRefused(StorageError):
    """A backup cannot be made or restored as asked."""


FULL = N_("There is no room left on the disk of %(path)s. Nothing was written; free some space and save again.")
BUSY = N_("The database %(path)s is busy. Nothing was written; wait a moment and save again.")
UNAVAILABLE = N_("The database %(path)s cannot be used (%(reason)s). Check that the folder exists and may be written.")
DAMAGED = N_("The file %(path)s is not a whole database (%(reason)s). Restore a backup with `assess restore`.")

_KINDS: dict[int, tuple[type[StorageError], str]] = {
    sqlite3.SQLITE_FULL: (StorageFull, FULL),
    sqlite3.SQLITE_BUSY: (StorageBusy, BUSY),
    sqlite3.SQLITE_LOCKED: (StorageBusy, BUSY),
    sqlite3.SQLITE_CORRUPT: (StorageDamaged, DAMAGED),
    sqlite3.SQLITE_NOTADB: (StorageDamaged, DAMAGED),
    sqlite3.SQLITE_CANTOPEN: (StorageUnavailable, UNAVAILABLE),
    sqlite3.SQLITE_READONLY: (StorageUnavailable, UNAVAILABLE),
    sqlite3.SQLITE_IOERR: (StorageUnavailable, UNAVAILABLE),
    sqlite3.SQLITE_PERM: (StorageUnavailable, UNAVAILABLE),
}


def as_storage_error(error: BaseException | None, path: object) -> StorageError | None:
    """The error of the SQLite driver as one of ours; None if it is a mistake of the program."""
    if not isinstance(error, sqlite3.Error):
        return None
    primary_code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if primary_code not in _KINDS:
        return None
    kind, message = _KINDS[primary_code]
    return kind(message, path=path, reason=error)
