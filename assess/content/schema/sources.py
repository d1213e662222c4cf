"""The files of sources, laws, terms and lessons."""

from typing import Annotated

from pydantic import Field

from assess.content.sample import Strict
from assess.content.scalars import OneOf, Words, YesOrNo, one_of
from assess.content.schema.parts import (
    LONGEST_LABEL,
    Classes,
    Identifier,
    Line,
    Link,
    Questions,
    Sources,
    TextEntry,
    Year,
    optional,
)
from assess.content.validation import Shape, shape
from assess.core.sources import GRADES, Law, LawStatus, Lesson, Source, SourceStatus, Term


class SourceEntry(Strict):
    """A finding and where it was seen; grade A to D says what kind of source it is."""

    id: Identifier
    grade: Annotated[str, OneOf(GRADES)]
    title: Line = ""
    who: Line = ""
    year: Annotated[str, Year()] = ""
    status: Annotated[SourceStatus | None, one_of(SourceStatus)] = None
    finding: TextEntry
    reference: TextEntry | None = None
    link: Link = ""

    def value(self) -> Source:
        return Source(
            id=self.id,
            finding=self.finding.value(),
            reference=optional(self.reference),
            grade=self.grade,
            link=self.link,
            title=self.title,
            who=self.who,
            year=self.year,
            status=self.status,
        )


class LawEntry(Strict):
    """A legal basis; its status says whether it may be printed as law."""

    id: Identifier
    title: TextEntry
    about: TextEntry
    status: Annotated[LawStatus, one_of(LawStatus)]
    seen: TextEntry
    link: Link = ""
    short: Line = ""

    def value(self) -> Law:
        return Law(
            self.id, self.title.value(), self.about.value(), self.status, self.seen.value(), self.link, self.short
        )


class SpellingsEntry(Strict):
    """Words as they stand in texts, by language."""

    id: list[Line] = Field(default_factory=list)
    en: list[Line] = Field(default_factory=list)

    def value(self) -> dict[str, tuple[str, ...]]:
        return {language: tuple(words) for language, words in self.model_dump().items() if words}


class TermEntry(Strict):
    """An entry of the glossary."""

    id: Identifier
    term: TextEntry
    match: SpellingsEntry = SpellingsEntry()
    meaning: TextEntry
    avoid: SpellingsEntry = SpellingsEntry()

    def value(self) -> Term:
        return Term(self.id, self.term.value(), self.meaning.value(), self.match.value(), self.avoid.value())


class CaughtEntry(Strict):
    """The questions that would have caught it, and how."""

    questions: Questions = Field(default_factory=list)
    text: TextEntry


class LessonEntry(Strict):
    """What was bought somewhere and what is reported to have happened."""

    id: Identifier
    place: TextEntry
    year: Annotated[str, Words(LONGEST_LABEL)]
    bought: TextEntry
    happened: TextEntry
    cause: TextEntry
    caught_by: CaughtEntry
    classes: Classes = Field(default_factory=list)
    counter: Annotated[bool, YesOrNo()] = False
    sources: Annotated[Sources, Field(min_length=1)]

    def value(self) -> Lesson:
        return Lesson(
            id=self.id,
            place=self.place.value(),
            year=self.year,
            bought=self.bought.value(),
            happened=self.happened.value(),
            cause=self.cause.value(),
            caught_by=self.caught_by.text.value(),
            questions=tuple(self.caught_by.questions),
            classes=tuple(self.classes),
            counter=self.counter,
            sources=tuple(self.sources),
        )


SOURCES: Shape[list[SourceEntry]] = shape(list[SourceEntry])
LAWS: Shape[list[LawEntry]] = shape(list[LawEntry])
GLOSSARY: Shape[list[TermEntry]] = shape(list[TermEntry])
LESSONS: Shape[list[LessonEntry]] = shape(list[LessonEntry])
