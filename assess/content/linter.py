"""Finds every fault of a questionnaire's folder in one pass."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from os.path import exists, isdir
from pathlib import Path
from typing import Any

from assess.content import questionnaire_schema as schema
from assess.content.faults import Fault, in_order
from assess.content.nodes import Document
from assess.content.outline import PILLAR_FILES, ids_of, known_ids, text_at
from assess.content.reading import QUESTIONNAIRE_LIMITS, Unreadable, bytes_of, document_of
from assess.content.rules import BUDGET, rule_faults
from assess.content.showing import shortened
from assess.content.step_graph import graph_faults
from assess.content.validation import Shape, checked
from assess.content.yaml_reader import read_yaml
from assess.core.questionnaire import Pillar, Questionnaire, TechnologyClass

SHAPES: Mapping[str, Shape[Any]] = {
    "questionnaire.yaml": schema.QUESTIONNAIRE,
    **dict.fromkeys(PILLAR_FILES, schema.QUESTIONS),
    "steps.yaml": schema.STEPS,
    "gates.yaml": schema.GATES,
    "offices.yaml": schema.OFFICES,
    "calendar.yaml": schema.CALENDAR,
    "sources.yaml": schema.SOURCES,
}
OPTIONAL = frozenset({"calendar.yaml", "sources.yaml"})


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
    """Says of a path that holds no part of a questionnaire what it is, and where there are questionnaires."""
    if not isdir(folder):
        return Fault(str(folder), 1, 1, "file_for_a_folder" if exists(folder) else "no_such_folder")
    if any(exists(folder / name) for name in SHAPES):
        return None
    below = sorted(home.parent.name for home in folder.glob("*/questionnaire.yaml"))
    if not below:
        return Fault(str(folder), 1, 1, "no_questionnaire")
    return Fault(str(folder), 1, 1, "questionnaires_below", {"below": ", ".join(map(shortened, below))})


def read_folder(folder: Path) -> Folder:
    """The files of a questionnaire; one that cannot be read becomes a fault."""
    files = tuple(
        (name, _content(folder / name)) for name in SHAPES if name not in OPTIONAL or (folder / name).exists()
    )
    return Folder(str(folder), folder.name, files)


def _content(file: Path) -> bytes | Fault:
    try:
        return bytes_of(file, QUESTIONNAIRE_LIMITS)
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
    if faults:
        return Inspection(tuple(in_order(dict.fromkeys(faults))), None)
    return Inspection((), _questionnaire(parts))


def _documents(folder: Folder) -> tuple[list[Fault], dict[str, Document]]:
    faults: list[Fault] = []
    documents: dict[str, Document] = {}
    for name, content in folder.files:
        if isinstance(content, Fault):
            faults.append(content)
            continue
        path = str(Path(folder.path) / name)
        try:
            documents[name] = document_of(content, path, read_yaml, QUESTIONNAIRE_LIMITS)
        except Unreadable as error:
            faults.append(error.as_fault(path))
        else:
            faults += documents[name].faults
    return faults, documents


def _name_faults(folder: Folder, documents: Mapping[str, Document]) -> list[Fault]:
    """A questionnaire is found by its folder: named by its id or, in the archive, by its version."""
    document = documents.get("questionnaire.yaml")
    if document is None:
        return []
    names = [text_at(document.root, "id"), text_at(document.root, "version")]
    if not all(names) or folder.name in names:
        return []
    return [document.fault(("id",), "folder_has_another_name", {"found": names[0], "folder": folder.name})]


def _questionnaire(parts: Mapping[str, Any]) -> Questionnaire:
    whole: schema.QuestionnaireEntry = parts["questionnaire.yaml"]
    gates: dict[str, schema.GateEntry] = parts["gates.yaml"]
    return Questionnaire(
        id=whole.id,
        version=whole.version,
        title=whole.title.value(),
        questions=tuple(entry.value(pillar) for pillar in Pillar for entry in parts[f"{pillar}.yaml"]),
        steps=tuple(entry.value() for entry in parts["steps.yaml"]),
        budget_conditions=gates[BUDGET].value(),
        classes=tuple(
            TechnologyClass(each.id, each.name.value(), each.phrase.value(), gates[each.id].value())
            for each in whole.classes
        ),
        offices=tuple(entry.value() for entry in parts["offices.yaml"]),
        exemptions={name: text.value() for name, text in whole.exemptions.items()},
        budget_windows=tuple(entry.value() for entry in parts.get("calendar.yaml", ())),
        sources=tuple(entry.value() for entry in parts.get("sources.yaml", ())),
        arbiter=whole.arbiter,
        second_arbiter=whole.second_arbiter,
    )
