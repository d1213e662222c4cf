"""A step as a work plan: who, when, with what money, what to do, what proves it, and what it rests on."""

import re
from dataclasses import replace

import pytest

from assess.core.evaluation import evaluate
from tests.web.results.build import CHECKED, Answer, a_city, bank, plain

SCENE = "first do these steps"


def part(html: str, heading: str) -> str:
    """The part of a page under the heading with this id."""
    return html.partition(f'aria-labelledby="{heading}"')[2].partition("</section>")[0]


def facts(html: str) -> dict[str, str]:
    """The facts at the top of the page, by name."""
    found = re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", html, re.DOTALL)
    return {name: plain(value) for name, value in found}


def test_the_facts_name_the_offices_the_months_and_the_money(pages, cases):
    found = facts(pages.show(cases[SCENE], "steps/S05"))
    assert found["In charge"] == "Legal division, regional secretariat (Bagian Hukum)"
    assert found["Together with"] == "Bagian Organisasi"
    assert "Diskominfo" in found["Helped by"]
    assert found["When"].endswith("Planning estimate: 4 months (3 at the least, 8 at the most)")
    assert found["Money"] == "No extra spending (estimate)."
    assert found["Because of"] == "PR01, PR02"
    assert found["For"] == "CCTV and a command centre"


def test_a_typical_cost_carries_its_source(pages, cases):
    money = pages.show(cases[SCENE], "steps/S29").partition("<dt>Money</dt>")[2].partition("</dd>")[0]
    assert "£404" in money
    assert "/sources#E15" in money


@pytest.mark.parametrize("language", ["id", "en"])
def test_actions_proof_and_pitfalls_stand_in_the_words_of_the_city(pages, cases, services, language):
    html, step = pages.show(cases[SCENE], "steps/S05", language), bank(services).step["S05"]
    assert part(html, "actions").count("<li>") == len(step.actions)
    assert part(html, "pitfalls").count("<li>") == len(step.pitfalls)
    assert {"id": "Peraturan Wali Kota (Perwali)", "en": "mayor's regulation (Perwali)"}[language] in plain(html)
    assert not re.search(r"\{\w+\}", plain(html))


def test_a_lift_leads_to_its_question_and_says_where_it_stands(pages, cases):
    lifts = part(pages.show(cases[SCENE], "steps/S25"), "lifts")
    assert re.findall(r"/questions/(\w+)", lifts) == ["PE03", "PE18", "PE19"]
    assert "level 2 → level 3" in plain(lifts)
    assert "not known yet → level 3" in plain(lifts)


def test_posts_can_be_filled_in_three_ways_with_their_own_times(pages, cases):
    posts = plain(part(pages.show(cases[SCENE], "steps/S25"), "posts"))
    ways = ("Redeployment 4 months (2 at", "New formation 14 months (10 at", "Service contract 5 months (3 at")
    assert [way for way in ways if way in posts] == list(ways)


def test_what_a_step_rests_on_has_grade_and_link(pages, cases):
    basis = part(pages.show(cases[SCENE], "steps/S29"), "basis")
    assert "Best evidence: grade A" in plain(basis)
    assert re.findall(r'/sources#([\w-]+)">\1', basis) == ["E8", "E15", "E16", "E17", "E17b", "E33"]
    assert 'href="https://' in basis
    judged = plain(part(pages.show(cases[SCENE], "steps/S24"), "basis"))
    assert "Planning judgement of this tool; it names no source." in judged


def test_steps_lead_to_those_before_and_after_them(pages, cases, services):
    plan = evaluate(bank(services), cases[SCENE]).plan
    html = pages.show(cases[SCENE], "steps/S16")
    linked = re.findall(r"/steps/(\w+)", html.partition("<dl")[2].partition("</dl>")[0])
    step = next(each for each in plan.steps if each.step.id == "S16")
    assert linked == [*step.requires, *(each for each in linked if each not in step.requires)]
    assert set(linked) - set(step.requires) == {each.step.id for each in plan.steps if "S16" in each.requires}


def test_a_step_that_is_met_says_so_and_keeps_its_plan(pages, services):
    html = pages.show(a_city(bank(services), Answer(level=4, evidence=CHECKED), "cctv"), "steps/S05")
    assert "This step is not on the roadmap" in html
    assert "level 4, enough" in plain(part(html, "lifts"))
    assert part(html, "actions")


def test_a_step_of_an_earlier_version_without_a_work_plan_still_has_a_page(pages, cases):
    case = replace(cases[SCENE], questionnaire="smart-city@1.0.0")
    case = replace(case, answers={id: each for id, each in case.answers.items() if id in ("PB1", "PR01")})
    html = pages.show(case, "steps/S05")
    assert part(html, "proof")
    assert 'id="actions"' not in html


def test_a_step_nobody_has_is_not_found(pages, cases):
    assert pages.get(f"/assessments/{pages.keep(cases[SCENE])}/steps/S99").status_code == 404
