"""What was typed into a proposal that could not be kept, by the labels of its boxes."""

from collections.abc import Iterable, Iterator

from assess.core.purchases.fields import Field, Rows
from assess.core.purchases.proposal import PROPOSAL
from assess.web.forms.proposal import BETWEEN
from assess.web.forms.proposal_words import FormWords


def typed_lines(sent: Iterable[tuple[str, str]], words: FormWords) -> Iterator[tuple[str, str]]:
    """The filled boxes of a form of a proposal, each by its label."""
    for name, value in sent:
        table, _, cell = name.partition(BETWEEN)
        place, _, column = cell.partition(BETWEEN)
        asked = PROPOSAL.get(table)
        if not value.strip() or asked is None:
            continue
        if isinstance(asked, Rows):
            if column in asked.column:
                label = f"{words.label(table)}, {_row(asked, place, words)}, {words.label(table, column)}"
                yield label, _said(asked.column[column], value, words, table)
        elif not cell:
            yield words.label(name), _said(asked, value, words)


def _row(asked: Rows, place: str, words: FormWords) -> str:
    if asked.keyed_by:
        return dict(words.options(asked.column[asked.keyed_by], asked.name)).get(place, place)
    return str(int(place) + 1) if place.isascii() and place.isdecimal() else place


def _said(asked: Field, value: str, words: FormWords, table: str = "") -> str:
    return dict(words.options(asked, table)).get(value, value)
