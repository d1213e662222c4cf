"""The geometry of the charts of planning: named bars made of stacked parts, and lines by quarter.

Numbers become positions here, words come from outside; `components/planning_charts.html` draws the values. All
numbers of a chart stand in a table beside it as well.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assess.core.planning.inputs import Ranged

WIDTH = 420
BAR_HEIGHT, ROW, TOP = 16, 46, 6
LABEL_ROOM = 15
"""How wide a part has to be to hold its number."""
COLOURS = 10
MOST_TICKS = 6
LINE_LEFT, LINE_RIGHT, LINE_TOP, LINE_HEIGHT = 30, 318, 26, 160
BETWEEN_NAMES = 14

Worded = Callable[[Fraction], str]


@dataclass(frozen=True, slots=True)
class Stack:
    """One bar: its name, the value of each part, what to say at its end, and the range of the whole where it has one.

    ``remark`` stands where there is no bar, as there is no number ("the queue only grows").
    """

    name: str
    values: Sequence[Fraction] = ()
    total: str = ""
    range: Ranged | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a bar; ``number`` is its place in the legend, ``colour`` its class."""

    x: float
    width: float
    number: int
    colour: int
    is_labelled: bool

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    total: str
    remark: str
    y: float
    segments: tuple[Segment, ...]
    whisker: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    words: str


@dataclass(frozen=True, slots=True)
class Series:
    """One entry of a legend; ``colour`` is its class, ``number`` what its parts are labelled with."""

    name: str
    number: int
    colour: int


@dataclass(frozen=True, slots=True)
class StackedBars:
    """Bars below one another with a common scale; ``words`` say in a sentence what they show."""

    words: str
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    legend: tuple[Series, ...]
    height: float
    width: int = WIDTH

    @property
    def has_ranges(self) -> bool:
        return any(row.whisker for row in self.rows)


def stacked_bars(words: str, parts: Sequence[str], stacks: Sequence[Stack], axis: Worded) -> StackedBars:
    """Bars of *parts* in their order; *axis* words the numbers below. Parts that are nought everywhere are left out."""
    drawn = [at for at in range(len(parts)) if any(at < len(each.values) and each.values[at] for each in stacks)]
    legend = tuple(Series(parts[at], n + 1, n % COLOURS + 1) for n, at in enumerate(drawn))
    steps = tick_values(max((_end(each) for each in stacks), default=Fraction(0)))
    most = steps[-1]
    rows = tuple(_row(each, TOP + n * ROW, drawn, most) for n, each in enumerate(stacks))
    ticks = tuple(Tick(_at(value, most), axis(value)) for value in steps)
    return StackedBars(words, rows, ticks, legend, TOP + len(rows) * ROW + 22)


