"""Files that are no workbook of ours, or one made to do harm: refused in a sentence, soon, and without much memory."""

import io
import resource
import time
import zlib
from collections.abc import Callable
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from assess.documents.workbook.layout import Column
from assess.language import translator
from tests.documents.workbook.build import (
    PE02,
    a_held_case,
    a_workbook,
    at,
    filled_in,
    part_of,
    read_back,
    with_parts,
    with_sheet,
)

MIB = 1024 * 1024
SOON, LITTLE = 1.0, 64 * MIB
OURS = a_workbook(a_held_case())
BOOK = "xl/workbook.xml"

NOT_EXCEL = "This is not an Excel workbook (.xlsx)."
TOO_MUCH = "There is far more packed in this file than a workbook of ours can hold"
BROKEN = "This file is damaged or was not sent completely."
ACTIVE = "This workbook holds macros, links to other files or embedded files"
FOREIGN = "is written in a way that is not taken in"
NOT_OURS = "This is not a workbook of Titik B"


def a_package(**parts: bytes) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return written.getvalue()


def with_entities(declared: str, used: str) -> bytes:
    def change(xml: str) -> str:
        head, _, rest = xml.partition("?>")
        return f"{head}?><!DOCTYPE x [{declared}]>{rest}".replace("<sheetData>", f"<sheetData>{used}", 1)

    return with_sheet(OURS, "BKPSDM", change)


def a_sheet_of(size: int) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=9) as made:
        made.writestr(BOOK, b"<workbook/>")
        with made.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(size // MIB):
                part.write(b" " * MIB)
    return written.getvalue()


def many_entries() -> bytes:
    return a_package(**{BOOK: b"<workbook/>"}, **{f"xl/worksheets/sheet{number}.xml": b"" for number in range(10_000)})


def many_cells() -> bytes:
    cells = "".join(f'<row r="{row}"><c r="A{row}"><v>1</v></c></row>' * 20 for row in range(1, 4000))
    return with_sheet(OURS, "BKPSDM", lambda xml: xml.replace("<sheetData>", f"<sheetData>{cells}", 1))


def a_far_cell() -> bytes:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    return with_sheet(OURS, "BKPSDM", lambda xml: xml.replace("</sheetData>", far))


def a_nameless_cell() -> bytes:
    return with_sheet(OURS, "BKPSDM", lambda xml: xml.replace('<c r="A6"', "<c"))


def lying_about_its_size() -> bytes:
    """An entry that is larger than both of its heads say."""
    content = zlib.compress(b"<workbook>" + b" " * 30 * MIB + b"</workbook>")[2:-4]
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as made:
        made.writestr(BOOK, content)
    packed = bytearray(written.getvalue())
    local, central = packed.index(b"PK\x03\x04"), packed.index(b"PK\x01\x02")
    packed[local + 8 : local + 10] = packed[central + 10 : central + 12] = (8).to_bytes(2, "little")
    packed[local + 22 : local + 26] = packed[central + 24 : central + 28] = (100).to_bytes(4, "little")
    return bytes(packed)


def two_of_one_name() -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w") as made:
        for name in (BOOK, BOOK.upper()):
            made.writestr(name, b"<workbook/>")
    return written.getvalue()


def packed_with(how: int) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", how) as made:
        made.writestr(BOOK, b"<workbook/>")
    return written.getvalue()


def encrypted_entry() -> bytes:
    packed = bytearray(a_package(**{BOOK: b"<workbook/>"}))
    packed[packed.index(b"PK\x03\x04") + 6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


def old_format(*inside: bytes) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + b"".join(inside)


BILLION = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))

