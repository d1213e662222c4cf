"""The database: one file, many readers, one writer at a time."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine

from assess.core.errors import N_
from assess.storage.errors import BUSY
from assess.storage.files import told
from assess.storage.locks import PATIENCE, locked
from assess.storage.migrate import upgrade
from assess.storage.sqlite import begin, choose_journal, sqlite_engine

OPEN = ".open"
WRITING = ".wlock"


class Database:
    """An open database. Its transactions are short: no file, password or picture is worked on inside one.

    While it is open a shared lock (``.open``) says so to whoever wants to replace the file.
    """

    def __init__(self, path: Path, engine: Engine, patience: float = PATIENCE) -> None:
        self.path = path
        self._engine = engine
        self._patience = patience
        self._held = ExitStack()
        self._held.enter_context(locked(path, OPEN, BUSY, shared=True, patience=PATIENCE))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database throughout."""
        with told(self.path), self._engine.begin() as connection:
            begin(connection)
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is the only writer; it is on the disk when the block has ended without an error."""
        with told(self.path), write_lock(self.path, self._patience), self._engine.begin() as connection:
            begin(connection, to_write=True)
            yield connection

    def close(self) -> None:
        self._engine.dispose()
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


def open_database(path: Path, *, journal: str = "", patience: float = PATIENCE) -> Database:
    """Open the database *path*, made and brought to the present schema if need be.

    *journal* overrides the choice of `choose_journal`. Raises NewerSchema for a database of a newer version.
    """
    mode = choose_journal(journal)
    with told(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make_private(path)
        database = Database(path, sqlite_engine(path, mode), patience)
        try:
            with write_lock(path, patience):
                upgrade(path, mode)
        except BaseException:
            database.close()
            raise
    return database


def write_lock(path: Path, patience: float = PATIENCE) -> AbstractContextManager[None]:
    """The right to write, across threads and processes; it waits in place of SQLite, which waits unfairly."""
    return locked(path, WRITING, BUSY, patience=patience)


def replacing(path: Path) -> AbstractContextManager[None]:
    """The right to replace the file: nobody has it open. Raises StorageBusy at once if someone does."""
    refusal = N_("The database %(path)s is in use. Stop the server that uses it first.")
    return locked(path, OPEN, refusal, patience=0)


def _make_private(path: Path) -> None:
    """Only the owner may read the answers of a city."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
