"""One term for one thing: the words that the glossary avoids stand nowhere, and no word belongs to two terms."""

import re
from collections.abc import Iterator, Mapping, Sequence

from assess.content.faults import Fault
from assess.content.markers import without_markers
from assess.content.nodes import Document, child
from assess.content.outline import LANGUAGES, SOURCE_FILES, Documents, entries, text_at, texts_at
from assess.content.texts import Written

GLOSSARY = "glossary.yaml"
WORD = re.compile(r"[\w-]+")
FILLED_LATER = re.compile(r"%\(\w+\)s")
"""The place of a finding: its name is for the program, and nobody reads it."""
LENGTHS = range(1, 9)
"""Of how many words an avoided term may be made."""


def term_faults(documents: Documents, texts: Sequence[Written]) -> Iterator[Fault]:
    document = documents.get(GLOSSARY)
    if document is None:
        return
    yield from _in_two_terms(document)
    for language in LANGUAGES:
        avoided = _avoided(document, language)
        if avoided:
            yield from _used(avoided, [each for each in texts if each.language == language])


def _in_two_terms(document: Document) -> Iterator[Fault]:
    """A word by which two terms would be recognised."""
    for language in LANGUAGES:
        first: dict[str, str] = {}
        for index, term in entries(document):
            for at, word in enumerate(texts_at(child(term, "match"), language)):
                owner = first.setdefault(word.casefold(), text_at(term, "id"))
                if owner != text_at(term, "id"):
                    params = {"found": word, "term": owner}
                    yield document.fault((index, "match", language, at), "word_of_two_terms", params)


def _avoided(document: Document, language: str) -> Mapping[str, str]:
    """The term that is used instead of each word that is avoided."""
    return {
        _folded(word): text_at(child(term, "term"), language)
        for _, term in entries(document)
        for word in texts_at(child(term, "avoid"), language)
    }


def _used(avoided: Mapping[str, str], texts: Sequence[Written]) -> Iterator[Fault]:
    lengths = _lengths(avoided)
    for written in texts:
        if written.file in SOURCE_FILES or written.is_example:
            continue
        for found in dict.fromkeys(_runs(_folded(_as_read(written.text)), lengths)):
            if found in avoided:
                params = {"found": found, "term": avoided[found]}
                yield written.document.fault(written.path, "term_avoided", params)


def _lengths(avoided: Mapping[str, str]) -> Mapping[str, set[int]]:
    """Of how many words those are made that begin with a word."""
    lengths: dict[str, set[int]] = {}
    for term in avoided:
        words = WORD.findall(term)
        if len(words) in LENGTHS:
            lengths.setdefault(words[0], set()).add(len(words))
    return lengths


def _runs(text: str, lengths: Mapping[str, set[int]]) -> Iterator[str]:
    """Every run of words that may be avoided, by its first word and its length."""
    words = list(WORD.finditer(text))
    for at, first in enumerate(words):
        for length in lengths.get(first[0], ()):
            if at + length <= len(words):
                yield text[first.start() : words[at + length - 1].end()]


def _as_read(text: str) -> str:
    return FILLED_LATER.sub("…", without_markers(text))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
