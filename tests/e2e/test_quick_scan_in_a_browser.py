"""The quick scan in Chromium: on a phone, with axe, without JavaScript, and in the other language on its way."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from assess.web.app import create_app
from tests.e2e.serving import services_in, serving
from tests.e2e.test_results_in_a_browser import OVERFLOW, UNFOLD, a_page, browser

__all__ = ["browser"]
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with services_in(tmp_path_factory.mktemp("scan")) as services, serving(create_app(services)) as address:
        yield address


def check(page: Page) -> None:
    page.evaluate(UNFOLD)
    assert page.evaluate(OVERFLOW) <= 0
    found = Axe().run(page)
    assert not found.violations_count, found.generate_report()


@pytest.mark.parametrize("width", [360, 1200])
def test_every_page_fits_and_axe_finds_nothing(browser: Browser, address: str, width: int):
    page = a_page(browser, width, bypass_csp=True)
    page.goto(address)
    check(page)
    page.get_by_role("link", name="Mulai penilaian cepat").click()
    check(page)
    page.get_by_role("button", name="Lanjut ke pertanyaan").click()
    check(page)
    page.get_by_label("Kota", exact=False).first.check()
    page.get_by_label("Aduan warga").check()
    page.get_by_label("CCTV").check()
    page.get_by_role("button", name="Lanjut ke pertanyaan").click()
    check(page)
    page.locator("input[name=PB4][value='1']").check()
    page.get_by_role("button", name="Tampilkan hasil").click()
    check(page)
    page.context.close()


def test_a_visitor_scans_keeps_and_never_leaves_the_language(browser: Browser, address: str):
    page = a_page(browser, 360, java_script_enabled=False)
    page.goto(f"{address}/quick-scan/questions?kind=kabupaten&service=complaints&requests=cctv")
    page.locator("input[name=PB4][value='1']").check()
    page.get_by_role("button", name="Tampilkan hasil").click()
    assert "Belum saatnya membeli CCTV" in page.locator("h1").inner_text()
    page.get_by_role("button", name="English").click()
    assert "It is not yet time to buy CCTV" in page.locator("h1").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download two pages (PDF)").click()
    assert download.value.suggested_filename.endswith(".pdf")
    page.get_by_role("button", name="Change answers").click()
    assert page.locator("input[name=PB4][value='1']").is_checked()
    page.get_by_role("button", name="Show the result").click()
    page.get_by_label("Name of the region").fill("Kabupaten Contoh")
    page.get_by_role("button", name="Keep as an assessment").click()
    assert "/assessments/" in page.url
    assert "Kabupaten Contoh" in page.locator("main").inner_text()
    page.context.close()
