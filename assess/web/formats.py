"""Files of other kinds that are loaded by mistake, told by their first bytes."""

from collections.abc import Iterator

from assess.core.errors import N_

KINDS: tuple[tuple[bytes, str], ...] = (
    (
        b"%PDF-",
        N_("This is a PDF, not a case file. A roadmap of ours holds its case file as an attachment; save that."),
    ),
    (b"\xd0\xcf\x11\xe0", N_("This is an old Excel or Word file, not a case file.")),
    (b"\x89PNG", N_("This is a picture, not a case file.")),
    (b"\xff\xd8\xff", N_("This is a picture, not a case file.")),
    (b"GIF8", N_("This is a picture, not a case file.")),
    (b"\x1f\x8b", N_("This is a packed file, not a case file. Unpack it first.")),
    (b"Rar!", N_("This is a packed file, not a case file. Unpack it first.")),
    (b"7z\xbc\xaf", N_("This is a packed file, not a case file. Unpack it first.")),
)
PACKED = b"PK\x03\x04"
INSIDE: tuple[tuple[bytes, str], ...] = (
    (b"xl/", N_("This is an Excel file, not a case file.")),
    (b"word/", N_("This is a Word file, not a case file.")),
    (b"ppt/", N_("This is a PowerPoint file, not a case file.")),
    (b"", N_("This is a packed file, not a case file. Unpack it first.")),
)


def other_format(content: bytes) -> str:
    """What the file is instead of a case file, as a message; empty where it may be one."""
    return next(_found(content), "")


def _found(content: bytes) -> Iterator[str]:
    kinds = INSIDE if content.startswith(PACKED) else ()
    yield from (message for mark, message in kinds if mark in content)
    yield from (message for start, message in KINDS if content.lstrip()[:8].startswith(start))
