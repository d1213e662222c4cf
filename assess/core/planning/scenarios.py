"""Scenarios side by side: the case with other figures, what it then comes to, and which figures differ."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from assess.core.case import Case
from assess.core.planning.cost import Cost, cost, faults_of_cost, inputs_of_cost
from assess.core.planning.giving import BY_CLASS, given_in
from assess.core.planning.inputs import Corner, Fault, Given, Inputs, Ranged
from assess.core.planning.keeping_scenarios import scenario_named
from assess.core.planning.models import SPECS, Scenario
from assess.core.planning.service_time import NEEDED, Hours, faults_of_service_time, inputs_of_service_time
from assess.core.planning.staffing import Staffing, faults_of_staffing, inputs_of_staffing, staffing
from assess.core.planning.stages import ALL, NONE, Levers, stages

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Difference:
    """One input of a model (for costs, of a class) that a scenario gives otherwise than the case; None: not given."""

    model: str
    class_id: str
    name: str
    base: Given | None
    other: Given


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a case comes to under the figures of one scenario; ``name`` is empty for the case as it is.

    None stands where too little is given. ``faulty`` are models whose figures contradict each other, as (model, class);
    nothing is computed from these. ``partial`` tells that some kind of post could not be sized.
    """

    name: str
    differences: tuple[Difference, ...]
    faulty: tuple[tuple[str, str], ...]
    people: Ranged | None
    to_find: Ranged | None
    wages: Ranged | None
    partial: bool
    viewed: Ranged | None
    today: Hours | None
    with_all: Hours | None
    costs: Mapping[str, Cost | None]


def in_scenario(case: Case, scenario: Scenario) -> Case:
    """The case with the figures of the scenario in place of its own; what the scenario leaves out stays."""
    costs = {id: {**case.cost.get(id, {}), **given} for id, given in scenario.cost.items() if given}
    return replace(
        case,
        staffing={**case.staffing, **scenario.staffing},
        service_time={**case.service_time, **scenario.service_time},
        cost={**case.cost, **costs},
    )


def differences(case: Case, scenario: Scenario) -> tuple[Difference, ...]:
    """The figures that the scenario gives otherwise, in the order of the models and their inputs."""
    return tuple(
        Difference(model, class_id, name, own.get(name), other[name])
        for model, class_id in _places(scenario)
        for own, other in [(given_in(case, model, class_id), given_in(scenario, model, class_id))]
        for name in SPECS[model]
        if name in other and own.get(name) != other[name]
    )


def compare(case: Case) -> tuple[Outcome, ...]:
    """The case as it is and, after it, under each of its scenarios."""
    classes = classes_compared(case)
    models = _Models()
    cases = ((each.name, in_scenario(case, each), differences(case, each)) for each in case.scenarios)
    return tuple(_outcome(of, name, classes, differing, models) for name, of, differing in (("", case, ()), *cases))


def classes_compared(case: Case) -> tuple[str, ...]:
    """The classes that are requested, or of which the case or a scenario tells a cost."""
    told = (
        id for costs in (case.cost, *(each.cost for each in case.scenarios)) for id, given in costs.items() if given
    )
    return tuple(dict.fromkeys((*case.requests, *told)))


def renamed(case: Case, name: str, new: str) -> Case | None:
    """The case with a scenario under a *new* name; None where another one has that name."""
    found, there = scenario_named(case, name), scenario_named(case, new)
    if there is not None and there is not found:
        return None
    kept = " ".join(new.split())
    return replace(case, scenarios=tuple(replace(e, name=kept) if e is found else e for e in case.scenarios))


def without(case: Case, name: str) -> Case:
    """The case without this scenario."""
    found = scenario_named(case, name)
    return replace(case, scenarios=tuple(each for each in case.scenarios if each is not found))


def _places(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """The models the scenario gives figures for, the costs by class."""
    for model in SPECS:
        yield from ((model, class_id) for class_id in (scenario.cost if model == BY_CLASS else ("",)))


class _Models:
    """The models of cases beside each other; what rests on the same figures is computed once."""

    def __init__(self) -> None:
        self._found: dict[object, Any] = {}

    def once(self, model: Callable[[Inputs], Found], inputs: Inputs) -> Found:
        key = (model, frozenset(inputs.given.items()), frozenset(inputs.derived.items()))
        if key not in self._found:
            self._found[key] = model(inputs)
        found: Found = self._found[key]
        return found


def _outcome(
    case: Case, name: str, classes: Sequence[str], differing: tuple[Difference, ...], models: _Models
) -> Outcome:
    crew_faults, posts = models.once(_staffed, inputs_of_staffing(case))
    hour_faults, today, with_all = models.once(_timed, inputs_of_service_time(case))
    sized = posts.posts if posts else ()
    costs = {id: models.once(_priced, inputs_of_cost(case, id, sized)) for id in classes}
    found = {
        ("staffing", ""): crew_faults,
        ("service_time", ""): hour_faults,
        **{(BY_CLASS, id): faults for id, (faults, _) in costs.items()},
    }
    works = posts if posts and posts.has_work else None
    return Outcome(
        name=name,
        differences=differing,
        faulty=tuple(place for place, faults in found.items() if faults),
        people=works.people if works else None,
        to_find=works.to_find if works else None,
        wages=works.yearly_cost if works else None,
        partial=bool(works and works.missing),
        viewed=_viewed(posts),
        today=today,
        with_all=with_all,
        costs={id: priced for id, (_, priced) in costs.items()},
    )


def _staffed(inputs: Inputs) -> tuple[tuple[Fault, ...], Staffing | None]:
    faults = faults_of_staffing(inputs)
    return faults, None if faults else staffing(inputs)


def _timed(inputs: Inputs) -> tuple[tuple[Fault, ...], Hours | None, Hours | None]:
    faults = faults_of_service_time(inputs)
    if faults or inputs.missing(NEEDED):
        return faults, None, None
    return faults, _hours(inputs, NONE), _hours(inputs, ALL)


def _priced(inputs: Inputs) -> tuple[tuple[Fault, ...], Cost | None]:
    faults = faults_of_cost(inputs)
    found = None if faults else cost(inputs)
    return faults, None if found is None or found.is_empty else found


def _viewed(posts: Staffing | None) -> Ranged | None:
    return posts.watching.viewed if posts and posts.watching else None


def _hours(inputs: Inputs, levers: Levers) -> Hours:
    return Hours(levers, *(stages(inputs.at(each), levers) for each in Corner))
