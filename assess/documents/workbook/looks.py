"""What the cells of a workbook look like, and how high a row must be for its longest text."""

from collections.abc import Iterable
from math import ceil
from typing import Any

INK, MUTED, LINE, PETROL, PAPER, INPUT = "#17242B", "#51626B", "#D9DDD9", "#0E5363", "#F4F6F5", "#FFFFFF"
POINTS_PER_LINE, LEAST_LINES, HIGHEST_ROW = 14.0, 3, 409.0
WIDER = 0.9
"""Letters are narrower than the figures by which a column is measured, but words do not fill a line to its end."""


class Looks:
    """The formats of one workbook. What may be filled in is white, framed and a text whatever is typed."""

    def __init__(self, book: Any) -> None:
        letters = {"font_name": "Arial", "font_size": 11, "font_color": INK}
        plain = {**letters, "text_wrap": True, "valign": "top"}
        framed = {"border": 1, "border_color": LINE}
        text = {"num_format": "@", "quote_prefix": True}

        def made(*parts: dict[str, Any]) -> Any:
            return book.add_format({key: value for part in (plain, *parts) for key, value in part.items()})

        self.plain = made()
        self.title = made({"bold": True, "font_size": 16, "font_color": PETROL, "text_wrap": False})
        self.facts = made({"font_color": MUTED, "text_wrap": False})
        self.heading = made({"bold": True, "font_size": 13, "font_color": PETROL, "text_wrap": False})
        self.label = made({"bold": True, "text_wrap": False})
        self.head = made({"bold": True, "font_color": "#FFFFFF", "bg_color": PETROL}, framed)
        self.locked = made(framed, text, {"bg_color": PAPER})
        self.input = made(framed, text, {"bg_color": INPUT, "locked": False, "border_color": MUTED})
        self.hidden = made(text, {"text_wrap": False})
        self.strong = book.add_format({**letters, "bold": True})
        self.quiet = book.add_format({**letters, "font_color": MUTED})


def row_height(texts: Iterable[tuple[str, int]], least: int = LEAST_LINES) -> float:
    """The points that the longest of some texts needs, each in a column of so many characters."""
    lines = max((_lines(text, width) for text, width in texts), default=0)
    return min(HIGHEST_ROW, max(lines, least) * POINTS_PER_LINE + 6)


def _lines(text: str, width: int) -> int:
    return sum(max(1, ceil(len(line) * WIDER / width)) for line in text.split("\n"))
