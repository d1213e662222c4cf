"""What every store promises of purchases, the one in the database and the one in a dict."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assess.core.case import PointB
from assess.core.keeping import NoSuchAssessment, SavedDetails
from assess.core.purchases.fields import Facts
from assess.core.purchases.keeping import (
    AddedPurchases,
    NoSuchPurchase,
    PurchaseConflict,
    PurchaseVersions,
    ReviewConflict,
    SavedPurchase,
)
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import (
    NO_REVIEW,
    Graded,
    PurchaseDecision,
    PurchaseVerdict,
    Query,
    Review,
    ReviewGrade,
    Undertaking,
)
from assess.storage.repository import SqlStore
from assess.usecases.store import Store
from tests.build import a_case, an_answer
from tests.storage.build import NOON, kept, later, save
from tests.usecases.dict_store import DictStore

DAY = date(2026, 11, 24)
CAMERAS: Facts = {
    "title": "Kamera alun-alun",
    "total": Decimal(2_500_000_000),
    "streams": Decimal("1.125"),
    "drawn_up": DAY,
    "lines": ({"line": "Kamera", "amount": Decimal(2_000_000_000)}, {"line": "Jaringan"}),
}
DECIDED = Review(
    grades={"G01": Graded(ReviewGrade.PARTLY, "belum lengkap", "Ibu Sari", DAY)},
    queries=(Query("q1", "G01", "Mengapa?", "Ibu Sari", DAY),),
    undertakings=(Undertaking("u1", "Perbaiki dahulu", "Dishub", DAY),),
    note="catatan",
    decision=PurchaseDecision(PurchaseVerdict.DEFER, "Ibu Sari", DAY, "f" * 64, seen={"proposal.total": "1"}),
    earlier=(PurchaseDecision(PurchaseVerdict.ADEQUATE, "Ibu Sari", DAY, "e" * 64),),
)
BOUGHT = (Purchase("kamera", "cctv", CAMERAS, DECIDED), Purchase("aplikasi", "app", {"title": "Aplikasi"}))


@pytest.fixture(params=["database", "dict"])
def store(request: pytest.FixtureRequest) -> Store:
    if request.param == "dict":
        return DictStore()
    return SqlStore(request.getfixturevalue("database"))


@pytest.fixture
def key(store: Store) -> str:
    return store.create(a_case({"PE01": 2}, purchases=BOUGHT), start_key="start", at=NOON)


def save_facts(
    store: Store, key: str, expected: int, form: str = "", /, **changes: object
) -> SavedPurchase | PurchaseConflict:
    """Save the cameras with some facts changed from what they were at first."""
    facts = {**CAMERAS, **changes}
    return store.save_proposal(key, "kamera", facts, expected, idempotency_key=form, at=later(1))  # type: ignore[arg-type]


def save_review(
    store: Store, key: str, review: Review, expected: int, form: str = ""
) -> SavedPurchase | ReviewConflict:
    return store.save_review(key, "kamera", review, expected, idempotency_key=form, at=later(1))


def cameras(store: Store, key: str) -> Purchase:
    return next(each for each in store.load(key).case.purchases if each.id == "kamera")


def test_purchases_come_back_as_they_were_in_their_order(store: Store, key: str) -> None:
    loaded = store.load(key)
    assert loaded.case == a_case({"PE01": 2}, purchases=BOUGHT)
    assert loaded.purchase_versions == {"kamera": PurchaseVersions(1, 1), "aplikasi": PurchaseVersions(1, 0)}


def test_another_proposal_in_the_same_form_is_another_assessment(store: Store, key: str) -> None:
    case = a_case({"PE01": 2}, purchases=BOUGHT[:1])
    assert store.create(case, start_key="start", at=NOON) != key
    assert store.create(a_case({"PE01": 2}, purchases=BOUGHT), start_key="start", at=NOON) == key


def test_added_purchases_come_last_and_their_ids_are_their_own(store: Store, key: str) -> None:
    added = store.add_purchases(key, BOUGHT, idempotency_key="form", at=later(1))
    assert added == AddedPurchases(2, ("kamera-2", "aplikasi-2"))
    assert [each.id for each in store.load(key).case.purchases] == ["kamera", "aplikasi", "kamera-2", "aplikasi-2"]
    assert store.load(key).case.purchases[2] == replace(BOUGHT[0], id="kamera-2")
    assert store.load(key).updated_at == later(1)


def test_purchases_added_twice_by_one_form_are_added_once(store: Store, key: str) -> None:
    first = store.add_purchases(key, BOUGHT, idempotency_key="form", at=later(1))
    save_facts(store, key, 1, office="Dishub")
    assert store.add_purchases(key, BOUGHT, idempotency_key="form", at=later(1)) == first
    assert len(store.load(key).case.purchases) == 4


def test_adding_nothing_is_no_save(store: Store, key: str) -> None:
    assert store.add_purchases(key, (), idempotency_key="form", at=later(1)) == AddedPurchases(1, ())


def test_a_saved_proposal_is_there_with_its_next_version(store: Store, key: str) -> None:
    assert save_facts(store, key, 1, office="Dishub", title="") == SavedPurchase("kamera", 2, 2, ("title", "office"))
    assert cameras(store, key).facts == {**{k: v for k, v in CAMERAS.items() if k != "title"}, "office": "Dishub"}
    assert store.load(key).purchase_versions["kamera"] == PurchaseVersions(2, 1)


def test_a_save_that_changes_nothing_writes_nothing(store: Store, key: str) -> None:
    assert save_facts(store, key, 1, office="", benefits=({},)) == SavedPurchase("kamera", 1, 1)
    assert save_review(store, key, DECIDED, 1) == SavedPurchase("kamera", 1, 1)
    assert store.load(key).updated_at == NOON


def test_different_facts_from_two_people_are_both_kept(store: Store, key: str) -> None:
    save_facts(store, key, 1, office="Dishub")
    assert save_facts(store, key, 1, place="Alun-alun") == SavedPurchase("kamera", 3, 3, ("place",))
    assert cameras(store, key).facts == {**CAMERAS, "office": "Dishub", "place": "Alun-alun"}


def test_the_same_fact_clashes_and_the_rest_is_kept(store: Store, key: str) -> None:
    save_facts(store, key, 1, total=Decimal(3))
    conflict = save_facts(store, key, 1, total=Decimal(4), place="Alun-alun")
    stands = {**CAMERAS, "total": Decimal(3), "place": "Alun-alun"}
    mine = {**CAMERAS, "total": Decimal(4), "place": "Alun-alun"}
    assert conflict == PurchaseConflict(("total",), mine, stands, SavedPurchase("kamera", 3, 3, ("place",)))
    assert cameras(store, key).facts == stands


def test_the_rows_of_a_table_are_one_fact(store: Store, key: str) -> None:
    save_facts(store, key, 1, lines=({"line": "Kamera"},))
    conflict = save_facts(store, key, 1, lines=({"line": "Jaringan"},))
    assert isinstance(conflict, PurchaseConflict)
    assert (conflict.facts, cameras(store, key).facts["lines"]) == (("lines",), ({"line": "Kamera"},))


def test_a_clash_is_decided_by_saving_again_from_the_other_version(store: Store, key: str) -> None:
    save_facts(store, key, 1, total=Decimal(3))
    conflict = save_facts(store, key, 1, total=Decimal(4))
    assert isinstance(conflict, PurchaseConflict)
    assert save_facts(store, key, conflict.saved.version, total=Decimal(4)) == SavedPurchase("kamera", 3, 3, ("total",))


def test_the_same_form_sent_twice_is_one_save(store: Store, key: str) -> None:
    first = save_facts(store, key, 1, "form", total=Decimal(3))
    save_facts(store, key, 2, total=CAMERAS["total"])
    assert save_facts(store, key, 1, "form", total=Decimal(3)) == first
    assert cameras(store, key).facts == CAMERAS


def test_a_clashing_form_sent_twice_clashes_twice(store: Store, key: str) -> None:
    save_facts(store, key, 1, total=Decimal(3))
    first = save_facts(store, key, 1, "form", total=Decimal(4), place="Alun-alun")
    assert save_facts(store, key, 1, "form", total=Decimal(4), place="Alun-alun") == first
    assert store.load(key).revision == 3


def test_a_form_changed_and_sent_again_does_not_clash_with_itself(store: Store, key: str) -> None:
    save_facts(store, key, 1, "form", total=Decimal(3))
    assert save_facts(store, key, 1, "form", total=Decimal(4)) == SavedPurchase("kamera", 3, 3, ("total",))
    assert cameras(store, key).facts["total"] == 4


def test_a_form_sent_again_takes_nothing_back_that_others_wrote_meanwhile(store: Store, key: str) -> None:
    save_facts(store, key, 1, office="Dishub")
    save_facts(store, key, 1, "form", total=Decimal(3))
    save_facts(store, key, 1, "form", total=Decimal(3), place="Alun-alun")
    assert cameras(store, key).facts == {**CAMERAS, "office": "Dishub", "total": Decimal(3), "place": "Alun-alun"}


@pytest.mark.parametrize("version", [0, 9, -1])
def test_a_proposal_from_a_version_nobody_knows_takes_nothing_away(store: Store, key: str, version: int) -> None:
    conflict = save_facts(store, key, version, title="Lain", place="Alun-alun", total="")
    assert isinstance(conflict, PurchaseConflict)
    assert (conflict.facts, cameras(store, key).facts) == (("title",), {**CAMERAS, "place": "Alun-alun"})


def test_a_review_begins_at_version_one(store: Store, key: str) -> None:
    saved = store.save_review(key, "aplikasi", Review(note="baik"), 0, idempotency_key="", at=later(1))
    assert saved == SavedPurchase("aplikasi", 2, 1, ("note",))
    assert store.load(key).case.purchases[1].review == Review(note="baik")
    assert store.load(key).purchase_versions["aplikasi"] == PurchaseVersions(1, 1)


def test_a_review_can_be_emptied(store: Store, key: str) -> None:
    save_review(store, key, NO_REVIEW, 1)
    assert cameras(store, key).review == NO_REVIEW
    assert store.load(key).purchase_versions["kamera"] == PurchaseVersions(1, 2)


def test_a_review_and_a_proposal_from_two_people_are_both_kept(store: Store, key: str) -> None:
    save_facts(store, key, 1, office="Dishub")
    assert save_review(store, key, replace(DECIDED, note="lain"), 1) == SavedPurchase("kamera", 3, 2, ("note",))
    assert cameras(store, key) == replace(
        BOUGHT[0], facts={**CAMERAS, "office": "Dishub"}, review=replace(DECIDED, note="lain")
    )


def test_two_reviewers_keep_what_fits_and_are_told_what_does_not(store: Store, key: str) -> None:
    responded = replace(DECIDED, queries=(replace(DECIDED.queries[0], response="Karena rusak."),), note="satu")
    save_review(store, key, responded, 1)
    graded = replace(DECIDED, grades={**DECIDED.grades, "G02": Graded(ReviewGrade.FULLY)}, note="dua")
    stands = replace(responded, grades=graded.grades)
    saved = SavedPurchase("kamera", 3, 3, ("grades.G02",))
    assert save_review(store, key, graded, 1) == ReviewConflict(("note",), graded, stands, saved)
    assert cameras(store, key).review == stands


def test_a_removed_purchase_is_gone_and_its_id_is_not_given_again(store: Store, key: str) -> None:
    assert store.remove_purchase(key, "kamera", at=later(1)) == 2
    assert store.remove_purchase(key, "kamera", at=later(2)) == 2
    loaded = store.load(key)
    assert (loaded.case.purchases, set(loaded.purchase_versions), loaded.revision) == (BOUGHT[1:], {"aplikasi"}, 2)
    assert store.add_purchases(key, BOUGHT[:1], idempotency_key="form", at=NOON).ids == ("kamera-2",)


def test_a_purchase_that_is_gone_is_told_with_the_way_out(store: Store, key: str) -> None:
    store.remove_purchase(key, "kamera", at=later(1))
    for act in (lambda: save_facts(store, key, 1, total=Decimal(3)), lambda: save_review(store, key, NO_REVIEW, 1)):
        with pytest.raises(NoSuchPurchase, match="no purchase kamera"):
            act()
    with pytest.raises(NoSuchPurchase):
        store.remove_purchase(key, "nothing", at=later(1))
    assert store.load(key).revision == 2


def test_a_removal_is_undone_with_the_review(store: Store, key: str) -> None:
    undone = store.undo(key, store.remove_purchase(key, "kamera", at=later(1)), at=later(2))
    assert (undone.revision, undone.purchases, undone.purchases_kept) == (3, ("kamera",), ())
    assert store.load(key).case.purchases == BOUGHT


def test_an_added_purchase_is_taken_away_again_unless_someone_has_filled_it_in(store: Store, key: str) -> None:
    added = store.add_purchases(key, BOUGHT, idempotency_key="form", at=later(1))
    store.save_proposal(key, "kamera-2", {"title": "Lain"}, 1, idempotency_key="", at=later(2))
    undone = store.undo(key, added.revision, at=later(3))
    assert (undone.purchases, undone.purchases_kept) == (("kamera-2", "aplikasi-2"), ("kamera-2",))
    assert [each.id for each in store.load(key).case.purchases] == ["kamera", "aplikasi", "kamera-2"]


def test_an_undone_proposal_is_what_it_was(store: Store, key: str) -> None:
    saved = save_facts(store, key, 1, office="Dishub", title="")
    assert isinstance(saved, SavedPurchase)
    undone = store.undo(key, saved.revision, at=later(2))
    assert (undone.revision, undone.purchases, cameras(store, key)) == (3, ("kamera",), BOUGHT[0])
    assert store.undo(key, 3, at=later(3)).purchases == ("kamera",)
    assert cameras(store, key).facts["office"] == "Dishub"


def test_an_undo_leaves_the_facts_that_were_written_since(store: Store, key: str) -> None:
    save_facts(store, key, 1, office="Dishub", place="Alun-alun")
    save_facts(store, key, 2, office="Dinas Perhubungan", place="Alun-alun", year=Decimal(2027))
    undone = store.undo(key, 2, at=later(2))
    assert (undone.purchases, undone.purchases_kept) == (("kamera",), ("kamera",))
    assert cameras(store, key).facts == {**CAMERAS, "office": "Dinas Perhubungan", "year": Decimal(2027)}


def test_an_undone_review_leaves_the_rest_of_it(store: Store, key: str) -> None:
    save_review(store, key, replace(DECIDED, note="lain"), 1)
    responded = replace(DECIDED, queries=(replace(DECIDED.queries[0], response="Karena rusak."),))
    save_review(store, key, replace(responded, note="lain"), 2)
    assert store.undo(key, 2, at=later(2)).purchases == ("kamera",)
    assert cameras(store, key).review == responded


def test_an_undo_that_finds_nothing_to_take_back_is_no_save(store: Store, key: str) -> None:
    save_facts(store, key, 1, office="Dishub")
    save_facts(store, key, 2, office="Dinas Perhubungan")
    undone = store.undo(key, 2, at=later(2))
    assert (undone.revision, undone.purchases, undone.purchases_kept) == (3, (), ("kamera",))
    assert store.undo(key, 1, at=later(2)).purchases == ()
    assert store.load(key).case.purchases[1:] == BOUGHT[1:]


def test_purchases_are_no_part_of_the_details(store: Store, key: str) -> None:
    before = store.load(key).case
    details = replace(before, purchases=(), point_b=PointB(problem="lambat"))
    store.save_details(key, details, 1, at=later(1))
    assert store.load(key).case == replace(before, point_b=PointB(problem="lambat"))
    again = store.save_details(key, replace(before, point_b=PointB(problem="lambat")), 2, at=later(2))
    assert again == SavedDetails(2, 2)


def test_a_move_and_its_undo_leave_purchases_alone(store: Store, key: str) -> None:
    moved = replace(store.load(key).case, questionnaire="tiny@2.0.0", answers={})
    store.save_move(key, moved, 1, idempotency_key="move", at=later(1))
    assert store.load(key).case == moved
    save_facts(store, key, 1, office="Dishub")
    assert store.undo(key, 2, at=later(2)).details
    assert store.load(key).case == replace(
        a_case({"PE01": 2}), purchases=(replace(BOUGHT[0], facts={**CAMERAS, "office": "Dishub"}), BOUGHT[1])
    )


def test_answers_are_saved_beside_purchases(store: Store, key: str) -> None:
    kept(save(store, key, PE01=(an_answer(4), 1)))
    save_facts(store, key, 1, office="Dishub")
    assert store.undo(key, 2, at=later(2)).questions == ("PE01",)
    assert cameras(store, key).facts["office"] == "Dishub"


def test_purchases_go_and_come_with_their_assessment(store: Store, key: str) -> None:
    before = store.load(key).case
    store.delete(key, at=later(1))
    with pytest.raises(NoSuchAssessment):
        save_facts(store, key, 1, office="Dishub")
    with pytest.raises(NoSuchAssessment):
        store.add_purchases(key, BOUGHT, idempotency_key="form", at=later(1))
    with pytest.raises(NoSuchAssessment):
        store.remove_purchase(key, "kamera", at=later(1))
    store.restore(key, at=later(2))
    assert store.load(key).case == before
