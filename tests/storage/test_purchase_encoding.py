"""A proposal and its review come back from their text, or are refused with the purchase that they belong to."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.keeping import UnstorableText
from assess.core.purchases.fields import Facts, Field, FieldKind, Row, Rows
from assess.core.purchases.plain import tidy
from assess.core.purchases.proposal import PROPOSAL
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import NO_REVIEW, Query, Review
from assess.storage.purchase_encoding import decode_proposal, decode_review, encode_proposal, encode_review
from assess.storage.repository import SqlStore
from tests.build import a_case
from tests.core.purchases.build import reviews
from tests.storage.build import NOON

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


def values(of: Field) -> st.SearchStrategy[object]:
    """Anything that a box can hold, empty texts too."""
    if of.kind is FieldKind.CHOICE:
        return st.sampled_from(of.options)
    if of.kind is FieldKind.DAY:
        return st.dates()
    if of.kind in (FieldKind.TEXT, FieldKind.PROSE):
        return texts
    return st.decimals(of.least, of.most, places=0 if of.whole else 3)


def tables(of: Rows) -> st.SearchStrategy[object]:
    row = st.fixed_dictionaries({}, optional={each.name: values(each) for each in of.columns})
    return st.lists(row, max_size=2).map(tuple)


proposals = st.fixed_dictionaries(
    {}, optional={name: tables(asked) if isinstance(asked, Rows) else values(asked) for name, asked in PROPOSAL.items()}
)


def says_anything(row: Row) -> bool:
    return any(value != "" for value in row.values())


@given(proposals)
@settings(max_examples=100, deadline=None)
def test_a_proposal_comes_back_from_its_text(facts: Facts) -> None:
    text = encode_proposal("kamera", "cctv", facts)
    class_id, again = decode_proposal(text)
    assert (class_id, again) == ("cctv", tidy(facts))
    assert encode_proposal("kamera", class_id, again) == text
    left_out = [fact for name, fact in facts.items() if name not in again]
    assert all(fact == "" or (isinstance(fact, tuple) and not any(map(says_anything, fact))) for fact in left_out)


@given(reviews)
@settings(max_examples=100, deadline=None)
def test_a_review_comes_back_from_its_text(review: Review) -> None:
    text = encode_review("kamera", review)
    assert decode_review(text) == review
    assert (text is None) == (review == NO_REVIEW)


def test_the_same_short_text_is_read_once() -> None:
    text = encode_proposal("kamera", "cctv", {"title": "Kamera"})
    assert decode_proposal(text)[1] is decode_proposal("".join(list(text)))[1]
    long = encode_proposal("kamera", "cctv", {"problem": "x" * 9_000})
    assert decode_proposal(long)[1] is not decode_proposal(long)[1]


@pytest.mark.parametrize("text", [pytest.param("a\0b", id="NUL"), pytest.param("a\ud83cb", id="half a character")])
def test_text_that_no_database_keeps_is_refused_with_its_purchase(store: SqlStore, text: str) -> None:
    key = store.create(a_case(purchases=(Purchase("kamera", "cctv"),)), start_key="start", at=NOON)
    review = Review(queries=(Query("q", "G01", text),))
    for bought in (Purchase("lain", "cctv", {"title": text}), Purchase("lain", "cctv", review=review)):
        with pytest.raises(UnstorableText, match="lain"):
            store.add_purchases(key, [bought], idempotency_key="form", at=NOON)
        with pytest.raises(UnstorableText, match="lain"):
            store.create(a_case(purchases=(bought,)), start_key="other", at=NOON)
    with pytest.raises(UnstorableText, match="kamera"):
        store.save_proposal(key, "kamera", {"lines": ({"line": text},)}, 1, idempotency_key="", at=NOON)
    with pytest.raises(UnstorableText, match="kamera"):
        store.save_review(key, "kamera", replace(review, note=text), 0, idempotency_key="", at=NOON)
    assert (store.load(key).revision, len(store.list_assessments())) == (1, 1)