def tick_values(most: Fraction) -> tuple[Fraction, ...]:
    """Round numbers from nought to *most* or a little more, at most six of them."""
    if most <= 0:
        return (Fraction(0), Fraction(1))
    step = Fraction(1)
    while step * (MOST_TICKS - 1) >= most:
        step /= 10
    while True:
        for factor in (1, 2, 5):
            if step * factor * (MOST_TICKS - 1) >= most:
                count = -(-most // (step * factor))
                return tuple(step * factor * n for n in range(count + 1))
        step *= 10


def _end(stack: Stack) -> Fraction:
    return max(sum(stack.values, Fraction(0)), stack.range.high if stack.range else Fraction(0))


def _row(stack: Stack, y: float, drawn: Sequence[int], most: Fraction) -> Row:
    segments, start = [], Fraction(0)
    for n, at in enumerate(drawn):
        value = stack.values[at] if at < len(stack.values) else Fraction(0)
        if value > 0:
            x, width = _at(start, most), _at(value, most)
            segments.append(Segment(x, width, n + 1, n % COLOURS + 1, width >= LABEL_ROOM))
            start += value
    is_range = stack.range is not None and stack.range.is_range
    whisker = (_at(stack.range.low, most), _at(stack.range.high, most)) if stack.range and is_range else None
    return Row(stack.name, stack.total, stack.remark, y, tuple(segments), whisker)


def _at(value: Fraction, most: Fraction) -> float:
    return round(float(value / most * (WIDTH - 20)), 2)


@dataclass(frozen=True, slots=True)
class Course:
    """One line: its name, the class of its colour and stroke (a pillar or ``overall``), and a value for each quarter.

    A quarter without a value (None) leaves a gap.
    """

    name: str
    kind: str
    values: Sequence[Fraction | None]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens in a quarter, such as a gate that opens; ``at`` is the place of the quarter in its row."""

    at: int
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A course drawn: pieces of (x, y) points, and its name at its end."""

    name: str
    kind: str
    pieces: tuple[tuple[tuple[float, float], ...], ...]
    name_y: float

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple("M" + "L".join(f"{x} {y}" for x, y in piece) for piece in self.pieces)

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        return tuple(point for piece in self.pieces for point in piece)


@dataclass(frozen=True, slots=True)
class Flag:
    """A quarter in which something happens; ``number`` leads to the words in the legend."""

    x: float
    number: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Courses over quarters on a common scale from nought; ``words`` say in a sentence what they show."""

    words: str
    lines: tuple[Line, ...]
    quarters: tuple[Tick, ...]
    levels: tuple[Tick, ...]
    flags: tuple[Flag, ...]
    height: int = LINE_TOP + LINE_HEIGHT + 30
    width: int = WIDTH
    left: int = LINE_LEFT
    right: int = LINE_RIGHT
    top: int = LINE_TOP
    bottom: int = LINE_TOP + LINE_HEIGHT


def lines(
    words: str,
    quarters: Sequence[str],
    courses: Sequence[Course],
    axis: Worded,
    events: Sequence[Event] = (),
    most: Fraction = Fraction(100),
) -> Lines:
    """Courses by quarter up to *most*; in ``levels`` the ``x`` of a tick is its height."""
    levels = tuple(Tick(_height(value, most), axis(value)) for value in (most * n / 5 for n in range(6)))
    every = -(-len(quarters) // MOST_TICKS) or 1
    named = tuple(Tick(_across(n, len(quarters)), name) for n, name in enumerate(quarters) if n % every == 0)
    return Lines(words, _lines(courses, len(quarters), most), named, levels, _flags(events, len(quarters)))


def _lines(courses: Sequence[Course], count: int, most: Fraction) -> tuple[Line, ...]:
    drawn = [(each, _pieces(each, count, most)) for each in courses]
    ends = {n: pieces[-1][-1][1] for n, (_each, pieces) in enumerate(drawn) if pieces}
    heights = _apart(ends)
    return tuple(
        Line(each.name, each.kind, pieces, heights[n]) for n, (each, pieces) in enumerate(drawn) if n in heights
    )


def _pieces(course: Course, count: int, most: Fraction) -> tuple[tuple[tuple[float, float], ...], ...]:
    """The points of a course, in one piece for each row of quarters that have a value."""
    pieces: list[list[tuple[float, float]]] = [[]]
    for n, value in enumerate(course.values):
        if value is None:
            pieces.append([])
        else:
            pieces[-1].append((_across(n, count), _height(value, most)))
    return tuple(tuple(piece) for piece in pieces if piece)


def _apart(ends: dict[int, float]) -> dict[int, float]:
    """Where the names at the ends of lines stand so that none covers another."""
    placed: dict[int, float] = {}
    last = float("-1e3")
    for n, y in sorted(ends.items(), key=lambda each: each[1]):
        last = max(y, last + BETWEEN_NAMES)
        placed[n] = last
    over = max(placed.values(), default=0.0) - (LINE_TOP + LINE_HEIGHT)
    return {n: round(y - max(over, 0.0), 2) for n, y in placed.items()}


def _flags(events: Sequence[Event], count: int) -> tuple[Flag, ...]:
    found: dict[int, list[str]] = {}
    for event in sorted(events, key=lambda each: each.at):
        found.setdefault(event.at, []).append(event.words)
    return tuple(Flag(_across(at, count), n + 1, tuple(words)) for n, (at, words) in enumerate(found.items()))


def _across(at: int, count: int) -> float:
    return round(LINE_LEFT + (LINE_RIGHT - LINE_LEFT) * at / max(count - 1, 1), 2)


def _height(value: Fraction, most: Fraction) -> float:
    return round(float(LINE_TOP + LINE_HEIGHT * (1 - value / most)), 2)
