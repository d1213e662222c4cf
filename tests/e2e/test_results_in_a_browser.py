"""The pages of results in Chromium: on a phone, with axe, on paper, and without JavaScript."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e.serving import services_in, serving
from tests.web.results.build import Pages, scenes

pytestmark = pytest.mark.browser

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run",
    "--disable-sync",
)  # fmt: skip
PAGES = (
    "result", "result/why", "roadmap", "steps/S25", "tasks", "documents", "outlines", "outlines/S08", "crosswalks",
    "crosswalks/pemdi-2026?i.5=3&i.19=4", "crosswalks/pemdi-2026?i.5=9", "crosswalks/smart-city-100",
)  # fmt: skip
SCENES = ("first do these steps", "nothing at all", "ready to contract", "hostile")
OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
UNFOLD = "document.querySelectorAll('main details').forEach(each => { each.open = true })"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A running server; the address of the assessment of each scene."""
    with services_in(tmp_path_factory.mktemp("site")) as services:
        pages = Pages(services)
        keys = {name: pages.keep(case) for name, case in scenes(services).items() if name in SCENES}
        with serving(pages.app) as address:
            yield {name: f"{address}/assessments/{key}" for name, key in keys.items()}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(FLAGS))
        yield started
        started.close()


def a_page(browser: Browser, width: int, **how: Any) -> Page:
    return browser.new_context(viewport={"width": width, "height": 800}, locale="id-ID", **how).new_page()


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("width", [360, 1200])
def test_no_page_is_wider_than_its_window_and_axe_finds_nothing(browser, site, scene, width):
    page = a_page(browser, width, bypass_csp=True)
    for name in PAGES:
        page.goto(f"{site[scene]}/{name}")
        page.evaluate(UNFOLD)
        assert page.evaluate(OVERFLOW) <= 0, name
        found = Axe().run(page)
        assert not found.violations_count, f"{name}: {found.generate_report()}"
    page.context.close()


def test_a_page_asks_nobody_else_and_weighs_little(browser, site):
    page = a_page(browser, 360)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site['hostile']}/result")
    origin = site["hostile"].partition("/assessments")[0]
    assert asked
    assert all(url.startswith(origin) for url in asked)
    page.context.close()


def test_paper_shows_the_folded_conditions_and_no_menu(browser, site):
    page = a_page(browser, 1200, java_script_enabled=False)
    page.goto(f"{site['first do these steps']}/result")
    with pdfplumber.open(BytesIO(page.pdf(format="A4"))) as printed:
        text = " ".join(sheet.extract_text() for sheet in printed.pages)
    assert text.count("Dipenuhi melalui") > 20
    assert "Periksa jawaban" not in text
    assert "Unduh peta jalan" not in text
    page.context.close()


def test_the_chart_fits_on_paper_with_its_legend(browser, site):
    page = a_page(browser, 1200, java_script_enabled=False)
    page.goto(f"{site['first do these steps']}/roadmap")
    with pdfplumber.open(BytesIO(page.pdf(format="A4"))) as printed:
        first = printed.pages[0].extract_text()
    assert "Peninjauan manfaat" in first
    assert "jalur kritis" in first
    page.context.close()


def test_filters_and_folds_work_without_javascript(browser, site):
    page = a_page(browser, 360, java_script_enabled=False)
    page.goto(f"{site['first do these steps']}/roadmap")
    page.get_by_text("Menurut jenis", exact=True).click()
    page.locator("details").get_by_role("link", name="Peraturan").click()
    kinds = page.locator("table.steps .tag:first-child").all_text_contents()
    assert kinds
    assert set(kinds) == {"Peraturan"}
    page.get_by_role("link", name="Tampilkan semua").click()
    assert len(page.locator("table.steps tbody tr").all()) > len(kinds)
    page.goto(f"{site['first do these steps']}/result")
    condition = page.locator(".gate-of-class .condition").first
    assert not condition.is_visible()
    page.locator(".gate-of-class summary").first.click()
    assert condition.is_visible()
    page.context.close()
