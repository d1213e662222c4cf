"""The roadmap: a chart and a table that filters narrow, and honest words about the order."""

import re
from dataclasses import replace

import pytest

from assess.core.case import Capacity
from assess.core.evaluation import evaluate
from assess.display.story import in_budget
from assess.documents.chapters.names import Names
from assess.language import translator
from tests.web.results.build import bank, plain

SCENE = "first do these steps"


def rows(html: str) -> list[str]:
    return re.findall(r'<tr id="(\w+)"', html)


def table(html: str, caption: str) -> str:
    return html.partition(f"<caption>{caption}</caption>")[2].partition("</table>")[0]


def test_needed_and_recommended_steps_stand_apart_and_are_all_there(pages, cases, services):
    html, plan = pages.show(cases[SCENE], "roadmap"), evaluate(bank(services), cases[SCENE]).plan
    needed, recommended = table(html, "Needed before a requested purchase"), table(html, "Recommended")
    assert set(rows(needed)) == {each.step.id for each in plan.steps if each.needed_for}
    assert set(rows(recommended)) == {each.step.id for each in plan.steps if each.recommended}
    assert html.count('class="step-name') == len(plan.steps)


def test_a_row_says_who_when_why_after_what_and_for_what(pages, cases):
    row = pages.show(cases[SCENE], "roadmap").partition('<tr id="S05"')[2].partition("</tr>")[0]
    said = plain(row)
    assert "Bagian Hukum" in said
    assert "Regulation" in said
    assert "No extra spending" in said
    assert "Critical path" in said
    assert re.findall(r"/steps/(\w+)", row) == ["S05"]
    assert "Dec 2026 – Apr 2027 months: 4 (3–8)" in said
    assert re.findall(r"/questions/(\w+)", row) == ["PR01", "PR02"]
    assert "nothing" in said
    assert "CCTV and a command centre" in said


def test_a_row_gives_the_reason_of_its_date(pages, cases):
    said = plain(table(pages.show(cases[SCENE], "roadmap"), "Needed before a requested purchase"))
    assert "waits for a budget window" in said
    assert "waits its turn: at most 4 steps run at once" in said


def test_a_purchase_waits_for_the_request_not_for_a_question(pages, cases):
    row = pages.show(cases[SCENE], "roadmap").partition('<tr id="S42" class="purchase-row"')[2].partition("</tr>")[0]
    assert "the request" in plain(row)
    assert "Capital spending" in plain(row)


@pytest.mark.parametrize(
    ("query", "keeps"),
    [
        pytest.param("owner=bagian_hukum", lambda step: "bagian_hukum" in step.owners, id="of one office"),
        pytest.param("kind=staffing", lambda step: step.kind == "staffing", id="of one kind"),
        pytest.param(
            "owner=bkpsdm&kind=staffing", lambda step: "bkpsdm" in step.owners and step.kind == "staffing", id="of both"
        ),
        pytest.param("owner=nobody&kind=magic", lambda step: True, id="a value nobody knows narrows nothing"),
    ],
)
def test_links_narrow_chart_and_table(pages, cases, services, query, keeps):
    html = pages.show(cases[SCENE], f"roadmap?{query}")
    wanted = {each.step.id for each in evaluate(bank(services), cases[SCENE]).plan.steps if keeps(each.step)}
    assert set(rows(html)) == wanted
    assert html.count('class="step-name') == len(wanted)


def test_a_filter_marks_its_choice_counts_what_it_leaves_and_keeps_the_other(pages, cases, services):
    steps = evaluate(bank(services), cases[SCENE]).plan.steps
    kept = sum("bkpsdm" in each.step.owners and each.step.kind == "staffing" for each in steps)
    html = pages.show(cases[SCENE], "roadmap?owner=bkpsdm&kind=staffing")
    assert len(re.findall(r'aria-current="true"', html)) == 2
    assert f"Shown: {kept} steps of {len(steps)}." in html
    assert "owner=bkpsdm&amp;kind=training" in html
    assert "kind=staffing" in html


def test_an_office_without_a_step_of_the_kind_gets_a_sentence(pages, cases):
    html = pages.show(cases[SCENE], "roadmap?owner=bagian_hukum&kind=technology")
    assert "No step of this kind belongs to this office." in html
    assert rows(html) == []


def test_the_earliest_purchase_of_each_class_has_its_months_and_its_budget(pages, cases, services):
    names = Names(evaluate(bank(services), cases[SCENE]), translator("en"))
    found = names.evaluation.plan.earliest["cctv"]
    dates = " ".join(map(names.month, (found.ready_to_budget, found.ready_to_contract, found.month)))
    part = pages.show(cases[SCENE], "roadmap").partition('aria-labelledby="earliest"')[2].partition("</section>")[0]
    assert f"CCTV First do these steps {dates}{in_budget(names.evaluation, 'cctv', names.to)}" in plain(part)


