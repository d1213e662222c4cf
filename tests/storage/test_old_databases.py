"""A database that an earlier version of this software wrote is brought along with everything in it.

`databases/0001.sql` is what the software at that schema revision wrote, dumped as text.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from assess.core.keeping import NoSuchAssessment
from assess.core.purchases.purchase import Purchase
from assess.storage.backup import check_backup, restore
from assess.storage.database import open_database
from assess.storage.repository import SqlStore
from tests.build import a_case, an_answer
from tests.storage.build import NOON, later

DATABASES = Path(__file__).parent / "databases"
KEY, DELETED = "yR6p8I04hXKxT_cfa4S9mg", "rbkcEGWUf2cce2l85e8CIw"
CARRIED = {"earlier": {"posts": ["1"], "purchases": [{"id": "KAK-1", "class": "cctv", "title": "Kamera"}]}}
CASE = a_case({"PE01": an_answer(4, note="diperiksa"), "TE01": 4}, "cctv", "app", carried=CARRIED)


@pytest.fixture
def old(path: Path) -> Path:
    """The old database as a file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((DATABASES / "0001.sql").read_text())
    return path


@pytest.fixture
def store(old: Path) -> Iterator[SqlStore]:
    with open_database(old) as database:
        yield SqlStore(database)


def test_an_old_database_is_opened_with_all_that_was_in_it(store: SqlStore) -> None:
    loaded = store.load(KEY)
    assert (loaded.case, loaded.versions, loaded.details_version, loaded.revision) == (
        CASE,
        {"PE01": 2, "TE01": 1},
        2,
        3,
    )
    assert (loaded.created_at, loaded.updated_at, dict(loaded.purchase_versions)) == (NOON, later(2), {})
    assert [each.version for each in store.load_past(KEY, "PE01")] == [2, 1]


def test_what_was_saved_before_can_be_undone_after(store: SqlStore) -> None:
    assert store.undo(KEY, 3, at=later(9)).details
    assert store.undo(KEY, 2, at=later(9)).questions == ("PE01",)
    assert store.load(KEY).case == replace(CASE, requests=("cctv",), answers=a_case({"PE01": 2, "TE01": 4}).answers)


def test_what_was_deleted_before_can_be_restored_after(store: SqlStore) -> None:
    with pytest.raises(NoSuchAssessment):
        store.load(DELETED)
    store.restore(DELETED, at=later(9))
    assert store.load(DELETED).case == a_case({"PE01": 1})


def test_an_old_assessment_takes_purchases(store: SqlStore) -> None:
    store.add_purchases(KEY, [Purchase("kamera", "cctv", {"title": "Kamera"})], idempotency_key="form", at=later(9))
    assert store.load(KEY).case.purchases == (Purchase("kamera", "cctv", {"title": "Kamera"}),)
    assert replace(store.load(KEY).case, purchases=()) == CASE


def test_an_old_backup_is_restored_and_brought_along(old: Path, tmp_path: Path) -> None:
    assert check_backup(old).revision == "0001"
    restored = restore(old, tmp_path / "new" / "assess.db", at=later(9))
    assert restored.backup.rows == {"assessments": 2, "answers": 3, "past_answers": 1, "past_details": 1, "saves": 5}
    with open_database(tmp_path / "new" / "assess.db") as database:
        assert SqlStore(database).load(KEY).case == CASE
