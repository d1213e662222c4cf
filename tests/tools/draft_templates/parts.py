"""Paragraphs, loops and tables of a paper, and what every paper ends with: its annexes and the notes of the drafter."""

from collections.abc import Sequence

from docx.document import Document as Paper
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from docx.table import Table, _Cell, _Row

Paragraphs = Sequence[tuple[str, str]]
MARGINS = f"""<w:tblCellMar {nsdecls("w")}><w:top w:w="45" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>
<w:bottom w:w="45" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>"""


def lines(paper: Paper, style: str, *texts: str) -> None:
    """A paragraph for each text."""
    for text in texts:
        paper.add_paragraph(text, paper.styles[style])


def loop(paper: Paper, over: str, *paragraphs: tuple[str, str]) -> None:
    """Paragraphs, each with its style, that come again for each turn."""
    lines(paper, "Normal", f"{{%p for {over} %}}")
    for style, text in paragraphs:
        lines(paper, style, text)
    end(paper)


def end(paper: Paper, what: str = "for") -> None:
    lines(paper, "Normal", f"{{%p end{what} %}}")


def table(paper: Paper, columns: Sequence[str], widths: Sequence[float]) -> Table:
    """A table with a header of *columns*, and no row yet."""
    made = _bare(paper, widths)
    made.style = "Table Grid"
    _head(made, columns)
    return made


def unruled(paper: Paper, widths: Sequence[float]) -> Table:
    """A table without lines and header, to set things beside each other."""
    return _bare(paper, widths)


def rows(made: Table, over: str, *cells: Paragraphs) -> None:
    """A row that comes again for each turn."""
    _tag(made, f"{{%tr for {over} %}}")
    row = made.add_row()
    for cell, paragraphs in zip(row.cells, cells, strict=True):
        write(cell, *paragraphs)
    together(row)
    _tag(made, "{%tr endfor %}")


def write(cell: _Cell, *paragraphs: tuple[str, str]) -> None:
    for number, (style, text) in enumerate(paragraphs):
        line = cell.add_paragraph() if number else cell.paragraphs[0]
        line.style = cell.part.document.styles[style]
        line.add_run(text)


def plain(text: str) -> Paragraphs:
    return [("Isi Tabel", text)]


def together(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def annexes(paper: Paper) -> None:
    """A page for each annex, with its table."""
    lines(paper, "Normal", "{%p for annex in annexes %}")
    heading = paper.add_paragraph("{{ annex.number }}", paper.styles["Heading 1"])
    heading.paragraph_format.page_break_before = True
    lines(paper, "Kop", "{{ instrument }}", "Nomor … Tahun …", "{{ about }}", "")
    lines(paper, "Heading 2", "{{ annex.title }}")
    made = _bare(paper, (5.3, 5.3, 5.3))
    made.style = "Table Grid"
    _head(made, ("{%tc for column in annex.columns %}", "{{ column }}", "{%tc endfor %}"))
    rows(made, "row in annex.rows", plain("{%tc for cell in row %}"), plain("{{ cell }}"), plain("{%tc endfor %}"))
    end(paper)


def notes(paper: Paper) -> None:
    """What the drafter must know, to be taken off before the paper is signed."""
    first = paper.add_paragraph("Catatan penyusun", paper.styles["Title"])
    first.paragraph_format.page_break_before = True
    lines(paper, "Pengantar", "Dilepas sebelum naskah ditandatangani.")
    lines(
        paper,
        "Normal",
        "Kalimat miring dalam kurung siku menyebut apa yang harus diatur, dan diganti dengan rumusan hukumnya. Tanda … "
        "menunggu isian. Bentuk, penandatangan, dan dasar hukum ditetapkan Bagian Hukum.",
    )
    _unsure(paper)
    _laws(paper, "not_law", "Bukan dasar hukum", "Naskah berikut masih rancangan atau sudah dicabut.")
    _laws(paper, "seen", "Peraturan yang sudah terlihat", "Naskah resminya tetap dibaca Bagian Hukum.")
    lines(paper, "Normal", "{%p if safeguards %}")
    lines(paper, "Judul Catatan", "Daftar periksa pengaman")
    made = table(paper, ("Ada", "Pengaman"), (1.3, 14.6))
    rows(made, "safeguard in safeguards", plain("☐"), plain("{{ safeguard }}"))
    end(paper, "if")
    lines(paper, "Normal", "{%p if sources %}")
    lines(paper, "Judul Catatan", "Sumber")
    loop(paper, "source in sources", ("Isi Tabel", "{{ source }}"))
    end(paper, "if")
    lines(paper, "Judul Catatan", "Asal naskah ini")
    rows(table(paper, ("Hal", "Isi"), (4.6, 11.3)), "name, value in origin", plain("{{ name }}"), plain("{{ value }}"))


def _unsure(paper: Paper) -> None:
    lines(paper, "Judul Catatan", "Perlu diperiksa Bagian Hukum")
    lines(paper, "Normal", "{%p if unsure %}")
    lines(paper, "Normal", "Peraturan berikut belum dapat dipastikan, sehingga tidak dicantumkan sebagai dasar hukum.")
    _law_table(paper, "unsure")
    lines(paper, "Normal", "{%p else %}", "Tidak ada.")
    end(paper, "if")


def _laws(paper: Paper, name: str, heading: str, lead: str) -> None:
    lines(paper, "Normal", f"{{%p if {name} %}}")
    lines(paper, "Judul Catatan", heading)
    lines(paper, "Normal", lead)
    _law_table(paper, name)
    end(paper, "if")


def _law_table(paper: Paper, name: str) -> None:
    made = table(paper, ("Peraturan", "Dipakai untuk", "Yang terlihat"), (5.3, 5.3, 5.3))
    titled = [*plain("{{ law.title }}"), *plain("Status: {{ law.status }}.")]
    rows(made, f"law in {name}", titled, plain("{{ law.about }}"), plain("{{ law.seen }}"))


def _bare(paper: Paper, widths: Sequence[float]) -> Table:
    made = paper.add_table(rows=0, cols=len(widths))
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
    width = made._tbl.tblPr.find(qn("w:tblW"))
    width.set(qn("w:type"), "pct")
    width.set(qn("w:w"), "5000")
    made._tbl.tblPr.find(qn("w:tblLayout")).addnext(parse_xml(MARGINS))
    return made


def _head(made: Table, columns: Sequence[str]) -> None:
    """A shaded row that is repeated on every page of the table."""
    row = made.add_row()
    for cell, text in zip(row.cells, columns, strict=True):
        write(cell, ("Kepala Tabel", text))
        shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E8E8E8"/>')
        cell._tc.get_or_add_tcPr().append(shade)
    together(row)
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _tag(made: Table, tag: str) -> None:
    write(made.add_row().cells[0], ("Isi Tabel", tag))
