"""Cuts a text into its sentences."""

import re
from collections.abc import Iterator

END = re.compile(r"(?P<word>\S*)[.?!…][)\]”\"’']*\s+(?=[“\"‘'(\[{]?[A-Z0-9{])")
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
        is_numbering = NUMBERING.fullmatch(text[start : end.end()])
        if not is_numbering and end["word"].lstrip("(“\"'").casefold() not in NEVER_LAST:
            yield text[start : end.end()].strip()
            start = end.end()
    if text[start:].strip():
        yield text[start:].strip()
