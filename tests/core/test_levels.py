"""Evidence caps and the reading of unknown, contested and decided answers."""

import pytest
from hypothesis import given

from assess.core.levels import proven_level, standing
from tests.build import a_decision, a_question, an_answer, an_objection, not_applicable
from tests.core.strategies import grades, levels


@pytest.mark.parametrize(("grade", "cap"), [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)])
def test_evidence_caps_the_proven_level(grade, cap):
    assert [proven_level(level, grade) for level in range(6)] == [min(level, cap) for level in range(6)]


@given(levels, grades)
def test_capping_twice_changes_nothing(level, grade):
    once = proven_level(level, grade)
    assert proven_level(once, grade) == once


def test_an_unknown_proves_nothing_and_leaves_everything_possible():
    stands = standing(a_question(), an_answer(None, 4))
    assert (stands.proven, stands.claimed, stands.possible) == (0, 0, 5)


def test_an_answered_question_can_become_at_most_what_it_claims():
    stands = standing(a_question(), an_answer(4, 2))
    assert (stands.proven, stands.claimed, stands.possible) == (3, 4, 4)


def test_an_objection_does_not_move_the_score():
    contested = standing(a_question(), an_answer(4, 3, objections=(an_objection(0),)))
    assert contested == standing(a_question(), an_answer(4, 3))


def test_a_decided_level_scores_under_the_same_evidence():
    stands = standing(a_question(), an_answer(1, 2, objections=(an_objection(5),), decision=a_decision(5)))
    assert (stands.proven, stands.claimed, stands.possible) == (3, 5, 5)


def test_a_decision_answers_a_question_that_its_office_left_open():
    stands = standing(a_question(), an_answer(None, 3, objections=(an_objection(2),), decision=a_decision(2)))
    assert (stands.proven, stands.possible) == (2, 2)


def test_a_refused_declaration_reads_as_unknown():
    assert standing(a_question(), not_applicable()).level is None


def test_a_refused_declaration_silences_the_level_beside_it():
    assert standing(a_question(), an_answer(4, 4, not_applicable="nothing was bought")).level is None
