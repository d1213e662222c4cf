"""The chapters of the document on cost and on scenarios."""

from dataclasses import replace
from decimal import Decimal

from assess.core.estimates import Estimate, Scenario, exactly
from assess.core.evaluation import evaluate
from assess.documents.chapters.cost import BESIDE, costs, scenarios
from assess.documents.chapters.names import Names
from assess.documents.roadmap import roadmap_html
from assess.language import translator
from tests.documents.build import a_bank, a_full_case, an_evaluation

PRICED = {"capex": exactly(4_000_000_000), "staff": Estimate(Decimal(100_000_000), Decimal(200_000_000))}
MANY = tuple(Scenario(f"scenario {n}", cost={"cctv": {"capex": exactly(n)}}) for n in range(1, 6))
HEADING = "What it costs over five years"


def told(**changes) -> Names:
    return Names(evaluate(a_bank(), a_full_case(**changes)), translator("en"))


def html(**changes) -> str:
    return roadmap_html(told(**changes).evaluation, "en", "9.9.9").replace("\N{NO-BREAK SPACE}", " ")


def test_without_figures_a_sentence_says_where_they_are_filled_in():
    assert costs(told()).classes == ()
    assert costs(told()).without == ("cctv",)
    assert "It is filled in on the page Planning, Five-year cost." in html()


def test_wages_of_people_who_are_moved_are_no_new_money():
    watched = {"cameras_live": exactly(40), "live_posts": exactly(2), "minimum_wage": exactly(3_000_000)}
    sentence = "(CCTV operators): already paid elsewhere, no new money."
    moved = html(staffing={**watched, "way_cctv": "redeployment"}, cost={"cctv": {"capex": exactly(5)}})
    hired = html(staffing={**watched, "way_cctv": "formation"}, cost={"cctv": {"capex": exactly(5)}})
    assert sentence in moved
    assert sentence not in hired


def test_a_cost_is_told_in_sentences_and_tables_with_the_years_of_its_budgets():
    (found,) = costs(told(cost={"cctv": PRICED})).classes
    year = told().evaluation.plan.earliest["cctv"].budget.year
    assert [row.when for row in found.shown.years][:2] == [f"Budget {year}", f"Budget {year + 1}"]
    page = html(cost={"cctv": PRICED})
    assert "cctv: over five years the budgets must hold at least Rp 4.5–5 billion." in page
    assert "Present value (discounted at 10 % a year): at least Rp 4.38–4.76 billion." in page
    assert "shares stand here once every line is given" in page
    assert "Assumed: a rate of 10 % a year; nothing comes back at the end." in page
    assert '<th scope="col" class="num">Share</th>' not in page
    assert ">4,000,000,000<" in page


def test_ranges_that_miss_their_sum_by_rounding_say_so():
    wide = {"capex": Estimate(Decimal(1_005_000_000), Decimal(3 * 10**9))}
    wide["maintenance"] = Estimate(Decimal(301_000_000), Decimal(401_000_000))
    assert "Because of rounding, the parts may not add up" in html(cost={"cctv": wide})
    assert "Because of rounding, the parts may not add up" not in html(cost={"cctv": PRICED})


def test_figures_that_contradict_each_other_are_said_and_not_computed():
    wrong = {"capex": exactly(1), "residual": exactly(2)}
    assert costs(told(cost={"cctv": wrong})).classes[0].shown is None
    assert "used equipment is not worth more than it cost new" in html(cost={"cctv": wrong})


def test_a_class_that_the_questionnaire_does_not_know_is_left_out():
    assert [each.name for each in costs(told(cost={"gone": PRICED, "cctv": PRICED})).classes] == ["cctv"]


def test_scenarios_have_a_chapter_only_where_there_are_any():
    assert 'id="scenarios"' not in html()
    page = html(scenarios=MANY[:1], cost={"cctv": PRICED})
    assert 'id="scenarios"' in page
    assert "scenario 1" in page


def test_a_few_scenarios_at_a_time_stand_beside_the_case():
    first, second = scenarios(told(scenarios=MANY, cost={"cctv": PRICED})).tables
    assert first.names == ("Today's figures", "scenario 1", "scenario 2", "scenario 3")
    assert second.names == ("Today's figures", "scenario 4", "scenario 5")
    assert all(len(row.cells) == BESIDE + 1 for row in first.rows)
    assert [row.cells[0] for row in first.rows] == [row.cells[0] for row in second.rows]


def test_a_source_of_a_reported_price_is_listed_among_the_sources():
    reported = replace(a_bank().sources[0], id="E14b", grade="D")
    bank = replace(a_bank(), sources=(*a_bank().sources, reported))
    page = roadmap_html(evaluate(bank, replace(an_evaluation().case, cost={"cctv": PRICED})), "en", "9.9.9")
    assert 'href="#E14b"' in page
    assert 'id="E14b"' in page
