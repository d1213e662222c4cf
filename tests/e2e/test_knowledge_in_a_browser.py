"""The pages of knowledge in Chromium: with axe, on a phone and on a desk, and from a form without losing it."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.e2e.serving import services_in, serving
from tests.e2e.test_filling_in_a_browser import FLAGS, OVERFLOW, TOO_SMALL, UNFOLD
from tests.web.build import a_visitor

pytestmark = pytest.mark.browser

PLACES = (
    "/services",
    "/services/complaints",
    "/glossary",
    "/lessons?class=cctv",
    "/lessons/semarang/sheet",
    "/sources",
    "/protocol",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The address of the site, and of an example in it."""
    with services_in(tmp_path_factory.mktemp("knowledge")) as services:
        visitor = a_visitor(services)
        example = visitor.open_example()
        with serving(visitor.app) as address:
            yield address, address + example


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    made = browser.new_context(viewport={"width": 360, "height": 740}, locale="id-ID", bypass_csp=True).new_page()
    yield made
    made.context.close()


@pytest.mark.parametrize(("width", "language"), [(360, "id"), (1200, "en")])
def test_the_pages_fit_and_axe_finds_nothing(page: Page, site: tuple[str, str], width: int, language: str) -> None:
    address, _ = site
    page.set_viewport_size({"width": width, "height": 800})
    page.context.add_cookies([{"name": "language", "value": language, "url": address}])
    for place in PLACES:
        page.goto(address + place)
        assert page.evaluate(OVERFLOW) <= 0, place
        assert page.evaluate(TOO_SMALL) == [], place
        found = Axe().run(page)
        assert not found.violations_count, f"{place}: {found.generate_report()}"


def test_a_term_opens_beside_the_form_and_leaves_what_was_typed(page: Page, site: tuple[str, str]) -> None:
    _, example = site
    page.goto(f"{example}/sections/process")
    page.locator('[id="PR01.note"]').fill("belum tersimpan")
    page.evaluate(UNFOLD)
    with page.context.expect_page() as opened:
        page.locator("#PR01 a.term").first.click()
    expect(opened.value.get_by_role("heading", level=1)).to_have_text("Daftar istilah")
    assert opened.value.evaluate("document.querySelector(':target') !== null")
    expect(page.locator('[id="PR01.note"]')).to_have_value("belum tersimpan")


def test_lessons_are_filtered_by_plain_links(page: Page, site: tuple[str, str]) -> None:
    address, _ = site
    page.goto(f"{address}/lessons")
    every = page.locator("article").count()
    page.get_by_role("navigation", name="Pelajaran menurut jenis teknologi").get_by_role("link", name="Sensor").click()
    expect(page.locator("article").first).to_be_visible()
    assert 0 < page.locator("article").count() < every
