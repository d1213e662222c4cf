"""Scenarios beside the case as it is: the key results in one table, and for each scenario the figures that differ."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from assess.core.case import Case
from assess.core.errors import N_
from assess.core.planning.assumed import assumed_levers
from assess.core.planning.cost import Cost, inputs_of_cost
from assess.core.planning.cost_inputs import STAFF
from assess.core.planning.giving import BY_CLASS
from assess.core.planning.inputs import Estimate, Given, Input, Inputs, Ranged, Unit
from assess.core.planning.models import SPECS
from assess.core.planning.scenarios import Difference, Outcome, compare
from assess.core.planning.service_time import Hours, inputs_of_service_time
from assess.core.planning.staffing import inputs_of_staffing
from assess.core.questionnaire import Questionnaire
from assess.display.planning.amounts import amounts, between
from assess.display.planning.cost_tables import PERCENT, SPACE, TYPED_STAFF
from assess.display.planning.hours import hours_words
from assess.display.planning.inputs import input_name
from assess.display.planning.money import money_range
from assess.display.planning.words import WORDS
from assess.language import Translator

NAMES: Mapping[str, str] = {
    "staffing": N_("Staffing needs"),
    "service_time": N_("Service time"),
    "cost": N_("Five-year cost"),
}
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Cell:
    """A result in words; ``differs`` where the case as it is comes to another one, ``note`` why it may not."""

    words: str
    differs: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One result for the case as it is and, after it, for each scenario."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One figure as the case has it and as the scenario has it; ``model`` and ``class_id`` name its page."""

    model: str
    class_id: str
    page: str
    name: str
    base: str
    other: str


@dataclass(frozen=True, slots=True)
class ScenarioShown:
    """One scenario; ``pages`` are the models it gives figures for, as (model, class, name)."""

    name: str
    differences: tuple[DifferenceRow, ...]
    pages: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ScenariosShown:
    """``names`` head the columns of ``rows``; ``remarks`` say where nothing could be computed, or not all."""

    names: tuple[str, ...]
    rows: tuple[ResultRow, ...]
    scenarios: tuple[ScenarioShown, ...]
    remarks: tuple[str, ...]


def show_scenarios(case: Case, questionnaire: Questionnaire, to: Translator) -> ScenariosShown:
    """The scenarios of a case, in its order."""
    outcomes = compare(case)
    names = (to.gettext("Today's figures"), *(each.name for each in outcomes[1:]))
    rows = (*_results(outcomes, _with_all(case, to), to), *_costs(outcomes, questionnaire, to))
    return ScenariosShown(
        names,
        tuple(row for row in rows if any(cell.words != NOTHING for cell in row.cells)),
        tuple(_scenario(each, case, questionnaire, to) for each in outcomes[1:]),
        tuple(_remarks(outcomes, names, questionnaire, to)),
    )


def _results(outcomes: tuple[Outcome, ...], with_all: str, to: Translator) -> list[ResultRow]:
    def people(found: Ranged | None) -> str:
        return between(found, to, 0) if found else NOTHING

    def share(found: Ranged | None) -> str:
        return f"{between(_percent(found), to)}{SPACE}%" if found else NOTHING

    def hours(found: Hours | None) -> str:
        return hours_words(found, to) if found else NOTHING

    def money(found: Ranged | None) -> str:
        return money_range(found, to) if found else NOTHING

    return [
        _row(to.gettext("People the work takes"), outcomes, lambda each: people(each.people)),
        _row(to.gettext("People yet to be found"), outcomes, lambda each: people(each.to_find)),
        _row(to.gettext("Wages in a year"), outcomes, lambda each: money(each.wages)),
        _row(to.gettext("Live cameras actually watched, at any moment"), outcomes, lambda each: share(each.viewed)),
        _row(to.gettext("Hours of a case today"), outcomes, lambda each: hours(each.today)),
        _row(with_all, outcomes, lambda each: hours(each.with_all)),
    ]


def _with_all(case: Case, to: Translator) -> str:
    """What the hours with all levers are called: by whose figures they are."""
    if any(told.assumed for told in assumed_levers(inputs_of_service_time(case)).values()):
        return to.gettext("Hours of a case with rule, staff and app, by assumptions of this tool about these")
    return to.gettext("Hours of a case with rule, staff and app")


def _costs(outcomes: tuple[Outcome, ...], questionnaire: Questionnaire, to: Translator) -> list[ResultRow]:
    rows = []
    for id in outcomes[0].costs:
        purchase = class_name(id, questionnaire, to)
        parts: tuple[tuple[str, Callable[[Cost], Ranged]], ...] = (
            (N_("%(purchase)s: what the budgets must hold over five years"), lambda found: found.total),
            (N_("%(purchase)s: present value of these (discounted)"), lambda found: found.present),
            (N_("%(purchase)s: a year of running it"), lambda found: found.running),
        )
        notes = [_note(outcome.costs[id], outcomes[0].costs[id], to) for outcome in outcomes]
        for words, part in parts:
            row = _row(to.gettext(words, purchase=purchase), outcomes, _money_of(id, part, to))
            cells = zip(row.cells, notes, strict=True)
            rows.append(replace(row, cells=tuple(replace(cell, note=note) for cell, note in cells)))
    return rows