CORPUS: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", NOT_EXCEL),
    "a CSV renamed": (lambda: b"No.,Pertanyaan\nPE01,3\n", NOT_EXCEL),
    "HTML renamed": (lambda: b"<html><table></table></html>", NOT_EXCEL),
    "a PDF": (lambda: b"%PDF-1.7", NOT_EXCEL),
    "another package": (lambda: a_package(**{"word/document.xml": b"<d/>"}), NOT_EXCEL),
    "an OpenDocument file": (
        lambda: a_package(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", **{"content.xml": b"<d/>"}),
        "This is an OpenDocument file.",
    ),
    "an old workbook": (old_format, "This is an old Excel file (.xls)."),
    "a password": (lambda: old_format("EncryptedPackage".encode("utf-16-le")), "locked with a password"),
    "an encrypted entry": (encrypted_entry, "locked with a password"),
    "cut off": (lambda: OURS[: len(OURS) // 2], BROKEN),
    "cut off at the end": (lambda: OURS[:-10], BROKEN),
    "one byte spoilt": (lambda: OURS[:900] + bytes([OURS[900] ^ 255]) + OURS[901:], BROKEN),
    "too large": (lambda: OURS + b"\0" * 4 * MIB, "This file is larger than 4 MiB."),
    "a sheet of 200 MiB": (lambda: a_sheet_of(200 * MIB), TOO_MUCH),
    "a sheet of 15 MiB of blanks": (lambda: a_sheet_of(15 * MIB), TOO_MUCH),
    "ten thousand entries": (many_entries, TOO_MUCH),
    "a zip in it": (lambda: with_parts(OURS, {"xl/media/inner.zip": OURS}), ACTIVE),
    "a workbook in it": (lambda: with_parts(OURS, {"xl/embeddings/b.bin": OURS}), ACTIVE),
    "a macro": (lambda: with_parts(OURS, {"xl/vbaProject.bin": b"x"}), ACTIVE),
    "a link to another workbook": (lambda: with_parts(OURS, {"xl/externalLinks/externalLink1.xml": b"<x/>"}), ACTIVE),
    "a data connection": (lambda: with_parts(OURS, {"xl/connections.xml": b"<x/>"}), ACTIVE),
    "a way outside": (lambda: with_parts(OURS, {"../../etc/passwd": b"x"}), BROKEN),
    "two parts of one name": (two_of_one_name, BROKEN),
    "packed another way": (lambda: packed_with(ZIP_BZIP2), BROKEN),
    "a size that is a lie": (lying_about_its_size, BROKEN),
    "a cell far away": (a_far_cell, TOO_MUCH),
    "very many cells": (many_cells, TOO_MUCH),
    "a cell without a name": (a_nameless_cell, FOREIGN),
    "an entity bomb": (lambda: with_entities(f'<!ENTITY e0 "ha">{BILLION}', "<c>&e9;</c>"), FOREIGN),
    "a file as an entity": (lambda: with_entities('<!ENTITY f SYSTEM "file:///etc/passwd">', "<c>&f;</c>"), FOREIGN),
    "entities in the strings": (
        lambda: with_parts(OURS, {"xl/sharedStrings.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><sst><t>&a;</t></sst>'}),
        FOREIGN,
    ),
    "XML in another encoding with a document type": (
        lambda: with_parts(OURS, {"xl/styles.xml": '<?xml version="1.0"?><!DOCTYPE x []><x/>'.encode("utf-16")}),
        FOREIGN,
    ),
    "an encoding that nobody knows": (
        lambda: with_parts(OURS, {"xl/styles.xml": b'<?xml version="1.0" encoding="UTFF-8"?><x/>'}), FOREIGN,
    ),
    "a prefix that nobody declared": (
        lambda: with_parts(OURS, {BOOK: part_of(OURS, BOOK).replace(b"<sheets>", b"<x:y/><sheets>")}), BROKEN,
    ),
    "no XML": (lambda: with_parts(OURS, {"xl/styles.xml": b"<x>"}), FOREIGN),
    "a sheet that is gone": (lambda: with_parts(OURS, {"xl/worksheets/sheet2.xml": None}), BROKEN),
    "no relations": (lambda: with_parts(OURS, {"xl/_rels/workbook.xml.rels": None}), BROKEN),
    "a workbook of someone else": (
        lambda: with_parts(OURS, {BOOK: part_of(OURS, BOOK).replace(b"titik-b", b"x")}), NOT_OURS,
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", CORPUS)
def test_it_is_refused_soon_in_one_sentence(kind):
    make, told = CORPUS[kind]
    content = make()
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    back = read_back(content)
    assert time.process_time() - started < SOON
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < LITTLE
    (problem,) = back.problems
    assert told in problem.text(translator("en"))
    assert problem.text(translator("id")) != problem.text(translator("en"))
    assert back.rows == ()


def test_an_empty_row_far_away_is_nothing_to_refuse():
    """Spreadsheet programs write one to hide what lies below."""
    hidden = '<row r="1048576" hidden="1"><c r="A1048576" s="1"/></row></sheetData>'
    content = with_sheet(OURS, "BKPSDM", lambda xml: xml.replace("</sheetData>", hidden))
    assert read_back(content).problems == ()


def test_a_sheet_that_says_it_is_huge_is_read_for_what_it_holds():
    content = with_sheet(OURS, "BKPSDM", lambda xml: xml.replace('ref="A1:N11"', 'ref="A1:XFD1048576"'))
    assert "XFD1048576" in part_of(content, "xl/worksheets/sheet2.xml").decode()
    assert len(read_back(content).rows) == 4


def test_a_long_note_that_packs_well_is_no_bomb():
    note = "a" * 30_000
    content = filled_in(OURS, {at(PE02, Column.NOTE): note, at(PE02, Column.LEVEL): "1"})
    assert next(row.filled.note for row in read_back(content).rows if row.question == "PE02") == note


@pytest.mark.parametrize("seed", range(60))
def test_a_spoilt_workbook_is_read_or_refused_but_never_a_failure(seed):
    spoilt = bytearray(OURS)
    for step in range(1, 9):
        spoilt[(seed * 7919 + step * 104_729) % len(spoilt)] ^= 1 << (seed + step) % 8
    back = read_back(bytes(spoilt))
    assert bool(back.rows) != bool(back.problems)


@pytest.mark.parametrize("seed", range(60))
def test_a_sheet_with_spoilt_xml_is_read_or_refused_but_never_a_failure(seed):
    def spoil(xml: str) -> str:
        place = (seed * 7919) % len(xml)
        return xml[:place] + '<>&"=9/x '[seed % 9] + xml[place + 1 :]

    sheet = ("BKPSDM", "titik-b", "titik-b-lists", "Petunjuk")[seed % 4]
    back = read_back(with_sheet(OURS, sheet, spoil))
    assert bool(back.rows) != bool(back.problems)


def test_zip_entries_are_dated_without_a_clock():
    with ZipFile(io.BytesIO(OURS)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {ZipInfo("x").date_time}
