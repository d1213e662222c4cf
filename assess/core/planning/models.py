"""The three planning models by the names they have in a case file, and a named set of other inputs for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assess.core.planning.cost_inputs import COST
from assess.core.planning.inputs import Choice, Given, Input
from assess.core.planning.service_time_inputs import SERVICE_TIME
from assess.core.planning.staffing_inputs import STAFFING

SPECS: Mapping[str, Mapping[str, Input | Choice]] = {
    "staffing": STAFFING,
    "service_time": SERVICE_TIME,
    "cost": COST,
}
"""The inputs of each model. Those of ``cost`` are given for each class of purchase."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """Other inputs under a name: what it gives stands in place of what the case gives, the rest stays."""

    name: str
    staffing: Mapping[str, Given] = field(default_factory=dict)
    service_time: Mapping[str, Given] = field(default_factory=dict)
    cost: Mapping[str, Mapping[str, Given]] = field(default_factory=dict)
