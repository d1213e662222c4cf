"""What checks say alike: the boxes they were decided by, and what is not shown in them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction

from assess.core.appraising.findings import FieldName, Listing, Outcome
from assess.core.appraising.proposed import Proposed
from assess.core.purchases.proposal import PROPOSAL

Decide = Callable[[Proposed], Outcome]


def decided_by(*fields: str) -> Callable[[Decide], Decide]:
    """Names the boxes that a check is decided by, as the main evidence of each of its outcomes: those of the class."""

    def naming(decide: Decide) -> Decide:
        return lambda proposed: replace(decide(proposed), fields=_asked(fields, proposed.class_id))

    return naming


def named(fields: Iterable[str]) -> Listing:
    """The labels of some boxes, in one sentence."""
    return Listing(tuple(FieldName(each) for each in fields))


def counted(number: Fraction) -> int | Fraction:
    """A whole number as one, so that it is said without decimals."""
    return number.numerator if number.denominator == 1 else number


def _asked(fields: tuple[str, ...], class_id: str) -> tuple[str, ...]:
    classes = {each: PROPOSAL[each].classes for each in fields}
    return tuple(each for each in fields if not classes[each] or class_id in classes[each])
