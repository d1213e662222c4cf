"""Pages speak of the service and the region of the assessment they show."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assess.bootstrap import Services, build
from assess.core.case import Answer
from assess.core.fingerprint import questionnaire_checksum
from assess.core.keeping import Change
from assess.settings import Settings
from tests.content.build import FULL
from tests.web.build import DETAILS, Visitor, a_visitor, form_of, words

PAGES = ("", "/details", "/check", "/result", "/result/why", "/roadmap", "/tasks", "/documents", "/sections/deciding")
CITY = {"name": "Kota Contoh", "kind": "kota"}


@pytest.fixture(scope="module")
def speaking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    built = build(Settings(data=tmp_path_factory.mktemp("wording"), questionnaires=FULL.parent))
    yield built
    built.close()


@pytest.fixture
def visitor(speaking: Services) -> Visitor:
    return a_visitor(speaking)


def started(visitor: Visitor, **details: str) -> str:
    path = "/assessments/new?questionnaire=full"
    response = visitor.fill(path, {**DETAILS, "requests": ["cctv"], **details})
    assert response.status_code == 303, words(response.text)
    return str(response.location)


def in_other_words(visitor: Visitor, service: str) -> str:
    """The path of an assessment whose case file told its service in words of its own."""
    path = started(visitor)
    kept = visitor.kept(path)
    told = replace(kept.case, point_b=replace(kept.case.point_b, service=service))
    visitor.services.store.save_details(kept.key, told, kept.details_version, at=datetime.now(UTC))
    return path


def test_two_assessments_of_one_questionnaire_are_asked_in_their_own_words(visitor: Visitor) -> None:
    complaints, other = started(visitor, service="complaints", **CITY), in_other_words(visitor, "antrean puskesmas")
    for path, asked in (
        (complaints, "Adakah petugas lapangan untuk penanganan aduan?"),
        (other, "Adakah petugas untuk layanan ini?"),
        (complaints, "Adakah petugas lapangan untuk penanganan aduan?"),
    ):
        assert asked in words(visitor.get(f"{path}/sections/people").text)
        assert asked in words(visitor.get(f"{path}/questions/PE1").text)


def test_another_service_changes_a_page_that_was_shown_before(visitor: Visitor) -> None:
    path = started(visitor, service="complaints")
    before = words(visitor.get(f"{path}/sections/people").text)
    visitor.fill(f"{path}/details", {"service": "general"})
    after = words(visitor.get(f"{path}/sections/people").text)
    assert "petugas lapangan untuk penanganan aduan" in before
    assert "petugas untuk layanan ini" in after


def answered(visitor: Visitor, path: str) -> str:
    change = {"PE1": Change(Answer(2))}
    visitor.services.store.save_answers(path.rpartition("/")[2], change, idempotency_key="k", at=datetime.now(UTC))
    return path


def after(visitor: Visitor, path: str, language: str = "en", **details: str) -> str:
    """What the page says that follows a change of the details."""
    saved = visitor.fill(f"{path}/details", details)
    assert saved.status_code == 303, words(saved.text)
    return words(visitor.get(saved.location, language).text)


AGAIN = "The answers must be looked at again"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", f"{AGAIN} They were given for the service “Complaints”. Check answers"),
        ("id", "Jawaban harus dilihat kembali Jawaban itu diberikan untuk layanan “Penanganan aduan”. Periksa jawaban"),
    ],
)
def test_another_service_asks_to_look_at_the_answers_again(visitor: Visitor, language: str, said: str) -> None:
    path = answered(visitor, started(visitor, service="complaints"))
    answers = visitor.case(path).answers
    assert said in after(visitor, path, language, service="general")
    assert visitor.case(path).answers == answers
    assert AGAIN not in words(visitor.get(path, "en").text)


def test_another_kind_of_region_asks_to_look_at_the_answers_again(visitor: Visitor) -> None:
    path = answered(visitor, started(visitor, kind="kota"))
    assert f"{AGAIN} They were given for a region of the kind “City”." in after(visitor, path, kind="kabupaten")


def test_a_service_chosen_late_or_in_other_words_is_told_as_it_was(visitor: Visitor) -> None:
    late = answered(visitor, started(visitor))
    assert f"{AGAIN} They were given before a service was chosen." in after(visitor, late, service="complaints")
    other = answered(visitor, in_other_words(visitor, "antrean <b>puskesmas</b>"))
    assert "for the service “antrean <b>puskesmas</b>”" in after(visitor, other, service="general")


def test_nothing_has_to_be_looked_at_again_without_answers_or_with_the_same_service(visitor: Visitor) -> None:
    assert AGAIN not in after(visitor, started(visitor, service="complaints"), service="general")
    path = answered(visitor, started(visitor, service="complaints"))
    assert AGAIN not in after(visitor, path, problem="Aduan lama selesai.", service="complaints")


def test_details_that_clash_tell_of_another_service_too(visitor: Visitor) -> None:
    path = answered(visitor, started(visitor, service="complaints"))
    form, kept = form_of(visitor.get(f"{path}/details", "en").text), visitor.kept(path)
    theirs = replace(kept.case, city=replace(kept.case.city, name="Kota Lain"))
    visitor.services.store.save_details(kept.key, theirs, kept.details_version, at=datetime.now(UTC))
    response = visitor.send(f"{path}/details", form, {"name": "Kota Saya", "service": "general"})
    assert response.status_code == 409
    assert f"{AGAIN} They were given for the service “Complaints”." in words(response.text)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_shows_a_placeholder(visitor: Visitor, page: str) -> None:
    shown = visitor.get(f"{started(visitor, service='complaints', **CITY)}{page}", "en")
    assert shown.status_code == 200
    assert "{" not in words(shown.text)


def test_results_name_the_questionnaire_by_what_was_written(visitor: Visitor) -> None:
    path = started(visitor, service="complaints", **CITY)
    results = visitor.get(f"{path}/results.json").json
    written = visitor.services.catalogue.find("full")
    assert results["score"]["questionnaire_checksum"] == questionnaire_checksum(written)


def test_a_service_in_other_words_deserves_a_second_look(visitor: Visitor) -> None:
    other, known = in_other_words(visitor, "antrean puskesmas"), started(visitor, service="complaints")
    warned = words(visitor.get(f"{other}/check").text)
    assert "memakai kata-kata umum untuk “antrean puskesmas”" in warned
    assert "kata-kata umum" not in words(visitor.get(f"{known}/check").text)


def test_the_kinds_of_region_to_choose_are_those_of_the_questionnaire(visitor: Visitor) -> None:
    page = visitor.get("/assessments/new?questionnaire=full", "en").text
    assert [kind for kind in ("Regency", "City (kota)", "City") if f"{kind}</label>" in page] == ["Regency", "City"]
    refused = visitor.fill("/assessments/new?questionnaire=full", {**DETAILS, "kind": "provinsi"})
    assert refused.status_code == 422


def test_a_service_is_chosen_among_those_of_the_questionnaire(visitor: Visitor) -> None:
    page = visitor.get("/assessments/new?questionnaire=full", "en").text
    assert [each in page for each in ('<option value="complaints">', ">Complaints</option>")] == [True, True]
    refused = visitor.fill("/assessments/new?questionnaire=full", {**DETAILS, "service": "antrean puskesmas"})
    assert refused.status_code == 422


def test_a_service_that_was_told_in_other_words_can_stay(visitor: Visitor) -> None:
    path = in_other_words(visitor, "antrean puskesmas")
    assert '<option value="antrean puskesmas" selected>' in visitor.get(f"{path}/details").text
    assert visitor.fill(f"{path}/details", {"problem": "Antre terlalu lama."}).status_code == 303
    assert visitor.case(path).point_b.service == "antrean puskesmas"


def test_the_details_offer_what_the_service_measures(visitor: Visitor) -> None:
    page = visitor.get(f"{started(visitor, service='complaints')}/details", "en").text
    assert "Time to settle complaints (hours)" in words(page)
    assert '<datalist id="units"><option value="hours">' in page
