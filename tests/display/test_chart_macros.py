"""The SVG macros: safe under a strict content policy, readable without colour, and fed with words."""

import re
from fractions import Fraction

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from assess.core.results import Interval, Status, Verdict
from assess.display.charts import interval_bar
from assess.display.gantt import gantt, span_of
from assess.language import translator
from assess.resources import directory
from tests.build import TODAY
from tests.display.test_gantt import planned

PLACES = Environment(loader=FileSystemLoader(directory("templates")), autoescape=True, undefined=StrictUndefined)
CHARTS = PLACES.get_template("components/charts.html").module
MARKS = PLACES.get_template("components/verdict.html").module
STEPS = (planned("P", 3, 6, "cctv", buys="cctv"), planned("S1", 0, 3, "cctv", critical=True), planned("S2", 0, 1))


def drawn() -> dict[str, str]:
    to = translator("id")
    bar = interval_bar(Interval(Fraction(30), Fraction(40), Fraction(50)), "Manusia <b>", "people", to)
    pictures = {
        "bar": CHARTS.interval_bar(bar),
        "gantt": CHARTS.gantt(gantt(STEPS, (), span_of(TODAY, STEPS), to)),
        "logo": MARKS.logo("Titik B"),
        **{verdict.value: MARKS.verdict_mark(verdict.value, "words") for verdict in Verdict},
        **{status.value: MARKS.status_mark(status.value, "words") for status in Status},
    }
    return {name: str(picture) for name, picture in pictures.items()}


@pytest.mark.parametrize(("name", "picture"), drawn().items(), ids=str)
def test_a_picture_begins_with_its_words_and_holds_no_style_and_no_script(name: str, picture: str):
    assert re.match(r"<svg [^>]*><title>[^<]+</title>", picture)
    assert not re.search(r"style|script|<b>|on\w+=", picture)


def test_each_verdict_and_each_status_has_a_shape_of_its_own():
    shapes = {name: re.sub(r'^<svg [^>]*>|class="[^"]*"', "", picture) for name, picture in drawn().items()}
    verdicts, statuses = ({shapes[each.value] for each in kind} for kind in (Verdict, Status))
    assert (len(verdicts), len(statuses)) == (len(Verdict), len(Status))


def test_purchases_are_dashed_outlines_and_critical_steps_are_marked_beside_their_colour():
    picture = drawn()["gantt"]
    assert picture.count('class="purchase"') == picture.count('class="gate"') == 1
    assert picture.count('class="critical"') == picture.count('class="critical-line"') == 1
    assert picture.count("recommended") == 1


def test_a_document_puts_the_colours_inside_the_chart_and_a_page_does_not():
    sheet = Markup((directory("templates") / "components" / "charts.css").read_text("utf-8"))
    bar = interval_bar(Interval(Fraction(30), Fraction(40), Fraction(50)), "x", "people", translator("id"))
    assert "<style>" in CHARTS.interval_bar(bar, sheet)
    assert "<style>" not in CHARTS.interval_bar(bar)
    assert not re.search(r"[<>&]|var\(|@", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))


def test_words_beside_a_mark_are_not_said_twice():
    assert 'aria-hidden="true"' in MARKS.verdict_mark("not_proven", "words", beside=True)
    assert 'role="img"' in MARKS.verdict_mark("not_proven", "words", beside=False)
