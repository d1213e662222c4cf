"""Levels are what can be seen, they rise, and none of them says that nobody knows."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, child
from assess.content.nodes import Sequence as Listed
from assess.content.outline import LANGUAGES, PILLAR_FILES, Documents, entries, text_at
from assess.content.schema.parts import LONGEST_TEXT
from assess.content.texts import Written

UNKNOWN = {
    "id": re.compile(r"\b(?:(?:belum|tidak) (?:di)?ketahui|tidak tahu)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:unknown|not known|nobody knows|(?:does not|do not|don't|doesn't) know)\b", re.IGNORECASE),
}
SHARE = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,3})?)\s?(?:%|persen\b|per cent\b|percent\b)")
BEFORE = 24
"""How many characters before a percentage may say that it is an upper bound."""
UPPER_BOUND = re.compile(
    r"di bawah|kurang dari|paling banyak|below|under|less than|fewer than|at most|no more than", re.IGNORECASE
)


def level_faults(documents: Documents, _texts: Sequence[Written]) -> Iterator[Fault]:
    for file in PILLAR_FILES:
        for index, question in entries(documents.get(file)):
            for language in LANGUAGES:
                yield from _levels(documents[file], index, question, language)


def _levels(document: Document, index: int, question: Mapped, language: str) -> Iterator[Fault]:
    listed = child(question, "levels")
    items = listed.items if isinstance(listed, Listed) else []
    said = [text_at(item, language)[:LONGEST_TEXT] for item in items]
    asked = text_at(child(question, "text"), language)
    for level, text in enumerate(said):
        at = (index, "levels", level, language)
        if found := UNKNOWN[language].search(text):
            yield document.fault(at, "level_unknown", {"level": str(level), "found": found[0]})
        if text and text.casefold() == asked.casefold():
            yield document.fault(at, "level_repeats_question", {"level": str(level)})
    shares = [(level, share) for level, text in enumerate(said) if (share := _share(text)) is not None]
    for (_, before), (level, share) in pairwise(shares):
        if share < before:
            params = {"level": str(level), "found": f"{share:g}", "before": f"{before:g}"}
            yield document.fault((index, "levels", level, language), "share_falls", params)


def _share(text: str) -> float | None:
    """The largest percentage that a level asks for, where it asks for one."""
    shares = [
        float(found[1].replace(",", "."))
        for found in SHARE.finditer(text)
        if not UPPER_BOUND.search(text, max(found.start() - BEFORE, 0), found.start())
    ]
    return max(shares, default=None)
