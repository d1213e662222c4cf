"""An app with a database of its own for the pages of results."""

from collections.abc import Iterator

import pytest

from assess.bootstrap import Services, build
from assess.core.case import Case
from assess.settings import Settings
from tests.web.results.build import Pages, scenes


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    built = build(Settings(data=tmp_path_factory.mktemp("results")))
    yield built
    built.close()


@pytest.fixture(scope="session")
def pages(services: Services) -> Pages:
    return Pages(services)


@pytest.fixture(scope="session")
def cases(services: Services) -> dict[str, Case]:
    return scenes(services)
