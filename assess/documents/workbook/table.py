"""A plain table as a workbook of one sheet. Whatever a person wrote is a text in it, never a formula or a link."""

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import xlsxwriter

from assess.documents.workbook.looks import Looks
from assess.documents.workbook.writing import TEXTS_ONLY

LONGEST_CELL = 32_767
LONGEST_NAME = 31
WIDEST, NARROWEST = 60, 10
Cell = str | int | Decimal | date


def table_workbook(title: str, heads: Sequence[str], rows: Iterable[Sequence[Cell]], day: date) -> bytes:
    """The rows under their heads, to be sorted and sifted; *day* is the day it was made for."""
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written, TEXTS_ONLY)
    head_look, made = Looks(book).head, list(rows)
    book.set_properties({"title": title, "author": "Titik B", "created": datetime.combine(day, time())})
    sheet = book.add_worksheet(title[:LONGEST_NAME])
    formats = {
        str: book.add_format({"num_format": "@", "quote_prefix": True, "valign": "top"}),
        Decimal: book.add_format({"num_format": "#,##0", "valign": "top"}),
        int: book.add_format({"valign": "top"}),
        date: book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
    }
    for at, head in enumerate(heads):
        sheet.write_string(0, at, head, head_look)
        sheet.set_column(at, at, _width([head, *(row[at] for row in made)]))
    for number, row in enumerate(made, 1):
        for at, cell in enumerate(row):
            _write(sheet, number, at, cell, formats)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(made), 1), len(heads) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return written.getvalue()


def _write(sheet: Any, row: int, column: int, cell: Cell, formats: dict[type, Any]) -> None:
    if isinstance(cell, str):
        if cell:
            sheet.write_string(row, column, cell[:LONGEST_CELL], formats[str])
    elif isinstance(cell, date):
        sheet.write_datetime(row, column, datetime.combine(cell, time()), formats[date])
    elif isinstance(cell, Decimal):
        sheet.write_number(row, column, int(cell), formats[Decimal])
    else:
        sheet.write_number(row, column, cell, formats[int])


def _width(cells: Iterable[Cell]) -> int:
    """The characters of the longest cell, within reason."""
    return min(max(NARROWEST, *(len(str(cell)) + 2 for cell in cells)), WIDEST)
