"""Finds questionnaires by name and version, each compiled once."""

import re
from collections.abc import Iterator
from os import scandir
from pathlib import Path

from assess.content.faults import ContentError
from assess.content.linter import inspect, read_folder
from assess.content.showing import nearest
from assess.core.errors import N_, AssessError
from assess.core.questionnaire import Questionnaire

HOME = "questionnaire.yaml"
HOMES = (f"*/{HOME}", f"archive/*/*/{HOME}")
REFERENCE = r"[A-Za-z][A-Za-z0-9_-]{0,39}(?:@[0-9.]{1,20})?"
Stamp = tuple[tuple[str, int, int], ...]


class NoSuchQuestionnaire(AssessError):
    """Nothing goes by that name; ``available`` holds the references there are."""

    def __init__(self, reference: str, available: tuple[str, ...]) -> None:
        self.reference = reference
        self.available = available
        super().__init__(
            N_("There is no questionnaire %(reference)s; there are: %(available)s. Name one of them."),
            reference=reference,
            available=", ".join(available) or "-",
        )

    @property
    def suggestion(self) -> str:
        """The reference that was perhaps meant, or nothing."""
        return nearest(self.reference, self.available)


def check_root(path: Path) -> None:
    """Raise :class:`AssessError` where no questionnaire can be found below a folder that is named for them."""
    if (path / HOME).is_file():
        raise AssessError(
            N_("ASSESS_QUESTIONNAIRES names %(path)s, which is itself a questionnaire. Name the folder above it."),
            path=path,
        )
    if not any(home for pattern in HOMES for home in path.glob(pattern)):
        raise AssessError(
            N_(
                "ASSESS_QUESTIONNAIRES names %(path)s, which holds no questionnaire. It must hold a folder for each, "
                "with questionnaire.yaml in it. Add one, or take the setting away."
            ),
            path=path,
        )


def load_questionnaire(folder: Path) -> Questionnaire:
    """The questionnaire in *folder*; raises :class:`ContentError` with all its faults."""
    inspection = inspect(read_folder(folder))
    if inspection.questionnaire is None:
        raise ContentError(inspection.faults)
    return inspection.questionnaire


class Catalogue:
    """The questionnaires below some folders, the first folder first.

    ``<root>/<id>/`` holds the current version, ``<root>/archive/<id>/<version>/`` the superseded ones.
    """

    def __init__(self, *roots: Path) -> None:
        self._roots = roots
        self._loaded: dict[Path, tuple[Stamp, Questionnaire]] = {}

    def find(self, reference: str) -> Questionnaire:
        """The questionnaire that a case names: ``smart-city`` for the current version, or ``smart-city@1.0.0``."""
        name, _, version = reference.partition("@")
        folders = self._folders(name, version) if re.fullmatch(REFERENCE, reference) else ()
        for folder in folders:
            questionnaire = self._load(folder)
            if not version or questionnaire.version == version:
                return questionnaire
        raise NoSuchQuestionnaire(reference, self.references())

    def current(self) -> tuple[Questionnaire, ...]:
        """The current version of each, by name; faulty ones are left out."""
        return tuple(self.find(name) for name in self.ids() if self._current(name))

    def examples(self) -> tuple[Path, ...]:
        """The files of example cases, those beside the current version of each questionnaire."""
        homes = [next(self._folders(each.id, "")) for each in self.current()]
        return tuple(file for home in homes for file in sorted(home.glob("examples/*.yaml")))

    def ids(self) -> tuple[str, ...]:
        """The names of the questionnaires that have a current version."""
        found = (home.parent.name for root in self._roots for home in root.glob(f"*/{HOME}"))
        return tuple(sorted(set(found)))

    def references(self) -> tuple[str, ...]:
        """Every version there is, as a case may name it; the current ones first. Faulty ones are left out."""
        current = [reference for name in self.ids() if (reference := self._current(name))]
        archived = {
            f"{home.parent.parent.name}@{home.parent.name}"
            for root in self._roots
            for home in root.glob(f"archive/*/*/{HOME}")
        }
        return (*current, *sorted(archived - set(current)))

    def _current(self, name: str) -> str:
        try:
            return self.find(name).reference
        except ContentError:
            return ""

    def _folders(self, name: str, version: str) -> Iterator[Path]:
        for root in self._roots:
            archived = [root / "archive" / name / version] if version else []
            yield from (folder for folder in (root / name, *archived) if (folder / HOME).is_file())

    def _load(self, folder: Path) -> Questionnaire:
        stamp = _stamp(folder)
        before = self._loaded.get(folder)
        if before is None or before[0] != stamp:
            self._loaded[folder] = (stamp, load_questionnaire(folder))
        return self._loaded[folder][1]


def _stamp(folder: Path) -> Stamp:
    """Changes when a file of the folder does."""
    with scandir(folder) as files:
        found = [(file.name, file.stat()) for file in files if file.name.endswith(".yaml")]
    return tuple(sorted((name, there.st_mtime_ns, there.st_size) for name, there in found))
