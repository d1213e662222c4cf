"""Interval bars and the bars of the pillars."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.questionnaire import Pillar
from assess.core.results import Interval
from assess.core.scoring import score
from assess.display.charts import interval_bar, pillar_bars
from assess.language import translator
from tests.build import a_case, a_question, a_questionnaire, not_applicable

SCORES = st.fractions(min_value=0, max_value=100)


def test_a_bar_has_four_units_a_point_and_says_itself_in_words():
    bar = interval_bar(Interval(Fraction(75, 2), Fraction(40), Fraction(135, 2)), "Manusia", "people", translator("id"))
    assert (bar.proven, bar.claimed, bar.possible) == (150, 160, 270)
    assert bar.bands == (0, 80, 160, 240, 320)
    assert bar.words == "Manusia: terbukti 37,5 dari 100, mungkin sampai 67,5"


@settings(max_examples=50, deadline=None)
@given(st.lists(SCORES, min_size=3, max_size=3).map(sorted))
def test_a_bar_stays_within_its_scale_and_in_order(scores: list[Fraction]):
    bar = interval_bar(Interval(*scores), "x", "overall", translator("en"))
    assert 0 <= bar.proven <= bar.claimed <= bar.possible <= 400


def test_the_weakest_pillar_is_named_and_so_is_what_is_possible():
    bank = a_questionnaire()
    people, process, technology = pillar_bars(score(bank, a_case({"PE01": 3, "PR01": 1})), translator("en"))
    assert (people.proven, people.remark) == ("60.0", "")
    assert (process.proven, process.remark) == ("20.0", "")
    assert (technology.proven, technology.remark) == ("0.0", "possibly 100.0 · weakest")


def test_a_pillar_in_which_nothing_applies_has_no_bar():
    questions = (a_question("PE01", "people"), a_question("TE01", "technology", not_applicable_when="nothing_bought"))
    card = score(a_questionnaire(*questions), a_case({"TE01": not_applicable()}))
    technology = pillar_bars(replace(card, pillars={**card.pillars, Pillar.TECHNOLOGY: None}), translator("en"))[2]
    assert (technology.bar, technology.proven, technology.remark) == (None, "–", "nothing applies")
