"""Sentences are short, end as sentences do, and hold no accident of typing."""

import re
from collections.abc import Iterator, Sequence

from assess.content.faults import Fault
from assess.content.markers import without_markers
from assess.content.outline import Documents
from assess.content.sentences import sentences
from assess.content.showing import shortened
from assess.content.texts import Written

MOST_WORDS = 35
ARE_SENTENCES = frozenset(
    {
        *("text", "why", "levels", "evidence", "ask", "check", "mistakes"),
        *("actions", "pitfalls", "proof", "cost", "assumption"),
        *("bicycle", "targets", "how", "meaning", "finding", "about", "seen", "note", "what"),
        *("bought", "happened", "cause", "articles", "safeguards"),
        *("question", "passes", "conditions", "fails", "reasons", "help"),
    }
)
"""The keys whose texts are sentences."""
AROUND = 12
END = re.compile(r"[.?!…][)”\"’']*$")
ACCIDENT = re.compile(
    r"^\s|\s$|\s\s|[\t\n]|\s[,.;:?!](?!\w)|[,;:][,;:.]|(?<!\.)\.\.(?!\.)|\b([^\W\d_]+)\s+\1\b|[`´]|''",
    re.IGNORECASE,
)


def sentence_faults(_documents: Documents, texts: Sequence[Written]) -> Iterator[Fault]:
    for written in texts:
        plain = without_markers(written.text)
        if not plain.strip():
            continue
        if not _is_name_of_a_law(written):
            yield from _too_long(written, plain)
        if _is_sentence(written) and not END.search(plain.strip()):
            params = {"sentence": shortened(plain.strip()[-AROUND * 2 :])}
            yield written.document.fault(written.path, "sentence_without_end", params)
        if found := ACCIDENT.search(plain):
            around = plain[max(found.start() - AROUND, 0) : found.end() + AROUND]
            yield written.document.fault(written.path, "typing_accident", {"found": shortened(around)})


def _too_long(written: Written, plain: str) -> Iterator[Fault]:
    if len(plain.split()) <= MOST_WORDS:
        return
    for sentence in sentences(plain):
        words = len(sentence.split())
        if words > MOST_WORDS:
            params = {"words": str(words), "most": str(MOST_WORDS), "sentence": shortened(sentence)}
            yield written.document.fault(written.path, "sentence_too_long", params)


def _is_name_of_a_law(written: Written) -> bool:
    """Laws are called what they are called, however long that is."""
    return written.file == "laws.yaml" and written.key == "title"


def _is_sentence(written: Written) -> bool:
    return written.key in ARE_SENTENCES and "words" not in written.path
