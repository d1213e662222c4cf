"""Reads numbers and days as people here write them, without guessing."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import get_month_names

from assess.language import LOCALES, Translator

MOST_DIGITS = 15
MOST_DECIMALS = 6
MARKS = {"id": (".", ","), "en": (",", ".")}
_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_IN_WORDS = re.compile(r"(\d{1,2}) ([^\W\d]+) (\d{4})")


def read_number(text: str, to: Translator) -> Decimal | None:
    """A number in the form of the language (``1.234,5`` or ``1,234.5``); None if it is not one."""
    thousands, point = (re.escape(mark) for mark in MARKS[to.language])
    written = re.fullmatch(rf"(-?(?:\d{{1,3}}(?:{thousands}\d{{3}})+|\d+))(?:{point}(\d+))?", text.strip(), re.ASCII)
    if written is None:
        return None
    whole, decimals = re.sub(thousands, "", written[1]), written[2] or ""
    if len(whole.lstrip("-")) > MOST_DIGITS or len(decimals) > MOST_DECIMALS:
        return None
    return Decimal(f"{whole}.{decimals}" if decimals else whole)


def read_whole_number(text: str, to: Translator) -> int | None:
    """A number of people or places; None if it is not one."""
    number = read_number(text, to)
    is_whole = number is not None and number >= 0 and number == number.to_integral_value()
    return int(number) if is_whole and number is not None else None


@lru_cache(maxsize=1000)
def read_day(text: str) -> date | None:
    """``24-11-2026`` (also with ``/``, ``.`` or spaces), ``2026-11-24`` or ``24 November 2026``; else None."""
    text = " ".join(text.split())
    if written := _ISO.fullmatch(text):
        return make_day(written[3], written[2], written[1])
    if written := _DAY.fullmatch(text):
        return make_day(*written.groups())
    if written := _IN_WORDS.fullmatch(text):
        return make_day(written[1], str(_MONTHS.get(written[2].casefold(), 0)), written[3])
    return None


def make_day(day: str, month: str, year: str) -> date | None:
    """The day of its three parts as typed; None if there is no such day. A month may be its name."""
    month = str(_MONTHS.get(month.strip().casefold(), month))
    try:
        numbers = [int(part) for part in (year, month, day) if part.strip().isascii() and len(part.strip()) <= 4]
        return date(*numbers) if len(numbers) == 3 and numbers[0] >= 1900 else None
    except ValueError:
        return None


def show_day(day: date | None) -> str:
    """A day as it is typed: ``24-11-2026``."""
    return f"{day:%d-%m-%Y}" if day else ""


def show_number(number: Decimal | int | None, to: Translator) -> str:
    """A number as it is typed."""
    return "" if number is None else to.measured(number)


def _month_names() -> dict[str, int]:
    named = {}
    for locale in LOCALES.values():
        for width in ("wide", "abbreviated"):
            names = get_month_names(width, locale=locale)
            named.update({name.casefold(): number for number, name in names.items()})
    return named


_MONTHS = _month_names()
