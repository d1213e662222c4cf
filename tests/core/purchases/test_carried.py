"""Purchases that were carried unread: what is a proposal becomes one, and the rest stays as it was."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from assess.core.carried_purchases import purchase_of, purchases_among
from assess.core.purchases.plain import plain_purchase
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import NO_REVIEW
from tests.core.appraising.build import OF_CLASS, a_proposal

KEPT = {
    "id": "kamera",
    "class": "cctv",
    "title": "Kamera",
    "total": "4000000000",
    "streams": "4.5",
    "drawn_up": "2027-01-05",
    "mode": "live",
    "lines": [{"line": "Perangkat", "amount": 5}, {}],
}


def test_a_proposal_is_read_from_texts_and_from_numbers() -> None:
    assert purchase_of(KEPT) == Purchase(
        "kamera",
        "cctv",
        {
            "title": "Kamera",
            "total": Decimal(4_000_000_000),
            "streams": Decimal("4.5"),
            "drawn_up": date(2027, 1, 5),
            "mode": "live",
            "lines": ({"line": "Perangkat", "amount": Decimal(5)},),
        },
    )


@pytest.mark.parametrize("class_id", OF_CLASS)
def test_whatever_a_case_file_holds_of_a_proposal_is_one(class_id: str) -> None:
    purchase = a_proposal(class_id)
    assert purchase.review == NO_REVIEW
    assert purchase_of(plain_purchase(purchase)) == purchase


@pytest.mark.parametrize(
    "change",
    [
        {"id": "KAK 1"},
        {"id": "k" * 61},
        {"id": None},
        {"class": "submarine"},
        {"titel": "Kamera"},
        {"title": ["Kamera"]},
        {"title": "k" * 301},
        {"mode": "alive"},
        {"seats": "4"},
        {"total": "4.5"},
        {"total": True},
        {"total": "-1"},
        {"total": "1e3"},
        {"viewed_share": "101"},
        {"drawn_up": "5 January"},
        {"drawn_up": "1850-01-01"},
        {"lines": "one"},
        {"lines": ["one"]},
        {"lines": [{"price": "1"}]},
        {"papers": [{"paper": "kak"}, {"paper": "kak"}]},
        {"papers": [{"state": "attached"}]},
        {"review": {"note": "x"}},
        {1: "x"},
    ],
)
def test_anything_else_is_none(change: dict[Any, Any]) -> None:
    assert purchase_of({**KEPT, **change}) is None


def test_what_is_none_keeps_its_order_and_a_second_of_the_same_id_is_not_lost() -> None:
    other = {"id": "KAK-1", "years": "5"}
    again = {**KEPT, "title": "Lain"}
    found, rest = purchases_among([other, KEPT, again, "x"])
    assert [each.id for each in found] == ["kamera"]
    assert rest == (other, again, "x")
    assert purchases_among({"id": "KAK-1"}) == ((), ({"id": "KAK-1"},))
