"""What each purchase costs over five years, and the scenarios beside the case as it is."""

from dataclasses import dataclass

from assess.core.planning.cost import cost, faults_of_cost, inputs_of_cost
from assess.core.planning.cost_derived import moved_kinds
from assess.display.planning.cost import About, CostShown, show_cost
from assess.display.planning.cost_words import COST_WORDS
from assess.display.planning.inputs import fault_words
from assess.display.planning.scenarios import ResultRow, ScenariosShown, class_name, show_scenarios
from assess.documents.chapters.names import Names

BESIDE = 3
"""The scenarios that stand beside the case in one table."""


@dataclass(frozen=True, slots=True)
class ClassCost:
    """The cost of one class; ``shown`` is None where its figures contradict each other, and ``faults`` say how."""

    name: str
    shown: CostShown | None
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Costs:
    """``classes`` have figures, ``without`` are the names of requested classes that have none."""

    classes: tuple[ClassCost, ...]
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The results of some scenarios beside those of the case, the first of ``names``."""

    names: tuple[str, ...]
    rows: tuple[ResultRow, ...]


@dataclass(frozen=True, slots=True)
class Scenarios:
    shown: ScenariosShown
    tables: tuple[Comparison, ...]


def costs(names: Names) -> Costs:
    """The costs of all classes that are requested, or of which the case tells any."""
    case = names.evaluation.case
    found = [_of_class(names, id) for id in dict.fromkeys((*case.requests, *case.cost)) if _is_known(names, id)]
    has_figures = [each for each in found if each.shown is None or each.shown.lines]
    return Costs(tuple(has_figures), tuple(each.name for each in found if each not in has_figures))


def scenarios(names: Names) -> Scenarios:
    """The scenarios of a case, a few beside it at a time."""
    evaluation = names.evaluation
    shown = show_scenarios(evaluation.case, evaluation.questionnaire, names.to)
    starts = range(1, len(shown.names), BESIDE)
    return Scenarios(shown, tuple(_beside(shown, start) for start in starts))


def _of_class(names: Names, class_id: str) -> ClassCost:
    evaluation, to = names.evaluation, names.to
    inputs = inputs_of_cost(evaluation.case, class_id)
    name = class_name(class_id, evaluation.questionnaire, to)
    if faults := faults_of_cost(inputs):
        return ClassCost(name, None, tuple(fault_words(each, COST_WORDS, to) for each in faults))
    moved = moved_kinds(evaluation.case, class_id)
    about = About(evaluation.questionnaire, class_id, _first_year(names, class_id), moved)
    return ClassCost(name, show_cost(cost(inputs), inputs, about, to), ())


def _first_year(names: Names, class_id: str) -> int | None:
    """The year of the budget that the roadmap buys the class from."""
    earliest = names.evaluation.plan.earliest.get(class_id)
    return earliest.budget.year if earliest and earliest.budget else None


def _is_known(names: Names, class_id: str) -> bool:
    return class_id in names.evaluation.questionnaire.technology_class


def _beside(shown: ScenariosShown, start: int) -> Comparison:
    columns = (0, *range(start, min(start + BESIDE, len(shown.names))))
    rows = tuple(ResultRow(row.name, tuple(row.cells[at] for at in columns)) for row in shown.rows)
    return Comparison(tuple(shown.names[at] for at in columns), rows)
