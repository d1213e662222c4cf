"""A sentence that names a law by its number carries the marker of that very law."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assess.content.faults import Fault
from assess.content.markers import markers_in
from assess.content.named_laws import NamedLaw, laws_named
from assess.content.nodes import child
from assess.content.outline import SOURCE_FILES, Documents, entries, text_at
from assess.content.sentences import sentences
from assess.content.showing import nearest, shortened
from assess.content.texts import Written

LAWS = "laws.yaml"
Known = Mapping[tuple[str, str], tuple[str, ...]]


def law_faults(documents: Documents, texts: Sequence[Written]) -> Iterator[Fault]:
    if LAWS not in documents:
        return
    known = _known(documents)
    for written in texts:
        if written.file not in SOURCE_FILES and not written.is_example and not _is_title_of_a_paper(written):
            yield from (_fault(written, law, known) for law in _unmarked(written, known))


def _is_title_of_a_paper(written: Written) -> bool:
    return written.file == "outlines.yaml" and written.key == "title"


def _unmarked(written: Written, known: Known) -> Iterable[NamedLaw]:
    """The laws, each once, that a sentence of the text names without their marker."""
    found: dict[tuple[str, str], NamedLaw] = {}
    for sentence in sentences(written.text) if any(laws_named(written.text)) else ():
        markers = frozenset(markers_in(sentence))
        for law in laws_named(sentence):
            if markers.isdisjoint(known.get(law.key, ())):
                found.setdefault(law.key, law)
    return found.values()


def _fault(written: Written, law: NamedLaw, known: Known) -> Fault:
    found, ids = shortened(law.words), known.get(law.key)
    if ids:
        return written.document.fault(written.path, "law_without_its_marker", {"found": found, "law": ids[0]})
    alike = {number: ids[0] for (form, number), ids in known.items() if form == law.form}
    params = {"found": found, "suggestion": alike.get(nearest(law.number, alike), "")}
    return written.document.fault(written.path, "law_not_listed", params)


def _known(documents: Documents) -> Known:
    """The ids of the laws by form and number. A law amended is known by the title of what amends it."""
    first: dict[tuple[str, str], tuple[str, ...]] = {}
    others: dict[tuple[str, str], tuple[str, ...]] = {}
    for _, entry in entries(documents[LAWS]):
        law, title = text_at(entry, "id"), child(entry, "title")
        for name in (text_at(title, "id"), text_at(title, "en"), text_at(entry, "short")):
            for place, named in enumerate(laws_named(name)):
                ids = others if place else first
                ids[named.key] = (*dict.fromkeys((*ids.get(named.key, ()), law)),)
    return {**others, **first}
