"""How sources and laws are named behind a statement: ``E11, A`` with the grade of a source, ``UU 25/2009``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assess.core.questionnaire import Questionnaire

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
    return tuple(
        Citation(id, f"{id}, {source.grade}" if (source := questionnaire.source.get(id)) else law_name(id))
        for id in ids
    )


def law_name(id: str) -> str:
    """How a law is called in short: ``Perpres 95/2018`` for ``perpres-95-2018``."""
    numbered = NUMBERED.fullmatch(id)
    words = (numbered[1] if numbered else id).split("-")
    name = " ".join(each.upper() if len(each) <= SHORT else each.capitalize() for each in words)
    return f"{name} {numbered[2]}/{numbered[3]}" if numbered else name
