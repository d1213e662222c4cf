"""Figures of a proposal beside those that the city told the planning models, and what the models make of them."""

from collections.abc import Mapping
from fractions import Fraction

from assess.core.appraising.checks.evidence import counted
from assess.core.appraising.checks.load import planned_load
from assess.core.appraising.checks.posts import is_of_same
from assess.core.appraising.conflicts.money import sum_of_lines
from assess.core.appraising.conflicts.rule import Rule, conflict, rupiah
from assess.core.appraising.findings import Conflicting
from assess.core.appraising.proposed import Proposed
from assess.core.estimates import Estimate, Given, exact
from assess.core.planning.workload import MONTHS
from assess.core.purchases.proposal import APP, CCTV, COMMAND

HUNDREDTH, TENTH = Fraction(1, 100), Fraction(1, 10)
KINDS: Mapping[str, tuple[str, ...]] = {CCTV: ("cctv",), COMMAND: ("command",), APP: ("intake", "routing", "field")}
"""The kinds of post that work with a class of purchase."""


def _capital_not_planned(proposed: Proposed) -> Conflicting | None:
    lines, planned = sum_of_lines(proposed, "capital"), _told(_cost(proposed), "capex")
    if lines is None or planned is None:
        return None
    low, high = exact(planned.low) * (1 - HUNDREDTH), exact(planned.high) * (1 + HUNDREDTH)
    if low <= lines <= high:
        return None
    return conflict("capital_not_planned", "lines", lines=rupiah(lines), planned=rupiah(planned.typical))


def _total_below_planned(proposed: Proposed) -> Conflicting | None:
    total, planned = proposed.number("total"), _told(_cost(proposed), "capex")
    if total is None or planned is None or total >= exact(planned.low) * (1 - HUNDREDTH):
        return None
    return conflict("total_below_planned", "total", total=rupiah(total), planned=rupiah(planned.typical))


def _units_not_planned(proposed: Proposed) -> Conflicting | None:
    return _beside(proposed, "units_not_planned", "units", "units")


def _retention_not_planned(proposed: Proposed) -> Conflicting | None:
    return _beside(proposed, "retention_not_planned", "retention_days", "retention_days")


def _posts_below_planned(proposed: Proposed) -> Conflicting | None:
    found, needed = proposed.planned.staffing.result, proposed.number("posts_needed")
    if found is None or needed is None or not is_of_same(proposed):
        return None
    posts = [found.post[kind] for kind in KINDS.get(proposed.class_id, ()) if found.post[kind].is_sized]
    people = sum((each.people.low for each in posts), Fraction())
    if needed >= people * (1 - TENTH):
        return None
    return conflict("posts_below_planned", "posts_needed", needed=counted(needed), people=counted(people))


def _demand_below_measured(proposed: Proposed) -> Conflicting | None:
    demand, measured = proposed.number("demand_per_month"), _told(proposed.case.staffing, "cases_per_year")
    if demand is None or measured is None or demand >= exact(measured.low) / MONTHS * (1 - TENTH):
        return None
    a_month = Fraction(round(measured.typical / MONTHS))
    return conflict("demand_below_measured", "demand_per_month", demand=counted(demand), measured=counted(a_month))


def _capacity_above_planned(proposed: Proposed) -> Conflicting | None:
    claimed, load = proposed.number("capacity_per_month"), planned_load(proposed)
    if claimed is None or load is None or claimed <= load.capacity * (1 + TENTH):
        return None
    planned = int(load.capacity)
    return conflict("capacity_above_planned", "capacity_per_month", claimed=counted(claimed), planned=planned)


def _beside(proposed: Proposed, id: str, name: str, input_name: str) -> Conflicting | None:
    """A number of the proposal outside what the cost model was told."""
    number, planned = proposed.number(name), _told(_cost(proposed), input_name)
    if number is None or planned is None or exact(planned.low) <= number <= exact(planned.high):
        return None
    return conflict(id, name, number=counted(number), planned=counted(planned.typical))


def _cost(proposed: Proposed) -> Mapping[str, Given]:
    return proposed.case.cost.get(proposed.class_id, {})


def _told(given: Mapping[str, Given], name: str) -> Estimate | None:
    """What the city itself told a model; an assumption contradicts nothing."""
    found = given.get(name)
    return found if isinstance(found, Estimate) else None


PLANNED: Mapping[str, Rule] = {
    "capital_not_planned": _capital_not_planned,
    "total_below_planned": _total_below_planned,
    "units_not_planned": _units_not_planned,
    "retention_not_planned": _retention_not_planned,
    "posts_below_planned": _posts_below_planned,
    "demand_below_measured": _demand_below_measured,
    "capacity_above_planned": _capacity_above_planned,
}
