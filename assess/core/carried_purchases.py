"""Purchases that a case carried before anything read them: those that are proposals as they are now, and the rest."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from assess.core.case import FIRST_DAY, LAST_DAY
from assess.core.purchases.fields import Asked, Fact, Field, FieldKind, Row, Value
from assess.core.purchases.plain import EMPTY, NUMBERS
from assess.core.purchases.proposal import PROPOSAL, PURCHASE_CLASSES, Rows
from assess.core.purchases.purchase import ID_PATTERN, LONGEST_ID, Purchase

NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")


def purchases_among(carried: object) -> tuple[tuple[Purchase, ...], tuple[object, ...]]:
    """The proposals in a list of plain data, and what is none: it keeps its order and loses nothing."""
    found: dict[str, Purchase] = {}
    rest: list[object] = []
    for each in carried if isinstance(carried, (list, tuple)) else [carried]:
        purchase = purchase_of(each)
        if purchase is None or purchase.id in found:
            rest.append(each)
        else:
            found[purchase.id] = purchase
    return tuple(found.values()), tuple(rest)


def purchase_of(plain: object) -> Purchase | None:
    """The proposal that plain data say, without a review; None for what a proposal of its class cannot say."""
    if not isinstance(plain, Mapping):
        return None
    id, class_id = plain.get("id"), plain.get("class")
    if not isinstance(id, str) or not re.fullmatch(ID_PATTERN, id) or len(id) > LONGEST_ID:
        return None
    if class_id not in PURCHASE_CLASSES:
        return None
    try:
        facts = dict(_facts(str(class_id), {name: each for name, each in plain.items() if name not in ("id", "class")}))
    except (ValueError, KeyError, ArithmeticError):
        return None
    return Purchase(id, str(class_id), facts)


def _facts(class_id: str, plain: Mapping[Any, object]) -> Iterator[tuple[str, Fact]]:
    for name, found in plain.items():
        asked: Asked = PROPOSAL[name]
        if asked.classes and class_id not in asked.classes:
            raise ValueError(name)
        if found not in EMPTY:
            yield name, _rows(asked, found) if isinstance(asked, Rows) else _value(asked, found)


def _rows(asked: Rows, found: object) -> tuple[Row, ...]:
    if not isinstance(found, (list, tuple)) or len(found) > asked.most:
        raise ValueError(asked.name)
    rows = [{name: _value(asked.column[name], each) for name, each in _mapping(row).items()} for row in found]
    keys = [row[asked.keyed_by] for row in rows] if asked.keyed_by else []
    if len(set(keys)) < len(keys):
        raise ValueError(asked.name)
    return tuple(row for row in rows if row)


def _mapping(row: object) -> Mapping[Any, object]:
    if not isinstance(row, Mapping):
        raise ValueError("a row is a mapping")
    return {name: found for name, found in row.items() if found not in EMPTY}


def _value(asked: Field, found: object) -> Value:
    if asked.kind in NUMBERS:
        return _number(asked, found)
    if not isinstance(found, str):
        raise ValueError(asked.name)
    if asked.kind is FieldKind.DAY:
        day = date.fromisoformat(found)
        return day if FIRST_DAY <= day <= LAST_DAY else _refuse(asked)
    fits = found in asked.options if asked.options else len(found) <= asked.most
    return found if fits else _refuse(asked)


def _number(asked: Field, found: object) -> Decimal:
    if isinstance(found, bool) or not isinstance(found, (int, str)) or not NUMBER.fullmatch(str(found)):
        raise ValueError(asked.name)
    number = Decimal(found)
    if not asked.least <= number <= asked.most or (asked.whole and number % 1):
        raise ValueError(asked.name)
    return number


def _refuse(asked: Field) -> Value:
    raise ValueError(asked.name)
