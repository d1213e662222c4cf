"""What is wrong with a form is listed in the order of its page, each fault with the name of its field."""

import re

from tests.web.build import DETAILS, elements, words


def listed(html: str) -> list[tuple[str, str]]:
    """The summary of faults: where each line leads, and what it says."""
    box = next(each for each in elements(html) if "tb-error-summary__list" in each.get("class", ""))
    return [(link.get("href"), "".join(link.itertext())) for link in box.iter("a")]


def test_faults_of_the_details_name_their_fields_in_the_order_of_the_page(visitor):
    typed = {"name": "", "date-year": "26", "population": "banyak", "kelurahan": "banyak", "desa": "banyak"}
    typed |= {"baseline_value": "3", "baseline_months": "tiga", "target_unit": "jam", "requests": ["kapal"]}
    response = visitor.fill("/assessments/new", {**DETAILS, **typed})
    assert listed(response.text) == [
        ("#name", "Nama daerah: tulis nama daerah."),
        ("#date", "Tanggal penilaian: tulis tahun dengan empat angka, misalnya 2026."),
        ("#population", "Jumlah penduduk: tulis bilangan bulat, misalnya 350.000."),
        ("#kelurahan", "Kelurahan: tulis bilangan bulat, misalnya 12."),
        ("#desa", "Desa: tulis bilangan bulat, misalnya 180."),
        ("#baseline_unit", "Titik A, satuan: tulis satuan nilainya, misalnya jam."),
        ("#baseline_months", "Titik A, lama pengukuran (bulan): tulis bilangan bulat, misalnya 3."),
        ("#target_value", "Titik B, nilai yang hendak dicapai: tulis nilainya, atau kosongkan keterangannya."),
        ("#requests", "Apa yang hendak dibeli pemerintah daerah: pilih di antara yang tersedia."),
    ]


def test_faults_of_a_section_name_question_and_box_in_the_order_of_the_page(visitor):
    path = f"{visitor.start('cctv')}/sections/people"
    typed = {"PE02.answer": "unknown", "PE02.by": "24-11-26", "PE01.answer": "3", "PE01.grade": "3"}
    response = visitor.fill(path, {**typed, "PE01.note": "x" * 30_001})
    places = [place for place, _said in listed(response.text)]
    assert places == ["#PE01.document", "#PE01.checked_by", "#PE01.checked_on", "#PE01.note", "#PE02.by"]
    said = dict(listed(response.text))
    assert said["#PE01.document"] == "PE01, dokumen: sebutkan dokumen yang diperiksa."
    assert said["#PE02.by"].endswith("dicari tahu paling lambat: tulis tahun dengan empat angka, misalnya 2026.")


def test_faults_of_a_question_name_their_boxes_in_the_order_of_the_page(visitor):
    path = f"{visitor.start('cctv')}/questions/PE01"
    typed = {"PE01.decision-by": "Sekda", "PE01.objection-0-level": "2", "PE01.grade": "4", "PE01.answer": "3"}
    said = listed(visitor.fill(path, typed).text)
    boxes = ["document", "checked_by", "checked_on", "objection-0-office", "decision-level", "decision-date"]
    assert [place for place, _said in said] == [f"#PE01.{box}" for box in [*boxes, "decision-reason"]]
    assert said[3][1] == "Keberatan 1, perangkat daerah yang berkeberatan: sebutkan perangkat daerah yang berkeberatan."


def test_an_error_shows_no_objection_nobody_made(visitor):
    path = f"{visitor.start('cctv')}/questions/PE01"
    text = words(visitor.fill(path, {"PE01.answer": "3", "PE01.grade": "4"}).text)
    assert "Tambah keberatan" in text
    assert not re.search(r"Keberatan \d", text)
