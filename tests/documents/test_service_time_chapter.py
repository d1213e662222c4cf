"""The chapter on service time: hours, whose figures they rest on, and what is missing."""

import datetime
from decimal import Decimal
from html import unescape
from typing import Any

import pytest

from assess.core.case import Baseline, City, PointB, Target
from assess.core.evaluation import evaluate
from assess.documents.roadmap import roadmap_html
from tests.build import a_case
from tests.core.planning.evaluations import example
from tests.core.planning.staffing_inputs import written
from tests.documents.build import a_bank

CLAIM = {"reports_per_day": written(1000), "solved_share": written(84), "solved_mean_hours": written(9)}
JAKARTA = City("Provinsi DKI Jakarta", "provinsi", kelurahan=267)


def chapter(**changes: Any) -> str:
    html = unescape(roadmap_html(evaluate(a_bank(), a_case({}, "cctv", **changes)), "en", "1"))
    return html.partition('<section class="chapter" id="service-time">')[2].partition("</section>")[0]


def test_without_figures_one_sentence_says_what_is_missing_and_where() -> None:
    html = chapter(service_time={})
    assert "Still missing: reports a day" in html
    assert "page Planning, Service time" in html
    assert "<table" not in html


def test_the_figures_behind_the_hours_stand_with_their_origin() -> None:
    html = chapter(service_time={"reports_per_day": written(400)}, city=JAKARTA)
    assert "<td>400\N{NO-BREAK SPACE}a day</td><td>own figure</td>" in html
    assert "<td>72\N{NO-BREAK SPACE}hours</td><td>assumption</td>" in html


def test_hours_that_miss_their_sum_by_rounding_say_so() -> None:
    note = "Because of rounding, the parts may not add up exactly to the total."
    assert chapter(service_time={"reports_per_day": written(430)}, city=JAKARTA).count(note) == 2
    assert chapter(service_time={"reports_per_day": written(0), "zones": written(1)}).count(note) == 0


def test_figures_that_contradict_each_other_are_said_instead() -> None:
    html = chapter(service_time={"solved_share": written(84), "solved_mean_hours": written(200)})
    assert "cannot all lie within the 168 hours" in html
    assert "<table" not in html


def test_a_document_holds_the_figures_of_its_own_city_and_not_the_worked_example_of_jakarta() -> None:
    html = chapter(service_time=CLAIM, city=JAKARTA, date=datetime.date(2016, 12, 31))
    assert "34.44 hours" in html
    assert "Claim of the author" not in html
    assert "1,240.5" not in html


@pytest.mark.parametrize(
    ("language", "read_twice"),
    [("en", "Jakarta, December 2016: one figure, read twice"), ("id", "Jakarta, Desember 2016: satu angka")],
)
def test_the_example_of_jakarta_is_read_twice_and_no_other_is(language: str, read_twice: str) -> None:
    assert read_twice in unescape(roadmap_html(example("jakarta-2016"), language, "1"))
    assert read_twice not in unescape(roadmap_html(example("kota-contoh"), language, "1"))


def test_the_officers_behind_the_crews_and_the_hours_of_the_calendar_stand_in_the_document() -> None:
    html = chapter(
        service_time={"reports_per_day": written(400)}, city=JAKARTA, staffing={"existing_field": written(9)}
    )
    assert "The officers behind these crews" in html
    assert "These are two organisations" in html
    assert "3 hours of work × 24 ÷ 8 hours a day = 9.0 hours of the calendar" in html


def test_what_the_levers_come_to_stands_with_how_they_were_chosen() -> None:
    html = chapter(service_time={"reports_per_day": written(400)}, city=JAKARTA)
    assert "together 9.0. 9 of the 9 figures about the levers are assumptions." in html
    assert "they prove nothing about this city" in html


def test_points_a_and_b_stand_in_the_document() -> None:
    points = PointB(baseline=Baseline(Decimal(10), "days"), target=Target(Decimal(72), "jam"))
    html = chapter(service_time={"reports_per_day": written(400)}, city=JAKARTA, point_b=points)
    assert "Point A as entered: 10\N{NO-BREAK SPACE}days (240\N{NO-BREAK SPACE}hours)" in html
    assert "72\N{NO-BREAK SPACE}hours are reached with: rule alone" in html
