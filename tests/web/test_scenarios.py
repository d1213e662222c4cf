"""The scenarios of an assessment: compared, renamed, deleted, and nothing of it final or silent."""

import pytest
from werkzeug.datastructures import MultiDict

from tests.web.build import HOSTILE, elements, words

FIRST, SECOND = "Kamera yang ada saja", "500 kamera"


@pytest.fixture
def city(visitor) -> str:
    return visitor.open_example()


def names(visitor, city):
    return [each.name for each in visitor.case(city).scenarios]


def send(visitor, city, action, **fields):
    return visitor.send(f"{city}/planning/scenarios/{action}", MultiDict({"csrf_token": visitor.token(), **fields}))


def undo(visitor, response):
    """Press the button that takes back what the page before this one did."""
    html = visitor.get(response.location).text
    seal = next(each.get("value") for each in elements(html) if each.tag == "input" and each.get("name") == "saved")
    path = response.location.partition("?")[0]
    return visitor.send(f"{path}/undo", MultiDict({"csrf_token": visitor.token(), "saved": seal}))


@pytest.mark.parametrize(("language", "base"), [("id", "Angka saat ini"), ("en", "Today's figures")])
def test_the_case_and_its_scenarios_stand_side_by_side(visitor, city, language, base):
    html = visitor.get(f"{city}/planning/scenarios", language).text
    heads = ["".join(each.itertext()) for each in elements(html) if each.tag == "th" and each.get("scope") == "col"]
    assert heads[1:4] == [base, FIRST, SECOND]
    assert "4,8" in words(html) or "4.8" in words(html)


def test_an_assessment_without_scenarios_says_how_to_make_one(visitor):
    city = visitor.start("cctv")
    html = visitor.get(f"{city}/planning/scenarios").text
    assert "Belum ada skenario" in words(html)
    assert any(each.get("href", "").endswith("/planning/staffing") for each in elements(html))


def test_its_figures_open_on_the_page_of_a_model(visitor, city):
    html = visitor.get(f"{city}/planning/scenarios").text
    links = [each.get("href") for each in elements(html) if each.tag == "a" and "scenario=" in each.get("href", "")]
    assert len(links) == 5
    for link in links:
        assert "angka skenario" in words(visitor.get(link).text)


def test_a_scenario_gets_a_new_name_and_its_old_one_back(visitor, city):
    response = send(visitor, city, "rename", name=SECOND, new_name="Lima ratus kamera")
    assert response.status_code == 303
    assert names(visitor, city) == [FIRST, "Lima ratus kamera"]
    undo(visitor, response)
    assert names(visitor, city) == [FIRST, SECOND]


def test_a_scenario_is_deleted_and_comes_back_whole(visitor, city):
    before = visitor.case(city).scenarios
    response = send(visitor, city, "delete", name=FIRST)
    assert names(visitor, city) == [SECOND]
    assert "Skenario dihapus" in words(visitor.get(response.location).text)
    undo(visitor, response)
    assert visitor.case(city).scenarios == before


def test_what_was_saved_since_keeps_a_deleting_from_being_taken_back(visitor, city):
    response = send(visitor, city, "delete", name=FIRST)
    send(visitor, city, "rename", name=SECOND, new_name="Lain")
    taken = undo(visitor, response)
    assert names(visitor, city) == ["Lain"]
    assert "tidak ada yang dikembalikan" in words(visitor.get(taken.location).text)


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("", "Tulislah nama"),
        ("   ", "Tulislah nama"),
        (FIRST.upper(), "sudah dipakai skenario lain"),
        ("x" * 201, "200"),
    ],
)
def test_a_name_that_cannot_be_is_refused_at_its_field_and_kept(visitor, city, new, said):
    response = send(visitor, city, "rename", name=SECOND, new_name=new)
    assert response.status_code == 422
    assert names(visitor, city) == [FIRST, SECOND]
    box = next(each for each in elements(response.text) if each.get("id") == "new-name-1")
    assert box.get("value") == new.strip()
    assert box.get("aria-describedby") == "new-name-1-fault"
    assert said in words(response.text)


def test_its_own_name_in_other_letters_is_no_other_scenario(visitor, city):
    send(visitor, city, "rename", name=SECOND, new_name=SECOND.upper())
    assert names(visitor, city) == [FIRST, SECOND.upper()]


def test_a_name_saved_as_it_is_saves_nothing(visitor, city):
    version = visitor.kept(city).details_version
    assert send(visitor, city, "rename", name=SECOND, new_name=SECOND).status_code == 303
    assert visitor.kept(city).details_version == version


@pytest.mark.parametrize("action", ["rename", "delete"])
def test_a_scenario_that_is_gone_is_said_to_be_gone(visitor, city, action):
    assert send(visitor, city, action, name="tidak ada", new_name="apa saja").status_code == 410
    assert send(visitor, city, action).status_code == 410
    assert names(visitor, city) == [FIRST, SECOND]


def test_an_undo_that_was_not_handed_out_is_refused(visitor, city):
    assert send(visitor, city, "undo", saved="something").status_code == 410


def test_a_hostile_name_stays_words(visitor, city):
    send(visitor, city, "rename", name=SECOND, new_name=HOSTILE)
    html = visitor.get(f"{city}/planning/scenarios").text
    assert names(visitor, city) == [FIRST, HOSTILE]
    assert HOSTILE not in html
