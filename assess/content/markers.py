"""Source markers: ``[E1, E8]`` behind a statement names the sources and laws it rests on."""

import re

ID = r"[A-Za-z][A-Za-z0-9_-]{0,39}"
MARKER = re.compile(rf"(?<!\s)\s*\[({ID}(?:\s*,\s*{ID})*)\]")


def markers_in(text: str) -> tuple[str, ...]:
    """The ids that a text names, each once, in the order in which they come."""
    found = (identifier for marker in MARKER.finditer(text) for identifier in re.split(r"\s*,\s*", marker[1]))
    return tuple(dict.fromkeys(found))


def without_markers(text: str) -> str:
    """The text as it is read: ``fell by a tenth [E11].`` becomes ``fell by a tenth.``"""
    return MARKER.sub("", text)
