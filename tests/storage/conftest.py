"""A real database file for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assess.storage.database import Database, open_database
from assess.storage.repository import SqlStore


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as the migrations make it; a copy of it saves each test the making."""
    path = tmp_path_factory.mktemp("template") / "assess.db"
    open_database(path).close()
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "assess.db"


@pytest.fixture
def database(path: Path, new_database: Path) -> Iterator[Database]:
    shutil.copyfile(new_database, path)
    with open_database(path) as opened:
        yield opened


@pytest.fixture
def store(database: Database) -> SqlStore:
    return SqlStore(database)
