"""The boxes of the review as the page shows them: what is kept, or what was typed where that is not kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from assess.core.purchases.review import Query, Review, Undertaking
from assess.language import Translator
from assess.web.forms.reading import show_day
from assess.web.forms.review import COMMENT, GRADE, LABELS, NOTE, REVIEWER, box
from assess.web.words import FaultLink, named_fault


@dataclass(frozen=True, slots=True)
class LabelText:
    text: str


@dataclass(frozen=True, slots=True)
class BoxShown:
    """One box, as the macros of forms take it."""

    id: str
    name: str
    label: LabelText
    typed: str
    errors: tuple[str, ...]
    choices: tuple[tuple[str, str], ...] = ()

    def chose(self, value: str) -> bool:
        return self.typed == value


@dataclass(frozen=True, slots=True)
class ReviewBoxes:
    """All boxes of a review; *typed* stands in place of what is kept."""

    kept: Mapping[str, str]
    typed: Mapping[str, str]
    faults: Mapping[str, str]

    def box(self, kind: str, of: str = "", choices: tuple[tuple[str, str], ...] = ()) -> BoxShown:
        name = box(kind, of)
        fault = self.faults.get(name, "")
        typed = self.typed.get(name, self.kept.get(name, ""))
        return BoxShown(name, name, LabelText(LABELS[kind]), typed, (fault,) if fault else (), choices)

    def links(self, checks: tuple[str, ...], to: Translator) -> list[FaultLink]:
        """What is wrong, in the order of the page; a box of a check with the id of the check."""
        order = {id: at for at, id in enumerate(checks)}
        named = sorted(self.faults.items(), key=lambda each: order.get(each[0].partition(".")[2], len(order)))
        return [FaultLink(name, named_fault(_called(name, order, to), words)) for name, words in named]


def review_boxes(
    review: Review, reviewer: str, typed: Mapping[str, str] | None = None, faults: Mapping[str, str] | None = None
) -> ReviewBoxes:
    return ReviewBoxes({**dict(_kept(review)), REVIEWER: reviewer}, typed or {}, faults or {})


def _kept(review: Review) -> Iterator[tuple[str, str]]:
    for id, graded in review.grades.items():
        yield box(GRADE, id), graded.grade.value
        yield box(COMMENT, id), graded.comment
    entries: tuple[Query | Undertaking, ...] = (*review.queries, *review.undertakings)
    for each in entries:
        for kind in LABELS:
            if hasattr(each, kind):
                value = getattr(each, kind)
                yield box(kind, each.id), show_day(value) if isinstance(value, date) else str(value or "")
    yield NOTE, review.note


def _called(name: str, checks: Mapping[str, int], to: Translator) -> str:
    kind, _, of = name.partition(".")
    label = to.gettext(LABELS[kind]).rstrip("?")
    return f"{of}, {label[:1].lower()}{label[1:]}" if of in checks else label
