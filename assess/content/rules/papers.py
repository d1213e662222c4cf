"""The outline of a paper belongs to a step that makes one, and its tables are whole."""

from collections.abc import Iterator, Mapping

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Node, Sequence, child
from assess.content.outline import Documents, Named, entries, text_at
from assess.content.sample import Known


def paper_faults(documents: Documents, _ids: Mapping[str, list[Named]], _known: Known) -> Iterator[Fault]:
    document = documents.get("outlines.yaml")
    if document is None:
        return
    steps = {text_at(step, "id"): step for _, step in entries(documents.get("steps.yaml"))}
    seen: set[str] = set()
    for index, outline in entries(document):
        step = text_at(outline, "step")
        if step in seen:
            yield document.fault((index, "step"), "outline_twice", {"step": step})
        if step in steps and child(steps[step], "form") is None:
            yield document.fault((index, "step"), "outline_without_form", {"step": step})
        seen.add(step)
        yield from _rows(document, index, outline)


def _rows(document: Document, index: int, outline: Mapped) -> Iterator[Fault]:
    for number, annex in enumerate(_items(child(outline, "annexes"))):
        columns = len(_items(child(annex, "columns")))
        for at, row in enumerate(_items(child(annex, "rows"))):
            cells = len(_items(row))
            if isinstance(row, Sequence) and columns and cells != columns:
                params = {"cells": str(cells), "columns": str(columns)}
                yield document.fault((index, "annexes", number, "rows", at), "row_of_other_length", params)


def _items(node: Node | None) -> list[Node]:
    return list(node.items) if isinstance(node, Sequence) else []
