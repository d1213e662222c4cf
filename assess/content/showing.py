"""How a word from outside is shown in a message, and which known word it looks like."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

SHOWN = 60
LEAST_BEGINNING = 3
TIGHT_COLON = re.compile(r"(?P<key>[A-Za-z_][A-Za-z0-9_-]*):(?P<value>[^\s:/].*)")


def shortened(found: object) -> str:
    """What was found, on one short line without invisible characters; nothing for a list or a mapping."""
    if isinstance(found, bool):
        return "true" if found else "false"
    said = " ".join(found[: SHOWN * 10].split()) if isinstance(found, str) else ""
    said = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in said)
    return said if len(said) <= SHOWN else said[: SHOWN - 1] + "…"


def tight_colon(text: str) -> tuple[str, str] | None:
    """The key and the value in a text such as ``level:2``, which lacks a space to be both."""
    found = TIGHT_COLON.fullmatch(text)
    return (found["key"], found["value"]) if found else None


def missing_space(key: str, value: str) -> dict[str, str]:
    """What the message ``missing_space`` says of ``key:value``."""
    return {"found": shortened(f"{key}:{value}"), "corrected": shortened(f"{key}: {value}")}


def nearest(found: str, known: Iterable[str]) -> str:
    """The known word that *found* most looks like, or nothing.

    ``PE1`` and ``pe-01`` are ``PE01`` before anything else; then comes the one word that begins like *found*.
    """
    words = sorted(known)
    said = found[:SHOWN].casefold()
    folded = {word.casefold(): word for word in words}
    numbered = [word for word in words if _unpadded(word) == _unpadded(said)]
    longer = [word for word in words if word.casefold().startswith(said)] if len(said) >= LEAST_BEGINNING else []
    if numbered or len(longer) == 1:
        return (numbered or longer)[0]
    close = get_close_matches(said, folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else ""


def _unpadded(word: str) -> str:
    """The letters and digits of a word, its numbers without leading zeros."""
    return re.sub(r"0*([0-9]+)", r"\1", re.sub(r"[\W_]+", "", word.casefold()))
