"""Placeholders stand where they may, name words that there are, and keep labels short in every wording."""

import re
from collections.abc import Iterator, Mapping

from assess.content.faults import Fault
from assess.content.outline import Documents, Named
from assess.content.rules.places import FILES, words_known
from assess.content.sample import Known
from assess.content.schema.parts import LONGEST_LABEL
from assess.content.showing import nearest, shortened
from assess.content.texts import Written, texts_of, wordings
from assess.core.wording import PLACEHOLDER

BRACES = re.compile(r"\{[^{}]*\}|[{}]")


def placeholder_faults(documents: Documents, _ids: Mapping[str, list[Named]], _known: Known) -> Iterator[Fault]:
    words = words_to_fill(documents)
    for written in texts_of(documents):
        if "{" not in written.text and "}" not in written.text:
            continue
        found = list(brace_faults(written, words))
        yield from found
        if not found and written.file == "steps.yaml" and written.key == "short":
            yield from _too_long(documents, written)


def words_to_fill(documents: Documents) -> frozenset[str] | None:
    """The words that may be named; None where the files that bring them could not be read."""
    if not all(file in documents for file in FILES):
        return None
    return frozenset().union(*(words_known(documents[file]) for file in FILES))


def brace_faults(written: Written, words: frozenset[str] | None) -> Iterator[Fault]:
    """What is wrong with the placeholders of a text, each told once."""
    for brace in dict.fromkeys(BRACES.findall(written.text)):
        placeholder = PLACEHOLDER.fullmatch(brace)
        params = {"found": shortened(brace)}
        if not written.may_be_filled:
            yield written.document.fault(written.path, "brace_not_allowed", params)
            return
        if placeholder is None:
            yield written.document.fault(written.path, "stray_brace", params)
        elif words is not None and _small(placeholder[1]) not in words:
            meant = nearest(_small(placeholder[1]), words)
            hint = {"suggestion": f"{{{meant}}}"} if meant else {}
            yield written.document.fault(written.path, "unknown_placeholder", {**params, **hint})


def _small(name: str) -> str:
    return name[0].lower() + name[1:]


def _too_long(documents: Documents, written: Written) -> Iterator[Fault]:
    """The label in its longest wording, where that is too long."""
    service, place, text = max(wordings(documents, written), key=lambda wording: len(wording[2]))
    if len(text) > LONGEST_LABEL:
        params = {
            "length": str(len(text)),
            "most": str(LONGEST_LABEL),
            "text": text,
            "service": service,
            "place": place,
        }
        yield written.document.fault(written.path, "label_too_long", params)
