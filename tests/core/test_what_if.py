"""What another answer would add: recomputed, not estimated."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.case import Decision
from assess.core.questionnaire import Pillar
from assess.core.scoring import score
from assess.core.what_if import gain, gain_of_answer, gain_of_perfect_pillar, largest_levers, what_if
from tests.build import TODAY, a_case, a_question, a_questionnaire, an_answer, an_objection, not_applicable
from tests.core.strategies import scored

few = settings(max_examples=40, deadline=None)


@few
@given(scored())
def test_no_change_gives_the_score_of_the_case(given_case):
    assert what_if(*given_case, {}) == score(*given_case).overall
    assert gain(*given_case, {}) == 0


@few
@given(scored())
def test_each_lever_gains_what_scoring_the_changed_case_says(given_case):
    questionnaire, case = given_case
    for lever in largest_levers(questionnaire, case, 20):
        assert lever.gain == gain_of_answer(questionnaire, case, lever.question, lever.level, lever.grade)


@few
@given(scored(), st.integers(0, 5))
def test_levers_come_largest_first_and_at_a_tie_by_id(given_case, n):
    levers = largest_levers(*given_case, 20)
    assert list(levers) == sorted(levers, key=lambda lever: (-lever.gain, lever.question))
    assert largest_levers(*given_case, n) == levers[:n]
    assert all(lever.gain > 0 for lever in levers)


@few
@given(scored(), st.sampled_from([Pillar.PEOPLE, Pillar.PROCESS, Pillar.TECHNOLOGY]))
def test_a_perfect_pillar_gains_at_least_a_sixth_of_what_it_lacks_and_at_most_two_thirds(given_case, pillar):
    lacking = 100 - score(*given_case).pillars[pillar].proven
    assert lacking / 6 <= gain_of_perfect_pillar(*given_case, pillar) <= lacking * Fraction(2, 3)


def test_a_lever_reaches_what_a_gate_asks_for_unless_told_otherwise():
    case = a_case({"PE01": 3, "PR01": 0, "TE01": 3})
    (lever,) = largest_levers(a_questionnaire(), case)
    assert (lever.question, lever.level, lever.grade) == ("PR01", 3, 3)
    assert {each.question for each in largest_levers(a_questionnaire(), case, level=5, grade=4)} == {
        "PE01",
        "PR01",
        "TE01",
    }


def test_a_high_claim_without_papers_is_still_a_lever():
    (lever,) = largest_levers(a_questionnaire(), a_case({"PE01": 3, "PR01": (5, 0), "TE01": 3}))
    assert (lever.question, lever.gain) == ("PR01", Fraction(2, 3) * 40)


def test_equal_levers_come_by_id_whatever_the_order_of_the_bank():
    bank = a_questionnaire(
        a_question("PE2"), a_question("PE1"), a_question("PR1", "process"), a_question("TE1", "technology")
    )
    levers = largest_levers(bank, a_case({"PE1": 0, "PE2": 0, "PR1": 3, "TE1": 3}))
    assert [lever.question for lever in levers] == ["PE1", "PE2"]


def test_purpose_is_no_lever_on_the_overall_number():
    assert largest_levers(a_questionnaire(), a_case({"PB1": 0, "PE01": 3, "PR01": 3, "TE01": 3})) == ()


def test_a_perfect_pillar_keeps_what_was_set_aside():
    exempt = a_question("PR02", "process", 1, not_applicable_when="nothing_was_ever_bought")
    bank = a_questionnaire(a_question("PE1"), a_question("PR1", "process", 4), a_question("TE1", "technology"), exempt)
    case = a_case({"PE1": 5, "PR1": 0, "TE1": 5, "PR02": not_applicable()})
    assert gain_of_perfect_pillar(bank, case, Pillar.PROCESS) == Fraction(200, 3)


def test_a_supposed_answer_replaces_what_was_decided():
    decided = an_answer(4, 4, objections=(an_objection(0),), decision=Decision(0, "Sekda", TODAY, "heard"))
    case = a_case({"PE01": decided, "PR01": 3, "TE01": 3})
    assert gain_of_answer(a_questionnaire(), case, "PE01", 3, 4) == 40


def test_without_an_overall_number_there_is_nothing_to_gain():
    bank = a_questionnaire(a_question("PE1"))
    case = a_case({"PE1": 1})
    assert what_if(bank, case, {"PE1": an_answer(5)}) is None
    assert gain_of_answer(bank, case, "PE1", 5, 4) is None
    assert gain_of_perfect_pillar(bank, case, Pillar.PEOPLE) is None
    assert largest_levers(bank, case) == ()
