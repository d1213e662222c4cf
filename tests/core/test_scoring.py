"""The scorecard: bands, evidence, coverage, and what is not applicable."""

from fractions import Fraction

import pytest

from assess.core.bands import band_of
from assess.core.case import UNKNOWN
from assess.core.questionnaire import Pillar
from assess.core.results import Band, Coverage, Interval
from assess.core.scoring import score
from tests.build import a_case, a_question, a_questionnaire, an_answer, not_applicable

ALL_THREES = {"PB1": 3, "PE01": 3, "PR01": 3, "TE01": 3}


@pytest.mark.parametrize(
    ("number", "band"),
    [
        ("0", Band.NOT_STARTED),
        ("1999/100", Band.NOT_STARTED),
        ("20", Band.AD_HOC),
        ("3999/100", Band.AD_HOC),
        ("40", Band.DEFINED),
        ("60", Band.OPERATING),
        ("7999/100", Band.OPERATING),
        ("80", Band.SUSTAINED),
        ("100", Band.SUSTAINED),
    ],
)
def test_a_band_begins_at_its_lower_bound(number, band):
    assert band_of(Fraction(number)) is band


def test_low_and_high_may_fall_in_different_bands():
    questions = [a_question("PE2"), *a_questionnaire().questions]
    card = score(a_questionnaire(*questions), a_case({**ALL_THREES, "PE2": UNKNOWN}))
    assert (card.band_proven, card.band_possible) == (Band.DEFINED, Band.OPERATING)


@pytest.mark.parametrize(("grade", "band"), [(1, Band.NOT_ENOUGH_EVIDENCE), (2, Band.AD_HOC)])
def test_a_band_needs_six_tenths_of_the_weight_on_adopted_papers(grade, band):
    bank = a_questionnaire(
        a_question("PE1", "people", 2), a_question("PR1", "process", 1), a_question("TE1", "technology", 2)
    )
    card = score(bank, a_case({"PE1": (2, 2), "PR1": (1, grade), "TE1": (2, 1)}))
    assert card.band_proven is band


def test_a_paper_without_a_level_is_no_evidence():
    card = score(a_questionnaire(), a_case({"PE01": an_answer(None, 4), "PR01": (2, 2), "TE01": (2, 1)}))
    assert card.band_proven is Band.NOT_ENOUGH_EVIDENCE
    assert card.coverage.with_evidence == 1


def test_papers_about_purpose_do_not_make_up_for_the_rest():
    purpose = [a_question(f"PB{number}", "purpose", 3) for number in range(5)]
    bank = a_questionnaire(*purpose, *a_questionnaire().questions[1:])
    papers = {question.id: (5, 4) for question in purpose}
    assert score(bank, a_case({**papers, "PE01": (2, 1), "PR01": (2, 1), "TE01": (2, 1)})).band_proven is (
        Band.NOT_ENOUGH_EVIDENCE
    )


def test_purpose_is_scored_but_stays_outside_the_overall_number():
    low, high = (score(a_questionnaire(), a_case({**ALL_THREES, "PB1": level})) for level in (0, 5))
    assert (low.purpose, high.purpose) == (Interval(*[Fraction(0)] * 3), Interval(*[Fraction(100)] * 3))
    assert low.overall == high.overall
    assert "PB1" not in low.attribution
    assert Pillar.PURPOSE not in low.pillars


def test_an_empty_case_proves_nothing_and_leaves_everything_possible():
    card = score(a_questionnaire(), a_case())
    assert card.overall == Interval(Fraction(0), Fraction(0), Fraction(100))
    assert card.weakest == (Pillar.PEOPLE, Pillar.PROCESS, Pillar.TECHNOLOGY)


def test_an_unknown_is_not_answered_and_purpose_counts_in_the_coverage():
    case = a_case({"PB1": (2, 2), "PE01": (3, 1), "PR01": UNKNOWN})
    assert score(a_questionnaire(), case).coverage == Coverage(answered=2, applicable=4, with_evidence=1)


