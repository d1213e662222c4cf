"""The twelve facts of a quick review: what stands in a printed budget line, its terms of reference and cost breakdown.

They are boxes of the proposal as everywhere else, so that a line reviewed quickly can be filled in further.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from assess.core.purchases.fields import Asked, Fact, Rows
from assess.core.purchases.proposal import APP, CCTV, PROPOSAL
from assess.core.purchases.purchase import Purchase


@dataclass(frozen=True, slots=True)
class QuickFact:
    """One of the twelve: boxes of the proposal by name, of which a class is asked for its own.

    ``columns`` are those asked of a table, beside its key; of a table that is not named there all are asked. ``spared``
    are boxes that a class is not asked for, as others there decide more.
    """

    id: str
    fields: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def asked_of(self, class_id: str) -> tuple[Asked, ...]:
        """The boxes and tables for a proposal of this class; a table with the columns that are asked."""
        asked = (PROPOSAL[name] for name in self.fields if name not in self.spared.get(class_id, ()))
        return tuple(self._narrowed(each) for each in asked if not each.classes or class_id in each.classes)

    def _narrowed(self, asked: Asked) -> Asked:
        wanted = self.columns.get(asked.name)
        if not isinstance(asked, Rows) or wanted is None:
            return asked
        return replace(asked, columns=tuple(each for each in asked.columns if each.name in (asked.keyed_by, *wanted)))


BASICS = "basics"
QUICK: tuple[QuickFact, ...] = (
    QuickFact("what", ("title", "place", "units", "mode", "round_the_clock", "channel", "sensor_kinds")),
    QuickFact("who", ("office", "stage", "year", "drawn_up")),
    QuickFact("amount", ("lines", "total"), {"lines": ("money", "amount")}),
    QuickFact("papers", ("papers",), {"papers": ("state",)}),
    QuickFact("problem", ("problem", "baseline", "baseline_unit", "baseline_months", "sensor_types", "decisions")),
    QuickFact("target", ("target", "target_on", "target_owner")),
    QuickFact("options", ("options",), {"options": ("what", "cost")}),
    QuickFact("running", ("cost_lines",), {"cost_lines": ("amount",)}),
    QuickFact("later", ("five_year_total", "running_money")),
    QuickFact(
        "posts",
        (
            "operators",
            "relief_factor",
            "streams",
            "viewed_share",
            "demand_per_month",
            "capacity_per_month",
            "capacity_source",
            "posts_needed",
            "posts_needed_from",
            "posts_funded",
            "posts_filled",
        ),
        spared={
            CCTV: ("posts_needed", "posts_needed_from", "posts_funded", "posts_filled"),
            APP: ("posts_needed_from", "posts_filled"),
        },
    ),
    QuickFact("rule", ("rule_state", "impact_assessment", "mandate_state")),
    QuickFact("specification", ("specification",)),
)
"""In the order in which they are read off the papers; none needs an assessment."""


@cache
def quick_of(class_id: str) -> tuple[tuple[str, tuple[Asked, ...]], ...]:
    """Each of the twelve facts by its id, with what it asks of a proposal of this class."""
    return tuple((fact.id, fact.asked_of(class_id)) for fact in QUICK)


@cache
def quick_boxes(class_id: str) -> Mapping[str, Asked]:
    """All that a quick review asks of this class, by name."""
    return {each.name: each for _id, asked in quick_of(class_id) for each in asked}


def is_quick(purchase: Purchase) -> bool:
    """Whether a proposal holds nothing but what a quick review asks for; one with its basics alone is only begun."""
    boxes = quick_boxes(purchase.class_id)
    is_within = all(name in boxes and _is_within(boxes[name], fact) for name, fact in purchase.facts.items())
    return is_within and any(PROPOSAL[name].part != BASICS for name in purchase.facts)


def _is_within(asked: Asked, fact: Fact) -> bool:
    """Whether a table has no cell but those that are asked."""
    if not isinstance(asked, Rows) or not isinstance(fact, tuple):
        return True
    return all(row.keys() <= asked.column.keys() for row in fact)
