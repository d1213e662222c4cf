"""Annex: the indicators of other frameworks that the steps of the roadmap help."""

from dataclasses import dataclass

from assess.core.indicators import helped_by
from assess.display.crosswalks import numbered, rated, short_name
from assess.display.gantt import in_order
from assess.documents.chapters.names import Names


@dataclass(frozen=True, slots=True)
class Column:
    """A framework that gives levels, and what it rests on."""

    name: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpedRow:
    """A step with the indicators it helps, a cell for each column; an empty one where it helps none."""

    step: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Indicators:
    """``rows`` is empty where no step helps any."""

    columns: tuple[Column, ...]
    rows: tuple[HelpedRow, ...]


def indicators(names: Names) -> Indicators:
    """The steps ahead that help an indicator, in the order of the chart."""
    evaluation = names.evaluation
    frameworks = rated(evaluation.questionnaire)
    rows = []
    for planned in in_order(evaluation.plan.steps):
        cells = tuple(numbered(helped_by(each, planned.step), names.to) for each in frameworks)
        if any(cells):
            rows.append(HelpedRow(names.step(planned.step.id), cells))
    columns = tuple(Column(short_name(each, names.to), each.sources) for each in frameworks)
    return Indicators(columns if rows else (), tuple(rows))
