"""Reads a workbook that came back: every row, or every problem with its cell."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import ParseError

from python_calamine import CalamineError, CalamineWorkbook

from assess.core.errors import N_
from assess.core.questionnaire import Question, Questionnaire
from assess.core.returned import KEPT_HERE, Filled, Place, Row, mark
from assess.display.words import GRADES
from assess.documents.workbook.cells import (
    Cell,
    Unreadable,
    check_visible,
    is_blank,
    read_day,
    read_number,
    read_text,
    read_word,
    shortened,
)
from assess.documents.workbook.layout import (
    COLUMNS,
    DAYS,
    DONT_KNOW,
    FIELD_OF,
    FILLED_BY_COLUMN,
    FILLED_BY_ROW,
    HEAD_ROW,
    INPUTS,
    LISTS,
    MANIFEST,
    OF_OTHERS,
    Column,
    cell_name,
    heads,
)
from assess.documents.workbook.manifest import Entry, Grid, Manifest, read_manifest
from assess.documents.workbook.package import open_package
from assess.documents.workbook.refused import BROKEN, NOT_OURS, Problem, Unfit
from assess.documents.workbook.scanning import Scan
from assess.documents.workbook.sheets import sheet_parts
from assess.language import LANGUAGES, translator

FORMULA = N_("This cell holds a formula. Write the result in its place.")
AN_ERROR = N_("This cell holds an error of the spreadsheet program. Write what is meant.")
SHEET_GONE = N_("The sheet “%(sheet)s” is missing. Put it back, or download a new workbook and copy the answers.")
COLUMN_MOVED = N_("The column “%(head)s” is expected here. Put the columns back in their order.")
ROW_MOVED = N_("The row of %(question)s is expected here. Put the rows back in their order.")
ROW_TOO_MUCH = N_("This row belongs to no question. Write in the rows of the questions, and empty this one.")
TWO_CHOICES = N_("Choose one: a level, “Don't know”, or a reason why the question does not apply.")


@dataclass(frozen=True, slots=True)
class Returned:
    """The rows of a workbook, or what is wrong with it."""

    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_workbook(name: str, content: bytes, questionnaire: Questionnaire, city: str) -> Returned:
    """Read a file that came back; *questionnaire* is that of the case, and *city* the name in it."""
    try:
        package, scans = open_package(content)
        opened = _Opened(package, scans)
        manifest = opened.manifest()
        manifest.check(questionnaire, city)
        reading = _Reading(name, opened, manifest, questionnaire)
        rows = tuple(reading.rows())
    except Unfit as error:
        return Returned(problems=(Problem(name, error.message, facts=error.facts),))
    return Returned((), tuple(reading.problems)) if reading.problems else Returned(rows)


class _Opened:
    """The cells of the sheets, with what the scan saw in them."""

    def __init__(self, package: bytes, scans: Mapping[str, Scan]) -> None:
        try:
            self._book = CalamineWorkbook.from_filelike(io.BytesIO(package))
            self._scans = {sheet: scans[part] for sheet, part in sheet_parts(package).items() if part in scans}
        except (CalamineError, ParseError, ValueError, KeyError) as error:
            raise Unfit(BROKEN) from error
        if sorted(self._scans) != sorted(self._book.sheet_names):
            raise Unfit(BROKEN)
        self.names = frozenset(self._scans)

    def manifest(self) -> Manifest:
        if not {LISTS, MANIFEST} <= self.names:
            raise Unfit(NOT_OURS)
        return read_manifest(self.grid(MANIFEST))

    def grid(self, sheet: str) -> Grid:
        try:
            grid: Grid = self._book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        except (CalamineError, ValueError) as error:
            raise Unfit(BROKEN) from error
        return grid

    def scan(self, sheet: str) -> Scan:
        return self._scans[sheet]


@dataclass(slots=True)
class _Reading:
    """One pass over a workbook; it collects the problems."""

    file: str
    opened: _Opened
    manifest: Manifest
    questionnaire: Questionnaire
    problems: list[Problem] = field(default_factory=list)

    def rows(self) -> Iterator[Row]:
        sheets = dict.fromkeys(entry.sheet for entry in self.manifest.entries)
        lists = {str(line[0]): line[1:] for line in self.opened.grid(LISTS) if line}
        for sheet in sheets:
            entries = [entry for entry in self.manifest.entries if entry.sheet == sheet]
            if sheet not in self.opened.names:
                self.problems.append(Problem(self.file, SHEET_GONE, facts={"sheet": shortened(sheet)}))
            else:
                yield from _SheetReading(self, sheet, self.opened.grid(sheet), lists).rows(entries)


class _SheetReading:
    """One pass over a sheet."""

    def __init__(self, whole: _Reading, sheet: str, grid: Grid, lists: Mapping[str, Sequence[Cell]]) -> None:
        self._whole, self._sheet, self._grid, self._lists = whole, sheet, grid, lists
        self._scan = whole.opened.scan(sheet)

    def rows(self, entries: Sequence[Entry]) -> Iterator[Row]:
        if not self._stands_as_made(entries):
            return
        filled_by = self._read(FILLED_BY_ROW, FILLED_BY_COLUMN, read_text) or ""
        for entry in entries:
            filled = self._filled(entry)
            if filled is not None:
                place = Place(self._whole.file, self._sheet, entry.row)
                yield Row(entry.question, entry.office, filled, entry.marks, place, filled_by, entry.aside)

    def _stands_as_made(self, entries: Sequence[Entry]) -> bool:
        """Whether columns and rows are where they were; no cell is read where they are not."""
        to, before = translator(self._whole.manifest.language), len(self._whole.problems)
        for at, head in enumerate(heads(to)):
            if _plain(self._cell(HEAD_ROW, at)) != _plain(head):
                self._complain(HEAD_ROW, at, COLUMN_MOVED, head=head)
        for entry in entries:
            if _plain(self._cell(entry.row, 0)) != entry.question:
                self._complain(entry.row, 0, ROW_MOVED, question=entry.question)
        known = {entry.row for entry in entries}
        for row in range(HEAD_ROW + 1, len(self._grid) + 1):
            stray = [at for at in map(COLUMNS.index, INPUTS) if not is_blank(self._cell(row, at))]
            if stray and row not in known:
                self._complain(row, stray[0], ROW_TOO_MUCH)
        return len(self._whole.problems) == before

    def _filled(self, entry: Entry) -> Filled | None:
        """What the row says; None where a cell of it is at fault."""
        question, before = self._whole.questionnaire.question[entry.question], len(self._whole.problems)
        said: dict[str, Any] = {}
        for column in OF_OTHERS if entry.aside else INPUTS:
            value = None
            if entry.marks[FIELD_OF[column]] != KEPT_HERE:
                value = self._read(entry.row, COLUMNS.index(column), self._reader(column, question, entry))
            if value is not None:
                said[_NAMES.get(column, column.value)] = value
        chosen = [column for column in _CHOICES if _NAMES[column] in said]
        if len(chosen) > 1:
            self._complain(entry.row, COLUMNS.index(chosen[-1]), TWO_CHOICES)
        return Filled(**said) if len(self._whole.problems) == before else None

    def _reader(self, column: Column, question: Question, entry: Entry) -> Any:
        """What makes a value of a cell of this column."""
        if column is Column.LEVEL:
            own = self._lists.get(question.id, ())
            entries = [{each.id, each.en, *_sentence(own, number)} for number, each in enumerate(question.levels)]
            return lambda cell: read_number(cell, entries)
        if column is Column.GRADE:
            return lambda cell: read_number(cell, [_said(each) for each in GRADES])
        if column is Column.UNKNOWN:
            return lambda cell: read_word(cell, _said(DONT_KNOW))
        if column in DAYS:
            return read_day
        return lambda cell: _text(cell, column, entry)

    def _read(self, row: int, column: int, reader: Any) -> Any:
        """The value of a cell; None where it is blank or at fault."""
        cell, position = self._cell(row, column), (row - 1, column)
        if position in self._scan.formulas:
            self._complain(row, column, FORMULA)
        elif position in self._scan.errors:
            self._complain(row, column, AN_ERROR)
        elif not is_blank(cell):
            try:
                return reader(cell)
            except Unreadable as error:
                self._complain(row, column, error.message, found=error.found)
        return None

    def _cell(self, row: int, column: int) -> Cell:
        line = self._grid[row - 1] if row <= len(self._grid) else ()
        return line[column] if column < len(line) else None

    def _complain(self, row: int, column: int, message: str, **facts: object) -> None:
        cell = cell_name(row, column)
        self._whole.problems.append(Problem(self._whole.file, message, self._sheet, cell, facts))


_CHOICES = (Column.LEVEL, Column.UNKNOWN, Column.REASON)
_NAMES = {Column.LEVEL: "level", Column.UNKNOWN: "unknown", Column.REASON: "not_applicable"}


def _text(cell: Cell, column: Column, entry: Entry) -> str:
    text = read_text(cell)
    told = f"not applicable: {text}" if column is Column.REASON else text
    if mark(told) != entry.marks[FIELD_OF[column]]:
        check_visible(text)
    return text


def _sentence(entries: Sequence[Cell], number: int) -> Iterator[str]:
    """The sentence of a level as this workbook shows it, whose words may be those of another service."""
    if number < len(entries):
        yield str(entries[number]).removeprefix(f"{number}. ")


def _said(message: str) -> set[str]:
    """A message in every language: the workbook may have been filled in in either."""
    return {translator(language).gettext(message) for language in LANGUAGES}


def _plain(cell: Cell) -> str:
    return " ".join(str(cell or "").split())
