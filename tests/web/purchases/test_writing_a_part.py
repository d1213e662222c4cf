"""The form of one part: saving, faults, rows, clashes, undo; nothing that was typed is lost."""

from datetime import date
from decimal import Decimal

import pytest

from assess.core.purchases.doubts import doubts_about
from tests.web.build import HOSTILE, Visitor, elements, form_of, words
from tests.web.purchases.build import add, doubts, faults, fill, proposal_form, purchase, typed


@pytest.fixture
def city(visitor: Visitor) -> str:
    return visitor.start("cctv", "command")


@pytest.fixture
def path(visitor: Visitor, city: str) -> str:
    return add(visitor, city)


def test_a_part_is_saved_and_leads_to_the_next_one(visitor, path):
    response = fill(visitor, path, "basics", office="Dinas Kominfo", units="60", contract_on="1 Maret 2028")
    assert response.status_code == 303
    assert response.location.startswith(f"{path}/form/amounts?")
    assert purchase(visitor, path).facts == {
        "title": "CCTV 60 simpang",
        "office": "Dinas Kominfo",
        "units": Decimal(60),
        "contract_on": date(2028, 3, 1),
    }
    assert "“Apa yang diusulkan” sudah tersimpan." in words(visitor.get(response.location).text)


def test_saving_and_staying_stays_and_the_last_part_leads_to_the_guide(visitor, path):
    assert fill(visitor, path, "basics", stay="1").location.startswith(f"{path}/form/basics?")
    assert fill(visitor, path, "cameras").location.startswith(f"{path}?")


def test_what_is_kept_stands_in_the_boxes_of_both_languages(visitor, path):
    fill(visitor, path, "amounts", total="1.250.000.000", lines__0__line="Kamera", lines__0__amount="1.250.000.000")
    form = proposal_form(visitor.get(f"{path}/form/amounts", "en").text)
    assert (form["total"], form["lines.0.amount"]) == ("1,250,000,000", "1,250,000,000")
    shown = words(visitor.get(f"{path}/form/amounts", "id").text).replace("\N{NO-BREAK SPACE}", " ")
    assert "Rp 1,25 miliar" in shown


def test_a_choice_can_be_cleared(visitor, path):
    fill(visitor, path, "basics", stage="rka")
    assert purchase(visitor, path).fact("stage") == "rka"
    fill(visitor, path, "basics", stage="")
    assert purchase(visitor, path).fact("stage") is None


def test_faults_are_said_at_the_box_and_in_the_summary_and_everything_typed_stays(visitor, path):
    response = fill(
        visitor,
        path,
        "basics",
        office="Dinas Kominfo",
        units="banyak",
        year="27",
        contract_on="31-2-2028",
        stage="besok",
    )
    assert response.status_code == 422
    assert faults(response.text).keys() == {"units", "year", "contract_on", "stage"}
    links = {each.get("href") for each in elements(response.text) if each.tag == "a"}
    assert {"#units", "#year", "#contract_on", "#stage"} <= links
    form = proposal_form(response.text)
    assert (form["office"], form["units"], form["year"]) == ("Dinas Kominfo", "banyak", "27")
    assert purchase(visitor, path).fact("office") is None
    assert "Belum ada yang tersimpan" in words(response.text)


def test_a_part_with_a_mended_fault_is_saved(visitor, path):
    response = fill(visitor, path, "basics", office="Dinas Kominfo", units="banyak")
    saved = visitor.send(f"{path}/form/basics", proposal_form(response.text), {"units": "60"})
    assert saved.status_code == 303
    assert purchase(visitor, path).facts["units"] == 60


def test_long_text_and_markup_are_kept_and_inert(visitor, path):
    long = "panjang " * 700
    response = fill(visitor, path, "purpose", problem=long)
    assert response.status_code == 422
    assert proposal_form(response.text)["problem"].strip() == long.strip()
    assert fill(visitor, path, "purpose", problem=HOSTILE).status_code == 303
    html = visitor.get(f"{path}/form/purpose").text
    assert "<script>alert" not in html
    assert proposal_form(html)["problem"] == HOSTILE
    assert purchase(visitor, path).facts["problem"] == HOSTILE


def test_a_sum_that_differs_is_said_and_kept(visitor, path):
    boxes = {"lines__0__line": "Kamera", "lines__0__amount": "700", "lines__1__amount": "50", "total": "1.000"}
    response = fill(visitor, path, "amounts", stay="1", **boxes)
    html = visitor.get(response.location).text
    assert "250" in doubts(html)["total"]
    shown = words(html).replace("\N{NO-BREAK SPACE}", " ")
    assert "Rp 750" in shown
    assert "Rp 1.000" in shown
    assert "Rp 250" in shown
    assert purchase(visitor, path).facts["total"] == 1000


def test_a_sum_that_differs_is_also_said_on_the_next_page_and_on_the_guide(visitor, path):
    response = fill(visitor, path, "amounts", lines__0__amount="700", total="1.000")
    for page in (response.location, path):
        links = [each.get("href") for each in elements(visitor.get(page).text) if each.tag == "a"]
        assert f"{path}/form/amounts#total" in links


