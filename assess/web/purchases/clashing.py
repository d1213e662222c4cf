"""What two people wrote under the same name of a proposal, in words beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from assess.core.purchases.fields import Asked, Fact, Row, Rows
from assess.core.purchases.keeping import PurchaseConflict
from assess.core.purchases.proposal import PROPOSAL
from assess.display.purchases.written import value_words
from assess.language import Translator
from assess.web.forms.proposal import ReadPart, kept_part
from assess.web.forms.proposal_words import FormWords


@dataclass(frozen=True, slots=True)
class Differing:
    """One box or table that two people filled in differently."""

    id: str
    name: str
    mine: str
    theirs: str


def differing(conflict: PurchaseConflict, words: FormWords) -> tuple[Differing, ...]:
    """What clashes, as both sides have it."""
    return tuple(
        Differing(
            name,
            words.label(name),
            _written(name, conflict.mine.get(name), words),
            _written(name, conflict.theirs.get(name), words),
        )
        for name in conflict.facts
    )


def both(conflict: PurchaseConflict, asked: Sequence[Asked], to: Translator) -> ReadPart:
    """What is kept, with what was typed where it clashes: what the form shows so that it can be saved again."""
    mine = {name: conflict.mine[name] for name in conflict.facts if name in conflict.mine}
    theirs = {name: fact for name, fact in conflict.theirs.items() if name not in conflict.facts}
    return kept_part(asked, {**theirs, **mine}, to)


def _written(name: str, fact: Fact | None, words: FormWords) -> str:
    if fact is None:
        return words.to.gettext("left empty")
    if isinstance(fact, tuple):
        return "\n".join(_row(name, each, words) for each in fact)
    return value_words(name, fact, words.knowledge, words.to)


def _row(table: str, row: Row, words: FormWords) -> str:
    asked = PROPOSAL[table]
    columns = [each for each in asked.column if each in row] if isinstance(asked, Rows) else []
    return " · ".join(value_words(table, row[each], words.knowledge, words.to, each) for each in columns)
