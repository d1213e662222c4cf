"""The properties of E3 and E4 on scores themselves."""

from fractions import Fraction
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from assess.core.aggregation import combine, pillar_interval
from assess.core.attribution import pillar_shares
from assess.core.questionnaire import SCORED_PILLARS
from tests.core.strategies import scores, three_scores

factors = st.fractions(0, 3, max_denominator=20)


def test_a_pillar_without_an_applicable_question_has_no_score():
    assert pillar_interval(()) is None


@given(three_scores)
def test_p1_the_overall_score_lies_between_the_weakest_pillar_and_the_mean(three):
    mean = sum(three) / Fraction(3)
    assert 0 <= min(three) <= combine(three) <= mean <= max(three) <= 100


@given(scores)
def test_p3_equal_pillars_give_their_own_score(score):
    assert combine((score, score, score)) == score


@given(three_scores)
def test_p4_the_pillars_are_alike(three):
    assert len({combine(each) for each in permutations(three)}) == 1


@given(three_scores, factors)
def test_p7_scaling_the_pillars_scales_the_overall_score(three, factor):
    assert combine([factor * score for score in three]) == factor * combine(three)


@given(three_scores, st.fractions(-50, 50, max_denominator=20))
def test_p7_shifting_the_pillars_shifts_the_overall_score(three, shift):
    assert combine([score + shift for score in three]) == combine(three) + shift


@given(three_scores, three_scores)
def test_p10_the_linear_estimate_is_never_too_small(before, after):
    shares = pillar_shares(dict(zip(SCORED_PILLARS, before, strict=True)))
    moves = [later - earlier for earlier, later in zip(before, after, strict=True)]
    estimate = sum(share * move for share, move in zip(shares.values(), moves, strict=True))
    assert combine(after) - combine(before) <= estimate


@given(three_scores, three_scores, st.fractions(0, 1, max_denominator=20))
def test_p10_the_overall_score_is_concave(one, other, part):
    between = [part * a + (1 - part) * b for a, b in zip(one, other, strict=True)]
    assert combine(between) >= part * combine(one) + (1 - part) * combine(other)


@given(three_scores, scores)
def test_p11_raising_a_pillar_that_is_not_the_weakest_adds_a_sixth(three, rise):
    weakest, middle, strongest = sorted(three)
    assert combine((weakest, middle, strongest + rise)) == combine(three) + rise / 6
    assert combine((weakest, middle + rise, strongest)) == combine(three) + rise / 6


def test_p11_two_perfect_pillars_cannot_hide_an_empty_one():
    assert combine((Fraction(100), Fraction(100), Fraction(0))) == Fraction(100, 3)


@given(three_scores)
def test_the_weakest_pillar_counts_two_thirds(three):
    weakest, middle, strongest = sorted(three)
    assert combine(three) == Fraction(2, 3) * weakest + Fraction(1, 6) * (middle + strongest)


@given(three_scores)
def test_the_shares_of_the_pillars_sum_to_one(three):
    assert sum(pillar_shares(dict(zip(SCORED_PILLARS, three, strict=True))).values()) == 1
