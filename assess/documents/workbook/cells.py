"""What a cell says: levels and grades by number, days in a few clear forms, texts as texts; nothing is guessed."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from assess.core.case import FIRST_DAY, LAST_DAY
from assess.core.errors import N_

Cell = Any
"""What calamine makes of a cell: a text, a number, a day, a duration, true or false."""

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
CHOSEN = re.compile(r"(\d+)\.\s+(.+)", re.DOTALL)
KINDS = (
    (bool, N_("This cell holds TRUE or FALSE. Write what is meant, or empty it.")),
    ((int, float), N_("This cell holds the number %(found)s, where a text is expected. Write it out, or empty it.")),
    ((date, datetime, time, timedelta), N_("This cell holds a day or a time, where a text is expected. Write it out.")),
)
NOT_IN_LIST = N_("“%(found)s” is not in the list of this cell. Choose one of its entries.")
NO_DAY = N_("“%(found)s” is no day. Write it as 2026-11-24 or 24/11/2026, with the year in four digits.")
DAY_OUT_OF_RANGE = N_("“%(found)s” lies outside the years 1990 to 2100. Correct the day.")
INVISIBLE = N_("This text holds an invisible character that cannot be kept. Type it again.")
SHOWN = 60


class Unreadable(Exception):
    """A cell that does not say what its column asks for."""

    def __init__(self, message: str, found: object) -> None:
        super().__init__(message)
        self.message, self.found = message, shortened(found)


def is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def read_text(cell: Cell) -> str:
    """The text as it stands, with one kind of line end."""
    if isinstance(cell, str):
        return cell.replace("\r\n", "\n").replace("\r", "\n")
    raise Unreadable(next(message for kind, message in KINDS if isinstance(cell, kind)), cell)


def check_visible(text: str) -> None:
    if any(unicodedata.category(each) in ("Cc", "Cs") and each not in "\n\t" for each in text):
        raise Unreadable(INVISIBLE, "")


def read_number(cell: Cell, entries: Sequence[Collection[str]]) -> int:
    """The number of an entry: the entry in full, or nothing but its number."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool) and cell in range(len(entries)):
        return int(cell)
    text = " ".join(cell.split()) if isinstance(cell, str) else ""
    if text.isdecimal() and text.isascii() and len(text) == 1 and int(text) < len(entries):
        return int(text)
    if found := CHOSEN.fullmatch(text):
        number = int(found[1][:2])
        if number < len(entries) and any(found[2] == " ".join(each.split()) for each in entries[number]):
            return number
    raise Unreadable(NOT_IN_LIST, cell)


def read_word(cell: Cell, words: Collection[str]) -> bool:
    """Whether the cell holds the one word that can be chosen."""
    plain = [" ".join(each.replace("’", "'").split()).casefold() for each in words]
    if isinstance(cell, str) and " ".join(cell.replace("’", "'").split()).casefold() in plain:
        return True
    raise Unreadable(NOT_IN_LIST, cell)


def read_day(cell: Cell) -> date:
    """A day: a real one without a time, ``2026-11-24``, or ``24/11/2026`` with one of three signs between."""
    day = _day(cell)
    if day is None:
        raise Unreadable(NO_DAY, cell)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Unreadable(DAY_OUT_OF_RANGE, cell)
    return day


def _day(cell: Cell) -> date | None:
    if isinstance(cell, datetime):
        return cell.date() if cell.time() == time() else None
    if isinstance(cell, date):
        return cell
    text = cell.strip() if isinstance(cell, str) and cell.isascii() else ""
    if found := ISO.fullmatch(text):
        return _made(found[1], found[2], found[3])
    if found := DAY_FIRST.fullmatch(text):
        return _made(found[4], found[3], found[1])
    return None


def _made(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def shortened(found: Cell) -> str:
    """The beginning of what was found, without what a terminal could take for an order."""
    is_whole = isinstance(found, float) and found.is_integer() and abs(found) < 1e15
    text = " ".join(str(int(found) if is_whole else found).split())
    plain = "".join(each for each in text if each.isprintable())
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN]}…"
