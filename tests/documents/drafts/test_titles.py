"""Titles, numbers and names of regions, as Indonesian regulations write them."""

import pytest

from assess.core.places import PlaceKind
from assess.core.texts import Text
from assess.documents.drafts.region import region_of
from assess.documents.drafts.titles import annex_of, dictum, form_in, letter, roman, subject_of, titled
from tests.build import a_questionnaire
from tests.documents.drafts.build import a_case_of, outlined


def test_a_title_has_capitals_but_on_small_words():
    said = titled("kewajiban bertindak dan jangka waktu dalam penanganan aduan (SOP)")
    assert said == "Kewajiban Bertindak dan Jangka Waktu dalam Penanganan Aduan (SOP)"


@pytest.mark.parametrize(
    ("title", "subject", "form"),
    [
        ("Mandat pusat kendali", "Mandat Pusat Kendali", ""),
        ("Keputusan Wali Kota tentang tim analis", "Tim Analis", "Keputusan Wali Kota"),
        ("Peraturan Bupati (Perbup) tentang sensor", "Sensor", "Peraturan Bupati"),
        ("Protokol bersama tentang rekaman", "Rekaman", "Protokol Bersama"),
        ("Standar operasional prosedur (SOP) pemeriksaan", "Pemeriksaan", ""),
        ("Klausul wajib tentang data", "Klausul Wajib tentang Data", ""),
    ],
)
def test_a_subject_is_told_from_the_form(title, subject, form):
    assert subject_of(title) == subject
    assert form_in(title) == form


def test_numbers_are_written_as_each_part_asks():
    assert [roman(each) for each in (1, 4, 9, 14, 40, 58)] == ["I", "IV", "IX", "XIV", "XL", "LVIII"]
    assert [letter(each) for each in (1, 26, 27)] == ["a", "z", "aa"]
    assert [dictum(each) for each in (1, 10, 11, 12, 20, 21)] == [
        "KESATU", "KESEPULUH", "KESEBELAS", "KEDUA BELAS", "KEDUA PULUH", "KEDUA PULUH SATU",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "number", "own"),
    [("Lampiran IV: Kamus data", "Lampiran IV", "Kamus data"), ("Kamus data", "Lampiran II", "Kamus data")],
)
def test_an_annex_has_a_number_whether_it_was_written_or_not(title, number, own):
    assert annex_of(title, 2) == (number, own)


@pytest.mark.parametrize(
    ("name", "kind", "full", "issuer"),
    [
        ("Kota Contoh", "kota", "Kota Contoh", "Wali Kota Contoh"),
        ("Contoh", "kota", "Kota Contoh", "Wali Kota Contoh"),
        ("KOTA  Contoh", "kota", "Kota Contoh", "Wali Kota Contoh"),
        ("Kab. Contoh", "kabupaten", "Kabupaten Contoh", "Bupati Contoh"),
        ("Kotabaru", "kabupaten", "Kabupaten Kotabaru", "Bupati Kotabaru"),
        ("Kota", "kota", "Kota Kota", "Wali Kota Kota"),
        ("Provinsi DKI Jakarta", "provinsi", "Provinsi DKI Jakarta", "Gubernur DKI Jakarta"),
    ],
)
def test_a_region_is_named_once_with_its_kind(name, kind, full, issuer):
    case = a_case_of(name, kind)
    region = region_of(outlined(case), case)
    assert region.full == full
    assert region.issuer("Wali kota" if kind == "kota" else region.head) == issuer
    assert region.issuer("Sekretaris daerah, atas usul kepala dinas") == f"Sekretaris Daerah {full}"
    assert region.issuer("Kepala perangkat daerah pengampu layanan") == f"Kepala [nama perangkat daerah] {full}"


@pytest.mark.parametrize("places", [(), (PlaceKind("kota", Text("Kota", "City")),)])
def test_a_questionnaire_without_words_for_regions_has_the_usual_ones(places):
    region = region_of(a_questionnaire(places=places), a_case_of("Contoh"))
    assert (region.full, region.head) == ("Kota Contoh", "Wali Kota")
