"""A quick review: class and region, twelve facts, and what comes of them."""

import gzip
import re
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlencode

import pytest

from assess.core.purchases.quick import QUICK as TWELVE
from tests.web.build import HOSTILE, elements, form_of, words
from tests.web.purchases.build import CLASSES, doubts, faults
from tests.web.reviews.build import FACTS, QUICK, a_region, catch_up, quick_form, review_quickly


def place(location: str) -> tuple[str, str]:
    """The key of the assessment and the id of the purchase."""
    parts = location.partition("?")[0].split("/")
    return parts[2], parts[4]


def facts_page(visitor, language="en", status=200, **where):
    response = visitor.get(f"{FACTS}?{urlencode(where)}", language)
    assert response.status_code == status, words(response.text)
    return response.text


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("class_id", CLASSES)
def test_each_class_is_asked_for_twelve_facts_with_few_boxes(visitor, class_id, language):
    html = facts_page(visitor, language, class_id=class_id, name="Kota Kelas")
    assert [each.get("id") for each in elements(html) if each.tag == "h2"][:1] == ["fact-what"]
    headings = [each.get("id") for each in elements(html) if (each.get("id") or "").startswith("fact-")]
    assert headings == [f"fact-{fact.id}" for fact in TWELVE]
    assert not re.search(r"\b[a-z]+_[a-z_]+\b", words(html))


def test_a_line_of_a_new_region_is_kept_in_a_case_without_answers(visitor):
    response = review_quickly(visitor, name="Kabupaten Anyar")
    assert response.status_code == 303
    key, id = place(response.location)
    kept = visitor.services.store.load(key)
    assert (kept.case.city.name, kept.case.city.kind) == ("Kabupaten Anyar", "kabupaten")
    assert kept.case.date == datetime.now().astimezone().date()
    assert kept.case.answers == {}
    (purchase,) = kept.case.purchases
    assert (purchase.id, purchase.class_id) == (id, "cctv")
    assert purchase.facts["lines"] == ({"money": "capital", "amount": 1_800_000_000},)
    assert purchase.facts["papers"] == ({"paper": "kak", "state": "attached"},)


def test_the_day_of_a_new_assessment_is_that_of_papers_from_before_today(visitor):
    location = review_quickly(visitor, {**QUICK, "drawn_up": "2-3-2026"}, name="Kabupaten Lampau").location
    assert visitor.services.store.load(place(location)[0]).case.date.isoformat() == "2026-03-02"
    assert "before the day of the assessment" not in words(visitor.get(location, "en").text)


def test_the_result_has_verdict_findings_note_and_ways_on(visitor):
    html = visitor.get(review_quickly(visitor, name="Kabupaten Hasil").location, "en").text
    said = words(html)
    assert "The line is kept" in said
    assert "By what is shown so far, the justification is not adequate yet" in said
    assert re.search(r"; \d+ (have )?not (been )?asked about yet", said)
    assert "Please send these as well; they have not been looked at yet:" in said
    assert "Not asked about yet (" in said
    assert "Please hand in, or name the page where it stands:" in said
    assert "To: Dinas Perhubungan" in said
    assert "Not shown (" in said
    assert "this sheet rests on the proposal alone" in said
    links = [each.get("href") or "" for each in elements(html) if each.tag == "a"]
    assert any(each.endswith("/sheet") for each in links)
    assert any(each.endswith("/benefits#benefits") for each in links)
    assert any(each.endswith("/first-note.txt") for each in links)
    assert any(each.startswith("/reviews/quick?") for each in links)
    ids = {each.get("id") for each in elements(html)}
    assert {each[1:] for each in links if each.startswith("#") and each != "#main"} <= ids


def test_the_note_is_a_file_too(visitor):
    location = review_quickly(visitor, name="Kabupaten Berkas").location.partition("?")[0]
    response = visitor.get(f"{location}.txt", "id")
    assert response.mimetype == "text/plain"
    assert "attachment" in response.headers["Content-Disposition"]
    assert response.text.startswith("Kepada: Dinas Perhubungan\n")
    assert "(G01)" in response.text


def test_lines_that_do_not_add_up_are_kept_and_the_difference_is_said(visitor):
    said = words(visitor.get(review_quickly(visitor, name="Kabupaten Selisih").location, "en").text)
    assert "Worth a second look" in said
    assert "more than the lines" in said.replace("\N{NO-BREAK SPACE}", " ")


def test_the_form_sent_twice_keeps_one_line(visitor):
    form = quick_form(visitor, name="Kabupaten Ganda")
    sent = [visitor.send(FACTS, form, QUICK).location for _ in range(2)]
    assert sent[0] == sent[1]
    assert len(visitor.services.store.load(place(sent[0])[0]).case.purchases) == 1


