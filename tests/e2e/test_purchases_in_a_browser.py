"""A purchase proposal in Chromium: with axe, on a phone, without JavaScript, from its first field to its papers."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from assess.core.purchases.fields import Rows
from assess.core.purchases.proposal import asked_of, parts_of
from assess.core.purchases.purchase import Purchase
from assess.language import translator
from assess.usecases.purchases import add_purchases
from assess.web.forms.proposal import kept_part
from tests.core.appraising.build import a_proposal
from tests.e2e.serving import services_in, serving
from tests.web.build import Visitor, a_visitor
from tests.web.purchases.build import purchase

pytestmark = pytest.mark.browser

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run",
    "--disable-sync",
)  # fmt: skip
OVERFLOW = "document.documentElement.scrollWidth - window.innerWidth"
UNFOLD = "document.querySelectorAll('main details').forEach(each => { each.open = true })"
CLASSES = ("app", "cctv", "command", "sensor", "data", "other")
GOOD = a_proposal("cctv")
TYPED_AT_FIRST = ("title",)


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    with services_in(tmp_path_factory.mktemp("purchases")) as services:
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
def plain(browser: Browser) -> Iterator[Page]:
    """A page without JavaScript, on a phone; its console must stay empty."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="id-ID", java_script_enabled=False)
    page, said = context.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert not [each for each in said if "status of 4" not in each]


def keep(visitor: Visitor, city: str, *purchases: Purchase) -> list[str]:
    key = city.rpartition("/")[2]
    added = add_purchases(visitor.services.store, key, purchases, once="kept", at=datetime.now(UTC))
    return [f"{city}/purchases/{id}" for id in added.ids]


def write(page: Page, part: str) -> None:
    """Type a part of the good proposal, with more rows where the table has too few."""
    expect(page.locator("nav.way")).to_be_visible()
    asked = [each for each in asked_of("cctv") if each.part == part]
    shown = kept_part(asked, GOOD.facts, translator("id"))
    for table in (each for each in asked if isinstance(each, Rows) and not each.keyed_by):
        while page.locator(f'[name^="{table.name}.{shown.rows[table.name] - 1}."]').count() == 0:
            page.locator(f'button[name="more"][value="{table.name}"]').click()
            expect(page.locator("nav.way")).to_be_visible()
    for name, text in shown.typed.items():
        box: Any = page.locator(f'[name="{name}"]')
        if not box.count() or name in TYPED_AT_FIRST:
            continue
        if box.first.get_attribute("type") == "radio":
            page.locator(f'[name="{name}"][value="{text}"]').check()
        elif box.first.evaluate("each => each.tagName") == "SELECT":
            box.select_option(text)
        else:
            box.fill(text)


@pytest.mark.parametrize("view", ["sheet", "review"])
def test_a_sheet_is_short_to_read_on_a_phone_and_whole_on_paper(plain, visitor, address, view):
    (path,) = keep(visitor, visitor.open_example(), Purchase("whole", "cctv", GOOD.facts))
    plain.set_viewport_size({"width": 360, "height": 800})
    plain.goto(f"{address}{path}/{view}")
    behind = plain.locator(".check dd").first
    expect(plain.locator(".check-table")).to_be_visible()
    assert not behind.is_visible()
    plain.emulate_media(media="print")
    assert behind.is_visible()


@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("class_id", CLASSES)
def test_no_page_is_wider_than_its_window_and_axe_finds_nothing(browser, visitor, address, class_id, width):
    city = visitor.open_example()
    whole = Purchase("whole", class_id, a_proposal("app" if class_id == "other" else class_id).facts)
    full, empty = keep(visitor, city, whole, Purchase("empty", class_id))
    pages = [f"{city}/purchases", f"{city}/load-purchases", full, empty]
    pages += [f"{full}/form/{part}" for part in parts_of(class_id)]
    pages += [f"{each}/{view}" for each in (full, empty) for view in ("sheet", "review", "decision")]
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="id-ID", bypass_csp=True)
    page = context.new_page()
    for path in pages:
        page.goto(f"{address}{path}")
        page.evaluate(UNFOLD)
        assert page.evaluate(OVERFLOW) <= 0, path
        found = Axe().run(page)
        assert not found.violations_count, f"{path}: {found.generate_report()}"
    context.close()


def test_a_page_with_faults_and_one_with_a_clash_fit_a_phone_too(browser, visitor, address):
    [path] = keep(visitor, visitor.open_example(), Purchase("kamera", "cctv"))
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="id-ID", bypass_csp=True)
    mine, theirs = context.new_page(), context.new_page()
    for page in (mine, theirs):
        page.goto(f"{address}{path}/form/amounts")
    theirs.locator('[name="total"]').fill("1.000")
    theirs.get_by_role("button", name="Simpan", exact=True).last.click()
    for wrong in ("banyak" * 60, "2.000"):
        mine.locator('[name="total"]').fill(wrong)
        mine.get_by_role("button", name="Simpan", exact=True).last.click()
        assert mine.evaluate(OVERFLOW) <= 0
        found = Axe().run(mine)
        assert not found.violations_count, found.generate_report()
    expect(mine.get_by_text("Bagian ini telah berubah sejak halaman dibuka.")).to_be_visible()
    context.close()


def test_a_proposal_goes_from_its_first_field_to_a_decision_that_a_later_edit_voids(plain, visitor, address):
    city = visitor.open_example()
    plain.goto(f"{address}{city}")
    plain.get_by_role("link", name="Pembelian").first.click()
    plain.get_by_label("Apa yang akan dibeli?").fill(GOOD.title)
    plain.get_by_label("CCTV", exact=True).check()
    plain.get_by_role("button", name="Tambahkan usulan ini").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(GOOD.title)
    plain.locator(".guide-parts a").first.click()
    for part in parts_of("cctv"):
        assert plain.url.partition("?")[0].endswith(f"/form/{part}")
        write(plain, part)
        plain.get_by_role("button", name="Simpan dan lanjutkan").click()
    guide = plain.url.partition("?")[0]
    path = guide.removeprefix(address)
    assert purchase(visitor, path).facts == GOOD.facts

    plain.get_by_role("link", name="Lihat lembar uji").click()
    expect(plain.get_by_role("heading", level=1)).to_contain_text("memadai")
    plain.get_by_role("link", name="Keputusan", exact=True).first.click()
    plain.locator('[name="decided_by"]').fill("Siti Rahma")
    plain.locator('[name="decided_on"]').fill("1-9-2027")
    plain.get_by_role("button", name="Putuskan").click()
    decision = purchase(visitor, path).review.decision
    assert decision is not None
    assert decision.by == "Siti Rahma"

    plain.goto(f"{guide}/papers")
    for link in plain.locator('main a[href*=".docx"]').all():
        with plain.expect_download() as file:
            link.click()
        assert file.value.path().read_bytes().startswith(b"PK")

    plain.goto(f"{guide}/form/basics")
    plain.locator('[name="units"]').fill("500")
    plain.get_by_role("button", name="Simpan dan lanjutkan").click()
    plain.goto(f"{guide}/sheet")
    expect(plain.get_by_text("Diputuskan atas versi lain")).to_be_visible()
    expect(plain.locator("main")).to_contain_text("500")
    assert purchase(visitor, path).review.decision == decision
