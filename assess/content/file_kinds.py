"""Knows files that are something else than text by their first bytes."""

from collections.abc import Mapping

BY_FIRST_BYTES: Mapping[bytes, str] = {
    b"%PDF-": "pdf",
    b"\xd0\xcf\x11\xe0": "office",
    b"\x89PNG": "image",
    b"\xff\xd8\xff": "image",
    b"GIF8": "image",
    b"SQLite format 3\0": "database",
    b"\x1f\x8b": "archive",
    b"PK\x03\x04": "archive",
    b"PK\x05\x06": "archive",
}
INSIDE_AN_ARCHIVE: Mapping[bytes, str] = {
    b"xl/": "excel",
    b"word/": "word",
    b"opendocument.spreadsheet": "excel",
    b"opendocument.text": "word",
}


def kind_of(content: bytes) -> str | None:
    """``pdf``, ``excel``, ``word``, ``office`` (their older form), ``image``, ``database`` or ``archive``, if any."""
    kind = next((kind for first, kind in BY_FIRST_BYTES.items() if content.startswith(first)), None)
    if kind != "archive":
        return kind
    return next((inner for part, inner in INSIDE_AN_ARCHIVE.items() if part in content), kind)
