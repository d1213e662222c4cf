"""Keeping the figures of a model under a name: what a scenario has to give so that they count in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from assess.core.case import Case
from assess.core.planning.giving import giving
from assess.core.planning.inputs import Choice, Given, Inputs
from assess.core.planning.models import Scenario

MOST_SCENARIOS = 50


@dataclass(frozen=True, slots=True)
class Differing:
    """What *given* holds beyond a case's own figures; ``left_out`` are own figures that no scenario can take back."""

    given: Mapping[str, Given]
    left_out: tuple[str, ...] = ()


def differing_from(own: Mapping[str, Given], inputs: Inputs) -> Differing:
    """What of *inputs* differs from a case's *own* figures.

    A scenario cannot empty a box of the case; where *inputs* do, it gives what counts there instead.
    """
    changed = {name: each for name, each in inputs.given.items() if own.get(name) != each}
    left_out = []
    for name in own.keys() - inputs.given.keys():
        counts = inputs.choice(name) if isinstance(inputs.spec[name], Choice) else inputs.estimate(name)
        if counts is None:
            left_out.append(name)
        elif counts != own[name]:
            changed[name] = counts
    return Differing(changed, tuple(sorted(left_out)))


def scenario_named(case: Case, name: str) -> Scenario | None:
    """The scenario of this name; capitals and blanks make no other name."""
    return next((each for each in case.scenarios if folded(each.name) == folded(name)), None)


def keep_scenario(case: Case, name: str, model: str, given: Mapping[str, Given], class_id: str = "") -> Case:
    """*case* with the figures of a model in the scenario *name*, a new one or in place of those it had."""
    there = scenario_named(case, name)
    kept = giving(there or Scenario(" ".join(name.split())), model, given, class_id)
    if there is None:
        return replace(case, scenarios=(*case.scenarios, kept))
    return replace(case, scenarios=tuple(kept if each is there else each for each in case.scenarios))


def folded(name: str) -> str:
    """What two scenarios may not share: their name without capitals and with single blanks."""
    return " ".join(name.split()).casefold()
