"""Plain tables for a terminal."""

import textwrap
from collections.abc import Sequence
from unicodedata import combining, east_asian_width

GAP = "  "


def width(text: str) -> int:
    """How many columns of a terminal *text* takes."""
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = (), widest: int = 56) -> str:
    """Rows under their heads; columns named in *right* are set to the right, long cells run over several lines."""
    cells = [[_lines(cell, widest) for cell in row] for row in [heads, *rows]]
    widths = [max(width(line) for row in cells for line in row[column]) for column in range(len(heads))]
    rule = GAP.join("─" * each for each in widths)
    printed = ["\n".join(_printed(row, widths, right)) for row in cells]
    return "\n".join([printed[0], rule, *printed[1:]])


def _lines(cell: str, widest: int) -> list[str]:
    return textwrap.wrap(cell, widest) or [""]


def _printed(row: Sequence[list[str]], widths: Sequence[int], right: Sequence[int]) -> list[str]:
    height = max(len(lines) for lines in row)
    return [
        GAP.join(
            _set(lines[line] if line < len(lines) else "", widths[column], column in right)
            for column, lines in enumerate(row)
        ).rstrip()
        for line in range(height)
    ]


def _set(text: str, columns: int, right: bool) -> str:
    space = " " * (columns - width(text))
    return space + text if right else text + space
