"""The SQLite settings: which journal is safe with the library at hand, and what every connection is told."""

import re
import sqlite3
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

from assess.core.errors import N_
from assess.storage.errors import StorageUnavailable

Journal = Literal["WAL", "TRUNCATE"]
Version = tuple[int, int, int]

BUSY_MILLISECONDS = 5000
OVERRIDE = re.compile(r"(wal|truncate)(?:@(\S+))?", re.IGNORECASE)


def wal_is_safe(version: Version) -> bool:
    """Whether this SQLite is free of the race that can damage a write-ahead log ("WAL-reset": 3.7.0 to 3.51.2).

    The fix is in 3.51.3 and was carried back to 3.50.7 and 3.44.6 (https://sqlite.org/wal.html).
    """
    major_minor, patch = version[:2], version[2]
    return (
        version < (3, 7, 0)
        or version >= (3, 51, 3)
        or (major_minor == (3, 50) and patch >= 7)
        or (major_minor == (3, 44) and patch >= 6)
    )


def choose_journal(override: str = "", version: Version | None = None) -> Journal:
    """The write-ahead log where it is safe, the rollback journal elsewhere.

    *override* is ``truncate``, or ``wal@`` with the package whose maintainers carried the fix back
    (``wal@libsqlite3-0_3.40.1-2+deb12u9``): whoever overrides the gate says on what ground.
    """
    if override:
        match = OVERRIDE.fullmatch(override)
        if match and match[1].lower() == "truncate" and match[2] is None:
            return "TRUNCATE"
        if match and match[1].lower() == "wal" and match[2]:
            return "WAL"
        raise StorageUnavailable(
            N_(
                "ASSESS_SQLITE_JOURNAL is %(override)s. Write truncate, or wal@ and the name with version of the "
                "SQLite package that carries the fix of the write-ahead log."
            ),
            override=override,
        )
    return "WAL" if wal_is_safe(version or sqlite3.sqlite_version_info) else "TRUNCATE"


def sqlite_engine(path: Path, journal: Journal, *, foreign_keys: bool = True) -> Engine:
    """An engine on the file *path* whose transactions are opened by `begin`."""
    engine = create_engine(URL.create("sqlite", database=str(path)), hide_parameters=True)
    pragmas = (
        f"busy_timeout={BUSY_MILLISECONDS}",
        f"journal_mode={journal}",
        "synchronous=FULL",
        f"foreign_keys={'ON' if foreign_keys else 'OFF'}",
        "trusted_schema=OFF",
        "cell_size_check=ON",
        "secure_delete=ON",
        "temp_store=MEMORY",
        "journal_size_limit=67108864",
    )

    @event.listens_for(engine, "connect")
    def tell_connection(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}").close()

    return engine


def begin(connection: Connection, *, to_write: bool = False) -> None:
    """Open the transaction of the connection: it sees one state throughout, and *to_write* is a writer from its start.

    A listener to SQLAlchemy's own begin would be asked about every statement too.
    """
    driver: Any = connection.connection.driver_connection
    driver.execute("BEGIN IMMEDIATE" if to_write else "BEGIN").close()
