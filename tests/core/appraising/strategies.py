"""Whole proposals, generated from what is asked: mostly what a good one says, mended or spoilt here and there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from assess.core.purchases.fields import Asked, Fact, Facts, Field, FieldKind, Row, Rows, Value
from assess.core.purchases.proposal import PURCHASE_CLASSES, asked_of
from assess.core.purchases.purchase import Purchase
from tests.core.appraising.build import ASSESSED, a_proposal

MEANT: Mapping[FieldKind, Sequence[int]] = {
    FieldKind.AMOUNT: (0, 1, 60_000_000, 100_000_000, 600_000_000, 2_440_000_000, 12_000_000_000, 10**14),
    FieldKind.NUMBER: (0, 1, 2, 3, 4, 5, 6, 7, 10, 16, 17, 20, 22, 57, 120, 1_000, 2_029, 2_400),
    FieldKind.PERCENT: (0, 1, 5, 20, 21, 84, 85, 90, 94, 95, 100),
}
"""Numbers at which something turns."""
DAYS = (date(2010, 1, 1), ASSESSED, ASSESSED + timedelta(183), date(2028, 3, 1), date(2029, 6, 30), date(2099, 1, 1))
WORDS = ("Perbup 14/2026", "Menyusul", "-")


def meant_values(asked: Field) -> Sequence[Value]:
    """The values of a box at which something turns."""
    if asked.kind is FieldKind.CHOICE:
        return asked.options
    if asked.kind is FieldKind.DAY:
        return DAYS
    if asked.kind in MEANT:
        return [Decimal(each) for each in MEANT[asked.kind] if asked.least <= each <= asked.most]
    return WORDS


def some_value(asked: Field) -> st.SearchStrategy[Value]:
    """Anything that the box takes."""
    meant = st.sampled_from(meant_values(asked))
    if asked.kind is FieldKind.DAY:
        return st.one_of(meant, st.dates(date(2000, 1, 1), date(2100, 12, 31)))
    if asked.kind in MEANT:
        return st.one_of(meant, st.integers(int(asked.least), int(asked.most)).map(Decimal))
    return meant


@st.composite
def some_rows(draw: st.DrawFn, asked: Rows, good: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of a good proposal with some cells changed or emptied, fewer of them, or new ones."""
    rows = [dict(row) for row in good if draw(st.integers(0, 9))]
    if not asked.keyed_by and draw(st.booleans()):
        rows += draw(st.lists(st.just({}), max_size=2))
    for row in rows:
        for column in asked.columns:
            if column.name != asked.keyed_by and not draw(st.integers(0, 5)):
                row.pop(column.name, None)
                if draw(st.booleans()):
                    row[column.name] = draw(some_value(column))
    return tuple(row for row in rows if row)[: asked.most]


@st.composite
def some_purchase(draw: st.DrawFn, class_id: str | None = None) -> Purchase:
    """A good proposal with anything between none and most of its boxes changed or emptied."""
    good = a_proposal(class_id or draw(st.sampled_from(PURCHASE_CLASSES)))
    kept_of_ten = draw(st.sampled_from((10, 9, 9, 8, 6, 3)))
    facts: dict[str, Fact] = dict(good.facts)
    for asked in asked_of(good.class_id):
        if draw(st.integers(1, 10)) <= kept_of_ten:
            continue
        found = draw(_some_fact(asked, facts.pop(asked.name, ())))
        if found not in ("", ()):
            facts[asked.name] = found
    return replace(good, facts=facts)


def _some_fact(asked: Asked, good: Fact) -> st.SearchStrategy[Fact]:
    if isinstance(asked, Rows):
        return st.one_of(st.just(()), some_rows(asked, good if isinstance(good, tuple) else ()))
    return st.one_of(st.just(""), some_value(asked))


def with_less(facts: Facts) -> Iterator[tuple[str, Facts]]:
    """The proposal with each box, each row of a keyed table and each cell emptied in turn, and what was.

    A row whose last cell is emptied is no row any more: that takes a claim back rather than hiding what it lacks, so
    in a table of free rows one cell is left.
    """
    for name, fact in facts.items():
        yield name, {other: value for other, value in facts.items() if other != name}
        for place, row in enumerate(fact if isinstance(fact, tuple) else ()):
            for column in row if len(row) > 1 else ():
                less = {other: value for other, value in row.items() if other != column}
                rows = (*fact[:place], less, *fact[place + 1 :])
                yield f"{name}.{place}.{column}", {**facts, name: rows}
