"""The files of services and of kinds of region."""

from typing import Annotated

from pydantic import Field

from assess.content.sample import Strict
from assess.content.scalars import Shaped, YesOrNo
from assess.content.schema.parts import WORD, Classes, Dimensions, Identifier, Offices, TextEntry, texts
from assess.content.validation import Shape, shape
from assess.core.places import Measure, PlaceKind, Service

WordsEntry = dict[Annotated[str, Shaped(WORD, "not_a_word")], TextEntry]


class MeasureEntry(Strict):
    """What can be measured at point A, in which unit, and how."""

    measure: TextEntry
    unit: TextEntry
    how: TextEntry

    def value(self) -> Measure:
        return Measure(self.measure.value(), self.unit.value(), self.how.value())


class ServiceEntry(Strict):
    """A service at point B; its words fill the placeholders of texts."""

    id: Identifier
    name: TextEntry
    dimensions: Dimensions = Field(default_factory=list)
    words: WordsEntry = Field(default_factory=dict)
    point_a: list[MeasureEntry] = Field(default_factory=list)
    targets: list[TextEntry] = Field(default_factory=list)
    offices: Offices = Field(default_factory=list)
    often_asked: Classes = Field(default_factory=list)
    bicycle: TextEntry
    fallback: Annotated[bool, YesOrNo()] = False

    def value(self) -> Service:
        return Service(
            id=self.id,
            name=self.name.value(),
            words={word: text.value() for word, text in self.words.items()},
            bicycle=self.bicycle.value(),
            dimensions=tuple(self.dimensions),
            point_a=tuple(each.value() for each in self.point_a),
            targets=texts(self.targets),
            offices=tuple(self.offices),
            often_asked=tuple(self.often_asked),
            fallback=self.fallback,
        )


class PlaceEntry(Strict):
    """A kind of region that a case may describe; its words fill the placeholders of texts."""

    id: Identifier
    name: TextEntry
    words: WordsEntry = Field(default_factory=dict)

    def value(self) -> PlaceKind:
        return PlaceKind(self.id, self.name.value(), {word: text.value() for word, text in self.words.items()})


SERVICES: Shape[list[ServiceEntry]] = shape(list[ServiceEntry])
PLACES: Shape[list[PlaceEntry]] = shape(list[PlaceEntry])
