"""The outline of a paper belongs to a step that makes one, and its tables are whole."""

from collections.abc import Iterator, Mapping

from assess.content.faults import Fault
from assess.content.nodes import Document, Mapped, Node, Sequence, child
from assess.content.outline import Documents, Named, entries, text_at
from assess.content.sample import Known


def paper_faults(documents: Documents, _ids: Mapping[str, list[Named]], _known: Known) -> Iterator[Fault]:
    document = documents.get("outlines.yaml")
    if document is None or "steps.yaml" not in documents:
        return
    steps = {text_at(step, "id"): step for _, step in entries(documents["steps.yaml"])}
    seen: set[str] = set()
    for index, outline in entries(document):
        step = text_at(outline, "step")
        if step in seen:
            yield document.fault((index, "step"), "outline_twice", {"step": step})
        if step in steps and child(steps[step], "form") is None:
            yield document.fault((index, "step"), "outline_without_form", {"step": step})
        seen.add(step)
        yield from _rows(document, index, outline)
    if seen and all(step in steps and child(steps[step], "form") for step in seen):
        yield from _without_outline(documents["steps.yaml"], seen)


def _without_outline(steps: Document, outlined: set[str]) -> Iterator[Fault]:
    """Where some papers have an outline, every paper has one."""
    for index, step in entries(steps):
        name = text_at(step, "id")
        if name and name not in outlined and child(step, "form") is not None:
            yield steps.fault((index, "form"), "form_without_outline", {"step": name}, key=True)


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
