"""The boxes of a review and of its decision: what they are named in a form, and what they are called on the page."""

from collections.abc import Iterable, Iterator, Mapping

from assess.core.errors import N_
from assess.language import Translator
from assess.web.forms.fields import visible

GRADE, COMMENT = "grade", "comment"
QUESTION, RESPONSE, RESPONDED_BY, RESPONDED_ON = "question", "response", "responded_by", "responded_on"
FOLLOW_UP, FOLLOWED_UP_ON = "follow_up", "followed_up_on"
TEXT, OWNER, DUE, MET_ON, MET_WITH = "text", "owner", "due", "met_on", "met_with"
NOTE, NEW = "note", "new"
REVIEWER = "reviewer"
CHECK = "check"
LABELS: Mapping[str, str] = {
    GRADE: N_("Own grade"),
    COMMENT: N_("Comment"),
    QUESTION: N_("Question to the proposer"),
    CHECK: N_("About which check?"),
    RESPONSE: N_("Response of the proposer"),
    RESPONDED_BY: N_("Who responded"),
    RESPONDED_ON: N_("Day of the response"),
    FOLLOW_UP: N_("Follow-up"),
    FOLLOWED_UP_ON: N_("Day of the follow-up"),
    TEXT: N_("What has to be done"),
    OWNER: N_("By whom"),
    DUE: N_("Until when"),
    MET_ON: N_("Done on"),
    MET_WITH: N_("Shown with"),
    NOTE: N_("Note of the reviewer"),
    REVIEWER: N_("Name of the reviewer"),
}
LINES = frozenset({RESPONDED_BY, OWNER, MET_WITH, REVIEWER})
"""Boxes of one line; the others are prose."""

VERDICT, BY, POSITION, ON, REASON = "verdict", "decided_by", "position", "decided_on", "reason"
DECISION_LABELS: Mapping[str, str] = {
    VERDICT: N_("Verdict"),
    BY: N_("Decided by"),
    POSITION: N_("Position"),
    ON: N_("Day of the decision"),
    REASON: N_("Reason of the decision"),
}
"""The boxes of the decision in the order of the page."""
SHOWN = "shown"
"""The box of a form that carries what the form was made of."""
ALONE: Mapping[str, str] = {name: LABELS[name] for name in (NOTE, REVIEWER)} | dict(DECISION_LABELS)
"""Boxes whose name does not go on with what they are about."""


def box(kind: str, of: str = "") -> str:
    """The name of a box in the form, and its id on the page."""
    return f"{kind}.{of}" if of else kind


def typed_name(name: str, to: Translator) -> str:
    """What a box of a review is called, with the check it is about; any other name stays as it is."""
    kind, _, of = name.partition(".")
    found = (LABELS if of else ALONE).get(kind)
    if found is None:
        return name
    label = to.gettext(found).rstrip("?")
    return f"{of}, {label[:1].lower()}{label[1:]}" if kind in (GRADE, COMMENT) else label


def typed_lines(sent: Iterable[tuple[str, str]], to: Translator) -> Iterator[tuple[str, str]]:
    """The filled boxes of a form of review, each by its label."""
    for name, value in sent:
        label = typed_name(name, to)
        if value.strip() and label != name:
            yield label, visible(value)
