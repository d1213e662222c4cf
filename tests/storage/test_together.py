"""Several people at once: one winner for each contested answer, everything else kept, every form once."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import TypeVar

from assess.core.keeping import Change, Conflict, Saved
from assess.core.purchases.keeping import AddedPurchases, SavedPurchase
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Graded, Review, ReviewGrade
from assess.storage.repository import SqlStore
from tests.build import a_case, an_answer
from tests.storage.build import NOON

Result = TypeVar("Result")
EDITORS = 3


def at_once(acts: Sequence[Callable[[], Result]]) -> list[Result]:
    """Do all of it at the same moment, each in its own thread."""
    start = Barrier(len(acts))

    def act(mine: Callable[[], Result]) -> Result:
        start.wait()
        return mine()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(act, acts))


def test_of_three_editors_of_one_answer_one_wins_and_two_are_told(store: SqlStore) -> None:
    key = store.create(a_case(), start_key="start", at=NOON)
    for round_number in range(20):

        def edit(editor: int, version: int = round_number) -> Saved | Conflict:
            answer = an_answer(editor, note=f"{version} by {editor}")
            form = f"{version}-{editor}"
            return store.save_answers(key, {"PE01": Change(answer, version)}, idempotency_key=form, at=NOON)

        outcomes = at_once([partial(edit, editor) for editor in range(EDITORS)])
        winners = [editor for editor, outcome in enumerate(outcomes) if isinstance(outcome, Saved)]
        assert len(winners) == 1
        present = store.load(key).case.answer("PE01")
        assert present.level == winners[0]
        for outcome in outcomes:
            if isinstance(outcome, Conflict):
                assert outcome.clashes["PE01"].theirs == present


def test_editors_of_different_answers_all_keep_theirs(store: SqlStore) -> None:
    key = store.create(a_case(), start_key="start", at=NOON)
    for version in range(10):

        def edit(editor: int, version: int = version) -> Saved | Conflict:
            changes = {f"Q{editor}": Change(an_answer(version % 6, note=str(version)), version)}
            return store.save_answers(key, changes, idempotency_key=f"{version}-{editor}", at=NOON)

        outcomes = at_once([partial(edit, editor) for editor in range(EDITORS)])
        assert all(isinstance(outcome, Saved) for outcome in outcomes)
    loaded = store.load(key)
    assert loaded.versions == {f"Q{editor}": 10 for editor in range(EDITORS)}
    assert {answer.note for answer in loaded.case.answers.values()} == {"9"}


def test_a_form_sent_twenty_times_at_once_is_one_save(store: SqlStore) -> None:
    key = store.create(a_case(), start_key="start", at=NOON)
    changes = {"PE01": Change(an_answer(4), 0)}
    outcomes = at_once([lambda: store.save_answers(key, changes, idempotency_key="form", at=NOON)] * 20)
    assert set(map(repr, outcomes)) == {repr(Saved(2, {"PE01": 1}, (), ("PE01",)))}
    assert store.load(key).revision == 2


def test_an_assessment_started_twenty_times_at_once_is_one(store: SqlStore) -> None:
    keys = at_once([lambda: store.create(a_case({"PE01": 1}), start_key="form", at=NOON)] * 20)
    assert len(set(keys)) == 1
    assert [each.key for each in store.list_assessments()] == keys[:1]


def test_reviewers_of_different_checks_all_keep_their_grades(store: SqlStore) -> None:
    key = store.create(a_case(purchases=(Purchase("kamera", "cctv"),)), start_key="start", at=NOON)

    def review(reviewer: int) -> object:
        graded = Review(grades={f"G{reviewer:02}": Graded(ReviewGrade.FULLY)})
        return store.save_review(key, "kamera", graded, 0, idempotency_key=str(reviewer), at=NOON)

    outcomes = at_once([partial(review, reviewer) for reviewer in range(EDITORS)])
    assert all(isinstance(outcome, SavedPurchase) for outcome in outcomes)
    assert set(store.load(key).case.purchases[0].review.grades) == {f"G{reviewer:02}" for reviewer in range(EDITORS)}


def test_purchases_added_at_once_have_ids_of_their_own_and_one_form_adds_one(store: SqlStore) -> None:
    key = store.create(a_case(), start_key="start", at=NOON)

    def add(form: int) -> AddedPurchases:
        return store.add_purchases(key, [Purchase("kamera", "cctv")], idempotency_key=str(form % 3), at=NOON)

    outcomes = at_once([partial(add, form) for form in range(12)])
    assert {id for each in outcomes for id in each.ids} == {"kamera", "kamera-2", "kamera-3"}
    assert len(store.load(key).case.purchases) == 3
