"""File locks beside the database; the operating system frees them when their process ends, however it ends."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assess.storage.errors import StorageBusy

PATIENCE = 10.0
PAUSE = 0.002


@contextmanager
def locked(database: Path, suffix: str, refusal: str, *, shared: bool = False, patience: float) -> Iterator[None]:
    """Hold the lock file beside the *database*; raises StorageBusy with the *refusal* after *patience* seconds."""
    descriptor = os.open(f"{database}{suffix}", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        if not _taken(descriptor, fcntl.LOCK_SH if shared else fcntl.LOCK_EX, patience):
            raise StorageBusy(refusal, path=database)
        yield
    finally:
        os.close(descriptor)


def _taken(descriptor: int, kind: int, patience: float) -> bool:
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                raise
        else:
            return True
        if time.monotonic() >= until:
            return False
        time.sleep(PAUSE)
