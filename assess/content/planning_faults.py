"""Figures of a case file that cannot be true together, said in the words that the pages have for them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from assess.content.faults import Fault
from assess.content.nodes import Document, Path
from assess.core.case import Case
from assess.core.planning.contradictions import Contradiction, contradictions
from assess.display.planning.inputs import fault_words
from assess.display.planning.words import WORDS
from assess.language import LANGUAGES, translator


@dataclass(frozen=True, slots=True)
class WordedFault(Fault):
    """A fault whose sentence comes with it, by language."""

    words: Mapping[str, str] = field(default_factory=dict, hash=False)

    def said(self, language: str) -> str:
        return self.words[language]


def planning_faults(document: Document, case: Case) -> Iterator[Fault]:
    """What contradicts itself in what the case gives a model."""
    yield from (_fault(document, each) for each in contradictions(case) if not each.lacks_a_figure)


def planning_warnings(document: Document, case: Case) -> Iterator[Fault]:
    """Figures that say nothing until another one joins them."""
    yield from (_fault(document, each) for each in contradictions(case) if each.lacks_a_figure)


def _fault(document: Document, found: Contradiction) -> Fault:
    told = document.fault(_place(found), found.fault.code)
    words = {each: fault_words(found.fault, WORDS[found.model], translator(each)) for each in LANGUAGES}
    return WordedFault(told.path, told.line, told.column, told.message_id, at=told.at, words=words)


def _place(found: Contradiction) -> Path:
    """The first of the inputs that the case gives: the others are derived or assumed."""
    names = [each for each in found.fault.names if each in found.inputs.given]
    above = (found.model, found.class_id) if found.class_id else (found.model,)
    return (*above, next(iter(names), found.fault.names[0]))
