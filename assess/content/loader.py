"""Finds questionnaires by name and version, each compiled once."""

import logging
import re
from collections.abc import Iterable, Iterator
from os import DirEntry, scandir, sep
from pathlib import Path

from assess.content.faults import ContentError, Fault
from assess.content.linter import inspect, read_folder
from assess.content.schema.files import SHAPES
from assess.content.showing import nearest
from assess.core.errors import N_, AssessError
from assess.core.questionnaire import Questionnaire

LOG = logging.getLogger(__name__)

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
    if not folders_below(path):
        raise AssessError(
            N_(
                "ASSESS_QUESTIONNAIRES names %(path)s, which holds no questionnaire. It must hold a folder for each, "
                "with questionnaire.yaml in it. Add one, or take the setting away."
            ),
            path=path,
        )


def folders_below(root: Path) -> list[Path]:
    """The folders of the questionnaires that a folder holds, superseded versions included."""
    return sorted(home.parent for pattern in HOMES for home in root.glob(pattern))


def load_questionnaire(folder: Path) -> Questionnaire:
    """The questionnaire in *folder*; raises :class:`ContentError` with all its faults."""
    inspection = inspect(read_folder(folder))
    if inspection.questionnaire is None:
        raise ContentError(inspection.faults)
    return inspection.questionnaire


class Catalogue:
    """The questionnaires below some folders, the first folder first.

    ``<root>/<id>/`` holds the current version, ``<root>/archive/<id>/<version>/`` the superseded ones. What was loaded
    stays in use while its changed files have faults.
    """

    def __init__(self, *roots: Path) -> None:
        self._roots = roots
        self._loaded: dict[Path, tuple[Stamp, Questionnaire]] = {}

    def find(self, reference: str) -> Questionnaire:
        """The questionnaire that a case names: ``smart-city`` for the current version, or ``smart-city@1.0.0``."""
        name, _, version = reference.partition("@")
        if re.fullmatch(REFERENCE, reference):
            for root in self._roots:
                if found := self._first(self._folders(root, name, version), version):
                    return found
        raise NoSuchQuestionnaire(reference, self.references())

    def current(self) -> tuple[Questionnaire, ...]:
        """The current version of each, by name; faulty ones are left out."""
        return tuple(self.find(name) for name in self.ids() if self._current(name))

    def examples(self) -> tuple[Path, ...]:
        """The files of example cases, those beside the current version of each questionnaire."""
        return self._beside("examples/*.yaml")

    def reported(self) -> tuple[Path, ...]:
        """The files of cases that the press reported, beside the same versions; they are no examples to open."""
        return self._beside("examples/reported/*.yaml")

    def _beside(self, pattern: str) -> tuple[Path, ...]:
        names = [each.id for each in self.current()]
        homes = [next(home for root in self._roots for home in self._folders(root, name)) for name in names]
        return tuple(file for home in homes for file in sorted(home.glob(pattern)))

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

    def load(self) -> None:
        """Load every current version, so that it is there when its files are changed."""
        self.current()

    def below_its_root(self, fault: Fault) -> Fault:
        """The fault with its place as seen from the folder of questionnaires, for those who are not at this machine."""
        for root in self._roots:
            fault = fault.seen_from(f"{root}{sep}")
        return fault

    def _current(self, name: str) -> str:
        try:
            return self.find(name).reference
        except ContentError:
            return ""

    def _first(self, folders: Iterable[Path], version: str) -> Questionnaire | None:
        """The first one of that version, whatever is wrong with another one; any will do where none is named."""
        faulty: ContentError | None = None
        for folder in folders:
            try:
                questionnaire = self._load(folder)
            except ContentError as error:
                faulty = faulty or error
            else:
                if not version or questionnaire.version == version:
                    return questionnaire
        if faulty:
            raise faulty
        return None

    def _folders(self, root: Path, name: str, version: str = "") -> Iterator[Path]:
        archived = [root / "archive" / name / version] if version else []
        yield from (each for each in (root / name, *archived) if each in self._loaded or (each / HOME).is_file())

    def _load(self, folder: Path) -> Questionnaire:
        stamp, (last_stamp, last) = _stamp(folder), self._loaded.get(folder, (None, None))
        if last and stamp == last_stamp:
            return last
        inspection = inspect(read_folder(folder))
        found = inspection.questionnaire or last
        if found is None:
            raise ContentError(inspection.faults)
        if inspection.faults:
            LOG.warning("%s has faults; its last good version stays in use. See `assess check`.", folder)
        self._loaded[folder] = (stamp, found)
        return found


def _stamp(folder: Path) -> Stamp:
    """Changes when a file of the folder does; nothing where there is no folder any more."""
    try:
        with scandir(folder) as files:
            return tuple(sorted(_seen(file) for file in files if file.name in SHAPES))
    except OSError:
        return ()


def _seen(file: DirEntry[str]) -> tuple[str, int, int]:
    try:
        there = file.stat()
    except OSError:
        return (file.name, 0, 0)
    return (file.name, there.st_mtime_ns, there.st_size)
