"""Opens the package of a workbook with care: sizes are looked at before unpacking, and only plain parts are read."""

import io
import struct
import zlib
from collections.abc import Mapping
from typing import IO
from xml.parsers.expat import ExpatError
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from assess.documents.workbook.cells import shortened
from assess.documents.workbook.refused import (
    ACTIVE,
    BROKEN,
    FOREIGN_PART,
    NOT_EXCEL,
    OLD_EXCEL,
    OPEN_DOCUMENT,
    PASSWORD,
    TOO_LARGE,
    TOO_MUCH_INSIDE,
    Unfit,
)
from assess.documents.workbook.scanning import Scan, check_plain, scan_sheet

MIB = 1024 * 1024
MOST = 4 * MIB
MOST_ENTRIES, MOST_IN_ENTRY, MOST_IN_ALL, MOST_RATIO = 200, 20 * MIB, 40 * MIB, 100
PACKED, OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
WORKBOOK = "xl/workbook.xml"
ACTIVE_PARTS = (
    "vbaproject",
    "externallinks/",
    "embeddings/",
    "activex/",
    "macrosheets/",
    "connections.xml",
    "ctrlprops/",
)
NESTED = (".zip", ".xlsx", ".xlsm", ".xlsb", ".xls", ".docx", ".7z", ".rar", ".gz")
READ = (
    "[content_types].xml",
    "_rels/.rels",
    WORKBOOK,
    "xl/_rels/workbook.xml.rels",
    "xl/sharedstrings.xml",
    "xl/styles.xml",
)
SHEETS = "xl/worksheets/"

Parts = Mapping[str, bytes]


def open_package(content: bytes) -> tuple[bytes, Mapping[str, Scan]]:
    """The workbook packed anew with nothing but the parts that were looked at, and what was seen in each sheet.

    Raises Unfit for what is no workbook, or one that is not safe to open.
    """
    if len(content) > MOST:
        raise Unfit(TOO_LARGE)
    if not content.startswith(PACKED):
        raise Unfit(_other_kind(content))
    try:
        with ZipFile(io.BytesIO(content)) as packed:
            parts = _parts(packed)
    except (BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, ValueError, RuntimeError) as error:
        raise Unfit(BROKEN) from error
    scans = {name: _scanned(name, part) for name, part in parts.items()}
    return _packed(parts), {name: scan for name, scan in scans.items() if scan is not None}


def _other_kind(content: bytes) -> str:
    if content.startswith(OLD):
        return PASSWORD if ENCRYPTED in content else OLD_EXCEL
    return NOT_EXCEL


def _parts(packed: ZipFile) -> Parts:
    """The parts that are read, unpacked no further than they say they are large."""
    entries = packed.infolist()
    _check_sizes(entries)
    names = [each.filename for each in entries]
    lower = [name.casefold() for name in names]
    if "mimetype" in lower and "content.xml" in lower:
        raise Unfit(OPEN_DOCUMENT)
    if WORKBOOK not in lower:
        raise Unfit(NOT_EXCEL)
    if len(set(lower)) < len(lower) or any(_leads_outside(name) for name in names):
        raise Unfit(BROKEN)
    for name in names:
        if any(part in name.casefold() for part in ACTIVE_PARTS) or name.casefold().endswith(NESTED):
            raise Unfit(ACTIVE, part=shortened(name))
    if any(each.flag_bits & 1 for each in entries):
        raise Unfit(PASSWORD)
    return {each.filename: _unpacked(packed, each) for each in entries if _is_read(each.filename)}


def _check_sizes(entries: list[ZipInfo]) -> None:
    sizes = [each.file_size for each in entries]
    swollen = (e.file_size > MIB and e.file_size > MOST_RATIO * max(e.compress_size, 1) for e in entries)
    too_many = len(entries) > MOST_ENTRIES or max(sizes, default=0) > MOST_IN_ENTRY or sum(sizes) > MOST_IN_ALL
    if too_many or any(swollen):
        raise Unfit(TOO_MUCH_INSIDE)
    if any(each.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for each in entries):
        raise Unfit(BROKEN)


def _leads_outside(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ".." in name.split("/") or ":" in name


def _is_read(name: str) -> bool:
    lower = name.casefold()
    return lower in READ or (lower.startswith(SHEETS) and lower.endswith(".xml"))


def _unpacked(packed: ZipFile, entry: ZipInfo) -> bytes:
    part: IO[bytes]
    with packed.open(entry) as part:
        content = part.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise Unfit(BROKEN)
    return content


def _scanned(name: str, part: bytes) -> Scan | None:
    try:
        if name.casefold().startswith(SHEETS):
            return scan_sheet(part)
        check_plain(part)
    except (ExpatError, LookupError) as error:
        raise Unfit(FOREIGN_PART, part=shortened(name)) from error
    return None


def _packed(parts: Parts) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as packed:
        for name, part in parts.items():
            packed.writestr(ZipInfo(name), part)
    return written.getvalue()