def test_the_pillar_mapping_and_the_attribution_follow_the_bank():
    card = score(a_questionnaire(), a_case(ALL_THREES))
    assert list(card.pillars) == [Pillar.PEOPLE, Pillar.PROCESS, Pillar.TECHNOLOGY]
    assert list(card.attribution) == ["PE01", "PR01", "TE01"]


def test_a_question_set_aside_leaves_both_sides_of_the_fraction():
    bank = with_exemption(weight=1, beside=4)
    card = score(bank, a_case({**ALL_THREES, "PR02": not_applicable()}))
    assert card.pillars[Pillar.PROCESS] == Interval(*[Fraction(60)] * 3)
    assert "PR02" not in card.attribution
    assert card.coverage.applicable == 4


@pytest.mark.parametrize(
    ("beside", "reason"),
    [pytest.param(4, None, id="a fifth is allowed"), pytest.param(3, "too_much_not_applicable", id="a quarter is not")],
)
def test_more_than_a_fifth_of_a_pillar_not_applicable_leaves_no_overall_number(beside, reason):
    bank = with_exemption(weight=1, beside=beside)
    card = score(bank, a_case({**ALL_THREES, "PR02": not_applicable()}))
    assert card.reason == reason
    assert (card.overall is None) == (reason is not None)


def test_without_an_overall_number_nothing_is_derived_from_it():
    card = score(with_exemption(weight=3, beside=1), a_case({**ALL_THREES, "PR02": not_applicable()}))
    assert (card.weakest, card.attribution, card.robustness) == ((), {}, None)
    assert (card.band_proven, card.band_possible) == (Band.NOT_ENOUGH_EVIDENCE, Band.NOT_ENOUGH_EVIDENCE)
    assert card.pillars[Pillar.PROCESS] == Interval(*[Fraction(60)] * 3)
    assert card.coverage.applicable == 4


@pytest.mark.parametrize("answer", [UNKNOWN, not_applicable()], ids=["left out", "declared"])
def test_questions_of_a_class_nobody_requests_do_not_count_towards_the_fifth(answer):
    bound = a_question("TE09", "technology", 3, not_applicable_unless="sensor")
    bank = a_questionnaire(*a_questionnaire().questions, bound)
    card = score(bank, a_case({**ALL_THREES, "TE09": answer}))
    assert card.reason is None
    assert card.pillars[Pillar.TECHNOLOGY] == Interval(*[Fraction(60)] * 3)


def test_questions_of_a_class_nobody_requests_do_not_widen_the_base_of_the_fifth():
    bound = a_question("PR09", "process", 3, not_applicable_unless="sensor")
    bank = a_questionnaire(*with_exemption(weight=1, beside=3).questions, bound)
    assert score(bank, a_case({**ALL_THREES, "PR02": not_applicable()})).reason == "too_much_not_applicable"


def test_a_pillar_of_which_nothing_applies_leaves_no_overall_number():
    people, process = a_question("PE1"), a_question("PR1", "process")
    bound = a_question("TE09", "technology", not_applicable_unless="sensor")
    card = score(a_questionnaire(people, process, bound), a_case({"PE1": 3, "PR1": 3}))
    assert (card.overall, card.reason) == (None, "nothing_applicable")
    assert card.pillars[Pillar.TECHNOLOGY] is None
    assert card.purpose is None


def test_a_refused_declaration_raises_nothing():
    declared = score(a_questionnaire(), a_case({**ALL_THREES, "PR01": not_applicable()}))
    assert declared == score(a_questionnaire(), a_case({**ALL_THREES, "PR01": UNKNOWN}))


def with_exemption(weight, beside):
    exempt = a_question("PR02", "process", weight, not_applicable_when="nothing_was_ever_bought")
    return a_questionnaire(
        a_question("PE01"),
        a_question("PR01", "process", beside),
        a_question("TE01", "technology"),
        exempt,
        a_question("PB1", "purpose"),
    )
