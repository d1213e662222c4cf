"""Every source is used, and what is printed as fact rests on what was verified."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from assess.content.faults import Fault
from assess.content.markers import markers_in
from assess.content.nodes import Document, Mapped, Node, Path, Scalar
from assess.content.nodes import Sequence as Listed
from assess.content.outline import SOURCE_FILES, Documents, entries, named_in, text_at
from assess.content.schema.files import SHAPES
from assess.content.showing import nearest
from assess.content.texts import Written
from assess.core.sources import LawStatus, SourceStatus

Cited = tuple[Document, Path, str]
VERIFIED = SourceStatus.VERIFIED.value
UNVERIFIED = frozenset({"", *SourceStatus, *LawStatus}) - {VERIFIED}
MOST_GUESSES = 10
LISTS = ("sources", "legal_bases", "laws")
WITH_STATUS = frozenset({"legal_bases", "laws"})
"""Lists of laws that need not be verified: each is printed with its status."""
LAWS = "laws.yaml"
FRAMEWORKS = "crosswalks.yaml"


def citation_faults(documents: Documents, texts: Sequence[Written]) -> Iterator[Fault]:
    marked = [(each.document, each.path, name) for each in texts for name in markers_in(each.text)]
    listed = list(chain.from_iterable(_listed(document, (), document.root) for document in documents.values()))
    if documents.keys() == SHAPES.keys():
        yield from _unused(documents, frozenset(name for *_, name in (*marked, *listed)))
    facts = [*marked, *(cited for cited in listed if not WITH_STATUS.intersection(cited[1]))]
    yield from _unverified(documents, facts)


def _listed(document: Document, at: Path, node: Node) -> Iterator[Cited]:
    """The ids that lists of sources and of legal bases name."""
    if isinstance(node, Listed):
        for index, item in enumerate(node.items):
            if isinstance(item, Scalar) and at[-1:] and at[-1] in LISTS:
                yield document, (*at, index), str(item.value)
            yield from _listed(document, (*at, index), item)
    elif isinstance(node, Mapped):
        for key, item in node.items.items():
            yield from _listed(document, (*at, key), item)


def _unused(documents: Documents, used: frozenset[str]) -> Iterator[Fault]:
    """What is not used and is not meant by a misspelt citation either."""
    there = [named for file in SOURCE_FILES for named in named_in(documents[file])]
    ids = frozenset(named.id for named in there)
    unknown = used - ids
    if len(unknown) > MOST_GUESSES:
        return
    meant = {nearest(name, ids) for name in unknown}
    for named in there:
        if named.id not in used | meant:
            yield named.document.fault(named.path, "source_unused", {"found": named.id})


def _unverified(documents: Documents, facts: Sequence[Cited]) -> Iterator[Fault]:
    status = _status(documents)
    for document, path, name in facts:
        found = status.get(name, VERIFIED)
        is_history = found == LawStatus.REVOKED and document is documents.get(FRAMEWORKS)
        if found in UNVERIFIED and not is_history:
            yield document.fault(path, "source_not_verified", {"found": name, "status": found or "-"})


def _status(documents: Documents) -> Mapping[str, str]:
    """What is known of each source and law, by its id; of two with the same id, of the first.

    A law without a status is refused for that.
    """
    status: dict[str, str] = {}
    for file in SOURCE_FILES:
        for _, entry in entries(documents.get(file)):
            default = VERIFIED if file == LAWS else ""
            status.setdefault(text_at(entry, "id"), text_at(entry, "status") or default)
    return status