def test_a_day_before_the_assessment_is_said_at_its_box_and_kept(visitor, city, path):
    fill(visitor, path, "basics", contract_on="1-1-2020", in_use_from="1-1-2019")
    found = doubts(visitor.get(f"{path}/form/basics").text)
    assert "mendahului tanggal penilaian" in found["contract_on"]
    assert "mendahului tanggal kontrak" in found["in_use_from"]
    assert len(doubts_about(purchase(visitor, path).facts, visitor.case(city).date)) == 3


def test_a_day_in_a_table_is_doubted_in_its_row(visitor, path):
    fill(visitor, path, "papers", papers__kak__expected="1-1-2020")
    assert "mendahului" in doubts(visitor.get(f"{path}/form/papers").text)["papers.kak.expected"]


def test_rows_can_be_added_without_losing_what_was_typed(visitor, path):
    address = f"{path}/form/amounts"
    form = proposal_form(visitor.get(address).text)
    assert "lines.1.line" in form
    assert "lines.2.line" not in form
    more = visitor.send(address, form, typed(lines__0__line="Kamera", total="seribu", more="lines"))
    again = proposal_form(more.text)
    assert more.status_code == 200
    assert (again["lines.0.line"], again["total"]) == ("Kamera", "seribu")
    assert "lines.5.line" in again
    assert purchase(visitor, path).fact("lines") is None


def test_empty_rows_vanish_and_two_empty_ones_follow(visitor, path):
    fill(visitor, path, "amounts", lines__0__line="", lines__1__line="Tiang")
    assert purchase(visitor, path).facts["lines"] == ({"line": "Tiang"},)
    form = proposal_form(visitor.get(f"{path}/form/amounts").text)
    assert [form[f"lines.{at}.line"] for at in range(3)] == ["Tiang", "", ""]
    assert "lines.3.line" not in form


def test_a_full_table_offers_no_more_rows(visitor, path):
    fill(visitor, path, "cost", **{f"running_money__{at}__year": "2028" for at in range(5)})
    html = visitor.get(f"{path}/form/cost").text
    assert not [each for each in elements(html) if each.get("name") == "more"]


def test_a_keyed_table_has_a_row_for_each_key(visitor, path):
    fill(visitor, path, "options", options__do_nothing__cost="900", options__technology__what="Kamera")
    rows = purchase(visitor, path).facts["options"]
    assert rows == ({"option": "do_nothing", "cost": Decimal(900)}, {"option": "technology", "what": "Kamera"})
    assert "Tidak berbuat apa-apa" in words(visitor.get(f"{path}/form/options").text)


def test_the_form_sent_twice_is_saved_once(visitor, city, path):
    address = f"{path}/form/basics"
    form = proposal_form(visitor.get(address).text)
    for _ in range(2):
        assert visitor.send(address, form, {"office": "Dinas Kominfo"}).status_code == 303
    revision = visitor.kept(city).revision
    assert purchase(visitor, path).facts["office"] == "Dinas Kominfo"
    assert visitor.send(address, form, {"office": "Dinas Kominfo"}).status_code == 303
    assert visitor.kept(city).revision == revision


def test_a_save_is_taken_back(visitor, path):
    fill(visitor, path, "basics", office="Dinas Kominfo")
    response = fill(visitor, path, "basics", office="Satpol PP", stay="1")
    back = visitor.send(f"{path}/form/basics/undo", form_of(visitor.get(response.location).text, 0))
    assert purchase(visitor, path).facts["office"] == "Dinas Kominfo"
    assert "kembali seperti semula" in words(visitor.get(back.location).text)


def test_an_undo_above_the_next_part_names_the_part_it_takes_back_and_what_is_lost(visitor, path):
    response = fill(visitor, path, "basics", office="Satpol PP")
    assert "/form/amounts" in response.location
    shown = words(visitor.get(response.location).text)
    assert "Urungkan “Apa yang diusulkan”" in shown
    assert "isian di bawah yang belum disimpan akan hilang" in shown


def test_an_undo_leaves_what_someone_saved_since(visitor, path):
    response = fill(visitor, path, "basics", office="Satpol PP", stay="1")
    undo = form_of(visitor.get(response.location).text, 0)
    fill(visitor, path, "basics", office="Dinas Kominfo")
    back = visitor.send(f"{path}/form/basics/undo", undo)
    assert purchase(visitor, path).facts["office"] == "Dinas Kominfo"
    assert "tidak ada yang dikembalikan" in words(visitor.get(back.location).text)


def test_a_save_that_changes_nothing_offers_no_undo(visitor, path):
    response = fill(visitor, path, "basics", stay="1")
    assert "/undo" not in visitor.get(response.location).text


