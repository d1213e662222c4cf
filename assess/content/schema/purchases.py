"""The files about purchase proposals: checks, contradictions, smaller things to try first, and words of the form."""

from typing import Annotated

from pydantic import AfterValidator, Field

from assess.content.sample import Strict
from assess.content.scalars import Ref, Shaped, YesOrNo, one_of
from assess.content.schema.parts import WORD, Identifier, Laws, Sources, Steps, TextEntry, distinct, optional
from assess.content.validation import Shape, shape
from assess.core.purchases.knowledge import Basis, Bicycle, Check, Contradiction, FieldWords
from assess.core.texts import Text

Word = Annotated[str, Shaped(WORD, "not_a_word")]
PurchaseClass = Annotated[str, Ref("purchase_class")]
Words = dict[Word, TextEntry]


class CheckEntry(Strict):
    """A check of a proposal. Its ``reasons`` are the sentences for what its function finds, with ``%(name)s``."""

    id: Identifier
    title: TextEntry
    question: TextEntry
    basis: Annotated[Basis, one_of(Basis)]
    mandatory: Annotated[bool, YesOrNo()]
    classes: Annotated[list[PurchaseClass], AfterValidator(distinct)] = Field(default_factory=list)
    laws: Laws = Field(default_factory=list)
    sources: Sources = Field(default_factory=list)
    cures: Steps = Field(default_factory=list)
    fields: Annotated[list[Word], AfterValidator(distinct)] = Field(default_factory=list)
    passes: TextEntry
    conditions: TextEntry
    fails: TextEntry
    reasons: Words

    def value(self) -> Check:
        return Check(
            id=self.id,
            title=self.title.value(),
            question=self.question.value(),
            basis=self.basis,
            mandatory=self.mandatory,
            passes=self.passes.value(),
            conditions=self.conditions.value(),
            fails=self.fails.value(),
            reasons=_words(self.reasons),
            classes=tuple(self.classes),
            laws=tuple(self.laws),
            sources=tuple(self.sources),
            cures=tuple(self.cures),
            fields=tuple(self.fields),
        )


class ContradictionEntry(Strict):
    """Two things that cannot both be true, in a sentence with ``%(name)s``, and what to ask the proposer."""

    id: Identifier
    text: TextEntry
    ask: TextEntry

    def value(self) -> Contradiction:
        return Contradiction(self.id, self.text.value(), self.ask.value())


class BicycleEntry(Strict):
    """The smallest thing of a class that could work first."""

    class_id: Annotated[str, Ref("purchase_class"), Field(alias="class")]
    title: TextEntry
    text: TextEntry
    cost: TextEntry
    steps: Steps = Field(default_factory=list)
    sources: Sources = Field(default_factory=list)

    def value(self) -> Bicycle:
        return Bicycle(
            self.class_id,
            self.title.value(),
            self.text.value(),
            self.cost.value(),
            tuple(self.steps),
            tuple(self.sources),
        )


class HeadingEntry(Strict):
    """The heading of a part of the form, or of a fact of the quick review."""

    label: TextEntry
    help: TextEntry | None = None

    def value(self) -> FieldWords:
        return FieldWords(self.label.value(), optional(self.help))


class ColumnEntry(Strict):
    """The words of a box, with a good and a bad example of what may be written in it."""

    label: TextEntry
    help: TextEntry | None = None
    good: TextEntry | None = None
    bad: TextEntry | None = None
    options: Words = Field(default_factory=dict)

    def value(self) -> FieldWords:
        return FieldWords(
            self.label.value(), optional(self.help), optional(self.good), optional(self.bad), _words(self.options)
        )


class FieldEntry(ColumnEntry):
    """The words of a box or of a table, whose ``columns`` are boxes.

    ``good_for`` holds good examples for single classes, so that those of a class make one proposal together.
    """

    good_for: Words = Field(default_factory=dict)
    columns: dict[Word, ColumnEntry] = Field(default_factory=dict)

    def value(self) -> FieldWords:
        return FieldWords(
            self.label.value(),
            optional(self.help),
            optional(self.good),
            optional(self.bad),
            _words(self.options),
            {name: column.value() for name, column in self.columns.items()},
            _words(self.good_for),
        )


class ProposalEntry(Strict):
    """The words of the form: its parts, its boxes, and the facts of the quick review."""

    parts: dict[Word, HeadingEntry] = Field(default_factory=dict)
    fields: dict[Word, FieldEntry] = Field(default_factory=dict)
    quick: dict[Word, HeadingEntry] = Field(default_factory=dict)


def _words(entries: dict[str, TextEntry]) -> dict[str, Text]:
    return {name: entry.value() for name, entry in entries.items()}


CHECKS: Shape[list[CheckEntry]] = shape(list[CheckEntry])
CONTRADICTIONS: Shape[list[ContradictionEntry]] = shape(list[ContradictionEntry])
BICYCLES: Shape[list[BicycleEntry]] = shape(list[BicycleEntry])
PROPOSAL: Shape[ProposalEntry] = shape(ProposalEntry)
