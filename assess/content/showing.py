"""How a word from outside is shown in a message, and which known word it looks like."""

from collections.abc import Iterable
from difflib import get_close_matches

SHOWN = 60


def shortened(found: object) -> str:
    """What was found, on one short line without invisible characters; nothing for a list or a mapping."""
    if isinstance(found, bool):
        return "true" if found else "false"
    said = " ".join(found[: SHOWN * 10].split()) if isinstance(found, str) else ""
    said = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in said)
    return said if len(said) <= SHOWN else said[: SHOWN - 1] + "…"


def nearest(found: str, known: Iterable[str]) -> str:
    """The known word that *found* most looks like, or nothing."""
    folded = {word.casefold(): word for word in sorted(known)}
    close = get_close_matches(found[:SHOWN].casefold(), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else ""
