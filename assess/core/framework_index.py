"""The index of another framework from the levels of its indicators, and its predicate."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from assess.core.crosswalks import Framework, Indicator, Predicate
from assess.core.rounding import round_half_up
from assess.core.suggestions import Levels

DECIMALS = 2
"""Such an index is published with two decimals, and the cuts of the predicates are written with two."""


@dataclass(frozen=True, slots=True)
class Index:
    """The weighted mean of all indicators: what it is at the least and at the most while some are not known."""

    lowest: Fraction
    highest: Fraction
    known: int
    indicators: int


def index_of(framework: Framework, levels: Levels) -> Index | None:
    """The index that *levels* come to; None where the framework has no levels, or none is known.

    An indicator that is not known stands at the lowest level for one end and at the highest for the other.
    """
    scale, known = framework.scale, [each for each in framework.indicators if each.id in levels]
    if scale is None or not known:
        return None
    return Index(
        _mean(framework, levels, scale.lowest),
        _mean(framework, levels, scale.highest),
        len(known),
        len(framework.indicators),
    )


def predicate_of(framework: Framework, index: Fraction) -> Predicate | None:
    """The predicate of an index as it is published, with two decimals; None below the first."""
    published: Decimal = round_half_up(index, DECIMALS)
    reached = [each for each in framework.predicates if published >= each.lowest]
    return reached[-1] if reached else None


def _mean(framework: Framework, levels: Levels, unknown: int) -> Fraction:
    indicators = framework.indicators
    total = sum(_weight(each) * levels.get(each.id, unknown) for each in indicators)
    return Fraction(total) / sum(map(_weight, indicators))


def _weight(indicator: Indicator) -> Fraction:
    """Indicators without weights count the same."""
    return Fraction(1 if indicator.weight is None else indicator.weight)
