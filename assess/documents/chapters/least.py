"""The least that has to be done: the shortest way to each open gate, and what to find out first."""

from dataclasses import dataclass

from assess.core.planning.turning import find_out_list
from assess.core.planning.way_through import ways_through
from assess.display.planning.find_out import FindOutList, show_find_out_list
from assess.display.planning.telling import Telling
from assess.display.planning.way import ClassWay, StageShown, StepRow, show_ways
from assess.documents.chapters.names import Names


@dataclass(frozen=True, slots=True)
class LeastStep:
    """A step of the smallest way; ``gate`` is the first that needs it."""

    step: StepRow
    gate: str


@dataclass(frozen=True, slots=True)
class LeastOfClass:
    """One class: ``months`` has a row for each supposition and a column for each gate that is not open."""

    name: str
    stages: tuple[StageShown, ...]
    heads: tuple[str, ...]
    months: tuple[tuple[str, tuple[str, ...]], ...]
    steps: tuple[LeastStep, ...]


@dataclass(frozen=True, slots=True)
class Least:
    classes: tuple[LeastOfClass, ...]
    find_out: FindOutList


def least(names: Names) -> Least:
    """The smallest ways of an evaluation and its find-out list."""
    telling = Telling(names.evaluation, names.to, names.short_office)
    return Least(
        tuple(_of_class(each) for each in show_ways(ways_through(names.evaluation), telling)),
        show_find_out_list(find_out_list(names.evaluation), telling),
    )


def _of_class(way: ClassWay) -> LeastOfClass:
    timed = [each for each in way.stages if each.months]
    rows = zip(*(each.months for each in timed), strict=True) if timed else ()
    found = {row.id: row for stage in reversed(way.stages) for row in stage.steps}
    first = {row.id: stage.name for stage in reversed(way.stages) for row in stage.steps}
    return LeastOfClass(
        way.name,
        way.stages,
        tuple(each.name for each in timed),
        tuple((row[0].name, tuple(each.months for each in row)) for row in rows),
        tuple(LeastStep(row, first[id]) for id, row in found.items()),
    )
