"""Other frameworks that cities report to, and which of our questions their indicators help with."""

from dataclasses import dataclass
from decimal import Decimal

from assess.core.texts import Text

HIGHEST_SUGGESTION = 4
"""No level of another framework suggests more than this."""
HIGHEST_SUGGESTED_GRADE = 2
"""What another framework was told is, at most, a copy of an adopted document here."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The levels of a framework, both ends included."""

    lowest: int
    highest: int

    @property
    def levels(self) -> range:
        return range(self.lowest, self.highest + 1)


@dataclass(frozen=True, slots=True)
class Predicate:
    """The name of an index from a value upwards."""

    name: Text
    lowest: Decimal


@dataclass(frozen=True, slots=True)
class Help:
    """A question that an indicator helps to answer.

    ``levels`` suggest the level to claim for each level of the indicator, from the lowest; without them the two are
    only related.
    """

    question: str
    levels: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    id: str
    name: Text
    weight: Decimal | None = None
    helps: tuple[Help, ...] = ()


@dataclass(frozen=True, slots=True)
class Aspect:
    id: str
    name: Text
    indicators: tuple[Indicator, ...]
    weight: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Framework:
    """A framework with its thresholds; without a ``scale`` its indicators have no levels.

    ``short`` is what the head of a column calls it.
    """

    id: str
    name: Text
    note: Text
    aspects: tuple[Aspect, ...]
    scale: Scale | None = None
    predicates: tuple[Predicate, ...] = ()
    sources: tuple[str, ...] = ()
    short: Text | None = None

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        return tuple(indicator for aspect in self.aspects for indicator in aspect.indicators)

    def suggested_level(self, helped: Help, level: int) -> int | None:
        """The level that *level* of an indicator suggests for the question it helps with; None where it says none."""
        if self.scale is None or not helped.levels or level not in self.scale.levels:
            return None
        return helped.levels[level - self.scale.lowest]
