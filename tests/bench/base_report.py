"""A report of the kind every assessment tool prints, as a yardstick: 23 pages from about 90 kB of HTML."""

import random

CHAPTERS = 9
ROWS = 17
ANNEX_ROWS = 80
TEXT = (
    "pemerintah daerah layanan aduan petugas aturan data warga bukti langkah anggaran kesiapan unit waktu tanggapan "
    "pemeriksaan dokumen penilaian kewenangan pelatihan"
)
WORDS = TEXT.split()

STYLE = """
@page { size: A4; margin: 20mm 18mm; @top-right { content: string(title); font-size: 8pt }
  @bottom-right { content: "Halaman " counter(page) " dari " counter(pages); font-size: 8pt } }
@page cover { margin: 0 } .cover { page: cover; height: 200mm; padding: 60mm 25mm; background: #0A3B47; color: #fff }
body { font: 10pt/1.35 Inter } h2 { string-set: title content(); font-size: 18pt; break-after: avoid }
.cover + h2 { break-before: page }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 8.5pt; line-height: 1.3 }
td, th { border-bottom: 0.5pt solid #ccc; padding: 0.7mm 1mm 0.7mm 0; text-align: left; vertical-align: top }
tr { break-inside: avoid } col.a { width: 13mm } col.c { width: 38mm } col.d { width: 25mm }
nav a::after { content: leader(".") target-counter(attr(href url), page) } nav li { margin: 2mm 0 }
svg { width: 160mm }
"""


def base_report() -> str:
    """The report as HTML with its own style sheet; always the same."""
    chance = random.Random(23)
    chapters = "".join(_chapter(number, chance) for number in range(1, CHAPTERS + 1))
    contents = "".join(f'<li><a href="#c{number}">Bab {number}</a></li>' for number in range(1, CHAPTERS + 2))
    annex = _table(ANNEX_ROWS, 17, chance)
    return (
        '<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Laporan</title>'
        f"<style>{STYLE}</style></head>"
        f'<body><section class="cover"><h1>Laporan penilaian</h1><p>{_words(12, chance)}</p></section>'
        f"<h2>Daftar isi</h2><nav><ol>{contents}</ol></nav>{chapters}"
        f'<h2 id="c{CHAPTERS + 1}">Lampiran</h2>{annex}</body></html>'
    )


def _chapter(number: int, chance: random.Random) -> str:
    text = "".join(f"<p>{_words(70, chance)}</p>" for _ in range(4))
    chart = _chart(chance) if number % 3 == 1 else ""
    return f'<h2 id="c{number}">Bab {number}</h2>{text}{chart}<h3>Tabel {number}</h3>{_table(ROWS, 9, chance)}'


def _table(rows: int, words: int, chance: random.Random) -> str:
    body = "".join(
        f"<tr><td>Q{row:02}</td><td>{_words(words, chance)}</td><td>{_words(6, chance)}</td>"
        f"<td>{_words(3, chance)}</td><td>{chance.randint(0, 5)}</td><td>{chance.randint(1, 28)}.11.2026</td></tr>"
        for row in range(1, rows + 1)
    )
    head = "".join(f"<th>{name}</th>" for name in ("No.", "Pertanyaan", "Bukti", "Perangkat", "Nilai", "Tanggal"))
    columns = '<colgroup><col class="a"><col><col class="c"><col class="d"><col class="a"><col class="d"></colgroup>'
    return f"<table>{columns}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _chart(chance: random.Random) -> str:
    bars = "".join(
        f'<text x="0" y="{y + 10}" font-size="9">{_words(2, chance)}</text>'
        f'<rect x="{150 + chance.randint(0, 200)}" y="{y}" width="{chance.randint(20, 90)}" height="11"/>'
        for y in range(20, 260, 16)
    )
    lines = "".join(f'<line x1="{x}" y1="10" x2="{x}" y2="260" stroke="#ccc"/>' for x in range(150, 500, 30))
    return f'<svg viewBox="0 0 500 270"><title>Bagan</title>{lines}{bars}</svg>'


def _words(count: int, chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=count))
