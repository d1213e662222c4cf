"""Which words of a text the glossary explains."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from assess.core.sources import Term


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text; ``term`` is the entry of the glossary that it leads to, or nothing."""

    text: str
    term: str = ""


class Finder:
    """Finds the terms of a glossary in texts of one language: whole words, whatever their case, the longest first."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self._term: dict[str, str] = {}
        for term in terms:
            for words in term.match.get(language, ()):
                self._term.setdefault(words.casefold(), term.id)
        words = "|".join(re.escape(each) for each in sorted(self._term, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])" if words else r"(?!)", re.IGNORECASE)

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where each term stands: from, to, and its id."""
        for match in self._pattern.finditer(text):
            yield match.start(), match.end(), self._term[match[0].casefold()]


def linked_terms(text: str, finder: Finder, seen: Set[str] = frozenset()) -> tuple[Segment, ...]:
    """The text in pieces: each term is linked where it first occurs, unless it was *seen* before."""
    pieces: list[Segment] = []
    linked, done = set(seen), 0
    for start, end, term in finder.found(text):
        if term not in linked:
            linked.add(term)
            pieces += [Segment(text[done:start]), Segment(text[start:end], term)]
            done = end
    return tuple(piece for piece in (*pieces, Segment(text[done:])) if piece.text)


def terms_in(texts: Iterable[str], finder: Finder) -> tuple[str, ...]:
    """The terms that some texts use, each once, in the order of their first use."""
    return tuple(dict.fromkeys(term for text in texts for _start, _end, term in finder.found(text)))
