"""The pages of planning in Chromium: with axe, on a phone, with and without JavaScript."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Dialog, Page, expect, sync_playwright

from tests.e2e.serving import services_in, serving
from tests.web.build import Visitor, a_visitor

pytestmark = pytest.mark.browser

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run",
    "--disable-sync",
)  # fmt: skip
PAGES = (
    "planning",
    *(f"planning/{page}" for page in ("staffing", "staffing/workload-sheet", "service-time", "cost", "cost?class=app")),
    *(f"planning/{page}" for page in ("calendar", "readiness", "way", "scenarios")),
)
SCRIPT = Path("assess/web/static/planning.js")
OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
UNFOLD = "document.querySelectorAll('main details').forEach(each => { each.open = true })"
UNSAVED = "Dihitung dari yang diketik. Belum disimpan."


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    with services_in(tmp_path_factory.mktemp("planning")) as services:
        yield a_visitor(services)


@pytest.fixture(scope="module")
def address(visitor: Visitor) -> Iterator[str]:
    with serving(visitor.app) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page with scripts whose console must stay empty: no blocked script, no error."""
    yield from watched(browser)


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript, on a phone."""
    yield from watched(browser, width=360, java_script_enabled=False)


def watched(browser: Browser, width: int = 1200, **how: Any) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="id-ID", **how)
    page, said = context.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert not [each for each in said if "status of 422" not in each and "status of 503" not in each]


@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("name", ["filled", "empty"])
def test_no_page_is_wider_than_its_window_and_axe_finds_nothing(browser, visitor, address, width, name):
    city = visitor.open_example() if name == "filled" else visitor.start("cctv", "command")
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="id-ID", bypass_csp=True)
    page = context.new_page()
    for path in PAGES:
        page.goto(f"{address}{city}/{path}")
        page.evaluate(UNFOLD)
        assert page.evaluate(OVERFLOW) <= 0, path
        found = Axe().run(page)
        assert not found.violations_count, f"{path}: {found.generate_report()}"
    context.close()


def test_results_follow_what_is_typed_and_nothing_is_saved(page, visitor, address):
    city = visitor.open_example()
    before = visitor.case(city)
    page.goto(f"{address}{city}/planning/staffing")
    headline = page.locator(".planning-headline")
    was = headline.inner_text()
    page.get_by_label("Kasus setahun").fill("90.000")
    expect(page.locator("#results-state")).to_have_text(UNSAVED)
    expect(headline).not_to_have_text(was)
    typed = headline.inner_text()
    assert visitor.case(city) == before
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Angka-angka telah disimpan.")).to_be_visible()
    expect(headline).to_have_text(typed)
    assert visitor.case(city).staffing["cases_per_year"].low == 90_000


def test_a_slip_while_typing_keeps_the_last_results_and_says_so_in_one_sentence(page, visitor, address):
    page.goto(f"{address}{visitor.open_example()}/planning/staffing")
    was = page.locator("#results-body").inner_text()
    box = page.get_by_label("Kasus setahun")
    box.fill("sangat banyak")
    state = page.locator("#results-state")
    expect(state).to_contain_text("Belum dihitung. Perbaiki “Kasus setahun”")
    assert page.locator("#results-body").inner_text() == was
    assert page.evaluate("document.activeElement.id") == "cases_per_year"
    box.fill("5.136")
    expect(state).to_have_text(UNSAVED)


def test_only_the_last_of_quick_changes_counts(page, visitor, address):
    city = visitor.open_example()
    page.goto(f"{address}{city}/planning/staffing")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/preview") else None)
    page.get_by_label("Kasus setahun").fill("")
    page.get_by_label("Kasus setahun").press_sequentially("9000", delay=30)
    expect(page.locator("#results-state")).to_have_text(UNSAVED)
    assert len(asked) == 1


def test_a_slow_link_says_that_it_computes(page, visitor, address):
    page.goto(f"{address}{visitor.open_example()}/planning/staffing")
    held: list[Any] = []
    page.route("**/preview", lambda route: held.append(route))
    page.get_by_label("Kasus setahun").fill("7.000")
    expect(page.locator("#results-state")).to_have_text("Menghitung …")
    held[0].continue_()
    expect(page.locator("#results-state")).to_have_text(UNSAVED)


def test_a_link_that_fails_leaves_the_page_usable(page, visitor, address):
    city = visitor.open_example()
    page.goto(f"{address}{city}/planning/staffing")
    page.route("**/preview", lambda route: route.fulfill(status=503, body=""))
    page.get_by_label("Kasus setahun").fill("7.000")
    expect(page.locator("#results-state")).to_contain_text("Simpan untuk melihatnya")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Angka-angka telah disimpan.")).to_be_visible()


def test_without_javascript_the_same_is_done_by_saving(plain, visitor, address):
    city = visitor.open_example()
    plain.goto(f"{address}{city}/planning/staffing")
    was = plain.locator(".planning-headline").inner_text()
    plain.get_by_label("Kasus setahun").fill("90.000")
    plain.get_by_role("button", name="Simpan", exact=True).click()
    expect(plain.get_by_text("Angka-angka telah disimpan.")).to_be_visible()
    assert plain.locator(".planning-headline").inner_text() != was
    plain.get_by_role("button", name="Urungkan").click()
    expect(plain.locator(".planning-headline")).to_have_text(was)


def test_a_wrong_number_keeps_everything_and_leads_to_its_box(plain, visitor, address):
    city = visitor.open_example()
    before = visitor.case(city)
    plain.goto(f"{address}{city}/planning/staffing")
    plain.get_by_label("Kasus setahun").fill("1,234.5")
    plain.locator("#minutes_per_routing").fill("4–6")
    plain.get_by_role("button", name="Simpan", exact=True).click()
    assert visitor.case(city) == before
    expect(plain.get_by_label("Kasus setahun")).to_have_value("1,234.5")
    expect(plain.locator("#minutes_per_routing")).to_have_value("4–6")
    plain.get_by_role("link", name="Kasus setahun").first.click()
    assert plain.url.endswith("#cases_per_year")
    expect(plain.locator("#cases_per_year-fault")).to_contain_text("1.234,5")


def test_a_scenario_is_tried_saved_and_compared(page, visitor, address):
    city = visitor.open_example()
    page.goto(f"{address}{city}/planning/staffing")
    page.get_by_label("Kasus setahun").fill("8.000")
    page.locator("summary", has_text="Skenario").click()
    page.get_by_label("Nama skenario").fill("Ramai")
    page.get_by_role("button", name="Simpan sebagai skenario").click()
    expect(page.get_by_text("Skenario telah disimpan.")).to_be_visible()
    expect(page.get_by_label("Kasus setahun")).to_have_value("8.000")
    page.goto(f"{address}{city}/planning/scenarios")
    expect(page.get_by_text("Ramai").first).to_be_visible()


def test_results_lie_beside_the_figures_only_where_there_is_room(page, visitor, address):
    page.goto(f"{address}{visitor.open_example()}/planning/staffing")
    figures, results = page.locator("#figures"), page.locator("#results")
    assert results.bounding_box()["x"] > figures.bounding_box()["x"] + figures.bounding_box()["width"]
    page.set_viewport_size({"width": 360, "height": 800})
    assert results.bounding_box()["y"] > figures.bounding_box()["y"] + figures.bounding_box()["height"]
    page.get_by_role("link", name="Hasil hitungan").click()
    assert results.bounding_box()["y"] < 100


def test_figures_that_are_not_saved_are_not_left_behind_without_a_question(page, visitor, address):
    city = visitor.open_example()
    page.goto(f"{address}{city}/planning/staffing")
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", answer)
    box = page.get_by_label("Kasus setahun")
    was = box.input_value()
    box.fill("90.000")
    overview = page.locator(".planning-menu a").first
    overview.click(no_wait_after=True)
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    expect(box).to_have_value("90.000")
    box.fill("kacau")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.locator("#cases_per_year-fault")).to_be_visible()
    page.locator("#cases_per_year").click()
    overview.click(no_wait_after=True)
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"] * 2
    box.fill(was)
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Angka-angka telah disimpan.")).to_be_visible()
    overview.click()
    page.wait_for_url("**/planning")
    assert asked == ["beforeunload"] * 2


def test_months_that_are_not_saved_are_not_left_behind_without_a_question(page, visitor, address):
    city = visitor.open_example()
    page.goto(f"{address}{city}/planning/calendar")
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", answer)
    overview = page.locator(".planning-menu a").first
    box = page.locator("#month-kua_ppas")
    box.select_option("12")
    overview.click(no_wait_after=True)
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.locator("form.cycle .saved")).to_have_text("Belum ada yang tersimpan")
    box.click()
    overview.click(no_wait_after=True)
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"] * 2
    box.select_option("")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Bulan-bulan sudah disimpan")).to_be_visible()
    overview.click()
    page.wait_for_url("**/planning")
    assert asked == ["beforeunload"] * 2


def test_on_a_phone_saving_lands_at_the_headline(plain, visitor, address):
    plain.goto(f"{address}{visitor.open_example()}/planning/staffing")
    plain.get_by_label("Kasus setahun").fill("90.000")
    plain.get_by_role("button", name="Simpan", exact=True).click()
    headline = plain.locator(".planning-headline")
    expect(headline).to_be_in_viewport()
    assert headline.inner_text() in plain.locator(".planning-to-results").inner_text()


def test_someone_new_fills_the_pages_of_a_city_by_their_labels(plain, visitor, address):
    """What the register, the wage slip and the vendor's offer say is enough for an answer on each page."""
    city = visitor.start("cctv", kecamatan="5", kelurahan="30", desa="10")
    known = {
        "staffing": {"Kasus setahun": "5.136", "Upah minimum": "3.250.000"},
        "service-time": {"Laporan sehari": "14"},
        "cost": {"Harga beli": "3,2 miliar"},
    }
    for path, figures in known.items():
        plain.goto(f"{address}{city}/planning/{path}")
        for label, figure in figures.items():
            plain.get_by_label(label).first.fill(figure)
        plain.get_by_role("button", name="Simpan", exact=True).click()
        expect(plain.locator(".planning-headline")).to_be_visible()
    plain.goto(f"{address}{city}/planning")
    assert plain.locator(".planning-answer .serif").count() == len(known) + 1


def test_the_script_is_small_and_has_no_formula():
    assert SCRIPT.stat().st_size < 3_000
    assert "Math" not in SCRIPT.read_text("utf-8")
