"""Finds the source strings of code and templates, as the translators see them."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract_from_file

ROOT = Path(__file__).parents[1]
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}
PLACEHOLDER = re.compile(r"%\((\w+)\)s")

Message = str | tuple[str, str]


def source_messages() -> dict[Message, str]:
    """Each source string with one place where it stands."""
    return {message: place for place, message in _everywhere()}


def _everywhere() -> Iterator[tuple[str, Message]]:
    files = [("python", path) for path in sorted((ROOT / "assess").rglob("*.py"))]
    files += [("jinja2", path) for path in sorted((ROOT / "templates").rglob("*.html"))]
    for method, path in files:
        how = "jinja2.ext:babel_extract" if method == "jinja2" else method
        for line, message, _comments, _context in extract_from_file(how, str(path), keywords=KEYWORDS):
            yield f"{path.relative_to(ROOT)}:{line}", message if isinstance(message, str) else (message[0], message[1])


def placeholders(message: Message) -> set[str]:
    """The names that a message fills in."""
    return set(PLACEHOLDER.findall(message if isinstance(message, str) else " ".join(message)))