def test_another_line_of_the_same_region_lies_with_the_first(visitor):
    key, _id = place(review_quickly(visitor, name="Kabupaten Kumpul").location)
    other = review_quickly(visitor, {**QUICK, "title": "Aplikasi"}, region=key, class_id="app")
    assert place(other.location)[0] == key
    assert [each.class_id for each in visitor.services.store.load(key).case.purchases] == ["cctv", "app"]
    assert "No question of its assessment is answered yet" in words(facts_page(visitor, class_id="app", region=key))


def test_the_name_of_a_region_that_is_there_is_offered(visitor):
    key, _id = place(review_quickly(visitor, name="Kabupaten Sudah Ada").location)
    html = facts_page(visitor, class_id="cctv", name="Kab. Sudah Ada")
    assert "There is an assessment of this region already" in words(html)
    links = [each.get("href") for each in elements(html) if each.tag == "a"]
    assert f"{FACTS}?class_id=cctv&region={key}" in links
    anyway = next(each for each in links if each and "new=1" in each)
    assert "Twelve facts from the papers" in words(visitor.get(anyway, "en").text)


def test_an_assessment_with_answers_deepens_the_sheet(visitor):
    key = a_region(visitor, "Kota Terisi", ready=True)
    assert "deepen the check sheet" in words(facts_page(visitor, class_id="cctv", region=key))
    location = review_quickly(visitor, region=key).location
    said = words(visitor.get(location, "en").text)
    assert "The answers of this assessment deepen the sheet." in said
    assert "The readiness assessment of Kota Terisi was looked at as well." in said


def test_the_assessment_of_another_city_is_refused_at_the_field(visitor):
    key = a_region(visitor, "Kota Semarang Contoh")
    html = facts_page(visitor, "en", 422, class_id="cctv", name="Kota Palembang Contoh", region=key)
    assert (
        "The papers name Kota Palembang Contoh, and this assessment is of Kota Semarang Contoh."
        in (faults(html)["region"])
    )
    assert form_of(html)["name"] == "Kota Palembang Contoh"


def test_an_office_of_another_region_is_said_at_its_box_and_all_is_kept(visitor):
    key = a_region(visitor, "Kota Asal")
    a_region(visitor, "Kota Seberang")
    response = review_quickly(visitor, {**QUICK, "office": "Dinas Kominfo Kota Seberang"}, region=key)
    assert response.status_code == 422
    assert "Kota Seberang" in faults(response.text)["office"]
    assert form_of(response.text)["title"] == QUICK["title"]
    assert visitor.services.store.load(key).case.purchases == ()


def test_an_older_version_without_checks_is_said_at_the_field(visitor):
    key = a_region(visitor, "Kota Versi Lama")
    store = visitor.services.store
    kept = store.load(key)
    old = "smart-city@1.0.0"
    older = store.create(
        replace(kept.case, questionnaire=old, city=replace(kept.case.city, name="Kota Lama Sekali")),
        start_key="older",
        at=kept.updated_at,
    )
    html = facts_page(visitor, "en", 422, class_id="cctv", region=older)
    assert old in faults(html)["region"]
    assert "no checks of purchases" in faults(html)["region"]


@pytest.mark.parametrize(
    ("where", "box", "said"),
    [
        ({"name": "Kota Baru"}, "class_id", "Choose the class of the purchase."),
        ({"class_id": "drone", "name": "Kota Baru"}, "class_id", "There is no class “drone”."),
        ({"class_id": "cctv"}, "name", "Write the name of the region"),
        ({"class_id": "cctv", "name": "Tanpa Jenis"}, "kind", "Choose the kind of region."),
        ({"class_id": "cctv", "name": "x" * 300}, "name", "at most 200 characters"),
        ({"class_id": "cctv", "region": "gone"}, "region", "Choose one of these."),
    ],
)
def test_what_is_unclear_about_class_or_region_is_said_at_its_field(visitor, where, box, said):
    a_region(visitor, "Kota Penanda")
    assert said in faults(facts_page(visitor, "en", 422, **where))[box]


