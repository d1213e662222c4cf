"""A purchase as plain data: strings, integers, lists and mappings, as a case file and a database hold it, and back.

A number with a fraction and a day are strings. What is empty is left out.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from assess.core.purchases.fields import Asked, Fact, Facts, Field, FieldKind, Row, Value
from assess.core.purchases.proposal import PROPOSAL
from assess.core.purchases.proposal import Rows as Rows
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Review

Plain = dict[str, Any]
NUMBERS = frozenset({FieldKind.AMOUNT, FieldKind.NUMBER, FieldKind.PERCENT})
THOUSANDTHS = 3
EMPTY: tuple[object, ...] = (None, "", [], {})


def plain_purchase(purchase: Purchase) -> Plain:
    """The whole purchase, its review under ``review``."""
    review = plain_review(purchase.review)
    return {
        "id": purchase.id,
        "class": purchase.class_id,
        **plain_facts(purchase.facts),
        **({"review": review} if review else {}),
    }


def plain_facts(facts: Facts) -> Plain:
    """What is filled in, in the order of the proposal; rows with a fixed key in the order of the keys."""
    named = ((name, _plain_fact(_ordered(asked, facts[name]))) for name, asked in PROPOSAL.items() if name in facts)
    return {name: found for name, found in named if found not in EMPTY}


def facts_of(plain: Mapping[str, Any]) -> Facts:
    """The facts that `plain_facts` wrote."""
    return {name: _fact(PROPOSAL[name], found) for name, found in plain.items()}


def tidy(facts: Facts) -> Facts:
    """The facts as they come back from being kept: without what is empty."""
    return facts_of(plain_facts(facts))


def plain_review(review: Review) -> Plain:
    """The review without what is empty."""
    found = _plain_value(review)
    assert isinstance(found, dict)
    return found


def plain_number(number: Decimal) -> int | str:
    """A whole number, or a fraction that nobody reads as thousands: ``1.1250`` rather than ``1.125``."""
    if number == number.to_integral_value():
        return int(number)
    written = format(number.normalize(), "f")
    return f"{written}0" if len(written.partition(".")[2]) == THOUSANDTHS else written


def _ordered(asked: Asked, fact: Fact) -> Fact:
    if not isinstance(asked, Rows) or not asked.keyed_by or not isinstance(fact, tuple):
        return fact
    place = {key: at for at, key in enumerate(asked.keys)}
    return tuple(sorted(fact, key=lambda row: place.get(str(row.get(asked.keyed_by)), len(place))))


def _plain_fact(fact: Fact) -> Any:
    if isinstance(fact, tuple):
        rows = ({name: _plain_fact(value) for name, value in row.items()} for row in fact)
        return [row for row in rows if row]
    if isinstance(fact, Decimal):
        return plain_number(fact)
    return fact.isoformat() if isinstance(fact, date) else fact


def _plain_value(value: object) -> Any:
    """The filled fields of a review, as deep as it goes."""
    if is_dataclass(value):
        filled = {each.name: _plain_value(getattr(value, each.name)) for each in fields(value)}
        return {name: item for name, item in filled.items() if item not in EMPTY}
    if isinstance(value, Mapping):
        return {str(name): _plain_value(item) for name, item in value.items()}
    if isinstance(value, tuple):
        return [_plain_value(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value if value is None else str(value)


def _fact(asked: Asked, found: Any) -> Fact:
    if isinstance(asked, Rows):
        return tuple(_row(asked, row) for row in found)
    return _value(asked, found)


def _row(asked: Rows, found: Mapping[str, Any]) -> Row:
    return {name: _value(asked.column[name], value) for name, value in found.items()}


def _value(asked: Field, found: Any) -> Value:
    if asked.kind in NUMBERS:
        return Decimal(found)
    return date.fromisoformat(found) if asked.kind is FieldKind.DAY else str(found)
