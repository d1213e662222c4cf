"""What came back from offices is kept in one save, or not at all."""

from dataclasses import replace

import pytest

from assess.core.case import Answer
from assess.core.keeping import Change, Kept
from assess.core.questionnaire import Questionnaire
from assess.usecases.answers import undo_save
from assess.usecases.workbooks import keep_returned
from tests.build import a_case, an_answer
from tests.storage.build import NOON, later
from tests.usecases.dict_store import DictStore

BACK = {"PE01": an_answer(3), "TE01": an_answer(1)}


@pytest.fixture
def key(store: DictStore) -> str:
    return store.create(a_case({"PE01": 4, "PR01": 1}, "cctv"), start_key="start", at=NOON)


def keep(
    store: DictStore, questionnaire: Questionnaire, kept: Kept, answers: dict[str, Answer], form: str = "form"
) -> int | None:
    return keep_returned(store, questionnaire, kept, answers, idempotency_key=form, at=later(1))


def test_everything_is_kept_in_one_save_that_can_be_taken_back(
    store: DictStore, questionnaire: Questionnaire, key: str
) -> None:
    before = store.load(key)
    revision = keep(store, questionnaire, before, BACK)
    assert revision == before.revision + 1
    assert store.load(key).case.answers == {**before.case.answers, **BACK}
    undo_save(store, key, revision, at=later(2))
    assert store.load(key).case == before.case


def test_nothing_is_kept_where_someone_saved_one_of_them_meanwhile(
    store: DictStore, questionnaire: Questionnaire, key: str
) -> None:
    before = store.load(key)
    store.save_answers(key, {"PE01": Change(an_answer(5), 1)}, idempotency_key="other", at=later(1))
    meanwhile = store.load(key).case
    assert keep(store, questionnaire, before, BACK) is None
    assert store.load(key).case == meanwhile


def test_nothing_is_kept_where_an_answer_is_at_fault(store: DictStore, questionnaire: Questionnaire, key: str) -> None:
    before = store.load(key)
    assert keep(store, questionnaire, before, {**BACK, "PR01": replace(an_answer(1), level=9)}) is None
    assert store.load(key).case == before.case


def test_the_same_form_is_kept_once(store: DictStore, questionnaire: Questionnaire, key: str) -> None:
    before = store.load(key)
    assert keep(store, questionnaire, before, BACK) == keep(store, questionnaire, before, BACK)
    assert store.load(key).revision == before.revision + 1
