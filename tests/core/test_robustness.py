"""The robustness card: one factor at a time from the base."""

from fractions import Fraction

from hypothesis import given, settings

from assess.core.results import Band
from assess.core.robustness import geometric_mean
from assess.core.scoring import score
from tests.build import a_case, a_question, a_questionnaire, not_applicable
from tests.core.strategies import scored, scores, three_scores

few = settings(max_examples=40, deadline=None)


@few
@given(scored())
def test_the_base_is_one_of_the_variants_and_within_the_range(given_case):
    card = score(*given_case)
    assert variants(card)["alpha:1/2"].proven == card.overall.proven
    assert card.robustness.lowest <= card.overall.proven <= card.robustness.highest


@few
@given(scored())
def test_a_higher_alpha_never_raises_the_score(given_case):
    found = variants(score(*given_case))
    grid = [found[f"alpha:{alpha}"].proven for alpha in ("0", "1/4", "1/2", "3/4", "1")]
    assert grid == sorted(grid, reverse=True)


@few
@given(scored())
def test_looser_caps_never_lower_the_score_nor_prove_more_than_is_claimed(given_case):
    card = score(*given_case)
    assert card.overall.proven <= variants(card)["looser_caps"].proven <= card.overall.claimed


@few
@given(scored())
def test_the_named_changes_are_those_that_end_in_another_band(given_case):
    card = score(*given_case)
    base = variants(card)["alpha:1/2"].band
    assert card.robustness.band_changes == tuple(id for id, each in variants(card).items() if each.band is not base)


@given(three_scores)
def test_the_geometric_mean_is_rounded_down_to_two_decimals(three):
    mean, product = geometric_mean(three), three[0] * three[1] * three[2]
    assert mean**3 <= product < (mean + Fraction(1, 100)) ** 3
    assert min(three) - Fraction(1, 100) < mean <= sum(three) / 3


@given(scores)
def test_the_geometric_mean_of_equal_scores_enters_no_higher_band(score):
    assert 0 <= score - geometric_mean((score, score, score)) < Fraction(1, 100)


def test_one_zero_empties_the_geometric_mean():
    assert geometric_mean((Fraction(100), Fraction(0), Fraction(100))) == 0


def test_one_cap_looser_lets_a_stated_level_count_one_more():
    card = score(a_questionnaire(), a_case({"PE01": (5, 0), "PR01": (5, 1), "TE01": (5, 4)}))
    assert card.pillars["people"].proven == 20
    assert variants(card)["looser_caps"].proven == Fraction(2, 3) * 40 + Fraction(1, 6) * (60 + 100)


def test_what_was_set_aside_is_also_counted_as_zero():
    exempt = a_question("PR02", "process", 1, not_applicable_when="nothing_was_ever_bought")
    bank = a_questionnaire(a_question("PE1"), a_question("PR1", "process", 4), a_question("TE1", "technology"), exempt)
    card = score(bank, a_case({"PE1": 5, "PR1": 5, "TE1": 5, "PR02": not_applicable()}))
    assert card.overall.proven == 100
    assert variants(card)["not_applicable_as_zero"].proven == Fraction(2, 3) * 80 + Fraction(1, 6) * 200


def test_a_question_whose_class_nobody_requests_costs_nothing():
    bound = a_question("TE09", "technology", 3, not_applicable_unless="sensor")
    bank = a_questionnaire(*a_questionnaire().questions, bound)
    card = score(bank, a_case({"PE01": 3, "PR01": 3, "TE01": 3, "TE09": not_applicable()}))
    assert variants(card)["not_applicable_as_zero"].proven == card.overall.proven == 60


def test_the_card_keeps_its_bands_where_the_headline_has_none():
    card = score(a_questionnaire(), a_case({"PE01": (3, 1), "PR01": (3, 1), "TE01": (3, 1)}))
    assert card.band_proven is Band.NOT_ENOUGH_EVIDENCE
    assert variants(card)["alpha:1/2"].band is Band.DEFINED


def test_every_variant_has_its_own_id():
    card = score(a_questionnaire(), a_case())
    assert len(variants(card)) == len(card.robustness.variants) == 5 + 24 + 3


def variants(card):
    return {variant.id: variant for variant in card.robustness.variants}
