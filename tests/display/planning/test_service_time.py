"""The words of service time: what is told first, how sizes are told, and what is said where there is no number."""

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings

from assess.core.case import Baseline, Case, City, PointB, Target
from assess.core.planning.inputs import Input, Inputs
from assess.core.planning.service_time import inputs_of_service_time, service_time
from assess.core.planning.service_time_inputs import APP, REGULATION, SERVICE_TIME, STAFF, TODAY
from assess.display.planning.service_time import ServiceTimeShown, show_service_time
from assess.language import LANGUAGES, translator
from tests.build import a_case, a_questionnaire
from tests.core.planning.service_time_inputs import METHOD, cities
from tests.core.planning.staffing_inputs import Written, written
from tests.documents.build import AN_UNUSED_SOURCE

NO_NUMBER = re.compile(r"\b(nan|inf|infinity|None)\b", re.IGNORECASE)


def shown(language: str = "en", point_b: PointB | None = None, **given: Written) -> ServiceTimeShown:
    figures = {name: written(value) for name, value in given.items()}
    case = a_case(service_time=figures, point_b=point_b or PointB())
    return of(case, inputs_of_service_time(case), language)


def of(case: Case, inputs: Inputs, language: str = "en") -> ServiceTimeShown:
    return show_service_time(service_time(inputs), case, a_questionnaire(), translator(language))


def test_the_headline_tells_today_apart_from_the_levers_and_whose_figures_each_are() -> None:
    today, levers, ranged, fair = shown(**METHOD).headline
    assert today == (
        "By the assumptions of this tool a case takes 352.5 hours today. "
        "9 of the 11 figures behind this are assumptions, not the city's."
    )
    assert levers.startswith("By what this tool assumes about the rule, the staff and the app: an app alone")
    assert "328.6 hours, rule, staff and app together 9.0. 9 of the 9 figures about the levers are" in levers
    assert levers.endswith("comes to about nine hours; they prove nothing about this city.")
    assert "We worked out 18 situations" in ranged
    assert "1 to 47 % of the hours saved" in ranged
    assert "at least 55 %" in ranged
    assert fair == "Once rule and staff are there, the app is the step from 32.9 to 9.0 hours."


def own(*parts: str) -> dict[str, Written]:
    """The figures of some parts, the city's own and just what would have been assumed."""
    named = [asked for asked in SERVICE_TIME.values() if isinstance(asked, Input) and asked.part in parts]
    return {asked.name: str(asked.default.low) for asked in named if asked.default} | METHOD


def test_figures_of_the_city_are_called_its_own() -> None:
    today, levers, *_ = shown(**own(TODAY)).headline
    assert today == "By the city's own figures a case takes 352.5 hours today."
    assert levers.startswith("By what this tool assumes about the rule, the staff and the app:")


def test_figures_of_which_some_are_assumed_are_called_mostly_its_own() -> None:
    today, *_ = shown(**{name: value for name, value in own(TODAY).items() if name != "letters"}).headline
    assert today.startswith("Mostly by the city's own figures a case takes 352.5 hours today. 1 of the 11 figures")


def test_one_assumed_figure_is_told_in_the_singular() -> None:
    today, *_ = shown(**{name: value for name, value in own(TODAY).items() if name != "letters"}).headline
    assert today.endswith("1 of the 11 figures behind this is an assumption, not the city's.")
    levers = shown(**{name: value for name, value in own(REGULATION, STAFF, APP).items() if name != "staff_crews"})
    assert "1 of the 9 figures about the levers is an assumption. The standard" in levers.headline[1]


def test_hours_saved_that_miss_their_sum_by_rounding_say_so() -> None:
    split = shown(reports_per_day=430, zones=267).split
    assert split is not None
    assert ([row.hours for row in split.rows], split.whole) == (["282.9", "38.9", "23.9"], "345.8")
    assert split.rounding.startswith("Because of rounding")
    method = shown(**METHOD).split
    assert method is not None
    assert method.rounding == ""


def test_stages_that_miss_their_sum_by_rounding_say_so() -> None:
    found = shown(**METHOD)
    assert (found.rows[5].stages, found.rows[5].total) == (("0.1", "4.4", "11.5", "9.0", "8.0"), "33.1")
    assert found.rounding.startswith("Because of rounding")
    assert shown(reports_per_day=0, zones=1).rounding == ""


def test_the_number_of_situations_can_be_worked_out_again() -> None:
    split = shown(**METHOD, work_hours=(2, 4)).split
    assert split is not None
    assert "54 situations: times of the letters 3 × times of the registering 3 × reports a day 2" in split.lead
    assert "× ends of all other ranges 3. What is assumed about rule, staff and app stays the same" in split.lead