def _note(found: Cost | None, base: Cost | None, to: Translator) -> str:
    """Where the posts change and the staff of the cost does not, as the city typed it in."""
    if not found or not base or found.staff_by_posts in (None, base.staff_by_posts):
        return ""
    return to.gettext(TYPED_STAFF) if found.lines[STAFF] == base.lines.get(STAFF) else ""


def _money_of(class_id: str, part: Callable[[Cost], Ranged], to: Translator) -> Callable[[Outcome], str]:
    """Words for a part of the cost of a class; a sum with lines left out is at least what it says."""

    def words(outcome: Outcome) -> str:
        found = outcome.costs[class_id]
        if found is not None and found.is_bought_for_nothing:
            return to.gettext("not bought")
        if found is None or not part(found).high:
            return NOTHING
        money = money_range(part(found), to)
        return to.gettext("at least %(money)s", money=money) if found.is_at_least else money

    return words


def _row(name: str, outcomes: tuple[Outcome, ...], words: Callable[[Outcome], str]) -> ResultRow:
    base, *others = (words(each) for each in outcomes)
    return ResultRow(name, (Cell(base), *(Cell(each, each != base) for each in others)))


def _percent(share: Ranged) -> Ranged:
    return Ranged(share.low * PERCENT, share.typical * PERCENT, share.high * PERCENT)


def _remarks(outcomes: tuple[Outcome, ...], names: tuple[str, ...], bank: Questionnaire, to: Translator) -> list[str]:
    remarks = []
    for outcome, name in zip(outcomes, names, strict=True):
        if outcome.faulty:
            pages = to.listed([page_name(*each, bank, to) for each in outcome.faulty])
            remarks.append(
                to.gettext("%(name)s: figures that cannot be true together (%(pages)s).", name=name, pages=pages)
            )
        if outcome.partial:
            remarks.append(to.gettext("%(name)s: some kinds of post could not be sized yet.", name=name))
    return remarks


def _scenario(outcome: Outcome, case: Case, questionnaire: Questionnaire, to: Translator) -> ScenarioShown:
    rows = tuple(_difference(each, case, questionnaire, to) for each in outcome.differences)
    pages = dict.fromkeys((each.model, each.class_id, each.page) for each in rows)
    return ScenarioShown(outcome.name, rows, tuple(pages))


def _difference(found: Difference, case: Case, questionnaire: Questionnaire, to: Translator) -> DifferenceRow:
    counts = _counts(found, case)
    return DifferenceRow(
        found.model,
        found.class_id,
        page_name(found.model, found.class_id, questionnaire, to),
        _figure_name(found, to),
        to.gettext("not filled in") if counts is None else _given_words(counts, found, to),
        _given_words(found.other, found, to),
    )


def _figure_name(found: Difference, to: Translator) -> str:
    """The name of an input, with the heading it stands under where another one has the same name."""
    words = WORDS[found.model]
    label = words.labels[found.name].label
    name = input_name(found.name, words, to)
    if sum(each.label == label for each in words.labels.values()) == 1:
        return name
    heading = to.gettext(words.parts[SPECS[found.model][found.name].part])
    return f"{heading}: {name}"


def _counts(found: Difference, case: Case) -> Given | None:
    """What counts for the case as it is, derived or assumed where it gives nothing."""
    inputs = _inputs(found, case)
    is_number = isinstance(SPECS[found.model][found.name], Input)
    return inputs.estimate(found.name) if is_number else inputs.choice(found.name)


def _inputs(found: Difference, case: Case) -> Inputs:
    if found.model == BY_CLASS:
        return inputs_of_cost(case, found.class_id)
    return inputs_of_staffing(case) if found.model == "staffing" else inputs_of_service_time(case)


def _given_words(given: Given, found: Difference, to: Translator) -> str:
    asked = SPECS[found.model][found.name]
    if not isinstance(given, Estimate) or not isinstance(asked, Input):
        return to.gettext(WORDS[found.model].options[str(given)])
    return money_range(given, to) if asked.unit is Unit.RUPIAH else amounts(given, asked.unit, to)


def page_name(model: str, class_id: str, questionnaire: Questionnaire, to: Translator) -> str:
    """What the page of a model is called, with the class of purchase where it is about one."""
    name = to.gettext(NAMES[model])
    return f"{name}: {class_name(class_id, questionnaire, to)}" if class_id else name


def class_name(id: str, questionnaire: Questionnaire, to: Translator) -> str:
    """A class by its name, or by its id where the questionnaire no longer has it."""
    found = questionnaire.technology_class.get(id)
    return found.name[to.language] if found else id
