"""The cases that come with the questionnaires: examples to open, and what the press reported from elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assess.content.case_file import read_case
from assess.content.faults import CaseFault
from assess.content.loader import Catalogue
from assess.core.case import Case
from assess.core.identity import Same
from assess.core.questionnaire import Questionnaire


@dataclass(frozen=True, slots=True)
class Example:
    """A case to open; ``name`` is its questionnaire's and its file's: ``smart-city/kota-contoh``."""

    name: str
    case: Case


def examples(catalogue: Catalogue) -> tuple[Example, ...]:
    """All of them, by name; one that cannot be read is left out."""
    found = ((path, _case(path, catalogue)) for path in catalogue.examples())
    return tuple(Example(_name(path), case) for path, case in found if case)


def example_file(name: str, catalogue: Catalogue) -> Path | None:
    """The file of an example; None if there is none by that name."""
    return next((path for path in catalogue.examples() if _name(path) == name), None)


def reported_cases(questionnaire: Questionnaire, catalogue: Catalogue) -> Mapping[str, Case]:
    """The reported cases that answer this version, by lesson: ``palembang-2017.yaml`` belongs to ``palembang``."""
    found = ((path.stem.rpartition("-")[0], _case(path, catalogue, up=3)) for path in catalogue.reported())
    return {lesson: case for lesson, case in found if case and case.questionnaire == questionnaire.reference}


def _name(path: Path) -> str:
    return f"{path.parent.parent.name}/{path.stem}"


def _case(path: Path, catalogue: Catalogue, *, up: int = 2) -> Case | None:
    """The case in a file so many folders below its questionnaire; None where it cannot be read."""
    questionnaire = catalogue.find(path.parents[up - 1].name)
    try:
        return _read(path, path.stat().st_mtime_ns, Same(questionnaire), catalogue)
    except CaseFault:
        return None


@lru_cache(maxsize=32)
def _read(path: Path, _changed: int, _questionnaire: Same, catalogue: Catalogue) -> Case:
    case, _warnings = read_case(path, catalogue)
    return case
