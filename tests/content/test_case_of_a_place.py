"""A case names a service and a kind of region of its questionnaire."""

from pathlib import Path

import pytest

from assess.content.case_file import read_case
from assess.content.faults import CaseFault, Fault
from assess.content.loader import Catalogue
from assess.core.case import Case
from tests.content.build import FULL, a_folder, full_text, tiny


def a_file(city: str = "{name: Kota Contoh}", questionnaire: str = "full", service: str = "") -> bytes:
    point_b = f'point_b: {{service: "{service}"}}\n' if service else ""
    head = f"questionnaire: {questionnaire}\ncity: {city}\ndate: 2026-11-24\nrequests: []\nanswers: {{}}\n"
    return (head + point_b).encode()


def full() -> Catalogue:
    return Catalogue(FULL.parent)


def fault_of(content: bytes, catalogue: Catalogue) -> Fault:
    with pytest.raises(CaseFault) as refused:
        read_case(content, catalogue)
    (fault,) = refused.value.faults
    return fault


def read(content: bytes, catalogue: Catalogue) -> Case:
    return read_case(content, catalogue)[0]


def test_a_kind_of_region_is_one_of_the_questionnaire() -> None:
    assert read(a_file("{name: X, kind: kabupaten}"), full()).city.kind == "kabupaten"
    fault = fault_of(a_file("{name: X, kind: kabupatan}"), full())
    assert (fault.at, fault.params) == (
        "city.kind",
        {"found": "kabupatan", "allowed": "kabupaten, kota", "suggestion": "kabupaten"},
    )
    assert fault.text("en").endswith("choose from: kabupaten, kota. Did you mean 'kabupaten'?")


def test_without_places_a_kind_is_city_or_regency() -> None:
    fault = fault_of(a_file("{name: X, kind: provinsi}", "tiny"), tiny())
    assert (fault.at, fault.message_id) == ("city.kind", "not_allowed")


def test_the_usual_kind_is_meant_where_none_is_named(tmp_path: Path) -> None:
    assert read(a_file(), full()).city.kind == "kota"
    towns = full_text("places.yaml", ("id: kabupaten", "id: town")).replace("id: kota\n", "id: county\n")
    a_folder(tmp_path, {"places.yaml": towns}, base=FULL)
    assert read(a_file(), Catalogue(tmp_path)).city.kind == "town"


def test_a_service_in_other_words_is_warned_about_and_not_refused() -> None:
    case, (warning,) = read_case(a_file(service="complaint"), full())
    assert case.point_b.service == "complaint"
    assert (warning.at, warning.message_id) == ("point_b.service", "service_unknown")
    assert warning.text("en").endswith("It has: complaints, general. Did you mean 'complaints'?")


@pytest.mark.parametrize(("service", "questionnaire"), [("complaints", "full"), ("", "full"), ("apa saja", "tiny")])
def test_a_service_that_is_known_or_cannot_be_is_let_be(service: str, questionnaire: str) -> None:
    catalogue = full() if questionnaire == "full" else tiny()
    assert read_case(a_file(questionnaire=questionnaire, service=service), catalogue)[1] == []
