"""The yearly cycle by which a region makes its budget, document by document."""

from typing import Annotated

from pydantic import AfterValidator, Field

from assess.content.sample import Strict
from assess.content.scalars import Ref, Whole, YesOrNo, one_of
from assess.content.schema.parts import Identifier, OfficeRef, Sources, TextEntry, distinct, optional
from assess.content.validation import Shape, shape
from assess.core.cycle import CycleDocument, DateStatus, Purpose

LONGEST_MONTH = 31

Month = Annotated[int, Whole(1, 12)]
Purposes = Annotated[list[Annotated[Purpose, one_of(Purpose)]], Field(min_length=1), AfterValidator(distinct)]
Documents = Annotated[list[Annotated[str, Ref("document")]], AfterValidator(distinct)]


class CycleEntry(Strict):
    """A document of the cycle of one budget window: what must stand in it, for what money, and until when."""

    id: Identifier
    name: TextEntry
    what: TextEntry
    window: Annotated[str, Ref("window")]
    purposes: Purposes = Field(alias="for")
    begins: Annotated[Month | None, Field(alias="from")] = None
    by: Month
    by_day: Annotated[int | None, Whole(1, LONGEST_MONTH)] = None
    year_before: Annotated[bool, YesOrNo()]
    after: Documents = Field(default_factory=list)
    office: OfficeRef | None = None
    status: Annotated[DateStatus, one_of(DateStatus)]
    sources: Sources = Field(default_factory=list)
    note: TextEntry | None = None

    def value(self) -> CycleDocument:
        return CycleDocument(
            id=self.id,
            name=self.name.value(),
            what=self.what.value(),
            window=self.window,
            purposes=tuple(self.purposes),
            by=self.by,
            year_before=self.year_before,
            status=self.status,
            begins=self.begins,
            by_day=self.by_day,
            after=tuple(self.after),
            office=self.office,
            sources=tuple(self.sources),
            note=optional(self.note),
        )


CYCLE: Shape[list[CycleEntry]] = shape(list[CycleEntry])
