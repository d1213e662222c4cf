"""The file of other frameworks."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from assess.content.sample import Strict
from assess.content.scalars import Amount, Shaped, Whole
from assess.content.schema.parts import Identifier, LabelEntry, QuestionRef, Sources, TextEntry, optional
from assess.content.validation import Shape, shape
from assess.core.crosswalks import HIGHEST_SUGGESTION, Aspect, Framework, Help, Indicator, Predicate, Scale

Weight = Annotated[Decimal | None, Amount()]
Numbered = Annotated[str, Shaped(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}", "not_a_number_or_id")]


class ScaleEntry(Strict):
    """The levels of a framework, both ends included."""

    lowest: Annotated[int, Whole(0, 10)]
    highest: Annotated[int, Whole(0, 10)]

    def value(self) -> Scale:
        return Scale(self.lowest, self.highest)


class PredicateEntry(Strict):
    """The name of an index from a value upwards."""

    name: TextEntry
    lowest: Annotated[Decimal, Amount(), Field(alias="from")]

    def value(self) -> Predicate:
        return Predicate(self.name.value(), self.lowest)


class HelpEntry(Strict):
    """A question that an indicator helps with; ``levels`` suggest a level for each of its levels."""

    question: QuestionRef
    levels: list[Annotated[int, Whole(0, HIGHEST_SUGGESTION)]] = Field(default_factory=list)

    def value(self) -> Help:
        return Help(self.question, tuple(self.levels))


class IndicatorEntry(Strict):
    """An indicator of a framework."""

    id: Numbered
    name: TextEntry
    weight: Weight = None
    helps: list[HelpEntry] = Field(default_factory=list)

    def value(self) -> Indicator:
        return Indicator(self.id, self.name.value(), self.weight, tuple(each.value() for each in self.helps))


class AspectEntry(Strict):
    """Some indicators of a framework with their weight."""

    id: Numbered
    name: TextEntry
    weight: Weight = None
    indicators: Annotated[list[IndicatorEntry], Field(min_length=1)]

    def value(self) -> Aspect:
        return Aspect(self.id, self.name.value(), tuple(each.value() for each in self.indicators), self.weight)


class FrameworkEntry(Strict):
    """Another framework that cities report to; ``short`` is what tables call it."""

    id: Identifier
    name: TextEntry
    short: LabelEntry | None = None
    note: TextEntry
    sources: Sources = Field(default_factory=list)
    scale: ScaleEntry | None = None
    predicates: list[PredicateEntry] = Field(default_factory=list)
    aspects: Annotated[list[AspectEntry], Field(min_length=1)]

    def value(self) -> Framework:
        return Framework(
            id=self.id,
            name=self.name.value(),
            note=self.note.value(),
            aspects=tuple(each.value() for each in self.aspects),
            scale=self.scale.value() if self.scale else None,
            predicates=tuple(each.value() for each in self.predicates),
            sources=tuple(self.sources),
            short=optional(self.short),
        )


CROSSWALKS: Shape[list[FrameworkEntry]] = shape(list[FrameworkEntry])
