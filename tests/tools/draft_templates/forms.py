"""The papers, one function for each form."""

from collections.abc import Mapping
from io import BytesIO

from docx.document import Document as Paper

from assess.documents.drafts.packing import packed
from tests.tools.draft_templates.look import empty_paper
from tests.tools.draft_templates.parts import (
    Paragraphs,
    annexes,
    end,
    lines,
    loop,
    notes,
    plain,
    rows,
    table,
    together,
    unruled,
    write,
)

CONSIDERING: Paragraphs = (
    ("Butir Arahan", "a.\tbahwa [masalah yang hendak diselesaikan, dengan data awalnya];"),
    ("Butir Arahan", "b.\tbahwa [sebab masalah itu perlu diatur dengan {{ kind }} ini];"),
    ("Butir", "c.\tbahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan "
     "{{ kind }} tentang {{ subject }};"),
)  # fmt: skip
CONSTITUTION = "[Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945; diperiksa Bagian Hukum];"
TO_COMPLETE = (
    "[undang-undang pembentukan daerah, peraturan daerah yang terkait, nomor lembaran negara setiap peraturan, dan "
    '"sebagaimana telah diubah" bagi peraturan yang sudah diubah; dilengkapi Bagian Hukum];'
)
BESIDE = (2.9, 0.5, 12.5)
NUMBERED = ("{{ instrument }}", "Nomor … Tahun …", "tentang", "{{ subject }}")
COUNCIL = "Dewan Perwakilan Rakyat Daerah {{ region }}"
TO_FILL = (
    "Nomor SOP", "Tanggal pembuatan", "Tanggal revisi", "Tanggal efektif", "Kualifikasi pelaksana",
    "Keterkaitan dengan SOP lain", "Peralatan dan perlengkapan", "Peringatan", "Pencatatan dan pendataan",
)  # fmt: skip


def templates() -> Mapping[str, bytes]:
    """Each template by its file name."""
    made = {
        "regulation.docx": regulation,
        "decree.docx": decree,
        "circular.docx": circular,
        "procedure.docx": procedure,
        "agreement.docx": agreement,
        "contract.docx": contract,
    }
    return {name: _saved(body(empty_paper())) for name, body in made.items()}


def regulation(paper: Paper) -> Paper:
    _letterhead(paper)
    _title(paper, *NUMBERED, "Dengan rahmat Tuhan Yang Maha Esa", "{{ issuer }},")
    _clauses(paper, ("Menimbang", CONSIDERING), ("Mengingat", _laws(CONSTITUTION)))
    lines(paper, "Normal", "{%p if by_council %}")
    lines(paper, "Kop", "Dengan persetujuan bersama", COUNCIL, "dan", "{{ issuer }}")
    end(paper, "if")
    _decided(paper)
    lines(paper, "Normal", "{%p for chapter in chapters %}")
    lines(paper, "Heading 1", "Bab {{ chapter.roman }}\n{{ chapter.title }}")
    loop(paper, "article in chapter.articles", ("Heading 2", "Pasal {{ article.number }}"),
         ("Arahan", "[{{ article.text }}]"), ("Normal", "…"))  # fmt: skip
    end(paper)
    lines(paper, "Normal", "", "Agar setiap orang mengetahuinya, memerintahkan pengundangan {{ kind }} ini dengan "
          "penempatannya dalam {{ gazette }} {{ region }}.")  # fmt: skip
    _signature(paper)
    lines(paper, "Normal", "Diundangkan di […]", "pada tanggal […]", "SEKRETARIS DAERAH {{ region | upper }},", "",
          "[nama lengkap]", "{{ gazette | upper }} {{ region | upper }} TAHUN […] NOMOR […]")  # fmt: skip
    return _ended(paper)


