"""What a proposal claims that cannot be true beside itself, the answers, the planning models or the roadmap."""

from collections.abc import Callable, Mapping

from assess.core.appraising.findings import Conflicting
from assess.core.appraising.proposed import Proposed

Rule = Callable[[Proposed], Conflicting | None]
RULES: Mapping[str, Rule] = {}
"""Each rule by its id; its sentence stands in the questionnaire (`contradictions.yaml`)."""


def contradictions_in(proposed: Proposed) -> tuple[Conflicting, ...]:
    """Every contradiction, in the order of the rules."""
    return tuple(found for rule in RULES.values() if (found := rule(proposed)))
