"""Links from the texts of a page to what its questionnaire knows: terms, sources, lessons and services."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from flask import url_for
from markupsafe import Markup

from assess.core.identity import Same
from assess.core.questionnaire import Questionnaire, Text
from assess.core.sources import Lesson
from assess.display.citations import Citation, citations
from assess.display.crosswalks import shared_words
from assess.display.elsewhere import lessons_on
from assess.display.linked_terms import Finder, Segment, linked_terms, terms_in
from assess.web.languages import speaking
from assess.web.standard import version_asked

NEW_TAB = Markup(' target="_blank" rel="noopener"')
KEPT = 16


class References:
    """Links of one page, in the language of the request. Each term of the glossary is linked where it first occurs.

    A page with a form (*aside*) opens them in a new tab, so that nothing typed is lost.
    """

    def __init__(self, questionnaire: Questionnaire, *, aside: bool = False) -> None:
        self.questionnaire = questionnaire
        self.target = NEW_TAB if aside else Markup("")
        self._language = speaking().language
        self._finder = _finder(Same(questionnaire.as_written), self._language)
        self._version = version_asked(questionnaire)
        self._seen: set[str] = set()

    def segments(self, text: Text) -> tuple[Segment, ...]:
        """A text with the terms that no text before it on this page held."""
        pieces = linked_terms(text[self._language], self._finder, self._seen)
        self._seen.update(piece.term for piece in pieces if piece.term)
        return pieces

    def further_terms(self, texts: Iterable[Text]) -> list[tuple[str, str]]:
        """The terms of texts that cannot hold links, as ids and names, unless the page linked them before."""
        found = terms_in((text[self._language] for text in texts), self._finder)
        new = [id for id in found if id not in self._seen]
        self._seen.update(new)
        return [(id, self.questionnaire.term[id].term[self._language]) for id in new]

    def marks(self, ids: Iterable[str]) -> tuple[Citation, ...]:
        """The short forms of sources and laws."""
        return citations(ids, self.questionnaire)

    def also_serves(self, question_id: str) -> str:
        """The indicators of other frameworks that the evidence of a question serves as well."""
        return shared_words(self.questionnaire, question_id, speaking())

    def lessons(self, question_id: str) -> tuple[Lesson, ...]:
        return lessons_on(self.questionnaire, question_id)

    def url(self, page: str, anchor: str = "", **place: Any) -> str:
        """The address of a page of knowledge of this version of the questionnaire."""
        return url_for(f"knowledge.{page}", **place, **self._version, _anchor=anchor or None)


@lru_cache(maxsize=KEPT)
def _finder(written: Same, language: str) -> Finder:
    return Finder(written.questionnaire.terms, language)
