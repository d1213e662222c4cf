"""The services that a programme can be for, and the kinds of region, each with the words that name it in a text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assess.core.texts import Text


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the dimensions of a smart city; ``international`` is its name abroad."""

    id: str
    name: Text
    international: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """What can be measured at point A, in which unit, and how."""

    measure: Text
    unit: Text
    how: Text


@dataclass(frozen=True, slots=True)
class Service:
    """A service at point B. ``words`` fill the placeholders of texts; the ``fallback`` stands for any other service.

    ``bicycle`` is the smallest thing that could work first; ``often_asked`` are the classes usually requested for it.
    """

    id: str
    name: Text
    words: Mapping[str, Text]
    bicycle: Text
    dimensions: tuple[str, ...] = ()
    point_a: tuple[Measure, ...] = ()
    targets: tuple[Text, ...] = ()
    offices: tuple[str, ...] = ()
    often_asked: tuple[str, ...] = ()
    fallback: bool = False


@dataclass(frozen=True, slots=True)
class PlaceKind:
    """A kind of region that a case may describe; ``words`` fill the placeholders of texts."""

    id: str
    name: Text
    words: Mapping[str, Text] = field(default_factory=dict)
