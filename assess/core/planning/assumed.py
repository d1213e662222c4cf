"""How many of the figures behind the hours of a case are the city's own, and how many this tool assumes."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.core.planning.inputs import Inputs, Origin
from assess.core.planning.service_time_inputs import APP, REGULATION, SERVICE_TIME, STAFF, TODAY
from assess.core.planning.stages import Lever

PARTS: Mapping[Lever, str] = {Lever.REGULATION: REGULATION, Lever.STAFF: STAFF, Lever.APP: APP}
SHOWN_APART = "app_demand"
"""A figure of the app that is not in the hours of the levers, but in those with the reports it brings."""


@dataclass(frozen=True, slots=True)
class Assumed:
    """How many of ``all`` figures are not the city's."""

    assumed: int
    all: int

    @property
    def is_most(self) -> bool:
        return 2 * self.assumed > self.all


def assumed_today(inputs: Inputs) -> Assumed:
    """Of the figures of today; what follows from another figure of the city counts as its own."""
    names = _figures(TODAY)
    return Assumed(sum(inputs.origin(each) is Origin.ASSUMED for each in names), len(names))


def assumed_levers(inputs: Inputs) -> Mapping[Lever, Assumed]:
    """Of the figures of each lever; only what the city itself says of a lever is not assumed."""
    return {lever: _not_given(_figures(part), inputs) for lever, part in PARTS.items()}


def _figures(part: str) -> tuple[str, ...]:
    return tuple(name for name, asked in SERVICE_TIME.items() if asked.part == part and name != SHOWN_APART)


def _not_given(names: tuple[str, ...], inputs: Inputs) -> Assumed:
    return Assumed(sum(inputs.origin(each) is not Origin.GIVEN for each in names), len(names))
