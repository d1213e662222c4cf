"""A decision is bound to the proposal and its assessment, and every change of either is named."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.appraising.binding import binding_fingerprint, differences, seen_in
from assess.core.case import Answer, Baseline, Capacity, Case, City, Evidence, PointB
from assess.core.estimates import Estimate, Scenario, exactly
from assess.core.purchases.fields import Facts
from assess.core.purchases.plain import plain_facts
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import Graded, PurchaseDecision, PurchaseVerdict, Review, ReviewGrade
from tests.content.strategies import cases
from tests.core.appraising.build import a_proposal
from tests.core.appraising.strategies import some_purchase

few = settings(max_examples=80, deadline=None)
DAY = date(2027, 6, 1)
CASE = Case(
    "tiny@1.0.0",
    City("Kabupaten Contoh", "kabupaten"),
    DAY,
    ("cctv",),
    point_b=PointB(problem="macet", baseline=Baseline(Decimal(300), "jam", 3)),
    answers={"PB1": Answer(3, Evidence(2), note="catatan"), "PE1": Answer(ask="BKPSDM"), "PR1": Answer()},
    staffing={"areas": exactly(4), "hours_per_case": Estimate(Decimal(2), Decimal(3))},
    cost={"cctv": {"capex": exactly(80)}},
    scenarios=(Scenario("dua", staffing={"areas": exactly(5)}),),
    calendar={"apbd": 11},
    carried={"earlier": {"live": {"posts": ["1"]}}},
)
PURCHASE = a_proposal()
DECIDED = Review(
    grades={"G01": Graded(ReviewGrade.FULLY, "baik")},
    note="catatan",
    decision=PurchaseDecision(PurchaseVerdict.DEFER, "Rina", DAY, "f" * 64),
)


def changed_places(case: Case, purchase: Purchase = PURCHASE) -> list[str]:
    return [each.place for each in differences(seen_in(CASE, PURCHASE), seen_in(case, purchase))]


def test_neither_the_review_nor_other_purchases_nor_private_notes_are_bound() -> None:
    private = CASE.answering("PB1", replace(CASE.answer("PB1"), private_note="rahasia"))
    for case, purchase in (
        (CASE, replace(PURCHASE, review=DECIDED)),
        (replace(CASE, purchases=(PURCHASE, a_proposal("app"))), PURCHASE),
        (private, PURCHASE),
    ):
        assert binding_fingerprint(case, purchase) == binding_fingerprint(CASE, PURCHASE)
        assert changed_places(case, purchase) == []


def test_it_is_the_same_on_every_machine() -> None:
    case = Case("tiny@1.0.0", City("X"), date(2026, 11, 24))
    written = (
        '{"answers":{},"city":{"kind":"kota","name":"X"},"date":"2026-11-24",'
        '"purchases":[{"class":"app","id":"a","title":"é"}],"questionnaire":"tiny@1.0.0","requests":[]}'
    )
    assert binding_fingerprint(case, Purchase("a", "app", {"title": "é"})) == sha256(written.encode()).hexdigest()


@pytest.mark.parametrize(
    ("change", "places"),
    [
        ({"questionnaire": "tiny@1.0.1"}, ["questionnaire"]),
        ({"city": City("Kota Contoh")}, ["city.kind", "city.name"]),
        ({"date": date(2027, 6, 2)}, ["date"]),
        ({"requests": ()}, ["requests"]),
        ({"point_b": replace(CASE.point_b, problem="")}, ["point_b.problem"]),
        ({"point_b": replace(CASE.point_b, baseline=Baseline(Decimal(301), "jam", 3))}, ["point_b.baseline.value"]),
        ({"capacity": Capacity(5)}, ["capacity.steps_at_once"]),
        ({"staffing": {**CASE.staffing, "areas": exactly(5)}}, ["staffing.areas"]),
        ({"staffing": {"areas": exactly(4)}}, ["staffing.hours_per_case.high", "staffing.hours_per_case.low"]),
        ({"service_time": {"crews": exactly(2)}}, ["service_time.crews"]),
        ({"cost": {"cctv": {"capex": exactly(81)}}}, ["cost.cctv.capex"]),
        ({"scenarios": ()}, ["scenarios.1.name", "scenarios.1.staffing.areas"]),
        ({"calendar": {"apbd": 12}}, ["calendar.apbd"]),
        ({"carried": {"earlier": {"live.posts": ["1"]}}}, ["earlier"]),
        ({"answers": {**CASE.answers, "PB1": Answer(4, Evidence(2), note="catatan")}}, ["answers.PB1"]),
        ({"answers": {**CASE.answers, "PB1": Answer(3, Evidence(1), note="catatan")}}, ["answers.PB1"]),
        ({"answers": {**CASE.answers, "PB1": Answer(3, Evidence(2), note="lain")}}, ["answers.PB1"]),
        ({"answers": {**CASE.answers, "PE1": Answer(ask="Bappeda")}}, ["answers.PE1"]),
        ({"answers": {**CASE.answers, "PR1": Answer(not_applicable="tidak ada")}}, ["answers.PR1"]),
        ({"answers": {**CASE.answers, "TE1": Answer(0)}}, ["answers.TE1"]),
    ],
    ids=lambda each: ", ".join(each) if isinstance(each, list) else "",
)
def test_a_change_of_the_assessment_is_named_where_it_is(change: dict[str, Any], places: list[str]) -> None:
    case = replace(CASE, **change)
    assert changed_places(case) == places
    assert binding_fingerprint(case, PURCHASE) != binding_fingerprint(CASE, PURCHASE)


def test_a_difference_tells_what_was_there_and_what_is_there_now() -> None:
    case = CASE.answering("PB1", Answer(4, Evidence(3, "SK", DAY, "Inspektorat", DAY)))
    facts = {name: fact for name, fact in PURCHASE.facts.items() if name != "place"}
    purchase = replace(PURCHASE, facts={**facts, "total": Decimal(1)})
    found = differences(seen_in(CASE, PURCHASE), seen_in(case, purchase))
    assert [(each.place, each.was, each.now) for each in found[:2]] == [
        ("proposal.place", "Kecamatan Contoh Kota", None),
        ("proposal.total", "2000000000", "1"),
    ]
    assert (found[2].place, (found[2].was or "")[:3], (found[2].now or "")[:3]) == ("answers.PB1", "3/2", "4/3")


def test_a_row_of_a_table_is_named_by_its_place_and_column() -> None:
    first, *others = PURCHASE.facts["lines"]
    purchase = replace(PURCHASE, facts={**PURCHASE.facts, "lines": ({**first, "amount": Decimal(1)}, *others)})
    assert changed_places(CASE, purchase) == ["proposal.lines.1.amount"]


def test_the_order_of_rows_with_a_fixed_key_is_no_change() -> None:
    turned = replace(PURCHASE, facts={**PURCHASE.facts, "papers": PURCHASE.facts["papers"][::-1]})
    assert changed_places(CASE, turned) == []
    assert binding_fingerprint(CASE, turned) == binding_fingerprint(CASE, PURCHASE)


def test_the_end_of_a_long_text_is_bound_too() -> None:
    long = "a" * 5_000
    one, other = (a_proposal(problem=text) for text in (f"{long}b", f"{long}c"))
    found = differences(seen_in(CASE, one), seen_in(CASE, other))
    assert [each.place for each in found] == ["proposal.problem"]
    assert len(found[0].was or "") < 400


def without(facts: Facts, name: str) -> Facts:
    return {other: fact for other, fact in facts.items() if other != name}


@few
@given(cases, some_purchase(), st.data())
def test_every_fact_that_is_taken_away_is_found_and_named(case: Case, purchase: Purchase, data: st.DataObject) -> None:
    if not purchase.facts:
        return
    name = data.draw(st.sampled_from(sorted(purchase.facts)))
    less = replace(purchase, facts=without(purchase.facts, name))
    found = differences(seen_in(case, purchase), seen_in(case, less))
    assert found
    assert {each.place.split(".")[1] for each in found} == {name}
    assert all(each.now is None for each in found)
    assert binding_fingerprint(case, purchase) != binding_fingerprint(case, less)


PARTS: tuple[Callable[[Case, Case], Case], ...] = tuple(
    (lambda one, other, name=name: replace(one, **{name: getattr(other, name)}))
    for name in ("city", "date", "requests", "point_b", "answers", "capacity", "staffing", "service_time", "cost",
                 "scenarios", "carried")
)  # fmt: skip


@few
@given(cases, cases, st.sampled_from(PARTS), some_purchase("app"), some_purchase("app"))
def test_two_versions_have_one_fingerprint_exactly_where_no_place_differs(
    one: Case, other: Case, part: Callable[[Case, Case], Case], was: Purchase, now: Purchase
) -> None:
    """Any change of any answer, figure, other part of the assessment, or fact."""
    for case, purchase in ((part(one, other), was), (one, now), (part(one, other), now)):
        named = differences(seen_in(one, was), seen_in(case, purchase))
        is_same = binding_fingerprint(one, was) == binding_fingerprint(case, purchase)
        assert is_same == (not named)
    assert (plain_facts(was.facts) == plain_facts(now.facts)) == (not differences(seen_in(one, was), seen_in(one, now)))


@few
@given(cases, some_purchase(), st.randoms(use_true_random=False))
def test_the_order_of_facts_and_answers_is_no_change(case: Case, purchase: Purchase, chance: Any) -> None:
    def shuffled(mapping: Any) -> dict[str, Any]:
        names = list(mapping)
        chance.shuffle(names)
        return {name: mapping[name] for name in names}

    mixed = replace(case, answers=shuffled(case.answers), staffing=shuffled(case.staffing))
    moved = replace(purchase, facts=shuffled(purchase.facts))
    assert binding_fingerprint(mixed, moved) == binding_fingerprint(case, purchase)
    assert seen_in(mixed, moved) == seen_in(case, purchase)
