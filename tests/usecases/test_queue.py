"""The reviewer's queue is made anew from what changed, and from nothing else."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assess.core.appraising.binding import binding_fingerprint
from assess.core.desk.queue import Choices, DeskState, Filters
from assess.core.errors import AssessError
from assess.core.keeping import Kept, NoSuchAssessment
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import PurchaseDecision, PurchaseVerdict, Review
from assess.core.questionnaire import Questionnaire
from assess.usecases.purchases import remove_purchase, save_proposal, save_review
from assess.usecases.queue import Refreshed, choices, find_purchases, next_to_review, portfolio, refresh
from tests.build import a_case, an_answer
from tests.core.appraising.build import a_proposal, ready_city
from tests.core.bank import first_edition, the_bank
from tests.storage.build import NOON, later, save
from tests.usecases.dict_store import DictStore

DAY = date(2027, 9, 1)


class Bank:
    """A catalogue in which the present version can be changed, or taken away."""

    def __init__(self) -> None:
        self.versions: list[Questionnaire] = [the_bank(), first_edition()]

    def find(self, reference: str) -> Questionnaire:
        for each in self.versions:
            if reference == each.reference:
                return each
        raise AssessError("no questionnaire %(reference)s", reference=reference)


class Counting(DictStore):
    """A store that tells how often an assessment was loaded."""

    loaded = 0

    def load(self, key: str) -> Kept:
        self.loaded += 1
        return super().load(key)


class Vanishing(DictStore):
    """A store whose assessments are deleted as soon as one looks."""

    def load(self, key: str) -> Kept:
        raise NoSuchAssessment(key)


@pytest.fixture
def store() -> Counting:
    return Counting()


@pytest.fixture
def bank() -> Bank:
    return Bank()


def begin(store: DictStore, *bought: Purchase, name: str = "start") -> str:
    return store.create(ready_city(purchases=bought), start_key=name, at=NOON)


def test_a_queue_is_made_once_and_not_again(store: Counting, bank: Bank) -> None:
    key = begin(store, a_proposal("cctv"), a_proposal("app"))
    store.create(ready_city(), start_key="without purchases", at=NOON)
    assert (refresh(store, bank), refresh(store, bank), store.loaded) == (Refreshed(1), Refreshed(), 1)
    page = find_purchases(store, Filters())
    assert {(each.key, each.id, each.state) for each in page.lines} == {
        (key, "cctv-1", DeskState.TO_REVIEW),
        (key, "app-1", DeskState.TO_REVIEW),
    }
    assert {each.verdict for each in page.lines} == {PurchaseVerdict.ADEQUATE}


def test_only_what_was_saved_is_looked_at_again(store: Counting, bank: Bank) -> None:
    key, _other = begin(store, a_proposal("cctv")), begin(store, a_proposal("app"), name="other")
    refresh(store, bank)
    save_proposal(store, key, "cctv-1", {"title": "Kamera"}, 1, at=later(1))
    assert (refresh(store, bank), store.loaded) == (Refreshed(1), 3)
    line = find_purchases(store, Filters(text="kamera")).lines[0]
    assert (line.title, line.state, line.verdict) == ("Kamera", DeskState.DRAFT, PurchaseVerdict.DEFER)


def test_a_decided_proposal_comes_back_when_an_answer_changes(store: Counting, bank: Bank) -> None:
    key = begin(store, a_proposal("cctv"))
    case = store.load(key).case
    fingerprint = binding_fingerprint(case, case.purchases[0])
    review = Review(decision=PurchaseDecision(PurchaseVerdict.ADEQUATE, "Ibu Sari", DAY, fingerprint))
    save_review(store, key, "cctv-1", review, 0, at=later(1))
    refresh(store, bank)
    assert list(find_purchases(store, Filters()).states) == [DeskState.DECIDED]
    save(store, key, PR01=(an_answer(1), 1))
    refresh(store, bank)
    assert list(find_purchases(store, Filters()).states) == [DeskState.CHANGED]


def test_a_removed_proposal_leaves_the_queue(store: Counting, bank: Bank) -> None:
    key = begin(store, a_proposal("cctv"))
    refresh(store, bank)
    remove_purchase(store, key, "cctv-1", at=later(1))
    refresh(store, bank)
    assert (find_purchases(store, Filters()).lines, refresh(store, bank)) == ((), Refreshed())


def test_a_changed_questionnaire_makes_the_lines_anew(store: Counting, bank: Bank) -> None:
    begin(store, a_proposal("cctv"))
    refresh(store, bank)
    checks = the_bank().purchases.checks
    without = replace(the_bank(), purchases=replace(the_bank().purchases, checks=checks[:1]))
    bank.versions = [without]
    assert (refresh(store, bank), refresh(store, bank)) == (Refreshed(1), Refreshed())


def test_without_its_questionnaire_or_its_checks_a_proposal_is_there_without_a_verdict(
    store: Counting, bank: Bank
) -> None:
    gone = begin(store, a_proposal("cctv"))
    old = store.create(
        a_case(questionnaire=first_edition().reference, purchases=(a_proposal("cctv"),)), start_key="old", at=NOON
    )
    bank.versions = [first_edition()]
    assert (refresh(store, bank), refresh(store, bank)) == (Refreshed(2), Refreshed())
    assert {(each.key, each.verdict) for each in find_purchases(store, Filters()).lines} == {(gone, None), (old, None)}
    bank.versions = [the_bank(), first_edition()]
    assert refresh(store, bank) == Refreshed(1)
    assert {each.key for each in find_purchases(store, Filters(verdict=PurchaseVerdict.ADEQUATE)).lines} == {gone}


def test_a_large_pile_is_worked_through_in_turns(store: Counting, bank: Bank) -> None:
    for number in range(3):
        begin(store, a_proposal("cctv"), a_proposal("app"), name=str(number))
    assert [refresh(store, bank, most=3) for _ in range(3)] == [Refreshed(2, 1), Refreshed(1), Refreshed()]
    assert find_purchases(store, Filters()).total.count == 6


def test_at_least_one_assessment_is_looked_at(store: Counting, bank: Bank) -> None:
    begin(store, a_proposal("cctv"), a_proposal("app"))
    assert refresh(store, bank, most=1) == Refreshed(1)


def test_an_assessment_that_is_deleted_meanwhile_is_passed_over(bank: Bank) -> None:
    store = Vanishing()
    begin(store, a_proposal("cctv"))
    assert refresh(store, bank) == Refreshed(1)
    assert find_purchases(store, Filters()).lines == ()


def test_what_is_next_and_what_there_is_to_choose(store: Counting, bank: Bank) -> None:
    key = begin(store, a_proposal("cctv", total=5), a_proposal("app"))
    refresh(store, bank)
    following = next_to_review(store, Filters(), key, "app-1")
    assert following
    assert following.id == "cctv-1"
    assert choices(store) == Choices(
        ("Kabupaten Contoh",), (2028,), ("app", "cctv"), ("Dinas Komunikasi dan Informatika",)
    )


def test_a_portfolio_is_that_of_a_region_and_a_year(store: Counting, bank: Bank) -> None:
    begin(
        store,
        a_proposal("cctv"),
        replace(a_proposal("cctv", office="Dishub"), id="cctv-2"),
        a_proposal("app", year=2029),
    )
    refresh(store, bank)
    found = portfolio(store, "Kabupaten Contoh", 2028)
    assert (found.total.count, found.total.amount) == (2, Decimal(4_000_000_000))
    assert [{line.id for line in each} for each in found.duplicates] == [{"cctv-1", "cctv-2"}]
    assert (portfolio(store).total.count, portfolio(store, "Kota Lain").total.count) == (3, 0)
