"""The sheet with the reviewer's boxes, and what a form of it left unsaved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assess.core.appraising.grading import uncommented
from assess.core.purchases.keeping import ReviewConflict
from assess.core.purchases.review import ReviewGrade
from assess.display.purchases.differences import DifferenceShown
from assess.display.purchases.words import word
from assess.web.pages import SaveState, save_state, unsaved_state
from assess.web.reviewing.clashes import beside, boxes_of, clashes
from assess.web.reviewing.form import ReadReview
from assess.web.reviewing.judged import Judged
from assess.web.reviewing.lines import groups
from assess.web.reviewing.page import sheet_values
from assess.web.reviewing.review_boxes import review_boxes
from assess.web.reviewing.reviewer import reviewer
from assess.web.reviewing.standing import Shown, changes, sealed_shown

OF_CHECK, OF_CONTRADICTION = "check", "contradiction"


@dataclass(frozen=True, slots=True)
class ReviewForm:
    """What a form left unsaved, and what the request before this page did.

    ``typed`` are boxes that show what was typed; ``shown`` is what the form was made of, where it was sent.
    """

    typed: Mapping[str, str] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)
    unknown: str = ""
    conflict: ReviewConflict | None = None
    shown: Shown | None = None
    is_sent: bool = False
    done: str = ""
    seal: str = ""


def review_values(found: Judged, form: ReviewForm) -> Mapping[str, Any]:
    """Everything on the page of the review."""
    to = found.to
    boxes = review_boxes(found.review, reviewer().name, form.typed, form.faults)
    order = tuple(line.shown.id for group in groups(found) for line in group.lines)
    return {
        **sheet_values(found),
        "boxes": boxes,
        "faults": boxes.links(order, to),
        "unknown": form.unknown,
        "clashes": clashes(form.conflict, to) if form.conflict else (),
        "changed": changed_since(found, form.shown) if form.is_sent else (),
        "is_changed": form.is_sent and is_changed(found, form.shown),
        "grades": [("", to.gettext("not graded")), *((each.value, word(each, to)) for each in ReviewGrade)],
        "check_choices": [("", to.gettext("none in particular")), *_choices(found)],
        "uncommented": uncommented(found.appraisal.checks, found.review.grades),
        "version": found.review_version,
        "shown": sealed_shown(Shown(found.version, found.review), found.key),
        "state": _state(found, form),
        "done": form.done,
        "seal": form.seal,
    }


def is_changed(found: Judged, shown: Shown | None) -> bool:
    """Whether proposal or assessment are another version than the form showed."""
    return shown is None or shown.version.fingerprint != found.version.fingerprint


def changed_since(found: Judged, shown: Shown | None) -> tuple[DifferenceShown, ...]:
    """What is no longer as the form showed it, field by field."""
    if shown is None or not is_changed(found, shown):
        return ()
    return changes(shown.version.seen, found.version, found.questionnaire, found.to)


def unsaved_boxes(read: ReadReview, conflict: ReviewConflict | None) -> Mapping[str, str]:
    """What was typed where it is not kept: at a fault, and where someone else wrote otherwise."""
    clashing = boxes_of(conflict.parts) if conflict else ()
    return beside(read.boxes, read.faults) | {name: read.boxes[name] for name in clashing if name in read.boxes}


def taken_question(found: Judged, wanted: str) -> tuple[str, str] | None:
    """The question of a check or of a contradiction that was chosen, with the check it is about."""
    kind, _, id = wanted.partition(":")
    if kind == OF_CHECK and id in found.shown:
        return found.shown[id].question, id
    if kind == OF_CONTRADICTION:
        return next(((each.ask, "") for each in found.sheet.contradictions if each.id == id), None)
    return None


def _choices(found: Judged) -> Sequence[tuple[str, str]]:
    return [(each.id, f"{each.id} {each.title}") for each in found.sheet.checks]


def _state(found: Judged, form: ReviewForm) -> SaveState:
    if form.is_sent and (form.faults or form.unknown or form.conflict):
        return unsaved_state(partly=True)
    return save_state([found.assessment.kept.updated_at] if found.review_version else ())
