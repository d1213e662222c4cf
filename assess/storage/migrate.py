"""Brings a database to the schema of this software, in one transaction: the old schema or the new one, never half."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from assess.core.errors import N_
from assess.storage.errors import DAMAGED, NewerSchema, StorageDamaged
from assess.storage.sqlite import Journal, begin, sqlite_engine
from assess.storage.tables import HEAD

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def upgrade(path: Path, journal: Journal) -> None:
    """Run the missing migrations on *path*; refuse a database whose revision this software does not know.

    Foreign keys are off meanwhile, because SQLite changes a table by replacing it, and checked before the commit.
    """
    engine = sqlite_engine(path, journal, foreign_keys=False)
    try:
        with engine.begin() as connection:
            begin(connection)
            present = schema_revision(connection)
        if present != HEAD:
            with engine.begin() as connection:
                begin(connection, to_write=True)
                _run_migrations(connection, path, present)
    finally:
        engine.dispose()


def schema_revision(connection: Connection) -> str | None:
    """The revision the database stands at; None if it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def known_revisions() -> frozenset[str]:
    """The schema revisions this software has migrations for."""
    from alembic.script import ScriptDirectory

    return frozenset(script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions())


def _run_migrations(connection: Connection, path: Path, present: str | None) -> None:
    from alembic import command
    from alembic.config import Config

    if present is not None and present not in known_revisions():
        raise NewerSchema(
            N_(
                "The database %(path)s was written by a newer version (schema %(found)s; this one knows %(known)s). "
                "Install that version, or restore a backup made before the upgrade."
            ),
            path=path,
            found=present,
            known=HEAD,
        )
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if orphans:
        raise StorageDamaged(DAMAGED, path=path, reason=f"{len(orphans)} rows without their assessment")
