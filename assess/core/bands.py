"""The words for a score (method 1.2, E6)."""

from collections.abc import Iterable
from fractions import Fraction

from assess.core.aggregation import weight_of
from assess.core.levels import Standing
from assess.core.results import Band

ENOUGH_EVIDENCE = Fraction(60, 100)
ADOPTED_DOCUMENT = 2
WIDTH = 20
BANDS = (Band.NOT_STARTED, Band.AD_HOC, Band.DEFINED, Band.OPERATING, Band.SUSTAINED)


def band_of(score: Fraction) -> Band:
    """The band of an overall *score* from 0 to 100: five of equal width, each with its lower bound; 100 in the last."""
    return BANDS[min(int(score) // WIDTH, len(BANDS) - 1)]


def has_evidence(standing: Standing) -> bool:
    """Answered with a level and at least a copy of an adopted document (grade 2)."""
    return standing.level is not None and standing.grade >= ADOPTED_DOCUMENT


def is_enough_evidence(scored: Iterable[Standing]) -> bool:
    """At least 60 % of the weight of *scored* has evidence of grade 2 or more.

    *scored* are the applicable questions of the three pillars: the band speaks of their number, not of Purpose.
    """
    scored = tuple(scored)
    return weight_of(filter(has_evidence, scored)) >= ENOUGH_EVIDENCE * weight_of(scored)
