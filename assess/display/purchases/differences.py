"""What changed between two versions of a proposal and its assessment, place by place, in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assess.core.appraising.binding import ANSWERS_PLACE, PROPOSAL_PLACE, Difference, differences
from assess.core.errors import N_
from assess.core.purchases.fields import FieldKind, Rows, Value
from assess.core.purchases.plain import NUMBERS
from assess.core.purchases.proposal import PROPOSAL
from assess.core.questionnaire import Questionnaire
from assess.display.planning.scenarios import class_name
from assess.display.purchases.places import DAY, NUMBER, Place, assessment_place
from assess.display.purchases.written import box_of, field_label, value_words
from assess.language import Translator

DIGEST = re.compile(r" ?#[0-9a-f]{12}$")
ANSWER = re.compile(r"(unknown|not_applicable|[0-5])/([0-4])", re.ASCII)
CELL = re.compile(r"proposal\.(\w+)\.(\d+)\.(\w+)", re.ASCII)
CLASS, UNITS = "class", "units"
ANSWERED: Mapping[str, str] = {"unknown": N_("Not known yet"), "not_applicable": N_("Not applicable")}


@dataclass(frozen=True, slots=True)
class DifferenceShown:
    """One place that changed: what it is called, what stood there, what stands there now.

    ``question`` is the question of an answer, ``field`` the box or table of the proposal; both are empty elsewhere.
    """

    place: str
    label: str
    was: str
    now: str
    field: str = ""
    question: str = ""


def is_weighty(found: DifferenceShown) -> bool:
    """Whether a number of units or an amount changed, which a reader has to see before the rest."""
    cell = CELL.fullmatch(found.place)
    box = box_of(found.field, cell[3] if cell else "") if found.field else None
    return found.field == UNITS or (box is not None and box.kind is FieldKind.AMOUNT)


def show_differences(
    was: Mapping[str, str], now: Mapping[str, str], questionnaire: Questionnaire, to: Translator
) -> tuple[DifferenceShown, ...]:
    """Every place that is no longer the same, the proposal first. Both sides are as `binding.seen_in` gives them."""
    return tuple(_shown(each, questionnaire, to) for each in differences(_by_key(was), _by_key(now)))


def _by_key(seen: Mapping[str, str]) -> Mapping[str, str]:
    """The rows of a table with a fixed key under that key, so that their order is no difference."""
    keys = {
        f"{PROPOSAL_PLACE}.{name}.{row}": text
        for name, row, column, text in _cells(seen)
        if isinstance(asked := PROPOSAL.get(name), Rows) and asked.keyed_by == column
    }
    return {_keyed(place, keys): text for place, text in seen.items()}


def _cells(seen: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
    found = ((CELL.fullmatch(place), text) for place, text in seen.items())
    return [(cell[1], cell[2], cell[3], text) for cell, text in found if cell]


def _keyed(place: str, keys: Mapping[str, str]) -> str:
    row, _, column = place.rpartition(".")
    return f"{row.rpartition('.')[0]}.{keys[row]}.{column}" if row in keys else place


def _shown(found: Difference, questionnaire: Questionnaire, to: Translator) -> DifferenceShown:
    head, _, rest = found.place.partition(".")
    if head == ANSWERS_PLACE:
        return _of_answer(found, rest, questionnaire, to)
    place = _of_proposal(rest, questionnaire, to) if head == PROPOSAL_PLACE else None
    told = place or assessment_place(found.place, questionnaire, to)
    was, now = (_said(told, text, to) for text in (found.was, found.now))
    if was == now:
        now = to.gettext("%(text)s (further on in it something changed)", text=now)
    field = rest.partition(".")[0] if place else ""
    return DifferenceShown(found.place, told.label, was, now, field=field if field in PROPOSAL else "")


def _of_answer(found: Difference, id: str, questionnaire: Questionnaire, to: Translator) -> DifferenceShown:
    question = questionnaire.question.get(id)
    label = f"{id}: {question.text[to.language]}" if question else id
    was, now = (_answer(text, to) for text in (found.was, found.now))
    if was == now:
        now = to.gettext("%(text)s; document, note, office or decision changed", text=now)
    return DifferenceShown(found.place, label, was, now, question=id if question else "")


def _answer(text: str | None, to: Translator) -> str:
    read = ANSWER.match(text or "")
    if read is None:
        return _nothing(to)
    if read[1] in ANSWERED:
        return to.gettext(ANSWERED[read[1]])
    return to.gettext("level %(level)s, evidence of grade %(grade)s", level=read[1], grade=read[2])


def _of_proposal(rest: str, questionnaire: Questionnaire, to: Translator) -> Place | None:
    """A box of the proposal, or a cell of a table with its row; None for what no proposal is asked any more."""
    name, _, cell = rest.partition(".")
    if name == CLASS:
        return Place(to.gettext("Class"), lambda text: class_name(text, questionnaire, to))
    known = questionnaire.purchases
    row, _, column = cell.partition(".")
    box, asked = box_of(name, column), PROPOSAL.get(name)
    if box is None or asked is None:
        return None
    label = field_label(name, known, to)
    if isinstance(asked, Rows):
        of_row = value_words(name, row, known, to, asked.keyed_by) if asked.keyed_by else row
        label = to.gettext(
            "%(table)s, row %(row)s: %(column)s",
            table=label,
            row=of_row,
            column=field_label(name, known, to, column),
        )
    return Place(label, lambda text: value_words(name, _value(box.kind, text), known, to, column))


def _value(kind: FieldKind, text: str) -> Value:
    if kind in NUMBERS and NUMBER.fullmatch(text):
        return Decimal(text)
    return date.fromisoformat(text) if kind is FieldKind.DAY and DAY.fullmatch(text) else text


def _said(place: Place, text: str | None, to: Translator) -> str:
    """A text that cannot be read, as one from a file may be, is said as it stands."""
    if text is None:
        return _nothing(to)
    plain = DIGEST.sub("", text)
    try:
        return place.say(plain) or _nothing(to)
    except (ValueError, ArithmeticError, LookupError, TypeError):
        return plain


def _nothing(to: Translator) -> str:
    return to.gettext("nothing")
