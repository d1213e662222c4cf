"""What a case or a scenario gives one planning model, and the same with other figures."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from assess.core.case import Case
from assess.core.planning.inputs import Given
from assess.core.planning.models import Scenario

BY_CLASS = "cost"
"""The model whose inputs are given for each class of purchase."""
Holder = TypeVar("Holder", Case, Scenario)


def given_in(holder: Case | Scenario, model: str, class_id: str = "") -> Mapping[str, Given]:
    """The inputs of *model* that are given; for the costs of a purchase, those of its class."""
    if model == BY_CLASS:
        return holder.cost.get(class_id, {})
    held: Mapping[str, Given] = getattr(holder, model)
    return held


def giving(holder: Holder, model: str, given: Mapping[str, Given], class_id: str = "") -> Holder:
    """*holder* with these inputs of *model* in place of its own; a class without any is left out."""
    if model != BY_CLASS:
        changed: dict[str, Any] = {model: dict(given)}
        return replace(holder, **changed)
    costs = {id: each for id, each in holder.cost.items() if id != class_id}
    return replace(holder, cost=costs | {class_id: dict(given)} if given else costs)
