"""What a planning model is told: named numbers, some as ranges, each with a unit, limits and perhaps a default.

A model reads plain numbers from one *corner* of its inputs: the low corner takes from each range the end that makes
the result smaller, the high corner the end that makes it larger. As every model is monotone in each of its inputs,
the results at these corners are the ends of the range of the result.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from assess.core.estimates import Estimate as Estimate
from assess.core.estimates import Given as Given
from assess.core.estimates import exact
from assess.core.estimates import exactly as exactly


class Unit(StrEnum):
    """What a number counts. Durations, money and shares are never mixed within one input."""

    HOURS = "hours"
    MINUTES = "minutes"
    SECONDS = "seconds"
    DAYS = "days"
    YEARS = "years"
    MONTHS = "months"
    PERCENT = "percent"
    RUPIAH = "rupiah"
    NUMBER = "number"
    PER_DAY = "per_day"
    PER_YEAR = "per_year"
    PER_AREA_YEAR = "per_area_year"
    PER_WEEK = "per_week"
    PER_MONTH = "per_month"
    GIGABYTES = "gigabytes"
    TIMES = "times"


class Corner(StrEnum):
    """Which end of the ranges: where the result is smallest, typical, or largest."""

    LOW = "low"
    TYPICAL = "typical"
    HIGH = "high"


class Origin(StrEnum):
    """Where a number comes from: the city, its case or another model, this tool's assumption, or nowhere yet."""

    GIVEN = "given"
    DERIVED = "derived"
    ASSUMED = "assumed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Input:
    """A number a model is told. ``part`` groups it on the page; ``enlarges`` tells whether more of it enlarges the
    result (staff, hours, money), as the ends of ranges need it. Without a ``default`` the city has to say it.

    ``sources`` are ids of the questionnaire's sources and laws that support the default; a default without any is
    this tool's assumption.
    """

    name: str
    part: str
    unit: Unit
    least: Decimal
    most: Decimal
    default: Estimate | None = None
    enlarges: bool = True
    whole: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A word a model is told, one of the ``options``."""

    name: str
    part: str
    options: tuple[str, ...]
    default: str


Spec = Sequence[Input | Choice]


def number(
    name: str,
    part: str,
    unit: Unit,
    most: int,
    default: int | str | None = None,
    *,
    least: int | str = 0,
    enlarges: bool = True,
    whole: bool = False,
    sources: tuple[str, ...] = (),
) -> Input:
    """An input in plain numbers, from *least* to *most*."""
    standard = None if default is None else exactly(default)
    return Input(name, part, unit, Decimal(least), Decimal(most), standard, enlarges, whole, sources)


@dataclass(frozen=True, slots=True)
class Fault:
    """Inputs that cannot be true together. ``names`` are the inputs to look at, the first where it is said; ``code``
    is worded by `assess.display.planning`, with ``params``."""

    names: tuple[str, ...]
    code: str
    params: Mapping[str, Fraction] = field(default_factory=dict)


@dataclass(frozen=True)
class Inputs:
    """The inputs of one model: what the city gives counts first, then what is derived, then the default."""

    spec: Mapping[str, Input | Choice]
    given: Mapping[str, Given]
    derived: Mapping[str, Estimate] = field(default_factory=dict)

    def estimate(self, name: str) -> Estimate | None:
        """The number or range of an input; None where nobody has said it."""
        asked = self.spec[name]
        assert isinstance(asked, Input), name
        found = self.given.get(name) or self.derived.get(name) or asked.default
        return found if isinstance(found, Estimate) else None

    def choice(self, name: str) -> str:
        asked = self.spec[name]
        assert isinstance(asked, Choice), name
        return str(self.given.get(name) or asked.default)

    def origin(self, name: str) -> Origin:
        if name in self.given:
            return Origin.GIVEN
        if name in self.derived:
            return Origin.DERIVED
        return Origin.MISSING if self.spec[name].default is None else Origin.ASSUMED

    def at(self, corner: Corner) -> Mapping[str, Fraction]:
        """The numbers at one corner, by name; without those that nobody has said."""
        return self._corners[corner]

    @cached_property
    def _corners(self) -> Mapping[Corner, Mapping[str, Fraction]]:
        estimates = {name: self.estimate(name) for name, asked in self.spec.items() if isinstance(asked, Input)}
        known = {name: found for name, found in estimates.items() if found}
        return {
            corner: MappingProxyType({name: self._end(name, found, corner) for name, found in known.items()})
            for corner in Corner
        }

    def missing(self, names: Sequence[str]) -> tuple[str, ...]:
        """Those of *names* that nobody has said."""
        return tuple(name for name in names if self.origin(name) is Origin.MISSING)

    def _end(self, name: str, found: Estimate, corner: Corner) -> Fraction:
        asked = self.spec[name]
        assert isinstance(asked, Input), name
        if corner is Corner.TYPICAL:
            return found.typical
        return exact(found.high if asked.enlarges is (corner is Corner.HIGH) else found.low)


def by_name(spec: Spec) -> Mapping[str, Input | Choice]:
    return {each.name: each for each in spec}


@dataclass(frozen=True, slots=True)
class Ranged:
    """A result at the three corners: smallest, typical and largest."""

    low: Fraction
    typical: Fraction
    high: Fraction

    @property
    def is_range(self) -> bool:
        return self.low != self.high
