"""The file of outlines of papers."""

from typing import Annotated

from pydantic import Field

from assess.content.sample import Strict
from assess.content.scalars import one_of
from assess.content.schema.parts import Laws, StepRef, TextEntry, texts
from assess.content.validation import Shape, shape
from assess.core.outlines import Annex, Chapter, Outline, PaperForm


class ChapterEntry(Strict):
    """A chapter; each article says what it must settle."""

    title: TextEntry
    articles: Annotated[list[TextEntry], Field(min_length=1)]

    def value(self) -> Chapter:
        return Chapter(self.title.value(), texts(self.articles))


class AnnexEntry(Strict):
    """A table to fill in."""

    title: TextEntry
    columns: Annotated[list[TextEntry], Field(min_length=1)]
    rows: list[list[TextEntry]] = Field(default_factory=list)

    def value(self) -> Annex:
        return Annex(self.title.value(), texts(self.columns), tuple(texts(row) for row in self.rows))


class OutlineEntry(Strict):
    """The draft of the paper that a step makes."""

    step: StepRef
    form: Annotated[PaperForm, one_of(PaperForm)]
    title: TextEntry
    signatory: TextEntry
    legal_bases: Laws = Field(default_factory=list)
    chapters: Annotated[list[ChapterEntry], Field(min_length=1)]
    annexes: list[AnnexEntry] = Field(default_factory=list)
    safeguards: list[TextEntry] = Field(default_factory=list)

    def value(self) -> Outline:
        return Outline(
            step=self.step,
            form=self.form,
            title=self.title.value(),
            signatory=self.signatory.value(),
            chapters=tuple(each.value() for each in self.chapters),
            legal_bases=tuple(self.legal_bases),
            annexes=tuple(each.value() for each in self.annexes),
            safeguards=texts(self.safeguards),
        )


OUTLINES: Shape[list[OutlineEntry]] = shape(list[OutlineEntry])
