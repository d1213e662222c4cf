"""The queue: what waits first, sifted by links and by a form, paged, remembered and gone through."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from assess.bootstrap import build
from assess.core.purchases.review import PurchaseVerdict, Undertaking
from assess.settings import Settings
from assess.web.reviews import appraising
from tests.web.build import HOSTILE, Visitor, a_visitor, elements, form_of, words
from tests.web.purchases.build import faults
from tests.web.reviewing.build import change_proposal
from tests.web.reviews.build import DAY, a_region, asked, bought, decide_on_this, decided, titles


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Visitor]:
    """Someone at an empty desk."""
    services = build(Settings(data=tmp_path))
    yield a_visitor(services)
    services.close()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """A desk with a proposal in each state; the tests only read it."""
    services = build(Settings(data=tmp_path_factory.mktemp("desk")))
    visitor = a_visitor(services)
    due = Undertaking("u1", "Terbitkan peraturan", "Bagian Hukum", DAY)
    key = a_region(
        visitor,
        "Kabupaten Contoh",
        bought("baru", "app", total=3_000),
        bought("berubah", office="Satpol PP"),
        bought("dijawab", "sensor"),
        bought("menunggu", "data", year=2029),
        bought("rancangan", drawn_up=""),
        bought("tetap"),
        reviews={"berubah": decided(due), "dijawab": asked("12"), "menunggu": asked()},
    )
    decide_on_this(visitor, key, "tetap", PurchaseVerdict.ADEQUATE_WITH_NOTES)
    a_region(visitor, "Kota Lain", bought("lain", "command", title="Ruang kendali 100%"), ready=True)
    yield visitor
    services.close()


def listed(visitor: Visitor, language: str = "id", **sifted: str) -> list[str]:
    response = visitor.get(f"/reviews?{urlencode(sifted)}", language)
    assert response.status_code == 200
    return titles(response.text)


def test_an_empty_desk_says_what_to_do(desk):
    html = desk.get("/reviews").text
    assert "Belum ada usulan di meja telaah" in html
    assert "/reviews/quick" in html
    assert not titles(html)


def test_what_changed_comes_first_and_the_heading_counts_what_waits(full):
    html = full.get("/reviews", "en").text
    assert titles(html)[:2] == ["berubah", "dijawab"]
    assert titles(html)[-3:] == ["menunggu", "rancangan", "tetap"]
    assert "4 proposals wait for your review" in words(html)
    assert "7 proposals are listed" in words(html)


def test_a_line_says_all_that_is_known_in_short(full):
    row = next(each for each in elements(full.get("/reviews", "en").text) if each.get("class") == "changed")
    said = " ".join(" ".join(row.itertext()).replace("\N{NO-BREAK SPACE}", " ").split())
    assert "Kabupaten Contoh · CCTV · Satpol PP" in said
    assert "Rp 2 billion" in said
    assert "Not adequate yet, deferral advised" in said
    assert "not shown" in said
    assert "Changed since the decision" in said
    assert "Decision: Not adequate yet" in said
    assert "Next condition: 1 September 2027" in said


@pytest.mark.parametrize(
    ("sifted", "expected"),
    [
        ({"state": "changed"}, ["berubah"]),
        ({"state": "waiting"}, ["menunggu"]),
        ({"region": "Kota Lain"}, ["Ruang kendali 100%"]),
        ({"year": "2029"}, ["menunggu"]),
        ({"class_id": "sensor"}, ["dijawab"]),
        ({"office": "Satpol PP"}, ["berubah"]),
        ({"verdict": "adequate"}, ["Ruang kendali 100%"]),
        ({"text": "ruang 100%"}, ["Ruang kendali 100%"]),
        ({"due": "2-9-2027"}, ["berubah"]),
        ({"due": "1-9-2027"}, []),
        ({"class_id": "app", "state": "decided"}, []),
    ],
)
def test_it_is_sifted_by_what_the_address_says(full, sifted, expected):
    assert listed(full, **sifted) == expected


def test_the_form_keeps_what_it_is_sifted_by_and_each_condition_can_be_taken_away(full):
    html = full.get("/reviews?class_id=cctv&year=2028&state=changed", "en").text
    assert form_of(html)["class_id"] == "cctv"
    assert form_of(html)["state"] == "changed"
    links = [each.get("href") for each in elements(html) if each.tag == "a"]
    assert "/reviews?year=2028&state=changed" in links
    assert "/reviews?year=2028&class_id=cctv" in links


def test_nothing_found_says_so_and_leads_back(full):
    html = full.get("/reviews?text=tidakada", "en").text
    assert "No proposal is like this." in words(html)
    assert form_of(html)["text"] == "tidakada"


@pytest.mark.parametrize(
    ("sifted", "box", "said"),
    [
        ({"year": "99999999999999999999"}, "year", "Choose one of these."),
        ({"verdict": "good"}, "verdict", "Choose one of these."),
        ({"state": "x"}, "state", "Choose one of these."),
        ({"due": "31-2-2027"}, "due", "Write a day that exists"),
        ({"text": "x" * 300}, "text", "at most 200 characters"),
    ],
)
def test_a_condition_that_cannot_be_read_is_said_and_sifts_nothing(full, sifted, box, said):
    response = full.get(f"/reviews?{urlencode(sifted)}", "en")
    assert response.status_code == 422
    assert len(titles(response.text)) == 7
    assert box == "state" or said in faults(response.text)[box]
    summary = next(each for each in elements(response.text) if each.get("href") == f"#{box}")
    assert said.lower() in summary.text.lower()
    assert any(each.get("id") == box for each in elements(response.text))


@pytest.mark.parametrize("page", ["0", "-3", "999999999999999999999", "x"])
def test_a_page_that_is_not_there_is_the_nearest_one(full, page):
    assert len(listed(full, page=page)) == 7


def test_markup_in_a_proposal_and_in_a_condition_is_inert(desk):
    a_region(desk, "Kota Uji", bought("x", title=HOSTILE, office=HOSTILE))
    html = desk.get(f"/reviews?{urlencode({'text': 'script'})}").text
    assert len(titles(html)) == 1
    assert "<script>alert" not in html
    assert "<script>alert" not in desk.get(f"/reviews?{urlencode({'text': HOSTILE[:100]})}").text


def test_more_lines_than_fit_are_paged(desk):
    a_region(desk, "Kota Ramai", *(bought(f"usulan-{number}") for number in range(27)))
    first, second = desk.get("/reviews", "en").text, desk.get("/reviews?page=2", "en").text
    assert (len(titles(first)), len(titles(second))) == (25, 2)
    assert not set(titles(first)) & set(titles(second))
    assert "Page 2 of 2" in words(second)
    assert 'rel="next"' in first
    assert 'rel="prev"' in second


def test_a_page_is_made_anew_when_a_proposal_changes(desk):
    key = a_region(desk, "Kota Uji", bought("kamera"))
    assert titles(desk.get("/reviews").text) == ["kamera"]
    assert titles(desk.get("/reviews").text) == ["kamera"]
    change_proposal(desk, f"/assessments/{key}/purchases/kamera", title="Kamera baru")
    assert titles(desk.get("/reviews").text) == ["Kamera baru"]
    desk.services.store.delete(key, at=desk.services.store.load(key).updated_at)
    assert titles(desk.get("/reviews").text) == []


def test_much_that_changed_is_looked_at_in_pieces_and_the_page_says_so(desk):
    for name in ("Kota A", "Kota B", "Kota C"):
        a_region(desk, name, *(bought(f"usulan-{number}") for number in range(appraising.AT_ONCE // 2)))
    html = desk.get("/reviews", "en").text
    assert "2 of 3 assessments that changed are appraised." in words(html)
    go_on = next(each.get("href") for each in elements(html) if "appraised=" in (each.get("href") or ""))
    assert "appraised" in go_on
    whole = words(desk.get(go_on, "en").text)
    assert "are appraised" not in whole
    assert "90 proposals are listed" in whole


def test_the_next_to_review_goes_through_the_pile_as_it_was_sifted(full):
    assert listed(full)
    steps = [full.get("/reviews/next").location]
    for _ in range(4):
        key, id = steps[-1].split("/")[2], steps[-1].split("/")[4]
        steps.append(full.get(f"/reviews/next?key={key}&id={id}").location)
    assert [each.split("/")[4] for each in steps] == ["berubah", "dijawab", "lain", "baru", "berubah"]
    listed(full, class_id="app")
    assert full.get("/reviews/next").location.split("/")[4] == "baru"
    key = full.get("/reviews/next").location.split("/")[2]
    away = full.get(f"/reviews/next?key={key}&id=baru").location
    assert "class_id=app" in away
    assert "No other proposal waits" in words(full.get(away, "en").text)
    listed(full)


def test_the_sheet_leads_to_the_next_and_to_the_first_note(full):
    listed(full)
    path = full.get("/reviews/next").location
    links = [each.get("href") for each in elements(full.get(path).text) if each.tag == "a"]
    assert any("/reviews/next?key=" in (each or "") for each in links)
    assert any((each or "").endswith("/first-note") for each in links)


def test_the_menu_of_the_site_leads_here(full):
    html = full.get("/", "id").text
    assert 'href="/reviews">Telaah</a>' in html
    assert "Mulai telaah cepat" in html
