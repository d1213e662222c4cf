"""Does the result hang on a choice of the method? One factor at a time, on a fixed grid (method 1.2, E8)."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import prod

from assess.core.aggregation import ALPHA, EQUAL_WEIGHTS, combine, combine_parts, in_parts, pillar_score, weight_of
from assess.core.bands import band_of
from assess.core.levels import CAPS, Standing, proven_level
from assess.core.questionnaire import HIGHEST_LEVEL, Pillar
from assess.core.results import Robustness, Variant

ALPHAS = tuple(Fraction(quarters, 4) for quarters in range(5))
LOOSER_CAPS = tuple(min(cap + 1, HIGHEST_LEVEL) for cap in CAPS)
DECIMALS_OF_THE_GEOMETRIC_MEAN = 2


def _named_weights() -> dict[str, tuple[int, ...]]:
    """¾, 1 and 5/4 for each pillar, in quarters, by id; three equal weights are the base and left out."""
    unequal = [weights for weights in product((3, 4, 5), repeat=3) if len(set(weights)) > 1]
    return {"weights:" + ",".join(str(Fraction(each, 4)) for each in weights): weights for weights in unequal}


WEIGHTS = _named_weights()


def robustness(
    scored: Mapping[Pillar, Sequence[Standing]],
    declared: Mapping[Pillar, int],
    proven: Mapping[Pillar, Fraction],
) -> Robustness:
    """Recompute the overall *proven* score under each variant.

    *proven* holds the three pillars; *scored* gives their applicable questions and *declared* the weight that was set
    aside in each as not applicable (questions bound to a class that is not requested are not part of it). The base
    itself is ``alpha:1/2``. The bands here are those of the numbers, also where the scorecard prints none for want of
    evidence: the card speaks of the method, not of the papers.
    """
    base = band_of(combine(tuple(proven.values())))
    variants = tuple(Variant(id, score, band_of(score)) for id, score in _scores(scored, declared, proven))
    scores = [variant.proven for variant in variants]
    changed = tuple(variant.id for variant in variants if variant.band is not base)
    return Robustness(variants, min(scores), max(scores), changed)


def geometric_mean(scores: Sequence[Fraction]) -> Fraction:
    """The geometric mean to two decimals, rounded down so that it never enters a band the mean itself does not."""
    scale, degree = 10**DECIMALS_OF_THE_GEOMETRIC_MEAN, len(scores)
    return Fraction(_whole_root(int(prod(scores) * scale**degree), degree), scale)


def _scores(
    scored: Mapping[Pillar, Sequence[Standing]], declared: Mapping[Pillar, int], proven: Mapping[Pillar, Fraction]
) -> Iterator[tuple[str, Fraction]]:
    yield from _other_combinations(tuple(proven.values()))
    yield "geometric_mean", geometric_mean(tuple(proven.values()))
    yield "looser_caps", combine([pillar_score(scored[p], _loosely_proven, weight_of(scored[p])) for p in proven])
    yield "not_applicable_as_zero", combine([_with_zeros(proven[p], scored[p], declared[p]) for p in proven])


def _other_combinations(scores: Sequence[Fraction]) -> Iterator[tuple[str, Fraction]]:
    parts, unit = in_parts(scores)
    for alpha in ALPHAS:
        yield f"alpha:{alpha}", combine_parts(parts, unit, alpha, EQUAL_WEIGHTS)
    for id, weights in WEIGHTS.items():
        yield id, combine_parts(parts, unit, ALPHA, weights)


def _loosely_proven(standing: Standing) -> int:
    return 0 if standing.level is None else proven_level(standing.level, standing.grade, LOOSER_CAPS)


def _with_zeros(score: Fraction, standings: Sequence[Standing], declared: int) -> Fraction:
    weight = weight_of(standings)
    return score * Fraction(weight, weight + declared)


def _whole_root(value: int, degree: int) -> int:
    """The largest whole number whose power does not exceed *value*."""
    low, high = 0, 1 << (value.bit_length() // degree + 1)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if middle**degree <= value else (low, middle - 1)
    return low
