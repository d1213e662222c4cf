"""Which laws a paper may name as its basis, and in which order; all others are listed for the legal division."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assess.core.outlines import Outline
from assess.core.questionnaire import Questionnaire
from assess.core.sources import Law, LawStatus
from assess.core.texts import Text

RANKS = ("Undang-Undang Dasar", "Undang-Undang", "Peraturan Pemerintah", "Peraturan Presiden", "Peraturan")
YEAR, NUMBER = re.compile(r"\bTahun (\d{4})\b"), re.compile(r"\bNomor (\d+)")


@dataclass(frozen=True, slots=True)
class LegalBases:
    """``law`` stands under "Mengingat"; ``seen`` are all verified ones, ``unsure`` those that must be checked."""

    law: tuple[Law, ...]
    seen: tuple[Law, ...]
    unsure: tuple[Law, ...]
    not_law: tuple[Law, ...]


def legal_bases(questionnaire: Questionnaire, outline: Outline) -> LegalBases:
    """The laws of an outline, those included that its sentences cite."""
    named = dict.fromkeys((*outline.legal_bases, *cited(outline)))
    laws = [questionnaire.law[each] for each in named if each in questionnaire.law]
    seen = tuple(sorted((each for each in laws if each.is_verified), key=_place))
    return LegalBases(
        tuple(each for each in seen if each.id in outline.legal_bases and _rank(each) < len(RANKS)),
        seen,
        tuple(each for each in laws if each.status is LawStatus.TO_CHECK),
        tuple(each for each in laws if each.status in (LawStatus.DRAFT, LawStatus.REVOKED)),
    )


def cited(outline: Outline) -> Sequence[str]:
    """The ids that the sentences of an outline cite, each once."""
    return tuple(dict.fromkeys(id for text in _texts(outline) for id in text.sources))


def _texts(outline: Outline) -> Iterable[Text]:
    yield outline.title
    for chapter in outline.chapters:
        yield from (chapter.title, *chapter.articles)
    for annex in outline.annexes:
        yield from (annex.title, *annex.columns)
        yield from (cell for row in annex.rows for cell in row)
    yield from outline.safeguards


def _place(law: Law) -> tuple[int, int, int]:
    title = law.title.id
    year, number = YEAR.search(title), NUMBER.search(title)
    return _rank(law), int(year[1]) if year else 0, int(number[1]) if number else 0


def _rank(law: Law) -> int:
    """How high a law stands; what is no regulation, such as a circular or a ruling, stands below all."""
    return next((rank for rank, name in enumerate(RANKS) if law.title.id.startswith(f"{name} ")), len(RANKS))
