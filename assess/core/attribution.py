"""What each question earns and leaves, summing exactly to the score (method 1.2, E5)."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache

from assess.core.aggregation import ALPHA, weight_of
from assess.core.levels import Standing
from assess.core.questionnaire import HIGHEST_LEVEL, Pillar
from assess.core.results import Share


def weakest_of(proven: Mapping[Pillar, Fraction]) -> tuple[Pillar, ...]:
    """The pillars with the lowest proven score, several at a tie."""
    lowest = min(proven.values())
    return tuple(pillar for pillar, score in proven.items() if score == lowest)


def pillar_shares(proven: Mapping[Pillar, Fraction]) -> dict[Pillar, Fraction]:
    """λ_p = (1 − α)/n + α·τ_p, where the weakest pillars share τ equally; the shares sum to 1."""
    weakest = weakest_of(proven)
    of_mean, of_minimum = (1 - ALPHA) / len(proven), ALPHA / len(weakest)
    return {pillar: of_mean + (of_minimum if pillar in weakest else 0) for pillar in proven}


def attribute(standings: Sequence[Standing], share: Fraction) -> dict[str, Share]:
    """Split a pillar's part of the overall score: λ·100·w·v/(5W) earned and λ·100·w·(5 − v)/(5W) left."""
    scale, weight = share.numerator * 100, share.denominator * HIGHEST_LEVEL * weight_of(standings)

    @cache
    def worth(points: int) -> Fraction:
        return Fraction(scale * points, weight)

    return {
        each.question.id: Share(
            earned=worth(each.question.weight * each.proven),
            left=worth(each.question.weight * (HIGHEST_LEVEL - each.proven)),
        )
        for each in standings
    }
