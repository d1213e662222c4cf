"""Services and kinds of region bring the same words, and one service stands for all others."""

import re
from collections.abc import Iterator, Mapping

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Path, child
from assess.content.outline import Documents, Named, entries, text_at
from assess.content.sample import Known
from assess.content.schema.parts import WORD

FILES = ("services.yaml", "places.yaml")


def place_faults(documents: Documents, _ids: Mapping[str, list[Named]], _known: Known) -> Iterator[Fault]:
    for file in FILES:
        if file in documents:
            yield from _missing_words(documents[file])
    if all(file in documents for file in FILES):
        yield from _words_of_both(documents["services.yaml"], documents["places.yaml"])
    if "services.yaml" in documents:
        yield from _fallback(documents["services.yaml"])


def words_known(document: Document | None) -> frozenset[str]:
    """Every word that an entry of the file brings, as far as its name can be one."""
    words = [child(entry, "words") for _, entry in entries(document)]
    names = (name for each in words if isinstance(each, Mapped) for name in each.items)
    return frozenset(name for name in names if re.fullmatch(WORD, name))


def _missing_words(document: Document) -> Iterator[Fault]:
    every = words_known(document)
    for index, entry in entries(document):
        words = child(entry, "words")
        missing = every - set(words.items if isinstance(words, Mapped) else ())
        if missing:
            yield document.fault((index, "words"), "words_missing", {"words": ", ".join(sorted(missing))})


def _words_of_both(services: Document, places: Document) -> Iterator[Fault]:
    both = words_known(services) & words_known(places)
    for index, entry in entries(places):
        words = child(entry, "words")
        for name in both.intersection(words.items if isinstance(words, Mapped) else ()):
            yield places.fault((index, "words", name), "word_of_both", {"found": name}, key=True)


def _fallback(services: Document) -> Iterator[Fault]:
    at: list[Path] = [(index, "fallback") for index, entry in entries(services) if text_at(entry, "fallback") == "true"]
    for path in at[1:]:
        yield services.fault(path, "fallback_twice", key=True)
    if not at and any(entries(services)):
        yield services.fault((), "no_fallback")
