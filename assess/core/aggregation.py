"""From levels to a pillar and from pillars to one number: the weakest pillar rules (method 1.2, E3 and E4)."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from math import lcm
from operator import attrgetter, mul

from assess.core.levels import Standing
from assess.core.questionnaire import HIGHEST_LEVEL
from assess.core.results import Interval

ALPHA = Fraction(1, 2)
EQUAL_WEIGHTS = (1, 1, 1)

Reading = Callable[[Standing], int]
proven: Reading = attrgetter("proven")
claimed: Reading = attrgetter("claimed")
possible: Reading = attrgetter("possible")


def weight_of(standings: Iterable[Standing]) -> int:
    """W_p, the summed weight of the questions."""
    return sum(each.question.weight for each in standings)


def pillar_score(standings: Sequence[Standing], reading: Reading, weight: int) -> Fraction:
    """E3: 100·Σ w_i x_i / (5·weight), from 0 to 100; *weight* is positive, normally ``weight_of(standings)``."""
    points = sum(each.question.weight * reading(each) for each in standings)
    return Fraction(100 * points, HIGHEST_LEVEL * weight)


def pillar_interval(standings: Sequence[Standing]) -> Interval | None:
    """The three readings of a pillar; None where none of its questions applies."""
    weight = weight_of(standings)
    if not weight:
        return None
    return Interval(*(pillar_score(standings, reading, weight) for reading in (proven, claimed, possible)))


def combine(scores: Sequence[Fraction], alpha: Fraction = ALPHA, weights: Sequence[int] = EQUAL_WEIGHTS) -> Fraction:
    """E4: R = (1 − α)·mean + α·min. *weights* apply to the mean; the minimum is never weighted.

    With α = ½ and three pillars: two thirds of the weakest and a sixth of each other.
    """
    return combine_parts(*in_parts(scores), alpha, weights)


def in_parts(scores: Sequence[Fraction]) -> tuple[tuple[int, ...], int]:
    """The *scores* in whole parts of a point, and how many parts make a point: whole numbers add up faster."""
    unit = lcm(*(score.denominator for score in scores))
    return tuple(score.numerator * (unit // score.denominator) for score in scores), unit


def combine_parts(parts: Sequence[int], unit: int, alpha: Fraction, weights: Sequence[int]) -> Fraction:
    """E4 over one denominator, as α = a/b: ((b − a)·Σ wS + a·Σ w·min S) / (b·Σ w·unit)."""
    a, b, total = alpha.numerator, alpha.denominator, sum(weights)
    weighted = sum(map(mul, weights, parts))
    return Fraction((b - a) * weighted + a * total * min(parts), b * total * unit)


def combine_intervals(pillars: Sequence[Interval]) -> Interval:
    """The overall interval: each reading combined by itself."""
    return Interval(
        combine([each.proven for each in pillars]),
        combine([each.claimed for each in pillars]),
        combine([each.possible for each in pillars]),
    )
