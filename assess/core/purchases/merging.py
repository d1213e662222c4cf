"""Three-way merging of proposals and reviews: what two people made of the same one, as far as it fits together.

A fact is one thing, a table too. Of a review each grade, each group of a question or condition, the note and the
decision are one. What both changed differently clashes, and there theirs stands.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from assess.core.purchases.fields import Facts
from assess.core.purchases.proposal import PROPOSAL
from assess.core.purchases.review import Graded, Query, Review, Undertaking

Value = TypeVar("Value")
Entry = TypeVar("Entry", Query, Undertaking)
Groups = tuple[tuple[str, ...], ...]

QUERY_GROUPS: Groups = (
    ("question", "check", "asked_by", "asked_on"),
    ("response", "responded_by", "responded_on"),
    ("follow_up", "followed_up_on"),
)
UNDERTAKING_GROUPS: Groups = (("text", "owner", "due"), ("met_on", "met_with"))
NOTE_GROUP = ("note",)
DECISION_GROUP = ("decision", "earlier")
ORDER = {name: place for place, name in enumerate(PROPOSAL)}


def merge_facts(base: Facts, mine: Facts, theirs: Facts) -> tuple[Facts, tuple[str, ...]]:
    """*theirs* with the facts that only *mine* changed from *base*, and the names of those that both changed."""
    merged, clashing = _merge_named(base, mine, theirs)
    return merged, _in_order(clashing)


def merge_reviews(base: Review, mine: Review, theirs: Review) -> tuple[Review, tuple[str, ...]]:
    """*theirs* with what only *mine* changed from *base*, and the parts that both changed."""
    grades, ungraded = _merge_named(base.grades, mine.grades, theirs.grades)
    queries, unasked = _merge_entries(base.queries, mine.queries, theirs.queries, QUERY_GROUPS)
    undertakings, unagreed = _merge_entries(
        base.undertakings, mine.undertakings, theirs.undertakings, UNDERTAKING_GROUPS
    )
    rest, at_odds = _merge_groups(base, mine, theirs, (NOTE_GROUP, DECISION_GROUP))
    clashing = {"grades": sorted(ungraded), "queries": unasked, "undertakings": unagreed}
    named = [f"{part}.{name}" for part, names in clashing.items() for name in names]
    return replace(rest, grades=grades, queries=queries, undertakings=undertakings), (*named, *at_odds)


def written_facts(before: Facts, after: Facts) -> tuple[str, ...]:
    """The names of the facts that differ, in the order of the proposal."""
    return _in_order(_differing(before, after))


def written_parts(before: Review, after: Review) -> tuple[str, ...]:
    """The parts of the review that differ, named as in a clash, without what is inside them."""
    named = {
        "grades": (_sorted(before.grades), _sorted(after.grades)),
        "queries": (_by_id(before.queries), _by_id(after.queries)),
        "undertakings": (_by_id(before.undertakings), _by_id(after.undertakings)),
    }
    parts = [f"{part}.{name}" for part, (was, now) in named.items() for name in _differing(was, now)]
    groups = (NOTE_GROUP, DECISION_GROUP)
    return (*parts, *(group[0] for group in groups if _of(before, group) != _of(after, group)))


def _in_order(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=ORDER.__getitem__))


def _sorted(grades: Mapping[str, Graded]) -> Mapping[str, Graded]:
    return dict(sorted(grades.items()))


def _three_way(old: Value, new: Value, other: Value) -> tuple[bool, Value]:
    """Whether both changes fit together, and what then stands."""
    if new in (old, other):
        return True, other
    return (True, new) if other == old else (False, other)


def _merge_named(
    base: Mapping[str, Value], mine: Mapping[str, Value], theirs: Mapping[str, Value]
) -> tuple[dict[str, Value], tuple[str, ...]]:
    """Name by name; what is new in *mine* comes last."""
    merged, clashing = dict(theirs), []
    for name in dict.fromkeys((*base, *mine)):
        fits, stands = _three_way(base.get(name), mine.get(name), theirs.get(name))
        if not fits:
            clashing.append(name)
        elif stands is None:
            merged.pop(name, None)
        else:
            merged[name] = stands
    return merged, tuple(clashing)


def _merge_entries(
    base: Sequence[Entry], mine: Sequence[Entry], theirs: Sequence[Entry], groups: Groups
) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Entry by entry, told apart by id: one that both have group by group, one that someone took away as a whole."""
    was: dict[str, Entry] = _by_id(base)
    own: dict[str, Entry] = _by_id(mine)
    other: dict[str, Entry] = _by_id(theirs)
    both = own.keys() & other.keys()
    merged, gone = _merge_named(_without(both, was), _without(both, own), _without(both, other))
    clashing, joined = list(gone), dict[str, Entry]()
    for id in (each for each in other if each in both):
        joined[id], at_odds = _merge_groups(was.get(id) or _blank(own[id]), own[id], other[id], groups)
        clashing += [f"{id}.{each}" for each in at_odds]
    stand = {**merged, **joined}
    return tuple(stand[id] for id in dict.fromkeys((*other, *own)) if id in stand), tuple(clashing)


def _without(ids: Collection[str], entries: Mapping[str, Entry]) -> dict[str, Entry]:
    return {id: each for id, each in entries.items() if id not in ids}


def _blank(entry: Entry) -> Entry:
    """An entry of which nothing is said but its id."""
    return Query(entry.id, "", "") if isinstance(entry, Query) else Undertaking(entry.id, "")


def _merge_groups(base: Value, mine: Value, theirs: Value, groups: Groups) -> tuple[Value, tuple[str, ...]]:
    """*theirs* with the groups of fields that only *mine* changed, and the first field of each that both changed."""
    merged: Any = theirs
    clashing = []
    for group in groups:
        old, new, other = (_of(each, group) for each in (base, mine, theirs))
        if new in (old, other):
            continue
        if other != old:
            clashing.append(group[0])
            continue
        merged = replace(merged, **dict(zip(group, new, strict=True)))
    return merged, tuple(clashing)


def _of(value: object, group: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(value, name) for name in group)


def _differing(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(each for each in dict.fromkeys((*before, *after)) if before.get(each) != after.get(each))


def _by_id(entries: Sequence[Entry]) -> dict[str, Entry]:
    return {each.id: each for each in entries}
