"""Reads numbers and days as people here write them, without guessing."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import get_month_names

from assess.core.case import FIRST_DAY, LAST_DAY
from assess.core.errors import N_
from assess.language import LOCALES, Translator

MOST_DIGITS = 15
MOST_DECIMALS = 6
OTHER_SPELLINGS = {"pebruari": 2, "peb": 2, "agt": 8, "agst": 8, "ags": 8, "sept": 9, "nopember": 11, "nop": 11}
MARKS = {"id": (".", ","), "en": (",", ".")}
_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_SHORT_YEAR = re.compile(r"\d{1,2}[-/. ]+(\d{1,2}|[^\W\d]+)[-/. ]+\d{2}")
_IN_WORDS = re.compile(r"(\d{1,2}) ([^\W\d]+)\.? (\d{4})")
_SPACED = re.compile(r"(-?[1-9]\d{0,2}(?: \d{3})+)(\D.*)?", re.ASCII)


def read_number(text: str, to: Translator) -> Decimal | None:
    """A number in the form of the language (``1.234,5`` or ``1,234.5``); None if it is not one."""
    thousands, point = (re.escape(mark) for mark in MARKS[to.language])
    plain = without_blanks(text)
    written = re.fullmatch(rf"(-?(?:\d{{1,3}}(?:{thousands}\d{{3}})+|\d+))(?:{point}(\d+))?", plain, re.ASCII)
    if written is None:
        return None
    whole, decimals = re.sub(thousands, "", written[1]), written[2] or ""
    if len(whole.lstrip("-")) > MOST_DIGITS or len(decimals) > MOST_DECIMALS:
        return None
    return Decimal(f"{whole}.{decimals}" if decimals else whole)


def without_blanks(text: str) -> str:
    """A number whose groups of three stand apart (``1 500 000``) in one piece; other text without blanks around it."""
    found = _SPACED.fullmatch(" ".join(text.split()))
    return found[1].replace(" ", "") + (found[2] or "") if found else text.strip()


def read_whole_number(text: str, to: Translator) -> int | None:
    """A number of people or places; None if it is not one."""
    number = read_number(text, to)
    is_whole = number is not None and number >= 0 and number == number.to_integral_value()
    return int(number) if is_whole and number is not None else None


@lru_cache(maxsize=1000)
def read_day(text: str) -> date | None:
    """``24-11-2026`` (also with ``/``, ``.`` or spaces), ``2026-11-24`` or ``24 Nov. 2026``; else None."""
    return _within(_written_day(" ".join(text.split())))


def make_day(day: str, month: str, year: str) -> date | None:
    """The day of its three parts as typed; None if there is no such day. A month may be its name."""
    return _within(_day_of(day, month, year))


def day_fault(text: str) -> str:
    """Why a text with something in it names no day."""
    plain = " ".join(text.split())
    if _SHORT_YEAR.fullmatch(plain):
        return N_("Write the year with four digits, for example 2026.")
    if _written_day(plain):
        return N_("Write a day from 1990 to 2100.")
    return N_("Write a day that exists, for example 24-11-2026.")


def show_day(day: date | None) -> str:
    """A day as it is typed: ``24-11-2026``."""
    return f"{day:%d-%m-%Y}" if day else ""


def show_number(number: Decimal | int | None, to: Translator) -> str:
    """A number as it is typed."""
    return "" if number is None else to.measured(number)


def _written_day(text: str) -> date | None:
    if written := _ISO.fullmatch(text):
        return _day_of(written[3], written[2], written[1])
    written = _DAY.fullmatch(text) or _IN_WORDS.fullmatch(text)
    return _day_of(*written.groups()) if written else None


def _day_of(day: str, month: str, year: str) -> date | None:
    month = str(_MONTHS.get(month.strip().casefold(), month))
    try:
        numbers = [int(part) for part in (year, month, day) if part.strip().isascii() and len(part.strip()) <= 4]
        return date(*numbers) if len(numbers) == 3 else None
    except ValueError:
        return None


def _within(day: date | None) -> date | None:
    return day if day and FIRST_DAY <= day <= LAST_DAY else None


def _month_names() -> dict[str, int]:
    named = {}
    for locale in LOCALES.values():
        for width in ("wide", "abbreviated"):
            names = get_month_names(width, locale=locale)
            named.update({name.casefold(): number for number, name in names.items()})
    return named | OTHER_SPELLINGS


_MONTHS = _month_names()
