"""Reads every text of a questionnaire's folder with every service, kind of region and language, and tells accidents.

``python -m tests.content.combinations FOLDER`` prints each as ``file:line:column: where: what: the text``. A folder
that is not whole yet is read as far as it goes.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from assess.content.markers import without_markers
from assess.content.nodes import Document, Mapped, Node, Place, Scalar, Sequence, child, dotted
from assess.content.outline import LANGUAGES, PILLAR_FILES, entries, text_at
from assess.content.reading import QUESTIONNAIRE_LIMITS, document_of
from assess.content.schema.parts import LONGEST_LABEL
from assess.content.yaml_reader import read_yaml
from assess.core.wording import filled
from tests.content.grammar import accidents_in, glued_placeholder, is_no_sentence, starts_small

FILES = (*PILLAR_FILES, "steps.yaml", "outlines.yaml", "services.yaml")
"""The files whose texts may hold placeholders."""
SENTENCES = {
    *("text", "why", "levels", "ask", "check", "mistakes", "actions", "pitfalls", "cost", "proof"),
    *("articles", "safeguards", "bicycle", "targets", "how"),
}
BEGINNINGS = SENTENCES | {"evidence", "title", "short", "posts", "measure", "name", "form", "signatory"}
Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Accident:
    """What went wrong in a text, with the first wording in which it does."""

    file: str
    place: Place
    where: str
    wording: str
    what: str
    text: str

    def __str__(self) -> str:
        at = f"{self.file}:{self.place.line}:{self.place.column}"
        return f"{at}: {self.where} [{self.wording}]: {self.what}: {self.text}"


@dataclass(frozen=True, slots=True)
class Found:
    """A text as it is written: where, under which key, in which language."""

    document: Document
    path: tuple[str | int, ...]
    place: Place
    text: str

    @property
    def language(self) -> str:
        return str(self.path[-1])

    @property
    def key(self) -> str:
        """The last key above the text that is not the number of an entry."""
        return next((part for part in reversed(self.path[:-1]) if isinstance(part, str)), "")


def accidents(folder: Path) -> list[Accident]:
    """Every accident in the folder, each text and accident once."""
    documents = {name: _document(folder / name) for name in (*FILES, "places.yaml") if (folder / name).is_file()}
    services, places = _words(documents.get("services.yaml")), _words(documents.get("places.yaml"))
    told: list[Accident] = []
    for name in FILES:
        for found in _texts(documents[name]) if name in documents else ():
            told += _in_text(found, _own(found, services) if name == "services.yaml" else services, places)
    return told


def _document(file: Path) -> Document:
    return document_of(file.read_bytes(), file.name, read_yaml, QUESTIONNAIRE_LIMITS)


def _words(document: Document | None) -> dict[str, Node | None]:
    """The words of each service or kind of region, by its id; nobody's where there are none."""
    return {text_at(entry, "id"): child(entry, "words") for _, entry in entries(document)} or {"": None}


def _own(found: Found, services: Mapping[str, Node | None]) -> dict[str, Node | None]:
    """A service speaks of itself."""
    entry = child(found.document.root, found.path[0])
    return {key: words for key, words in services.items() if key == text_at(entry, "id")}


def _texts(document: Document) -> Iterator[Found]:
    waiting: list[tuple[tuple[str | int, ...], Node]] = [((), document.root)]
    while waiting:
        path, node = waiting.pop(0)
        if isinstance(node, Sequence):
            waiting[:0] = [((*path, index), item) for index, item in enumerate(node.items)]
        elif isinstance(node, Mapped) and set(node.items) <= set(LANGUAGES):
            scalars = [(key, item) for key, item in node.items.items() if isinstance(item, Scalar)]
            yield from (Found(document, (*path, key), item.place, str(item.value)) for key, item in scalars)
        elif isinstance(node, Mapped):
            waiting[:0] = [((*path, key), item) for key, item in node.items.items() if key != "words"]


def _in_text(
    found: Found, services: Mapping[str, Node | None], places: Mapping[str, Node | None]
) -> Iterator[Accident]:
    told: set[str] = set()
    for wording, text in _wordings(found, services, places):
        for what in _of(found, text):
            if what not in told:
                told.add(what)
                yield Accident(found.document.path, found.place, _called(found), wording, what, text)


def _wordings(
    found: Found, services: Mapping[str, Node | None], places: Mapping[str, Node | None]
) -> Iterator[tuple[str, str]]:
    """The text in every wording, each result once."""
    plain, seen = without_markers(found.text), set()
    for service, of_service in services.items():
        for place, of_place in places.items():
            text = filled(plain, {**_in(of_place, found.language), **_in(of_service, found.language)})
            if text not in seen:
                seen.add(text)
                yield f"{service or '-'}, {place or '-'}", text


def _in(words: Node | None, language: str) -> Words:
    names = words.items if isinstance(words, Mapped) else {}
    return {name: text_at(entry, language) or text_at(entry, "en") for name, entry in names.items()}


def _of(found: Found, text: str) -> Iterator[str]:
    yield from accidents_in(text, found.language)
    if glued_placeholder(found.text):
        yield "a placeholder is glued to a letter"
    if found.key in BEGINNINGS and starts_small(text):
        yield "begins with a small letter"
    if _is_sentence(found) and is_no_sentence(text):
        yield "does not end as a sentence"
    if found.key == "short" and len(text) > LONGEST_LABEL:
        yield f"has {len(text)} characters, more than {LONGEST_LABEL}"


def _is_sentence(found: Found) -> bool:
    """Titles of chapters and annexes, names and units are none."""
    return found.key in SENTENCES


def _called(found: Found) -> str:
    entry = child(found.document.root, found.path[0])
    name = text_at(entry, "id") or text_at(entry, "step") or str(found.path[0])
    return dotted((name, *found.path[1:]))


if __name__ == "__main__":
    told = accidents(Path(sys.argv[1]))
    print(*told, f"{len(told)} accidents", sep="\n")
    sys.exit(bool(told))
