"""What stands in a proposal, in words: the labels of its boxes, and what was written in them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from assess.core.errors import N_
from assess.core.purchases.fields import NO, YES, Field, FieldKind, Value
from assess.core.purchases.knowledge import FieldWords, PurchaseKnowledge
from assess.core.purchases.proposal import PROPOSAL, Rows
from assess.language import Translator

YEAR = "year"
"""The box whose number is not grouped: 2027, not 2,027."""
YES_OR_NO: Mapping[str, str] = {YES: N_("yes"), NO: N_("no")}


def field_label(name: str, knowledge: PurchaseKnowledge, to: Translator, column: str = "") -> str:
    """What a box or a column of a table is called; by its name in the case file where nobody has said."""
    words = _words(name, column, knowledge)
    return words.label[to.language] if words else column or name


def option_words(name: str, option: str, knowledge: PurchaseKnowledge, to: Translator, column: str = "") -> str:
    """One option of a choice in words."""
    words = _words(name, column, knowledge)
    if words and option in words.options:
        return words.options[option][to.language]
    return to.gettext(YES_OR_NO[option]) if option in YES_OR_NO else option


def value_words(name: str, value: Value, knowledge: PurchaseKnowledge, to: Translator, column: str = "") -> str:
    """What is written in one box: an amount in rupiah, a share with its sign, a day in full, an option in words."""
    asked = box_of(name, column)
    if isinstance(value, date):
        return to.day(value)
    if isinstance(value, Decimal):
        said = to.measured(value)
        if asked and asked.kind is FieldKind.AMOUNT:
            return f"Rp\N{NO-BREAK SPACE}{said}"
        if asked and asked.kind is FieldKind.PERCENT:
            return f"{said}\N{NO-BREAK SPACE}%"
        return str(int(value)) if asked and asked.name == YEAR else said
    return option_words(name, value, knowledge, to, column) if asked and asked.options else value


def box_of(name: str, column: str = "") -> Field | None:
    """The box of this name, or of a column of the table of this name."""
    asked = PROPOSAL.get(name)
    if isinstance(asked, Rows):
        return asked.column.get(column)
    return asked


def _words(name: str, column: str, knowledge: PurchaseKnowledge) -> FieldWords | None:
    words = knowledge.fields.get(name)
    return words.columns.get(column) if words and column else words
