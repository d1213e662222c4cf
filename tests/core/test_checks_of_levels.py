"""A check is made for one level: a higher one needs another check."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.case import Answer, Evidence
from assess.core.proof_rules import level_checked, rises_on_the_same_check
from tests.build import TODAY, a_decision, an_answer, an_objection, not_applicable

LEVELS = st.none() | st.integers(0, 5)
EVIDENCE = st.builds(
    Evidence,
    st.integers(0, 4),
    st.sampled_from(["SK 1", "sk  1", "SK 2"]),
    st.none(),
    st.sampled_from(["Inspektorat", "BPKP"]),
    st.sampled_from([TODAY, TODAY - timedelta(1)]),
)
DECISIONS = st.none() | st.integers(0, 5).map(a_decision)
ANSWERS = st.builds(Answer, LEVELS, EVIDENCE, decision=DECISIONS)


def checked(level: int | None, **evidence: object) -> Answer:
    answer = an_answer(level, 3)
    return replace(answer, evidence=replace(answer.evidence, **evidence))


@pytest.mark.parametrize(
    ("after", "rises"),
    [
        pytest.param(checked(4), True, id="nothing but the level"),
        pytest.param(checked(4, grade=4), True, id="a grade alone is no check"),
        pytest.param(checked(4, document="sk 1/2026."), True, id="the same document in other letters"),
        pytest.param(checked(4, checked_by="BPKP"), False, id="someone else checked"),
        pytest.param(checked(4, checked_on=TODAY - timedelta(1)), False, id="checked on another day"),
        pytest.param(checked(4, document="SK 2"), False, id="another document"),
        pytest.param(checked(4, grade=2), False, id="as a copy"),
        pytest.param(checked(2), False, id="the same level"),
        pytest.param(checked(1), False, id="a lower level"),
        pytest.param(replace(checked(2), decision=a_decision(3)), True, id="decided higher"),
        pytest.param(replace(checked(4), decision=a_decision(2)), True, id="higher under a decision"),
        pytest.param(checked(None), False, id="not known any more"),
        pytest.param(not_applicable(), False, id="not applicable"),
    ],
)
def test_a_check_of_level_2_shows_no_higher_one(after: Answer, rises: bool):
    assert rises_on_the_same_check(checked(2), after) is rises


def test_what_claims_nothing_was_not_checked_for_a_level():
    assert not any(rises_on_the_same_check(before, checked(5)) for before in (None, checked(None), not_applicable()))


def test_a_decision_that_goes_again_raises_nothing():
    disputed = replace(checked(3), objections=(an_objection(1),))
    decided = replace(disputed, decision=a_decision(2))
    assert not rises_on_the_same_check(decided, disputed)


@given(ANSWERS, ANSWERS)
def test_only_a_higher_level_on_the_same_check_of_grade_3_rises(before: Answer, after: Answer):
    if rises_on_the_same_check(before, after):
        assert level_checked(after) > level_checked(before)
        assert min(before.evidence.grade, after.evidence.grade) >= 3
        assert before.evidence.checked_on == after.evidence.checked_on
        assert before.evidence.checked_by == after.evidence.checked_by


@given(ANSWERS, st.lists(ANSWERS, max_size=6))
def test_step_by_step_no_check_carries_an_answer_higher(first: Answer, changes: list[Answer]):
    kept, same_check = first, [level_checked(first)]
    for change in changes:
        onward = replace(change, evidence=first.evidence)
        if level_checked(onward) is not None and not rises_on_the_same_check(kept, onward):
            kept = onward
            same_check.append(level_checked(kept))
    if first.evidence.grade >= 3 and None not in same_check:
        assert same_check == sorted(same_check, reverse=True)
