"""Looks through the XML of a sheet before it is read: no entities, no cells out of reach, and where formulas stand."""

import re
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from assess.documents.workbook.refused import FOREIGN_PART, TOO_MUCH_INSIDE, Unfit

LAST_ROW, LAST_COLUMN, MOST_CELLS, MOST_ELEMENTS = 5_000, 80, 60_000, 1_500_000
CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
CONTENT = ("v", "is", "f")

Position = tuple[int, int]


@dataclass(slots=True)
class Scan:
    """The cells of a sheet, by row and column (both from 0), that hold a formula, and those that hold an error."""

    formulas: set[Position] = field(default_factory=set)
    errors: set[Position] = field(default_factory=set)


def check_plain(part: bytes) -> None:
    """Raise Unfit where a part declares entities or another document type, and ExpatError where it is no XML."""
    _parser().Parse(part, True)


def scan_sheet(part: bytes) -> Scan:
    """What the cells of a sheet are; Unfit where some lie out of reach."""
    looking, parser = _Looking(), _parser()
    parser.StartElementHandler = looking.start
    parser.Parse(part, True)
    return looking.scan


class _Looking:
    def __init__(self) -> None:
        self.scan = Scan()
        self._cell, self._cells, self._elements = (-1, -1), 0, 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise Unfit(TOO_MUCH_INSIDE)
        local = name.rpartition(":")[2]
        if local == "c":
            self._cell = _position(attributes.get("r", ""))
            if attributes.get("t") == "e":
                self.scan.errors.add(self._cell)
        elif local in CONTENT and self._cell != (-1, -1):
            self._content(local)

    def _content(self, local: str) -> None:
        self._cells += 1
        row, column = self._cell
        if self._cells > MOST_CELLS or row >= LAST_ROW or column >= LAST_COLUMN:
            raise Unfit(TOO_MUCH_INSIDE)
        if local == "f":
            self.scan.formulas.add(self._cell)


def _position(name: str) -> Position:
    found = CELL.fullmatch(name)
    if found is None:
        raise Unfit(FOREIGN_PART, part=name[:20] or "c")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _parser() -> XMLParserType:
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_declared: object) -> None:
    raise ExpatError("a document type is declared")
