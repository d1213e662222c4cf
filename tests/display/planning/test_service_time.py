"""The words of service time: what is told first, how sizes are told, and what is said where there is no number."""

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings

from assess.core.case import Baseline, Case, City, PointB
from assess.core.planning.inputs import Inputs
from assess.core.planning.service_time import inputs_of_service_time, service_time
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


def test_the_headline_tells_the_app_alone_and_its_range() -> None:
    first, ranged, fair, assumed = shown(**METHOD).headline
    assert first.startswith("With the figures entered a case takes 352.5 hours. An app alone makes that 328.6;")
    assert "between 1 and 47 %" in ranged
    assert "at least 55 %" in ranged
    assert fair == "Once rule and staff are there, the app is the step from 32.9 to 9.0 hours."
    assert assumed == "19 of the 21 figures behind these hours are assumptions of this tool."


def test_a_share_never_stands_without_its_range() -> None:
    split = shown(**METHOD).split
    assert split is not None
    assert [(row.name, row.hours, row.share, row.range) for row in split.rows] == [
        ("Rule", "282.9", "82 %", "18–87 %"),
        ("Staff and training", "36.8", "11 %", "9–72 %"),
        ("App", "23.9", "7 %", "1–47 %"),
    ]
    assert any(
        "Rule (14), Staff and training (3) and App (1). So no share is a finding." in each for each in split.holds
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


def test_point_a_and_the_register_are_held_against_the_stages() -> None:
    point_b = PointB(baseline=Baseline(Decimal(212), "hours"))
    baseline, register = shown(point_b=point_b, **METHOD, closed_1d=100, open_3d=348).check
    assert "Point A in the details is 212 hours; the stages entered here add up to 352.5." in baseline
    assert "about 5,876 cases should be open at any time; the register shows 348." in register


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
