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

IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,9}", fullmatch=True)
FINGERPRINTS = st.text("0123456789abcdef", min_size=64, max_size=64)


def purchases_of(texts: st.SearchStrategy[str], days: st.SearchStrategy) -> st.SearchStrategy[tuple[Purchase, ...]]:
    """Up to two purchases with such texts and days."""
    reviews = _reviews(texts, days)
    proposals = st.sampled_from(PURCHASE_CLASSES).flatmap(
        lambda of: st.builds(Purchase, IDS, st.just(of), _facts(asked_of(of), texts.filter(bool), days), reviews)
    )
    return _told_apart(proposals)


def _facts(asked: Sequence[Asked], texts: st.SearchStrategy, days: st.SearchStrategy) -> st.SearchStrategy[Facts]:
    each_of = {
        each.name: _rows(each, texts, days) if isinstance(each, Rows) else _value(each, texts, days) for each in asked
    }
    names = st.lists(st.sampled_from(sorted(each_of)), max_size=8, unique=True)
    return names.flatmap(lambda few: st.fixed_dictionaries({name: each_of[name] for name in few}))


def _value(box: Field, texts: st.SearchStrategy, days: st.SearchStrategy) -> st.SearchStrategy[Value]:
    if box.kind is FieldKind.CHOICE:
        return st.sampled_from(box.options)
    if box.kind is FieldKind.DAY:
        return days
    if box.kind in (FieldKind.TEXT, FieldKind.PROSE):
        return texts
    places = 0 if box.whole else 6
    return st.decimals(box.least, box.most, places=places, allow_nan=False, allow_infinity=False)


def _rows(asked: Rows, texts: st.SearchStrategy, days: st.SearchStrategy) -> st.SearchStrategy[tuple[Row, ...]]:
    values = {each.name: _value(each, texts, days) for each in asked.columns}
    key = {asked.keyed_by: values.pop(asked.keyed_by)} if asked.keyed_by else {}
    row = st.fixed_dictionaries(key, optional=values).filter(bool)
    if not asked.keyed_by:
        return st.lists(row, min_size=1, max_size=2).map(tuple)

    def place(each: Row) -> int:
        return asked.keys.index(str(each[asked.keyed_by]))

    some = st.lists(row, min_size=1, max_size=2, unique_by=place)
    return some.map(lambda found: tuple(sorted(found, key=place)))


def _reviews(texts: st.SearchStrategy[str], days: st.SearchStrategy) -> st.SearchStrategy[Review]:
    some_days, said = st.none() | days, texts.filter(str.strip)
    places = st.dictionaries(st.sampled_from(["proposal.total", "answers.PB1", "date"]), texts, max_size=2)
    verdicts = st.sampled_from(PurchaseVerdict)
    decisions = st.builds(PurchaseDecision, verdicts, said, days, FINGERPRINTS, texts, texts, places)
    answered = (texts, texts, some_days, texts, texts, some_days, texts, some_days)
    return st.builds(
        Review,
        grades=st.dictionaries(
            st.sampled_from(["G01", "C2"]), st.builds(Graded, st.sampled_from(ReviewGrade), texts, texts, some_days)
        ),
        queries=_told_apart(st.builds(Query, IDS, st.sampled_from(["", "G01"]), *answered)),
        undertakings=_told_apart(st.builds(Undertaking, IDS, texts, texts, some_days, some_days, texts)),
        note=texts,
        decision=st.none() | decisions,
        earlier=st.lists(decisions, max_size=1).map(tuple),
    )


def _told_apart(of: st.SearchStrategy) -> st.SearchStrategy[tuple]:
    return st.lists(of, max_size=2, unique_by=lambda each: each.id).map(tuple)
