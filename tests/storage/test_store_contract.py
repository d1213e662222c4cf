"""What every store promises, the one in the database and the one in a dict."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assess.core.case import UNKNOWN, Baseline, Capacity, City, PointB, Target
from assess.core.estimates import Estimate, Scenario, exactly
from assess.core.keeping import Change, Clash, DetailsConflict, NoSuchAssessment, Saved, SavedDetails
from assess.storage.repository import SqlStore
from assess.usecases.store import Store
from tests.build import a_case, a_decision, an_answer, an_objection, not_applicable
from tests.storage.build import NOON, clashing, kept, later, save
from tests.usecases.dict_store import DictStore


@pytest.fixture(params=["database", "dict"])
def store(request: pytest.FixtureRequest) -> Store:
    if request.param == "dict":
        return DictStore()
    return SqlStore(request.getfixturevalue("database"))


@pytest.fixture
def key(store: Store) -> str:
    """An assessment in which PE01 stands at level 2, version 1."""
    return store.create(a_case({"PE01": 2}, "cctv"), start_key="start", at=NOON)


def test_a_case_comes_back_as_it_was(store: Store) -> None:
    case = a_case(
        {
            "PB1": an_answer(3, note="dicetak", private_note="tidak dicetak", office="bappeda", entered_by="Ibu Sari"),
            "PE01": UNKNOWN,
            "PR01": an_answer(None, 0, ask="BKPSDM", by=date(2026, 12, 15)),
            "TE01": not_applicable(),
            "TE02": an_answer(3, objections=(an_objection(1), an_objection(2, "bpbd")), decision=a_decision(2)),
        },
        "cctv",
        "command",
        city=City("Kabupaten Contoh", "kabupaten", 350_000, 20, 12, 180),
        point_b=PointB(
            "complaints",
            "lambat",
            Baseline(Decimal("300.50"), "hours", 3, "buku"),
            Target(Decimal(24), "hours", date(2028, 12, 31)),
            "Sekda",
        ),
        capacity=Capacity(3, {"kominfo": 2}, {"2027-Q1": 5_000_000_000}, {"S25": 750_000_000}),
        staffing={"hours_per_case": Estimate(Decimal("2.50"), Decimal(4)), "way_field": "formation"},
        cost={"cctv": {"capex": exactly(10**12)}},
        scenarios=(Scenario("Dua regu", service_time={"crews": exactly(2)}),),
        calendar={"kua_ppas": 8},
        carried={"earlier": {"cost": {"years": "5"}, "purchases": [{"id": "P1", "price": "1000", "note": None}]}},
    )
    key = store.create(case, start_key="start", at=NOON)
    assert store.load(key).case == case


def test_a_new_assessment_starts_with_version_one_of_everything(store: Store, key: str) -> None:
    loaded = store.load(key)
    assert (loaded.versions, loaded.details_version, loaded.revision) == ({"PE01": 1}, 1, 1)
    assert (loaded.created_at, loaded.updated_at, loaded.version("TE01")) == (NOON, NOON, 0)


def test_starting_twice_with_the_same_form_starts_once(store: Store, key: str) -> None:
    assert store.create(a_case({"PE01": 2}, "cctv"), start_key="start", at=later(1)) == key
    assert len(store.list_assessments()) == 1


def test_the_same_form_with_another_city_starts_another(store: Store, key: str) -> None:
    other = a_case({"PE01": 2}, "cctv", city=City("Kota Lain"))
    assert store.create(other, start_key="start", at=later(1)) != key


def test_a_saved_answer_is_there_with_its_next_version(store: Store, key: str) -> None:
    saved = kept(save(store, key, PE01=(an_answer(4), 1), TE01=(an_answer(1), 0)))
    assert saved == Saved(2, {"PE01": 2, "TE01": 1}, (), ("PE01", "TE01"))
    loaded = store.load(key)
    assert (loaded.case.answer("PE01"), loaded.versions) == (an_answer(4), {"PE01": 2, "TE01": 1})
    assert loaded.updated_at == later(1)


def test_an_unchanged_answer_is_not_written(store: Store, key: str) -> None:
    saved = kept(save(store, key, PE01=(an_answer(2), 1)))
    assert saved == Saved(1, {"PE01": 1})
    assert store.load(key).updated_at == NOON


def test_a_question_can_be_left_out_again(store: Store, key: str) -> None:
    kept(save(store, key, PE01=(None, 1)))
    loaded = store.load(key)
    assert ("PE01" in loaded.case.answers, loaded.version("PE01")) == (False, 2)


def test_two_who_change_the_same_level_clash_and_the_first_stays(store: Store, key: str) -> None:
    kept(save(store, key, PE01=(an_answer(4), 1)))
    conflict = clashing(save(store, key, PE01=(an_answer(5), 1), TE01=(an_answer(1), 0)))
    assert conflict.clashes == {"PE01": Clash(mine=an_answer(5), theirs=an_answer(4), version=2)}
    assert conflict.saved == Saved(3, {"TE01": 1}, (), ("TE01",))
    assert store.load(key).case.answers == {"PE01": an_answer(4), "TE01": an_answer(1)}


def test_a_clash_is_decided_by_saving_again_from_the_other_version(store: Store, key: str) -> None:
    kept(save(store, key, PE01=(an_answer(4), 1)))
    conflict = clashing(save(store, key, PE01=(an_answer(5), 1)))
    kept(save(store, key, PE01=(an_answer(5), conflict.clashes["PE01"].version)))
    assert store.load(key).case.answer("PE01") == an_answer(5)


def test_a_note_and_a_level_from_two_people_are_both_kept(store: Store, key: str) -> None:
    kept(save(store, key, PE01=(an_answer(4), 1)))
    saved = kept(save(store, key, PE01=(an_answer(2, note="lihat lampiran"), 1)))
    assert saved.merged == ("PE01",)
    assert store.load(key).case.answer("PE01") == an_answer(4, note="lihat lampiran")


def test_a_page_sent_whole_does_not_take_back_what_others_changed_on_it(store: Store, key: str) -> None:
    kept(save(store, key, TE01=(an_answer(1), 0)))
    kept(save(store, key, TE01=(an_answer(3), 1)))
    kept(save(store, key, PE01=(an_answer(5), 1), TE01=(an_answer(1), 1)))
    assert store.load(key).case.answers == {"PE01": an_answer(5), "TE01": an_answer(3)}


def test_two_who_answer_first_clash(store: Store, key: str) -> None:
    kept(save(store, key, TE01=(an_answer(1), 0)))
    assert clashing(save(store, key, TE01=(an_answer(3), 0))).clashes["TE01"].theirs == an_answer(1)


def test_two_who_give_the_same_answer_agree(store: Store, key: str) -> None:
    kept(save(store, key, PE01=(an_answer(4), 1)))
    assert kept(save(store, key, PE01=(an_answer(4), 1))).versions == {"PE01": 2}


def test_leaving_out_what_another_changed_clashes(store: Store, key: str) -> None:
    kept(save(store, key, PE01=(an_answer(4), 1)))
    assert clashing(save(store, key, PE01=(None, 1))).clashes["PE01"].mine is None


def test_a_version_nobody_knows_clashes(store: Store, key: str) -> None:
    assert clashing(save(store, key, PE01=(an_answer(4), 9), TE01=(an_answer(1), 3))).clashes == {
        "PE01": Clash(an_answer(4), an_answer(2), 1),
        "TE01": Clash(an_answer(1), None, 0),
    }


def test_the_same_batch_twice_is_one_save(store: Store, key: str) -> None:
    first = save(store, key, "form", PE01=(an_answer(4), 1), TE01=(an_answer(1), 0))
    kept(save(store, key, PE01=(an_answer(0), 2)))
    assert save(store, key, "form", PE01=(an_answer(4), 1), TE01=(an_answer(1), 0)) == first
    assert store.load(key).case.answer("PE01") == an_answer(0)


def test_a_clashing_batch_sent_twice_clashes_twice(store: Store, key: str) -> None:
    kept(save(store, key, PE01=(an_answer(4), 1)))
    first = save(store, key, "form", PE01=(an_answer(5), 1), TE01=(an_answer(1), 0))
    assert save(store, key, "form", PE01=(an_answer(5), 1), TE01=(an_answer(1), 0)) == first
    assert clashing(first).saved.revision == store.load(key).revision


def test_a_form_changed_and_sent_again_does_not_clash_with_itself(store: Store, key: str) -> None:
    kept(save(store, key, "form", PE01=(an_answer(4), 1)))
    saved = kept(save(store, key, "form", PE01=(an_answer(5), 1)))
    assert (saved.merged, store.load(key).case.answer("PE01")) == ((), an_answer(5))


@pytest.mark.parametrize("form", ["x" * 100_000, "a\0b", "\ud83c", ""])
def test_any_text_can_be_the_key_of_a_form(store: Store, form: str) -> None:
    key = store.create(a_case(), start_key=form, at=NOON)
    assert store.create(a_case(), start_key=form, at=NOON) == key
    changes = {"PE01": Change(an_answer(1), 0)}
    saved = [store.save_answers(key, changes, idempotency_key=form, at=NOON) for _ in range(2)]
    assert saved == [Saved(2, {"PE01": 1}, (), ("PE01",))] * 2


def test_an_undone_save_leaves_what_was_there_before(store: Store, key: str) -> None:
    saved = kept(save(store, key, PE01=(an_answer(4), 1), TE01=(an_answer(1), 0)))
    undone = store.undo(key, saved.revision, at=later(2))
    assert (undone.questions, undone.kept, undone.revision) == (("PE01", "TE01"), (), 3)
    assert store.load(key).case == a_case({"PE01": 2}, "cctv")


def test_an_undo_can_be_undone(store: Store, key: str) -> None:
    saved = kept(save(store, key, PE01=(an_answer(4), 1)))
    store.undo(key, store.undo(key, saved.revision, at=later(2)).revision, at=later(3))
    assert store.load(key).case.answer("PE01") == an_answer(4)


def test_an_undo_leaves_what_was_written_since(store: Store, key: str) -> None:
    saved = kept(save(store, key, PE01=(an_answer(4), 1), TE01=(an_answer(1), 0)))
    kept(save(store, key, TE01=(an_answer(5), 1)))
    undone = store.undo(key, saved.revision, at=later(2))
    assert (undone.questions, undone.kept) == (("PE01",), ("TE01",))
    assert store.load(key).case.answers == {"PE01": an_answer(2), "TE01": an_answer(5)}


@pytest.mark.parametrize("revision", [0, 1, 99])
def test_a_save_that_cannot_be_undone_changes_nothing(store: Store, key: str, revision: int) -> None:
    before = store.load(key)
    assert store.undo(key, revision, at=later(2)).questions == ()
    assert store.load(key) == before


def test_the_past_of_an_answer_is_kept_whole(store: Store, key: str) -> None:
    kept(save(store, key, PE01=(an_answer(4), 1)))
    kept(save(store, key, PE01=(None, 2)))
    past = [(each.version, each.answer, each.saved_at) for each in store.load_past(key, "PE01")]
    assert past == [(3, None, later(1)), (2, an_answer(4), later(1)), (1, an_answer(2), NOON)]


def test_details_change_with_their_version(store: Store, key: str) -> None:
    details = replace(store.load(key).case, requests=("app",), date=date(2027, 1, 5))
    assert store.save_details(key, details, 1, at=later(1)) == SavedDetails(2, 2)
    assert store.load(key).case == replace(details, answers={"PE01": an_answer(2)})


def test_different_parts_of_the_details_from_two_people_are_both_kept(store: Store, key: str) -> None:
    case = store.load(key).case
    store.save_details(key, replace(case, point_b=PointB(problem="lambat")), 1, at=later(1))
    assert store.save_details(key, replace(case, point_b=PointB(owner="Sekda")), 1, at=later(2)) == SavedDetails(3, 3)
    assert store.load(key).case.point_b == PointB(problem="lambat", owner="Sekda")


def test_the_same_part_of_the_details_clashes_and_the_rest_is_kept(store: Store, key: str) -> None:
    case = store.load(key).case
    store.save_details(key, replace(case, point_b=PointB(problem="lambat")), 1, at=later(1))
    mine = replace(case, point_b=PointB(problem="mahal"), requests=())
    conflict = store.save_details(key, mine, 1, at=later(2))
    assert isinstance(conflict, DetailsConflict)
    assert (conflict.parts, conflict.theirs.point_b.problem) == (("point_b.problem",), "lambat")
    assert (store.load(key).case.requests, store.load(key).details_version) == ((), 3)


def test_details_from_a_version_nobody_knows_clash_in_every_part(store: Store, key: str) -> None:
    mine = replace(store.load(key).case, requests=())
    conflict = store.save_details(key, mine, 7, at=later(1))
    assert isinstance(conflict, DetailsConflict)
    assert {"city", "requests", "point_b.owner"} <= set(conflict.parts)
    assert store.load(key).revision == 1


def test_details_sent_twice_are_saved_once(store: Store, key: str) -> None:
    details = replace(store.load(key).case, requests=())
    assert store.save_details(key, details, 1, at=later(1)) == store.save_details(key, details, 1, at=later(2))


def test_changed_details_can_be_undone(store: Store, key: str) -> None:
    before = store.load(key).case
    store.save_details(key, replace(before, requests=()), 1, at=later(1))
    assert store.undo(key, 2, at=later(2)).details
    assert (store.load(key).case, store.load(key).details_version) == (before, 3)


def test_each_answer_knows_when_it_was_saved(store: Store, key: str) -> None:
    kept(save(store, key, PB1=(an_answer(3), 0), TE01=(an_answer(2), 0)))
    kept(save(store, key, TE01=(None, 1)))
    assert store.load_moments(key) == {"PE01": NOON, "PB1": later(1)}
    with pytest.raises(NoSuchAssessment):
        store.load_moments("nobody")


def test_the_list_names_the_last_changed_first_and_counts_real_answers(store: Store, key: str) -> None:
    other = store.create(a_case({"PE01": UNKNOWN}, city=City("Kota Lain")), start_key="other", at=later(1))
    kept(save(store, other, PB1=(not_applicable(), 0), TE01=(an_answer(0), 0)))
    first, second = store.list_assessments()
    assert [(first.key, first.answered), (second.key, second.answered)] == [(other, 2), (key, 1)]
    assert (second.city, second.requests, second.questionnaire) == (
        City("Kabupaten Contoh", "kabupaten"),
        ("cctv",),
        "tiny@1.0.0",
    )
    assert (first.created_at, second.created_at) == (later(1), NOON)


def test_a_deleted_assessment_is_gone_until_it_is_restored(store: Store, key: str) -> None:
    before = store.load(key).case
    store.delete(key, at=later(1))
    assert (store.list_assessments(), store.list_assessments(deleted=True)[0].deleted_at) == ((), later(1))
    with pytest.raises(NoSuchAssessment):
        store.load(key)
    with pytest.raises(NoSuchAssessment):
        save(store, key, PE01=(an_answer(4), 1))
    store.restore(key, at=later(2))
    store.restore(key, at=later(3))
    assert (store.load(key).case, store.load(key).updated_at) == (before, later(2))


def test_an_erased_assessment_does_not_come_back_and_others_stay(store: Store, key: str) -> None:
    other = store.create(a_case({"PE01": 1}), start_key="other", at=NOON)
    with pytest.raises(NoSuchAssessment):
        store.erase(key)
    store.delete(key, at=later(1))
    store.erase(key)
    assert store.list_assessments(deleted=True) == ()
    assert store.load(other).case == a_case({"PE01": 1})
    for act in (store.erase, store.load):
        with pytest.raises(NoSuchAssessment):
            act(key)


def test_a_key_nobody_has_is_told_with_the_way_out(store: Store) -> None:
    with pytest.raises(NoSuchAssessment, match="no assessment nobody") as told:
        store.load("nobody")
    assert told.value.facts == {"key": "nobody"}
    for act in (store.restore, store.delete):
        with pytest.raises(NoSuchAssessment):
            act("nobody", at=NOON)
