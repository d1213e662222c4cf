"""What the files of a questionnaire share: ids, references, texts in both languages."""

from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, Field, ValidationInfo, model_validator

from assess.content.markers import markers_in, without_markers
from assess.content.sample import Strict
from assess.content.scalars import JsonSchema, Read, Ref, Shaped, Whole, Words, refusal
from assess.content.showing import shortened
from assess.core.questionnaire import HIGHEST_LEVEL, Months
from assess.core.texts import Text

LONGEST_TEXT = 2_000
LONGEST_LABEL = 34
LONGEST_LINE = 400
IDENTIFIER = r"[A-Za-z][A-Za-z0-9_-]{0,39}"
WORD = r"[a-z][a-z0-9_]{0,39}"
WEB_ADDRESS = r"https://[!-~]{3,300}"
YEAR = r"[12][0-9]{3}(?:[–-][12][0-9]{3})?"
VERSION = r"(?:0|[1-9][0-9]{0,4})(?:\.(?:0|[1-9][0-9]{0,4})){2}"
UNWRITTEN = "\0"
"""Stands for a language in which the questionnaire is not written; no file holds this character."""


def distinct(items: list[str]) -> list[str]:
    """The list, in which nothing may stand twice."""
    seen: set[str] = set()
    for item in items:
        if item in seen:
            raise refusal("listed_twice", found=item)
        seen.add(item)
    return items


class Prose(Words):
    """A text whose source markers name sources or laws that exist."""

    def read(self, found: Any, known: Any) -> str:
        text = super().read(found, known)
        unknown = [each for each in markers_in(text) if known and each not in known.get("source", (each,))]
        if unknown:
            raise refusal("unknown_source", found=shortened(unknown[0]))
        return text


class LabelWords(Words):
    """A short text; one with placeholders is measured when they are filled."""

    def read(self, found: Any, known: Any) -> str:
        has_placeholders = isinstance(found, str) and "{" in found
        return Words(LONGEST_TEXT).read(found, known) if has_placeholders else super().read(found, known)

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "anyOf": [{"minLength": self.least, "maxLength": self.most}, {"pattern": r"\{"}]}


class Year(Read):
    """A year, or the first and the last of some years."""

    def read(self, found: Any, known: Any) -> str:
        return Shaped(YEAR, "not_a_year").read(found, known)

    def json_schema(self) -> JsonSchema:
        return {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": f"^(?:{YEAR})$"}]}


Identifier = Annotated[str, Shaped(IDENTIFIER, "not_an_id")]
Version = Annotated[str, Shaped(VERSION, "not_a_version")]
Link = Annotated[str, Shaped(WEB_ADDRESS, "not_a_link")]
Level = Annotated[int, Whole(0, HIGHEST_LEVEL)]
Span = Annotated[int, Whole(0, 120)]
Sentence = Annotated[str, Prose(LONGEST_TEXT)]
Line = Annotated[str, Words(LONGEST_LINE)]
Label = Annotated[str, LabelWords(LONGEST_LABEL)]
QuestionRef = Annotated[str, Ref("question")]
StepRef = Annotated[str, Ref("step")]
OfficeRef = Annotated[str, Ref("office")]
ClassRef = Annotated[str, Ref("class")]
Owners = Annotated[list[OfficeRef], Field(min_length=1), AfterValidator(distinct)]
Offices = Annotated[list[OfficeRef], AfterValidator(distinct)]
Steps = Annotated[list[StepRef], AfterValidator(distinct)]
Questions = Annotated[list[QuestionRef], AfterValidator(distinct)]
Classes = Annotated[list[ClassRef], AfterValidator(distinct)]
Sources = Annotated[list[Annotated[str, Ref("source")]], AfterValidator(distinct)]
Laws = Annotated[list[Annotated[str, Ref("law")]], AfterValidator(distinct)]
Dimensions = Annotated[list[Annotated[str, Ref("dimension")]], AfterValidator(distinct)]


def _either_language(schema: JsonSchema) -> None:
    """An editor knows nothing of the languages of the questionnaire."""
    schema["anyOf"] = [{"required": [language]} for language in schema.pop("required")]


class Bilingual(Strict):
    """Words in the languages of the questionnaire: in both, unless it says ``languages: [en]``."""

    model_config = ConfigDict(json_schema_extra=_either_language)

    @model_validator(mode="before")
    @classmethod
    def _fill(cls, found: Any, info: ValidationInfo) -> Any:
        """Let the languages go without a text in which the questionnaire is not written."""
        if not isinstance(found, dict):
            return found
        needed = (info.context or {}).get("language", cls.model_fields)
        return {**{key: UNWRITTEN for key in cls.model_fields if key not in needed}, **found}


class TextEntry(Bilingual):
    """A text in both languages, with the sources of what it states."""

    id: Sentence
    en: Sentence

    def value(self) -> Text:
        return _text(self.id, self.en)


class LabelEntry(Bilingual):
    """A label for charts, at most 34 characters in each language."""

    id: Label
    en: Label

    def value(self) -> Text:
        return _text(self.id, self.en)


def _text(id: str, en: str) -> Text:
    written = [text for text in (id, en) if text != UNWRITTEN]
    sources = tuple(dict.fromkeys(source for text in written for source in markers_in(text)))
    first, last = (without_markers(text) for text in (written[0], written[-1]))
    return Text(first, last, sources)


def texts(entries: list[TextEntry]) -> tuple[Text, ...]:
    """The texts of a list."""
    return tuple(entry.value() for entry in entries)


def optional(entry: TextEntry | LabelEntry | None) -> Text | None:
    """The text, where there is one."""
    return entry.value() if entry else None


class MonthsEntry(Strict):
    """A planning estimate in whole months, from the quickest to the slowest."""

    low: Span
    typical: Span
    high: Span

    def value(self) -> Months:
        return Months(self.low, self.typical, self.high)
