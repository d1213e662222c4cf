"""A proposal beside what the assessment asks for, and beside the other proposals of the same assessment."""

from collections.abc import Mapping

from assess.core.appraising.conflicts.rule import Rule, conflict
from assess.core.appraising.findings import Conflicting, Listing
from assess.core.appraising.proposed import Proposed
from assess.core.offices import fold
from assess.core.purchases.proposal import OTHER
from assess.core.purchases.purchase import Purchase


def _class_not_requested(proposed: Proposed) -> Conflicting | None:
    """Only where the assessment says what is wanted, and knows the class."""
    requests = proposed.background.case.requests
    known = proposed.class_id in proposed.questionnaire.technology_class
    if not known or not requests or proposed.class_id in requests:
        return None
    return conflict("class_not_requested")


def _same_again(proposed: Proposed) -> Conflicting | None:
    sought = _bought(proposed.purchase)
    others = [each for each in proposed.background.case.purchases if each.id != proposed.purchase.id]
    same = [each.title or each.id for each in others if _bought(each) == sought]
    if sought is None or not same:
        return None
    return conflict("same_again", "place", "year", place=proposed.text("place"), others=Listing(tuple(sorted(same))))


def _bought(purchase: Purchase) -> tuple[str, str, str] | None:
    """Class, place and year, where all are told; two things of the class "other" need not be the same."""
    place, year = purchase.fact("place"), purchase.fact("year")
    if purchase.class_id == OTHER or not place or year is None:
        return None
    return purchase.class_id, fold(str(place)), str(year)


NEIGHBOURS: Mapping[str, Rule] = {"class_not_requested": _class_not_requested, "same_again": _same_again}
