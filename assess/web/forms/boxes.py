"""The boxes of a question: their order on the page and what they are called."""

from collections.abc import Mapping

from assess.core.errors import N_
from assess.language import Translator

NAMES: Mapping[str, str] = {
    "answer": N_("Answer"),
    "ask": N_("Who knows?"),
    "by": N_("To be found out by"),
    "reason": N_("Why does it not apply?"),
    "grade": N_("Evidence"),
    "document": N_("Document"),
    "dated": N_("Date of the document"),
    "checked_by": N_("Checked by"),
    "checked_on": N_("Day of the check"),
    "note": N_("Note"),
    "private_note": N_("Private note"),
    "office": N_("Answering office"),
    "entered_by": N_("Entered by"),
    "objection-office": N_("Office that objects"),
    "objection-level": N_("Level it holds to be true"),
    "objection-note": N_("Its reason"),
    "decision-level": N_("Level decided"),
    "decision-by": N_("Decided by"),
    "decision-date": N_("Day of the decision"),
    "decision-reason": N_("Reason of the decision"),
}
ORDER = {name: at for at, name in enumerate(NAMES)}


def box_name(box: str, to: Translator) -> str:
    """What a box is called; one of an objection with the number of the objection."""
    kind, number = _kind(box)
    name = to.gettext(NAMES[kind]).rstrip("?")
    if number < 0:
        return name
    objection = to.gettext("Objection %(n)s", n=number + 1)
    return f"{objection}, {name[:1].lower()}{name[1:]}"


def place_of(box: str) -> tuple[int, int, int]:
    """Where a box stands on the page, for sorting: the boxes of an objection stay together."""
    kind, number = _kind(box)
    group = ("objection" in kind) + 2 * ("decision" in kind)
    return group, number, ORDER[kind]


def _kind(box: str) -> tuple[str, int]:
    """The name of a box without the number of its objection, and that number; -1 where it has none."""
    parts = box.split("-")
    if parts[0] == "objection" and len(parts) == 3:
        return f"objection-{parts[2]}", int(parts[1])
    return box, -1
