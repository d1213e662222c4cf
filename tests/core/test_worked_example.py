"""Every figure of the worked example of the method (1.6)."""

from fractions import Fraction

import pytest

from assess.core.attribution import pillar_shares
from assess.core.questionnaire import Pillar
from assess.core.results import Band, Coverage, Interval
from assess.core.rounding import round_half_up
from assess.core.scoring import score
from assess.core.what_if import gain_of_answer, gain_of_perfect_pillar, largest_levers, what_if
from tests.build import an_answer
from tests.core.worked_example import the_case, the_questionnaire

CARD = score(the_questionnaire(), the_case())


def test_the_three_readings_of_each_pillar():
    assert CARD.pillars == {
        Pillar.PEOPLE: Interval(Fraction(75, 2), Fraction(85, 2), Fraction(135, 2)),
        Pillar.PROCESS: Interval(Fraction(180, 7), Fraction(180, 7), Fraction(180, 7)),
        Pillar.TECHNOLOGY: Interval(Fraction(75), Fraction(80), Fraction(80)),
    }


def test_the_overall_interval():
    assert CARD.overall == Interval(Fraction(1005, 28), Fraction(3155, 84), Fraction(3505, 84))
    assert [round(float(each), 4) for each in (Fraction(1005, 28), Fraction(3505, 84))] == [35.8929, 41.7262]


def test_process_is_the_weakest_and_carries_two_thirds():
    assert CARD.weakest == (Pillar.PROCESS,)
    proven = {pillar: interval.proven for pillar, interval in CARD.pillars.items() if interval}
    assert list(pillar_shares(proven).values()) == [Fraction(1, 6), Fraction(2, 3), Fraction(1, 6)]


def test_what_each_question_earns():
    earned = {id: share.earned for id, share in CARD.attribution.items()}
    assert earned == {
        "PE1": Fraction(15, 4),
        "PE2": Fraction(5, 3),
        "PE3": Fraction(0),
        "PE4": Fraction(5, 6),
        "PR1": Fraction(40, 7),
        "PR2": Fraction(160, 21),
        "PR3": Fraction(80, 21),
        "TE1": Fraction(20, 3),
        "TE2": Fraction(10, 3),
        "TE3": Fraction(5, 2),
    }
    assert sum(earned.values()) == Fraction(1005, 28)


def test_what_the_questions_leave():
    left = {id: share.left for id, share in CARD.attribution.items()}
    assert sum(left.values()) == Fraction(1795, 28)
    assert max(left, key=lambda id: left[id]) == "PR1"
    assert left["PR1"] == Fraction(160, 7)


def test_raising_the_first_question_of_process_gains_less_than_its_linear_estimate():
    questionnaire, case = the_questionnaire(), the_case()
    after = what_if(questionnaire, case, {"PR1": an_answer(3, 3)})
    assert after is not None
    assert after.proven == Fraction(625, 14)
    assert gain_of_answer(questionnaire, case, "PR1", 3, 3) == Fraction(35, 4)
    assert Fraction(2, 3) * (Fraction(300, 7) - Fraction(180, 7)) == Fraction(80, 7) > Fraction(35, 4)
    assert score(questionnaire, case.answering("PR1", an_answer(3, 3))).weakest == (Pillar.PEOPLE,)


def test_one_rule_of_process_gains_more_than_buying_technology_to_the_top():
    questionnaire, case = the_questionnaire(), the_case()
    assert gain_of_perfect_pillar(questionnaire, case, Pillar.TECHNOLOGY) == Fraction(25, 6)
    (lever,) = largest_levers(questionnaire, case, 1)
    assert (lever.question, lever.gain) == ("PR1", Fraction(35, 4))
    assert [str(round_half_up(each)) for each in (Fraction(25, 6), Fraction(35, 4))] == ["4.2", "8.8"]


@pytest.mark.parametrize(
    ("alpha", "shown", "band"),
    [
        ("0", "46.07", Band.DEFINED),
        ("1/4", "40.98", Band.DEFINED),
        ("1/2", "35.89", Band.AD_HOC),
        ("3/4", "30.80", Band.AD_HOC),
        ("1", "25.71", Band.AD_HOC),
    ],
)
def test_the_grid_of_alpha(alpha, shown, band):
    variant = variants()[f"alpha:{alpha}"]
    assert str(round_half_up(variant.proven, 2)) == shown
    assert variant.band is band


def test_the_grid_of_weights_stays_ad_hoc():
    grid = [variant for id, variant in variants().items() if id.startswith("weights:")]
    assert len(grid) == 24
    assert str(round_half_up(min(each.proven for each in grid), 2)) == "33.67"
    assert str(round_half_up(max(each.proven for each in grid), 2)) == "38.52"
    assert {each.band for each in grid} == {Band.AD_HOC}


def test_the_geometric_mean_is_above_the_weakest_pillar_rule():
    assert variants()["geometric_mean"].proven == Fraction("41.66")


def test_the_card_names_what_changes_the_band():
    assert CARD.robustness is not None
    assert CARD.robustness.band_changes == ("alpha:0", "alpha:1/4", "geometric_mean")
    assert (CARD.robustness.lowest, CARD.robustness.highest) == (Fraction(180, 7), Fraction(645, 14))


def test_the_question_set_aside_costs_two_points_when_it_counts_as_zero():
    assert variants()["not_applicable_as_zero"].proven == Fraction(135, 4)


def test_fewer_than_six_tenths_of_the_weight_have_evidence_so_the_headline_has_no_band():
    assert Fraction(11, 19) < Fraction(60, 100)
    assert (CARD.band_proven, CARD.band_possible) == (Band.NOT_ENOUGH_EVIDENCE, Band.NOT_ENOUGH_EVIDENCE)


def test_an_eighth_of_process_not_applicable_is_within_the_limit():
    assert CARD.reason is None


def test_the_coverage():
    assert CARD.coverage == Coverage(answered=9, applicable=10, with_evidence=6)


def variants():
    assert CARD.robustness is not None
    return {variant.id: variant for variant in CARD.robustness.variants}
