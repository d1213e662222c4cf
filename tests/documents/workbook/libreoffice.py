"""LibreOffice as a person at an office uses it: a workbook is opened, filled in, and saved again."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement, parse, register_namespace

XLSX, FLAT = "xlsx:Calc MS Excel 2007 XML", "fods"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CALCEXT = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
REPEATED = f"{TABLE}number-columns-repeated"


def saved_again(contents: Sequence[bytes], kind: str = XLSX) -> list[bytes]:
    """Each file opened by LibreOffice and saved as another, all in one run."""
    with tempfile.TemporaryDirectory() as room:
        home, out = Path(room), Path(room) / "out"
        names = [f"{number}.{'fods' if content.startswith(b'<?xml') else 'xlsx'}" for number, content in
                 enumerate(contents)]  # fmt: skip
        for name, content in zip(names, contents, strict=True):
            (home / name).write_bytes(content)
        command = ["soffice", f"-env:UserInstallation=file://{room}/profile", "--headless", "--convert-to", kind]
        subprocess.run([*command, "--outdir", str(out), *names], cwd=home, check=True, capture_output=True, timeout=300)
        ending = kind.partition(":")[0]
        return [(out / name).with_suffix(f".{ending}").read_bytes() for name in names]


def filled_by_hand(content: bytes, sheet: str, values: Mapping[tuple[int, int], str]) -> bytes:
    """The workbook with cells (row and column from 1) as LibreOffice holds them once typed, saved as .xlsx by it.

    Every cell to fill in is one of text, so what is typed stays a text.
    """
    (flat,) = saved_again([content], FLAT)
    with tempfile.TemporaryDirectory() as room:
        path = Path(room) / "typed.fods"
        path.write_bytes(flat)
        tree = _parsed(path)
        table = next(each for each in tree.iter(f"{TABLE}table") if each.get(f"{TABLE}name") == sheet)
        for (row, column), value in values.items():
            _type(_cell(_row(table, row), column), value)
        tree.write(path, "utf-8", xml_declaration=True)
        (saved,) = saved_again([path.read_bytes()])
    return saved


def _parsed(path: Path) -> ElementTree:
    for line in path.read_text("utf-8").partition("<office:document")[2].partition(">")[0].split():
        if line.startswith("xmlns:"):
            prefix, _, address = line.removeprefix("xmlns:").partition("=")
            register_namespace(prefix, address.strip('"'))
    return parse(path)


def _row(table: Element, number: int) -> Element:
    """The row of a number; rows that stand for several are taken apart up to it."""
    at = 0
    for row in table.iter(f"{TABLE}table-row"):
        times = int(row.get(f"{TABLE}number-rows-repeated", "1"))
        if at + times >= number:
            assert times == 1, "only rows of the workbook are typed in"
            return row
        at += times
    raise AssertionError(number)


def _cell(row: Element, number: int) -> Element:
    """The cell of a number; the cell that stands for it and its neighbours is taken apart."""
    at = 0
    for place, cell in enumerate(list(row)):
        times = int(cell.get(REPEATED, "1"))
        if at + times >= number:
            cell.attrib.pop(REPEATED, None)
            parts = [Element(cell.tag, dict(cell.attrib)) for _ in range(times - 1)]
            for offset, part in enumerate(parts):
                row.insert(place + 1 + offset, part)
            return row[place + number - at - 1]
        at += times
    raise AssertionError(number)


def _type(cell: Element, value: str) -> None:
    for child in list(cell):
        cell.remove(child)
    for name in [name for name in cell.attrib if name.startswith((OFFICE, CALCEXT)) or name == f"{TABLE}formula"]:
        del cell.attrib[name]
    cell.set(f"{OFFICE}value-type", "string")
    for line in value.split("\n"):
        SubElement(cell, f"{TEXT}p").text = line
