"""Puts the parts together: the only module that knows them all."""

from dataclasses import dataclass
from pathlib import Path

from assess.content.loader import Catalogue, check_root
from assess.documents.render import Renderer
from assess.resources import directory
from assess.settings import Settings, load_secret_key
from assess.storage.database import Database, open_database
from assess.storage.repository import SqlStore


@dataclass(frozen=True)
class Services:
    """What the pages need, in use until `close`."""

    settings: Settings
    catalogue: Catalogue
    database: Database
    store: SqlStore
    renderer: Renderer
    secret_key: bytes
    templates: Path

    def close(self) -> None:
        self.renderer.close()
        self.database.close()


def build(settings: Settings) -> Services:
    """Open the database (made on first use) and everything that works on it."""
    database = open_database(settings.database, journal=settings.sqlite_journal)
    return Services(
        settings=settings,
        catalogue=catalogue(settings),
        database=database,
        store=SqlStore(database),
        renderer=renderer(settings),
        secret_key=load_secret_key(settings.data),
        templates=directory("templates"),
    )


def catalogue(settings: Settings) -> Catalogue:
    """The city's own questionnaires first, then those that come with the software; AssessError if it has none."""
    own = [settings.questionnaires] if settings.questionnaires else []
    for root in own:
        check_root(root)
    return Catalogue(*own, directory("questionnaires"))


def renderer(settings: Settings) -> Renderer:
    """Makes documents, and keeps them in the data folder."""
    return Renderer(settings.data / "documents")
