"""The portfolio: totals, what is asked for twice, what is deferred, and conditions that fall due."""

import io
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from python_calamine import CalamineWorkbook

from assess.bootstrap import build
from assess.core.purchases.review import PurchaseVerdict, Undertaking
from assess.settings import Settings
from tests.web.build import Visitor, a_visitor, elements, words
from tests.web.reviews.build import a_region, bought, decide_on_this, decided

TODAY = datetime.now().astimezone().date()
BILLION = 10**9


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    services = build(Settings(data=tmp_path_factory.mktemp("portfolio")))
    visitor = a_visitor(services)
    promised = (
        Undertaking("u1", "Terbitkan peraturan", "Bagian Hukum", TODAY + timedelta(12)),
        Undertaking("u2", "Tutup kontrak lama", "", TODAY - timedelta(3)),
        Undertaking("u3", "Sudah beres", "Dishub", TODAY, met_on=TODAY),
    )
    key = a_region(
        visitor,
        "Kabupaten Contoh",
        bought("kamera-dishub", office="Dishub", place="Jl. Merdeka", total=2 * BILLION),
        bought("kamera-kominfo", office="Kominfo", place="jalan merdeka", total=3 * BILLION),
        bought("=1+1", "app", place="Kota", total=BILLION, year=2029),
        reviews={"kamera-dishub": decided(*promised)},
    )
    decide_on_this(visitor, key, "kamera-kominfo", PurchaseVerdict.ADEQUATE_WITH_NOTES)
    a_region(visitor, "Kota Lain", bought("ruang", "command", total=4 * BILLION), ready=True)
    yield visitor
    services.close()


def shown(desk: Visitor, query: str = "", language: str = "en") -> str:
    response = desk.get(f"/reviews/portfolio{query}", language)
    assert response.status_code == 200
    return words(response.text).replace("\N{NO-BREAK SPACE}", " ")


def test_the_heading_is_what_is_asked_for_and_what_the_checks_advise(desk):
    assert "Rp 10 billion is asked for; the checks advise to defer Rp 1 billion of it" in shown(desk)
    assert "Rp 10 miliar diusulkan; Rp 1 miliar di antaranya disarankan ditunda menurut butir uji" in shown(
        desk, language="id"
    )
    assert "1 deferred by decision (Rp 2 billion)" in shown(desk)
    assert "Rp 4 billion is asked for; neither checks nor decisions defer any of it" in shown(desk, "?region=Kota+Lain")


def test_a_region_and_a_year_are_taken_alone(desk):
    said = shown(desk, "?region=Kabupaten+Contoh&year=2028")
    assert "Rp 5 billion is asked for" in said
    assert "2 proposals" in said
    assert "Command centre" not in said


def test_a_region_without_purchases_says_so(desk):
    said = shown(desk, "?region=Kota+Lain&year=2029")
    assert "No purchase is proposed here yet" in said


def test_bars_and_tables_lead_to_the_lines(desk):
    html = desk.get("/reviews/portfolio?region=Kabupaten+Contoh").text
    bars = [
        float(each.get("width"))
        for each in elements(html)
        if str(each.tag).endswith("rect") and each.get("height") == "8"
    ]
    assert bars == [100.0, 20.0]
    links = [each.get("href") for each in elements(html) if each.tag == "a"]
    assert "/reviews?region=Kabupaten+Contoh&class_id=cctv" in links
    assert "/reviews?region=Kabupaten+Contoh&office=Kominfo" in links


def test_one_thing_asked_for_by_two_offices_is_shown_side_by_side(desk):
    said = shown(desk)
    assert "1 thing asked for twice" in said
    after = said.partition("Asked for by more than one office")[2]
    assert "kamera-dishub" in after
    assert "kamera-kominfo" in after
    assert "ruang" not in after.partition("Conditions that are not met yet")[0]


def test_conditions_are_in_the_order_in_which_they_fall_due(desk):
    said = shown(desk)
    assert "2 conditions open, 1 overdue" in said
    assert said.index("overdue by 3 days") < said.index("12 days left")
    assert "nobody named yet" in said
    assert "Sudah beres" not in said


def test_a_region_that_is_not_there_is_said(desk):
    response = desk.get("/reviews/portfolio?region=Atlantis&year=abc", "en")
    assert response.status_code == 422
    assert "Choose one of these." in words(response.text)


def test_the_lines_are_a_table_in_which_words_stay_words(desk):
    response = desk.get("/reviews/lines.xlsx?region=Kabupaten+Contoh", "en")
    assert response.status_code == 200
    assert "attachment" in response.headers["Content-Disposition"]
    heads, *rows = CalamineWorkbook.from_filelike(io.BytesIO(response.data)).get_sheet_by_index(0).to_python()
    lines = {row[1]: dict(zip(heads, row, strict=True)) for row in rows}
    assert set(lines) == {"=1+1", "kamera-dishub", "kamera-kominfo"}
    assert lines["kamera-dishub"]["Amount (rupiah)"] == 2 * BILLION
    assert lines["kamera-dishub"]["Deferred"] == "by decision"
    assert lines["=1+1"]["Deferred"] == "advised by the checks"
    assert lines["kamera-kominfo"]["Deferred"] == "no"
    assert lines["=1+1"]["Year"] == 2029
