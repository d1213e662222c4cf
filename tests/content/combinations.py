"""Reads every text of a questionnaire's folder with every service, kind of region and language, and tells accidents.

``python -m tests.content.combinations FOLDER`` prints each as ``file:line:column: where: what: the text``. A folder
that is not whole yet is read as far as it goes.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assess.content.nodes import Document, child, dotted
from assess.content.outline import text_at
from assess.content.reading import document_of, limits_of
from assess.content.schema.parts import LONGEST_LABEL
from assess.content.texts import FILLED, Written, texts_of, wordings
from assess.content.yaml_reader import read_yaml
from tests.content.grammar import accidents_in, glued_placeholder, is_no_sentence, starts_small

SENTENCES = {
    *("text", "why", "levels", "ask", "check", "mistakes", "actions", "pitfalls", "cost", "proof"),
    *("articles", "safeguards", "bicycle", "targets", "how"),
}
BEGINNINGS = SENTENCES | {"evidence", "title", "short", "posts", "measure", "name", "form", "signatory"}


@dataclass(frozen=True, slots=True)
class Accident:
    """What went wrong in a text, with the first wording in which it does."""

    written: Written
    wording: str
    what: str
    text: str

    @property
    def where(self) -> str:
        path = self.written.path
        entry = child(self.written.document.root, path[0])
        return dotted((text_at(entry, "id") or text_at(entry, "step") or str(path[0]), *path[1:]))

    def __str__(self) -> str:
        at = f"{self.written.file}:{self.written.place.line}:{self.written.place.column}"
        return f"{at}: {self.where} [{self.wording}]: {self.what}: {self.text}"


def accidents(folder: Path) -> list[Accident]:
    """Every accident in the folder, each text and accident once."""
    documents = {name: _document(folder / name) for name in (*FILLED, "places.yaml") if (folder / name).is_file()}
    texts = [written for written in texts_of(documents) if written.file in FILLED and "words" not in written.path]
    return [accident for written in texts for accident in _in_text(documents, written)]


def _document(file: Path) -> Document:
    return document_of(file.read_bytes(), file.name, read_yaml, limits_of(file.name))


def _in_text(documents: dict[str, Document], written: Written) -> Iterator[Accident]:
    told: set[str] = set()
    for service, place, text in wordings(documents, written):
        for what in _of(written, text):
            if what not in told:
                told.add(what)
                yield Accident(written, f"{service or '-'}, {place or '-'}", what, text)


def _of(written: Written, text: str) -> Iterator[str]:
    yield from accidents_in(text, written.language)
    if glued_placeholder(written.text):
        yield "a placeholder is glued to a letter"
    if written.key in BEGINNINGS and starts_small(text):
        yield "begins with a small letter"
    if written.key in SENTENCES and is_no_sentence(text):
        yield "does not end as a sentence"
    if written.key == "short" and len(text) > LONGEST_LABEL:
        yield f"has {len(text)} characters, more than {LONGEST_LABEL}"


if __name__ == "__main__":
    told = accidents(Path(sys.argv[1]))
    print(*told, f"{len(told)} accidents", sep="\n")
    sys.exit(bool(told))