def test_two_people_changing_different_boxes_both_count(visitor, path):
    address = f"{path}/form/basics"
    mine = proposal_form(visitor.get(address).text)
    fill(visitor, path, "basics", office="Dinas Kominfo")
    assert visitor.send(address, mine, {"place": "Jalan Raya"}).status_code == 303
    facts = purchase(visitor, path).facts
    assert (facts["office"], facts["place"]) == ("Dinas Kominfo", "Jalan Raya")


def test_a_clash_is_shown_side_by_side_and_decided_by_saving_again(visitor, path):
    address = f"{path}/form/basics"
    mine = proposal_form(visitor.get(address).text)
    fill(visitor, path, "basics", office="Dinas Kominfo", units="60")
    clash = visitor.send(address, mine, {"office": "Satpol PP", "place": "Jalan Raya"})
    assert clash.status_code == 409
    shown = words(clash.text)
    assert "Dinas Kominfo" in shown
    assert "Satpol PP" in shown
    facts = purchase(visitor, path).facts
    assert (facts["office"], facts["place"], facts["units"]) == ("Dinas Kominfo", "Jalan Raya", 60)
    form = proposal_form(clash.text)
    assert (form["office"], form["units"]) == ("Satpol PP", "60")
    assert visitor.send(address, form).status_code == 303
    facts = purchase(visitor, path).facts
    assert (facts["office"], facts["place"], facts["units"]) == ("Satpol PP", "Jalan Raya", 60)


def test_a_clash_of_a_table_shows_its_rows(visitor, path):
    address = f"{path}/form/amounts"
    mine = proposal_form(visitor.get(address).text)
    fill(visitor, path, "amounts", lines__0__line="Kamera", lines__0__amount="700")
    clash = visitor.send(address, mine, typed(lines__0__line="Tiang", lines__0__amount="50"))
    shown = words(clash.text).replace("\N{NO-BREAK SPACE}", " ")
    assert clash.status_code == 409
    assert "Kamera · Rp 700" in shown
    assert "Tiang · Rp 50" in shown


def test_a_form_of_a_removed_proposal_shows_what_was_typed(visitor, path):
    address = f"{path}/form/amounts"
    form = proposal_form(visitor.get(address).text)
    visitor.send(f"{path}/remove", form_of(visitor.get(path).text))
    response = visitor.send(address, form, typed(total="1.000", lines__0__line="Kamera"))
    assert response.status_code == 410
    shown = words(response.text)
    assert "Usulan ini sudah lebih dahulu dihapus" in shown
    assert "1.000" in shown
    assert "Kamera" in shown


def test_a_form_of_a_deleted_assessment_restores_it_and_saves(visitor, city, path):
    address = f"{path}/form/basics"
    form = proposal_form(visitor.get(address).text)
    visitor.fill(f"{city}/delete")
    response = visitor.send(address, form, {"office": "Dinas Kominfo"})
    assert response.status_code == 410
    saved = visitor.send(address, form_of(response.text), {"restore": "1"})
    assert saved.status_code == 303
    assert purchase(visitor, path).facts["office"] == "Dinas Kominfo"


def test_what_the_assessment_says_stands_beside_the_boxes_that_link_to_it(visitor):
    city = visitor.open_example()
    path = add(visitor, city)
    assert visitor.case(city).point_b.owner in words(visitor.get(f"{path}/form/purpose").text)
    assert "Biaya lima tahun menurut perencanaan penilaian ini" in words(visitor.get(f"{path}/form/cost").text)
    links = [each.get("href") for each in elements(visitor.get(f"{path}/form/staffing").text) if each.tag == "a"]
    assert f"{city}/planning/staffing" in links


def test_each_box_has_a_good_and_a_bad_example(visitor, path):
    html = visitor.get(f"{path}/form/purpose").text
    terms = [each for each in elements(html) if each.tag == "details" and each.get("class") == "examples"]
    assert len(terms) >= 7
    assert "Contoh yang baik" in html
    assert "Jangan seperti ini" in html


def test_a_part_shows_the_checks_that_it_feeds_and_that_are_open(visitor, path):
    shown = words(visitor.get(f"{path}/form/amounts").text)
    assert "Yang masih kurang di sini menurut butir uji" in shown


def test_enter_in_a_box_saves_and_adds_no_rows(visitor, path):
    html = visitor.get(f"{path}/form/amounts").text
    form = next(each for each in elements(html) if each.get("class") == "proposal")
    first = next(each for each in form.iter("button"))
    assert (first.get("name"), first.get("tabindex")) == ("stay", "-1")


def test_a_form_that_was_open_for_too_long_shows_what_was_typed_by_its_labels(visitor, path):
    address = f"{path}/form/amounts"
    form = proposal_form(visitor.get(address).text)
    response = visitor.send(address, form, typed(total="1.000", lines__0__line="Kamera", csrf_token="gone"))
    assert response.status_code == 403
    assert "Rincian RAB, 1, Uraian Kamera" in words(response.text)
    saved = visitor.send(address, form_of(response.text))
    assert saved.status_code == 303
    assert purchase(visitor, path).facts["lines"] == ({"line": "Kamera"},)
