"""Which days of a review can be: none of them lies before what it follows."""

from collections.abc import Mapping
from datetime import date

from assess.core.case import Case
from assess.core.errors import N_
from assess.core.purchases.purchase import Purchase
from assess.language import Translator

BEFORE_PROPOSAL = N_("This day lies before the day of the proposal, %(day)s.")
BEFORE_CASE = N_("This day lies before the day of the assessment, %(day)s.")
BEFORE_DECISION = N_("This day lies before the decision, %(day)s.")
BEFORE_QUESTION = N_("This day lies before the question, %(day)s.")
BEFORE_RESPONSE = N_("This day lies before the response, %(day)s.")


def to_decide_after(case: Case, purchase: Purchase) -> dict[str, date]:
    """The days that a decision follows, by the sentence for one that lies before."""
    drawn_up = purchase.fact("drawn_up")
    own = {BEFORE_PROPOSAL: drawn_up} if isinstance(drawn_up, date) else {}
    return {**own, BEFORE_CASE: case.date}


def to_promise_after(case: Case, purchase: Purchase) -> dict[str, date]:
    """The days that the end of a condition follows: those of the decision, and the decision itself."""
    decision = purchase.review.decision
    return {**to_decide_after(case, purchase), **({BEFORE_DECISION: decision.on} if decision else {})}


def too_early(day: date | None, follows: Mapping[str, date], to: Translator) -> str:
    """What is wrong with a day that lies before what it follows; nothing where it can be."""
    found = (to.gettext(words, day=to.day(each)) for words, each in follows.items() if day and day < each)
    return next(found, "")
