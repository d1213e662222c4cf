"""A sentence that states a fact names its source in that sentence; one that names a law is judged by that."""

import re
from collections.abc import Iterator, Sequence

from assess.content.faults import Fault
from assess.content.markers import markers_in
from assess.content.named_laws import laws_named
from assess.content.nodes import Sequence as Listed
from assess.content.nodes import child
from assess.content.outline import SOURCE_FILES, Documents
from assess.content.sentences import sentences
from assess.content.showing import shortened
from assess.content.texts import Written

CRITERIA = frozenset(
    {
        *("text", "levels", "evidence", "ask", "check", "proof", "actions"),
        *("targets", "measure", "unit", "how"),
        *("articles", "columns", "rows"),
        *("question", "passes", "conditions", "fails", "reasons", "help"),
    }
)
"""The keys whose percentages say what is asked for, not what is so."""
PERCENTAGE = re.compile(r"%|\b(?:persen|per cent|percent)\b", re.IGNORECASE)
FACT = re.compile(
    r"(?<![\d.,])(?:19|20)\d\d(?!\d)"
    r"|\bRp|[$€£¥₹]\s?\d"
    r"|\b(?:UU|PP|Perpres|Permen\w*|Inpres|Perda|Perbup|Perwali|Pergub|SE)\s+(?:Nomor\s+|No\.\s*)?\d"
)
RESEARCH = {
    "id": re.compile(
        r"\b(?:penelitian|riset|studi(?! (?:kelayakan|banding))|audit menemukan)\b|(?<!belum )(?<!nilai )\bterbukti\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:research(?:ers)?|(?<!feasibility )stud(?:y|ies)|trials?|audits? found)\b",
        re.IGNORECASE,
    ),
}


def claim_faults(documents: Documents, texts: Sequence[Written]) -> Iterator[Fault]:
    for written in texts:
        if written.file in SOURCE_FILES or written.is_example:
            continue
        if not _fact_in(written, written.text) or _has_sources(written):
            continue
        for sentence in sentences(written.text):
            fact = _fact_in(written, sentence)
            if fact and not markers_in(sentence) and not any(laws_named(sentence)):
                params = {"fact": fact, "sentence": shortened(sentence)}
                yield written.document.fault(written.path, "claim_without_source", params)


def _has_sources(written: Written) -> bool:
    """Whether a lesson, a framework or the smaller thing to try first rests on sources as a whole."""
    sources = child(child(written.document.root, written.path[0]), "sources")
    return (
        written.file in ("lessons.yaml", "crosswalks.yaml", "bicycles.yaml")
        and isinstance(sources, Listed)
        and bool(sources.items)
    )


def _fact_in(written: Written, said: str) -> str:
    """The word by which something is stated as a fact, or nothing."""
    found = FACT.search(said) or RESEARCH[written.language].search(said)
    if found is None and written.key not in CRITERIA:
        found = PERCENTAGE.search(said)
    return found[0] if found else ""
