"""Any purchase that can be written, with any review."""

from collections.abc import Sequence

from hypothesis import strategies as st

from assess.core.purchases.fields import Asked, Facts, Field, FieldKind, Row, Rows, Value
from assess.core.purchases.proposal import PURCHASE_CLASSES, asked_of
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import (
    Graded,
    PurchaseDecision,
    PurchaseVerdict,
    Query,
    Review,
    ReviewGrade,
    Undertaking,
)


def purchases_of(texts: st.SearchStrategy[str], days: st.SearchStrategy) -> st.SearchStrategy[tuple[Purchase, ...]]:
    """Up to two purchases with such texts and days."""
    filled = texts.filter(bool)

    def value(box: Field) -> st.SearchStrategy[Value]:
        if box.kind is FieldKind.CHOICE:
            return st.sampled_from(box.options)
        if box.kind is FieldKind.DAY:
            return days
        if box.kind in (FieldKind.TEXT, FieldKind.PROSE):
            return filled
        places = 0 if box.whole else 6
        return st.decimals(box.least, box.most, places=places, allow_nan=False, allow_infinity=False)

    def rows(asked: Rows) -> st.SearchStrategy[tuple[Row, ...]]:
        key = {each.name: value(each) for each in asked.columns if each.name == asked.keyed_by}
        cells = {each.name: value(each) for each in asked.columns if each.name not in key}
        row = st.fixed_dictionaries(key, optional=cells).filter(bool)
        if not asked.keyed_by:
            return st.lists(row, min_size=1, max_size=2).map(tuple)

        def place(each: Row) -> int:
            return asked.keys.index(str(each[asked.keyed_by]))

        some = st.lists(row, min_size=1, max_size=2, unique_by=place)
        return some.map(lambda found: tuple(sorted(found, key=place)))

    def facts(asked: Sequence[Asked]) -> st.SearchStrategy[Facts]:
        each_of = {each.name: rows(each) if isinstance(each, Rows) else value(each) for each in asked}
        names = st.lists(st.sampled_from(sorted(each_of)), max_size=8, unique=True)
        return names.flatmap(lambda few: st.fixed_dictionaries({name: each_of[name] for name in few}))

    some_days = st.none() | days
    said = texts.filter(str.strip)
    fingerprints = st.text("0123456789abcdef", min_size=64, max_size=64)
    places = st.dictionaries(st.sampled_from(["proposal.total", "answers.PB1", "date"]), texts, max_size=2)
    decisions = st.builds(
        PurchaseDecision, st.sampled_from(PurchaseVerdict), said, days, fingerprints, texts, texts, places
    )
    ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,9}", fullmatch=True)
    queries = st.builds(
        Query,
        ids,
        st.sampled_from(["", "G01"]),
        *(texts, texts, some_days, texts, texts, some_days, texts, some_days),
    )
    undertakings = st.builds(Undertaking, ids, texts, texts, some_days, some_days, texts)
    graded = st.builds(Graded, st.sampled_from(ReviewGrade), texts, texts, some_days)
    reviews = st.builds(
        Review,
        grades=st.dictionaries(st.sampled_from(["G01", "C2"]), graded),
        queries=_told_apart(queries),
        undertakings=_told_apart(undertakings),
        note=texts,
        decision=st.none() | decisions,
        earlier=st.lists(decisions, max_size=1).map(tuple),
    )
    proposals = st.sampled_from(PURCHASE_CLASSES).flatmap(
        lambda class_id: st.builds(Purchase, ids, st.just(class_id), facts(asked_of(class_id)), reviews)
    )
    return st.lists(proposals, max_size=2, unique_by=lambda each: each.id).map(tuple)


def _told_apart(of: st.SearchStrategy) -> st.SearchStrategy[tuple]:
    return st.lists(of, max_size=2, unique_by=lambda each: each.id).map(tuple)
