"""A table as a workbook: words stay words, numbers and days can be reckoned with."""

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from assess.documents.workbook.table import LONGEST_CELL, table_workbook

DAY = date(2027, 1, 10)


def read(*rows, heads=("A", "B")):
    book = table_workbook("Pembelian", heads, rows, DAY)
    return book, CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(0).to_python()


@pytest.mark.parametrize(
    "typed", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "https://x.example", "007"]
)
def test_what_a_person_wrote_is_a_text(typed):
    book, cells = read((typed, 1), heads=(typed, "B"))
    assert [row[0] for row in cells] == [typed, typed]
    sheet = zipfile.ZipFile(io.BytesIO(book)).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_numbers_amounts_and_days_are_values():
    _book, cells = read((Decimal(1_350_000_000), DAY), (3, ""))
    assert cells[1:] == [[1_350_000_000, DAY], [3, ""]]


def test_no_rows_make_a_table_too():
    assert read()[1] == [["A", "B"]]


def test_a_text_too_long_for_a_cell_is_cut():
    assert len(read(("x" * (LONGEST_CELL + 5), 1))[1][1][0]) == LONGEST_CELL


def test_the_same_lines_make_the_same_file():
    assert read(("a", 1))[0] == read(("a", 1))[0]
