"""Moving to the present version: looked at before it is made, and taken back."""

from dataclasses import replace

import pytest

from assess.core.changes import Changes, Parked
from assess.core.errors import AssessError
from assess.core.keeping import Saved, SavedSince
from assess.core.questionnaire import Questionnaire
from assess.usecases.assessments import open_assessment
from assess.usecases.moving import (
    Movable,
    look_at_move,
    move_assessment,
    move_that_stands,
    newer_version,
    undo_move,
)
from tests.build import a_case, a_questionnaire, a_text, an_answer
from tests.storage.build import NOON, later, save
from tests.usecases.dict_store import DictStore

OLD = a_questionnaire()
NEW = replace(OLD, version="2.0.0", changes=(Changes("1.0.0", (Parked("PE01", a_text("changed")),)),))


class Versions:
    """A catalogue of some versions of one questionnaire, the present one first."""

    def __init__(self, *versions: Questionnaire) -> None:
        self.versions = versions

    def find(self, reference: str) -> Questionnaire:
        found = [each for each in self.versions if reference in (each.id, each.reference)]
        if not found:
            raise AssessError("no questionnaire %(reference)s", reference=reference)
        return found[0]


BOTH = Versions(NEW, OLD)


@pytest.fixture
def key(store: DictStore) -> str:
    return store.create(a_case({"PE01": 2, "TE01": 4}), start_key="start", at=NOON)


def looked_at(store: DictStore, key: str) -> Movable:
    movable = look_at_move(BOTH, open_assessment(store, BOTH, key))
    assert movable is not None
    return movable


def move(store: DictStore, key: str, form: str = "move") -> Saved | SavedSince:
    movable = looked_at(store, key)
    return move_assessment(store, movable, movable.kept.revision, idempotency_key=form, at=later(1))


@pytest.mark.parametrize("catalogue", [Versions(OLD), Versions(replace(OLD, version="0.9.0"), OLD), Versions()])
def test_only_a_version_that_comes_after_is_offered(catalogue: Versions) -> None:
    assert newer_version(catalogue, OLD) is None


def test_looking_changes_nothing(store: DictStore, key: str) -> None:
    before = store.load(key)
    movable = looked_at(store, key)
    assert (movable.new.version, movable.move.carried) == ("2.0.0", ("TE01",))
    assert store.load(key) == before


def test_a_move_parks_what_was_told_and_answers_the_present_version(store: DictStore, key: str) -> None:
    assert move(store, key) == Saved(2, {"PE01": 2}, (), ("PE01",))
    opened = open_assessment(store, BOTH, key)
    assert (opened.questionnaire.version, opened.kept.case.answers) == ("2.0.0", {"TE01": an_answer(4)})
    assert look_at_move(BOTH, opened) is None
    assert set(store.load_parked(key)) == {"PE01"}


def test_a_move_that_was_looked_at_before_another_save_is_looked_at_again(store: DictStore, key: str) -> None:
    seen = looked_at(store, key)
    save(store, key, PB1=(an_answer(1), 0))
    now = looked_at(store, key)
    for movable in (seen, now):
        assert move_assessment(store, movable, 1, idempotency_key="move", at=later(1)) == SavedSince(2)
    assert store.load(key).case.questionnaire == "tiny@1.0.0"


def test_a_move_is_undone_once(store: DictStore, key: str) -> None:
    before = store.load(key).case
    move(store, key)
    undone = undo_move(store, store.load(key), at=later(2))
    assert undone is not None
    assert undone.details
    assert store.load(key).case == before
    assert undo_move(store, store.load(key), at=later(3)) is None


def test_a_move_stands_until_it_is_undone(store: DictStore, key: str) -> None:
    assert move_that_stands(store, store.load(key)) is None
    move(store, key)
    standing = move_that_stands(store, store.load(key))
    assert standing is not None
    assert (standing.since, standing.to) == ("tiny@1.0.0", "tiny@2.0.0")
