"""An app with a database of its own for the pages of filling in."""

from collections.abc import Iterator

import pytest
from flask import Flask

from assess.bootstrap import Services, build
from assess.settings import Settings
from assess.web.app import create_app
from tests.web.build import Visitor, a_visitor


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    built = build(Settings(data=tmp_path_factory.mktemp("pages")))
    yield built
    built.close()


@pytest.fixture(scope="session")
def app(served: Services) -> Flask:
    """One app for all visitors: its templates are compiled once."""
    return create_app(served)


@pytest.fixture
def visitor(app: Flask, served: Services) -> Visitor:
    """A visitor with an empty browser."""
    return Visitor(app, served)


@pytest.fixture(scope="session")
def contoh(served: Services) -> str:
    """The path of an assessment that is filled in; tests only read it."""
    return a_visitor(served).open_example()
