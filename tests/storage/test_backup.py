"""Backups under load, and putting them back."""

import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from pathlib import Path
from threading import Event, Thread

import pytest

from assess.core.case import Case
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Review
from assess.storage.backup import back_up, check_backup, restore
from assess.storage.database import open_database
from assess.storage.errors import BackupRefused, StorageBusy
from assess.storage.repository import SqlStore
from tests.build import a_case, an_answer
from tests.storage.build import NOON, kept, save

TEN = datetime(2026, 11, 24, 10, tzinfo=UTC)


@pytest.fixture
def key(path: Path) -> str:
    """An assessment in a database nobody has open."""
    bought = Purchase("kamera", "cctv", {"title": "Kamera", "total": Decimal(5)}, Review(note="catatan"))
    with open_database(path) as database:
        return SqlStore(database).create(a_case({"PE01": 2}, purchases=(bought,)), start_key="start", at=NOON)


def case_in(path: Path, key: str) -> Case:
    with open_database(path) as database:
        return SqlStore(database).load(key).case


def answer(path: Path, key: str, level: int) -> None:
    with open_database(path) as database:
        store = SqlStore(database)
        kept(save(store, key, PE01=(an_answer(level), store.load(key).version("PE01"))))


def spoil(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def test_a_restored_backup_is_equal_to_what_was_backed_up(path: Path, key: str, tmp_path: Path) -> None:
    backup = back_up(path, tmp_path / "backups" / "one.db")
    before = case_in(path, key)
    answer(path, key, 5)
    restored = restore(backup.path, path, at=TEN)
    assert case_in(path, key) == before
    assert (restored.backup, restored.backup.rows["answers"], restored.backup.rows["purchases"]) == (backup, 1, 1)
    assert before.purchases[0].review.note == "catatan"


def test_what_a_restore_replaces_is_kept_beside_it(path: Path, key: str, tmp_path: Path) -> None:
    backup = back_up(path, tmp_path / "one.db")
    answer(path, key, 5)
    restored = restore(backup.path, path, at=TEN)
    assert restored.replaced == path.with_name("assess.db.replaced-20261124T100000000000Z")
    assert case_in(restored.replaced, key).answer("PE01") == an_answer(5)


def test_a_backup_is_restored_where_there_was_nothing(path: Path, key: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "new" / "assess.db"
    assert restore(back_up(path, tmp_path / "one.db").path, elsewhere, at=TEN).replaced is None
    assert case_in(elsewhere, key) == case_in(path, key)


def test_a_damaged_database_is_replaced_and_kept(path: Path, key: str, tmp_path: Path) -> None:
    backup = back_up(path, tmp_path / "one.db")
    path.write_bytes(b"damaged")
    restored = restore(backup.path, path, at=TEN)
    assert restored.replaced is not None
    assert restored.replaced.read_bytes() == b"damaged"
    assert case_in(path, key).answer("PE01") == an_answer(2)


@pytest.mark.parametrize("journal", ["truncate", "wal@tested"])
def test_a_backup_taken_while_people_save_holds_whole_saves(path: Path, key: str, journal: str, tmp_path: Path) -> None:
    stop = Event()
    with open_database(path, journal=journal) as database:
        store = SqlStore(database)

        def keep_saving() -> None:
            for number in count(1):
                if stop.is_set():
                    return
                versions = store.load(key).versions
                given = {f"Q{n}": (an_answer(3, note=str(number)), versions.get(f"Q{n}", 0)) for n in range(5)}
                kept(save(store, key, **given))

        saver = Thread(target=keep_saving)
        saver.start()
        try:
            backups = [back_up(path, tmp_path / f"{number}.db").path for number in range(5)]
        finally:
            stop.set()
            saver.join()
    for backup in backups:
        notes = [case_in(backup, key).answer(f"Q{n}").note for n in range(5)]
        assert len(set(notes)) == 1


def test_a_backup_is_one_file_for_its_owner_only(path: Path, key: str, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    backup = back_up(path, folder / "one.db")
    assert [each.name for each in folder.iterdir()] == ["one.db"]
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600


def test_a_backup_does_not_overwrite_another(path: Path, key: str, tmp_path: Path) -> None:
    backup = back_up(path, tmp_path / "one.db")
    before = backup.path.read_bytes()
    with pytest.raises(BackupRefused, match="exists already"):
        back_up(path, backup.path)
    assert backup.path.read_bytes() == before


def test_there_is_nothing_to_back_up_in_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="ASSESS_DATA"):
        back_up(tmp_path / "assess.db", tmp_path / "one.db")
    assert list(tmp_path.iterdir()) == []


def test_a_restore_is_refused_while_the_database_is_open(path: Path, key: str, tmp_path: Path) -> None:
    backup = back_up(path, tmp_path / "one.db")
    with open_database(path), pytest.raises(StorageBusy, match="Stop the server"):
        restore(backup.path, path, at=TEN)
    restore(backup.path, path, at=TEN)


@pytest.mark.parametrize(
    ("spoiled", "reason"),
    [
        pytest.param("UPDATE alembic_version SET version_num = '9999'", "newer version", id="newer schema"),
        pytest.param("DROP TABLE saves", "no such table: saves", id="missing table"),
        pytest.param("UPDATE answers SET assessment_id = 77", "without their assessment", id="orphans"),
        pytest.param("DELETE FROM alembic_version", "no schema revision", id="no revision"),
    ],
)
def test_a_backup_that_is_not_whole_is_refused(path: Path, key: str, tmp_path: Path, spoiled: str, reason: str) -> None:
    backup = back_up(path, tmp_path / "one.db").path
    before = path.read_bytes()
    spoil(backup, spoiled)
    with pytest.raises(BackupRefused, match=reason):
        restore(backup, path, at=TEN)
    assert path.read_bytes() == before


def test_bytes_turned_over_inside_a_backup_are_found(path: Path, key: str, tmp_path: Path) -> None:
    backup = back_up(path, tmp_path / "one.db").path
    content = bytearray(backup.read_bytes())
    content[4096:8192] = bytes(4096)
    backup.write_bytes(content)
    with pytest.raises(BackupRefused, match="not a whole backup"):
        check_backup(backup)


@pytest.mark.parametrize("content", [b"", b"not a database, though a file"])
def test_another_file_is_no_backup(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(content)
    with pytest.raises(BackupRefused, match="not a whole backup"):
        check_backup(other)


def test_a_missing_backup_is_told(tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="There is no backup"):
        restore(tmp_path / "none.db", tmp_path / "assess.db", at=TEN)
