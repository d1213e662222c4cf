"""Every text of a questionnaire's files as it is written, with its place, its language and every wording of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assess.content.markers import without_markers
from assess.content.nodes import Document, Mapped, Node, Path, Place, Scalar, Sequence, child
from assess.content.outline import ABOUT_PURCHASES, LANGUAGES, PILLAR_FILES, Documents, entries, text_at
from assess.core.wording import filled

FILLED = (*PILLAR_FILES, "steps.yaml", "outlines.yaml", "services.yaml", "offices.yaml", *ABOUT_PURCHASES)
"""The files whose texts may hold placeholders."""
FILLED_IN_PART = {"services.yaml": ("bicycle", "targets", "point_a"), "offices.yaml": ("in_case",)}
REASONS = "reasons"
EXAMPLES = frozenset({"good", "bad", "good_for"})
NOBODY: Mapping[str, Node | None] = {"": None}
Words = Mapping[str, Node | None]


@dataclass(frozen=True, slots=True)
class Written:
    """A text in one language; ``file`` is the name of its file, ``path`` ends with the language."""

    file: str
    document: Document
    path: Path
    place: Place
    text: str

    @property
    def language(self) -> str:
        return str(self.path[-1])

    @property
    def key(self) -> str:
        """The last key above the text that the format gives: ``levels``, ``why``, ``reasons``."""
        if self.file == "checks.yaml" and REASONS in self.path:
            return REASONS
        return next((part for part in reversed(self.path[:-1]) if isinstance(part, str)), "")

    @property
    def is_example(self) -> bool:
        """Whether it shows what someone may write, rather than stating anything."""
        return self.file == "proposal.yaml" and not EXAMPLES.isdisjoint(self.path)

    @property
    def may_be_filled(self) -> bool:
        """Whether placeholders may stand in it."""
        return self.file in FILLED and (self.file not in FILLED_IN_PART or self.path[1] in FILLED_IN_PART[self.file])


def texts_of(documents: Documents) -> Iterator[Written]:
    """Every text of the files, in the order in which they are written."""
    for file, document in documents.items():
        yield from (
            Written(file, document, path, node.place, str(node.value)) for path, node in _texts((), document.root)
        )


def words_in(document: Document | None) -> Words:
    """The words of each service or kind of region, by its id; nobody's where there are none."""
    return {text_at(entry, "id"): child(entry, "words") for _, entry in entries(document)} or NOBODY


def wordings(documents: Documents, written: Written) -> Iterator[tuple[str, str, str]]:
    """The text as it is read, each result once, with the service and the kind of region that make it."""
    services, places = words_in(documents.get("services.yaml")), words_in(documents.get("places.yaml"))
    if written.file == "services.yaml":
        own = text_at(child(written.document.root, written.path[0]), "id")
        services = {own: services.get(own)}
    plain, seen = without_markers(written.text), set()
    for service, of_service in services.items():
        for place, of_place in places.items():
            text = filled(plain, {**_said(of_place, written.language), **_said(of_service, written.language)})
            if text not in seen:
                seen.add(text)
                yield service, place, text


def _texts(path: Path, node: Node) -> Iterator[tuple[Path, Scalar]]:
    if isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from _texts((*path, index), item)
    elif isinstance(node, Mapped):
        is_text = set(node.items) <= set(LANGUAGES)
        for key, item in node.items.items():
            if not isinstance(item, Scalar):
                yield from _texts((*path, key), item)
            elif is_text:
                yield (*path, key), item


def _said(words: Node | None, language: str) -> dict[str, str]:
    """The words in a language, or in the other one where the questionnaire is written in that alone."""
    of = words.items if isinstance(words, Mapped) else {}
    return {name: text_at(word, language) or text_at(word, "en") or text_at(word, "id") for name, word in of.items()}
