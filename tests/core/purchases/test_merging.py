"""Two people at one purchase: nothing that either wrote is lost unseen, and it does not matter who saves first."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given, settings

from assess.core.purchases.fields import Facts
from assess.core.purchases.merging import merge_facts, merge_reviews, written_facts, written_parts
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
from tests.core.purchases.build import DAY, facts, reviews

ADEQUATE = PurchaseDecision(PurchaseVerdict.ADEQUATE, "Ibu Sari", DAY, "f" * 64)
DEFER = PurchaseDecision(PurchaseVerdict.DEFER, "Pak Budi", DAY, "f" * 64)
GROUPS = (
    ("question", "check", "asked_by", "asked_on"),
    ("response", "responded_by", "responded_on"),
    ("follow_up", "followed_up_on"),
    ("text", "owner", "due"),
    ("met_on", "met_with"),
)


def pieces(review: Review) -> Mapping[str, object]:
    """What the review says, taken apart into what is merged as one, by the name of its part."""
    found: dict[str, object] = {f"grades.{check}": grade for check, grade in review.grades.items()}
    for name, entries in (("queries", review.queries), ("undertakings", review.undertakings)):
        for each in entries:
            for group in GROUPS:
                told = tuple(getattr(each, field, None) for field in group)
                if any(told):
                    found[f"{name}.{each.id}.{group[0]}"] = told
    return {**found, "note": review.note, "decision": (review.decision, review.earlier)}


def unordered(review: Review) -> object:
    return review.grades, set(review.queries), set(review.undertakings), review.note, str(review.decision)


@given(facts, facts, facts)
@settings(max_examples=300, deadline=None)
def test_every_fact_that_one_of_two_changed_stands_or_is_named(base: Facts, mine: Facts, theirs: Facts) -> None:
    merged, clashing = merge_facts(base, mine, theirs)
    for name in {*base, *mine, *theirs}:
        was, own, other, stands = (each.get(name) for each in (base, mine, theirs, merged))
        if name in clashing:
            assert own not in (was, other)
            assert stands == other != was
        else:
            assert stands == (other if own == was else own)


@given(facts, facts, facts)
@settings(max_examples=300, deadline=None)
def test_whoever_saves_a_proposal_first_makes_no_difference(base: Facts, one: Facts, other: Facts) -> None:
    merged, clashing = merge_facts(base, one, other)
    again, at_odds = merge_facts(base, other, one)
    assert set(clashing) == set(at_odds)
    assert {name: each for name, each in merged.items() if name not in clashing} == {
        name: each for name, each in again.items() if name not in clashing
    }


@given(facts, facts)
def test_a_proposal_that_one_alone_changed_is_theirs(base: Facts, mine: Facts) -> None:
    assert merge_facts(base, mine, base) == (mine, ())
    assert merge_facts(base, base, mine) == (mine, ())
    assert merge_facts(base, mine, mine) == (mine, ())
    assert bool(written_facts(base, mine)) == (base != mine)


@given(reviews, reviews, reviews)
@settings(max_examples=300, deadline=None)
def test_every_part_of_a_review_that_one_of_two_changed_stands_or_is_named(
    base: Review, mine: Review, theirs: Review
) -> None:
    merged, clashing = merge_reviews(base, mine, theirs)
    was, own, other, stands = (pieces(each) for each in (base, mine, theirs, merged))
    for name in was.keys() | own.keys() | other.keys():
        if any(name == part or name.startswith(f"{part}.") for part in clashing):
            assert stands.get(name) == other.get(name)
        else:
            assert stands.get(name) == (other if own.get(name) == was.get(name) else own).get(name)
    for part in clashing:
        assert any(own.get(name) != other.get(name) for name in own.keys() | other.keys() if name.startswith(part))


@given(reviews, reviews, reviews)
@settings(max_examples=300, deadline=None)
def test_whoever_saves_a_review_first_makes_no_difference(base: Review, one: Review, other: Review) -> None:
    merged, clashing = merge_reviews(base, one, other)
    again, at_odds = merge_reviews(base, other, one)
    assert set(clashing) == set(at_odds)
    if not clashing:
        assert unordered(merged) == unordered(again)


@given(reviews, reviews)
def test_a_review_that_one_alone_changed_is_theirs(base: Review, mine: Review) -> None:
    merged, clashing = merge_reviews(base, mine, base)
    assert (unordered(merged), clashing) == (unordered(mine), ())
    assert merge_reviews(base, base, mine) == (mine, ())
    assert merge_reviews(base, mine, mine) == (mine, ())
    assert bool(written_parts(base, mine)) == (base != mine)


def test_a_response_and_a_follow_up_to_one_question_are_both_kept() -> None:
    asked = Review(queries=(Query("q", "G01", "Mengapa?"),))
    mine = replace(asked, queries=(replace(asked.queries[0], response="Karena rusak."),))
    theirs = replace(asked, queries=(replace(asked.queries[0], follow_up="Dicek."),))
    merged, clashing = merge_reviews(asked, mine, theirs)
    assert (merged.queries[0].response, merged.queries[0].follow_up, clashing) == ("Karena rusak.", "Dicek.", ())


def test_two_responses_to_one_question_clash_and_the_first_stands() -> None:
    asked = Review(queries=(Query("q", "G01", "Mengapa?"),))
    mine, theirs = (replace(asked, queries=(replace(asked.queries[0], response=each),)) for each in ("A", "B"))
    assert merge_reviews(asked, mine, theirs) == (theirs, ("queries.q.response",))


def test_a_question_taken_away_while_it_was_answered_stays_and_clashes() -> None:
    asked = Review(queries=(Query("q", "", "Mengapa?"),))
    answered = Review(queries=(replace(asked.queries[0], response="Karena rusak."),))
    assert merge_reviews(asked, NO_REVIEW, answered) == (answered, ("queries.q",))
    assert merge_reviews(asked, answered, NO_REVIEW) == (NO_REVIEW, ("queries.q",))


def test_a_decision_clashes_with_a_decision_and_with_nothing_else() -> None:
    graded = Review(grades={"G01": Graded(ReviewGrade.PARTLY)}, undertakings=(Undertaking("u", "Perbaiki dahulu"),))
    assert merge_reviews(NO_REVIEW, Review(decision=ADEQUATE), graded) == (replace(graded, decision=ADEQUATE), ())
    theirs = Review(decision=DEFER)
    assert merge_reviews(NO_REVIEW, Review(decision=ADEQUATE), theirs) == (theirs, ("decision",))


def test_what_is_new_from_both_is_all_there_mine_last() -> None:
    mine, theirs = Review(queries=(Query("a", "", "A?"),)), Review(queries=(Query("b", "", "B?"),))
    merged, clashing = merge_reviews(NO_REVIEW, mine, theirs)
    assert ([each.id for each in merged.queries], clashing) == (["b", "a"], ())
