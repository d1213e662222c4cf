"""What stands in each paper, and what never does."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assess.core.appraising.findings import Result
from assess.core.purchases.knowledge import Basis
from assess.core.purchases.proposal import PURCHASE_CLASSES
from assess.core.purchases.review import Graded, Review, ReviewGrade
from assess.display.citations import law_name
from assess.display.knowledge import law_status
from assess.display.purchases.whose import whose_verdict
from assess.documents.papers.blocks import Heading, Look, Pairs, Paragraph, Signatures
from assess.documents.papers.five_lines import five_lines
from assess.documents.papers.kinds import KINDS
from assess.documents.papers.people import reviewers_of
from tests.core.appraising.build import a_proposal, plain_city, ready_city
from tests.core.bank import the_bank
from tests.documents.papers.build import (
    a_changed,
    a_marked,
    a_paper,
    a_reviewed,
    a_subject,
    decided,
    lines_of,
    marks_of,
    tables_of,
    text_of,
    words,
)

LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])
EVERY = pytest.mark.parametrize("kind", list(KINDS))
NOTES = "Catatan: kriteria yang belum terpenuhi sepenuhnya"
ADVICE = "Saran: praktik baik yang belum diikuti"


@EVERY
@LANGUAGES
@pytest.mark.parametrize("class_id", PURCHASE_CLASSES)
def test_every_paper_of_every_class_is_whole_before_any_city(kind, language, class_id):
    for case in (plain_city(), ready_city()):
        text = text_of(a_paper(kind, a_proposal(class_id), language, case))
        assert text
        assert not re.search(r"%\(|\bNone\b|\{|\}|Decimal", text)


@EVERY
@LANGUAGES
def test_a_proposal_that_says_nothing_makes_papers_of_gaps(kind, language):
    empty = replace(a_proposal("cctv"), facts={})
    paper = a_paper(kind, empty, language, plain_city())
    mark = "[belum diisi: " if language == "id" else "[not filled in: "
    gaps = [each.text for each in lines_of(paper) if each.look is Look.GAP]
    assert any(each.startswith(mark) for each in gaps)


def test_the_working_paper_has_a_row_for_each_check_with_law_and_status():
    subject = a_subject(a_reviewed())
    rows = tables_of(a_paper("kkr", a_reviewed()))["Butir uji"].rows
    assert [words(row[0]) for row in rows] == [each.check.id for each in subject.appraisal.checks]
    for row, checked in zip(rows, subject.appraisal.checks, strict=True):
        for law in (the_bank().law[each] for each in checked.check.laws):
            assert f"{law_name(law)} ({law_status(law, subject.to)})" in words(row[1])
        assert ("Praktik baik" in words(row[1])) == (checked.check.basis is Basis.GOOD_PRACTICE)


def test_the_working_paper_holds_the_automatic_result_beside_the_grade_and_what_counts():
    rows = {
        words(row[0]): [words(cell) for cell in row]
        for row in tables_of(a_paper("kkr", a_reviewed()))["Butir uji"].rows
    }
    assert rows["G12"][4:] == [
        "Tidak terpenuhi",
        "Sepenuhnya Uji coba tahun 2026 sudah cukup. Sri Lestari, 20 September 2027",
        "Terpenuhi",
    ]
    assert rows["C4"][6] == "Tidak terpenuhi Menjadi catatan"
    assert rows["G06"][5:] == ["belum dinilai", "Tidak ditunjukkan Menjadi saran"]
    assert "[belum diisi: " in rows["G09"][3]


def test_a_long_text_stands_in_the_evidence_by_its_beginning_with_where_the_rest_is():
    long = a_reviewed(problem="kata " * 900)
    rows = {words(row[0]): words(row[3]) for row in tables_of(a_paper("kkr", long))["Butir uji"].rows}
    assert "… (selengkapnya dalam usulan, “" in rows["G01"]
    assert len(rows["G01"]) < 1_200


def test_only_criteria_become_notes_and_good_practice_becomes_advice():
    tables, subject = tables_of(a_paper("chr", a_reviewed())), a_subject(a_reviewed())
    unmet = {each.check.id: each.check.basis for each in subject.counted if each.result is not Result.PASS}
    assert {words(row[0]) for row in tables[NOTES].rows} == {id for id, of in unmet.items() if of is Basis.CRITERION}
    assert {words(row[0]) for row in tables[ADVICE].rows} == {
        id for id, of in unmet.items() if of is not Basis.CRITERION
    }
    assert {"G09", "G10", "C4"} <= {words(row[0]) for row in tables[NOTES].rows}
    assert "G12" not in {words(row[0]) for row in tables[ADVICE].rows}


def test_a_note_carries_question_response_and_follow_up():
    row = next(row for row in tables_of(a_paper("chr", a_reviewed()))[NOTES].rows if words(row[0]) == "G10")
    assert words(row[4]).startswith("Pertanyaan: Kapan penilaian dampak ditandatangani?")
    assert "Tanggapan: Pada 1 Desember 2027. Kepala Bidang, 25 September 2027" in words(row[4])
    assert words(row[5]) == "Salinan diterima. 3 Desember 2027"
    assert "Kerjakan langkah S37" in words(row[3])


def test_questions_beside_the_notes_and_contradictions_nobody_asked_about_stand_apart():
    purchase = a_reviewed()
    rows = tables_of(a_paper("chr", purchase))["Pertanyaan dan pertentangan yang perlu dijelaskan"].rows
    said = [words(row[0]) for row in rows]
    assert said[0].startswith("Mengapa 120 kamera untuk 60 titik?")
    assert len(said) == 1 + len(a_subject(purchase).sheet.contradictions) > 1
    assert words(rows[-1][1]) == "[belum ada tanggapan]"


@pytest.mark.parametrize("kind", ["kkr", "chr", "memo"])
def test_contradictions_are_counted_beside_the_verdict(kind):
    subject = a_subject(a_reviewed())
    assert subject.sheet.to_explain.startswith(f"Ada {len(subject.sheet.contradictions)} pertentangan")
    assert subject.sheet.to_explain in text_of(a_paper(kind, a_reviewed()))


def test_conditions_name_owner_and_day_or_mark_that_they_are_open():
    rows = [[words(cell) for cell in row] for row in tables_of(a_paper("chr", a_reviewed()))["Syarat"].rows]
    assert rows == [
        ["Menandatangani penilaian dampak.", "Kepala Dinas", "1 Februari 2028", "belum"],
        [
            "Menetapkan peraturan kamera.",
            "[belum diisi: Penanggung jawab]",
            "[belum diisi: Batas waktu]",
            "10 Januari 2028, Perbup 3/2028",
        ],
    ]


def test_reviewer_and_proposer_sign_for_a_version():
    case = ready_city()
    paper = a_paper("chr", decided(a_reviewed(), case))
    (signed,) = [each for each in paper.blocks if isinstance(each, Signatures)]
    assert [(each.role, each.name) for each in signed.signers] == [("Penelaah", "Sri Lestari"), ("Pengusul", "")]
    assert signed.signers[1].position == "Kepala Bidang Aplikasi Informatika"
    assert paper.fingerprint[:12] in signed.lead


@pytest.mark.parametrize("kind", ["kkr", "chr", "memo"])
def test_a_decision_on_another_version_is_said_before_all_else(kind):
    case = ready_city()
    paper = a_paper(kind, a_changed(case))
    first = paper.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.line.look is Look.WARNING
    assert paper.fingerprint[:12] in first.line.text
    assert "semula: Rp\xa01.900.000.000, sekarang: Rp\xa02.000.000.000" in text_of(paper)
    for purchase in (a_reviewed(), decided(a_reviewed(), case)):
        assert "berubah setelah keputusan" not in text_of(a_paper(kind, purchase))


def test_without_a_decision_the_results_are_a_draft():
    assert "naskah ini masih draf" in text_of(a_paper("chr", a_reviewed()))
    assert "masih draf" not in text_of(a_paper("chr", decided(a_reviewed(), ready_city())))


def test_the_memo_says_everything_it_is_asked_for_in_order():
    headings = [each.text for each in a_paper("memo", a_reviewed(), "en").blocks if isinstance(each, Heading)]
    assert headings == [
        "The purchase in five lines",
        "What stands",
        "What does not stand, and why",
        "Questions to the proposer",
        "The smaller thing to try first",
        "Five-year cost against the request",
        "What would turn the verdict",
        "Conditions",
        "Annex: all checks",
    ]


def test_the_cost_of_five_years_stands_against_the_request():
    text = text_of(a_paper("memo", a_proposal("cctv"), "en"))
    assert "Asked for is Rp\xa02\xa0billion. Over five years it costs Rp\xa014.65\xa0billion" in text
    assert "That is 7.3 times what is asked for." in text
    assert " ".join(a_subject(a_proposal("cctv"), "en").sheet.costs.sentences) in text
    assert "at 10 per cent a year" in text
    without = text_of(a_paper("memo", a_proposal("cctv", cost_lines=None, five_year_total=None), "en"))
    assert "Only the price of buying is shown" in without


@pytest.mark.parametrize("kind", ["kak", "telaahan-staf", "memo"])
def test_other_figures_for_the_same_five_years_are_named_with_the_difference(kind):
    options = tuple({**row, "cost": Decimal(4_000_000_000)} for row in a_proposal("cctv").facts["options"])
    apart = text_of(a_paper(kind, a_proposal("cctv", options=options, five_year_total=14_000_000_000), "en"))
    apart = apart.replace("\xa0", " ")
    assert "“Five-year total (rupiah)” says Rp 14 billion: a difference of Rp 650 million." in apart
    assert "“With technology” says Rp 4 billion: a difference of Rp 10.65 billion." in apart
    assert "a difference of" not in text_of(a_paper(kind, a_proposal("cctv"), "en"))


def test_the_extract_says_what_stands_in_the_proposal_and_marks_the_rest():
    paper = a_paper("kak", a_proposal("cctv", place=None, evaluation_on=None))
    text, facts = text_of(paper), a_proposal("cctv").facts
    for name in ("problem", "justification", "functions"):
        assert facts[name] in text
    gaps = [each.text for each in lines_of(paper) if each.look is Look.GAP]
    assert len(gaps) == 2
    headings = [each.text for each in paper.blocks if isinstance(each, Heading)]
    assert headings == [
        "Latar belakang",
        "Dasar hukum",
        "Maksud dan tujuan",
        "Sasaran",
        "Pilihan yang dibandingkan",
        "Lokasi dan yang sudah ada",
        "Sumber dana",
        "Jangka waktu",
        "Keluaran",
        "Spesifikasi fungsional",
        "Kamera",
        "Pelaksana dan petugas",
        "Biaya selama lima tahun",
        "Uji coba",
        "Evaluasi dan pengakhiran",
        "Dokumen penganggaran",
        "Penutup",
    ]
    assert "untuk mencapai 7 hari pada 30 Juni 2029; saat ini 21 hari, diukur selama 12 bulan." in text


@pytest.mark.parametrize("class_id", PURCHASE_CLASSES)
def test_everything_that_was_typed_stands_in_the_extract(class_id):
    subject = a_subject(a_marked(class_id))
    text = text_of(KINDS["kak"].build(subject))
    assert [mark for mark in marks_of(class_id, subject) if mark not in text] == []


def test_the_staff_study_has_its_six_parts_and_an_annex_to_take_off():
    blocks = a_paper("telaahan-staf", a_reviewed()).blocks
    headings = [each for each in blocks if isinstance(each, Heading)]
    assert [each.text for each in headings] == [
        "Persoalan",
        "Praanggapan",
        "Fakta yang memengaruhi",
        "Analisis",
        "Kesimpulan",
        "Saran",
        "Lampiran untuk pengusul: hasil butir uji",
    ]
    assert [each.is_fresh for each in headings] == [False] * 6 + [True]
    assert isinstance(blocks[blocks.index(headings[-1]) - 1], Signatures)


def test_the_letter_of_a_staff_study_judges_nothing_and_has_no_fingerprint():
    subject = a_subject(a_reviewed())
    paper = KINDS["telaahan-staf"].build(subject)
    signed = next(number for number, each in enumerate(paper.blocks) if isinstance(each, Signatures))
    letter, annex = (
        text_of(replace(paper, blocks=each)) for each in (paper.blocks[: signed + 1], paper.blocks[signed:])
    )
    assert subject.sheet.bicycle is not None
    for judged in ("belum memadai", subject.sheet.bicycle.text, subject.counts, subject.fingerprint[:12]):
        assert judged not in letter
    for judged in ("belum memadai", subject.sheet.bicycle.text, subject.counts):
        assert judged in annex


def test_a_staff_study_presumes_what_has_to_come_true():
    paper = a_paper("telaahan-staf", a_proposal("cctv", rule_state="draft", price_reference=None), "en")
    at = next(n for n, each in enumerate(paper.blocks) if isinstance(each, Heading) and each.text == "What is presumed")
    block = paper.blocks[at + 1]
    assert isinstance(block, Pairs)
    presumed = {name: words(said) for name, said in block.rows}
    assert presumed["Staff"].startswith("22 posts are needed and filled by the day of use")
    assert presumed["Rule"].startswith("Perbup 14/2026 is in force before it is used")
    assert presumed["Price"].startswith("[not filled in:")
    assert "2029 Rp\xa02,500,000,000" in presumed["Money to run it"]


def test_a_proposal_that_serves_the_programme_takes_its_way_from_the_assessment():
    linked = a_proposal("cctv", serves="programme", problem=None, baseline=None, target=None)
    case = ready_city()
    text = text_of(a_paper("kak", linked, case=case))
    assert ("[belum diisi: " in text) == (not case.point_b.problem)


def test_a_paper_says_once_that_it_is_advice():
    for kind in ("kkr", "chr", "memo"):
        assert text_of(a_paper(kind, a_reviewed(), "en")).count("not a legal ruling") == 1


OVERRIDES = "Nilai penelaah yang berbeda dari hasil otomatis"


def test_a_grade_that_differs_stands_beside_the_automatic_reason_and_hides_it_nowhere():
    purchase = a_reviewed()
    reason = a_subject(purchase).shown["G12"].reason
    rows = {words(row[0]): [words(cell) for cell in row] for row in tables_of(a_paper("chr", purchase))[OVERRIDES].rows}
    assert rows["G12"][3] == reason
    assert rows["G12"][4].startswith("Sepenuhnya Uji coba tahun 2026 sudah cukup.")
    memo = next(each.text for each in lines_of(a_paper("memo", purchase)) if each.text.startswith("G12 "))
    assert "Hasil otomatis: Tidak terpenuhi." in memo
    assert "Penelaah: Sepenuhnya. Uji coba tahun 2026 sudah cukup." in memo


def test_a_stricter_reviewer_leaves_the_reason_and_recommends_by_her_comment():
    stricter = Graded(ReviewGrade.PARTLY, "Tandatangan kepala dinas belum ada.", "Sri Lestari", date(2027, 9, 20))
    proposal = a_proposal("cctv")
    subject = a_subject(proposal)
    met = next(
        each.check for each in subject.counted if each.result is Result.PASS and each.check.basis is Basis.CRITERION
    )
    purchase = replace(proposal, review=replace(proposal.review, grades={met.id: stricter}))
    row = next(row for row in tables_of(a_paper("chr", purchase))[NOTES].rows if words(row[0]) == met.id)
    assert subject.shown[met.id].reason in words(row[1])
    assert "Penelaah: Sebagian. Tandatangan kepala dinas belum ada." in words(row[1])
    assert words(row[3]).startswith("Perbaiki menurut komentar penelaah: Tandatangan kepala dinas belum ada.")
    assert "Terpenuhi bila" not in words(row[3])


@pytest.mark.parametrize("purchase", [a_reviewed(), a_changed(ready_city())], ids=["undecided", "changed"])
def test_nobody_signs_a_version_that_nobody_decided_on(purchase):
    paper = a_paper("chr", purchase)
    assert not [each for each in paper.blocks if isinstance(each, Signatures)]
    assert paper.draft == "DRAF, belum diputuskan"
    assert not a_paper("chr", decided(a_reviewed(), ready_city())).draft


def test_a_person_is_named_once_with_the_positions_apart():
    grades = {"G01": Graded(ReviewGrade.FULLY, by="Ratna Dewi, Auditor Muda"),
              "G02": Graded(ReviewGrade.FULLY, by="Auditor Ahli Madya, Inspektorat"),
              "G03": Graded(ReviewGrade.FULLY, by="Ratna Dewi")}  # fmt: skip
    assert reviewers_of(Review(grades)) == ("Ratna Dewi – Auditor Muda", "Auditor Ahli Madya, Inspektorat")


@pytest.mark.parametrize("units", [1, 120])
def test_one_unit_and_many_are_told_alike(units):
    _, what = five_lines(a_subject(a_proposal("cctv", units=units), "en"))[0]
    assert f"units: {units}" in words(what)


def test_units_and_amounts_that_changed_come_first():
    now, case = a_reviewed(), ready_city()
    was = {**now.facts, "office": "Dinas lain", "title": "Nama lain", "place": "Tempat lain", "units": Decimal(999)}
    changes = a_subject(decided(now, case, on=replace(now, facts=was))).changes
    assert changes[0].field == "units"


def test_a_verdict_says_how_many_checks_somebody_graded():
    subject = a_subject(a_reviewed())
    assert subject.whose == whose_verdict(subject.appraisal, subject.review.grades, None, subject.to)
    assert f"3 dinilai penelaah, {len(subject.counted) - 3} menurut uji otomatis" in subject.whose