def test_room_for_more_reports_is_never_told_larger_than_it_is() -> None:
    assert "less than 77 % more" in shown(zones=267, reports_per_day=401).demand[0]


def test_a_wait_beyond_a_year_has_no_number() -> None:
    assert "a new one waits more than a year longer" in shown(zones=1, reports_per_day=1000).headline[0]


def test_levers_that_the_city_tells_need_no_confession() -> None:
    _, levers, *_ = shown(**own(REGULATION, STAFF, APP)).headline
    assert levers.startswith("By the city's own figures for rule, staff and app: an app alone")
    assert "Jakarta" not in levers


def test_only_levers_with_an_assumption_are_named() -> None:
    _, levers, *_ = shown(**own(REGULATION, APP)).headline
    assert levers.startswith("By what this tool assumes about the staff: an app alone")
    assert "5 of the 9 figures about the levers are assumptions" in levers


def test_in_indonesian_assumptions_are_not_called_figures_entered() -> None:
    today, levers, *_ = shown("id", **METHOD).headline
    assert today.startswith("Dengan asumsi alat ini, satu kasus saat ini memerlukan 352,5 jam.")
    assert levers.startswith("Menurut asumsi alat ini tentang peraturan, petugas, dan aplikasi, aplikasi saja")


def test_a_register_that_says_otherwise_stands_at_the_top() -> None:
    shorter, *_ = shown(**METHOD, closed_30d=10, closed_90d=90).headline
    assert "The stages entered do not explain it. Take the register for point A, and look for the" in shorter
    longer, *_ = shown(**METHOD, closed_1d=90).headline
    assert "at most 24 hours, a case counting for 90 days at most. The stages entered are longer" in longer


def test_a_share_never_stands_without_its_range() -> None:
    split = shown(**METHOD).split
    assert split is not None
    assert [(row.name, row.hours, row.share, row.range) for row in split.rows] == [
        ("Rule", "282.9", "82 %", "18–87 %"),
        ("Staff and training", "36.8", "11 %", "9–72 %"),
        ("App", "23.9", "7 %", "1–47 %"),
    ]
    assert any(
        "rule (in 14), staff and training (in 3) and app (in 1). So it cannot be said for certain" in each
        for each in split.holds
    )


def test_crews_that_cannot_keep_up_are_told_with_their_backlog() -> None:
    found = shown(reports_per_day=1000, zones=267)
    assert "712 of 1,000 reports a day, at most 71.2 %" in found.headline[0]
    assert "grows by 288 a day: after 30 days 8,640 cases are open, and a new one waits 291 hours" in found.headline[0]
    assert (found.rows[0].stages[2], found.rows[0].total) == ("no end", "no end")
    assert found.chart is not None
    assert found.chart.rows[0].remark
    assert found.split is not None
    assert not found.split.rows
    assert "cannot keep up" in found.split.why


def test_an_app_that_brings_too_many_reports_is_told() -> None:
    capacity, more, together = shown(**METHOD).demand
    assert "less than 78 % more" in capacity
    assert more.startswith("If the app brings 100 % more reports, 800 come in a day. The crews can finish 712 of 800")
    assert together == "With all three a case then takes 9.0 hours."


def test_ranges_stand_behind_the_middle() -> None:
    assert shown(**METHOD, letter_hours=(48, 96)).rows[0].total == "352.5 (262.5–442.5)"


def test_a_range_that_ends_where_crews_cannot_keep_up_says_or_more() -> None:
    assert shown(zones=267, reports_per_day=(400, 1000)).rows[0].total.endswith("or more)")


def test_what_is_missing_leaves_the_claim_and_the_register() -> None:
    found = shown(solved_share=84, solved_mean_hours=9, closed_1d=5, open_3d=5)
    assert (found.headline, found.missing, found.rows) == ((), ("reports_per_day", "zones"), ())
    assert found.claim is not None
    assert "34.44 hours" in found.claim.sentences[0]
    assert found.register is not None
    assert dict(found.register.rows)["Nine out of ten are closed within"] == "more than 72 hours"


def test_solved_cases_are_open_until_they_are_solved() -> None:
    claim = shown(reports_per_day=1000, zones=267, solved_share=84, solved_mean_hours=9).claim
    assert claim is not None
    assert claim.sentences[1] == "At that pace about 315 of the cases that get solved are still open at any time."


def test_the_register_is_held_against_the_stages() -> None:
    (register,) = shown(**METHOD, closed_1d=100, open_3d=348).check
    assert "about 5,876 cases should be open at any time; the register shows 348." in register


