"""Recording answers: the good ones are kept, whatever is wrong with the rest."""

import pytest

from assess.core.answer_rules import AnswerFault
from assess.core.keeping import Change, Conflict, Saved
from assess.core.questionnaire import Questionnaire
from assess.usecases.answers import Recorded, record_answers, undo_save
from tests.build import a_case, an_answer, not_applicable
from tests.storage.build import NOON, later
from tests.usecases.dict_store import DictStore


@pytest.fixture
def key(store: DictStore) -> str:
    return store.create(a_case({"PE01": 2}, "cctv"), start_key="start", at=NOON)


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
    assert store.load(key).case == a_case({"PE01": 2, "TE01": 1}, "cctv")


def test_a_question_can_be_left_out(store: DictStore, questionnaire: Questionnaire, key: str) -> None:
    assert record(store, questionnaire, key, "form", PE01=Change(None, 1)).is_whole
    assert store.load(key).case.answers == {}


def test_a_clash_is_not_whole(store: DictStore, questionnaire: Questionnaire, key: str) -> None:
    record(store, questionnaire, key, "one", PE01=Change(an_answer(3), 1))
    recorded = record(store, questionnaire, key, "two", PE01=Change(an_answer(4), 1))
    assert isinstance(recorded.outcome, Conflict)
    assert not recorded.is_whole


def test_a_recorded_form_can_be_undone(store: DictStore, questionnaire: Questionnaire, key: str) -> None:
    recorded = record(store, questionnaire, key, "form", PE01=Change(an_answer(3), 1))
    assert isinstance(recorded.outcome, Saved)
    assert undo_save(store, key, recorded.outcome.revision, at=later(2)).questions == ("PE01",)
    assert store.load(key).case == a_case({"PE01": 2}, "cctv")
