"""Ids, levels, steps, gates and budget windows that fit together."""

from collections.abc import Iterator, Mapping

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Node, Path, Scalar, Sequence, child
from assess.content.outline import BUDGET, LANGUAGES, PILLAR_FILES, Documents, Named, entries, text_at, texts_at
from assess.content.sample import Known
from assess.content.showing import nearest, shortened


def entry_faults(documents: Documents, ids: Mapping[str, list[Named]], known: Known) -> Iterator[Fault]:
    """Every breach of the rules that concern one entry or one list."""
    for found in ids.values():
        yield from _same_ids(found)
    for file in PILLAR_FILES:
        for index, question in entries(documents.get(file)):
            yield from _same_levels(documents[file], index, question)
    for index, step in entries(documents.get("steps.yaml")):
        yield from _step(documents["steps.yaml"], index, step, known)
    if "steps.yaml" in documents:
        yield from _staffed_once(documents["steps.yaml"])
    if "gates.yaml" in documents:
        yield from _gates(documents["gates.yaml"], known)
    for index, window in entries(documents.get("calendar.yaml")):
        yield from _window(documents["calendar.yaml"], index, window)


def _same_ids(found: list[Named]) -> Iterator[Fault]:
    first: dict[str, Named] = {}
    for named in found:
        if named.id in first:
            before = first[named.id]
            place = f"{before.document.path}:{before.place.line}:{before.place.column}"
            yield named.document.fault(named.path, "id_twice", {"found": named.id, "first": place})
        first.setdefault(named.id, named)


def _same_levels(document: Document, index: int, question: Mapped) -> Iterator[Fault]:
    levels = child(question, "levels")
    items = levels.items if isinstance(levels, Sequence) else []
    for language in LANGUAGES:
        seen: dict[str, int] = {}
        for level, item in enumerate(items):
            sentence = " ".join(text_at(item, language).casefold().split())
            if sentence and sentence in seen:
                params = {"level": str(level), "other": str(seen[sentence])}
                yield document.fault((index, "levels", level, language), "same_level_text", params)
            seen.setdefault(sentence, level)


def _step(document: Document, index: int, step: Mapped, known: Known) -> Iterator[Fault]:
    if "triggers" in step.items and "purchase" in step.items:
        yield document.fault((index, "purchase"), "triggers_and_purchase", key=True)
    elif "purchase" not in step.items and not _listed(step, "triggers"):
        yield document.fault((index,), "nothing_triggers")
    if "signatory" in step.items and "form" not in step.items:
        yield document.fault((index, "signatory"), "signatory_without_form", key=True)
    if "form" in step.items and "signatory" not in step.items:
        yield document.fault((index, "form"), "form_without_signatory", key=True)
    if "ways" in step.items and "posts" not in step.items:
        yield document.fault((index, "ways"), "ways_without_posts", key=True)
    if "staffs" in step.items and "ways" not in step.items:
        yield document.fault((index, "staffs"), "staffs_without_ways", key=True)
    yield from _helpers(document, index, step)
    yield from _lifts(document, index, step, known)
    yield from _months(document, (index, "months"), child(step, "months"))
    ways = child(step, "ways")
    for kind, way in ways.items.items() if isinstance(ways, Mapped) else ():
        yield from _months(document, (index, "ways", kind, "months"), child(way, "months"))


def _staffed_once(document: Document) -> Iterator[Fault]:
    """Each kind of post is filled by one step."""
    first: dict[str, str] = {}
    for index, step in entries(document):
        for position, kind in enumerate(texts_at(step, "staffs")):
            if kind in first:
                params = {"found": kind, "step": first[kind]}
                yield document.fault((index, "staffs", position), "staffed_twice", params)
            first.setdefault(kind, text_at(step, "id"))


def _helpers(document: Document, index: int, step: Mapped) -> Iterator[Fault]:
    in_charge = texts_at(step, "owners")[:1]
    for position, helper in enumerate(texts_at(step, "helpers")):
        if helper in in_charge:
            yield document.fault((index, "helpers", position), "helper_is_in_charge", {"found": helper})


def _listed(step: Mapped, key: str) -> bool:
    found = child(step, key)
    return isinstance(found, Sequence) and bool(found.items)


def _lifts(document: Document, index: int, step: Mapped, known: Known) -> Iterator[Fault]:
    """Triggers and lifts name the same questions; nothing is called missing beside a question there is not."""
    lifts = child(step, "lifts")
    lifted = list(lifts.items) if isinstance(lifts, Mapped) else []
    triggers = texts_at(step, "triggers")
    named = frozenset((*lifted, *triggers))
    if not named <= known.get("question", named):
        return
    for question in lifted:
        if question not in triggers:
            yield document.fault((index, "lifts", question), "lift_without_trigger", {"question": question}, key=True)
    for position, question in enumerate(triggers):
        if question not in lifted:
            yield document.fault((index, "triggers", position), "trigger_without_lift", {"question": question})


def _months(document: Document, at: Path, months: Node | None) -> Iterator[Fault]:
    if not isinstance(months, Mapped):
        return
    estimates = {key: _number(months, key) for key in ("low", "typical", "high")}
    low, typical, high = estimates.values()
    if low is not None and typical is not None and high is not None and not low <= typical <= high:
        yield document.fault(at, "months_out_of_order", {key: str(n) for key, n in estimates.items()})


def _number(node: Mapped, key: str) -> int | None:
    found = child(node, key)
    text = found.value if isinstance(found, Scalar) else ""
    return int(text) if isinstance(text, str) and text.isascii() and text.isdigit() and len(text) < 10 else None


def _gates(document: Document, known: Known) -> Iterator[Fault]:
    root = document.root
    classes = known.get("class")
    if not isinstance(root, Mapped) or classes is None:
        return
    for gate in sorted(classes | {BUDGET}):
        if gate not in root.items:
            yield document.fault((), "gate_missing", {"gate": gate})
    for gate, entry in root.items.items():
        if gate not in classes and gate != BUDGET:
            suggestion = nearest(gate, classes | {BUDGET})
            yield document.fault(
                (gate,), "unknown_class", {"found": shortened(gate), "suggestion": suggestion}, key=True
            )
        yield from _conditions(document, gate, entry)


def _conditions(document: Document, gate: str, entry: Node) -> Iterator[Fault]:
    conditions = child(entry, "conditions")
    budget = child(child(document.root, BUDGET), "conditions")
    seen = {text_at(item, "question") for item in _items(budget)} if gate != BUDGET else set()
    for index, item in enumerate(_items(conditions)):
        question = text_at(item, "question")
        if question and question in seen:
            params = {"question": question}
            yield document.fault((gate, "conditions", index, "question"), "condition_twice", params)
        seen.add(question)


def _items(node: Node | None) -> list[Node]:
    return list(node.items) if isinstance(node, Sequence) else []


def _window(document: Document, index: int, window: Mapped) -> Iterator[Fault]:
    opens, closes = _number(window, "opens"), _number(window, "closes")
    if opens is not None and closes is not None and opens > closes:
        params = {"opens": str(opens), "closes": str(closes)}
        yield document.fault((index, "closes"), "window_out_of_order", params)
