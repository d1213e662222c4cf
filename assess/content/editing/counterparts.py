"""What one language leaves to a placeholder the other leaves to it too."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from assess.content.faults import Fault
from assess.content.nodes import Mapped, child
from assess.content.outline import LANGUAGES, Documents, text_at
from assess.content.rules.placeholders import brace_faults, words_to_fill
from assess.content.texts import Written, words_in
from assess.core.wording import PLACEHOLDER


def counterpart_faults(documents: Documents, texts: Sequence[Written]) -> Iterator[Fault]:
    """Words that are told apart in one language alone, as ``{case}`` and ``{cases}``, count as one."""
    kin, words = _kin(documents), words_to_fill(documents)
    for _, pair in groupby(texts, key=lambda written: (written.file, written.path[:-1])):
        first, *others = pair
        for other in others:
            apart = _words_in(first, kin) ^ _words_in(other, kin)
            if apart and not any(brace_faults(first, words)) and not any(brace_faults(other, words)):
                found = ", ".join(f"{{{name}}}" for name in sorted(apart))
                yield other.document.fault(other.path, "placeholders_differ", {"found": found})


def _words_in(written: Written, kin: Mapping[str, str]) -> frozenset[str]:
    names = (name[0].lower() + name[1:] for name in PLACEHOLDER.findall(written.text))
    return frozenset(kin.get(name, name) for name in names)


def _kin(documents: Documents) -> Mapping[str, str]:
    """For each word the first one that every entry of its file says alike in one of the languages."""
    kin: dict[str, str] = {}
    for file in ("services.yaml", "places.yaml"):
        words = [each for each in words_in(documents.get(file)).values() if isinstance(each, Mapped)]
        for language in LANGUAGES:
            alike: dict[tuple[str, ...], str] = {}
            for name in words[0].items if words else ():
                said = tuple(text_at(child(each, name), language) for each in words)
                kin[name] = kin.get(alike.setdefault(said, name), alike[said])
    return kin
