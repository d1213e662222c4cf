"""What a case file tells the planning models, as the models themselves name and limit it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler, create_model
from pydantic_core import core_schema
from pydantic_core.core_schema import CoreSchema, ValidatorFunctionWrapHandler

from assess.content.sample import Strict
from assess.content.scalars import JsonSchema, OneOf, Whole, Words, refusal
from assess.content.schema.parts import ClassRef, Identifier
from assess.content.showing import shortened
from assess.core.estimates import Estimate, Given, Scenario
from assess.core.own_calendar import FIRST_MONTH, LAST_MONTH
from assess.core.planning.inputs import Choice, Input
from assess.core.planning.keeping_scenarios import MOST_SCENARIOS
from assess.core.planning.models import SPECS

FIGURE = re.compile(r"-?(?:0|[1-9][0-9]{0,39})(?:\.[0-9]{1,6})?")
THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
"""Three digits behind one point: thousands in Indonesian, a fraction in English."""
LONGEST_NAME = 200


@dataclass(frozen=True)
class Figure:
    """A number of one input, or a range of them: ``4``, ``4.5`` or ``{low: 2, high: 3}``."""

    asked: Input

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        end = core_schema.typed_dict_field(core_schema.no_info_plain_validator_function(self._number))
        ends = core_schema.typed_dict_schema({"low": end, "high": end}, extra_behavior="forbid")
        return core_schema.no_info_wrap_validator_function(self._estimate, ends)

    def _estimate(self, found: Any, ends: ValidatorFunctionWrapHandler) -> Estimate:
        if not isinstance(found, dict):
            number = self._number(found)
            return Estimate(number, number)
        read = ends(found)
        if read["low"] > read["high"]:
            raise refusal("range_upside_down", low=shortened(found["low"]), high=shortened(found["high"]))
        return Estimate(read["low"], read["high"])

    def _number(self, found: Any) -> Decimal:
        if not isinstance(found, str) or not FIGURE.fullmatch(found):
            said = "[…]" if isinstance(found, list) else shortened(found)
            raise refusal("not_a_figure", found=said, **self._limits)
        if THOUSANDS.fullmatch(found):
            raise refusal("thousands_or_fraction", found=found, thousands=found.replace(".", ""), fraction=f"{found}0")
        number = Decimal(found)
        if not self.asked.least <= number <= self.asked.most:
            raise refusal("figure_out_of_range", found=shortened(found), **self._limits)
        if self.asked.whole and number % 1:
            raise refusal("not_whole", found=shortened(found), **self._limits)
        return number

    @property
    def _limits(self) -> dict[str, str]:
        return {"low": f"{self.asked.least:f}", "high": f"{self.asked.most:f}"}

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        limits = {"minimum": _plain(self.asked.least), "maximum": _plain(self.asked.most)}
        kinds = ["integer"] if self.asked.whole else ["number", "string"]
        pattern = f"^(?!{THOUSANDS.pattern}$)(?:{FIGURE.pattern})$"
        number = limits if self.asked.whole else {**limits, "pattern": pattern}
        ends = {end: {"type": kinds, **number} for end in ("low", "high")}
        between = {"properties": ends, "required": list(ends), "additionalProperties": False}
        return {"type": [*kinds, "object"], **number, **between}


def _plain(number: Decimal) -> int | float:
    return float(number) if number % 1 else int(number)


class RangeEntry(Strict):
    """A range as it is written, for messages; `Figure` reads it."""

    low: str
    high: str


def _kind_of(asked: Input | Choice) -> Any:
    if isinstance(asked, Choice):
        return Annotated[str | None, OneOf(asked.options)]
    return Annotated[RangeEntry | None, Figure(asked)]


class FiguresEntry(Strict):
    """What one model is told; its fields are the inputs of the model."""

    def value(self) -> dict[str, Given]:
        return {name: getattr(self, name) for name in type(self).model_fields if name in self.model_fields_set}


def _entry(name: str, spec: Mapping[str, Input | Choice]) -> type[FiguresEntry]:
    fields: dict[str, Any] = {each.name: (_kind_of(each), None) for each in spec.values()}
    return create_model(name, __base__=FiguresEntry, __module__=__name__, **fields)


if TYPE_CHECKING:
    StaffingEntry = FiguresEntry
    ServiceTimeEntry = FiguresEntry
    CostEntry = FiguresEntry
else:
    StaffingEntry = _entry("StaffingEntry", SPECS["staffing"])
    ServiceTimeEntry = _entry("ServiceTimeEntry", SPECS["service_time"])
    CostEntry = _entry("CostEntry", SPECS["cost"])

Month = Annotated[int, Whole(FIRST_MONTH, LAST_MONTH)]
Calendar = dict[Identifier, Month]


class PlanningEntry(Strict):
    """What a case, or a scenario in its place, tells the planning models."""

    staffing: StaffingEntry = Field(default_factory=StaffingEntry)
    service_time: ServiceTimeEntry = Field(default_factory=ServiceTimeEntry)
    cost: dict[ClassRef, CostEntry] = Field(default_factory=dict)

    def told(self) -> dict[str, Any]:
        """The parts as a case and a scenario have them."""
        cost = {each: entry.value() for each, entry in self.cost.items()}
        return {"staffing": self.staffing.value(), "service_time": self.service_time.value(), "cost": cost}


class ScenarioEntry(PlanningEntry):
    """Other figures under a name."""

    name: Annotated[str, Words(LONGEST_NAME)]

    def value(self) -> Scenario:
        return Scenario(self.name, **self.told())


Scenarios = Annotated[list[ScenarioEntry], Field(max_length=MOST_SCENARIOS, default_factory=list)]
