"""The hidden sheet that says what a workbook is and where each question stands in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assess.core.errors import N_
from assess.core.fingerprint import questionnaire_checksum
from assess.core.offices import fold
from assess.core.questionnaire import Questionnaire
from assess.core.returned import Field
from assess.documents.workbook.cells import Cell, shortened
from assess.documents.workbook.layout import ASIDE, FORMAT, HEAD_ROW, KEYS, OWN, ROWS
from assess.documents.workbook.refused import NEWER_FORMAT, NOT_OURS, Unfit
from assess.documents.workbook.scanning import LAST_ROW
from assess.language import LANGUAGES

Grid = Sequence[Sequence[Cell]]

OTHER_QUESTIONNAIRE = N_(
    "This workbook was made for the questionnaire %(found)s, but the assessment answers %(expected)s. "
    "Download a new one and copy the answers."
)
OTHER_CONTENT = N_(
    "This workbook asks other questions than the assessment does, under the same version of the questionnaire. "
    "Download a new one and copy the answers."
)
OTHER_CITY = N_("This workbook was made for %(found)s, but the assessment is that of %(expected)s.")


@dataclass(frozen=True, slots=True)
class Entry:
    """A question on a sheet of an office, with the marks of what its row held when the workbook was made."""

    sheet: str
    office: str
    row: int
    question: str
    aside: bool
    marks: Mapping[Field, str]


@dataclass(frozen=True, slots=True)
class Manifest:
    questionnaire: str
    checksum: str
    language: str
    city: str
    entries: tuple[Entry, ...]

    def check(self, questionnaire: Questionnaire, city: str) -> None:
        """Raise Unfit unless the workbook was made for this questionnaire, and for this city if for any."""
        expected = questionnaire.reference
        if self.questionnaire != expected:
            raise Unfit(OTHER_QUESTIONNAIRE, found=shortened(self.questionnaire), expected=expected)
        if self.checksum != questionnaire_checksum(questionnaire):
            raise Unfit(OTHER_CONTENT)
        if self.city and fold(self.city) != fold(city):
            raise Unfit(OTHER_CITY, found=shortened(self.city), expected=city)
        for entry in self.entries:
            if entry.question not in questionnaire.question or entry.office not in questionnaire.office:
                raise Unfit(NOT_OURS)


def read_manifest(grid: Grid) -> Manifest:
    """The manifest in the cells of its sheet; Unfit where they are not as this program wrote them."""
    lines = [[str(cell or "") for cell in line] for line in grid]
    facts = {line[0]: line[1] for line in lines[: len(KEYS)] if len(line) > 1}
    if tuple(facts) != KEYS or len(lines) <= len(KEYS) or lines[len(KEYS)][0] != ROWS:
        raise Unfit(NOT_OURS)
    if facts["format"] != FORMAT:
        raise Unfit(NEWER_FORMAT)
    entries = tuple(_entries(lines[len(KEYS) + 1 :]))
    if facts["language"] not in LANGUAGES or len({(e.sheet, e.row) for e in entries}) < len(entries):
        raise Unfit(NOT_OURS)
    return Manifest(facts["questionnaire"], facts["checksum"], facts["language"], facts["city"], entries)


def _entries(lines: Sequence[Sequence[str]]) -> Iterator[Entry]:
    for line in lines:
        if not any(line):
            continue
        sheet, office, row, question, kind, *marks = (*line[: 5 + len(Field)], *[""] * (5 + len(Field) - len(line)))
        if not (row.isdecimal() and row.isascii() and HEAD_ROW < int(row[:9]) <= LAST_ROW and kind in (OWN, ASIDE)):
            raise Unfit(NOT_OURS)
        yield Entry(sheet, office, int(row), question, kind == ASIDE, dict(zip(Field, marks, strict=True)))
