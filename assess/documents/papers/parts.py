"""Parts of a proposal as papers set them: its boxes one below the other, its tables row by row, and marks for gaps."""

from collections.abc import Iterator

from assess.core.purchases.fields import Asked, FieldKind, Row
from assess.core.purchases.proposal import ANNOUNCED, ATTACHED, PROPOSAL, Rows, asked_of
from assess.documents.papers.blocks import Block, Cell, Column, Line, Pairs, Table, paragraphs
from assess.documents.papers.written import Written

ONLY_IF_FILLED = frozenset({
    "baseline_unit", "brand_reason", "camera_rule_from", "catalogue_products", "channel_reason", "face_law",
    "first_lot_share", "go_stop_rule", "impact_assessment_document", "induced_source", "mandate_from", "pilot_result",
    "repair_plan", "streams_reason",
})  # fmt: skip
"""What only some proposals need to say, so that it is no gap where it is empty."""
ONLY_WHILE = {"reference": ATTACHED, "expected": ANNOUNCED}
"""What a paper of the budget has in one state alone."""


def pairs(written: Written, *names: str) -> tuple[tuple[str, Cell], ...]:
    """Those of some boxes that this class of purchase is asked for."""
    asked = {each.name for each in asked_of(written.subject.purchase.class_id)}
    return tuple(
        (written.label(name), written.cell(name))
        for name in names
        if name in asked and (written.text(name) or name not in ONLY_IF_FILLED)
    )


def boxes(written: Written, *names: str) -> Iterator[Block]:
    if found := pairs(written, *names):
        yield Pairs(found)


def ruled(written: Written, table: str, shares: tuple[int, ...], caption: str = "") -> Iterator[Block]:
    """All the rows of a table, or the mark that there are none."""
    asked, rows = PROPOSAL[table], written.rows(table)
    if not isinstance(asked, Rows) or not rows:
        yield from paragraphs((written.gap(table),))
        return
    columns = tuple(
        Column(written.label(table, each.name), share, each.kind is FieldKind.AMOUNT)
        for each, share in zip(asked.columns, shares, strict=True)
    )
    cells = tuple(tuple(_in_row(written, table, row, each.name) for each in asked.columns) for row in rows)
    yield Table(columns, cells, caption)


def whole(written: Written, asked: tuple[Asked, ...]) -> Iterator[Block]:
    """Every box and table of one part, in the order of the form."""
    yield from boxes(written, *(each.name for each in asked if not isinstance(each, Rows)))
    for each in asked:
        if isinstance(each, Rows):
            yield from ruled(written, each.name, _even(len(each.columns)), written.label(each.name))


def _in_row(written: Written, table: str, row: Row, column: str) -> Cell:
    if column not in row and "state" in row and row["state"] != ONLY_WHILE.get(column, row["state"]):
        return (Line("–"),)
    return written.in_row(table, row, column)


def _even(count: int) -> tuple[int, ...]:
    """Shares of a hundred that are as even as may be."""
    return (100 - 100 // count * (count - 1), *(100 // count,) * (count - 1))
