"""Builders for workbooks: a small bank of two offices, and a hand that fills in, moves and spoils cells."""

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element, SubElement, fromstring, tostring
from zipfile import ZIP_DEFLATED, ZipFile

from python_calamine import CalamineWorkbook

from assess.core.case import Case
from assess.core.questionnaire import Office, Questionnaire, Text
from assess.documents.workbook.layout import LISTS, Column, named
from assess.documents.workbook.reading import Returned, read_workbook
from assess.documents.workbook.sheets import sheet_parts
from assess.documents.workbook.writing import workbook
from tests.build import a_case, a_class, a_question, a_questionnaire, a_text, an_answer

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PE01, PE02, TE01, OBJECTED = 6, 8, 9, 11
"""The rows of the sheet of BKPSDM: one that decides, two that deepen, and one of another office."""


@dataclass(frozen=True)
class Formula:
    """A formula with the value that was last computed."""

    formula: str
    value: str = ""


@dataclass(frozen=True)
class Broken:
    """An error of the spreadsheet program."""

    error: str = "#DIV/0!"


@dataclass(frozen=True)
class Day:
    """A real date, as the number of days it is kept as."""

    number: float


Value = str | float | bool | Formula | Broken | Day | None


def a_bank() -> Questionnaire:
    """Two offices; the questions of BKPSDM are in rows of their own."""
    return a_questionnaire(
        a_question("PB1", "purpose", owners=("bappeda", "bkpsdm"), ask=a_text("the planner")),
        a_question("PE01", "people", owners=("bkpsdm",), ask=a_text("the personnel officer")),
        a_question("PE02", "people", owners=("bkpsdm",)),
        a_question("TE01", "technology", owners=("bkpsdm",), not_applicable_when="nothing_bought"),
        budget=["PB1"],
        classes=[a_class("cctv", "PE01")],
        offices=(
            Office("bappeda", Text("Badan Perencanaan (Bappeda)", "Planning agency (Bappeda)")),
            Office("bkpsdm", Text("Badan Kepegawaian (BKPSDM)", "Personnel agency (BKPSDM)")),
        ),
    )


def a_held_case(**changes: object) -> Case:
    """A case in which something is known."""
    answers = {
        "PB1": an_answer(2, 2, note="measured in a sample"),
        "PE01": replace(an_answer(3, 3), note="a note", private_note="never printed"),
    }
    return replace(a_case(answers, "cctv"), **changes)  # type: ignore[arg-type]


def a_workbook(case: Case | None = None, office: str = "bkpsdm", language: str = "id") -> bytes:
    return workbook(a_bank(), case, office, language)


def read_back(content: bytes, name: str = "b.xlsx") -> Returned:
    return read_workbook(name, content, a_bank(), "Kabupaten Contoh")


def at(row: int, column: Column, sheet: str = "BKPSDM") -> str:
    return f"{sheet}!{named(row, column)}"


def entry(content: bytes, question: str, number: int) -> str:
    """An entry of the list that is offered for the level of a question, or for the evidence (``grade``)."""
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(LISTS).to_python()
    return str(next(row for row in rows if row[0] == question)[number + 1])


def cells(content: bytes, sheet: str) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def filled_in(content: bytes, values: Mapping[str, Value]) -> bytes:
    """The workbook with cells (``BKPSDM!D6``) holding other values; None empties a cell."""
    parts = sheet_parts(content)
    changed = {}
    for place, value in values.items():
        sheet, _, cell = place.rpartition("!")
        part = parts[sheet]
        tree = changed.setdefault(part, fromstring(part_of(content, part)))
        _put(tree, cell, value)
    return with_parts(content, {part: tostring(tree) for part, tree in changed.items()})


def _put(tree: Element, name: str, value: Value) -> None:
    cell = _cell(tree, name)
    for child in list(cell):
        cell.remove(child)
    cell.attrib.pop("t", None)
    if isinstance(value, str):
        cell.set("t", "inlineStr")
        text = SubElement(SubElement(cell, f"{MAIN}is"), f"{MAIN}t")
        text.text = value
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    elif value is not None:
        _put_value(cell, value)


def _put_value(cell: Element, value: float | Formula | Broken | Day) -> None:
    kind, shown = "n", str(value)
    match value:
        case bool():
            kind, shown = "b", str(int(value))
        case Formula():
            SubElement(cell, f"{MAIN}f").text = value.formula
            kind, shown = "str", value.value
        case Broken():
            kind, shown = "e", value.error
        case Day():
            cell.set("s", DATE_STYLE)
            shown = str(value.number)
    cell.set("t", kind)
    SubElement(cell, f"{MAIN}v").text = shown


DATE_STYLE = "99"


def with_date_style(content: bytes) -> bytes:
    """The workbook with a hundredth style that shows a number as a day."""
    styles = fromstring(part_of(content, "xl/styles.xml"))
    formats = styles.find(f"{MAIN}cellXfs")
    assert formats is not None
    while len(formats) <= int(DATE_STYLE):
        SubElement(formats, f"{MAIN}xf", numFmtId="14", fontId="0", fillId="0", borderId="0", applyNumberFormat="1")
    return with_parts(content, {"xl/styles.xml": tostring(styles)})


def _cell(tree: Element, name: str) -> Element:
    """The cell of this name; made at its place where the sheet has none."""
    number = re.sub("[A-Z]", "", name)
    data = tree.find(f"{MAIN}sheetData")
    assert data is not None
    row = next((each for each in data if each.get("r") == number), None)
    if row is None:
        row = SubElement(data, f"{MAIN}row", r=number)
    found = next((each for each in row if each.get("r") == name), None)
    return SubElement(row, f"{MAIN}c", r=name) if found is None else found


def part_of(content: bytes, part: str) -> bytes:
    with ZipFile(io.BytesIO(content)) as packed:
        return packed.read(part)


def with_parts(content: bytes, parts: Mapping[str, bytes | None]) -> bytes:
    """The package with some parts replaced, added, or left out (None)."""
    written = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as packed, ZipFile(written, "w", ZIP_DEFLATED) as made:
        kept = {each: packed.read(each) for each in packed.namelist()}
        for name, part in {**kept, **parts}.items():
            if part is not None:
                made.writestr(name, part)
    return written.getvalue()


def with_sheet(content: bytes, sheet: str, change: Callable[[str], str]) -> bytes:
    """The workbook with the XML of a sheet changed."""
    part = sheet_parts(content)[sheet]
    return with_parts(content, {part: change(part_of(content, part).decode()).encode()})
