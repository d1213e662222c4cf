"""The twelve facts of the quick review."""

from collections.abc import Iterator

import pytest

from assess.core.purchases.fields import Asked, Field, FieldKind, Rows
from assess.core.purchases.proposal import PROPOSAL, PURCHASE_CLASSES, asked_of
from assess.core.purchases.quick import QUICK, quick_of
from tests.core.bank import the_bank

MOST_BOXES = 30
MINUTES, CHARACTERS_A_MINUTE, SECONDS_TO_CHOOSE = 15, 200, 5
TYPED = {FieldKind.AMOUNT: 13, FieldKind.NUMBER: 5, FieldKind.PERCENT: 4, FieldKind.DAY: 10}
"""The characters of a long one."""
CELL = 80
"""The characters of a text in a table: a sentence."""
FREE_ROWS = 3


def test_there_are_twelve_each_with_boxes_of_the_proposal_of_its_own() -> None:
    named = [name for fact in QUICK for name in fact.fields]
    assert len({fact.id for fact in QUICK}) == 12
    assert set(named) <= set(PROPOSAL)
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("class_id", PURCHASE_CLASSES)
def test_a_class_is_asked_for_nothing_of_another(class_id: str) -> None:
    own = {each.name for each in asked_of(class_id)}
    assert {each.name for _, asked in quick_of(class_id) for each in asked} <= own
    assert all(asked for _, asked in quick_of(class_id))


@pytest.mark.parametrize(("class_id", "name"), [("cctv", "mode"), ("command", "mandate_state"), ("app", "channel")])
def test_a_class_is_asked_for_what_is_its_own(class_id: str, name: str) -> None:
    asking = [each for each in PURCHASE_CLASSES if name in {box.name for _, asked in quick_of(each) for box in asked}]
    assert asking == [class_id]


def test_a_table_has_its_key_and_the_columns_that_are_asked() -> None:
    options = next(each for each in _asked("cctv") if each.name == "options")
    assert isinstance(options, Rows)
    assert [each.name for each in options.columns] == ["option", "what", "cost"]
    assert options.keys == ("do_nothing", "do_minimum", "no_technology", "technology")


def test_every_column_that_is_named_is_one_of_its_table() -> None:
    for fact in QUICK:
        for name, columns in fact.columns.items():
            table = PROPOSAL[name]
            assert name in fact.fields
            assert isinstance(table, Rows)
            assert set(columns) < set(table.column)


@pytest.mark.parametrize("class_id", PURCHASE_CLASSES)
def test_no_class_is_asked_for_more_than_thirty_boxes_and_tables(class_id: str) -> None:
    assert len(list(_asked(class_id))) <= MOST_BOXES


@pytest.mark.parametrize("class_id", PURCHASE_CLASSES)
def test_all_of_them_are_typed_in_less_than_fifteen_minutes(class_id: str) -> None:
    """Texts as long as the good examples, every cell filled in, and a pause at every choice."""
    cells = [(name, box) for each in _asked(class_id) for name, box in _cells(each)]
    typed = sum(_characters(class_id, name, box) for name, box in cells)
    choices = sum(bool(box.options) for _, box in cells)
    assert typed / CHARACTERS_A_MINUTE + choices * SECONDS_TO_CHOOSE / 60 < MINUTES


def _asked(class_id: str) -> Iterator[Asked]:
    for _, asked in quick_of(class_id):
        yield from asked


def _cells(asked: Asked) -> Iterator[tuple[str, Field]]:
    """Every box on the page with the name of its text; nothing for a cell of a table."""
    if isinstance(asked, Field):
        yield asked.name, asked
        return
    for _ in range(len(asked.keys) or FREE_ROWS):
        yield from (("", each) for each in asked.columns if each.name != asked.keyed_by)


def _characters(class_id: str, name: str, box: Field) -> int:
    if box.options:
        return 0
    if box.kind in TYPED:
        return TYPED[box.kind]
    example = the_bank().purchases.fields[name].good_in(class_id) if name else None
    return len(example.id) if example else CELL
