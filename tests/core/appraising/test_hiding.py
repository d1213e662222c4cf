"""Around each example of a check, no value of a box that decides it ranks below leaving that box or cell empty."""

from collections.abc import Iterator

import pytest

from assess.core.appraising.checks import CHECKS
from assess.core.appraising.proposed import Background, Proposed
from assess.core.purchases.fields import Asked, Facts, Field, Row, Rows
from assess.core.purchases.proposal import PROPOSAL
from assess.core.purchases.purchase import Purchase
from tests.core.appraising.build import CITIES, a_proposal, background, standing
from tests.core.appraising.class_examples import EXAMPLES as OF_CLASSES
from tests.core.appraising.general_examples import EXAMPLES as GENERAL
from tests.core.appraising.general_examples import Example
from tests.core.appraising.strategies import meant_values


@pytest.mark.parametrize("example", [*GENERAL, *OF_CLASSES], ids=lambda each: each.name)
def test_no_value_ranks_below_an_empty_box(example):
    purchase = a_proposal(example.class_id, **example.changes)
    for before in backgrounds(example):
        for name in example.outcome.fields:
            for place, hidden, shown in hidden_and_shown(PROPOSAL[name], purchase.facts):
                least = rank(example.check, purchase, hidden, before)
                for facts in shown:
                    assert rank(example.check, purchase, facts, before) >= least, (place, facts.get(name))


def backgrounds(example: Example) -> Iterator[Background]:
    """The city of the example, or each of the usual ones where it names none."""
    if example.before:
        yield background(example.before())
    else:
        yield from map(standing, CITIES)


def rank(check: str, purchase: Purchase, facts: Facts, before: Background) -> int:
    return CHECKS[check].decide(Proposed(Purchase(purchase.id, purchase.class_id, facts), before)).result.rank


Shown = tuple[str, Facts, Iterator[Facts]]


def hidden_and_shown(asked: Asked, facts: Facts) -> Iterator[Shown]:
    """A box or cell, the proposal with it emptied, and with each value in it at which something turns."""
    hidden = {name: fact for name, fact in facts.items() if name != asked.name}
    if isinstance(asked, Field):
        yield asked.name, hidden, ({**hidden, asked.name: value} for value in meant_values(asked))
        return
    found = facts.get(asked.name, ())
    rows = _with_all_keys(asked, found if isinstance(found, tuple) else ())
    for place, row in enumerate(rows):
        for column in asked.columns:
            less = {name: value for name, value in row.items() if name != column.name}
            if less and column.name != asked.keyed_by:
                put = (_with(facts, asked.name, rows, place, {**less, column.name: v}) for v in meant_values(column))
                yield f"{place}.{column.name}", _with(facts, asked.name, rows, place, less), put


def _with_all_keys(asked: Rows, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    there = {row.get(asked.keyed_by) for row in rows}
    return (*rows, *({asked.keyed_by: key} for key in asked.keys if key not in there))


def _with(facts: Facts, name: str, rows: tuple[Row, ...], place: int, row: Row) -> Facts:
    return {**facts, name: (*rows[:place], row, *rows[place + 1 :])}
