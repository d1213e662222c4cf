"""What must agree inside the files of a questionnaire, beyond the shape of each entry."""

from collections.abc import Callable, Iterator, Mapping

from assess.content.faults import Fault
from assess.content.outline import Documents, Named
from assess.content.rules.changes import change_faults
from assess.content.rules.cycle import cycle_faults
from assess.content.rules.entries import entry_faults
from assess.content.rules.frameworks import framework_faults
from assess.content.rules.papers import paper_faults
from assess.content.rules.placeholders import placeholder_faults
from assess.content.rules.places import place_faults
from assess.content.rules.proposal import proposal_faults
from assess.content.rules.purchases import purchase_faults
from assess.content.rules.sources import source_faults
from assess.content.sample import Known

Rule = Callable[[Documents, Mapping[str, list[Named]], Known], Iterator[Fault]]
RULES: tuple[Rule, ...] = (
    entry_faults,
    cycle_faults,
    place_faults,
    placeholder_faults,
    source_faults,
    paper_faults,
    framework_faults,
    change_faults,
    purchase_faults,
    proposal_faults,
)


def rule_faults(documents: Documents, ids: Mapping[str, list[Named]], known: Known) -> Iterator[Fault]:
    """Every breach of a rule."""
    for rule in RULES:
        yield from rule(documents, ids, known)
