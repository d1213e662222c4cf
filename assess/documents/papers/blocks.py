"""What a paper is made of, whatever it is set as: headings, paragraphs, lists, tables and lines to sign on."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """How words stand out. A gap is what nobody has filled in; a warning is read before all else."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    GAP = "gap"
    LEAD = "lead"
    VERDICT = "verdict"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Line:
    """Words on a line of their own; ``mark`` names the shape before them, a result of a check or a verdict."""

    text: str
    look: Look = Look.PLAIN
    mark: str = ""


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """``is_fresh`` where it begins a new page."""

    text: str
    is_fresh: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    line: Line


@dataclass(frozen=True, slots=True)
class Items:
    """A list, one line each."""

    lines: Cell


@dataclass(frozen=True, slots=True)
class Pairs:
    """What is called how, and what is said of it."""

    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; the shares of a table's columns make a hundred."""

    heading: str
    share: int
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header comes again on every page; under a heading that names it, it needs no caption.

    The first column names the row.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs; a name or a position that is not known leaves a line to write on."""

    role: str
    position: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places to sign beside each other; ``lead`` says what is signed, so that the page is not taken for another's.

    ``name`` and ``day`` are the words for name and number, and for place and day.
    """

    lead: str
    signers: tuple[Signer, ...]
    name: str
    day: str


Block = Heading | Paragraph | Items | Pairs | Table | Signatures


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper. ``fingerprint`` is that of the version it is about; a wide one lies on its side.

    ``draft`` stands on every page of one that is not to be signed yet.
    """

    title: str
    subtitle: str
    description: str
    fingerprint: str
    blocks: tuple[Block, ...]
    is_wide: bool = False
    draft: str = ""


def cell(text: str, look: Look = Look.PLAIN, mark: str = "") -> Cell:
    """The words of a cell, a line for each paragraph that was written."""
    lines = [each.strip() for each in text.splitlines() if each.strip()]
    return tuple(Line(each, look, mark if not number else "") for number, each in enumerate(lines))


def cells(texts: Iterable[str], look: Look = Look.PLAIN) -> Cell:
    """Several texts, each on lines of its own."""
    return tuple(line for text in texts for line in cell(text, look))


def paragraphs(lines: Cell) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(each) for each in lines)


def said(text: str, look: Look = Look.PLAIN) -> Paragraph:
    return Paragraph(Line(text, look))
