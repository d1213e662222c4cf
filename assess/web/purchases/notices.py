"""What the request before a page did: said once, with a way to take it back."""

from dataclasses import dataclass
from typing import Any

from flask import request

DONE, SEAL, PART = "done", "saved", "of"
SAVED, ADDED, REMOVED, LOADED, UNDONE, LEFT = "saved", "added", "removed", "loaded", "undone", "left"


@dataclass(frozen=True, slots=True)
class Notice:
    """``seal`` names a save that can be taken back; ``part`` is the part of the form that was saved,
    or the id of the purchase that was removed."""

    done: str
    seal: str
    part: str


def notice() -> Notice:
    """What the address of this request tells."""
    return Notice(*(request.args.get(name, "") for name in (DONE, SEAL, PART)))


def telling(done: str, *, seal: str = "", part: str = "") -> dict[str, Any]:
    """What the address of the next page says."""
    return {name: value for name, value in ((DONE, done), (SEAL, seal), (PART, part)) if value}


def is_told() -> bool:
    """Whether the page has something to say that is not said again."""
    return DONE in request.args
