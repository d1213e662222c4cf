"""What a questionnaire says of checks and contradictions fits the functions that decide them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Path, child
from assess.content.outline import ABOUT_PURCHASES, Documents, Named, entries, text_at, texts_at
from assess.content.sample import Known
from assess.content.showing import nearest, shortened
from assess.content.texts import Written, texts_of
from assess.core.appraising.checks import CHECKS, OF_CLASS
from assess.core.appraising.contradictions import RULES
from assess.core.purchases.proposal import PROPOSAL

FINDING = re.compile(r"%\(([a-z][a-z0-9_]*)\)s")
MALFORMED = re.compile(r"%\((?![a-z][a-z0-9_]*\)s)[^\s)]*\)?\w?|%[sd]\b")
FILLED = {"checks.yaml": ("reasons",), "contradictions.yaml": ("text", "ask")}
"""The texts in which findings are filled."""


def purchase_faults(documents: Documents, _ids: Mapping[str, list[Named]], known: Known) -> Iterator[Fault]:
    for index, entry in entries(documents.get("checks.yaml")):
        yield from _check(documents["checks.yaml"], index, entry)
    yield from _contradictions(documents)
    yield from _bicycles(documents)
    yield from _missing(documents, known)
    texts = [each for each in texts_of({file: documents[file] for file in ABOUT_PURCHASES if file in documents})]
    yield from _findings(texts)


def _check(document: Document, index: int, entry: Mapped) -> Iterator[Fault]:
    id = text_at(entry, "id")
    if id not in CHECKS:
        if id:
            yield unknown(document, (index, "id"), "unknown_check", id, CHECKS)
        return
    of_class, classes = OF_CLASS.get(id), texts_at(entry, "classes")
    if of_class and classes != (of_class,):
        at: Path = (index, "classes") if "classes" in entry.items else (index, "id")
        yield document.fault(at, "check_of_other_classes", {"check": id, "found": of_class})
    for position, name in enumerate(texts_at(entry, "fields")):
        if name not in PROPOSAL:
            yield unknown(document, (index, "fields", position), "unknown_field", name, PROPOSAL)
    yield from _reasons(document, index, id, child(entry, "reasons"))


def _reasons(document: Document, index: int, id: str, reasons: object) -> Iterator[Fault]:
    if not isinstance(reasons, Mapped):
        return
    codes = CHECKS[id].codes
    missing = [code for code in codes if code not in reasons.items]
    if missing:
        yield document.fault((index, "reasons"), "reason_missing", {"found": ", ".join(missing)}, key=True)
    for code in reasons.items:
        if code not in codes:
            fault = unknown(document, (index, "reasons", code), "unknown_reason", code, codes, key=True, check=id)
            yield fault


def _contradictions(documents: Documents) -> Iterator[Fault]:
    for index, entry in entries(documents.get("contradictions.yaml")):
        id = text_at(entry, "id")
        if id and id not in RULES:
            yield unknown(documents["contradictions.yaml"], (index, "id"), "unknown_contradiction", id, RULES)


def _bicycles(documents: Documents) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, entry in entries(documents.get("bicycles.yaml")):
        class_id = text_at(entry, "class")
        if class_id in seen:
            yield documents["bicycles.yaml"].fault((index, "class"), "bicycle_twice", {"found": class_id})
        seen.add(class_id)


def _missing(documents: Documents, known: Known) -> Iterator[Fault]:
    """Where some checks, or some rules, are told, all are that can be met with the classes there are."""
    checks, rules = documents.get("checks.yaml"), documents.get("contradictions.yaml")
    classes = known.get("purchase_class", frozenset(OF_CLASS.values()))
    needed = [id for id in CHECKS if OF_CLASS.get(id, "") in {"", *classes}]
    yield from _lacking(checks, needed, "check_missing")
    yield from _lacking(rules, RULES, "contradiction_missing")


def _lacking(document: Document | None, needed: Iterable[str], message_id: str) -> Iterator[Fault]:
    there = {text_at(entry, "id") for _, entry in entries(document)}
    missing = [id for id in needed if id not in there]
    if document and there and missing:
        yield document.fault((), message_id, {"found": ", ".join(missing)})


def _findings(texts: Iterable[Written]) -> Iterator[Fault]:
    """Places for what was found: well written, where they are filled, and the same in both languages."""
    first: dict[tuple[object, ...], frozenset[str]] = {}
    for written in texts:
        for found in dict.fromkeys(MALFORMED.findall(written.text)):
            yield written.document.fault(written.path, "finding_malformed", {"found": shortened(found)})
        names = frozenset(FINDING.findall(written.text))
        if written.key not in FILLED.get(written.file, ()):
            if names:
                yield written.document.fault(written.path, "finding_not_filled", {"found": _as_written(names)})
            continue
        place = (written.file, *written.path[:-1])
        apart = first.setdefault(place, names) ^ names
        if apart:
            yield written.document.fault(written.path, "findings_differ", {"found": _as_written(apart)})


def _as_written(names: Iterable[str]) -> str:
    return ", ".join(f"%({name})s" for name in sorted(names))


def unknown(
    document: Document,
    at: Path,
    message_id: str,
    found: str,
    known: Iterable[str],
    *,
    key: bool = False,
    **params: str,
) -> Fault:
    """A name that is none of those known, with the one that was perhaps meant."""
    told = {**params, "found": shortened(found), "allowed": ", ".join(known)}
    suggestion = nearest(found, tuple(known))
    return document.fault(at, message_id, {**told, **({"suggestion": suggestion} if suggestion else {})}, key=key)
