"""What the planning models come to as plain data; the keys are an interface.

Each number stands as its exact fraction and rounded to one decimal, a result that is a range at its three corners.
What is not known is null, and ``missing`` names the inputs that it needs.
"""

from collections.abc import Callable

from assess.core.planning.cost import Cost
from assess.core.planning.cost_inputs import LINES
from assess.core.planning.filling import Filling
from assess.core.planning.inputs import Corner, Fault
from assess.core.planning.levers import Split
from assess.core.planning.planned import Modelled, Planned, Result
from assess.core.planning.scenarios import Outcome
from assess.core.planning.service_time import Hours, ServiceTime
from assess.core.planning.staffing import Post, Staffing
from assess.core.planning.stages import Lever, Stages
from assess.display.json_values import Plain, inputs_as_json, plain


def planning_as_json(planned: Planned) -> Plain:
    """All models of a case."""
    return {
        "staffing": _modelled(planned.staffing, _staffing) | {"filling": [_filling(each) for each in planned.fillings]},
        "service_time": _modelled(planned.service_time, _service_time),
        "cost": {class_id: _modelled(each, _cost) for class_id, each in planned.cost.items()},
        "scenarios": [_scenario(each) for each in planned.scenarios],
        "budgets": plain(planned.budgets),
        "by_quarter": plain(planned.by_quarter),
        "ways": plain(planned.ways),
        "find_out": plain(planned.find_out),
        "sureness": plain(planned.sureness),
    }


def _modelled(told: Modelled[Result], as_json: Callable[[Result], object]) -> Plain:
    """The inputs of a model with their faults, and what it comes to where there is none."""
    result = None if told.result is None else as_json(told.result)
    return {"inputs": inputs_as_json(told.inputs), "faults": [_fault(each) for each in told.faults], "result": result}


def _fault(fault: Fault) -> Plain:
    return {"code": fault.code, "inputs": list(fault.names), "facts": plain(fault.params)}


def _staffing(found: Staffing) -> Plain:
    return {
        "posts": [_post(each) for each in found.posts],
        "missing": list(found.missing),
        "people": plain(found.people),
        "people_to_find": plain(found.to_find),
        "people_beyond_need": plain(found.surplus),
        "yearly_cost": plain(found.yearly_cost),
        "new_wages": plain(found.new_wages),
        "wages_of_people_who_are_moved": plain(found.moved_wages),
        "field_people_per_area": plain(found.per_area),
        "field_hours_used": plain(found.used),
        "watching": plain(found.watching),
        "people_per_post_around_the_clock": plain(found.relief),
    }


def _post(post: Post) -> Plain:
    if not post.is_sized:
        return {"kind": post.kind, "missing": list(post.missing)}
    tasks = dict.fromkeys(task.id for each in post.tasks.values() for task in each)
    return {
        "kind": post.kind,
        "missing": [],
        "tasks": {id: plain(post.task(id)) for id in tasks},
        "hours": plain(post.hours),
        "full_time_equivalents": plain(post.fte),
        "people": plain(post.people),
        "existing": plain(post.existing),
        "to_find": plain(post.to_find),
        "surplus": plain(post.surplus),
        "yearly_cost": plain(post.yearly_cost),
    }


def _filling(found: Filling) -> Plain:
    """Months are counted from the day of the case."""
    return {
        "kind": found.post.kind,
        "way": found.way.value,
        "step": plain(found.step),
        "begins": found.begins,
        "filled": plain(found.filled),
        "asked_for": plain(found.asked_for),
    }


def _service_time(found: ServiceTime) -> Plain:
    """The hours by combination of levers; one that no crews keep up with has no queue and no total."""
    return {
        "missing": list(found.missing),
        "hours": [_hours(each) for each in found.hours],
        "with_the_reports_an_app_brings": [_hours(each) for each in found.demanded],
        "saving": None if found.split is None else _split(found.split),
        "register": plain(found.register),
        "claim": plain(found.claim),
        "remarks": [_fault(each) for each in found.remarks],
    }


def _hours(found: Hours) -> Plain:
    return {"levers": plain(found.levers), **{corner: _stages(getattr(found, corner)) for corner in Corner}}


def _stages(found: Stages) -> Plain:
    stages = ("intake", "routing", "queue", "work", "closing", "total")
    return {
        **{name: plain(getattr(found, name)) for name in stages},
        "backlog_growth_per_day": plain(found.crews.growth),
    }


def _split(found: Split) -> Plain:
    """The split with the figures entered stands only beside its range over all figures tried."""
    return {
        "hours": plain(found.base and found.base.whole),
        "share_with_figures_entered": {lever.value: plain(found.base.share(lever)) for lever in Lever if found.base},
        "share_in_all_tried": plain(found.shares),
        "tried": len(found.cases),
        "saturated": found.saturated,
        "app_alone_leaves": plain(found.app_leaves),
        "hours_without_app": plain(found.without_app),
    }


def _cost(found: Cost) -> Plain:
    """Sums are at least what they say while lines are missing; there are no shares then, which nobody can know."""
    whole = not found.is_at_least
    return {
        "missing": list(found.missing),
        "lines_undiscounted": plain({name: line for name, line in found.lines.items() if name in LINES}),
        "by_year_undiscounted": plain(found.by_year),
        "five_years_undiscounted": plain(found.total),
        "comes_back_at_the_end": plain(found.comes_back),
        "discount_rate": plain(found.rate),
        "present_value": plain(found.present),
        "present_value_at_rates": plain(found.at_rates),
        "running_per_year": plain(found.running),
        "shares_of_five_years_undiscounted": plain(found.shares_of_total) if whole else None,
        "shares_of_present_value": plain(found.shares_of_present) if whole else None,
        "per_unit_undiscounted": plain(found.per_unit),
        "running_per_unit_and_year": plain(found.running_per_unit),
        "per_solved_case_undiscounted": plain(found.per_solved),
        "storage_by_retention_rule": plain(found.by_retention),
        "staff_by_posts": plain(found.staff_by_posts),
        "staff_strays_from_posts": found.strays_from_posts,
    }


def _scenario(found: Outcome) -> Plain:
    """The case as it is has no name."""
    return {
        "name": found.name or None,
        "differences": plain(found.differences),
        "faulty": plain(found.faulty),
        "people": plain(found.people),
        "people_to_find": plain(found.to_find),
        "yearly_wages": plain(found.wages),
        "cameras_viewed": plain(found.viewed),
        "hours_today": None if found.today is None else _hours(found.today),
        "hours_with_all_levers": None if found.with_all is None else _hours(found.with_all),
        "five_years_undiscounted": {id: plain(each and each.total) for id, each in found.costs.items()},
        "present_value": {id: plain(each and each.present) for id, each in found.costs.items()},
    }
