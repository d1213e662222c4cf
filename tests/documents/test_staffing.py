"""The chapter on staffing, and the workload sheet to sign."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from assess.core.evaluation import evaluate
from assess.core.planning.inputs import exactly
from assess.core.questionnaire import PostKind
from assess.display.planning.columns import WIDTH
from assess.documents.render import Renderer
from assess.documents.roadmap import roadmap_html
from assess.documents.workload_sheet import workload_sheet_html
from tests.core.bank import the_bank
from tests.documents.build import a_bank, a_full_case, pages_of
from tests.documents.test_one_page import example

FIGURES = {"cases_per_year": exactly(5000), "calls_per_day": exactly(300), "minimum_wage": exactly(3_000_000)}


def html(**figures) -> str:
    case = a_full_case(staffing=figures)
    return roadmap_html(evaluate(a_bank(), case), "en", "9.9.9").replace("\N{NO-BREAK SPACE}", " ")


def chapter(**figures) -> str:
    return (
        html(**figures).partition('<section class="chapter" id="staffing">')[2].partition('<section class="chapter"')[0]
    )


def test_without_figures_a_sentence_says_what_is_missing_and_where():
    said = chapter()
    assert "What is missing is filled in on the page Planning, Staffing needs: cases a year" in said
    assert "<table" not in said


def test_people_wages_shifts_and_ways_stand_in_the_chapter():
    said = chapter(**FIGURES)
    assert "What could be worked out so far takes 37 people." in said
    assert "6 people at the desk in the busiest hour" in said
    assert "Not filled in yet: devices to maintain." in said
    assert "5,000" in said
    assert "No date can be given" in said


def test_the_figures_behind_the_posts_stand_with_their_origin_and_no_others():
    said = chapter(**FIGURES).partition("The figures behind the posts")[2].partition("</table>")[0]
    assert "<td>5,000 a year</td><td>own figure</td>" in said
    assert "<td>1,250 hours</td><td>assumption</td>" in said
    assert "Hours of work for one round" not in said


def test_the_chapter_and_its_sheet_lack_the_same_people():
    said = chapter(**FIGURES, existing_field=exactly(12), existing_routing=exactly(5))
    assert "4 of them have yet to be found" in said
    assert '<td class="num">4</td><td class="num">4</td>' in said.partition('<tr class="total">')[2]
    assert "<td>17</td><td>4</td><td>4</td>" in said


def test_the_names_in_the_chart_are_as_large_as_the_text_around_it():
    style = Path("templates/pdf/roadmap.css").read_text("utf-8")
    millimetres = float(re.findall(r"stacked-bars \{ max-width: (\d+)mm", style)[0])
    names = re.findall(r"bar-name \{ font-size: ([\d.]+)px", Path("templates/components/charts.css").read_text("utf-8"))
    assert 8 <= float(names[0]) * millimetres / 25.4 * 72 / WIDTH <= 9


def test_tables_whose_rounded_rows_miss_their_sum_say_so():
    work = {"areas": 100, "rounds_per_area": 1, "hours_per_round": 1, "repairs_per_area": 1, "hours_per_repair": 1}
    note = "Because of rounding, the parts may not add up exactly to the total."
    assert chapter(**FIGURES, **{name: exactly(number) for name, number in work.items()}).count(note) == 3
    assert note not in chapter(command_seats=exactly(1))


def test_the_sheet_says_what_is_assumed_in_a_norm_time():
    said = workload_sheet_html(the_bank(), example(), "en").replace("\N{NO-BREAK SPACE}", " ")
    assert "<td>5 <sup>a</sup></td>" in said
    assert "<sup>a</sup> 5 hours come from 2 (people who go out for one case, assumption) × 2.5 hours" in said
    assert "<sup>b</sup> The norm time is an assumption of this tool." in said


def test_figures_that_contradict_each_other_are_said_to():
    said = chapter(live_posts=exactly(3))
    assert "contradict each other" in said


def test_what_the_chapter_cites_is_listed_among_the_sources():
    case = replace(example(), answers={})
    page = roadmap_html(evaluate(the_bank(), case), "en", "9.9.9")
    for id in ("E33", "uu-20-2023"):
        assert f'href="#{id}"' in page
        assert f'id="{id}"' in page


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_sheet_is_one_page_with_lines_to_sign(renderer: Renderer, language: str):
    busy = {
        **example().staffing,
        **{f"existing_{kind.value}": exactly(10_000) for kind in PostKind},
        "cases_per_year": exactly(10_000_000),
        "open_hours": exactly(24),
        "calls_per_day": exactly(100_000),
        "cameras_traffic": exactly(60_000),
        "traffic_posts": exactly(1_000),
        "command_seats": exactly(1_000),
    }
    (page,) = pages_of(renderer.workload_sheet(the_bank(), replace(example(), staffing=busy), language))
    for words in ("Kota Contoh", "10.000.000" if language == "id" else "10,000,000", "2020"):
        assert words in page


def test_the_sheet_names_the_guideline_only_where_it_is_held():
    assert "Guideline:" in workload_sheet_html(the_bank(), example(), "en")
    assert "Guideline:" not in workload_sheet_html(a_bank(), example(), "en")
