"""Moving an assessment to another version, which every store does in one save that can be taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from assess.core.case import Case
from assess.core.keeping import EarlierAnswer, NoSuchAssessment, PastMove, Saved, SavedSince
from assess.storage.backup import back_up, restore
from assess.storage.database import open_database
from assess.storage.repository import SqlStore
from assess.usecases.store import Store
from tests.build import a_case, an_answer, not_applicable
from tests.storage.build import NOON, clashing, kept, later, save
from tests.usecases.dict_store import DictStore

BEFORE = a_case({"PE01": 2, "PR01": not_applicable(), "TE01": 4}, "cctv", "app")
AFTER = replace(BEFORE, questionnaire="tiny@2.0.0", requests=("app",), answers={"TE01": an_answer(4)})


@pytest.fixture(params=["database", "dict"])
def store(request: pytest.FixtureRequest) -> Store:
    if request.param == "dict":
        return DictStore()
    return SqlStore(request.getfixturevalue("database"))


@pytest.fixture
def key(store: Store) -> str:
    return store.create(BEFORE, start_key="start", at=NOON)


def moved(store: Store, key: str, case: Case = AFTER, form: str = "move", revision: int = 1) -> Saved | SavedSince:
    return store.save_move(key, case, revision, idempotency_key=form, at=later(5))


def test_a_move_is_one_save_of_the_details_and_of_the_parked_answers(store: Store, key: str) -> None:
    assert moved(store, key) == Saved(2, {"PE01": 2, "PR01": 2}, (), ("PE01", "PR01"))
    loaded = store.load(key)
    assert (loaded.case, loaded.revision, loaded.details_version) == (AFTER, 2, 2)
    assert loaded.versions == {"PE01": 2, "PR01": 2, "TE01": 1}


def test_what_was_parked_is_told_until_it_is_answered_anew(store: Store, key: str) -> None:
    assert store.load_parked(key) == {}
    moved(store, key)
    earlier = EarlierAnswer(an_answer(2), "tiny@1.0.0", later(5))
    assert store.load_parked(key) == {"PE01": earlier, "PR01": replace(earlier, answer=not_applicable())}
    kept(save(store, key, PR01=(an_answer(1), 2)))
    assert store.load_parked(key) == {"PE01": earlier}


def test_the_last_move_is_told(store: Store, key: str) -> None:
    assert store.last_move(key) is None
    moved(store, key)
    assert store.last_move(key) == PastMove(2, "tiny@1.0.0", "tiny@2.0.0", later(5))
    moved(store, key, replace(AFTER, questionnaire="tiny@3.0.0"), "on", 2)
    assert store.last_move(key) == PastMove(3, "tiny@2.0.0", "tiny@3.0.0", later(5))
    assert store.load_parked(key)["PE01"].since == "tiny@1.0.0"


def test_it_is_told_what_keeps_the_last_move_from_being_undone(store: Store, key: str) -> None:
    moved(store, key)
    kept(save(store, key, PB1=(an_answer(5), 0), PE01=(an_answer(5), 2)))
    past = PastMove(2, "tiny@1.0.0", "tiny@2.0.0", later(5))
    assert store.last_move(key) == replace(past, written=("PB1", "PE01"))
    store.undo(key, 3, at=later(6))
    assert store.last_move(key) == past
    store.save_details(key, replace(AFTER, requests=()), 2, at=later(7))
    assert store.last_move(key) == replace(past, details_changed=True)


def test_a_move_sent_twice_is_made_once(store: Store, key: str) -> None:
    assert moved(store, key) == moved(store, key)
    assert store.load(key).revision == 2


def test_nothing_is_moved_if_someone_saved_since(store: Store, key: str) -> None:
    kept(save(store, key, PB1=(an_answer(1), 0)))
    assert moved(store, key) == SavedSince(2)
    assert store.load(key).case == replace(BEFORE, answers={**BEFORE.answers, "PB1": an_answer(1)})
    assert store.last_move(key) is None


def test_a_form_opened_before_the_move_does_not_bring_a_parked_answer_back(store: Store, key: str) -> None:
    moved(store, key)
    assert clashing(save(store, key, PE01=(an_answer(3), 1))).clashes["PE01"].theirs is None


def test_details_typed_before_the_move_do_not_take_it_back(store: Store, key: str) -> None:
    moved(store, key)
    store.save_details(key, replace(BEFORE, date=BEFORE.date.replace(year=2025)), 1, at=later(6))
    assert store.load(key).case.questionnaire == "tiny@2.0.0"


def test_a_move_can_be_undone(store: Store, key: str) -> None:
    moved(store, key)
    undone = store.undo(key, 2, at=later(6))
    assert (undone.questions, undone.details, undone.kept, undone.revision) == (("PE01", "PR01"), True, (), 3)
    assert store.load(key).case == BEFORE
    assert store.load_parked(key) == {}


def test_an_undone_move_can_be_made_again(store: Store, key: str) -> None:
    moved(store, key)
    store.undo(key, 2, at=later(6))
    assert moved(store, key, form="again", revision=3) == Saved(4, {"PE01": 4, "PR01": 4}, (), ("PE01", "PR01"))
    assert (store.load(key).case, set(store.load_parked(key))) == (AFTER, {"PE01", "PR01"})


def test_the_undo_of_a_move_can_be_undone(store: Store, key: str) -> None:
    moved(store, key)
    store.undo(key, 2, at=later(6))
    assert store.undo(key, 3, at=later(7)).details
    assert store.load(key).case == AFTER


@pytest.mark.parametrize("question", ["PE01", "TE01", "PB1"])
def test_a_move_is_not_undone_below_an_answer_to_the_new_version(store: Store, key: str, question: str) -> None:
    moved(store, key)
    kept(save(store, key, **{question: (an_answer(5), store.load(key).version(question))}))
    before = store.load(key)
    undone = store.undo(key, 2, at=later(6))
    assert (undone.questions, undone.details, undone.kept) == ((), False, (question,))
    assert store.load(key) == before


def test_a_move_is_undone_once_such_an_answer_is_taken_back(store: Store, key: str) -> None:
    moved(store, key)
    kept(save(store, key, PB1=(an_answer(5), 0), PE01=(an_answer(5), 2)))
    store.undo(key, 3, at=later(6))
    assert store.undo(key, 2, at=later(7)).details
    assert store.load(key).case == BEFORE


def test_a_move_is_not_undone_below_changed_details(store: Store, key: str) -> None:
    moved(store, key)
    store.save_details(key, replace(AFTER, requests=()), 2, at=later(6))
    assert not store.undo(key, 2, at=later(7)).details
    assert store.load(key).case == replace(AFTER, requests=())


def test_a_save_before_the_move_is_undone_only_where_the_move_left_it(store: Store, key: str) -> None:
    kept(save(store, key, PE01=(an_answer(5), 1), TE01=(an_answer(5), 1)))
    moved(store, key, replace(AFTER, answers={"TE01": an_answer(5)}), revision=2)
    undone = store.undo(key, 2, at=later(6))
    assert (undone.questions, undone.kept) == (("TE01",), ("PE01",))
    assert store.load(key).case == AFTER


def test_an_assessment_that_is_deleted_is_not_moved(store: Store, key: str) -> None:
    store.delete(key, at=later(1))
    for act in (lambda: moved(store, key), lambda: store.last_move(key), lambda: store.load_parked(key)):
        with pytest.raises(NoSuchAssessment):
            act()


def test_a_backup_holds_what_was_parked(tmp_path: Path) -> None:
    path, copy = tmp_path / "assess.db", tmp_path / "copy.db"
    with open_database(path) as database:
        key = SqlStore(database).create(BEFORE, start_key="start", at=NOON)
        moved(SqlStore(database), key)
        parked = SqlStore(database).load_parked(key)
    back_up(path, copy)
    path.unlink()
    restore(copy, path, at=later(9))
    with open_database(path) as database:
        assert SqlStore(database).load_parked(key) == parked
        assert SqlStore(database).undo(key, 2, at=later(10)).details
        assert SqlStore(database).load(key).case == BEFORE
