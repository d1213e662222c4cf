"""File locks beside the database; the operating system frees them when their process ends, however it ends."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 10.0
PAUSE = 0.002


class Locked(Exception):
    """Someone else holds the lock."""


@contextmanager
def locked(path: Path, *, shared: bool = False, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock file *path*, waiting for at most *patience* seconds; raises Locked after that."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        _take(descriptor, fcntl.LOCK_SH if shared else fcntl.LOCK_EX, patience)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, kind: int, patience: float) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                raise
        else:
            return
        if time.monotonic() >= until:
            raise Locked
        time.sleep(PAUSE)
