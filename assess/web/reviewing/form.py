"""The review as its form was sent: what can be kept of it, and what is wrong with the rest."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from assess.core.appraising.appraisal import Checked
from assess.core.appraising.grading import overrides
from assess.core.errors import N_
from assess.core.purchases.naming import entry_id
from assess.core.purchases.review import Graded, Query, Review, ReviewGrade, Undertaking
from assess.language import Translator
from assess.web.forms.review import (
    CHECK,
    COMMENT,
    DUE,
    FOLLOW_UP,
    FOLLOWED_UP_ON,
    GRADE,
    MET_ON,
    MET_WITH,
    NEW,
    NOTE,
    OWNER,
    QUESTION,
    RESPONDED_BY,
    RESPONDED_ON,
    RESPONSE,
    REVIEWER,
    TEXT,
)
from assess.web.reviewing.boxes import Boxes
from assess.web.reviewing.days import BEFORE_QUESTION, BEFORE_RESPONSE

CHOOSE = N_("Choose one of these.")
NO_GRADE = N_("Choose a grade, so that the comment is kept with it.")
NO_COMMENT = N_("Say in a comment why this grade differs from the automatic result.")
NO_QUESTION = N_("Write the question, or empty all of its boxes to take it away.")
NO_RESPONSE = N_("Write the response, or empty the boxes of who gave it and when.")
NO_TEXT = N_("Write what has to be done, or empty all boxes of this condition to take it away.")
NOT_ASKED = N_("The form grades checks that this proposal is not held to, so these grades are not kept: %(checks)s.")


@dataclass(frozen=True, slots=True)
class ReadReview:
    """``review`` holds what can be kept; ``boxes`` what was typed, by name; ``faults`` what is wrong, by box.

    ``unknown`` are checks that the form names and the proposal is not held to.
    """

    review: Review
    by: str
    boxes: Mapping[str, str]
    faults: Mapping[str, str]
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class Writing:
    """Who writes, on which day."""

    by: str
    today: date


def read_review(
    sent: Mapping[str, str],
    base: Review,
    checks: Sequence[Checked],
    today: date,
    to: Translator,
    promised_after: Mapping[str, date] = MappingProxyType({}),
) -> ReadReview:
    """*base*, which the form showed, with what was changed in its boxes. What has no box stays.

    No condition ends before the days that are *promised_after*, by the sentence for one that does.
    """
    boxes = Boxes(sent, to)
    writing = Writing(boxes.text(REVIEWER), today)
    review = replace(
        base,
        grades=_grades(boxes, base, checks, writing),
        queries=tuple(_queries(boxes, base, checks, writing)),
        undertakings=tuple(_undertakings(boxes, base, promised_after)),
        note=boxes.text(NOTE, otherwise=base.note),
    )
    typed = {name: boxes.typed(*name.split(".", 1)) for name in sent if "." in name or name in (NOTE, REVIEWER)}
    return ReadReview(review, writing.by, typed, boxes.faults, _unknown(sent, checks, to))


def asking(review: Review, question: str, check: str, by: str, today: date) -> Review:
    """The review with one more question to the proposer; one that is asked already is not asked twice."""
    id = entry_id(QUESTION, check, question)
    if any(each.id == id for each in review.queries):
        return review
    return replace(review, queries=(*review.queries, Query(id, check, question, by, today)))


def _grades(boxes: Boxes, base: Review, checks: Sequence[Checked], writing: Writing) -> Mapping[str, Graded]:
    found = {each.check.id: _grade(boxes, each, base.grades.get(each.check.id), writing) for each in checks}
    return {id: graded for id, graded in {**base.grades, **found}.items() if graded is not None}


def _grade(boxes: Boxes, checked: Checked, before: Graded | None, writing: Writing) -> Graded | None:
    """The grade of a check as the boxes give it; the one *before* where they cannot be kept, or are not there."""
    id = checked.check.id
    if not boxes.has(COMMENT, id):
        return before
    comment, wanted = boxes.text(COMMENT, id), boxes.typed(GRADE, id)
    if boxes.is_faulty(id, COMMENT):
        return before
    if not wanted:
        if comment:
            boxes.fault(GRADE, id, boxes.to.gettext(NO_GRADE))
        return before if comment else None
    if wanted not in list(ReviewGrade):
        boxes.fault(GRADE, id, boxes.to.gettext(CHOOSE))
        return before
    graded = Graded(ReviewGrade(wanted), comment, writing.by, writing.today)
    if overrides(checked, graded) and not comment:
        boxes.fault(COMMENT, id, boxes.to.gettext(NO_COMMENT))
        return before
    is_same = before is not None and (before.grade, before.comment) == (graded.grade, graded.comment)
    return before if is_same else graded


def _queries(boxes: Boxes, base: Review, checks: Sequence[Checked], writing: Writing) -> Iterator[Query]:
    for each in base.queries:
        if not boxes.has(QUESTION, each.id):
            yield each
        elif found := _query(boxes, each, writing):
            yield found
    known = {each.check.id for each in checks}
    if found := _new_query(boxes, {each.id for each in base.queries}, known, writing):
        yield found


def _query(boxes: Boxes, before: Query, writing: Writing) -> Query | None:
    """A question with its response and follow-up; None where all its boxes were emptied."""
    id, today = before.id, writing.today
    question, response = (boxes.text(kind, id, getattr(before, kind)) for kind in (QUESTION, RESPONSE))
    follow_up, responded_by = (boxes.text(kind, id, getattr(before, kind)) for kind in (FOLLOW_UP, RESPONDED_BY))
    responded_on, followed_up_on = (
        boxes.day(kind, id, getattr(before, kind)) for kind in (RESPONDED_ON, FOLLOWED_UP_ON)
    )
    if boxes.is_faulty(id, QUESTION, RESPONSE, FOLLOW_UP, RESPONDED_BY, RESPONDED_ON, FOLLOWED_UP_ON):
        return before
    if not question and not any((response, responded_by, responded_on, follow_up, followed_up_on)):
        return None
    if not question:
        boxes.fault(QUESTION, id, boxes.to.gettext(NO_QUESTION))
        return before
    if not response and (responded_by or responded_on):
        boxes.fault(RESPONSE, id, boxes.to.gettext(NO_RESPONSE))
        return before
    asked = (before.asked_by, before.asked_on) if question == before.question else (writing.by, today)
    since = {BEFORE_QUESTION: before.asked_on} if before.asked_on else {}
    responded_on = responded_on or (_latest(today, since) if response else None)
    boxes.follows(RESPONDED_ON, id, responded_on, before.responded_on, since)
    since = {BEFORE_RESPONSE: responded_on} if responded_on else since
    followed_up_on = followed_up_on or (_latest(today, since) if follow_up else None)
    boxes.follows(FOLLOWED_UP_ON, id, followed_up_on, before.followed_up_on, since)
    if boxes.is_faulty(id, RESPONDED_ON, FOLLOWED_UP_ON):
        return before
    return replace(
        before,
        question=question,
        asked_by=asked[0],
        asked_on=asked[1],
        response=response,
        responded_by=responded_by,
        responded_on=responded_on,
        follow_up=follow_up,
        followed_up_on=followed_up_on,
    )


def _new_query(boxes: Boxes, taken: Collection[str], known: Collection[str], writing: Writing) -> Query | None:
    question, check = boxes.text(QUESTION, NEW), boxes.typed(CHECK, NEW)
    if not question:
        return None
    if check and check not in known:
        boxes.fault(CHECK, NEW, boxes.to.gettext(CHOOSE))
        return None
    id = entry_id(QUESTION, check, question)
    return None if id in taken else Query(id, check, question, writing.by, writing.today)


def _undertakings(boxes: Boxes, base: Review, promised_after: Mapping[str, date]) -> Iterator[Undertaking]:
    for each in base.undertakings:
        if not boxes.has(TEXT, each.id):
            yield each
        elif found := _undertaking(boxes, each, promised_after):
            yield found
    new = _undertaking(boxes, Undertaking(NEW, ""), promised_after) if boxes.has(TEXT, NEW) else None
    if new and new.text:
        id = entry_id(TEXT, new.text, new.owner, new.due.isoformat() if new.due else "")
        if all(each.id != id for each in base.undertakings):
            yield replace(new, id=id)


def _latest(today: date, since: Mapping[str, date]) -> date:
    return max((today, *since.values()))


def _undertaking(boxes: Boxes, before: Undertaking, promised_after: Mapping[str, date]) -> Undertaking | None:
    """A condition as its boxes give it; None where all of them were emptied."""
    id = before.id
    text, owner, met_with = (boxes.text(kind, id, getattr(before, kind)) for kind in (TEXT, OWNER, MET_WITH))
    due, met_on = (boxes.day(kind, id, getattr(before, kind)) for kind in (DUE, MET_ON))
    boxes.follows(DUE, id, due, before.due, promised_after)
    if boxes.is_faulty(id, TEXT, OWNER, DUE, MET_ON, MET_WITH):
        return before
    if not text and any((owner, due, met_on, met_with)):
        boxes.fault(TEXT, id, boxes.to.gettext(NO_TEXT))
        return before
    return Undertaking(id, text, owner, due, met_on, met_with) if text else None


def _unknown(sent: Mapping[str, str], checks: Sequence[Checked], to: Translator) -> str:
    known = {each.check.id for each in checks}
    named = (name.split(".", 1) for name, value in sent.items() if value.strip() and "." in name)
    ids = dict.fromkeys(id[:20] for kind, id in named if kind in (GRADE, COMMENT) and id not in known)
    return to.gettext(NOT_ASKED, checks=", ".join(ids)) if ids else ""