@pytest.mark.parametrize(
    ("box", "typed", "said"),
    [
        ("title", "", "Tulis apa yang akan dibeli."),
        ("title", "x" * 301, "301"),
        ("total", "dua miliar", "Tulis"),
        ("year", "28", "Tulis tahun dari 2010 sampai 2100."),
        ("drawn_up", "31-2-2027", "Tulis tanggal yang benar"),
        ("lines.0.amount", "1,5 M", "Tulis"),
        ("stage", "apbn", "Pilih salah satu"),
        ("problem", "x" * 5_001, "5.001"),
    ],
)
def test_a_fault_is_said_at_its_box_and_everything_typed_stays(visitor, box, typed, said):
    before = len(visitor.services.store.list_assessments())
    response = review_quickly(visitor, {**QUICK, box: typed}, name="Kabupaten Salah")
    assert response.status_code == 422
    assert said in faults(response.text)[box]
    again = form_of(response.text)
    assert {name: again[name] for name in QUICK if name != box} == {n: v for n, v in QUICK.items() if n != box}
    assert box == "stage" or again[box] == typed
    assert len(visitor.services.store.list_assessments()) == before


def test_mended_it_is_kept(visitor):
    wrong = review_quickly(visitor, {**QUICK, "year": "28"}, name="Kabupaten Mendukung")
    response = visitor.send(FACTS, form_of(wrong.text), {"year": "2028"})
    assert response.status_code == 303


def test_more_rows_keep_what_was_typed(visitor):
    form = quick_form(visitor, name="Kabupaten Baris")
    response = visitor.send(FACTS, form, {**QUICK, "more": "lines"})
    assert response.status_code == 200
    again = form_of(response.text)
    assert again["title"] == QUICK["title"]
    assert "lines.5.amount" in again
    assert "total" in doubts(response.text)


def test_markup_and_long_text_are_kept_and_inert(visitor):
    response = review_quickly(visitor, {**QUICK, "title": HOSTILE, "problem": "y" * 4_999}, name="Kabupaten Tanda")
    key, _id = place(response.location)
    html = visitor.get(response.location, "en").text
    assert "<script>alert" not in html
    purchase = visitor.services.store.load(key).case.purchases[0]
    assert purchase.title == HOSTILE
    assert len(str(purchase.facts["problem"])) == 4_999


def test_a_class_forged_in_the_form_shows_what_was_typed(visitor):
    form = quick_form(visitor, name="Kabupaten Palsu")
    response = visitor.send(FACTS, form, {**QUICK, "class_id": "drone"})
    assert response.status_code == 422
    assert "drone" in faults(response.text)["class_id"]
    assert "CCTV 60 simpang" in words(response.text)


def test_a_region_deleted_meanwhile_can_be_restored_with_the_form(visitor):
    key = a_region(visitor, "Kota Terhapus")
    form = quick_form(visitor, region=key)
    visitor.services.store.delete(key, at=visitor.services.store.load(key).updated_at)
    response = visitor.send(FACTS, form, QUICK)
    assert response.status_code == 410
    assert QUICK["title"] in response.text


def test_a_form_that_was_open_too_long_shows_what_was_typed_by_its_labels(visitor):
    form = quick_form(visitor, name="Kabupaten Lama Dibuka")
    response = visitor.send(FACTS, form, {**QUICK, "csrf_token": "old"})
    assert response.status_code == 403
    assert "Nama pekerjaan CCTV 60 simpang" in words(response.text)


def test_every_page_of_the_desk_is_light(visitor):
    location = review_quickly(visitor, name="Kabupaten Ringan").location
    font = visitor.get("/static/fonts/source-serif-4-600.woff2").data
    places = ("/reviews", "/reviews/quick", f"{FACTS}?class_id=cctv&name=Kota+Ringan", "/reviews/portfolio", location)
    for page in (visitor.get(each) for each in places):
        sheets = re.findall(r'href="(/static/[^"]+\.css[^"]*)"', page.text)
        files = [page.data, *(visitor.get(each).data for each in sheets)]
        assert any("reviews" in each for each in sheets)
        assert sum(len(gzip.compress(each)) for each in files) + len(font) < 60_000


def test_without_a_choice_it_begins_at_the_start(visitor):
    assert visitor.get(FACTS).location == "/reviews/quick"


def test_a_line_without_the_day_of_its_papers_is_next_to_review(visitor):
    location = review_quickly(visitor, {**QUICK, "drawn_up": ""}, name="Kabupaten Tanpa Tanggal").location
    key, id = place(location)
    catch_up(visitor)
    queue = words(visitor.get("/reviews?region=Kabupaten+Tanpa+Tanggal", "id").text)
    assert "Perlu ditelaah (1)" in queue
    assert "menurut yang ditunjukkan sejauh ini" in queue
    assert "belum ditanyakan" in queue
    assert visitor.get("/reviews/next?region=Kabupaten+Tanpa+Tanggal").location == (
        f"/assessments/{key}/purchases/{id}/review"
    )
