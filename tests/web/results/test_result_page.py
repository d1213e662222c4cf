"""The result: the verdict first, then why and when, then the numbers, the conditions and what to do."""

import re
from dataclasses import replace
from datetime import date

import pytest

from assess.core.case import Answer, Evidence, Objection
from assess.core.evaluation import evaluate
from assess.core.gates import nearest_to_opening
from assess.display.story import tell
from assess.language import translator
from tests.build import a_case, a_class, a_purchase, a_questionnaire, not_applicable, one_question_each
from tests.web.results.build import CHECKED, Catalogues, Pages, a_city, bank, plain

VERDICTS = (
    ("first do these steps", "first_do_these_steps", "First do these steps", "It is not yet time to buy"),
    ("not proven", "not_proven", "Not proven", "It is not yet time to buy"),
    ("ready to budget", "ready_to_budget", "Ready to budget", "The budget may plan CCTV"),
    ("ready to contract", "ready_to_contract", "Ready to contract", "ready to contract"),
    ("nothing answered", "not_assessed", "Not assessed", "Too little is answered"),
)


def section(html: str, heading: str) -> str:
    """The part of a page under the heading with this id."""
    return html.partition(f'aria-labelledby="{heading}"')[2].partition("</section>")[0]


def headline(html: str) -> str:
    return re.findall(r"<h1>(.*?)</h1>", html)[0]


@pytest.mark.parametrize(("scene", "verdict", "words", "sentence"), VERDICTS)
def test_the_largest_words_are_the_verdict_and_its_card_has_shape_colour_and_words(
    pages, cases, scene, verdict, words, sentence
):
    html = pages.show(cases[scene])
    assert sentence in headline(html)
    card = html.partition(f'class="card {verdict}"')[2].partition("</section>")[0]
    assert f'class="mark verdict {verdict}"' in card
    assert words in plain(card)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_tells_the_same_story_as_every_other_place(pages, cases, services, language):
    case = cases["first do these steps"]
    html, story = pages.show(case, "result", language), tell(evaluate(bank(services), case), translator(language))
    assert headline(html) == story.headline
    for said in (story.lead, story.meaning, *(card.earliest for card in story.classes)):
        assert said in plain(html)


def test_without_a_request_no_gate_is_judged_and_the_way_to_ask_is_shown(pages, cases):
    html = pages.show(cases["nothing requested"])
    assert headline(html) == "No purchase is requested"
    assert "No purchase is requested, so no gate is judged" in html
    assert 'id="gates"' not in html
    assert 'id="nearest"' not in html
    assert section(html, "first").count("<li>") == 5


def test_the_three_conditions_nearest_to_opening_lead_to_their_questions(pages, cases, services):
    case = cases["first do these steps"]
    nearest = [each.question for each in nearest_to_opening(evaluate(bank(services), case).gates)]
    part = section(pages.show(case), "nearest")
    assert re.findall(r"/questions/(\w+)", part) == nearest
    assert "for CCTV and a command centre" in plain(part)


def test_nothing_is_near_to_opening_where_every_gate_is_open(pages, cases):
    assert 'id="nearest"' not in pages.show(cases["ready to contract"])


def test_readiness_shows_the_interval_the_pillars_and_purpose_apart(pages, cases, services):
    part = section(pages.show(cases["first do these steps"]), "readiness")
    card, number = evaluate(bank(services), cases["first do these steps"]).scorecard, translator("en").number
    assert part.count('class="chart interval-bar"') == 5
    assert re.findall(r'<dt class="(\w+)-text">', part) == ["overall", "people", "process", "technology", "purpose"]
    assert f"{number(card.overall.proven, 1)} proven · {number(card.overall.possible, 1)} possible" in plain(part)
    coverage = card.coverage
    counted = (
        f"{coverage.answered} of {coverage.applicable} questions answered, {coverage.with_evidence} with a document"
    )
    assert counted in plain(part)


def test_coverage_and_both_bands_stand_beside_the_score_where_they_differ(pages, services):
    asked = bank(services)
    half = {id: Answer() for id in ("PE01", "PE02", "PE03", "PR01", "PR02", "PR03", "PR04")}
    part = section(pages.show(a_city(asked, Answer(level=3, evidence=CHECKED), "cctv", **half)), "readiness")
    assert "Defined – possibly Operating" in plain(part)


def test_a_band_is_withheld_where_the_evidence_is_too_thin(pages, cases):
    part = plain(section(pages.show(cases["nothing answered"]), "readiness"))
    assert "Not enough evidence yet · 0 of" in part


def test_there_is_no_overall_number_where_too_much_does_not_apply(services):
    asked = [replace(each, not_applicable_when="never") for each in one_question_each()]
    questionnaire = a_questionnaire(*asked)
    case = a_case({"PE01": 3, "PR01": 3, "TE01": not_applicable()})
    pages = Pages(replace(services, catalogue=Catalogues(services.catalogue, {"tiny@1.0.0": questionnaire})))
    part = plain(section(pages.show(case), "readiness"))
    assert "Overall – no overall number" in part
    assert "Technology – nothing applies" in part
    why = pages.show(case, "result/why")
    assert "There is no overall number" in why
    assert 'id="levers"' not in why
    assert "PE01" in why


