"""Finds every fault of a questionnaire's folder in one pass."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from os.path import exists, isdir
from pathlib import Path
from typing import Any

from assess.content.editing import editorial_faults
from assess.content.faults import Fault, in_order
from assess.content.nodes import Document, Mapped, Place, Sequence
from assess.content.outline import ids_of, known_ids, text_at
from assess.content.reading import Unreadable, bytes_of, document_of, limits_of
from assess.content.rules import rule_faults
from assess.content.schema.files import MAPPINGS, MAY_BE_LEFT_OUT, SHAPES, compiled
from assess.content.step_graph import graph_faults
from assess.content.validation import checked
from assess.content.yaml_reader import read_yaml
from assess.core.questionnaire import Questionnaire


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a questionnaire as they were read: each its bytes, or why it could not be read."""

    path: str
    name: str
    files: tuple[tuple[str, bytes | Fault], ...]


@dataclass(frozen=True, slots=True)
class Inspection:
    """The faults of a folder, sorted; the questionnaire where there are none."""

    faults: tuple[Fault, ...]
    questionnaire: Questionnaire | None


def lint(folder: Path) -> list[Fault]:
    """Every fault of the questionnaire in *folder*, by file, line and column; one where there is none in it."""
    nothing = _no_questionnaire(folder)
    return [nothing] if nothing else list(inspect(read_folder(folder)).faults)


def _no_questionnaire(folder: Path) -> Fault | None:
    """Says of a path that holds no part of a questionnaire what it is."""
    if not isdir(folder):
        return Fault(str(folder), 1, 1, "file_for_a_folder" if exists(folder) else "no_such_folder")
    if any(exists(folder / name) for name in SHAPES):
        return None
    return Fault(str(folder), 1, 1, "no_questionnaire")


def read_folder(folder: Path) -> Folder:
    """The files of a questionnaire; one that cannot be read becomes a fault."""
    files = tuple(
        (name, _content(folder / name)) for name in SHAPES if name not in MAY_BE_LEFT_OUT or (folder / name).exists()
    )
    return Folder(str(folder), folder.name, files)


def _content(file: Path) -> bytes | Fault:
    try:
        return bytes_of(file, limits_of(file.name))
    except Unreadable as error:
        return error.as_fault(str(file))


@lru_cache(maxsize=32)
def inspect(folder: Folder) -> Inspection:
    """The faults of a folder and what it says. The same content is inspected once."""
    faults, documents = _documents(folder)
    ids = ids_of(documents)
    known = known_ids(documents, ids)
    parts: dict[str, Any] = {}
    for name, document in documents.items():
        parts[name], found = checked(SHAPES[name], document, known)
        faults += found
    faults += rule_faults(documents, ids, known)
    faults += graph_faults(documents, ids, known)
    faults += _name_faults(folder, documents)
    if not _is_archived(folder, documents):
        faults += editorial_faults(documents)
    if faults:
        return Inspection(tuple(in_order(dict.fromkeys(faults))), None)
    return Inspection((), compiled(parts))


def _documents(folder: Folder) -> tuple[list[Fault], dict[str, Document]]:
    """What could be read, and what could not; a file that may be left out and is, is empty."""
    faults: list[Fault] = []
    left_out = MAY_BE_LEFT_OUT - {name for name, _ in folder.files}
    documents = {name: Document(str(Path(folder.path) / name), _nothing(name)) for name in left_out}
    for name, content in folder.files:
        if isinstance(content, Fault):
            faults.append(content)
            continue
        path = str(Path(folder.path) / name)
        try:
            documents[name] = document_of(content, path, read_yaml, limits_of(name))
        except Unreadable as error:
            faults.append(error.as_fault(path))
        else:
            faults += documents[name].faults
    return faults, documents


def _nothing(name: str) -> Mapped | Sequence:
    return Mapped(Place()) if name in MAPPINGS else Sequence(Place())


def _is_archived(folder: Folder, documents: Mapping[str, Document]) -> bool:
    """Whether the folder has the name of a version: what was published under the rules of its time stays as it is."""
    document = documents.get("questionnaire.yaml")
    return document is not None and folder.name == text_at(document.root, "version")


def _name_faults(folder: Folder, documents: Mapping[str, Document]) -> list[Fault]:
    """A questionnaire is found by its folder: named by its id or, in the archive, by its version."""
    document = documents.get("questionnaire.yaml")
    if document is None:
        return []
    names = [text_at(document.root, "id"), text_at(document.root, "version")]
    if not all(names) or folder.name in names:
        return []
    return [document.fault(("id",), "folder_has_another_name", {"found": names[0], "folder": folder.name})]
