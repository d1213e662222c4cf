"""Adding proposals, saving them, reviewing them and taking them away."""

from decimal import Decimal

import pytest

from assess.core.purchases.fields import Facts
from assess.core.purchases.keeping import AddedPurchases, NoSuchPurchase, PurchaseConflict, SavedPurchase
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Review
from assess.usecases.answers import undo_save
from assess.usecases.purchases import (
    add_purchase,
    add_purchases,
    find_purchase,
    remove_purchase,
    save_proposal,
    save_review,
)
from tests.build import a_case
from tests.storage.build import NOON, later
from tests.usecases.dict_store import DictStore

TITLE: Facts = {"title": "Kamera Alun-alun"}


@pytest.fixture
def key(store: DictStore) -> str:
    return store.create(a_case(), start_key="start", at=NOON)


@pytest.fixture
def id(store: DictStore, key: str) -> str:
    return add_purchase(store, key, "cctv", TITLE, once="form", at=later(1))


def test_a_proposal_is_known_by_its_title(store: DictStore, key: str, id: str) -> None:
    assert id == "kamera-alun-alun"
    assert find_purchase(store.load(key), id) == Purchase(id, "cctv", TITLE)


def test_a_form_sent_twice_begins_one_proposal_and_another_form_another(store: DictStore, key: str, id: str) -> None:
    assert add_purchase(store, key, "cctv", TITLE, once="form", at=later(2)) == id
    assert add_purchase(store, key, "cctv", TITLE, once="other", at=later(2)) == "kamera-alun-alun-2"
    assert add_purchase(store, key, "app", {}, once="third", at=later(2)) == "app"


def test_proposals_of_a_case_file_come_with_their_reviews(store: DictStore, key: str, id: str) -> None:
    bought = (Purchase(id, "cctv", TITLE, Review(note="lama")), Purchase("aplikasi", "app"))
    added = add_purchases(store, key, bought, once="file", at=later(2))
    assert added == AddedPurchases(3, ("kamera-alun-alun-2", "aplikasi"))
    assert find_purchase(store.load(key), "kamera-alun-alun-2").review == Review(note="lama")


def test_a_proposal_is_saved_and_the_save_undone(store: DictStore, key: str, id: str) -> None:
    facts = {**TITLE, "total": Decimal(5)}
    saved = save_proposal(store, key, id, facts, 1, at=later(2))
    assert saved == SavedPurchase(id, 3, 2, ("total",))
    assert undo_save(store, key, 3, at=later(3)).purchases == (id,)
    assert find_purchase(store.load(key), id).facts == TITLE


def test_a_form_saved_again_does_not_clash_with_itself(store: DictStore, key: str, id: str) -> None:
    save_proposal(store, key, id, {"title": "A"}, 1, at=later(2), once="form 1")
    assert isinstance(save_proposal(store, key, id, {"title": "B"}, 1, at=later(2), once="form 1"), SavedPurchase)
    assert isinstance(save_proposal(store, key, id, {"title": "C"}, 1, at=later(2), once="form 2"), PurchaseConflict)


def test_a_review_is_saved_beside_the_proposal(store: DictStore, key: str, id: str) -> None:
    assert save_review(store, key, id, Review(note="dibaca"), 0, at=later(2)) == SavedPurchase(id, 3, 1, ("note",))
    assert find_purchase(store.load(key), id) == Purchase(id, "cctv", TITLE, Review(note="dibaca"))


def test_a_removed_proposal_is_gone_until_it_is_put_back(store: DictStore, key: str, id: str) -> None:
    revision = remove_purchase(store, key, id, at=later(2))
    with pytest.raises(NoSuchPurchase):
        find_purchase(store.load(key), id)
    with pytest.raises(NoSuchPurchase):
        save_proposal(store, key, id, {}, 1, at=later(3))
    undo_save(store, key, revision, at=later(3))
    assert find_purchase(store.load(key), id).facts == TITLE
