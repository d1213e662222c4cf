"""How sources and laws are named behind a statement: ``E11, A`` with the grade of a source, ``UU 25/2009``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assess.core.questionnaire import Questionnaire
from assess.core.sources import Law

SHORT = 4
"""A part of a law's id with no more letters than this is an acronym: ``uu``, ``bssn``."""
NUMBERED = re.compile(r"(.+)-(\d+)-(\d{4})")


@dataclass(frozen=True, slots=True)
class Citation:
    """A source or a law by its id, and the words that stand for it."""

    id: str
    words: str


def citations(ids: Iterable[str], questionnaire: Questionnaire) -> tuple[Citation, ...]:
    """Sources and laws by their ids, in the order given."""
    return tuple(Citation(id, _words(id, questionnaire)) for id in ids)


def _words(id: str, questionnaire: Questionnaire) -> str:
    source = questionnaire.source.get(id)
    return f"{id}, {source.grade}" if source else law_name(questionnaire.law[id])


def law_name(law: Law) -> str:
    """How a law is called in short; where it does not say so itself, ``Perpres 95/2018`` for ``perpres-95-2018``."""
    if law.short:
        return law.short
    numbered = NUMBERED.fullmatch(law.id)
    words = (numbered[1] if numbered else law.id).split("-")
    name = " ".join(each.upper() if len(each) <= SHORT else each.capitalize() for each in words)
    return f"{name} {numbered[2]}/{numbered[3]}" if numbered else name
