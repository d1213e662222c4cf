"""What a case tells the planning models that cannot be true together, model by model."""

from collections.abc import Iterator
from dataclasses import dataclass

from assess.core.case import Case
from assess.core.planning.cost import faults_of_cost, inputs_of_cost
from assess.core.planning.giving import BY_CLASS
from assess.core.planning.inputs import Fault, Inputs
from assess.core.planning.service_time import faults_of_service_time, inputs_of_service_time
from assess.core.planning.staffing import faults_of_staffing, inputs_of_staffing


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A fault of one model, for ``class_id`` where the model is about a class of purchase."""

    model: str
    class_id: str
    inputs: Inputs
    fault: Fault

    @property
    def lacks_a_figure(self) -> bool:
        """Whether something is only missing beside what was said."""
        return bool(self.inputs.missing(self.fault.names))


def contradictions(case: Case) -> Iterator[Contradiction]:
    """Everything that contradicts itself in what *case* tells the models."""
    staffing = inputs_of_staffing(case)
    yield from (Contradiction("staffing", "", staffing, each) for each in faults_of_staffing(staffing))
    times = inputs_of_service_time(case)
    yield from (Contradiction("service_time", "", times, each) for each in faults_of_service_time(times))
    for class_id in case.cost:
        costs = inputs_of_cost(case, class_id)
        yield from (Contradiction(BY_CLASS, class_id, costs, each) for each in faults_of_cost(costs))
