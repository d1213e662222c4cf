"""The decision as its form was sent: a verdict with a name and a day, or what is still wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from assess.core.case import Case
from assess.core.errors import N_
from assess.core.purchases.fields import LONGEST_PROSE
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import PurchaseVerdict
from assess.language import Translator
from assess.web.forms.fields import SHORT, clean, text_fault, visible
from assess.web.forms.reading import day_fault, read_day
from assess.web.forms.review import BY, DECISION_LABELS, ON, POSITION, REASON, VERDICT
from assess.web.reviewing.days import to_decide_after, too_early

NO_VERDICT = N_("Choose a verdict.")
NO_NAME = N_("Write the name of who decides.")
NO_DAY = N_("Write the day of the decision.")
NO_REASON = N_("The grades come to another verdict. Give the reason for this one.")


@dataclass(frozen=True, slots=True)
class Deciding:
    """What was decided, as far as it could be read; ``faults`` by box. It counts only without any."""

    verdict: PurchaseVerdict | None
    by: str
    position: str
    on: date | None
    reason: str
    boxes: Mapping[str, str]
    faults: Mapping[str, str]


def read_decision(
    sent: Mapping[str, str], suggested: PurchaseVerdict, case: Case, purchase: Purchase, to: Translator
) -> Deciding:
    """The form of a decision; a verdict other than the *suggested* one needs a reason."""
    boxes = {name: visible(sent.get(name, "")) for name in DECISION_LABELS}
    found = {name: clean(sent.get(name, "")) for name in DECISION_LABELS}
    verdict = PurchaseVerdict(found[VERDICT]) if found[VERDICT] in list(PurchaseVerdict) else None
    on = read_day(found[ON])
    faults = {
        VERDICT: "" if verdict else to.gettext(NO_VERDICT),
        BY: _text(found[BY], SHORT, to) or ("" if found[BY] else to.gettext(NO_NAME)),
        POSITION: _text(found[POSITION], SHORT, to),
        ON: _day(found[ON], on, case, purchase, to),
        REASON: _text(found[REASON], LONGEST_PROSE, to) or _reason(found[REASON], verdict, suggested, to),
    }
    wrong = {name: words for name, words in faults.items() if words}
    return Deciding(verdict, found[BY], found[POSITION], on, found[REASON], boxes, wrong)


def _text(text: str, most: int, to: Translator) -> str:
    return text_fault(text, most, to) or ""


def _reason(text: str, verdict: PurchaseVerdict | None, suggested: PurchaseVerdict, to: Translator) -> str:
    return to.gettext(NO_REASON) if verdict and verdict is not suggested and not text else ""


def _day(typed: str, on: date | None, case: Case, purchase: Purchase, to: Translator) -> str:
    if on is None:
        return to.gettext(day_fault(typed) if typed else NO_DAY)
    return too_early(on, to_decide_after(case, purchase), to)
