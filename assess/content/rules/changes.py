"""Changes tell of earlier versions, each once."""

import re
from collections.abc import Iterator, Mapping

from assess.content.faults import Fault
from assess.content.nodes import Document, child
from assess.content.nodes import Sequence as Listed
from assess.content.outline import Documents, Named, entries, text_at
from assess.content.sample import Known
from assess.content.schema.parts import VERSION


def change_faults(documents: Documents, _ids: Mapping[str, list[Named]], _known: Known) -> Iterator[Fault]:
    document = documents.get("changes.yaml")
    current = _version(text_at(getattr(documents.get("questionnaire.yaml"), "root", None), "version"))
    seen: set[str] = set()
    for index, changes in entries(document):
        assert document is not None
        since = text_at(changes, "from")
        if since in seen:
            yield document.fault((index, "from"), "listed_twice", {"found": since})
        seen.add(since)
        if current and _version(since) >= current:
            yield document.fault((index, "from"), "change_not_older", {"found": since})
        yield from _parked(document, index)


def _parked(document: Document, index: int) -> Iterator[Fault]:
    parked = child(child(document.root, index), "parked")
    seen: set[str] = set()
    for at, entry in enumerate(parked.items if isinstance(parked, Listed) else ()):
        question = text_at(entry, "question")
        if question in seen:
            yield document.fault((index, "parked", at, "question"), "listed_twice", {"found": question})
        seen.add(question)


def _version(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split("."))) if re.fullmatch(VERSION, text) else ()
