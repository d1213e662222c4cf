"""What a proposal claims that cannot be true beside itself, the answers, the planning models or the roadmap."""

from collections.abc import Mapping

from assess.core.appraising.conflicts.answers import ANSWERS
from assess.core.appraising.conflicts.buying import BUYING
from assess.core.appraising.conflicts.money import MONEY
from assess.core.appraising.conflicts.neighbours import NEIGHBOURS
from assess.core.appraising.conflicts.people import PEOPLE
from assess.core.appraising.conflicts.planned import PLANNED
from assess.core.appraising.conflicts.rule import Rule as Rule
from assess.core.appraising.conflicts.timing import TIMING
from assess.core.appraising.findings import Conflicting
from assess.core.appraising.proposed import Proposed

RULES: Mapping[str, Rule] = {**PEOPLE, **MONEY, **TIMING, **BUYING, **ANSWERS, **PLANNED, **NEIGHBOURS}
"""Each rule by its id; its sentence stands in the questionnaire (`contradictions.yaml`)."""


def contradictions_in(proposed: Proposed) -> tuple[Conflicting, ...]:
    """Every contradiction, in the order of the rules."""
    return tuple(found for rule in RULES.values() if (found := rule(proposed)))
