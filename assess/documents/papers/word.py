"""A paper as a Word file: real styles and headings, tables whose header comes again on every page."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from docx.document import Document as Sheet
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from assess.core.case import Case
from assess.documents.digits import SHOWN, grouped
from assess.documents.drafts.packing import packed
from assess.documents.drafts.word_file import LONGEST_PROPERTY, inert
from assess.documents.papers.blocks import Block, Cell, Heading, Items, Line, Look, Pairs, Paper, Paragraph, Signatures
from assess.documents.papers.blocks import Table as TableBlock
from assess.documents.papers.word_look import (
    CELL,
    CELL_HEAD,
    GAP_CELL,
    NARROW,
    RIGHT,
    SMALL_CELL,
    STYLES,
    WIDE,
    empty_sheet,
    write_foot,
    write_head,
)
from assess.language import Translator

IN_CELLS: Mapping[Look, str] = {Look.PLAIN: CELL, Look.STRONG: CELL_HEAD, Look.MUTED: SMALL_CELL, Look.GAP: GAP_CELL}
BULLETS = "List Bullet"
NAME_SHARE, HUNDRED = 26, 100
TO_SIGN = 3
SHORT_ROW = 1_500
MARGINS = f"""<w:tblCellMar {nsdecls("w")}><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>
<w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>"""


def word_paper(paper: Paper, case: Case, to: Translator) -> bytes:
    """The same paper of the same case gives the same bytes."""
    sheet = empty_sheet(to.language, is_wide=paper.is_wide)
    _describe(sheet, paper, case)
    write_foot(sheet, inert(f"Titik B · {case.city.name} · {to.day(case.date)} · {_at_foot(paper)}"))
    if paper.draft:
        write_head(sheet, inert(paper.draft))
    _write(sheet, "Title", paper.title)
    _write(sheet, STYLES[Look.LEAD], paper.subtitle)
    for block in paper.blocks:
        WRITERS[type(block)](sheet, block, WIDE if paper.is_wide else NARROW)
    saved = BytesIO()
    sheet.save(saved)
    return packed(saved.getvalue())


def _describe(sheet: Sheet, paper: Paper, case: Case) -> None:
    about = sheet.core_properties
    about.author, about.comments = "Titik B", ""
    about.title = inert(f"{paper.title} – {paper.subtitle}")[:LONGEST_PROPERTY]
    about.created = about.modified = datetime.combine(case.date, time(), UTC)


def _at_foot(paper: Paper) -> str:
    return grouped(paper.fingerprint[:SHOWN])


def _write(sheet: Sheet, style: str, text: str) -> Any:
    return sheet.add_paragraph(inert(text), sheet.styles[style])


def _heading(sheet: Sheet, block: Heading, _width: float) -> None:
    line = _write(sheet, "Heading 1", block.text)
    line.paragraph_format.page_break_before = block.is_fresh


def _paragraph(sheet: Sheet, block: Paragraph, _width: float) -> None:
    _write(sheet, STYLES[block.line.look], block.line.text)


def _items(sheet: Sheet, block: Items, _width: float) -> None:
    for line in block.lines:
        _write(sheet, BULLETS, line.text)


def _pairs(sheet: Sheet, block: Pairs, width: float) -> None:
    table = _table(sheet, (NAME_SHARE, HUNDRED - NAME_SHARE), width, len(block.rows))
    for row, (name, lines) in zip(table.rows, block.rows, strict=True):
        _fill(sheet, row.cells[0], (Line(name, Look.STRONG),))
        _fill(sheet, row.cells[1], lines)
        _together_if_short(row)
    _after(sheet)


def _ruled(sheet: Sheet, block: TableBlock, width: float) -> None:
    if block.caption:
        _write(sheet, STYLES[Look.STRONG], block.caption).paragraph_format.keep_with_next = True
    head, *rows = _table(sheet, [each.share for each in block.columns], width, len(block.rows) + 1).rows
    _head(sheet, head, [each.heading for each in block.columns])
    for row, cells in zip(rows, block.rows, strict=True):
        for place, lines, column in zip(row.cells, cells, block.columns, strict=True):
            _fill(sheet, place, lines, is_number=column.is_number)
        _together_if_short(row)
    _after(sheet)


def _signatures(sheet: Sheet, block: Signatures, width: float) -> None:
    """Side by side, without lines, and kept on one page with the text before them."""
    _keep_end(sheet)
    share = HUNDRED // max(len(block.signers), 2)
    _write(sheet, STYLES[Look.PLAIN], block.lead).paragraph_format.keep_with_next = True
    role, space, name = _table(sheet, [share] * len(block.signers), width, 3, is_ruled=False).rows
    for at, each in enumerate(block.signers):
        _fill(sheet, role.cells[at], tuple(Line(text, Look.STRONG) for text in (each.role, each.position) if text))
        _fill(sheet, space.cells[at], (Line(block.day), *(Line(""),) * TO_SIGN))
        _fill(sheet, name.cells[at], (Line(f"{block.name} {each.name}"),))
    for row in (role, space, name):
        _together(row)
        for line in (line for place in row.cells for line in place.paragraphs):
            line.paragraph_format.keep_with_next = row is not name


WRITERS: Mapping[type[Block], Callable[[Sheet, Any, float], None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Items: _items,
    Pairs: _pairs,
    TableBlock: _ruled,
    Signatures: _signatures,
}


def _table(sheet: Sheet, shares: Sequence[int], width: float, rows: int, *, is_ruled: bool = True) -> WordTable:
    """An empty table of so many rows, its columns as wide as their shares of *width* in centimetres."""
    made: WordTable = sheet.add_table(rows, len(shares))
    made.autofit = False
    if is_ruled:
        made.style = sheet.styles["Table Grid"]
    for column, share in zip(made.columns, shares, strict=True):
        column.width = Cm(width * share / HUNDRED)
        for place in column.cells:
            place.width = column.width
    made._tbl.tblPr.find(qn("w:tblLayout")).addnext(parse_xml(MARGINS))
    return made


def _head(sheet: Sheet, row: _Row, texts: Sequence[str]) -> None:
    """A shaded row that is repeated on every page of the table."""
    for place, text in zip(row.cells, texts, strict=True):
        _fill(sheet, place, (Line(text, Look.STRONG),))
        shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E3EEF0"/>')
        place._tc.get_or_add_tcPr().append(shade)
    _together(row)
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _keep_end(sheet: Sheet) -> None:
    """The last paragraph, or the last row of a table with what follows it, stays with what is written next."""
    for block in list(sheet.iter_inner_content())[-2:]:
        lines = (
            [line for place in block.rows[-1].cells for line in place.paragraphs]
            if isinstance(block, WordTable)
            else [block]
        )
        for line in lines:
            line.paragraph_format.keep_with_next = True


def _together_if_short(row: _Row) -> None:
    """A row that fills much of a page may go over to the next one."""
    if sum(len(place.text) for place in row.cells) < SHORT_ROW:
        _together(row)


def _together(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _fill(sheet: Sheet, place: _Cell, lines: Cell, *, is_number: bool = False) -> None:
    """A line each; a cell is never without one."""
    for number, line in enumerate(lines or (Line(""),)):
        written = place.add_paragraph() if number else place.paragraphs[0]
        written.style = sheet.styles[IN_CELLS.get(line.look, STYLES[line.look])]
        written.add_run(inert(line.text))
        if is_number:
            written.alignment = RIGHT


def _after(sheet: Sheet) -> None:
    """Tables that follow each other would grow into one."""
    sheet.add_paragraph("", sheet.styles[SMALL_CELL])
