"""Cuts a text into its sentences."""

import re
from collections.abc import Iterator

END = re.compile(r"[.?!…][)\]”\"’']*\s+(?=[“\"‘'(\[{]?[A-Z0-9{])")
NEVER_LAST = frozenset(
    {
        *("no", "nos", "art", "cf", "e.g", "i.e", "vs", "st", "dr", "mr", "mrs", "prof"),
        *("a.n", "u.p", "s.d", "d.h", "jl", "kab", "ir", "ps", "hlm", "mis"),
    }
)
"""What stands before a full stop that ends no sentence."""
NUMBERING = re.compile(r"\W*(?:(?:Pasal|Bab|Lampiran|Tingkat|Article|Chapter|Annex|Level)\s+)?(?:\d+|[A-Z]|[IVX]+)\W*")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; a number in front belongs to the sentence that it numbers."""
    start = 0
    for end in END.finditer(text):
        word = text[start : end.start()].rpartition(" ")[2].lstrip("(“\"'").casefold()
        if word not in NEVER_LAST and not NUMBERING.fullmatch(text[start : end.end()]):
            yield text[start : end.end()].strip()
            start = end.end()
    if text[start:].strip():
        yield text[start:].strip()
