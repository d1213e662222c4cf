"""Names for what is added to a case: purchases by their title, questions and conditions by what they say."""

import re
from collections.abc import Collection
from hashlib import sha256
from itertools import count
from unicodedata import normalize

from assess.core.purchases.purchase import LONGEST_ID

LONGEST_SLUG = 40
DIGITS = 8


def purchase_id(title: str, class_id: str, taken: Collection[str]) -> str:
    """The words of the title, else of the class, as an id that none of those *taken* has."""
    return free_id(_slug(title) or _slug(class_id) or "purchase", taken)


def free_id(wanted: str, taken: Collection[str]) -> str:
    """*wanted*, or with the lowest number that makes it one of its own."""
    if wanted not in taken:
        return wanted
    numbered = (f"{wanted[: LONGEST_ID - len(str(number)) - 1]}-{number}" for number in count(2))
    return next(each for each in numbered if each not in taken)


def entry_id(*said: str) -> str:
    """The id of a question or a condition: the same for the same words, so that one sent twice is one."""
    return sha256("\0".join(said).encode(errors="backslashreplace")).hexdigest()[:DIGITS]


def _slug(text: str) -> str:
    """Whole words in ASCII, as many as fit."""
    words = re.findall(r"[a-z0-9]+", normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode())
    joined = "-".join(words)
    if len(joined) <= LONGEST_SLUG:
        return joined
    return joined[: LONGEST_SLUG + 1].rpartition("-")[0] or joined[:LONGEST_SLUG]
