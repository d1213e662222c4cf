"""What a page hands to the next one through its form: signed, so that it comes back as it was handed out."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from itsdangerous import BadData, URLSafeSerializer

from assess.core.returned import Field, Filled, Place, Row
from assess.web.wiring import here

DAYS = ("dated", "checked_on", "by")


def sealed(value: object, key: str) -> str:
    """A value for a form of the assessment *key*."""
    return _seal(key).dumps(value)


def opened_seal(text: str, key: str) -> Any:
    """The value, or None for what was not handed out for this assessment."""
    try:
        return _seal(key).loads(text)
    except BadData:
        return None


def rows_as_plain(rows: Sequence[Row]) -> list[dict[str, Any]]:
    return [_plain(row) for row in rows]


def rows_of(plain: Sequence[Mapping[str, Any]]) -> list[Row]:
    return [_row(each) for each in plain]


def _seal(key: str) -> URLSafeSerializer:
    return URLSafeSerializer(here().secret_key, salt=f"assess.workbooks.{key}")


def _plain(row: Row) -> dict[str, Any]:
    plain = asdict(row)
    plain["filled"] = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in plain["filled"].items()
        if value is not None and value is not False and value != ""
    }
    return plain


def _row(plain: Mapping[str, Any]) -> Row:
    filled: dict[str, Any] = {
        name: date.fromisoformat(value) if name in DAYS else value for name, value in plain["filled"].items()
    }
    exported = {Field(name): mark for name, mark in plain["exported"].items()}
    return Row(**{**plain, "filled": Filled(**filled), "exported": exported, "place": Place(**plain["place"])})
