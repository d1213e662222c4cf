"""The three planning models by the names they have in a case file."""

from collections.abc import Mapping

from assess.core.estimates import Scenario as Scenario
from assess.core.planning.cost_inputs import COST
from assess.core.planning.inputs import Choice, Input
from assess.core.planning.service_time_inputs import SERVICE_TIME
from assess.core.planning.staffing_inputs import STAFFING

SPECS: Mapping[str, Mapping[str, Input | Choice]] = {
    "staffing": STAFFING,
    "service_time": SERVICE_TIME,
    "cost": COST,
}
"""The inputs of each model. Those of ``cost`` are given for each class of purchase."""
