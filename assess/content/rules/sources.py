"""A source can be found by its citation, and both languages state the same facts."""

from collections.abc import Iterator, Mapping

from assess.content.faults import Fault
from assess.content.markers import markers_in
from assess.content.nodes import child
from assess.content.outline import Documents, Named, entries, text_at
from assess.content.sample import Known
from assess.content.texts import texts_of

CITATION = ("title", "who", "status")


def source_faults(documents: Documents, _ids: Mapping[str, list[Named]], _known: Known) -> Iterator[Fault]:
    for index, source in entries(documents.get("sources.yaml")):
        missing = [key for key in CITATION if not text_at(source, key)]
        if missing and child(source, "reference") is None:
            yield documents["sources.yaml"].fault((index,), "source_not_cited", {"missing": ", ".join(missing)})
    yield from _other_markers(documents)


def _other_markers(documents: Documents) -> Iterator[Fault]:
    """Texts that name other sources in one language than in the other."""
    first: dict[tuple[object, ...], frozenset[str]] = {}
    for written in texts_of(documents):
        place, markers = (written.file, *written.path[:-1]), frozenset(markers_in(written.text))
        if first.setdefault(place, markers) != markers:
            differing = ", ".join(sorted(first[place] ^ markers))
            yield written.document.fault(written.path, "markers_differ", {"found": differing})
