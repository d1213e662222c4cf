"""Everything that the planning models make of one case, each of it computed when it is asked for, and once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from assess.core.evaluation import Evaluation
from assess.core.planning.budget_cycle import BudgetPlan, budget_plan
from assess.core.planning.by_quarter import ByQuarter, by_quarter
from assess.core.planning.cost import Cost, cost, faults_of_cost, inputs_of_cost
from assess.core.planning.filling import Filling, fillings
from assess.core.planning.inputs import Fault, Inputs
from assess.core.planning.scenarios import Outcome, compare
from assess.core.planning.service_time import (
    ServiceTime,
    faults_of_service_time,
    inputs_of_service_time,
    service_time,
)
from assess.core.planning.staffing import Staffing, faults_of_staffing, inputs_of_staffing, staffing
from assess.core.planning.sureness import Sureness, sureness
from assess.core.planning.turning import Finding, find_out_list
from assess.core.planning.way_through import Way, ways_through

Result = TypeVar("Result", Staffing, ServiceTime, Cost)


@dataclass(frozen=True, slots=True)
class Modelled(Generic[Result]):
    """What a model was told and came to; there is no ``result`` while the inputs contradict each other."""

    inputs: Inputs
    faults: tuple[Fault, ...]
    result: Result | None


@dataclass(frozen=True)
class Planned:
    """The planning of an evaluation."""

    evaluation: Evaluation

    @cached_property
    def staffing(self) -> Modelled[Staffing]:
        inputs = inputs_of_staffing(self.evaluation.case)
        faults = faults_of_staffing(inputs)
        return Modelled(inputs, faults, None if faults else staffing(inputs))

    @cached_property
    def fillings(self) -> tuple[Filling, ...]:
        """How the posts that could be sized are filled."""
        found, told = self.staffing.result, self.evaluation
        return fillings(told.questionnaire, told.case, told.plan, found) if found else ()

    @cached_property
    def service_time(self) -> Modelled[ServiceTime]:
        inputs = inputs_of_service_time(self.evaluation.case)
        faults = faults_of_service_time(inputs)
        return Modelled(inputs, faults, None if faults else service_time(inputs))

    @cached_property
    def cost(self) -> Mapping[str, Modelled[Cost]]:
        """The cost of each class that is requested, or of which anything is told."""
        case = self.evaluation.case
        return {each: self.cost_of(each) for each in dict.fromkeys((*case.requests, *case.cost))}

    @cached_property
    def scenarios(self) -> tuple[Outcome, ...]:
        """The case as it is and under each of its scenarios; nothing where it has none."""
        case = self.evaluation.case
        return compare(case) if case.scenarios else ()

    @cached_property
    def budgets(self) -> BudgetPlan:
        return budget_plan(self.evaluation)

    @cached_property
    def by_quarter(self) -> ByQuarter:
        return by_quarter(self.evaluation)

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """The smallest way through both gates of each requested class."""
        return ways_through(self.evaluation)

    @cached_property
    def find_out(self) -> tuple[Finding, ...]:
        """The doubtful answers, the one that turns most first."""
        return find_out_list(self.evaluation)

    @cached_property
    def sureness(self) -> Sureness:
        return sureness(self.evaluation)

    def cost_of(self, class_id: str) -> Modelled[Cost]:
        """The cost of one class, of which nothing need be told."""
        inputs = inputs_of_cost(self.evaluation.case, class_id)
        faults = faults_of_cost(inputs)
        return Modelled(inputs, faults, None if faults else cost(inputs))
