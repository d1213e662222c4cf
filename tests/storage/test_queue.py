"""The reviewer's queue, the same in every store: which lines are stale, and which are found in what order."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assess.core.desk.queue import Appraised, Choices, DeskState, Filters, Line, QueuePage, Tally
from assess.core.purchases.purchase import Purchase
from assess.storage.repository import SqlStore
from assess.usecases.store import Store
from tests.build import a_case
from tests.core.desk.build import a_line, filters, several
from tests.storage.build import NOON, later
from tests.usecases.dict_store import DictStore

CAMERAS = Purchase("kamera", "cctv", {"title": "Kamera"})


@pytest.fixture(params=["database", "dict"])
def store(request: pytest.FixtureRequest) -> Store:
    if request.param == "dict":
        return DictStore()
    return SqlStore(request.getfixturevalue("database"))


@pytest.fixture
def key(store: Store) -> str:
    return store.create(a_case(purchases=(CAMERAS,)), start_key="start", at=NOON)


def keep(store: Store, key: str, *lines: Line, stamp: str = "1") -> None:
    found = tuple(replace(each, key=key) for each in lines)
    store.keep_appraised([Appraised(key, store.revision(key), "tiny@1.0.0", stamp, found)])


def ids(page: QueuePage) -> list[str]:
    return [each.id for each in page.lines]


def test_an_assessment_without_purchases_has_no_lines_to_make(store: Store) -> None:
    store.create(a_case({"PE01": 2}), start_key="start", at=NOON)
    assert store.stale_assessments(()) == ()


def test_lines_are_stale_until_they_are_made_and_when_anything_is_saved(store: Store, key: str) -> None:
    assert store.stale_assessments(()) == (key,)
    keep(store, key, a_line())
    assert store.stale_assessments(()) == ()
    store.save_proposal(key, "kamera", {"title": "Lain"}, 1, idempotency_key="", at=later(1))
    assert store.stale_assessments(()) == (key,)


def test_lines_are_stale_when_their_stamp_is_outdated(store: Store, key: str) -> None:
    keep(store, key, a_line(), stamp="1")
    assert store.appraisal_stamps() == (("tiny@1.0.0", "1"),)
    assert (store.stale_assessments(["2"]), store.stale_assessments(["1"])) == ((), (key,))


def test_lines_made_while_someone_saved_are_stale(store: Store, key: str) -> None:
    store.remove_purchase(key, "kamera", at=later(1))
    store.undo(key, 2, at=later(2))
    store.keep_appraised([Appraised(key, 1, "tiny@1.0.0", "1", (a_line(key=key),))])
    assert store.stale_assessments(()) == (key,)


def test_the_lines_of_an_assessment_are_replaced_together(store: Store, key: str) -> None:
    keep(store, key, a_line("kamera"), a_line("lain"))
    keep(store, key, a_line("kamera", title="Baru"))
    assert store.all_lines(Filters()) == (a_line("kamera", key, title="Baru"),)
    store.remove_purchase(key, "kamera", at=later(1))
    keep(store, key)
    assert (store.all_lines(Filters()), store.appraisal_stamps(), store.stale_assessments(())) == ((), (), ())


def test_a_deleted_assessment_leaves_the_queue_and_comes_back(store: Store, key: str) -> None:
    keep(store, key, a_line())
    store.delete(key, at=later(1))
    assert (store.all_lines(Filters()), store.stale_assessments(())) == ((), ())
    store.keep_appraised([Appraised(key, 2, "tiny@1.0.0", "1", (a_line(key=key),))])
    assert store.all_lines(Filters()) == ()
    store.restore(key, at=later(2))
    assert store.stale_assessments(()) == (key,)


def test_an_assessment_that_is_not_there_is_passed_over(store: Store) -> None:
    store.keep_appraised([Appraised("nobody", 1, "tiny@1.0.0", "1", (a_line(key="nobody"),))])
    assert store.all_lines(Filters()) == ()


def test_the_token_changes_with_every_save_and_with_every_line(store: Store, key: str) -> None:
    tokens = [store.queue_token(), store.queue_token()]
    keep(store, key, a_line())
    tokens.append(store.queue_token())
    keep(store, key, a_line(), stamp="2")
    tokens.append(store.queue_token())
    store.remove_purchase(key, "kamera", at=later(1))
    tokens.append(store.queue_token())
    other = store.create(a_case(), start_key="other", at=later(2))
    tokens.append(store.queue_token())
    store.delete(other, at=later(3))
    tokens.append(store.queue_token())
    store.erase(other)
    tokens.append(store.queue_token())
    assert [one == other for one, other in pairwise(tokens)] == [True, *[False] * 6]


def test_a_page_tells_how_many_there_are_and_of_which_state(store: Store, key: str) -> None:
    draft = a_line("draft", state=DeskState.DRAFT, amount=None)
    keep(store, key, draft, *(a_line(f"p{n}", amount=Decimal(n)) for n in range(5)))
    states = {DeskState.TO_REVIEW: Tally(5, Decimal(10)), DeskState.DRAFT: Tally(1)}
    page = store.find_lines(Filters(), 1, 4)
    assert (ids(page), page.page, page.pages) == (["p4", "p3", "p2", "p1"], 1, 2)
    assert (page.total, page.states) == (Tally(6, Decimal(10)), states)
    assert list(page.states) == [DeskState.TO_REVIEW, DeskState.DRAFT]
    drafts = store.find_lines(Filters(state=DeskState.DRAFT), 1, 4)
    assert (ids(drafts), drafts.pages, drafts.total, drafts.states) == (["draft"], 1, Tally(1), states)


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (-3, 1), (2, 2), (99, 2)])
def test_a_page_beyond_the_last_is_the_last(store: Store, key: str, asked: int, given: int) -> None:
    keep(store, key, *(a_line(f"p{n}") for n in range(5)))
    assert store.find_lines(Filters(), asked, 4).page == given
    assert store.find_lines(Filters(text="nothing"), asked, 4) == QueuePage((), 1, 1, Tally(), {})


def test_sums_hold_for_amounts_beyond_reason(store: Store, key: str) -> None:
    keep(store, key, *(a_line(f"p{n}", amount=Decimal(6 * 10**15)) for n in range(2_000)))
    assert store.find_lines(Filters(), 1, 4).total.amount == 12 * 10**18


def test_the_next_line_is_one_that_waits_for_her(store: Store, key: str) -> None:
    keep(
        store,
        key,
        a_line("a", state=DeskState.CHANGED),
        a_line("b", state=DeskState.TO_REVIEW, region="Kota Lain"),
        a_line("c", state=DeskState.TO_REVIEW, amount=Decimal(1)),
        a_line("d", state=DeskState.WAITING),
        a_line("e", state=DeskState.DECIDED),
    )

    def after(id: str, **wanted: Any) -> str | None:
        found = store.next_line(Filters(**wanted), key, id)
        return found.id if found else None

    assert [after(each) for each in "abcde"] == ["b", "c", "a", "a", "a"]
    assert (after("a", region="Kota Lain"), after("b", region="Kota Lain")) == ("b", None)
    assert (after("nothing"), after("a", text="nothing")) == ("a", None)


def test_there_is_to_choose_what_lines_have(store: Store, key: str) -> None:
    assert store.queue_choices() == Choices()
    keep(
        store,
        key,
        a_line("a", region="kota B", year=2027, office="Dishub"),
        a_line("b", region="Kota A", year=None, office="DISHUB", class_id="app"),
        a_line("c", region="Kota A", year=2028, office=""),
    )
    assert store.queue_choices() == Choices(("Kota A", "kota B"), (2028, 2027), ("app", "cctv"), ("DISHUB",))


@given(first=several, second=several, wanted=filters, page=st.integers(1, 3))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_both_stores_find_the_same_lines(
    database_store: SqlStore, first: tuple[Line, ...], second: tuple[Line, ...], wanted: Filters, page: int
) -> None:
    ours: list[Store] = [database_store, DictStore()]
    found = []
    for store in ours:
        keys = [store.create(a_case(), start_key=str(n), at=NOON) for n in range(2)]
        for key, lines in zip(keys, (first, second), strict=True):
            keep(store, key, *lines)
        named = dict(zip(keys, "ab", strict=True))
        told = store.find_lines(wanted, page, 3)
        all_of_them = store.all_lines(wanted)
        ordered = [(named[each.key], each.id) for each in all_of_them]
        assert all(wanted.admits(each) for each in all_of_them)
        following = [store.next_line(wanted, key, "p0") for key in keys]
        found.append(
            (
                [(named[each.key], each.id) for each in told.lines],
                (told.page, told.pages, told.total, told.states),
                ordered,
                [each and (named[each.key], each.id) for each in following],
                store.queue_choices(),
            )
        )
    assert found[0] == found[1]


@pytest.fixture
def database_store(request: pytest.FixtureRequest) -> SqlStore:
    return SqlStore(request.getfixturevalue("database"))
