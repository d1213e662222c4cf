"""How much of a proposal is filled in. What is linked to the assessment need not be filled in too."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.core.purchases.fields import Facts
from assess.core.purchases.proposal import asked_of

LINKED: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("serves", "programme"): (
        "problem",
        "baseline",
        "baseline_unit",
        "baseline_months",
        "baseline_source",
        "target",
        "target_on",
        "target_owner",
    ),
    ("cost_from", "planning"): ("cost_lines", "five_year_total"),
}
"""What a choice takes from the assessment: point A and B, and the five-year cost of the planning model."""


@dataclass(frozen=True, slots=True)
class Filled:
    """So many boxes and tables ``done`` of ``all``."""

    done: int
    all: int


def filled_in(class_id: str, part: str, facts: Facts) -> Filled:
    """What is filled in of one part."""
    linked = {name for (field, option), names in LINKED.items() if facts.get(field) == option for name in names}
    asked = [each.name for each in asked_of(class_id) if each.part == part]
    done = [name for name in asked if name in facts]
    return Filled(len(done), len({*asked} - linked | {*done}))
