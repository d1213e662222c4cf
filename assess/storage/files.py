"""Files that survive a crash, and the errors of the disk in words."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from assess.storage.errors import FULL, UNAVAILABLE, StorageFull, StorageUnavailable, as_storage_error


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Errors of the driver and of the file system as ours, each with the way out."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        ours = as_storage_error(error.orig if isinstance(error, DBAPIError) else error, path)
        if ours is None:
            raise
        raise ours from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StorageFull(FULL, path=path) from error
        raise StorageUnavailable(UNAVAILABLE, path=path, reason=error.strerror or error) from error


def persist(written: Path, name: Path) -> None:
    """Give the file its *name*, both on the disk before this returns."""
    sync(written)
    os.replace(written, name)
    sync(name.parent)


def sync(path: Path) -> None:
    """Wait until the file or folder is on the disk."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
