"""Proposals from a case file: of the same region, shown first, kept once, taken back in one go."""

from dataclasses import replace

import pytest

from assess.content.case_file import write_case
from assess.core.case import City
from assess.core.purchases.review import Review
from tests.core.appraising.build import a_proposal
from tests.web.build import Visitor, form_of, multipart, words

CONTOH = {"name": "Kota Contoh", "kind": "kota"}


@pytest.fixture
def city(visitor: Visitor) -> str:
    return visitor.start("cctv", **CONTOH)


def a_file(visitor: Visitor, path: str, *purchases, **changes) -> bytes:
    """The case of an assessment as a file, with other purchases."""
    return write_case(replace(visitor.case(path), purchases=purchases, **changes), private=False).encode()


def load(visitor: Visitor, city: str, content: bytes, name: str = "kasus.yaml"):
    token = form_of(visitor.get(f"{city}/load-purchases").text)["csrf_token"]
    return visitor.browser.post(f"{city}/load-purchases", **multipart({"csrf_token": token}, (name, content)))


def take_in(visitor: Visitor, city: str, content: bytes):
    shown = load(visitor, city, content)
    assert shown.status_code == 200, words(shown.text)
    return visitor.browser.post(f"{city}/load-purchases", data=form_of(shown.text))


def test_proposals_are_shown_before_they_are_kept(visitor, city):
    content = a_file(visitor, city, a_proposal("cctv"), a_proposal("app"))
    shown = load(visitor, city, content)
    assert a_proposal("cctv").title in words(shown.text)
    assert "Belum ada yang disimpan" in words(shown.text)
    assert visitor.case(city).purchases == ()
    done = visitor.browser.post(f"{city}/load-purchases", data=form_of(shown.text))
    assert "Usulan dari berkas sudah masuk." in words(visitor.get(done.location).text)
    assert [each.facts for each in visitor.case(city).purchases] == [a_proposal("cctv").facts, a_proposal("app").facts]


def test_a_review_comes_in_with_its_proposal(visitor, city):
    reviewed = replace(a_proposal("cctv"), review=Review(note="Sudah dilihat."))
    content = a_file(visitor, city, reviewed)
    assert "beserta telaahannya" in words(load(visitor, city, content).text)
    take_in(visitor, city, content)
    assert visitor.case(city).purchases[0].review.note == "Sudah dilihat."


def test_what_is_here_already_does_not_come_in_again(visitor, city):
    content = a_file(visitor, city, a_proposal("cctv"))
    take_in(visitor, city, content)
    again = load(visitor, city, content)
    assert "sudah ada dengan isi yang sama" in words(again.text)
    assert take_in(visitor, city, content).status_code == 303
    assert len(visitor.case(city).purchases) == 1


def test_what_came_in_is_taken_back_in_one_go(visitor, city):
    done = take_in(visitor, city, a_file(visitor, city, a_proposal("cctv"), a_proposal("app")))
    back = visitor.send(f"{city}/load-purchases/undo", form_of(visitor.get(done.location).text, 0))
    assert "kembali seperti semula" in words(visitor.get(back.location).text)
    assert visitor.case(city).purchases == ()


@pytest.mark.parametrize("other", [City("Kabupaten Lain", "kabupaten"), City("Kota Contoh", "kabupaten")])
def test_another_citys_file_is_refused_with_both_names_and_the_way_out(visitor, city, other):
    response = load(visitor, city, a_file(visitor, city, a_proposal("cctv"), city=other))
    assert response.status_code == 422
    said = words(response.text)
    assert other.name in said
    assert "Kota Contoh" in said
    assert "Unggah berkas sebagai penilaian tersendiri" in said
    assert visitor.case(city).purchases == ()


def test_a_file_without_purchases_is_refused(visitor, city):
    response = load(visitor, city, a_file(visitor, city))
    assert response.status_code == 422
    assert "tidak memuat usulan pembelian" in words(response.text)


def test_an_older_version_is_said_and_nothing_is_lost(visitor, city):
    content = a_file(visitor, city, a_proposal("cctv")).replace(b"smart-city@2.0.0", b"smart-city@1.0.0")
    assert "smart-city@1.0.0" in content.decode()
    shown = load(visitor, city, content)
    assert "smart-city@1.0.0" in words(shown.text)
    take_in(visitor, city, content)
    assert visitor.case(city).purchases[0].facts == a_proposal("cctv").facts


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "Pilih berkasnya dahulu"), (b"city: [", "kesalahan"), (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "")],
)
def test_what_is_no_case_file_is_refused(visitor, city, content, said):
    response = load(visitor, city, content, name="" if not content else "kasus.yaml")
    assert response.status_code == 422
    assert said in words(response.text)


def test_markup_in_a_file_is_only_text(visitor, city):
    hostile = a_proposal("cctv", title="<script>alert(1)</script>")
    html = load(visitor, city, a_file(visitor, city, hostile)).text
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html