def test_an_open_gate_is_open_now_and_its_contract_waits_for_a_budget(pages, cases):
    part = pages.show(cases["ready to contract"], "roadmap").partition('aria-labelledby="earliest"')[2]
    assert "CCTV Ready to contract now now January 2028 (APBD 2028)" in plain(part.partition("</section>")[0])


def test_the_critical_path_and_the_bound_are_told_without_boasting(pages, cases, services):
    html, plan = pages.show(cases[SCENE], "roadmap"), evaluate(bank(services), cases[SCENE]).plan
    part = html.partition('aria-labelledby="critical"')[2].partition("</section>")[0]
    assert tuple(re.findall(r"/steps/(\w+)", part)) == plan.critical_path
    ends = (
        f"The roadmap ends after {plan.finish} months. No order of these steps can end before month {plan.lower_bound}."
    )
    assert ends in plain(part)
    assert "a heuristic, it is not an optimum; at most 4 steps run at once" in plain(part)


def test_what_has_no_place_is_named_with_its_reason(pages, cases):
    poor = {f"{year}-Q{quarter}": 1 for year in range(2026, 2046) for quarter in range(1, 5)}
    case = replace(cases["not proven"], capacity=Capacity(step_costs={"S42": 2}, money_per_quarter=poor))
    said = plain(pages.show(case, "roadmap"))
    assert "No place or no date on this roadmap S42 CCTV cameras: its cost exceeds the money of every quarter." in said
    assert "No purchase can be planned: its cost exceeds the money of every quarter." in said


def test_budgets_are_listed_with_what_in_them_is_an_assumption(pages, cases):
    part = pages.show(cases[SCENE], "roadmap").partition('aria-labelledby="windows"')[2].partition("</section>")[0]
    assert "Revised APBD 2027 July 2027 October 2027" in plain(part)
    assert "planning assumptions" in plain(part)


def test_steps_and_purchases_are_counted_apart(pages, cases, services):
    steps = evaluate(bank(services), cases[SCENE]).plan.steps
    assert f"{len(steps) - 2} steps and 2 purchases until" in pages.show(cases[SCENE], "roadmap")
    assert "3 purchases until" in pages.show(cases["not proven"], "roadmap")


def test_readiness_is_projected_only_where_it_rises(pages, cases):
    assert "With all of them done and proven, readiness rises from" in pages.show(cases[SCENE], "roadmap")
    assert "readiness rises" not in pages.show(cases["not proven"], "roadmap")


def test_a_roadmap_without_steps_says_so(pages, cases):
    html = pages.show(cases["nothing to do"], "roadmap")
    assert "The answers call for no step, and no purchase is requested." in html
    assert 'class="chart gantt"' not in html


def test_a_class_that_cannot_be_judged_has_no_bar_and_no_date(pages, cases):
    html = pages.show(cases["nothing answered"], "roadmap")
    part = plain(html.partition('aria-labelledby="earliest"')[2].partition("</section>")[0])
    assert "CCTV Not assessed no date yet no date yet A date can be given once the conditions are answered." in part
    assert "S42" not in rows(html)
    assert 'class="purchase"' not in html.partition('<ul class="legend">')[0]
    assert "S42 CCTV cameras: too little is answered to judge this class. S46" in plain(html)


def test_what_rests_on_unanswered_questions_is_pointed_out(pages, cases):
    said = plain(pages.show(cases["nothing answered"], "roadmap"))
    assert "steps are here only because questions are unanswered." in said
    assert "PB1 (not answered yet)" in said


def test_the_dates_under_other_assumptions_unfold_below_the_critical_path(pages, cases):
    part = pages.show(cases[SCENE], "roadmap").partition('aria-labelledby="critical"')[2].partition("</section>")[0]
    said = plain(part.partition("<details")[2])
    for row in ("This roadmap", "At most 3 steps at once", "At most 6 steps at once", "Every step as slow as"):
        assert row in said
    assert "The dates hang on these assumptions." in said


def test_a_list_in_a_cell_is_one_piece_so_that_a_phone_sets_no_blank_before_its_commas(pages, cases):
    cells = re.findall(r'<td data-name="(?:Because of|After)">(.*?)</td>', pages.show(cases[SCENE], "roadmap"))
    assert any("</a>, <a" in each for each in cells)
    assert all(each.startswith("<span>") and each.endswith("</span>") for each in cells)
