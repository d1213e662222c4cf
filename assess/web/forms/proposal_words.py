"""The words of the proposal form, in one language."""

from dataclasses import dataclass

from assess.core.purchases.fields import Field
from assess.core.purchases.knowledge import FieldWords, PurchaseKnowledge
from assess.core.texts import Text
from assess.display.purchases.written import field_label, option_words
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class FormWords:
    """What the boxes are called; by their names in the case file where nobody has said.

    ``class_id`` is the class that examples are for.
    """

    knowledge: PurchaseKnowledge
    to: Translator
    class_id: str = ""

    def label(self, name: str, column: str = "") -> str:
        return field_label(name, self.knowledge, self.to, column)

    def help(self, name: str, column: str = "") -> str:
        words = self._words(name, column)
        return self._said(words.help) if words else ""

    def examples(self, name: str, column: str = "") -> tuple[str, str]:
        """A good and a bad one; either may be missing."""
        words = self._words(name, column)
        return (self._said(words.good_in(self.class_id)), self._said(words.bad)) if words else ("", "")

    def options(self, asked: Field, table: str = "") -> tuple[tuple[str, str], ...]:
        """The options of a choice as (value, words); *table* where it is a column of one."""
        name, column = (table, asked.name) if table else (asked.name, "")
        return tuple((each, option_words(name, each, self.knowledge, self.to, column)) for each in asked.options)

    def part(self, name: str) -> str:
        words = self.knowledge.parts.get(name)
        return words.label[self.to.language] if words else name

    def part_help(self, name: str) -> str:
        words = self.knowledge.parts.get(name)
        return self._said(words.help) if words else ""

    def _words(self, name: str, column: str) -> FieldWords | None:
        words = self.knowledge.fields.get(name)
        return words.columns.get(column) if words and column else words

    def _said(self, text: Text | None) -> str:
        return text[self.to.language] if text else ""
