"""Core values as plain data: numbers exact and rounded, what has an id by that, and everything else by its fields."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from assess.core.cycle import CycleDocument
from assess.core.planning.inputs import Choice, Input, Inputs
from assess.core.questionnaire import Step
from assess.core.rounding import round_half_up

Plain = dict[str, object]


def exact(value: Fraction) -> Plain:
    """A number as its exact fraction and rounded half up to one decimal."""
    return {"exact": str(value), "rounded": float(round_half_up(value))}


def plain(value: object) -> object:
    """A value of the core, whatever is in it; sets are sorted."""
    if isinstance(value, (Fraction, Decimal)):
        return exact(Fraction(value))
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (Step, CycleDocument)):
        return value.id
    if isinstance(value, Inputs):
        return inputs_as_json(value)
    return _plain_inside(value)


def _plain_inside(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(str(plain(each)) for each in value)
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    return value


def inputs_as_json(inputs: Inputs) -> Plain:
    """Each input of a model with where it comes from; the ends of its range, or what was chosen."""
    return {name: _input(inputs, asked) for name, asked in inputs.spec.items()}


def _input(inputs: Inputs, asked: Input | Choice) -> Plain:
    origin = inputs.origin(asked.name).value
    if isinstance(asked, Choice):
        return {"origin": origin, "choice": inputs.choice(asked.name)}
    found = inputs.estimate(asked.name)
    ends = {"low": exact(Fraction(found.low)), "high": exact(Fraction(found.high))} if found else {}
    return {"origin": origin, "unit": asked.unit.value, **ends}
