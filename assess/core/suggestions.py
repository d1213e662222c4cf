"""What the levels of another framework suggest for our questions, and what becomes of an answer that takes one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from assess.core.case import UNKNOWN, Answer, Evidence
from assess.core.crosswalks import HIGHEST_SUGGESTED_GRADE, Framework, Indicator
from assess.core.questionnaire import GATE_GRADE

Levels = Mapping[str, int]
"""The levels that a region has in another framework, by indicator; one that is not known is left out."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """An indicator at a level, and the level it suggests for a question."""

    indicator: Indicator
    level: int
    suggests: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The level to claim for a question, with all indicators that point to it."""

    question: str
    pointers: tuple[Pointer, ...]

    @property
    def level(self) -> int:
        """The lowest: a level holds only if all of it is true, so the most doubtful indicator limits it."""
        return min(each.suggests for each in self.pointers)


class NotOffered(StrEnum):
    """Why a suggestion does not replace an answer."""

    NOT_HIGHER = "not_higher"
    CHECKED = "checked"
    DISPUTED = "disputed"
    NOT_APPLICABLE = "not_applicable"


def suggestions(framework: Framework, levels: Levels) -> Mapping[str, Suggestion]:
    """The suggestions that *levels* make, by question."""
    pointing: dict[str, list[Pointer]] = {}
    known = [(each, levels[each.id]) for each in framework.indicators if each.id in levels]
    for indicator, level in known:
        for helped in indicator.helps:
            suggests = framework.suggested_level(helped, level)
            if suggests is not None:
                pointing.setdefault(helped.question, []).append(Pointer(indicator, level, suggests))
    return {question: Suggestion(question, tuple(pointers)) for question, pointers in pointing.items()}


def why_not_offered(suggestion: Suggestion, answer: Answer | None) -> NotOffered | None:
    """Why *suggestion* is not to replace *answer*: it shows no more, or the answer rests on more."""
    if answer is None:
        return None
    if answer.is_not_applicable:
        return NotOffered.NOT_APPLICABLE
    if answer.objections or answer.decision:
        return NotOffered.DISPUTED
    if answer.level is None:
        return None
    if answer.level >= suggestion.level:
        return NotOffered.NOT_HIGHER
    return NotOffered.CHECKED if answer.evidence.grade >= GATE_GRADE else None


def taking(suggestion: Suggestion, answer: Answer | None, document: str, note: str) -> Answer:
    """*answer* at the level suggested, with *note* added; a named *document* counts as an unchecked copy, no more.

    The evidence of the former level goes: what was shown for one level shows nothing for another.
    """
    before = answer or UNKNOWN
    evidence = Evidence(HIGHEST_SUGGESTED_GRADE, document) if document else Evidence()
    if document and document == before.evidence.document:
        evidence = replace(evidence, dated=before.evidence.dated)
    kept = "" if note in before.note else note
    notes = "\n\n".join(filter(None, (before.note, kept)))
    return replace(before, level=suggestion.level, evidence=evidence, note=notes)
