"""Filling in a whole assessment in Chromium, on a phone and without JavaScript; then every page with axe."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from assess.bootstrap import Services
from assess.core.case import Answer
from assess.core.keeping import Change
from assess.core.questionnaire import Pillar
from assess.web.app import create_app
from tests.e2e.serving import services_in, serving

pytestmark = pytest.mark.browser

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run",
    "--disable-sync",
)  # fmt: skip
OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
UNFOLD = "document.querySelectorAll('main details').forEach(each => { each.open = true })"


@dataclass
class Site:
    address: str
    services: Services


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with services_in(tmp_path_factory.mktemp("filling")) as services, serving(create_app(services)) as address:
        yield Site(address, services)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(FLAGS))
        yield started
        started.close()


def a_phone(browser: Browser) -> Page:
    return browser.new_context(
        viewport={"width": 360, "height": 740}, locale="id-ID", java_script_enabled=False
    ).new_page()


def box(page: Page, name: str) -> str:
    return f'[id="{name}"]'


def begin(page: Page, site: Site) -> str:
    """Start an assessment from the home page; its address."""
    page.goto(site.address)
    page.get_by_role("link", name="Mulai penilaian", exact=True).click()
    page.get_by_label("Nama daerah").fill("Kabupaten Coba")
    page.get_by_text("Kabupaten", exact=True).click()
    page.get_by_label("Layanan apa yang hendak diperbaiki?").select_option("complaints")
    page.get_by_label("Masalah apa yang hendak diselesaikan?").fill("Aduan terlalu lama selesai di kelurahan pesisir.")
    page.get_by_label("Nilai terukur").fill("212,5")
    page.locator("#baseline_unit").fill("jam")
    page.get_by_label("CCTV").check()
    page.get_by_label("Pusat kendali").check()
    page.get_by_role("button", name="Mulai mengisi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kabupaten Coba")
    return page.url


def test_a_whole_assessment_is_filled_in_on_a_phone(browser: Browser, site: Site):
    page = a_phone(browser)
    start = begin(page, site)
    page.get_by_role("link", name="Mulai mengisi").click()
    expect(page.locator(".kicker")).to_contain_text("Pertanyaan penentu 1 dari 29")
    page.locator(box(page, "PB1.answer-3")).check()
    page.locator(box(page, "PB1.grade-3")).check()
    page.get_by_label("Dokumen", exact=True).fill("Lembar masalah 1/2026")
    page.get_by_role("button", name="Simpan dan lanjutkan").click()
    expect(page.locator(".tb-error-summary")).to_contain_text("Diperiksa oleh: sebutkan pemeriksanya")
    expect(page.get_by_label("Dokumen", exact=True)).to_have_value("Lembar masalah 1/2026")
    page.get_by_label("Diperiksa oleh").fill("Inspektorat")
    page.get_by_label("Tanggal pemeriksaan").fill("2 November 2026")
    page.get_by_role("button", name="Simpan dan lanjutkan").click()
    expect(page.locator(".kicker")).to_contain_text("Pertanyaan penentu 2 dari 29")
    for pillar in Pillar:
        fill_section(page, start, site, pillar)
    page.goto(f"{start}/check")
    warnings = " ".join(page.locator(".notice").all_text_contents())
    assert "jawaban belum diketahui" in warnings
    assert "belum diisi" not in warnings
    page.get_by_role("link", name="Hasil").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("CCTV")
    with page.expect_download() as roadmap:
        page.get_by_role("link", name="Unduh peta jalan (PDF)").click()
    assert roadmap.value.suggested_filename.endswith(".pdf")
    assert roadmap.value.path().read_bytes().startswith(b"%PDF-")
    case = site.services.store.load(start.rpartition("/")[2]).case
    assert len(case.answers) == len(site.services.catalogue.find("smart-city").questions)
    assert case.answers["PB1"].evidence.checked_by == "Inspektorat"
    page.context.close()


def fill_section(page: Page, start: str, site: Site, pillar: Pillar) -> None:
    """Answer every question of a section that is not answered, by turns with a level and as not known."""
    page.goto(f"{start}/sections/{pillar}")
    questions = [each for each in site.services.catalogue.find("smart-city").questions if each.pillar is pillar]
    for at, question in enumerate(questions):
        if question.id == "PB1":
            continue
        if at % 7 == 6:
            page.locator(box(page, f"{question.id}.answer-unknown")).check()
            page.locator(box(page, f"{question.id}.ask")).fill("BKPSDM")
        else:
            page.locator(box(page, f"{question.id}.answer-{at % 5 + 1}")).check()
            page.locator(box(page, f"{question.id}.grade-2")).check()
            page.locator(box(page, f"{question.id}.document")).fill(f"SK {at}/2026")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.locator(".saved")).to_contain_text(re.compile(r"Tersimpan \d\d\.\d\d"))


def test_boxes_appear_when_they_are_needed(browser: Browser, site: Site):
    page = a_phone(browser)
    start = begin(page, site)
    page.goto(f"{start}/questions/TE09")
    evidence, asked, reason = (page.locator(box(page, f"TE09.{name}")) for name in ("grade", "ask", "reason"))
    checker = page.locator(box(page, "TE09.checked_by"))
    assert not any(each.is_visible() for each in (evidence, asked, reason, checker))
    page.locator(box(page, "TE09.answer-unknown")).check()
    assert asked.is_visible()
    page.locator(box(page, "TE09.answer-na")).check()
    assert reason.is_visible()
    assert not asked.is_visible()
    page.locator(box(page, "TE09.answer-3")).check()
    assert evidence.is_visible()
    assert not checker.is_visible()
    page.locator(box(page, "TE09.grade-4")).check()
    assert checker.is_visible()
    page.locator(box(page, "TE09.grade")).check()
    assert not page.get_by_label("Dokumen", exact=True).is_visible()
    page.context.close()


def test_a_statement_is_asked_for_by_who_makes_it(browser: Browser, site: Site):
    page = a_phone(browser)
    start = begin(page, site)
    page.goto(f"{start}/questions/PB2")
    page.locator(box(page, "PB2.answer-2")).check()
    page.locator(box(page, "PB2.grade-1")).check()
    shown = [each for each in page.locator(".proof .tb-label").all() if each.is_visible()]
    assert [each.inner_text() for each in shown] == ["Siapa yang menyatakan (nama dan jabatan)", "Tanggal pernyataan"]
    page.locator(box(page, "PB2.document")).fill("Ibu Sari, Kepala Bidang Layanan")
    page.get_by_role("button", name="Simpan dan lanjutkan").click()
    evidence = site.services.store.load(start.rpartition("/")[2]).case.answers["PB2"].evidence
    assert (evidence.grade, evidence.document) == (1, "Ibu Sari, Kepala Bidang Layanan")
    page.context.close()


def test_going_back_to_a_choice_shows_it_again(browser: Browser, site: Site):
    page = a_phone(browser)
    start = begin(page, site)
    page.goto(f"{start}/questions/PB2")
    change = {"PB2": Change(Answer(level=1, note="dari kantor lain"))}
    site.services.store.save_answers(
        start.rpartition("/")[2], change, idempotency_key="another form", at=datetime.now(UTC)
    )
    page.locator(box(page, "PB2.answer-4")).check()
    page.get_by_role("button", name="Simpan dan lanjutkan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Isian ini berubah sejak dibuka")
    page.get_by_role("link", name="Periksa jawaban").click()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Isian ini berubah sejak dibuka")
    page.get_by_label("Pakai yang baru diketik").check()
    page.get_by_role("button", name="Simpan pilihan ini").click()
    assert site.services.store.load(start.rpartition("/")[2]).case.answers["PB2"].level == 4
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("titik B")
    page.context.close()


TOO_SMALL = """[...document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")]
  .filter(each => !each.closest("label, .tb-radios__item, .tb-checkboxes__item, .tb-visually-hidden, .tb-skip-link"))
  .filter(each => each.getClientRects().length)
  .filter(each => getComputedStyle(each).display !== "inline" || each.parentElement.textContent === each.textContent)
  .filter(each => each.getBoundingClientRect().height < 24)
  .map(each => each.outerHTML)"""


def test_everything_can_be_hit_with_a_thumb(browser: Browser, site: Site):
    page = browser.new_context(viewport={"width": 360, "height": 740}, locale="id-ID", bypass_csp=True).new_page()
    start = begin(page, site)
    assert page.locator(".local a").last.bounding_box()["x"] < 360
    for place in PLACES:
        page.goto(f"{start}{place}")
        page.evaluate(UNFOLD)
        assert page.evaluate(TOO_SMALL) == [], place
    page.context.close()


def test_a_form_can_be_filled_with_the_keyboard_alone(browser: Browser, site: Site):
    page = a_phone(browser)
    start = begin(page, site)
    page.goto(f"{start}/questions/PB2")
    page.locator(box(page, "PB2.answer")).focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    assert page.locator(box(page, "PB2.answer-3")).is_checked()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{start}/questions/PB3?after=PB2")
    assert site.services.store.load(start.rpartition("/")[2]).case.answers["PB2"].level == 3
    page.context.close()


PLACES = (
    "", "/details", "/sections/deciding", "/sections/people", "/questions/PR01", "/questions/TE09", "/check", "/delete",
    "/offices/bappeda",
)  # fmt: skip


@pytest.mark.parametrize(("width", "language"), [(360, "id"), (1200, "en")])
def test_axe_finds_nothing_and_no_page_is_wider_than_its_window(
    browser: Browser, site: Site, width: int, language: str
):
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="id-ID", bypass_csp=True)
    page = context.new_page()
    start = begin(page, site)
    context.add_cookies([{"name": "language", "value": language, "url": site.address}])
    places = [f"{start}{place}" for place in PLACES]
    for address in [
        site.address,
        *(f"{site.address}/assessments{each}" for each in ("", "/new", "/load", "/nobody")),
        *places,
    ]:
        page.goto(address)
        inspect(page, address)
    page.goto(f"{site.address}/assessments/new")
    follow(page, "main button[type=submit]")
    inspect(page, "a form with faults")
    page.goto(f"{start}/questions/PR05")
    page.locator(box(page, "PR05.answer-2")).check()
    page.locator(box(page, "PR05.grade-3")).check()
    follow(page, ".save-bar button")
    assert page.locator(".tb-error-summary").is_visible()
    inspect(page, "a question with faults")
    page.goto(site.address)
    follow(page, "main form button")
    inspect(page, "a preview")
    context.close()


def follow(page: Page, button: str) -> None:
    """Press the first such button and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(button).first.click()


def inspect(page: Page, name: str) -> None:
    page.evaluate(UNFOLD)
    assert page.evaluate(OVERFLOW) <= 0, name
    found = Axe().run(page)
    assert not found.violations_count, f"{name}: {found.generate_report()}"
