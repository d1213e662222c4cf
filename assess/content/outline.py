"""What can be seen of a questionnaire before it is known to be right: its ids and how its steps hang together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assess.content.nodes import Document, Mapped, Node, Path, Place, Scalar, Sequence, child
from assess.content.sample import Known
from assess.core.purchases.proposal import OTHER
from assess.core.questionnaire import HIGHEST_LEVEL, Kind, Pillar

SOURCE_FILES = ("sources.yaml", "laws.yaml")
LANGUAGES = ("id", "en")
PILLAR_FILES = tuple(f"{pillar}.yaml" for pillar in Pillar)
ABOUT_PURCHASES = ("checks.yaml", "contradictions.yaml", "bicycles.yaml", "proposal.yaml")
"""The files about purchase proposals; each may be left out."""
BUDGET = "budget"
LEVELS = tuple(str(level) for level in range(1, HIGHEST_LEVEL + 1))
HOMES: Mapping[str, tuple[str, ...]] = {
    "question": PILLAR_FILES,
    "step": ("steps.yaml",),
    "office": ("offices.yaml",),
    "window": ("calendar.yaml",),
    "document": ("budget_cycle.yaml",),
    "source": SOURCE_FILES,
    "law": ("laws.yaml",),
    "service": ("services.yaml",),
    "place": ("places.yaml",),
    "term": ("glossary.yaml",),
    "lesson": ("lessons.yaml",),
    "framework": ("crosswalks.yaml",),
    "check": ("checks.yaml",),
    "contradiction": ("contradictions.yaml",),
}
"""The files that give the ids of a kind, where it is not questionnaire.yaml."""
Documents = Mapping[str, Document]


@dataclass(frozen=True, slots=True)
class StepOutline:
    """A step as far as it can be read; it is *sound* when what it hangs on could be read and exists."""

    index: int
    id: str
    kind: str
    purchase: str
    triggers: tuple[str, ...]
    requires: tuple[str, ...]
    lifts: Mapping[str, int]
    sound: bool


@dataclass(frozen=True, slots=True)
class Named:
    """An id, where it stands."""

    id: str
    document: Document
    path: Path
    place: Place


def text_at(node: Node | None, key: str | int) -> str:
    """The text below a key, or nothing."""
    found = child(node, key)
    return found.value if isinstance(found, Scalar) and isinstance(found.value, str) else ""


def texts_at(node: Node | None, key: str) -> tuple[str, ...]:
    """The texts of the list below a key."""
    found = child(node, key)
    items = found.items if isinstance(found, Sequence) else []
    return tuple(item.value for item in items if isinstance(item, Scalar) and isinstance(item.value, str))


def entries(document: Document | None) -> Iterator[tuple[int, Mapped]]:
    """The mappings in the file's list, with their index."""
    root = document.root if document else None
    for index, item in enumerate(root.items if isinstance(root, Sequence) else []):
        if isinstance(item, Mapped):
            yield index, item


def named_in(document: Document | None, below: str = "") -> Iterator[Named]:
    """The ids of the list in a file, or of the list below a key."""
    if document is None:
        return
    inside = Document(document.path, child(document.root, below) or document.root) if below else document
    for index, entry in entries(inside):
        identifier = child(entry, "id")
        if isinstance(identifier, Scalar) and isinstance(identifier.value, str):
            path: Path = (below, index, "id") if below else (index, "id")
            yield Named(identifier.value, document, path, identifier.place)


def ids_of(documents: Documents) -> dict[str, list[Named]]:
    """Every id that the files give, by kind, in the order of the files."""
    return {
        "question": [named for file in PILLAR_FILES for named in named_in(documents.get(file))],
        "step": list(named_in(documents.get("steps.yaml"))),
        "office": list(named_in(documents.get("offices.yaml"))),
        "class": list(named_in(documents.get("questionnaire.yaml"), "classes")),
        "window": list(named_in(documents.get("calendar.yaml"))),
        "document": list(named_in(documents.get("budget_cycle.yaml"))),
        "source": [named for file in SOURCE_FILES for named in named_in(documents.get(file))],
        "law": list(named_in(documents.get("laws.yaml"))),
        "service": list(named_in(documents.get("services.yaml"))),
        "place": list(named_in(documents.get("places.yaml"))),
        "dimension": list(named_in(documents.get("questionnaire.yaml"), "dimensions")),
        "term": list(named_in(documents.get("glossary.yaml"))),
        "lesson": list(named_in(documents.get("lessons.yaml"))),
        "framework": list(named_in(documents.get("crosswalks.yaml"))),
        "check": list(named_in(documents.get("checks.yaml"))),
        "contradiction": list(named_in(documents.get("contradictions.yaml"))),
    }


def known_ids(documents: Documents, ids: Mapping[str, list[Named]]) -> Known:
    """The ids that may be referred to. A kind whose file could not be read is left out: nothing is held against it."""
    known = {kind: frozenset(named.id for named in found) for kind, found in ids.items()}
    exemptions = child(getattr(documents.get("questionnaire.yaml"), "root", None), "exemptions")
    known["exemption"] = frozenset(exemptions.items) if isinstance(exemptions, Mapped) else frozenset()
    readable = {
        kind: found
        for kind, found in known.items()
        if all(file in documents for file in HOMES.get(kind, ("questionnaire.yaml",)))
    }
    if "class" in readable:
        readable["purchase_class"] = readable["class"] | {OTHER}
    return {**readable, "language": languages_of(documents)}


def languages_of(documents: Documents) -> frozenset[str]:
    """The languages in which every text must be written: both, where the questionnaire names none that there is."""
    named = texts_at(getattr(documents.get("questionnaire.yaml"), "root", None), "languages")
    return frozenset(LANGUAGES).intersection(named) or frozenset(LANGUAGES)


def steps_of(documents: Documents, known: Known) -> list[StepOutline]:
    """The steps that have an id."""
    return [_step(index, entry, known) for index, entry in entries(documents.get("steps.yaml")) if text_at(entry, "id")]


def _step(index: int, entry: Mapped, known: Known) -> StepOutline:
    triggers, requires, kind = texts_at(entry, "triggers"), texts_at(entry, "requires"), text_at(entry, "kind")
    return StepOutline(
        index=index,
        id=text_at(entry, "id"),
        kind=kind,
        purchase=text_at(entry, "purchase"),
        triggers=triggers,
        requires=requires,
        lifts=_lifts(child(entry, "lifts")),
        sound=kind in set(Kind)
        and _whole_list(entry, "requires")
        and _whole_list(entry, "triggers")
        and _whole_lifts(child(entry, "lifts"))
        and set(requires) <= known.get("step", frozenset(requires))
        and set(triggers) <= known.get("question", frozenset(triggers)),
    )


def _whole_list(entry: Mapped, key: str) -> bool:
    """Whether a list is left out, or could be read to its last item."""
    found = child(entry, key)
    return found is None or (isinstance(found, Sequence) and len(found.items) == len(texts_at(entry, key)))


def _whole_lifts(node: Node | None) -> bool:
    return node is None or (isinstance(node, Mapped) and len(_lifts(node)) == len(node.items))


def _lifts(node: Node | None) -> dict[str, int]:
    pairs = node.items.items() if isinstance(node, Mapped) else ()
    return {key: int(item.value) for key, item in pairs if isinstance(item, Scalar) and item.value in LEVELS}
