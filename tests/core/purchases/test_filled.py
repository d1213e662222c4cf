"""How much of a part is filled in."""

from decimal import Decimal

from assess.core.purchases.filled import Filled, filled_in


def test_boxes_and_tables_count_once_each():
    facts = {"lines": ({"line": "Kamera"}, {"line": "Tiang"}), "title": "CCTV"}
    assert filled_in("cctv", "amounts", facts) == Filled(1, 2)
    assert filled_in("cctv", "amounts", {**facts, "total": Decimal(5)}) == Filled(2, 2)


def test_a_part_has_the_boxes_of_the_class():
    assert filled_in("cctv", "basics", {}).all - filled_in("app", "basics", {}).all == 2
    assert filled_in("app", "cameras", {}) == Filled(0, 0)


def test_what_is_linked_to_the_assessment_need_not_be_filled_in():
    assert filled_in("cctv", "purpose", {"serves": "programme"}) == Filled(1, 1)
    assert filled_in("cctv", "purpose", {"serves": "programme", "problem": "Lambat"}) == Filled(2, 2)
    assert filled_in("cctv", "purpose", {"serves": "own"}) == Filled(1, 9)
