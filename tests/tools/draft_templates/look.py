"""An empty paper: its page, its styles, and the mark of a draft on every page."""

from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

FONT = "Bookman Old Style"
CENTRE, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT
BLACK, GREY, RED = RGBColor(0, 0, 0), RGBColor(0x40, 0x40, 0x40), RGBColor(0xA3, 0x30, 0x1C)
MADE = datetime(2026, 11, 24, tzinfo=UTC)
MARK = "RANCANGAN – belum berlaku, belum diperiksa Bagian Hukum"

STYLES = {
    "Kop": "Normal",
    "Pengantar": "Normal",
    "Arahan": "Normal",
    "Butir": "Normal",
    "Butir Arahan": "Butir",
    "Tanda Tangan": "Normal",
    "Isi Tabel": "Normal",
    "Kepala Tabel": "Isi Tabel",
    "Judul Catatan": "Heading 1",
    "Tanda Rancangan": "Normal",
}

VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
WATERMARK = f"""<w:r {nsdecls("w")} {VML}><w:rPr><w:noProof/></w:rPr><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>
<v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"/>
<v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="TandaRancangan" o:spid="_x0000_s2049" type="#_x0000_t136" alt="RANCANGAN" style="position:absolute;
margin-left:0;margin-top:0;width:430pt;height:86pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;
mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"
o:allowincell="f" fillcolor="#ececec" stroked="f"><v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt"
string="RANCANGAN"/></v:shape></w:pict></w:r>"""


def empty_paper() -> Paper:
    """A sheet of A4 with our styles, the mark in its header and page numbers in its footer."""
    paper = Document()
    about = paper.core_properties
    about.author, about.title, about.comments, about.language = "Titik B", "", "", "id-ID"
    about.created = about.modified = MADE
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.8), Cm(2.3)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.2)
    section.header_distance = section.footer_distance = Cm(1)
    _normal(paper)
    _headings(paper)
    _own_styles(paper)
    _header(paper)
    _footer(paper)
    return paper


def _normal(paper: Paper) -> None:
    normal = paper.styles["Normal"]
    _font(normal, 11.5)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.12
    normal.element.get_or_add_rPr().append(parse_xml(f'<w:lang {nsdecls("w")} w:val="id-ID"/>'))


def _headings(paper: Paper) -> None:
    for name, size in (("Title", 13), ("Heading 1", 11.5), ("Heading 2", 11.5)):
        style = paper.styles[name]
        _font(style, size, bold=name != "Heading 2")
        style.font.all_caps, style.font.color.rgb = name != "Heading 2", BLACK
        form = style.paragraph_format
        form.alignment, form.keep_with_next = CENTRE, True
        form.space_before, form.space_after = (Pt(0), Pt(3)) if name == "Title" else (Pt(12), Pt(4))
        for border in list(style.element.iter(qn("w:pBdr"))):
            border.getparent().remove(border)


def _own_styles(paper: Paper) -> None:
    own = {name: paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in STYLES}
    for name, based in STYLES.items():
        own[name].base_style = paper.styles[based]
    kop, heading, signed, mark = own["Kop"], own["Judul Catatan"], own["Tanda Tangan"], own["Tanda Rancangan"]
    kop.font.bold = kop.font.all_caps = True
    kop.paragraph_format.alignment, kop.paragraph_format.space_after = CENTRE, Pt(0)
    own["Pengantar"].paragraph_format.alignment = CENTRE
    for name in ("Arahan", "Butir Arahan"):
        own[name].font.italic, own[name].font.color.rgb = True, GREY
    own["Butir"].paragraph_format.left_indent = Cm(0.9)
    own["Butir"].paragraph_format.first_line_indent = Cm(-0.9)
    signed.paragraph_format.left_indent, signed.paragraph_format.space_after = Cm(8), Pt(2)
    signed.paragraph_format.keep_with_next = True
    _font(own["Isi Tabel"], 9.5)
    own["Isi Tabel"].paragraph_format.space_after = Pt(0)
    own["Isi Tabel"].paragraph_format.line_spacing = 1.05
    _font(own["Kepala Tabel"], 9.5, bold=True)
    heading.font.all_caps, heading.paragraph_format.alignment = False, LEFT
    _font(mark, 9, bold=True)
    mark.font.color.rgb = RED
    mark.paragraph_format.alignment, mark.paragraph_format.space_after = CENTRE, Pt(0)
    _boxed(mark)


def _font(style: ParagraphStyle, size: float, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for each in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[each]
    for each in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(each), FONT)


def _boxed(style: ParagraphStyle) -> None:
    line = 'w:val="single" w:sz="8" w:space="3" w:color="A3301C"'
    sides = "".join(f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right"))
    style.element.get_or_add_pPr().insert(0, parse_xml(f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>"))


def _header(paper: Paper) -> None:
    mark = paper.sections[0].header.paragraphs[0]
    mark.style = paper.styles["Tanda Rancangan"]
    mark.add_run(MARK)
    mark._p.append(parse_xml(WATERMARK))


def _footer(paper: Paper) -> None:
    line = paper.sections[0].footer.paragraphs[0]
    line.style, line.alignment = paper.styles["Isi Tabel"], CENTRE
    line.add_run("Titik B · {{ step }} · {{ region }} · halaman ")
    _field(line, "PAGE")
    line.add_run(" dari ")
    _field(line, "NUMPAGES")


def _field(line: Paragraph, name: str) -> None:
    line._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
