"""The properties of the scorecard under random questionnaires and answers (method 1.5)."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.attribution import pillar_shares
from assess.core.case import Answer, Case
from assess.core.questionnaire import Questionnaire
from assess.core.results import Interval, Scorecard
from assess.core.rounding import reconcile, round_half_up
from assess.core.scoring import score
from tests.build import a_question, a_questionnaire, an_answer
from tests.core.strategies import answers, grades, known, levels, scored

PRINT_THE_SCORECARD = """
from assess.core.scoring import score
from tests.core.worked_example import the_case, the_questionnaire
print(score(the_questionnaire(), the_case()))
"""
few = settings(max_examples=60, deadline=None)


@few
@given(scored())
def test_p1_every_score_lies_between_0_and_100(given_case):
    card = score(*given_case)
    for interval in (overall(card), card.purpose, *card.pillars.values()):
        assert 0 <= interval.proven <= interval.claimed <= interval.possible <= 100


@few
@given(scored(), st.data())
def test_p2_a_higher_level_or_grade_never_lowers_a_score(given_case, data):
    questionnaire, case = given_case
    id = data.draw(st.sampled_from(questionnaire.questions)).id
    before = case.answering(id, data.draw(known))
    after = before.answering(id, raised(before.answer(id), data))
    assert no_lower(questionnaire, before, after)


@few
@given(scored(), st.data())
def test_p2_a_higher_level_counts_wherever_the_cap_does_not_bind(given_case, data):
    questionnaire, case = given_case
    id = data.draw(st.sampled_from([q for q in questionnaire.questions if q.pillar != "purpose"])).id
    level = data.draw(st.integers(0, 4))
    before, after = (case.answering(id, an_answer(each, 4)) for each in (level, level + 1))
    assert proven(questionnaire, after) > proven(questionnaire, before)


@few
@given(scored(), st.randoms(use_true_random=False))
def test_p4_the_order_of_the_questions_does_not_matter(given_case, chance):
    questionnaire, case = given_case
    shuffled = chance.sample(questionnaire.questions, len(questionnaire.questions))
    assert score(a_questionnaire(*shuffled), case) == score(questionnaire, case)


@few
@given(scored(), st.integers(2, 7))
def test_p5_only_the_proportions_of_the_weights_matter(given_case, factor):
    questionnaire, case = given_case
    heavier = [replace(question, weight=factor * question.weight) for question in questionnaire.questions]
    assert score(a_questionnaire(*heavier), case) == score(questionnaire, case)


@few
@given(scored(), st.data())
def test_p6_splitting_a_question_in_two_halves_changes_no_score(given_case, data):
    questionnaire, case = given_case
    split = data.draw(st.sampled_from(questionnaire.questions))
    doubled = [replace(each, weight=2 * each.weight) for each in questionnaire.questions]
    halves = [a_question(f"{split.id}{half}", split.pillar, split.weight) for half in "ab"]
    rest = [question for question in doubled if question.id != split.id]
    both = {half.id: case.answer(split.id) for half in halves}
    card = score(a_questionnaire(*rest, *halves), replace(case, answers={**case.answers, **both}))
    whole = score(questionnaire, case)
    assert (card.overall, card.pillars, card.purpose) == (whole.overall, whole.pillars, whole.purpose)
    assert (card.band_proven, card.robustness) == (whole.band_proven, whole.robustness)


@few
@given(scored(), st.data())
def test_p8_answering_an_unknown_gives_an_interval_inside_the_old_one(given_case, data):
    questionnaire, case = given_case
    id = data.draw(st.sampled_from(questionnaire.questions)).id
    before, after = (
        score(questionnaire, case.answering(id, Answer())),
        score(questionnaire, case.answering(id, data.draw(known))),
    )
    pairs = [(before.pillars[pillar], after.pillars[pillar]) for pillar in before.pillars]
    for old, new in [(before.overall, after.overall), (before.purpose, after.purpose), *pairs]:
        assert old.proven <= new.proven <= new.claimed <= new.possible <= old.possible


@few
@given(scored())
def test_p9_what_is_earned_and_what_is_left_sum_exactly(given_case):
    card = score(*given_case)
    shares = card.attribution.values()
    assert sum(share.earned for share in shares) == overall(card).proven
    assert sum(share.left for share in shares) == 100 - overall(card).proven
    assert all(share.earned >= 0 and share.left >= 0 for share in shares)


@few
@given(scored(), st.data())
def test_p10_a_gain_is_never_more_than_its_linear_estimate(given_case, data):
    questionnaire, case = given_case
    after = replace(case, answers={q.id: data.draw(answers) for q in questionnaire.questions})
    before, later = pillar_scores(questionnaire, case), pillar_scores(questionnaire, after)
    shares = pillar_shares(before)
    estimate = sum(shares[pillar] * (later[pillar] - before[pillar]) for pillar in before)
    assert proven(questionnaire, after) - proven(questionnaire, case) <= estimate


@few
@given(scored(), st.data())
def test_p11_a_better_pillar_that_is_not_the_weakest_adds_a_sixth_of_its_rise(given_case, data):
    questionnaire, case = given_case
    card = score(questionnaire, case)
    others = [pillar for pillar in card.pillars if card.weakest != (pillar,)]
    pillar = data.draw(st.sampled_from(others))
    perfect = {q.id: an_answer(5, 4) for q in questionnaire.questions if q.pillar is pillar}
    after = replace(case, answers={**case.answers, **perfect})
    rise = pillar_scores(questionnaire, after)[pillar] - pillar_scores(questionnaire, case)[pillar]
    assert proven(questionnaire, after) - proven(questionnaire, case) == rise / 6


@few
@given(scored())
def test_p13_the_printed_attribution_sums_to_the_printed_score(given_case):
    card = score(*given_case)
    total = overall(card).proven
    printed = reconcile({id: share.earned for id, share in card.attribution.items()}, total)
    assert sum(printed.values()) == round_half_up(total)


@few
@given(scored())
def test_p14_the_order_of_the_answers_does_not_matter(given_case):
    questionnaire, case = given_case
    backwards = replace(case, answers=dict(reversed(case.answers.items())))
    assert repr(score(questionnaire, backwards)) == repr(score(questionnaire, case))


def test_p14_another_process_prints_the_same_bytes():
    printed = {
        subprocess.run(
            [sys.executable, "-c", PRINT_THE_SCORECARD], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def overall(card: Scorecard) -> Interval:
    assert card.overall is not None
    return card.overall


def proven(questionnaire: Questionnaire, case: Case) -> Fraction:
    return overall(score(questionnaire, case)).proven


def pillar_scores(questionnaire: Questionnaire, case: Case) -> Mapping:
    return {pillar: interval.proven for pillar, interval in score(questionnaire, case).pillars.items() if interval}


def raised(answer: Answer, data: st.DataObject) -> Answer:
    level = max(answer.level or 0, data.draw(levels))
    return an_answer(level, max(answer.evidence.grade, data.draw(grades)))


def no_lower(questionnaire: Questionnaire, before: Case, after: Case) -> bool:
    low, high = overall(score(questionnaire, before)), overall(score(questionnaire, after))
    return low.proven <= high.proven and low.claimed <= high.claimed and low.possible <= high.possible
