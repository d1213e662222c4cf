"""An empty sheet for a paper in Word: its page, its styles, and what stands at its foot."""

from docx import Document
from docx.document import Document as Sheet
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from assess.documents.papers.blocks import Look

FONT, NARROW, WIDE = "Arial", 17.2, 26.3
INK, GREY, RED, BROWN = (
    RGBColor(0x17, 0x24, 0x2B),
    RGBColor(0x51, 0x62, 0x6B),
    RGBColor(0xA3, 0x30, 0x1C),
    RGBColor(0x6B, 0x45, 0x00),
)
CELL, CELL_HEAD, SMALL_CELL, GAP_CELL = "Isi Tabel", "Kepala Tabel", "Catatan Tabel", "Belum Diisi Tabel"
STYLES: dict[Look, str] = {
    Look.PLAIN: "Normal",
    Look.STRONG: "Penting",
    Look.MUTED: "Catatan",
    Look.GAP: "Belum Diisi",
    Look.LEAD: "Pengantar",
    Look.VERDICT: "Kesimpulan",
    Look.WARNING: "Peringatan",
}
BY_NAME = {"id": "id-ID", "en": "en-GB"}


def empty_sheet(language: str, *, is_wide: bool) -> Sheet:
    """A sheet of A4, upright or on its side, with our styles."""
    sheet = Document()
    section = sheet.sections[0]
    sides = (Cm(21), Cm(29.7))
    section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = reversed(sides) if is_wide else sides
    section.left_margin, section.right_margin = Cm(2), Cm(1.4 if is_wide else 1.8)
    section.top_margin, section.bottom_margin = Cm(1.8), Cm(1.8)
    section.header_distance = section.footer_distance = Cm(0.9)
    _normal(sheet, BY_NAME[language])
    _headings(sheet)
    _own_styles(sheet)
    return sheet


def write_head(sheet: Sheet, text: str) -> None:
    """The same words at the head of every page."""
    line = sheet.sections[0].header.paragraphs[0]
    line.style = sheet.styles["Peringatan"]
    line.add_run(text)


def write_foot(sheet: Sheet, text: str) -> None:
    """The same line at the foot of every page, with its number."""
    line = sheet.sections[0].footer.paragraphs[0]
    line.style = sheet.styles["Catatan"]
    line.add_run(f"{text} · ")
    _field(line, "PAGE")
    line.add_run(" / ")
    _field(line, "NUMPAGES")


def _normal(sheet: Sheet, language: str) -> None:
    normal = sheet.styles["Normal"]
    _font(normal, 10)
    form = normal.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(0), Pt(4), 1.1
    normal.element.get_or_add_rPr().append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{language}"/>'))


def _headings(sheet: Sheet) -> None:
    for name, size, before in (("Title", 18, 0), ("Heading 1", 12.5, 12)):
        style = sheet.styles[name]
        _font(style, size, bold=True)
        form = style.paragraph_format
        form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(3), True
        for border in list(style.element.iter(qn("w:pBdr"))):
            border.getparent().remove(border)


def _own_styles(sheet: Sheet) -> None:
    names = {name: "Normal" for look, name in STYLES.items() if look is not Look.PLAIN}
    names |= {CELL: "Normal", CELL_HEAD: CELL, SMALL_CELL: CELL, GAP_CELL: CELL}
    own = {name: sheet.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in names}
    for name, based in names.items():
        own[name].base_style = sheet.styles[based]
    own["Penting"].font.bold = own[CELL_HEAD].font.bold = own["Peringatan"].font.bold = True
    own["Catatan"].font.size, own["Catatan"].font.color.rgb = Pt(8.5), GREY
    for gap in ("Belum Diisi", GAP_CELL):
        own[gap].font.italic, own[gap].font.color.rgb = True, BROWN
    own["Pengantar"].font.size = Pt(11)
    own["Kesimpulan"].font.size, own["Kesimpulan"].font.bold = Pt(14), True
    own["Kesimpulan"].paragraph_format.keep_with_next = True
    own["Peringatan"].font.color.rgb = RED
    own[CELL].font.size, own[CELL].paragraph_format.space_after = Pt(8.5), Pt(2)
    own[SMALL_CELL].font.size, own[SMALL_CELL].font.color.rgb = Pt(8), GREY


def _font(style: ParagraphStyle, size: float, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.color.rgb = FONT, Pt(size), bold, INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for each in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[each]
    for each in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(each), FONT)


def _field(line: Paragraph, name: str) -> None:
    line._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))


RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