def test_each_class_unfolds_both_stages_with_the_budget_gate_first(pages, cases, services):
    html = section(pages.show(cases["first do these steps"]), "gates")
    cctv = html.partition("<details")[2].partition("</details>")[0]
    asked = bank(services)
    own = [each.question for each in asked.technology_class["cctv"].conditions]
    shared = [each.question for each in asked.budget_conditions]
    assert re.findall(r"/questions/(\w+)", cctv) == [*shared, *own]
    assert re.findall(r"<h3>(\d\. [\w ]+?) <", cctv) == ["1. Ready to budget", "2. Ready to contract"]
    met = evaluate(asked, cases["first do these steps"]).gates["cctv"].conditions
    assert f"{sum(each.status == 'pass' for each in met)} of {len(met)} conditions are met" in plain(cctv)


def test_a_condition_names_what_is_lacking_its_owner_and_what_opens_it_when(pages, cases):
    lines = re.findall(r'<li class="condition">.*?</li>', pages.show(cases["first do these steps"]), re.DOTALL)
    said = {re.findall(r"/questions/(\w+)", line)[0]: plain(line) for line in lines}
    assert "Not met" in said["PR13"]
    assert "The level is" in said["PR13"]
    assert "Legal division" in said["PR13"]
    assert re.search(r"Opened by: S09 Rule for cameras in public space, \w+ \d{4}", said["PR13"])
    assert "nobody outside the office has checked the evidence" in said["PB2"]
    assert "a check by another office, now" in said["PB2"]
    assert "a decision with a name, now" in said["TE08"]
    assert "The answer is not known yet." in said["PR14"]
    assert "Opened by" not in said["PB1"]


def test_a_gate_that_only_waits_for_checks_opens_with_them(pages, cases):
    assert "as soon as the evidence is checked" in pages.show(cases["not proven"])


def test_a_gate_the_roadmap_cannot_open_says_so(services):
    questionnaire = a_questionnaire(budget=["PB1"], classes=[a_class("cctv", "TE01")], steps=[a_purchase("cctv")])
    pages = Pages(replace(services, catalogue=Catalogues(services.catalogue, {"tiny@1.0.0": questionnaire})))
    case = a_case({"PB1": 3, "TE01": 1, "PE01": 3, "PR01": 3}, "cctv")
    said = plain(pages.show(case))
    assert "This roadmap does not open this gate." in said
    assert "Opened by: no step on this roadmap" in said
    assert "No purchase can be planned" in said
    roadmap = plain(pages.show(case, "roadmap"))
    assert "No place or no date on this roadmap" in roadmap
    assert "not on this roadmap" in roadmap


def test_what_to_do_first_leads_to_work_plans_and_marks_the_quick_wins(pages, cases, services):
    case = cases["first do these steps"]
    part, asked = section(pages.show(case), "first"), bank(services)
    first = re.findall(r"/steps/(\w+)", part)
    assert first[0] == "S03"
    assert part.count("Quick win") == sum(asked.is_quick_win(asked.step[id]) for id in first) > 0
    assert "because of PB4" in plain(part)


def test_quick_wins_that_wait_for_nothing_can_start_tomorrow_and_the_others_follow(pages, cases, services):
    case, asked = cases["first do these steps"], bank(services)
    part = section(pages.show(case), "tomorrow")
    found = [each for each in evaluate(asked, case).plan.steps if asked.is_quick_win(each.step)]
    now, later = part.split("</ul>")
    assert set(re.findall(r"/steps/(\w+)", now)) == {each.step.id for each in found if not each.requires}
    assert set(re.findall(r"/steps/(\w+)", later)) == {each.step.id for each in found if each.requires}
    assert "Regional development planning agency (Bappeda) · months: 1 (1–2)" in plain(now)
    assert 'id="tomorrow"' not in pages.show(cases["ready to contract"])


def test_where_no_step_is_left_the_tasks_are_named(pages, cases):
    assert "What remains are the tasks." in section(pages.show(cases["ready to contract"]), "first")


def test_an_objection_is_not_forgotten(pages, services):
    answer = Answer(level=4, evidence=CHECKED, objections=(Objection("Satpol PP", 1),))
    case = a_city(bank(services), Answer(level=4, evidence=CHECKED), "cctv", PR13=answer)
    assert "Another office objects, and nobody has decided." in pages.show(case)


def test_evidence_below_the_gates_grade_opens_nothing(pages, services):
    case = a_city(bank(services), Answer(level=5, evidence=Evidence(1)), "cctv")
    assert "Ready to contract: " not in headline(pages.show(case))
    assert f"0 of {len(bank(services).contract_conditions('cctv'))} conditions are met" in plain(pages.show(case))


def test_a_purchase_that_comes_after_the_target_says_so(pages, cases):
    case = cases["first do these steps"]
    target = replace(case.point_b.target, date=date(2027, 6, 1))
    early = replace(case, point_b=replace(case.point_b, target=target))
    assert plain(pages.show(early)).count("The target date lies before this purchase is in use.") == 2
    later = replace(case, point_b=replace(case.point_b, target=replace(target, date=date(2035, 1, 1))))
    assert "The target date lies" not in pages.show(later)


def test_what_is_sure_without_a_verdict_stands_beside_it(pages, services, cases):
    low = bank(services).budget_conditions[0].question
    case = cases["nothing answered"].answering(low, Answer(level=0))
    assert "the result is not ready: steps still have to come first." in plain(pages.show(case))
    assert "is not ready:" not in pages.show(cases["nothing answered"])
