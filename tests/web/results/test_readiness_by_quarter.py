"""Readiness by quarter, and the question what a late step moves."""

import re

import pytest

from tests.web.results.build import plain

PAGE = "planning/readiness"


def late(pages, case, language="en", **asked: str) -> str:
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    return pages.get(f"/assessments/{pages.keep(case)}/{PAGE}?{query}", language).text


def test_readiness_rises_to_what_the_roadmap_promises(pages, cases):
    case = cases["first do these steps"]
    words = plain(pages.show(case, PAGE))
    assert "readiness rises from 28.0 today to 61.0 at the end of Q3 2029" in words
    assert "With all of them done and proven, readiness rises from 28.0 to 61.0." in plain(pages.show(case, "roadmap"))


def test_each_gate_is_told_with_its_month_and_the_step_that_opens_it(pages, cases):
    words = plain(pages.show(cases["first do these steps"], PAGE))
    assert "CCTV, ready to budget: April 2027, when this ends: S39" in words
    assert "Command centre, ready to contract: February 2028, when this ends: S25" in words


def test_the_table_says_all_that_the_chart_shows(pages, cases):
    html = pages.show(cases["first do these steps"], PAGE)
    points = len(re.findall(r'<circle class="course-point overall"', html))
    rows = re.findall(r'<tr><th scope="row">.*?data-name="Overall"', html, re.DOTALL)
    assert points == len(rows) == 13
    assert len(re.findall("◆", html)) == 4


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        ("nothing to do", "Nothing is left to do"),
        ("ready to contract", "CCTV, ready to contract: open today"),
        ("not proven", "as soon as papers are checked and objections decided"),
    ],
)
def test_what_is_open_or_has_nothing_left_says_so(pages, cases, scene, words):
    assert words in plain(pages.show(cases[scene], PAGE))


def test_a_class_that_cannot_be_judged_opens_no_gate(pages, cases):
    words = plain(pages.show(cases["nothing answered"], PAGE))
    assert "CCTV, ready" not in words
    assert "buy-cctv" not in words


def test_a_late_step_may_cost_a_budget_year(pages, cases):
    words = plain(late(pages, cases["first do these steps"], step="S05", months="4"))
    assert "takes 4 months longer, it moves 29 other steps, and gates or purchases with them" in words
    assert (
        "Command centre: the earliest purchase moves from March 2028 to January 2029. APBD 2028 is lost; the line must "
        "stand in APBD 2029." in words
    )


def test_a_step_with_time_to_spare_moves_nothing_else(pages, cases):
    words = plain(late(pages, cases["first do these steps"], step="S46", months="3"))
    assert "takes 3 months longer, nothing else moves: it has time to spare." in words


def test_a_purchase_too_long_for_every_budget_loses_its_place(pages, cases):
    words = plain(late(pages, cases["first do these steps"], step="S42", months="12"))
    assert "has no place any more: no budget that is in time runs long enough for it." in words


@pytest.mark.parametrize("months", ["", "0", "25", "-1", "1.5", "1,5", "abc", "١", "999999999999", "4 bulan"])
def test_months_that_cannot_be_are_refused_at_the_field_and_kept(pages, cases, months):
    html = late(pages, cases["first do these steps"], step="S05", months=months)
    assert "Enter whole months from 1 to 24, in digits." in plain(html)
    assert f'name="months" type="text" inputmode="numeric" autocomplete="off" value="{months}"' in html
    assert '<option value="S05" selected>' in html
    assert 'href="#months"' in html
    assert "longer, " not in plain(html)


@pytest.mark.parametrize("step", ["", "S99", "S01", "%3Cscript%3E"])
def test_a_step_that_is_not_on_the_roadmap_is_refused(pages, cases, step):
    html = late(pages, cases["first do these steps"], step=step, months="2")
    assert "Choose a step of this roadmap." in plain(html)
    assert "<script>" not in html
    assert 'value="2"' in html


def test_a_class_that_cannot_be_judged_has_no_dates_to_move(pages, cases):
    words = plain(late(pages, cases["nothing answered"], step="S01", months="2"))
    assert "A class with too few answers to judge has no dates that could move." in words
    assert "earliest purchase moves" not in words


def test_the_indonesian_page_names_quarters_as_offices_do(pages, cases):
    words = plain(pages.show(cases["first do these steps"], PAGE, "id"))
    assert "kesiapan naik dari 28,0 hari ini menjadi 61,0 pada akhir TW3 2029" in words
