"""Files that leave: always as an attachment, with a name every system can keep."""

import re
import unicodedata
from urllib.parse import quote

from flask import Response

SEALED = "sandbox; default-src 'none'"


def download(content: str | bytes, kind: str, name: str) -> Response:
    """The file *name* (with its ending) of the media type *kind*."""
    response = Response(content, content_type=kind)
    response.headers["Content-Disposition"] = (
        f"attachment; filename=\"{plain_name(name)}\"; filename*=UTF-8''{_quoted(name)}"
    )
    response.headers["Content-Security-Policy"] = SEALED
    return response


def file_name(*parts: str, ending: str) -> str:
    """A name of its parts without blanks: ``Formulir-Kota-Contoh-Bappeda-2026-11-24.pdf``."""
    return f"{'-'.join(word for part in parts for word in part.split())}.{ending}"


def plain_name(name: str) -> str:
    """The name in plain ASCII letters, digits, hyphens and points."""
    stem, _, ending = name.rpartition(".")
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    return f"{re.sub(r'[^A-Za-z0-9]+', '-', plain).strip('-')[:80] or 'titik-b'}.{ending}"


def _quoted(name: str) -> str:
    printable = "".join(each for each in name if each.isprintable() and each not in '/\\"')
    return quote(printable[:120] or plain_name(name))
