"""Proposals as a quick review keeps them."""

from dataclasses import replace

from assess.core.purchases.fields import Fact, Rows
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.quick import quick_boxes
from tests.core.appraising.build import a_proposal


def a_quick_one(class_id: str = "cctv", **changes: object) -> Purchase:
    """A good proposal with the twelve facts of a quick review, and nothing else."""
    whole = a_proposal(class_id, **changes)
    boxes = quick_boxes(class_id)

    def narrowed(name: str, fact: Fact) -> Fact:
        asked = boxes[name]
        if not isinstance(asked, Rows) or not isinstance(fact, tuple):
            return fact
        return tuple({column: cell for column, cell in row.items() if column in asked.column} for row in fact)

    return replace(whole, facts={name: narrowed(name, fact) for name, fact in whole.facts.items() if name in boxes})
