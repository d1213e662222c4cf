"""Which of its inputs the result of staffing rests on: those of the tasks that take hours, and of what follows."""

from collections.abc import Iterator, Mapping

from assess.core.planning.inputs import Corner
from assess.core.planning.staffing import Post, Staffing
from assess.core.planning.workload import SHIFTS

PERSON, ATTENDING = "effective_hours", ("attended_hours", "training_share")
ANSWERING = ("calls_per_day", "minutes_per_call", "answer_share", "answer_seconds")

BEHIND: Mapping[str, tuple[str, ...]] = {
    "cases": ("cases_per_year", "field_share", "officers_per_case", "hours_per_case", PERSON),
    "rounds": ("areas", "rounds_per_area", "hours_per_round", PERSON),
    "repairs": ("areas", "repairs_per_area", "hours_per_repair", PERSON),
    **{
        f"shift_{shift}": (*ANSWERING, f"shift_{shift}_hours", f"shift_{shift}_busiest", *ATTENDING) for shift in SHIFTS
    },
    "routing": ("cases_per_year", "minutes_per_routing", "routing_load", PERSON),
    "live": ("live_posts", "live_hours", *ATTENDING),
    "traffic": ("traffic_posts", "traffic_hours", *ATTENDING),
    "requests": ("requests_per_month", "minutes_per_request", PERSON),
    "command": ("command_seats", "command_hours", *ATTENDING),
    "visits": ("devices", "visits_per_device", "hours_per_visit", PERSON),
}
NORMS: Mapping[str, tuple[str, ...]] = {
    "cases": ("officers_per_case", "hours_per_case"),
    "rounds": ("hours_per_round",),
    "repairs": ("hours_per_repair",),
    **{f"shift_{shift}": (f"shift_{shift}_hours",) for shift in SHIFTS},
    "routing": ("minutes_per_routing",),
    "live": ("live_hours",),
    "traffic": ("traffic_hours",),
    "requests": ("minutes_per_request",),
    "command": ("command_hours",),
    "visits": ("hours_per_visit",),
}
"""What the norm time of each task is the product of."""

WATCHING = ("cameras_live", "streams_per_operator", "live_posts", "live_hours", "wanted_share")
WAGES = ("minimum_wage", "paid_months", "on_costs")


def figures_that_count(found: Staffing) -> frozenset[str]:
    """The names of the inputs behind the people, the wages and the sentences on them."""
    rests_on = {name for post in found.sized for name in _of_post(post)}
    if found.watching:
        rests_on.update(WATCHING)
    if found.per_area:
        rests_on.add("areas")
    if found.yearly_cost:
        rests_on.update(WAGES)
    return frozenset(rests_on)


def _of_post(post: Post) -> Iterator[str]:
    for task in post.tasks[Corner.HIGH]:
        if task.hours:
            yield from BEHIND[task.id]
    if post.existing and post.has_anyone:
        yield f"existing_{post.kind}"
    if post.people.high:
        yield f"way_{post.kind}"
