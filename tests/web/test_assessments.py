"""Starting an assessment, its details, its overview and its lists, and putting it away."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from assess.core.case import Answer, Baseline, Case, City, Evidence, PointB, Target
from assess.core.keeping import Change
from tests.build import TODAY
from tests.web.build import DETAILS, form_of, words

POINT_B = {
    "service": "complaints", "problem": "Aduan lama selesai.", "owner": "Sekda",
    "baseline_value": "1.234,5", "baseline_unit": "jam", "baseline_months": "3", "baseline_source": "register",
    "target_value": "24", "target_unit": "jam",
    "target_date-day": "31", "target_date-month": "Desember", "target_date-year": "2028",
}  # fmt: skip


def test_a_new_assessment_holds_everything_typed(visitor):
    counts = {"population": "350.000", "kecamatan": "20", "kelurahan": "12", "desa": "180"}
    case = visitor.case(visitor.start("cctv", "command", **counts, **POINT_B))
    assert case.city == City("Kabupaten Contoh", "kabupaten", 350_000, 20, 12, 180)
    assert (case.date, case.requests, case.questionnaire) == (
        date(2026, 11, 24),
        ("cctv", "command"),
        "smart-city@2.0.0",
    )
    assert case.point_b == PointB(
        "complaints",
        "Aduan lama selesai.",
        Baseline(Decimal("1234.5"), "jam", 3, "register"),
        Target(Decimal(24), "jam", date(2028, 12, 31)),
        "Sekda",
    )


def test_an_assessment_may_start_with_name_and_day_alone(visitor):
    case = visitor.case(visitor.start())
    assert (case.requests, case.point_b) == ((), PointB())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param({"name": " "}, "Tulis nama daerah.", id="no name"),
        pytest.param({"kind": "desa"}, "Pilih salah satu.", id="a kind there is not"),
        pytest.param({"date-month": "13"}, "Tulis tanggal yang benar, misalnya 24-11-2026.", id="no such day"),
        pytest.param({"date-day": "", "date-month": "", "date-year": ""}, "Tulis tanggal penilaian.", id="no day"),
        pytest.param({"population": "banyak"}, "Tulis bilangan bulat, misalnya 350.000.", id="no count"),
        pytest.param({"baseline_value": "12 jam"}, "Tulis angka, misalnya 1.234,5.", id="no number"),
        pytest.param({"baseline_value": "12"}, "Tulis satuan nilainya, misalnya jam.", id="a value without its unit"),
        pytest.param(
            {"target_unit": "jam"}, "Tulis nilainya, atau kosongkan keterangannya.", id="a unit without value"
        ),
        pytest.param({"requests": ["kapal"]}, "Pilih di antara yang tersedia.", id="a class there is not"),
        pytest.param({"name": "x" * 201}, "paling panjang 200 karakter", id="a name too long"),
        pytest.param({"owner": "a\x07b"}, "karakter tak terlihat", id="an invisible character"),
    ],
)
def test_a_fault_in_the_details_is_said_and_nothing_is_lost(visitor, typed, said):
    listed = len(visitor.services.store.list_assessments())
    response = visitor.fill("/assessments/new", {**DETAILS, "problem": "panjang", **typed})
    assert response.status_code == 422
    assert said in words(response.text)
    assert form_of(response.text)["problem"] == "panjang"
    assert len(visitor.services.store.list_assessments()) == listed


def test_a_form_sent_twice_starts_one_assessment(visitor):
    form = form_of(visitor.get("/assessments/new").text)
    places = [visitor.send("/assessments/new", form, DETAILS).location for _ in range(2)]
    assert places[0] == places[1]


def test_details_saved_unchanged_change_nothing(visitor):
    path = visitor.open_example()
    before = visitor.case(path)
    assert visitor.fill(f"{path}/details").status_code == 303
    assert visitor.case(path) == before


def test_the_answers_survive_a_change_of_the_details(visitor):
    path = visitor.open_example()
    answers = visitor.case(path).answers
    visitor.fill(f"{path}/details", {"name": "Kota Baru", "requests": ["app"]})
    assert (visitor.case(path).city.name, visitor.case(path).requests) == ("Kota Baru", ("app",))
    assert visitor.case(path).answers == answers


def test_details_two_people_changed_are_shown_beside_each_other(visitor):
    path = visitor.start()
    form = form_of(visitor.get(f"{path}/details").text)
    kept = visitor.kept(path)
    theirs = replace(kept.case, city=City("Kota Lain"), point_b=PointB(owner="Wali Kota"))
    visitor.services.store.save_details(kept.key, theirs, kept.details_version, at=datetime.now(UTC))
    response = visitor.send(f"{path}/details", form, {"name": "Kota Saya", "service": "complaints"})
    assert response.status_code == 409
    assert "Kota Saya" in words(response.text)
    assert "Kota Lain" in words(response.text)
    assert visitor.case(path).point_b == PointB(service="complaints", owner="Wali Kota")
    assert visitor.send(f"{path}/details", form_of(response.text)).status_code == 303
    assert visitor.case(path).city.name == "Kota Saya"
    assert visitor.case(path).point_b.owner == "Wali Kota"


def test_the_overview_begins_with_the_questions_that_decide(visitor):
    path = visitor.start("cctv", "command")
    text = words(visitor.get(path).text)
    deciding = visitor.deciding("cctv", "command")
    assert f"Berikutnya: pertanyaan penentu 1 dari {deciding}" in text
    assert f"0 dari {deciding} terjawab" in text
    assert "Titik B belum lengkap" in text
    assert "Tersimpan" in text


def test_the_overview_counts_what_is_answered(visitor):
    path = visitor.start("cctv", "command", **POINT_B)
    visitor.fill(f"{path}/questions/PB1", {"PB1.answer": "3", "PB1.grade": "2"})
    text = words(visitor.get(path).text)
    assert f"1 dari {visitor.deciding('cctv', 'command')} terjawab · 1 disertai dokumen" in text
    assert "Titik B belum lengkap" not in text


def test_an_office_sees_its_questions_and_those_it_took_over(visitor):
    path = visitor.start("cctv")
    assert "PR01" not in visitor.get(f"{path}/offices/dishub").text
    visitor.fill(f"{path}/questions/PR01", {"PR01.answer": "1", "PR01.office": "dishub"})
    assert "· Dinas Perhubungan (Dishub)" in words(visitor.get(f"{path}/questions/PR01").text)
    page = visitor.get(f"{path}/offices/dishub").text
    assert f"{path}/questions/PR01" in page
    assert f"{path}/offices/dishub/form.pdf" in page


def test_checking_the_answers_warns_of_what_is_open(visitor):
    path = visitor.start("cctv")
    key = path.rpartition("/")[2]
    changes = {"PB1": Change(Answer()), "PB2": Change(Answer(level=3, note="x"))}
    visitor.services.store.save_answers(key, changes, idempotency_key="k", at=datetime.now(UTC))
    text = words(visitor.get(f"{path}/check").text)
    assert "Titik B belum lengkap" in text
    assert "1 jawaban belum diketahui" in text
    assert "pertanyaan belum diisi" in text
    assert f'href="{path}/questions/PB2"' in visitor.get(f"{path}/check").text


def test_checking_the_answers_warns_of_what_cannot_prove_them(visitor):
    path = visitor.start("cctv", baseline_value="9", baseline_unit="jam", baseline_months="2")
    key = path.rpartition("/")[2]
    own, old = Evidence(3, "SK 1", None, "Bappeda", TODAY), Evidence(3, "SK 2", None, "Inspektorat", date(2024, 1, 2))
    answers = {"PB1": Answer(3, own), "PB2": Answer(3, old), "PB3": Answer(3)}
    changes = {question: Change(answer) for question, answer in answers.items()}
    visitor.services.store.save_answers(key, changes, idempotency_key="k", at=datetime.now(UTC))
    text = words(visitor.get(f"{path}/check").text)
    assert "1 jawaban tidak dapat dibiarkan seperti sekarang PB1: Bukti mutu 3 atau 4 harus diperiksa pihak" in text
    assert "1 pemeriksaan sudah lebih dari 24 bulan" in text
    assert "minta diperiksa lagi: PB2." in text
    assert "Data awal diukur kurang dari tiga bulan" in text


@pytest.mark.parametrize(
    ("language", "said", "old"),
    [
        (
            "id",
            "PB1: “Budi” bukan perangkat daerah dalam kuesioner ini; sebutkan perangkat daerah di luar Bappeda yang",
            "1 dokumen yang diperiksa sudah lebih dari 24 bulan",
        ),
        (
            "en",
            "PB1: “Budi” is no office of this questionnaire; say which office outside Bappeda checked.",
            "1 checked document is older than 24 months",
        ),
    ],
)
def test_checking_the_answers_asks_who_checked_and_tells_of_old_documents(visitor, language, said, old):
    path = visitor.start("cctv")
    unplaced, written = (
        Evidence(3, "SK 1", None, "Budi", TODAY),
        Evidence(4, "SK 2", date(2024, 11, 23), "Inspektorat", TODAY),
    )
    changes = {"PB1": Change(Answer(3, unplaced)), "PB2": Change(Answer(3, written))}
    visitor.services.store.save_answers(path.rpartition("/")[2], changes, idempotency_key="k", at=datetime.now(UTC))
    text = words(visitor.get(f"{path}/check", language).text)
    assert said in text
    assert old in text


def test_a_deleted_assessment_can_be_brought_back(visitor):
    path = visitor.start(name="Kota Terhapus")
    after = visitor.fill(f"{path}/delete")
    shown = visitor.get(after.location).text
    assert "Penilaian Kota Terhapus sudah dihapus." in words(shown)
    assert visitor.get(path).status_code == 404
    restored = visitor.send(f"{path}/restore", form_of(shown, 0))
    assert restored.location == path
    assert visitor.get(path).status_code == 200


def test_looking_at_pages_changes_nothing(visitor):
    path = visitor.open_example()
    before = visitor.kept(path)
    for place in ("", "/details", "/check", "/delete", "/sections/people", "/questions/PR01", "/case.yaml"):
        visitor.get(f"{path}{place}")
    assert visitor.kept(path) == before


def test_what_is_answered_is_counted_alike_everywhere(visitor, contoh):
    sent = {"csrf_token": visitor.token(), "example": "smart-city/kota-contoh"}
    preview = visitor.browser.post("/assessments/load", data=sent).text
    places = ("/", "/assessments", contoh, f"{contoh}/check", f"{contoh}/result")
    pages = {"preview": preview} | {place: visitor.get(place).text for place in places}
    assert not [place for place, page in pages.items() if "59 dari 64" not in words(page)]


def test_copies_can_be_told_apart_by_when_they_were_made(visitor, contoh):
    assert words(visitor.get("/assessments").text).count("Dibuat ") >= len(visitor.services.store.list_assessments())


def test_an_assessment_whose_questionnaire_is_gone_is_still_listed(visitor):
    case = Case("elsewhere@1.0.0", City("Kota Jauh"), date(2026, 11, 24))
    visitor.services.store.create(case, start_key="far", at=datetime.now(UTC))
    assert "Kota Jauh" in words(visitor.get("/assessments").text)
