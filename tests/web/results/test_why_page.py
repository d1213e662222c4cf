"""Why a score is what it is: every number adds up, and what moves it is computed anew."""

import re
from decimal import Decimal

import pytest

from assess.core.case import Answer, Case
from assess.core.evaluation import evaluate
from assess.core.what_if import gain_of_answer
from assess.documents.chapters.names import Names
from assess.language import translator
from assess.web.results.why import Why, why
from tests.web.results.build import CHECKED, a_city, bank, plain


def explained(services, case: Case, language: str = "en") -> Why:
    return why(Names(evaluate(bank(services), case), translator(language)))


def total(values) -> Decimal:
    return sum(map(Decimal, values), Decimal(0))


@pytest.mark.parametrize("scene", ["first do these steps", "not proven", "ready to budget", "nothing answered"])
def test_questions_add_up_to_their_pillar_and_pillars_to_the_number_shown(services, cases, scene):
    found = explained(services, cases[scene])
    proven = Decimal(found.readiness.proven)
    assert total(part.adds for part in found.parts) == proven
    assert total(table.left for _, table in found.tables) == 100 - proven
    for part, (_, table) in zip(found.parts, found.tables, strict=True):
        assert part.adds == table.earned
        assert total(row.earned for row in table.rows) == Decimal(table.earned)
        assert total(row.left for row in table.rows) == Decimal(table.left)


def test_a_pillar_adds_its_score_times_what_it_counts_for(services, cases):
    for part in explained(services, cases["first do these steps"]).parts:
        counted = Decimal(part.proven) * Decimal(part.counts.removesuffix("\N{NO-BREAK SPACE}%")) / 100
        assert abs(counted - Decimal(part.adds)) < Decimal("0.1")


def test_the_weakest_pillar_counts_for_two_thirds(services, cases):
    parts = {part.pillar: part for part in explained(services, cases["first do these steps"]).parts}
    assert [part.pillar for part in parts.values() if part.is_weakest] == ["process"]
    assert parts["process"].counts.startswith("66.7")
    assert parts["people"].counts.startswith("16.7")


def test_the_largest_levers_show_the_recomputed_gain(pages, services, cases):
    case = cases["first do these steps"]
    html = pages.show(case, "result/why").partition('aria-labelledby="levers"')[2].partition("</section>")[0]
    levers = re.findall(r'<strong class="gain">\+([\d.]+)</strong> <a href="[^"]*/questions/(\w+)"', html)
    assert len(levers) == 5
    for gain, question in levers:
        exact = gain_of_answer(bank(services), case, question, 3, 3)
        assert gain == translator("en").number(exact, 1)


def test_every_question_of_the_pillars_leads_to_its_page(pages, services, cases):
    case = cases["first do these steps"]
    html = pages.show(case, "result/why").partition('aria-labelledby="questions"')[2].partition("</section>")[0]
    counted = list(evaluate(bank(services), case).scorecard.attribution)
    assert re.findall(r"/questions/(\w+)", html) == counted


def test_the_robustness_card_is_told_in_sentences(pages, services, cases):
    said = plain(pages.show(cases["first do these steps"], "result/why"))
    card, number = evaluate(bank(services), cases["first do these steps"]).scorecard.robustness, translator("en").number
    low, high = number(card.lowest, 1), number(card.highest, 1)
    others = len(card.variants) - 1
    assert f"Under {others} other choices of method the number would lie between {low} and {high}." in said
    assert "The band stays the same under all of them." in said
    assert "Geometric mean" in said


def test_choices_that_end_in_another_band_are_named(pages, services):
    low = {id: Answer(level=1, evidence=CHECKED) for id in bank(services).question if id.startswith("PR")}
    said = plain(pages.show(a_city(bank(services), Answer(level=4, evidence=CHECKED), "cctv", **low), "result/why"))
    assert "The band would be another one under these:" in said
    assert "Plain mean of the three pillars: 60.0 (Operating)" in said


def test_what_was_declared_not_applicable_is_listed_with_its_reason_and_counted_as_zero(pages, services):
    case = a_city(bank(services), Answer(level=3, evidence=CHECKED), PR20=Answer(not_applicable="nothing was bought"))
    html = pages.show(case, "result/why")
    assert "nothing was bought" in html
    assert "counted as zero, the number would be 58.9." in html


def test_disagreements_say_who_holds_what_and_how_it_ended(pages, cases):
    said = plain(pages.show(cases["first do these steps"], "result/why"))
    assert "Stated: level 3. Dinas PU: level 2 Nobody has decided yet." in said
    assert "Sekretaris Daerah, 12 November 2026: level 2." in said


def test_too_little_evidence_is_named_as_the_reason_for_no_band(pages, cases):
    assert "so no band is printed" in pages.show(cases["only unknowns"], "result/why")
    assert "so no band is printed" not in pages.show(cases["not proven"], "result/why")


def test_no_band_is_said_to_stay_the_same_where_none_is_printed(pages, cases):
    said = plain(pages.show(cases["only unknowns"], "result/why"))
    assert "other choices of method" in said
    assert "The band" not in said
    assert "Questions bound to a class that is not requested stay out of it." in said
