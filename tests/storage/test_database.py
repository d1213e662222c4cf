"""Opening a database: its settings, its schema, and what is said when it cannot be used."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import OperationalError

from assess.core.errors import AssessError
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import NO_REVIEW, Review
from assess.storage.database import Database, open_database, replacing
from assess.storage.errors import (
    NewerSchema,
    StorageBusy,
    StorageDamaged,
    StorageError,
    StorageFull,
    StorageUnavailable,
)
from assess.storage.migrate import MIGRATIONS
from assess.storage.repository import SqlStore
from assess.storage.sqlite import Journal, Version, choose_journal, wal_is_safe
from assess.storage.tables import HEAD, assessments, metadata
from tests.build import a_case, an_answer
from tests.storage.build import NOON, save


def pragma(database: Database, name: str) -> object:
    with database.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def allow_pages(database: Database, number: object) -> None:
    with database.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={number}").close()


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 6, 23), True),
        ((3, 7, 0), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 0), True),
    ],
)
def test_the_write_ahead_log_is_used_where_its_race_is_mended(version: Version, safe: bool) -> None:
    assert wal_is_safe(version) is safe
    assert choose_journal(version=version) == ("WAL" if safe else "TRUNCATE")


@pytest.mark.parametrize(
    ("override", "journal"),
    [("truncate", "TRUNCATE"), ("wal@libsqlite3-0_3.40.1-2+deb12u9", "WAL"), ("TRUNCATE", "TRUNCATE")],
)
def test_the_choice_of_journal_can_be_overridden(override: str, journal: Journal) -> None:
    assert choose_journal(override, (3, 40, 1)) == journal


@pytest.mark.parametrize("override", ["wal", "wal@", "off", "truncate@x", "wal@a b"])
def test_an_override_without_its_ground_is_refused(override: str) -> None:
    with pytest.raises(StorageUnavailable, match="ASSESS_SQLITE_JOURNAL"):
        choose_journal(override)


@pytest.mark.parametrize(("override", "mode"), [("truncate", "truncate"), ("wal@tested here", "wal")])
def test_every_connection_is_told_the_safe_settings(path: Path, override: str, mode: str) -> None:
    with open_database(path, journal=override.replace(" ", "_")) as database:
        told = {
            name: pragma(database, name)
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "busy_timeout",
                "trusted_schema",
                "secure_delete",
            )
        }
    assert told == {
        "journal_mode": mode,
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "secure_delete": 1,
    }


def test_only_the_owner_can_read_the_database(path: Path) -> None:
    open_database(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_folder_is_made_on_first_use(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "100% kota?.db"
    with open_database(path) as database:
        assert SqlStore(database).list_assessments() == ()


def test_the_migrations_end_where_the_tables_are(path: Path) -> None:
    with open_database(path) as database, database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [HEAD]


def test_opening_again_keeps_everything(path: Path) -> None:
    case = a_case({"PE01": 2})
    with open_database(path) as database:
        key = SqlStore(database).create(case, start_key="start", at=NOON)
    with open_database(path) as database:
        assert SqlStore(database).load(key).case == case


def test_a_newer_schema_is_refused_and_left_alone(path: Path) -> None:
    with open_database(path) as database, database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(NewerSchema, match=r"newer version \(schema 9999; this one knows 0003\)"):
        open_database(path)
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_old_schema(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE saves (something)")
    with pytest.raises(OperationalError, match="saves already exists"):
        open_database(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("saves",)]


def test_a_file_that_is_no_database_is_told_with_the_way_out(path: Path) -> None:
    path.write_bytes(b"no database at all, but long enough to look at" * 100)
    with pytest.raises(StorageDamaged, match="Restore a backup"):
        open_database(path)


def test_a_database_that_could_not_be_opened_is_not_held(path: Path) -> None:
    path.write_bytes(b"no database" * 100)
    with pytest.raises(StorageDamaged):
        open_database(path)
    with replacing(path):
        path.unlink()


def test_a_folder_in_the_place_of_the_database_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StorageUnavailable, match="cannot be used"):
        open_database(path)


def test_a_full_disk_is_polite_and_heals(database: Database, store: SqlStore) -> None:
    key = store.create(a_case({"PE01": 2}), start_key="start", at=NOON)
    allow_pages(database, pragma(database, "page_count"))
    before = store.load(key)
    with pytest.raises(StorageFull, match="Nothing was written"):
        save(store, key, **{f"Q{n}": (an_answer(1, note="x" * 10_000), 0) for n in range(10)})
    assert store.load(key) == before
    allow_pages(database, 1_000_000)
    save(store, key, PE01=(an_answer(4), 1))
    assert store.load(key).case.answer("PE01") == an_answer(4)


def test_a_writer_that_hangs_makes_the_next_one_say_so(path: Path) -> None:
    with (
        open_database(path, patience=0.05) as database,
        database.writing(),
        pytest.raises(StorageBusy, match="busy"),
        database.writing(),
    ):
        raise AssertionError("two writers at once")


def test_a_mistake_of_the_program_is_not_dressed_up(database: Database) -> None:
    with pytest.raises(Exception, match="no such table") as told, database.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM nowhere")
    assert not isinstance(told.value, AssessError)


def test_a_failed_transaction_leaves_nothing(database: Database, store: SqlStore) -> None:
    store.create(a_case(), start_key="start", at=NOON)

    def delete_and_stumble() -> None:
        with database.writing() as connection:
            connection.execute(assessments.delete())
            raise StorageError("stop")

    with pytest.raises(StorageError, match="stop"):
        delete_and_stumble()
    assert len(store.list_assessments()) == 1


def test_an_erased_assessment_leaves_no_trace_in_the_file(path: Path) -> None:
    secret = "nama rahasia yang harus hilang"
    with open_database(path, journal="truncate") as database:
        store = SqlStore(database)
        bought = Purchase("kamera", "cctv", {"office": secret}, Review(note=secret))
        case = a_case({"PE01": an_answer(1, note=secret)}, purchases=(bought,))
        key = store.create(case, start_key="start", at=NOON)
        save(store, key, PE01=(an_answer(2, note="lain"), 1))
        store.save_proposal(key, "kamera", {}, 1, idempotency_key="", at=NOON)
        store.save_review(key, "kamera", NO_REVIEW, 1, idempotency_key="", at=NOON)
        store.delete(key, at=NOON)
        store.erase(key)
        assert store.list_assessments(deleted=True) == ()
    assert secret.encode() not in path.read_bytes()