def points(baseline: tuple[int, str] | None, target: tuple[int, str] | None, **given: Written) -> tuple[str, ...]:
    a = Baseline(Decimal(baseline[0]), baseline[1]) if baseline else None
    b = Target(Decimal(target[0]), target[1]) if target else None
    return shown(point_b=PointB(baseline=a, target=b), **(given or METHOD)).points


def test_point_a_stands_beside_what_was_worked_out_and_point_b_with_what_reaches_it() -> None:
    a, b = points((10, "hari"), (33, "hours"))
    assert a.startswith(
        "Point A as entered: 10\N{NO-BREAK SPACE}days (240\N{NO-BREAK SPACE}hours); the mean worked out here: 352.5"
    )
    assert "33\N{NO-BREAK SPACE}hours are reached with: rule, staff and training; all three." in b


def test_the_officers_stand_behind_a_target_that_staff_reach() -> None:
    case = a_case(
        city=City("Kota", kelurahan=40),
        staffing={"cases_per_year": written(6000)},
        point_b=PointB(target=Target(Decimal(33), "hours")),
    )
    (b,) = of(case, inputs_of_service_time(case)).points
    assert b.endswith("Behind staff and training stand 1,153 officers in the crews, in place of 145 today.")


def test_what_rests_on_an_assumed_lever_is_called_assumed_in_chart_and_table() -> None:
    found = shown(**METHOD | own(APP))
    assert found.chart is not None
    for rows in (found.rows, found.chart.rows):
        assert [rows[0].name, rows[1].name, rows[-1].name] == ["Today", "App alone", "All three (assumed)"]


def test_assumed_crews_that_cannot_keep_up_are_no_finding() -> None:
    said = "this is no finding about the city."
    assert said in shown(reports_per_day=1000, zones=267).headline[0]
    assert said not in shown(**own(TODAY) | {"reports_per_day": 1000}).headline[0]


def test_a_target_out_of_reach_or_kept_to_already_is_told() -> None:
    assert points(None, (5, "hours"))[0].endswith("none of the combinations, not even with all three.")
    assert "are kept to already today" in points(None, (20, "days"))[0]


def test_points_that_are_no_times_are_left_out() -> None:
    assert points((40, "%"), (60, "laporan")) == ()


def test_crews_of_another_organisation_are_told_with_both_numbers() -> None:
    staffing = {name: written(value) for name, value in {"cases_per_year": 6000, "existing_field": 20}.items()}
    case = a_case(staffing=staffing, city=City("Kota", kelurahan=40))
    found = of(case, inputs_of_service_time(case))
    assert found.crew_people is not None
    assert [people for _, _, people in found.crew_people.rows] == ["145", "1,153", "20", "20"]
    today, staffed = found.remarks
    assert "Today's crews would take 145 officers, but the page Staffing needs has 20." in today
    assert "The crews once staffed would take 1,153 officers, but the page Staffing needs computes 20." in staffed


def test_hours_of_work_become_hours_of_the_calendar_step_by_step() -> None:
    found = shown(**METHOD, work_hours=5, hours_per_day=10).work_in_calendar
    assert "5 hours of work × 24 ÷ 10 hours a day = 12.0 hours" in found
    assert "5 × 24 ÷ 16 = 7.5." in found


def test_two_counts_of_reports_are_named_with_their_pages() -> None:
    given = {"reports_per_day": written(20), "zones": written(4)}
    case = a_case(staffing={"cases_per_year": written(3650)}, service_time=given)
    remark = of(case, inputs_of_service_time(case)).remarks[0]
    assert "“Reports a day” is 20 here, but “Cases a year” of the page Staffing needs comes to 10 a day." in remark


def test_a_lever_worse_than_today_is_named_with_both_figures() -> None:
    (remark,) = shown(**METHOD, letters=1, regulation_letters=2).remarks
    assert "“Letters that remain under the rule” is worse (2) than “Official letters before" in remark


def test_a_source_that_the_questionnaire_lacks_is_not_named() -> None:
    assert AN_UNUSED_SOURCE.id != "E12"
    assert shown(**METHOD).known == ()


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=25, deadline=None)
@given(inputs=cities(own_levers=True))
def test_nothing_is_ever_said_that_is_no_number(language: str, inputs: Inputs) -> None:
    found = of(a_case(city=City("Kota")), inputs, language)
    assert not NO_NUMBER.search(" ".join((*found.headline, *found.demand, *found.check, *found.remarks)))
    assert found.split is not None
    assert not NO_NUMBER.search(
        " ".join((*found.split.holds, found.split.why, *(row.range for row in found.split.rows)))
    )
