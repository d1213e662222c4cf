"""The words of the proposal form are those of its boxes: each has a label, and an example of each kind."""

from collections.abc import Iterable, Iterator, Mapping

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Node, Path, child
from assess.content.outline import Documents, Named
from assess.content.rules.purchases import unknown
from assess.content.sample import Known
from assess.core.purchases.fields import YES_OR_NO, Asked, Field
from assess.core.purchases.fields import Rows as Table
from assess.core.purchases.proposal import OTHER, PARTS, PROPOSAL, SPEC
from assess.core.purchases.quick import QUICK

FILE = "proposal.yaml"
EXAMPLES: Mapping[str, tuple[str, ...]] = {"good": ("good", "good_for"), "bad": ("bad",)}
"""Where an example of each kind may stand."""


def proposal_faults(documents: Documents, _ids: Mapping[str, list[Named]], known: Known) -> Iterator[Fault]:
    document = documents.get(FILE)
    if document is None or not isinstance(document.root, Mapped) or not document.root.items:
        return
    asked = [each for each in SPEC if _is_asked(each, known)]
    parts, fields = child(document.root, "parts"), child(document.root, "fields")
    yield from _names(document, ("parts",), parts, PARTS, "unknown_part")
    yield from _lacking(document, ("parts",), parts, dict.fromkeys(each.part for each in asked))
    yield from _names(document, ("fields",), fields, PROPOSAL, "unknown_field")
    yield from _lacking(document, ("fields",), fields, [each.name for each in asked])
    for each in asked:
        words = child(fields, each.name)
        if isinstance(words, Mapped):
            yield from _words(document, ("fields", each.name), words, each)
            yield from _classes(document, ("fields", each.name, "good_for"), child(words, "good_for"), each, known)
    facts = [each.id for each in QUICK]
    quick = child(document.root, "quick")
    yield from _names(document, ("quick",), quick, facts, "unknown_quick_fact")
    yield from _lacking(document, ("quick",), quick, facts)


def _is_asked(asked: Asked, known: Known) -> bool:
    """Whether a proposal of any class of the questionnaire is asked for it."""
    return not asked.classes or bool(known.get("purchase_class", frozenset((OTHER,))).intersection(asked.classes))


def _words(document: Document, at: Path, words: Mapped, asked: Asked) -> Iterator[Fault]:
    if isinstance(asked, Table):
        columns = child(words, "columns")
        yield from _names(document, (*at, "columns"), columns, asked.column, "unknown_column")
        yield from _lacking(document, (*at, "columns"), columns, asked.column)
        for column in asked.columns:
            below = child(columns, column.name)
            if isinstance(below, Mapped):
                yield from _options(document, (*at, "columns", column.name), below, column)
        return
    yield from _names(document, (*at, "columns"), child(words, "columns"), (), "unknown_column")
    yield from _options(document, at, words, asked)
    missing = [kind for kind, keys in EXAMPLES.items() if words.items.keys().isdisjoint(keys)]
    if missing and asked.options != YES_OR_NO:
        yield document.fault(at, "example_missing", {"found": ", ".join(missing)}, key=True)


def _classes(document: Document, at: Path, node: Node | None, asked: Asked, known: Known) -> Iterator[Fault]:
    """Examples for a class are for one that is asked for the box."""
    there = known.get("purchase_class")
    if there is not None:
        classes = sorted(there.intersection(asked.classes) if asked.classes else there)
        yield from _names(document, at, node, classes, "unknown_purchase_class")


def _options(document: Document, at: Path, words: Mapped, asked: Field) -> Iterator[Fault]:
    """Every option in words; yes and no have their own where none are told."""
    options = child(words, "options")
    yield from _names(document, (*at, "options"), options, asked.options, "unknown_option")
    if asked.options != YES_OR_NO:
        yield from _lacking(document, (*at, "options"), options, asked.options)


def _names(document: Document, at: Path, node: Node | None, known: Iterable[str], message_id: str) -> Iterator[Fault]:
    for name in node.items if isinstance(node, Mapped) else ():
        if name not in known:
            yield unknown(document, (*at, name), message_id, name, known, key=True)


def _lacking(document: Document, at: Path, node: Node | None, needed: Iterable[str]) -> Iterator[Fault]:
    there = node.items if isinstance(node, Mapped) else {}
    missing = [name for name in needed if name not in there]
    if missing:
        yield document.fault(at, "words_of_fields_missing", {"found": ", ".join(missing)}, key=True)
