"""One warm worker for all tests of documents, and the documents that several of them read."""

from collections.abc import Iterator

import pytest

from assess.documents.pool import Pool
from assess.documents.render import Renderer
from tests.documents.build import an_evaluation


@pytest.fixture(scope="session")
def pool() -> Iterator[Pool]:
    made = Pool(at_most=1)
    yield made
    made.close()


@pytest.fixture(scope="session")
def renderer(pool: Pool) -> Iterator[Renderer]:
    with Renderer(software="9.9.9", pool=pool) as warm:
        yield warm


@pytest.fixture(scope="session")
def roadmap(renderer: Renderer) -> bytes:
    return renderer.roadmap(an_evaluation(), "id")


@pytest.fixture(scope="session")
def roadmap_in_english(renderer: Renderer) -> bytes:
    return renderer.roadmap(an_evaluation(), "en")
