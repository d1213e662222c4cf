"""What a sheet that was filled in away from the desk says of a question, and what of it is new since it was made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from assess.core.case import Answer

MARK = 12
KEPT_HERE = "-"
"""The mark of a field that the sheet could not hold, so that nothing is read from it."""

NONCHARACTERS = ("\ufffe", "\uffff", "_xfffe_", "_xffff_", "_xFFFE_", "_xFFFF_")


class Field(StrEnum):
    """What a row can say. The choice is a level, don't know, or not applicable with its reason."""

    CHOICE = "choice"
    GRADE = "grade"
    DOCUMENT = "document"
    DATED = "dated"
    CHECKED_BY = "checked_by"
    CHECKED_ON = "checked_on"
    ASK = "ask"
    BY = "by"
    NOTE = "note"


EVIDENCE = (Field.GRADE, Field.DOCUMENT, Field.DATED, Field.CHECKED_BY, Field.CHECKED_ON)
GROUPS: Mapping[str, tuple[Field, ...]] = {
    "proof": (Field.CHOICE, *EVIDENCE),
    "task": (Field.ASK, Field.BY),
    "note": (Field.NOTE,),
}
"""What belongs together: a level must not meet evidence that someone else gave for another level."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What a row says; what is None, False or empty was left blank."""

    level: int | None = None
    unknown: bool = False
    not_applicable: str = ""
    grade: int | None = None
    document: str = ""
    dated: date | None = None
    checked_by: str = ""
    checked_on: date | None = None
    ask: str = ""
    by: date | None = None
    note: str = ""

    def text(self, field: Field) -> str:
        """The value of a field as one text; empty where it was left blank."""
        if field is Field.CHOICE:
            return self._choice()
        value = getattr(self, field.value)
        return "" if value is None or not str(value).strip() else str(value)

    def _choice(self) -> str:
        if self.level is not None:
            return str(self.level)
        if self.unknown:
            return "unknown"
        return f"not applicable: {self.not_applicable}" if self.not_applicable.strip() else ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: the file, its sheet, and the number of the row."""

    file: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row that came back from an *office*. ``exported`` are the marks of what it held when it was made.

    ``aside`` tells that it stands among the questions of other offices.
    """

    question: str
    office: str
    filled: Filled
    exported: Mapping[Field, str]
    place: Place
    entered_by: str = ""
    aside: bool = False

    @property
    def changed(self) -> tuple[Field, ...]:
        """The fields that say something else than when the sheet was made."""
        return tuple(
            field
            for field in Field
            if self.filled.text(field) and mark(self.filled.text(field)) != self._was(field) != KEPT_HERE
        )

    @property
    def emptied(self) -> tuple[Field, ...]:
        """The fields that held something when the sheet was made and are blank now."""
        return tuple(f for f in Field if not self.filled.text(f) and self._was(f) not in ("", KEPT_HERE))

    def changed_here(self, present: Filled, field: Field) -> bool:
        """Whether *present*, what the case holds now, differs from what the sheet was made with."""
        return self._was(field) not in (mark(present.text(field)), KEPT_HERE)

    def _was(self, field: Field) -> str:
        return self.exported.get(field, "")


def mark(text: str) -> str:
    """The digest of a text, whatever a spreadsheet program makes of its line ends; empty for a blank one."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    for each in NONCHARACTERS:
        plain = plain.replace(each, "")
    return sha256(plain.encode("utf-8", "replace")).hexdigest()[:MARK] if plain.strip() else ""


def marks(filled: Filled) -> dict[Field, str]:
    """The marks of all fields of a row."""
    return {field: mark(filled.text(field)) for field in Field}


def filled_of(answer: Answer | None) -> Filled:
    """What a row shows of an answer; private notes are not among it."""
    if answer is None:
        return Filled()
    evidence, is_open = answer.evidence, answer.level is None
    return Filled(
        level=answer.level,
        unknown=is_open and not answer.is_not_applicable,
        not_applicable=answer.not_applicable or "",
        grade=None if is_open and not evidence.grade else evidence.grade,
        document=evidence.document,
        dated=evidence.dated,
        checked_by=evidence.checked_by,
        checked_on=evidence.checked_on,
        ask=answer.ask,
        by=answer.by,
        note=answer.note,
    )
