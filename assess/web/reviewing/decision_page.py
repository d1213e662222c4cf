"""The page of the decision: what follows from the grades, what is still open, and the boxes to decide in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from assess.core.appraising.grading import uncommented
from assess.core.purchases.keeping import ReviewConflict
from assess.core.purchases.review import PurchaseVerdict
from assess.display.purchases.words import word
from assess.web.forms.reading import show_day
from assess.web.forms.review import BY, DECISION_LABELS, ON, POSITION, VERDICT
from assess.web.reviewing.days import to_decide_after
from assess.web.reviewing.judged import Judged
from assess.web.reviewing.page import sheet_values
from assess.web.reviewing.review_boxes import BoxShown, LabelText
from assess.web.reviewing.review_page import changed_since, is_changed
from assess.web.reviewing.reviewer import reviewer
from assess.web.reviewing.standing import Shown, sealed_shown
from assess.web.words import FaultLink, named_fault


@dataclass(frozen=True, slots=True)
class DecisionForm:
    """What stands in the boxes, what is wrong with it, and, where it was refused, what the form had shown."""

    typed: Mapping[str, str]
    faults: Mapping[str, str]
    shown: Shown | None = None
    conflict: ReviewConflict | None = None
    is_stale: bool = False


def first_form(found: Judged, today: date) -> DecisionForm:
    """The boxes before anyone typed: the verdict that follows from the grades, who reviewed last, the first day."""
    who = reviewer()
    day = max(today, *to_decide_after(found.case, found.purchase).values())
    return DecisionForm({VERDICT: found.graded.value, BY: who.name, POSITION: who.position, ON: show_day(day)}, {})


def decision_values(found: Judged, form: DecisionForm) -> Mapping[str, Any]:
    """Everything on the page of the decision."""
    to, open_ones = found.to, [each for each in found.review.queries if each.is_open]
    return {
        **sheet_values(found),
        "box": {name: _box(name, found, form) for name in DECISION_LABELS},
        "faults": [
            FaultLink(name, named_fault(to.gettext(DECISION_LABELS[name]), form.faults[name])) for name in _wrong(form)
        ],
        "suggested": word(found.graded, to),
        "uncommented": [(id, found.shown[id].title) for id in uncommented(found.appraisal.checks, found.review.grades)],
        "on_other_facts": [(id, found.shown[id].title) for id in found.on_other_facts],
        "ungraded": sum(each.check.id not in found.review.grades for each in found.appraisal.checks),
        "open_queries": open_ones,
        "vague": [each for each in found.review.undertakings if not (each.owner and each.due)],
        "is_stale": form.is_stale,
        "is_changed": form.is_stale and is_changed(found, form.shown),
        "changed": changed_since(found, form.shown) if form.is_stale else (),
        "other": form.conflict.theirs.decision if form.conflict else None,
        "version": found.review_version,
        "shown": sealed_shown(Shown(found.version, found.review), found.key),
    }


def is_regraded(found: Judged, shown: Shown) -> bool:
    """Whether someone graded since, so that another verdict may follow now."""
    return shown.review.grades != found.review.grades


def _wrong(form: DecisionForm) -> list[str]:
    return [name for name in DECISION_LABELS if name in form.faults]


def _box(name: str, found: Judged, form: DecisionForm) -> BoxShown:
    fault = form.faults.get(name, "")
    choices = tuple((each.value, _verdict(each, found)) for each in PurchaseVerdict) if name == VERDICT else ()
    typed = form.typed.get(name, "")
    return BoxShown(name, name, LabelText(DECISION_LABELS[name]), typed, (fault,) if fault else (), choices)


def _verdict(verdict: PurchaseVerdict, found: Judged) -> str:
    words = word(verdict, found.to)
    return (
        found.to.gettext("%(verdict)s (follows from the grades)", verdict=words) if verdict is found.graded else words
    )
