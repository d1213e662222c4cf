"""Does a purchase come in time for point B?"""

from calendar import monthrange
from datetime import date

from assess.core.case import Case
from assess.core.results import Plan


def too_late_for_target(case: Case, plan: Plan) -> tuple[str, ...]:
    """The requested classes whose purchase ends after the day of the target, in the order of the requests.

    None where the target has no day. A class without an earliest month is left out: no date is stated for it.
    """
    target = case.point_b.target
    if target is None or target.date is None:
        return ()
    in_time = _months_until(target.date, case.date)
    finish = {each.step.purchase: each.finish for each in plan.steps if each.step.purchase}
    dated = [id for id in case.requests if plan.earliest[id].month is not None]
    return tuple(id for id in dated if finish[id] > in_time)


def _months_until(day: date, start: date) -> int:
    """The last month that begins by *day*, counted from *start*; a month begins on the last day of a shorter one."""
    begins = min(start.day, monthrange(day.year, day.month)[1])
    return (day.year - start.year) * 12 + day.month - start.month - (day.day < begins)
