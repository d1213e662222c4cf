"""The scales, levels, predicates and weights of other frameworks."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Node, Path, Place, child
from assess.content.nodes import Sequence as Listed
from assess.content.outline import Documents, Named, entries, text_at
from assess.content.sample import Known
from assess.content.scalars import AMOUNT, WHOLE

WHOLE_WEIGHT = Decimal(100)
Entry = tuple[Path, Node]


def framework_faults(documents: Documents, _ids: Mapping[str, list[Named]], _known: Known) -> Iterator[Fault]:
    document = documents.get("crosswalks.yaml")
    for index, framework in entries(document):
        assert document is not None
        yield from _framework(document, index, framework)


def _framework(document: Document, index: int, framework: Mapped) -> Iterator[Fault]:
    scale = _scale(framework)
    if scale is not None and not scale:
        yield document.fault((index, "scale"), "scale_out_of_order")
    yield from _predicates(document, _listed((index,), framework, "predicates"))
    aspects = _listed((index,), framework, "aspects")
    yield from _weights(document, (index, "aspects"), aspects, WHOLE_WEIGHT)
    indicators: list[Entry] = []
    for path, aspect in aspects:
        own = _listed(path, aspect, "indicators")
        yield from _weights(document, (*path, "indicators"), own, _amount(aspect, "weight"))
        indicators += own
    yield from _same_ids(document, aspects)
    yield from _same_ids(document, indicators)
    for path, indicator in indicators:
        for at, helps in _listed(path, indicator, "helps"):
            yield from _levels(document, at, helps, scale, "scale" in framework.items)


def _scale(framework: Mapped) -> range | None:
    """The levels of the framework, as far as its scale can be read."""
    lowest, highest = (text_at(child(framework, "scale"), key) for key in ("lowest", "highest"))
    is_whole = WHOLE.fullmatch(lowest) and WHOLE.fullmatch(highest)
    return _levels_between(int(lowest), int(highest)) if is_whole else None


def _levels_between(lowest: int, highest: int) -> range:
    """Both ends included; none where a scale does not go up."""
    return range(lowest, highest + 1 if highest > lowest else lowest)


def _predicates(document: Document, predicates: Sequence[Entry]) -> Iterator[Fault]:
    for (_, before), (path, predicate) in pairwise(predicates):
        lower, upper = _amount(before, "from"), _amount(predicate, "from")
        if lower is not None and upper is not None and upper <= lower:
            yield document.fault(
                (*path, "from"), "predicates_out_of_order", {"found": str(upper), "before": str(lower)}
            )


def _weights(document: Document, at: Path, parts: Sequence[Entry], whole: Decimal | None) -> Iterator[Fault]:
    """Where one part has a weight all have, and together they make the whole."""
    weights = [(path, _amount(part, "weight")) for path, part in parts]
    if all(weight is None for _, weight in weights):
        return
    for path, weight in weights:
        if weight is None:
            yield document.fault(path, "weight_missing")
    known = [weight for _, weight in weights if weight is not None]
    if len(known) == len(weights) and whole is not None and sum(known) != whole:
        yield document.fault(at, "weights_do_not_add_up", {"sum": str(sum(known)), "whole": str(whole)}, key=True)


def _same_ids(document: Document, named: Sequence[Entry]) -> Iterator[Fault]:
    first: dict[str, Place] = {}
    for path, entry in named:
        name = text_at(entry, "id")
        if name in first:
            place = f"{document.path}:{first[name].line}:{first[name].column}"
            yield document.fault((*path, "id"), "id_twice", {"found": name, "first": place})
        elif name and (node := child(entry, "id")):
            first[name] = node.place


def _levels(document: Document, path: Path, helps: Node, scale: range | None, has_scale: bool) -> Iterator[Fault]:
    items = _listed(path, helps, "levels")
    levels = [int(text) if WHOLE.fullmatch(text := _text(item)) else None for _, item in items]
    if items and not has_scale:
        yield document.fault((*path, "levels"), "levels_without_scale", key=True)
    if items and scale and len(items) != len(scale):
        params = {"count": str(len(items)), "needed": str(len(scale))}
        yield document.fault((*path, "levels"), "levels_unlike_scale", params)
    for before, after, (at, _) in zip(levels, levels[1:], items[1:], strict=False):
        if before is not None and after is not None and after < before:
            yield document.fault(at, "levels_fall", {"found": str(after), "before": str(before)})


def _listed(path: Path, node: Node, key: str) -> list[Entry]:
    """The items of the list below a key, each with its path."""
    found = child(node, key)
    items = found.items if isinstance(found, Listed) else []
    return [((*path, key, index), item) for index, item in enumerate(items)]


def _amount(node: Node, key: str) -> Decimal | None:
    text = text_at(node, key)
    return Decimal(text) if AMOUNT.fullmatch(text) else None


def _text(node: Node) -> str:
    value = getattr(node, "value", "")
    return value if isinstance(value, str) else ""
