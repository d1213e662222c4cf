"""Whatever several people do to purchases in whatever order, both stores come to the same."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.errors import AssessError
from assess.core.purchases.purchase import Purchase
from assess.storage.database import open_database
from assess.storage.repository import SqlStore
from assess.usecases.store import Store
from tests.build import a_case
from tests.core.purchases.build import facts, reviews
from tests.storage.build import NOON
from tests.usecases.dict_store import DictStore

Act = Callable[[Store, str], object]
ids = st.sampled_from(["kamera", "kamera-2", "aplikasi"])
versions = st.integers(0, 4)
forms = st.sampled_from(["", "a", "b"])


def adding(id: str, form: str) -> Act:
    return lambda store, key: store.add_purchases(key, [Purchase(id, "cctv")], idempotency_key=form, at=NOON)


def saving_facts(id: str, given: dict[str, object], version: int, form: str) -> Act:
    return lambda store, key: store.save_proposal(key, id, given, version, idempotency_key=form, at=NOON)  # type: ignore[arg-type]


def saving_review(id: str, review: object, version: int, form: str) -> Act:
    return lambda store, key: store.save_review(key, id, review, version, idempotency_key=form, at=NOON)  # type: ignore[arg-type]


def removing(id: str) -> Act:
    return lambda store, key: store.remove_purchase(key, id, at=NOON)


def undoing(revision: int) -> Act:
    return lambda store, key: store.undo(key, revision, at=NOON)


acts = st.one_of(
    st.builds(adding, ids, forms),
    st.builds(saving_facts, ids, facts, versions, forms),
    st.builds(saving_review, ids, reviews, versions, forms),
    st.builds(removing, ids),
    st.builds(undoing, st.integers(1, 12)),
)
bought = st.builds(Purchase, st.just("kamera"), st.just("cctv"), facts, reviews)


def outcome(act: Act, store: Store, key: str) -> object:
    try:
        return act(store, key)
    except AssessError as refused:
        return str(refused)


@given(first=bought, done=st.lists(acts, max_size=12))
@settings(max_examples=60, deadline=None)
def test_both_stores_say_and_keep_the_same(new_database: Path, first: Purchase, done: list[Act]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "assess.db"
        shutil.copyfile(new_database, path)
        with open_database(path) as database:
            stores: list[Store] = [SqlStore(database), DictStore()]
            keys = [each.create(a_case(purchases=(first,)), start_key="start", at=NOON) for each in stores]
            for act in done:
                said, other = (outcome(act, store, key) for store, key in zip(stores, keys, strict=True))
                assert said == other
                one, two = (store.load(key) for store, key in zip(stores, keys, strict=True))
                assert one.case == two.case
                assert (one.purchase_versions, one.revision) == (two.purchase_versions, two.revision)
