"""A real database file for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assess.storage.database import Database, open_database
from assess.storage.repository import SqlStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "assess.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    with open_database(path) as opened:
        yield opened


@pytest.fixture
def store(database: Database) -> SqlStore:
    return SqlStore(database)
