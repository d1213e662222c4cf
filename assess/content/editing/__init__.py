"""What an editor would send back: claims without a source, other terms, long sentences, languages that differ.

A version in the archive is not edited any more.
"""

from collections.abc import Callable, Iterator, Sequence

from assess.content.editing.citations import citation_faults
from assess.content.editing.claims import claim_faults
from assess.content.editing.counterparts import counterpart_faults
from assess.content.editing.laws import law_faults
from assess.content.editing.levels import level_faults
from assess.content.editing.sentences import sentence_faults
from assess.content.editing.terms import term_faults
from assess.content.faults import Fault
from assess.content.outline import Documents
from assess.content.schema.parts import LONGEST_TEXT
from assess.content.texts import Written, texts_of

Rule = Callable[[Documents, Sequence[Written]], Iterator[Fault]]
RULES: tuple[Rule, ...] = (
    claim_faults,
    law_faults,
    term_faults,
    level_faults,
    sentence_faults,
    counterpart_faults,
)


def editorial_faults(documents: Documents) -> Iterator[Fault]:
    """Everything that an editor would send back."""
    texts = tuple(texts_of(documents))
    yield from citation_faults(documents, texts)
    readable = tuple(each for each in texts if len(each.text) <= LONGEST_TEXT)
    for rule in RULES:
        yield from rule(documents, readable)
