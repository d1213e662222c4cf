"""A quick review in Chromium: typed from a printed KAK, on a phone, with axe and without JavaScript; then the queue."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from assess.web.app import create_app
from tests.e2e.serving import services_in, serving
from tests.e2e.test_results_in_a_browser import OVERFLOW, UNFOLD, a_page, browser

__all__ = ["browser"]
pytestmark = pytest.mark.browser

A_MINUTE = 200
"""Characters that someone types in a minute who reads them off a paper."""
MINUTES = 15
TYPED = {
    "title": "Pengadaan kamera pengawas 60 simpang dan pasar",
    "place": "Kecamatan Contoh Kota dan Kecamatan Contoh Barat",
    "units": "120",
    "office": "Dinas Komunikasi dan Informatika",
    "year": "2028",
    "drawn_up": "16-08-2027",
    "lines.0.amount": "3.600.000.000",
    "lines.1.amount": "400.000.000",
    "total": "4.250.000.000",
    "problem": "Dalam 12 bulan terakhir tercatat 412 pencurian kendaraan di 60 simpang dan pasar induk, "
    "dan petugas baru tiba rata-rata 47 menit sesudah laporan warga diterima.",
    "baseline": "47",
    "baseline_unit": "menit sampai petugas tiba",
    "baseline_months": "12",
    "target": "15",
    "target_on": "31-12-2029",
    "target_owner": "Kepala Satuan Polisi Pamong Praja",
    "options.do_nothing.what": "Tetap seperti sekarang, warga menelepon kantor kecamatan",
    "options.technology.what": "Memasang 120 kamera baru beserta ruang pantau di kantor Diskominfo",
    "options.technology.cost": "9.800.000.000",
    "cost_lines.maintenance.amount": "150.000.000",
    "cost_lines.links.amount": "480.000.000",
    "cost_lines.power.amount": "60.000.000",
    "operators": "4",
    "relief_factor": "2",
    "streams": "24",
    "viewed_share": "80",
    "five_year_total": "4.250.000.000",
    "running_money.0.year": "2029",
    "running_money.0.amount": "150.000.000",
    "running_money.0.document": "Renja 2029 Diskominfo, hlm. 14",
}
"""What a KAK and a RAB of a fictional kabupaten say, box by box."""
CHOSEN = {
    "mode": "live",
    "round_the_clock": "yes",
    "stage": "rka",
    "lines.0.money": "capital",
    "lines.1.money": "operating",
    "papers.kak.state": "attached",
    "papers.rab.state": "attached",
    "papers.plan.state": "announced",
    "rule_state": "draft",
    "impact_assessment": "none",
    "specification": "brand",
}
NAME = "Kabupaten Contoh"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with services_in(tmp_path_factory.mktemp("quick")) as services, serving(create_app(services)) as address:
        yield address


def check(page: Page) -> None:
    page.evaluate(UNFOLD)
    assert page.evaluate(OVERFLOW) <= 0, page.url
    found = Axe().run(page)
    assert not found.violations_count, found.generate_report()


COUNT_KEYS = "window.keys = 0; document.addEventListener('keydown', () => { window.keys += 1 })"
"""As the browser sees them: one key for a character, one for each step to the next box or choice."""


def type_in(page: Page, name: str, text: str) -> None:
    """As a hand does: to the box by the tabulator, then key by key."""
    box = page.locator(f"[name='{name}']")
    while not box.evaluate("each => each === document.activeElement"):
        page.keyboard.press("Tab")
    page.keyboard.type(text)


def choose(page: Page, name: str, value: str) -> None:
    """A choice by the keyboard: arrows, which a select box follows."""
    box = page.locator(f"select[name='{name}']")
    while not box.evaluate("each => each === document.activeElement"):
        page.keyboard.press("Tab")
    for _ in range(20):
        if box.input_value() == value:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{name} has no {value}")


def test_a_line_is_reviewed_from_its_kak_in_under_fifteen_minutes_of_typing(browser: Browser, address: str):
    page = a_page(browser, 1200, bypass_csp=True)
    page.goto(f"{address}/reviews")
    check(page)
    page.get_by_role("link", name="Telaah usulan dari dokumennya").click()
    check(page)
    page.locator("input[name=class_id][value=cctv]").check()
    page.get_by_label("Nama daerah menurut dokumen").fill(NAME)
    page.get_by_role("button", name="Ke dua belas fakta").click()
    check(page)
    page.evaluate(COUNT_KEYS)
    order = page.locator("form.proposal :is(input:not([type=hidden]), select, textarea)").evaluate_all(
        "all => all.map(each => each.name)"
    )
    assert not {*TYPED, *CHOSEN} - set(order)
    for name in order:
        if name in TYPED:
            type_in(page, name, TYPED[name])
        elif name in CHOSEN:
            choose(page, name, CHOSEN[name])
    keys = page.evaluate("window.keys")
    page.get_by_role("button", name="Simpan dan tampilkan lembar uji").last.click()
    expect(page.locator("h1")).to_contain_text("belum memadai")
    assert sum(map(len, TYPED.values())) < keys < A_MINUTE * MINUTES
    check(page)
    note = page.locator(".note-text").inner_text()
    assert note.startswith("Kepada: Dinas Komunikasi dan Informatika")
    assert "yang tidak sejalan:" in note
    assert "Rp\N{NO-BREAK SPACE}4,25\N{NO-BREAK SPACE}miliar" in note
    page.get_by_role("link", name="Lihat lembar uji").click()
    expect(page.locator("h1")).to_contain_text("belum memadai")
    page.context.close()


def test_the_queue_is_sifted_on_a_phone_without_javascript(browser: Browser, address: str):
    page = a_page(browser, 360, java_script_enabled=False)
    for class_id, title in (("app", "Aplikasi warga"), ("sensor", "Sensor banjir")):
        page.goto(f"{address}/reviews/quick")
        page.locator(f"input[name=class_id][value={class_id}]").check()
        page.get_by_label("Nama daerah menurut dokumen").fill("Kota Teladan")
        page.get_by_role("button", name="Ke dua belas fakta").click()
        if class_id == "sensor":
            assert "Sudah ada 1 penilaian untuk daerah ini" in page.locator("main").inner_text()
            page.get_by_role("link", name="Tambahkan usulan ke Kota Teladan").click()
        page.locator("[name=title]").fill(title)
        page.locator("[name=year]").fill("2028")
        page.locator("[name=drawn_up]").fill("16-08-2027")
        page.locator("[name=total]").fill("1.000.000.000")
        page.get_by_role("button", name="Simpan dan tampilkan lembar uji").last.click()
    page.get_by_role("navigation", name="Menu utama").get_by_role("link", name="Telaah").click()
    page.get_by_text("Saring daftar").click()
    page.locator("select[name=region]").select_option("Kota Teladan")
    page.locator("select[name=class_id]").select_option("sensor")
    page.get_by_role("button", name="Saring").click()
    expect(page.locator(".line-title")).to_have_text(["Sensor banjir"])
    page.get_by_role("link", name=re.compile("Hapus saringan.*Jenis pembelian")).click()
    expect(page.locator(".line-title")).to_have_count(2)
    page.get_by_role("link", name="Telaah berikutnya").click()
    assert page.url.endswith("/review")
    page.get_by_role("link", name="Telaah berikutnya").click()
    assert page.url.endswith("/review")
    page.context.close()


@pytest.mark.parametrize("width", [360, 1200])
def test_every_page_of_the_desk_fits_and_axe_finds_nothing(browser: Browser, address: str, width: int):
    page = a_page(browser, width, bypass_csp=True)
    page.goto(f"{address}/reviews/quick/facts?class_id=command&name=Kabupaten+Lebar{width}")
    page.locator("[name=title]").fill("Ruang kendali " + "panjang" * 30)
    page.locator("[name=year]").fill("28")
    page.get_by_role("button", name="Simpan dan tampilkan lembar uji").last.click()
    check(page)
    page.locator("[name=year]").fill("2028")
    page.get_by_role("button", name="Simpan dan tampilkan lembar uji").last.click()
    check(page)
    for path in ("/reviews", "/reviews?text=ruang", "/reviews?text=tidakada", "/reviews?due=x", "/reviews/quick"):
        page.goto(f"{address}{path}")
        check(page)
    for path in ("/reviews/portfolio", "/reviews/portfolio?year=2028", "/reviews/quick/facts?class_id=drone"):
        page.goto(f"{address}{path}")
        check(page)
    page.context.close()
