"""What two reviewers wrote differently: both beside each other, and the boxes that then hold the own words."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from assess.core.purchases.keeping import ReviewConflict
from assess.core.purchases.merging import QUERY_GROUPS, UNDERTAKING_GROUPS
from assess.core.purchases.review import Graded, Query, Review, Undertaking
from assess.display.purchases.words import word
from assess.language import Translator
from assess.web.forms.review import COMMENT, GRADE, LABELS, NOTE, QUESTION, TEXT, box

BETWEEN = " – "
WHOLE: Mapping[str, str] = {"grades": GRADE, "queries": QUESTION, "undertakings": TEXT}
"""The box after which a part of the review is called."""


@dataclass(frozen=True, slots=True)
class ClashShown:
    """One part of a review as it was typed here and as someone else saved it."""

    name: str
    mine: str
    theirs: str


def clashes(conflict: ReviewConflict, to: Translator) -> list[ClashShown]:
    """Every part that both changed."""
    return [_clash(part, conflict, to) for part in conflict.parts]


def boxes_of(parts: Collection[str]) -> Iterator[str]:
    """The names of the boxes in which these parts are typed."""
    for part in parts:
        kind, _, rest = part.partition(".")
        id, _, group = rest.partition(".")
        if kind == "grades":
            yield from (box(GRADE, id), box(COMMENT, id))
        elif kind == NOTE:
            yield NOTE
        else:
            groups = QUERY_GROUPS if kind == "queries" else UNDERTAKING_GROUPS
            yield from (box(name, id) for names in groups if not group or names[0] == group for name in names)


def beside(typed: Mapping[str, str], faults: Collection[str]) -> dict[str, str]:
    """The typed boxes that stand together with one at fault: they are shown as they were typed."""
    about = {name.partition(".")[2] for name in faults}
    return {name: text for name, text in typed.items() if name.partition(".")[2] in about or name in faults}


def _clash(part: str, conflict: ReviewConflict, to: Translator) -> ClashShown:
    kind, _, rest = part.partition(".")
    id, _, group = rest.partition(".")
    mine, theirs = (_said(each, kind, id, group, to) or to.gettext("left empty") for each in _both(conflict))
    label = to.gettext(LABELS[group or WHOLE.get(kind, NOTE)])
    return ClashShown(f"{id} {label}" if kind == "grades" else label, mine, theirs)


def _both(conflict: ReviewConflict) -> tuple[Review, Review]:
    return conflict.mine, conflict.theirs


def _said(review: Review, kind: str, id: str, group: str, to: Translator) -> str:
    if kind == "grades":
        return _graded(review.grades.get(id), to)
    if kind == NOTE:
        return review.note
    entries: tuple[Query | Undertaking, ...] = review.queries if kind == "queries" else review.undertakings
    found = next((each for each in entries if each.id == id), None)
    if found is None:
        return ""
    groups = QUERY_GROUPS if isinstance(found, Query) else UNDERTAKING_GROUPS
    names = [name for names in groups if not group or names[0] == group for name in names if name in LABELS]
    return BETWEEN.join(filter(None, (_plain(getattr(found, name), to) for name in names)))


def _graded(graded: Graded | None, to: Translator) -> str:
    return BETWEEN.join(filter(None, (word(graded.grade, to), graded.comment))) if graded else ""


def _plain(value: object, to: Translator) -> str:
    return to.day(value) if isinstance(value, date) else str(value or "")
