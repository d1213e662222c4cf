"""Where a proposal stands, and how its line is ordered and found."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assess.core.appraising.binding import binding_fingerprint
from assess.core.desk.lines import line_of
from assess.core.desk.queue import DeskState, Filters, desk_state, same_place, unmet
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
from tests.core.appraising.build import a_proposal, background, ready_city
from tests.core.desk.build import DAYS, a_line, due

ASKED = Query("q", "G01", "Mengapa?")
RESPONDED = replace(ASKED, response="Karena rusak.")
DECISION = PurchaseDecision(PurchaseVerdict.ADEQUATE, "Ibu Sari", date(2027, 9, 1), "f" * 64)


@pytest.mark.parametrize(
    ("facts", "review", "state"),
    [
        ({}, NO_REVIEW, DeskState.DRAFT),
        ({"total": Decimal(1)}, NO_REVIEW, DeskState.TO_REVIEW),
        ({"total": Decimal(1), "risk": "high"}, NO_REVIEW, DeskState.DRAFT),
        ({"drawn_up": DAYS[0]}, NO_REVIEW, DeskState.TO_REVIEW),
        ({"drawn_up": DAYS[0]}, Review(note="dibaca"), DeskState.TO_REVIEW),
        ({"drawn_up": DAYS[0]}, Review(queries=(RESPONDED, ASKED)), DeskState.WAITING),
        ({}, Review(queries=(ASKED,)), DeskState.WAITING),
        ({"drawn_up": DAYS[0]}, Review(queries=(RESPONDED,)), DeskState.ANSWERED),
        ({"drawn_up": DAYS[0]}, Review(queries=(ASKED,), decision=DECISION), DeskState.DECIDED),
    ],
)
def test_a_proposal_stands_somewhere(facts: dict[str, date], review: Review, state: DeskState) -> None:
    assert desk_state(Purchase("p", "cctv", facts, review), decided_on_this=True) is state


def test_a_decision_on_another_version_comes_back() -> None:
    bought = Purchase("p", "cctv", {}, Review(decision=DECISION))
    assert desk_state(bought, decided_on_this=False) is DeskState.CHANGED


def test_a_line_tells_of_a_proposal_what_the_checks_and_the_reviewer_make_of_it() -> None:
    case, bought = ready_city(), a_proposal("cctv", lines=None, makers=None)
    found = line_of("key", case, bought, background(case))
    assert (found.title, found.office, found.year, found.stage) == (
        bought.title,
        "Dinas Komunikasi dan Informatika",
        2028,
        "rka",
    )
    assert (found.region, found.region_kind, found.amount) == ("Kabupaten Contoh", "kabupaten", Decimal(2_000_000_000))
    assert (found.state, found.decided, found.fingerprint) == (
        DeskState.TO_REVIEW,
        None,
        binding_fingerprint(case, bought),
    )
    assert found.not_shown > 0
    assert found.verdict is not PurchaseVerdict.ADEQUATE


def test_her_grades_count_in_the_line() -> None:
    case, bought = ready_city(), a_proposal("cctv")
    graded = replace(bought, review=Review(grades={"G01": Graded(ReviewGrade.NOT, "tidak benar")}))
    plain, own = (line_of("key", case, each, background(case)) for each in (bought, graded))
    assert own.failed == plain.failed + 1
    assert (plain.verdict, own.verdict) == (PurchaseVerdict.ADEQUATE, PurchaseVerdict.DEFER)


def test_a_line_is_decided_until_the_proposal_changes() -> None:
    case, bought = ready_city(), a_proposal("cctv")
    decision = replace(DECISION, fingerprint=binding_fingerprint(case, bought))
    decided = replace(bought, review=Review(decision=decision))
    assert line_of("key", case, decided, None).state is DeskState.DECIDED
    changed = replace(decided, facts={**decided.facts, "total": Decimal(1)})
    line = line_of("key", case, changed, None)
    assert (line.state, line.decided) == (DeskState.CHANGED, PurchaseVerdict.ADEQUATE)
    assert line.fingerprint_decided == decision.fingerprint != line.fingerprint
    answered = replace(case, answers={**case.answers, "PR01": replace(case.answers["PR01"], note="lain")})
    assert line_of("key", answered, decided, None).state is DeskState.CHANGED


def test_without_checks_there_is_no_verdict() -> None:
    line = line_of("key", ready_city(), a_proposal("cctv"), None)
    assert (line.verdict, line.failed, line.not_shown) == (None, 0, 0)


def test_conditions_that_are_met_are_no_longer_told() -> None:
    first, second = due(*reversed(DAYS))
    undated = Undertaking("u9", "Perbaiki dahulu")
    review = Review(undertakings=(undated, first, second, replace(second, id="u8", met_on=DAYS[0])))
    assert unmet(review) == (second, first, undated)


def test_lines_are_in_order_of_state_then_day_then_amount() -> None:
    expected = [
        a_line(state=DeskState.CHANGED),
        a_line(state=DeskState.TO_REVIEW, undertakings=due(DAYS[0])),
        a_line(state=DeskState.TO_REVIEW, undertakings=due(DAYS[1])),
        a_line(state=DeskState.TO_REVIEW, amount=Decimal(10**14)),
        a_line(state=DeskState.TO_REVIEW, amount=Decimal(9)),
        a_line(state=DeskState.TO_REVIEW, amount=None),
        a_line(state=DeskState.DECIDED, amount=Decimal(10**15)),
    ]
    assert sorted(reversed(expected), key=lambda line: line.order) == expected


@pytest.mark.parametrize(
    ("verdict", "decided", "state", "deferred", "advised"),
    [
        ("defer", None, DeskState.TO_REVIEW, False, True),
        ("adequate", None, DeskState.TO_REVIEW, False, False),
        ("defer", "adequate", DeskState.DECIDED, False, False),
        ("defer", "adequate", DeskState.CHANGED, False, True),
        ("adequate", "defer", DeskState.DECIDED, True, False),
        ("defer", "defer", DeskState.CHANGED, True, False),
        (None, None, DeskState.DRAFT, False, False),
    ],
)
def test_what_somebody_deferred_is_told_from_what_checks_advise(
    verdict: str | None, decided: str | None, state: DeskState, deferred: bool, advised: bool
) -> None:
    line = a_line(
        verdict=PurchaseVerdict(verdict) if verdict else None,
        decided=PurchaseVerdict(decided) if decided else None,
        state=state,
    )
    assert (line.is_deferred, line.is_advised_against) == (deferred, advised)


@pytest.mark.parametrize(
    ("wanted", "is_found"),
    [
        (Filters(), True),
        (Filters(text="ALUN kamera perhub"), True),
        (Filters(text="kamera pasar"), False),
        (Filters(office="dinas  perhubungan."), True),
        (Filters(year=2027), False),
        (Filters(region="Kabupaten"), False),
        (Filters(due_before=DAYS[1]), True),
        (Filters(due_before=DAYS[0]), False),
    ],
)
def test_a_line_is_found_by_what_it_says(wanted: Filters, is_found: bool) -> None:
    assert wanted.admits(a_line(undertakings=due(DAYS[0]))) is is_found


def test_a_place_is_the_same_however_it_is_written() -> None:
    assert same_place("Jl. Merdeka, Kel. Contoh") == same_place("JALAN MERDEKA – kelurahan contoh")
    assert same_place("Kel. Contoh") != same_place("Kec. Contoh")
