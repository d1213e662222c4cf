"""Recording answers: the good ones are kept, whatever is wrong with the rest."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.answer_rules import AnswerFault
from assess.core.case import Answer
from assess.core.keeping import Change, Conflict, Saved
from assess.core.questionnaire import Questionnaire
from assess.usecases.answers import Recorded, record_answers, undo_save
from tests.build import TODAY, a_case, a_questionnaire, an_answer, not_applicable
from tests.storage.build import NOON, later
from tests.usecases.dict_store import DictStore


@pytest.fixture
def key(store: DictStore) -> str:
    return store.create(a_case({"PE01": 4}, "cctv"), start_key="start", at=NOON)


def record(store: DictStore, questionnaire: Questionnaire, key: str, form: str, **changes: Change) -> Recorded:
    case = store.load(key).case
    return record_answers(store, questionnaire, case, key, changes, idempotency_key=form, at=later(1))


def test_a_good_form_is_kept_whole(store: DictStore, questionnaire: Questionnaire, key: str) -> None:
    recorded = record(store, questionnaire, key, "form", PE01=Change(an_answer(3), 1), TE01=Change(an_answer(1), 0))
    assert recorded == Recorded(Saved(2, {"PE01": 2, "TE01": 1}, (), ("PE01", "TE01")), {})
    assert recorded.is_whole


def test_answers_at_fault_do_not_hold_back_the_good_ones(
    store: DictStore, questionnaire: Questionnaire, key: str
) -> None:
    recorded = record(
        store,
        questionnaire,
        key,
        "form",
        PE01=Change(an_answer(7), 1),
        PB1=Change(not_applicable()),
        TE01=Change(an_answer(1)),
    )
    assert recorded.refused == {"PE01": AnswerFault.NO_SUCH_LEVEL, "PB1": AnswerFault.ALWAYS_APPLIES}
    assert not recorded.is_whole
    assert store.load(key).case == a_case({"PE01": 4, "TE01": 1}, "cctv")


def test_a_question_can_be_left_out(store: DictStore, questionnaire: Questionnaire, key: str) -> None:
    assert record(store, questionnaire, key, "form", PE01=Change(None, 1)).is_whole
    assert store.load(key).case.answers == {}


def test_a_clash_is_not_whole(store: DictStore, questionnaire: Questionnaire, key: str) -> None:
    record(store, questionnaire, key, "one", PE01=Change(an_answer(3), 1))
    recorded = record(store, questionnaire, key, "two", PE01=Change(an_answer(2), 1))
    assert isinstance(recorded.outcome, Conflict)
    assert not recorded.is_whole


def test_a_recorded_form_can_be_undone(store: DictStore, questionnaire: Questionnaire, key: str) -> None:
    recorded = record(store, questionnaire, key, "form", PE01=Change(an_answer(3), 1))
    assert isinstance(recorded.outcome, Saved)
    assert undo_save(store, key, recorded.outcome.revision, at=later(2)).questions == ("PE01",)
    assert store.load(key).case == a_case({"PE01": 4}, "cctv")


def checked_again(level: int) -> Answer:
    answer = an_answer(level)
    return replace(answer, evidence=replace(answer.evidence, dated=None, checked_on=TODAY - timedelta(1)))


def test_a_higher_level_on_the_same_check_is_refused_and_the_rest_kept(
    store: DictStore, questionnaire: Questionnaire, key: str
) -> None:
    recorded = record(store, questionnaire, key, "form", PE01=Change(an_answer(5), 1), TE01=Change(an_answer(1)))
    assert recorded.refused == {"PE01": AnswerFault.CHECKED_FOR_A_LOWER_LEVEL}
    assert store.load(key).case == a_case({"PE01": 4, "TE01": 1}, "cctv")


@pytest.mark.parametrize("mended", [checked_again(5), an_answer(5, 2), an_answer(3)])
def test_a_new_check_a_copy_and_a_lower_level_are_kept(
    store: DictStore, questionnaire: Questionnaire, key: str, mended: Answer
) -> None:
    assert record(store, questionnaire, key, "form", PE01=Change(mended, 1)).is_whole
    assert store.load(key).case.answers["PE01"] == mended


def test_a_form_that_leaves_the_level_alone_raises_nothing_though_it_was_lowered_meanwhile(
    store: DictStore, questionnaire: Questionnaire, key: str
) -> None:
    record(store, questionnaire, key, "one", PE01=Change(an_answer(2), 1))
    assert record(store, questionnaire, key, "two", PE01=Change(an_answer(4, note="noted"), 1)).is_whole
    assert store.load(key).case.answers["PE01"] == an_answer(2, note="noted")


def test_an_undo_brings_back_a_higher_level_on_its_own_check(
    store: DictStore, questionnaire: Questionnaire, key: str
) -> None:
    lowered = record(store, questionnaire, key, "form", PE01=Change(an_answer(2), 1)).outcome
    assert isinstance(lowered, Saved)
    undo_save(store, key, lowered.revision, at=later(2))
    assert store.load(key).case.answers["PE01"] == an_answer(4)


SENT = st.builds(an_answer, st.none() | st.integers(0, 5), st.integers(0, 4)) | st.integers(0, 5).map(checked_again)


@given(st.integers(0, 5), st.lists(SENT, min_size=1, max_size=5))
def test_whatever_is_sent_no_save_raises_a_level_on_the_check_of_the_one_before(first: int, sent: list[Answer]) -> None:
    store, questionnaire = DictStore(), a_questionnaire()
    key = store.create(a_case({"PE01": first}), start_key="start", at=NOON)
    for at, answer in enumerate(sent):
        before = store.load(key)
        record(store, questionnaire, key, f"form {at}", PE01=Change(answer, before.version("PE01")))
        was, now = before.case.answers["PE01"], store.load(key).case.answers["PE01"]
        if was.evidence == now.evidence and now.evidence.grade >= 3 and was.level is not None:
            assert (now.level if now.level is not None else 0) <= was.level
