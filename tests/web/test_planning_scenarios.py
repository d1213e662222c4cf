"""Scenarios on the pages of planning: kept beside the figures of the assessment, never in their place."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from assess.core.estimates import Scenario
from tests.web.build import HOSTILE, elements, form_of, words
from tests.web.planning import fill, preview, ranged


@pytest.fixture
def city(visitor) -> str:
    return visitor.open_example()


def test_figures_are_kept_as_a_scenario_beside_those_of_the_assessment(visitor, city):
    path, before = f"{city}/planning/staffing", visitor.case(city)
    sent = {"hours_per_case": "9", "scenario_name": " Lama  sekali ", "as_scenario": "1"}
    response = fill(visitor, path, **sent)
    assert response.status_code == 303
    after = visitor.case(city)
    assert after.staffing == before.staffing
    assert after.scenarios[-1] == Scenario("Lama sekali", {"hours_per_case": ranged(9, 9)})
    page = visitor.browser.get(response.location).text
    assert form_of(page, -2)["hours_per_case"] == "9"
    assert "Lama sekali" in words(visitor.get(path).text)


def test_a_scenario_of_the_same_name_is_changed_and_its_other_models_stay(visitor, city):
    fill(visitor, f"{city}/planning/service-time", crews="5", scenario_name="Lain", as_scenario="1")
    fill(visitor, f"{city}/planning/staffing", hours_per_case="9", scenario_name="LAIN", as_scenario="1")
    [kept] = [each for each in visitor.case(city).scenarios if each.name == "Lain"]
    assert kept.staffing == {"hours_per_case": ranged(9, 9)}
    assert kept.service_time == {"crews": ranged(5, 5)}


@pytest.mark.parametrize(
    "boxes",
    [
        pytest.param({"hours_per_case": "9", "as_scenario": "1"}, id="no name"),
        pytest.param({"hours_per_case": "9", "scenario_name": "Baru"}, id="a name, but the other button"),
        pytest.param({"scenario_name": "Baru", "as_scenario": "1"}, id="nothing differs"),
        pytest.param({"hours_per_case": "9", "scenario_name": "x" * 201, "as_scenario": "1"}, id="too long"),
        pytest.param({"hours_per_case": "x", "scenario_name": "Baru", "as_scenario": "1"}, id="a figure at fault"),
        pytest.param({"cases_per_year": "", "scenario_name": "Baru", "as_scenario": "1"}, id="a figure taken away"),
    ],
)
def test_a_scenario_that_cannot_be_kept_says_why_and_keeps_what_was_typed(visitor, city, boxes):
    before = visitor.case(city)
    response = fill(visitor, f"{city}/planning/staffing", **boxes)
    assert response.status_code == 422
    assert visitor.case(city) == before
    form = form_of(response.text)
    assert all(form[name] == text for name, text in boxes.items() if name != "as_scenario")


def test_the_figures_of_a_scenario_become_those_of_the_assessment_when_saved(visitor, city):
    path = f"{city}/planning/staffing"
    fill(visitor, path, hours_per_case="9", scenario_name="Lama", as_scenario="1")
    assert fill(visitor, f"{path}?scenario=Lama").status_code == 303
    assert visitor.case(city).staffing["hours_per_case"] == ranged(9, 9)


def test_a_scenario_there_is_not_is_not_found(visitor, city):
    assert visitor.get(f"{city}/planning/staffing?scenario=nothing").status_code == 404


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_hostile_name_of_a_scenario_comes_out_as_text(visitor, served, city, language):
    kept = visitor.kept(city)
    hostile = (*kept.case.scenarios, Scenario(HOSTILE, {"hours_per_case": ranged(9, 9)}))
    changed = replace(kept.case, scenarios=hostile)
    served.store.save_details(kept.key, changed, kept.details_version, at=datetime.now(UTC))
    for place in ("", "/staffing"):
        found = elements(visitor.get(f"{city}/planning{place}", language).text)
        assert not [each for each in found if each.tag == "img" or (each.tag == "script" and not each.get("src"))]
    typed = fill(visitor, f"{city}/planning/staffing", language, hours_per_case=HOSTILE)
    assert form_of(typed.text)["hours_per_case"] == HOSTILE
    shown = preview(visitor, f"{city}/planning/staffing", language, hours_per_case=HOSTILE)
    assert "<script" not in shown.text
    assert shown.mimetype == "text/plain"