def decree(paper: Paper) -> Paper:
    _letterhead(paper)
    _title(paper, *NUMBERED, "{{ issuer }},")
    _clauses(paper, ("Menimbang", CONSIDERING), ("Mengingat", _laws()))
    _decided(paper)
    articles: Paragraphs = (
        ("Normal", "{{ chapter.title }}."),
        ("Normal", "{%p for article in chapter.articles %}"),
        ("Butir Arahan", "{{ article.letter }}.\t[{{ article.text }}]"),
        ("Butir", "\t…"),
        ("Normal", "{%p endfor %}"),
    )
    dictums = unruled(paper, BESIDE)
    rows(dictums, "chapter in chapters", [("Normal", "{{ chapter.dictum }}")], [("Normal", ":")], articles)
    _signature(paper)
    return _ended(paper)


def circular(paper: Paper) -> Paper:
    _letterhead(paper)
    lines(paper, "Normal", "Yth. [pejabat dan unit yang dituju]", "di […]", "")
    _title(paper, *NUMBERED)
    _basis(paper, "Dasar:")
    lines(paper, "Normal", "{%p for chapter in chapters %}")
    lines(paper, "Judul Catatan", "{{ chapter.letter }}. {{ chapter.title }}")
    loop(paper, "article in chapter.articles", ("Butir Arahan", "{{ loop.index }}.\t[{{ article.text }}]"),
         ("Butir", "\t…"))  # fmt: skip
    end(paper)
    lines(paper, "Normal", "", "Demikian surat edaran ini disampaikan untuk dilaksanakan.")
    _signature(paper)
    return _ended(paper)


def procedure(paper: Paper) -> Paper:
    _letterhead(paper)
    _title(paper, "{{ instrument }}", "{{ subject }}")
    facts = table(paper, ("Identitas", "Isi"), (5.4, 10.5))
    known = {"Nama SOP": "{{ subject }}", "Disahkan oleh": "{{ issuer }}"}
    for name, value in {**known, **dict.fromkeys(TO_FILL, "[…]")}.items():
        first, second = facts.add_row().cells
        write(first, ("Kepala Tabel", name))
        write(second, *plain(value))
    lines(paper, "Normal", "")
    _basis(paper, "Dasar hukum:")
    lines(paper, "Normal", "{%p for chapter in chapters %}")
    lines(paper, "Judul Catatan", "{{ chapter.letter }}. {{ chapter.title }}")
    columns = ("No", "Yang harus diatur", "Kegiatan", "Pelaksana", "Waktu", "Keluaran")
    steps = table(paper, columns, (1, 5.2, 3.3, 2.5, 1.8, 2.1))
    task = plain("[{{ article.text }}]")
    rows(steps, "article in chapter.articles", plain("{{ loop.index }}"), task, *(plain(""),) * 4)
    lines(paper, "Isi Tabel", "")
    end(paper)
    _signature(paper)
    return _ended(paper)


def agreement(paper: Paper) -> Paper:
    parties = ("antara", "Pemerintah {{ region }}", "dengan", "[instansi mitra]")
    _title(paper, "{{ kind }}", *parties, "tentang", "{{ subject }}", "Nomor: …", "Nomor: …")
    lines(paper, "Normal", "Pada hari ini […], tanggal […], bulan […], tahun […], bertempat di […], yang bertanda "
          "tangan di bawah ini:")  # fmt: skip
    for number, who, party in ((1, "Pemerintah {{ region }}", "KESATU"), (2, "[instansi mitra]", "KEDUA")):
        lines(paper, "Butir", f"{number}.\t[nama], [jabatan], bertindak untuk dan atas nama {who}, selanjutnya disebut "
              f"PIHAK {party};")  # fmt: skip
    _basis(paper, "yang bersama-sama disebut PARA PIHAK, dengan memperhatikan:")
    lines(paper, "Normal", "sepakat mengadakan {{ kind }} tentang {{ subject }} dengan ketentuan sebagai berikut:")
    lines(paper, "Normal", "{%p for chapter in chapters %}")
    lines(paper, "Heading 1", "Pasal {{ loop.index }}\n{{ chapter.title }}")
    loop(paper, "article in chapter.articles", ("Butir Arahan", "({{ loop.index }})\t[{{ article.text }}]"),
         ("Butir", "\t…"))  # fmt: skip
    end(paper)
    lines(paper, "Normal", "")
    signed = unruled(paper, (8, 8)).add_row()
    for cell, party in zip(signed.cells, ("PIHAK KESATU,", "PIHAK KEDUA,"), strict=True):
        write(cell, *(("Pengantar", text) for text in (party, "", "", "[nama lengkap]")))
    together(signed)
    return _ended(paper)


