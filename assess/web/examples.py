"""The example cases that come with the questionnaires."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assess.content.case_file import read_case
from assess.content.loader import Catalogue
from assess.core.case import Case
from assess.resources import directory


@dataclass(frozen=True, slots=True)
class Example:
    """A case to open; ``name`` is its file's, without the ending."""

    name: str
    case: Case


def examples(catalogue: Catalogue) -> tuple[Example, ...]:
    """All of them, by name."""
    return tuple(Example(path.stem, _read(path, path.stat().st_mtime_ns, catalogue)) for path in _files())


def example_file(name: str) -> Path | None:
    """The file of an example; None if there is none by that name."""
    return next((path for path in _files() if path.stem == name), None)


def _files() -> list[Path]:
    return sorted(directory("questionnaires").glob("*/examples/*.yaml"))


@lru_cache(maxsize=32)
def _read(path: Path, _changed: int, catalogue: Catalogue) -> Case:
    case, _warnings = read_case(path, catalogue)
    return case
