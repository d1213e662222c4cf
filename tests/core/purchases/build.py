"""Strategies of purchases and reviews in which clashes are likely: few names, few values."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from assess.core.purchases.review import (
    Graded,
    PurchaseDecision,
    PurchaseVerdict,
    Query,
    Review,
    ReviewGrade,
    Undertaking,
)

DAY = date(2026, 11, 24)
words = st.sampled_from(["", "satu", "dua"])
said = st.sampled_from(["satu", "dua", "tiga"])
days = st.none() | st.just(DAY)
rows = st.lists(
    st.fixed_dictionaries({"line": said}, optional={"amount": st.just(Decimal("1000"))}), min_size=1, max_size=2
)
facts = st.fixed_dictionaries(
    {},
    optional={
        "title": said,
        "office": said,
        "total": st.integers(1, 3).map(Decimal),
        "streams": st.sampled_from([Decimal("1.5"), Decimal("1.125")]),
        "drawn_up": st.sampled_from([DAY, DAY.replace(day=25)]),
        "lines": rows.map(tuple),
    },
)
grades = st.dictionaries(
    st.sampled_from(["G01", "G02"]), st.builds(Graded, st.sampled_from(ReviewGrade), words, words, days), max_size=2
)
decisions = st.none() | st.builds(
    PurchaseDecision,
    st.sampled_from(PurchaseVerdict),
    said,
    st.just(DAY),
    st.just("f" * 64),
    seen=st.dictionaries(said, said, max_size=1),
)


def entries(of: st.SearchStrategy[Query | Undertaking]) -> st.SearchStrategy[tuple[Query | Undertaking, ...]]:
    """Up to three, each with an id of its own."""
    return st.lists(of, max_size=3).map(lambda many: tuple(replace(each, id=f"e{at}") for at, each in enumerate(many)))


reviews = st.builds(
    Review,
    grades=grades,
    queries=entries(st.builds(Query, st.just(""), words, said, words, days, words, words, days, words, days)),
    undertakings=entries(st.builds(Undertaking, st.just(""), said, words, days, days, words)),
    note=words,
    decision=decisions,
)
