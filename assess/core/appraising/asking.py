"""What a quick review leaves unasked: checks that nothing among its twelve facts could have shown.

For the verdict they count as not shown, like any other; in words they are told apart, so that nobody is reproached
for what nobody asked.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assess.core.appraising.appraisal import Checked
from assess.core.appraising.findings import FieldName, Listing, OptionName, Outcome, Param, Result
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.quick import is_quick, quick_boxes

CLAIMS = ("mode", "stage", "round_the_clock")
"""Boxes that say which duties a proposal has; none of them alone meets a check that is not shown."""


def unasked(checks: Iterable[Checked], purchase: Purchase) -> frozenset[str]:
    """The ids of the checks that a quick review has not asked about; none of a proposal that was filled in further."""
    if not is_quick(purchase):
        return frozenset()
    return frozenset(each.check.id for each in checks if _is_unasked(each.outcome, purchase))


def asked_first(checks: Sequence[Checked], purchase: Purchase) -> Sequence[Checked]:
    """The checks that were asked about, where any of them wants a word; else all of them."""
    left = unasked(checks, purchase)
    asked = tuple(each for each in checks if each.check.id not in left)
    return asked if any(each.result is not Result.PASS for each in asked) else checks


def _is_unasked(outcome: Outcome, purchase: Purchase) -> bool:
    if outcome.result is not Result.NOT_SHOWN:
        return False
    asked = quick_boxes(purchase.class_id)
    lacking = {*_named(outcome.params)} or {
        each for each in outcome.fields if each not in CLAIMS and each not in purchase.facts
    }
    return not lacking & asked.keys()


def _named(params: Mapping[str, Param]) -> Iterator[str]:
    """The boxes that a sentence says are missing."""
    for param in params.values():
        if isinstance(param, Listing):
            yield from (each.name for each in param.items if isinstance(each, FieldName | OptionName))
