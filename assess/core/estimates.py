"""Numbers as a city knows them, exactly or as a range, and named sets of other numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number, or a range from ``low`` to ``high``; the typical value of a range is its middle."""

    low: Decimal
    high: Decimal

    @property
    def is_range(self) -> bool:
        return self.low != self.high

    @property
    def typical(self) -> Fraction:
        return (exact(self.low) + exact(self.high)) / 2 if self.is_range else exact(self.low)


@lru_cache(maxsize=4096)
def exact(number: Decimal) -> Fraction:
    """A decimal as a fraction; the same few are asked for again and again."""
    return Fraction(number)


def exactly(value: int | str | Decimal) -> Estimate:
    """An estimate that is no range."""
    number = Decimal(value)
    return Estimate(number, number)


Given = Estimate | str
"""What a city writes for one input of a planning model: a number or range, or one of the options of a choice."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """Other inputs under a name: what it gives stands in place of what the case gives, the rest stays."""

    name: str
    staffing: Mapping[str, Given] = field(default_factory=dict)
    service_time: Mapping[str, Given] = field(default_factory=dict)
    cost: Mapping[str, Mapping[str, Given]] = field(default_factory=dict)
