"""Which entries of a questionnaire lean on a source or a law."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from assess.core.questionnaire import Questionnaire
from assess.core.texts import Text


class EntryKind(StrEnum):
    """What can lean on a source."""

    QUESTION = "question"
    STEP = "step"
    SERVICE = "service"
    LESSON = "lesson"
    TERM = "term"
    OUTLINE = "outline"
    FRAMEWORK = "framework"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Use:
    """An entry that leans on a source; an outline and a step go by the id of the step."""

    kind: EntryKind
    id: str


def uses(questionnaire: Questionnaire) -> Mapping[str, tuple[Use, ...]]:
    """By the id of each source or law that is cited: the entries that cite it, in the order of the questionnaire."""
    found: dict[str, list[Use]] = {}
    for use, entry in _entries(questionnaire):
        for source in dict.fromkeys(cited_in(entry)):
            found.setdefault(source, []).append(use)
    return {source: tuple(each) for source, each in found.items()}


def cited_in(value: Any) -> Iterator[str]:
    """The ids that an entry cites, in its texts and in its lists."""
    if isinstance(value, tuple):
        for each in value:
            yield from cited_in(each)
    elif isinstance(value, Mapping):
        yield from cited_in(tuple(value.values()))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (*getattr(value, "sources", ()), *getattr(value, "legal_bases", ()))
        if not isinstance(value, Text):
            yield from cited_in(tuple(getattr(value, each.name) for each in fields(value)))


def _entries(questionnaire: Questionnaire) -> Iterator[tuple[Use, object]]:
    yield from ((Use(EntryKind.QUESTION, each.id), each) for each in questionnaire.questions)
    yield from ((Use(EntryKind.STEP, each.id), each) for each in questionnaire.steps)
    yield from ((Use(EntryKind.SERVICE, each.id), each) for each in questionnaire.services)
    yield from ((Use(EntryKind.LESSON, each.id), each) for each in questionnaire.lessons)
    yield from ((Use(EntryKind.TERM, each.id), each) for each in questionnaire.terms)
    yield from ((Use(EntryKind.OUTLINE, each.step), each) for each in questionnaire.outlines)
    yield from ((Use(EntryKind.FRAMEWORK, each.id), each) for each in questionnaire.frameworks)
    yield from ((Use(EntryKind.DOCUMENT, each.id), each) for each in questionnaire.budget_cycle)
