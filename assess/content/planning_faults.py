"""Figures of a case file that cannot be true together, said in the words that the pages have for them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from assess.content.faults import Fault
from assess.content.nodes import Document, Path
from assess.core.case import Case
from assess.core.estimates import Scenario
from assess.core.planning.contradictions import Contradiction, contradictions
from assess.core.planning.giving import given_in
from assess.core.planning.scenarios import in_scenario
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
    yield from (_fault(document, _place(each), each) for each in contradictions(case) if not each.lacks_a_figure)


def planning_warnings(document: Document, case: Case) -> Iterator[Fault]:
    """Figures that say nothing until another one joins them, and scenarios from which nothing can be computed.

    A scenario can come to contradict its case when the case changes, so it is told and never refused.
    """
    yield from (_fault(document, _place(each), each) for each in contradictions(case) if each.lacks_a_figure)
    yield from (_fault(document, at, each) for at, each in _in_scenarios(case))


def _in_scenarios(case: Case) -> Iterator[tuple[Path, Contradiction]]:
    """What each scenario adds to the contradictions of its case, with its place."""
    told = [(each.model, each.class_id, each.fault) for each in contradictions(case)]
    for at, scenario in enumerate(case.scenarios):
        for each in contradictions(in_scenario(case, scenario)):
            if (each.model, each.class_id, each.fault) not in told:
                yield ("scenarios", at, *_place_in(scenario, each)), each


def _fault(document: Document, at: Path, found: Contradiction) -> Fault:
    told = document.fault(at, found.fault.code)
    words = {each: fault_words(found.fault, WORDS[found.model], translator(each)) for each in LANGUAGES}
    return WordedFault(told.path, told.line, told.column, told.message_id, at=told.at, words=words)


def _place(found: Contradiction) -> Path:
    """The first of the inputs that the case gives: the others are derived or assumed."""
    names = [each for each in found.fault.names if each in found.inputs.given]
    return (*_model(found), next(iter(names), found.fault.names[0]))


def _place_in(scenario: Scenario, found: Contradiction) -> Path:
    """The first of the inputs that the scenario gives; none where its figures for another model bring it about."""
    given = given_in(scenario, found.model, found.class_id)
    names = [each for each in found.fault.names if each in given]
    return (*_model(found), names[0]) if names else ()


def _model(found: Contradiction) -> Path:
    return (found.model, found.class_id) if found.class_id else (found.model,)
