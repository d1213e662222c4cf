"""The file of changes against earlier versions."""

from typing import Annotated

from pydantic import Field

from assess.content.sample import Strict
from assess.content.schema.parts import QuestionRef, TextEntry, Version
from assess.content.validation import Shape, shape
from assess.core.changes import Changes, Parked


class ParkedEntry(Strict):
    """A question whose old answer must be looked at again."""

    question: QuestionRef
    why: TextEntry

    def value(self) -> Parked:
        return Parked(self.question, self.why.value())


class ChangesEntry(Strict):
    """What becomes of the answers of an earlier version."""

    since: Annotated[Version, Field(alias="from")]
    parked: list[ParkedEntry] = Field(default_factory=list)

    def value(self) -> Changes:
        return Changes(self.since, tuple(each.value() for each in self.parked))


CHANGES: Shape[list[ChangesEntry]] = shape(list[ChangesEntry])
