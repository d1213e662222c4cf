"""One purchase proposal as a case holds it, with the review it got."""

from dataclasses import dataclass, field

from assess.core.purchases.fields import Fact, Facts
from assess.core.purchases.review import NO_REVIEW, Review

LONGEST_ID = 60
ID_PATTERN = r"[a-z0-9][a-z0-9-]*"


@dataclass(frozen=True, slots=True)
class Purchase:
    """A proposal of one class; ``id`` tells it apart within its case. ``facts`` hold what was written, by name."""

    id: str
    class_id: str
    facts: Facts = field(default_factory=dict)
    review: Review = NO_REVIEW

    @property
    def title(self) -> str:
        """What it is called; nothing where nobody has said."""
        return str(self.facts.get("title", ""))

    def fact(self, name: str) -> Fact | None:
        return self.facts.get(name)
