"""The chapter on service time: hours, what is missing, and the two readings for Jakarta alone."""

import datetime
from html import unescape
from typing import Any

from assess.core.case import City
from assess.core.evaluation import evaluate
from assess.documents.roadmap import roadmap_html
from tests.build import a_case
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


def test_figures_that_contradict_each_other_are_said_instead() -> None:
    html = chapter(service_time={"solved_share": written(84), "solved_mean_hours": written(200)})
    assert "cannot all lie within the 168 hours" in html
    assert "<table" not in html


def test_jakarta_at_the_end_of_2016_is_read_twice() -> None:
    html = chapter(service_time=CLAIM, city=JAKARTA, date=datetime.date(2016, 12, 31))
    assert "(Claim of the author)" in html
    assert "34.44" in html
    assert "1,240.5" in html


def test_no_other_case_is() -> None:
    assert "read twice" not in chapter(service_time=CLAIM, city=JAKARTA, date=datetime.date(2026, 12, 31))
