"""The list of proposals and the guide through the parts of one."""

import pytest

from assess.core.purchases.proposal import parts_of
from tests.web.build import HOSTILE, Visitor, elements, form_of, words
from tests.web.purchases.build import add, faults, fill, purchase


@pytest.fixture
def city(visitor: Visitor) -> str:
    return visitor.start("cctv", "command")


def test_the_empty_list_says_what_it_is_for(visitor, city):
    html = visitor.get(f"{city}/purchases").text
    assert "Belum ada usulan" in html
    assert "biayanya selama lima tahun" in html
    assert "disimpan kapan saja" in html


def test_a_proposal_is_added_and_listed_with_its_verdict_and_what_is_missing_most(visitor, city):
    path = add(visitor, city)
    fill(visitor, path, "basics", office="Dinas Kominfo", year="2028", stage="rka")
    fill(visitor, path, "amounts", total="2.000.000.000")
    listed = words(visitor.get(f"{city}/purchases").text)
    assert "CCTV · Dinas Kominfo · RKA 2028 · Rp 2 miliar" in listed.replace("\N{NO-BREAK SPACE}", " ")
    assert "Belum memadai, disarankan ditunda" in listed
    assert "Kekurangan terbanyak pada:" in listed


def test_the_form_sent_twice_begins_one_proposal(visitor, city):
    form = form_of(visitor.get(f"{city}/purchases").text)
    sent = [visitor.send(f"{city}/purchases", form, {"title": "Aplikasi", "class_id": "app"}) for _ in range(2)]
    assert sent[0].location == sent[1].location
    assert len(visitor.case(city).purchases) == 1


@pytest.mark.parametrize(
    ("typed", "box", "said"),
    [
        ({"title": "", "class_id": "cctv"}, "title", "Tulis apa yang akan dibeli."),
        ({"title": "Sesuatu"}, "class_id", "Pilih jenis pembeliannya."),
        ({"title": "Drone", "class_id": "drone"}, "class_id", "Jenis “drone” tidak ada."),
        ({"title": "x" * 301, "class_id": "cctv"}, "title", "301"),
    ],
)
def test_what_cannot_begin_a_proposal_is_said_at_its_field_and_kept(visitor, city, typed, box, said):
    response = visitor.fill(f"{city}/purchases", typed)
    assert response.status_code == 422
    assert said in faults(response.text)[box]
    assert form_of(response.text)["title"] == typed["title"]
    assert visitor.case(city).purchases == ()


def test_an_unknown_class_is_told_which_ones_there_are(visitor, city):
    response = visitor.fill(f"{city}/purchases", {"title": "Drone", "class_id": "drone"})
    assert "Pusat kendali" in faults(response.text)["class_id"]
    assert "Pembelian jenis lain" in faults(response.text)["class_id"]


def test_the_guide_leads_through_the_parts_with_what_is_filled_and_what_is_open(visitor, city):
    path = add(visitor, city)
    html = visitor.get(path).text
    links = [each.get("href") for each in elements(html) if each.tag == "a"]
    assert [f"{path}/form/{part}" in links for part in parts_of("cctv")] == [True] * len(parts_of("cctv"))
    assert f"{path}/sheet" in links
    assert "1 dari 13 terisi" in words(html)
    assert "butir uji belum terpenuhi" in words(html)


def test_a_proposal_with_only_a_title_begins_at_its_first_part(visitor, city):
    assert "Berikutnya: Apa yang diusulkan" in words(visitor.get(add(visitor, city)).text)


def test_the_next_part_is_where_the_worst_check_can_be_met_and_says_what_it_misses(visitor, contoh):
    path = f"{visitor.open_example()}/purchases/pusat-kendali"
    shown = words(visitor.get(path).text)
    assert "Berikutnya: Dokumen anggaran" in shown
    asked = shown.partition("Berikutnya: ")[2].partition("Isi bagian ini")[0]
    assert "Urutan dan dokumen anggaran" in asked
    assert "menentukan kesimpulan" in asked


def test_a_check_counts_only_where_a_box_can_meet_it(visitor, contoh):
    city = visitor.open_example()
    guide = words(visitor.get(f"{city}/purchases/pusat-kendali").text)
    basics = guide.partition("Bagian-bagian usulan")[2].partition("Jumlah yang diminta")[0]
    assert "11 dari 12 terisi" in basics
    assert "butir uji" not in basics


def test_the_guide_shows_point_a_and_b_of_the_assessment(visitor, contoh):
    city = visitor.open_example()
    shown = words(visitor.get(add(visitor, city)).text)
    assert visitor.case(city).point_b.owner in shown
    assert "Titik A dan titik B penilaian ini" in shown


def test_a_removed_proposal_can_be_put_back(visitor, city):
    path = add(visitor, city)
    fill(visitor, path, "basics", office="Dinas Kominfo")
    before = purchase(visitor, path)
    removed = visitor.send(f"{path}/remove", form_of(visitor.get(path).text))
    assert visitor.case(city).purchases == ()
    notice = visitor.get(removed.location).text
    assert "Usulan sudah dihapus." in notice
    back = visitor.send(f"{path}/put-back", form_of(notice, 0))
    assert "Usulan ini sudah kembali." in visitor.get(back.location).text
    assert purchase(visitor, path) == before


def test_a_proposal_that_is_not_there_is_a_page_that_says_so(visitor, city):
    for path in ("purchases/none", "purchases/none/form/basics"):
        response = visitor.get(f"{city}/{path}")
        assert response.status_code == 404
        assert "none" in words(response.text)
    assert visitor.get(f"{add(visitor, city)}/form/nothing").status_code == 404
    assert visitor.get(f"{add(visitor, city, class_id='app')}/form/cameras").status_code == 404


def test_a_title_is_only_a_title(visitor, city):
    path = add(visitor, city, HOSTILE)
    for page in (f"{city}/purchases", path, f"{path}/form/basics"):
        html = visitor.get(page).text
        assert "<script>alert" not in html
        assert "49" not in [each.text for each in elements(html)]
    assert purchase(visitor, path).title == HOSTILE


def test_a_page_in_memory_renews_itself_after_a_save(visitor, city):
    path = add(visitor, city)
    assert "0 dari 2 terisi" in words(visitor.get(path).text)
    fill(visitor, path, "amounts", total="5.000")
    assert "1 dari 2 terisi" in words(visitor.get(path).text)