def contract(paper: Paper) -> Paper:
    _title(paper, "{{ subject }}", "Pemerintah {{ region }}")
    lines(paper, "Normal", "Klausul ini dimasukkan ke dalam syarat kontrak pengadaan.")
    _basis(paper, "Dasar:")
    lines(paper, "Normal", "{%p for chapter in chapters %}")
    lines(paper, "Judul Catatan", "{{ chapter.number }}. {{ chapter.title }}")
    loop(paper, "article in chapter.articles",
         ("Butir Arahan", "{{ chapter.number }}.{{ loop.index }}\t[{{ article.text }}]"), ("Butir", "\t…"))  # fmt: skip
    end(paper)
    _signature(paper)
    return _ended(paper)


def _letterhead(paper: Paper) -> None:
    lines(paper, "Normal", "{%p if by_head %}")
    lines(paper, "Kop", "[lambang negara]", "{{ issuer }}", "{{ province }}")
    lines(paper, "Normal", "{%p else %}")
    lines(paper, "Kop", "[lambang daerah]", "Pemerintah {{ region }}", "[nama perangkat daerah]", "[alamat]")
    end(paper, "if")
    lines(paper, "Kop", "")


def _title(paper: Paper, *texts: str) -> None:
    lines(paper, "Title", "Rancangan", *texts)
    lines(paper, "Kop", "")


def _decided(paper: Paper) -> None:
    lines(paper, "Kop", "", "Memutuskan:", "")
    _clauses(paper, ("Menetapkan", [("Normal", "{{ kind | upper }} TENTANG {{ subject | upper }}.")]))


def _clauses(paper: Paper, *clauses: tuple[str, Paragraphs]) -> None:
    """Menimbang, Mengingat and the like: a word, a colon, and what stands behind it."""
    beside = unruled(paper, BESIDE)
    for word, paragraphs in clauses:
        cells = beside.add_row().cells
        write(cells[0], ("Normal", word))
        write(cells[1], ("Normal", ":"))
        write(cells[2], *paragraphs)
    lines(paper, "Isi Tabel", "")


def _basis(paper: Paper, lead: str) -> None:
    lines(paper, "Normal", lead)
    for style, text in _laws():
        lines(paper, style, text)


def _laws(*first: str) -> Paragraphs:
    """The laws that a paper names, between those that stand *first* and what the legal division completes."""
    return (
        *(("Butir Arahan", f"{number}.\t{text}") for number, text in enumerate(first, 1)),
        ("Normal", "{%p for law in laws %}"),
        ("Butir", f"{{{{ loop.index + {len(first)} }}}}.\t{{{{ law }}}};"),
        ("Normal", "{%p endfor %}"),
        ("Butir Arahan", f"{{{{ laws | length + {len(first) + 1} }}}}.\t{TO_COMPLETE}"),
    )


def _signature(paper: Paper) -> None:
    lines(paper, "Tanda Tangan", "", "Ditetapkan di […]", "pada tanggal […]", "{{ issuer | upper }},", "", "")
    lines(paper, "Tanda Tangan", "[nama lengkap]")
    paper.paragraphs[-1].paragraph_format.keep_with_next = False


def _ended(paper: Paper) -> Paper:
    annexes(paper)
    notes(paper)
    return paper


def _saved(paper: Paper) -> bytes:
    saved = BytesIO()
    paper.save(saved)
    return packed(saved.getvalue())
