"""Scenarios in words: what they come to, and which figures differ."""

from dataclasses import replace
from decimal import Decimal

from assess.core.estimates import Estimate, Scenario, exactly
from assess.core.planning.inputs import Input
from assess.core.planning.service_time_inputs import SERVICE_TIME
from assess.core.questionnaire import TechnologyClass
from assess.display.planning.scenarios import show_scenarios
from assess.language import translator
from tests.build import a_case, a_questionnaire, a_text

EN = translator("en")
BANK = a_questionnaire(classes=(TechnologyClass("cctv", a_text("Cameras"), a_text("cameras"), ()),))
WATCHED = {"cameras_live": exactly(40), "live_posts": exactly(2), "minimum_wage": exactly(3_000_000)}
MORE = Scenario(
    "500 cameras",
    {"cameras_live": exactly(500), "way_cctv": "formation"},
    cost={"cctv": {"capex": Estimate(Decimal(40_000_000_000), Decimal(50_000_000_000))}},
)
CASE = a_case({}, "cctv", staffing=WATCHED, cost={"cctv": {"capex": exactly(3_200_000_000)}}, scenarios=(MORE,))


def test_results_stand_side_by_side_and_what_differs_is_marked():
    shown = _shown(CASE)
    assert shown.names == ("Today's figures", "500 cameras")
    rows = {row.name: [(_plain(cell.words), cell.differs) for cell in row.cells] for row in shown.rows}
    assert rows["Live cameras actually watched, at any moment"] == [("30.0 %", False), ("2.4 %", True)]
    assert rows["People the work takes"] == [("12", False), ("14", True)]
    assert rows["Cameras: a year of running it"][0][0].startswith("at least Rp")


def test_a_result_that_nobody_can_compute_has_no_row():
    names = {row.name for row in _shown(CASE).rows}
    assert "Hours of a case today" not in names
    assert "People yet to be found" not in names


def test_figures_that_differ_stand_with_what_counts_for_the_case():
    (scenario,) = _shown(CASE).scenarios
    cameras, way, price = scenario.differences
    assert (cameras.base, cameras.other) == ("40", "500")
    assert (way.base, way.other) == ("Redeployment", "New formation")
    assert (price.name, _plain(price.base)) == ("Purchase price with installation", "Rp 3.2 billion")
    assert _plain(price.other) == "Rp 40–50 billion"
    assert [page[:2] for page in scenario.pages] == [("staffing", ""), ("cost", "cctv")]


def test_two_figures_of_one_name_are_told_apart_by_their_heading():
    more = Scenario("more", {"existing_cctv": exactly(3), "way_cctv": "formation"})
    (scenario,) = _shown(replace(CASE, scenarios=(more,))).scenarios
    assert len({row.name for row in scenario.differences}) == 2


def test_what_nobody_filled_in_and_what_is_assumed_are_told_apart():
    other = Scenario("other", service_time={"letters": exactly(1)}, cost={"cctv": {"links": exactly(5)}})
    (scenario,) = _shown(replace(CASE, scenarios=(other,))).scenarios
    assert [row.base for row in scenario.differences] == ["3", "not filled in"]


def test_figures_that_contradict_each_other_are_remarked():
    wrong = Scenario("wrong", cost={"cctv": {"residual": exactly(10**13)}})
    (remark,) = _remarks(replace(CASE, scenarios=(wrong,)), "together")
    assert remark == "wrong: figures that cannot be true together (Five-year cost: Cameras)."


def test_typed_staff_that_does_not_follow_the_posts_is_said_at_its_lines():
    typed = replace(CASE, cost={"cctv": {"capex": exactly(3), "staff": exactly(900_000_000)}})
    notes = {row.name: [cell.note for cell in row.cells] for row in _shown(typed).rows if row.name.startswith("Cam")}
    assert len(notes) == 3
    assert all(each == ["", "staff typed in; it does not change with the posts"] for each in notes.values())
    dearer = Scenario("dearer", cost={"cctv": {"capex": exactly(9)}})
    for case in (CASE, replace(typed, scenarios=(dearer,))):
        assert not any(cell.note for row in _shown(case).rows for cell in row.cells)


def test_a_scenario_shows_the_sum_of_the_budgets_and_its_present_value_apart():
    names = [row.name for row in _shown(CASE).rows if row.name.startswith("Cameras")]
    assert names == [
        "Cameras: what the budgets must hold over five years",
        "Cameras: present value of these (discounted)",
        "Cameras: a year of running it",
    ]


def test_a_class_whose_every_figure_is_nothing_is_said_not_to_be_bought():
    none = Scenario("none", cost={"command": {"capex": exactly(0), "maintenance": exactly(0)}})
    priced = replace(CASE, cost={**CASE.cost, "command": {"capex": exactly(9)}}, scenarios=(none,))
    rows = [row for row in _shown(priced).rows if row.name.startswith("command: ")]
    assert [row.cells[1].words for row in rows] == ["not bought"] * 3
    assert rows[0].cells[0].words != "not bought"


def test_a_class_that_is_gone_goes_by_its_id():
    gone = Scenario("gone", cost={"gone": {"capex": exactly(5)}})
    shown = _shown(replace(CASE, scenarios=(gone,)))
    assert any(row.name.startswith("gone: ") for row in shown.rows)


def _remarks(case, part):
    return [each for each in _shown(case).remarks if part in each]


def _shown(case):
    return show_scenarios(case, BANK, EN)


def _plain(words):
    return words.replace("\N{NO-BREAK SPACE}", " ")


def test_hours_with_all_levers_say_whether_they_rest_on_assumptions():
    levers = {
        name: asked.default
        for name, asked in SERVICE_TIME.items()
        if isinstance(asked, Input) and asked.part in ("regulation", "staff", "app") and asked.default
    }
    figures = {"reports_per_day": exactly(4), "zones": exactly(4)}

    def named(service_time):
        (row,) = [
            each.name
            for each in _shown(replace(CASE, service_time=service_time)).rows
            if each.name.startswith("Hours of a case with rule")
        ]
        return row.removeprefix("Hours of a case with rule, staff and app")

    assert named(figures) == ", by assumptions of this tool about these"
    assert named(figures | levers) == ""
