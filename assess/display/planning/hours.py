"""The hours of a case in words, and what is said where there are none because the crews cannot keep up."""

from assess.core.planning.service_time import DAYS_A_YEAR, Hours
from assess.core.planning.stages import DAY, MONTH, Crews
from assess.language import Translator


def hours_words(hours: Hours, to: Translator) -> str:
    """The hours of a case, with their range where there is one: ``352.5 (300.1–410.2)``."""
    if hours.typical.total is None:
        return to.gettext("no end")
    typical = to.number(hours.typical.total, 1)
    low, high = hours.low.total, hours.high.total
    if high is None and low is not None:
        return to.gettext("%(typical)s (%(low)s or more)", typical=typical, low=to.number(low, 1))
    if low == high or low is None or high is None:
        return typical
    return f"{typical} ({to.number(low, 1)}–{to.number(high, 1)})"


def cannot_keep_up(crews: Crews, to: Translator) -> str:
    """What happens where more comes in than can be finished."""
    reports, capacity = to.number(crews.reports), to.number(crews.capacity)
    if not crews.growth:
        return to.gettext(
            "The crews can finish %(capacity)s reports a day, just as many as come in: no backlog is ever worked off.",
            capacity=capacity,
        )
    return to.gettext(
        "The crews can finish %(capacity)s of %(reports)s reports a day, at most %(share)s %%. The backlog grows by "
        "%(growth)s a day: after %(days)s days %(open)s cases are open, and a new one waits %(wait)s longer.",
        capacity=capacity,
        reports=reports,
        share=to.number(100 * crews.solved_at_most, 1),
        growth=to.number(crews.growth),
        days=to.number(MONTH),
        open=to.number(crews.backlog),
        wait=_wait(crews, to),
    )


def _wait(crews: Crews, to: Translator) -> str:
    """In hours; from a year on their number tells nothing more."""
    if crews.extra_wait > DAYS_A_YEAR * DAY:
        return to.gettext("more than a year")
    return to.gettext("%(hours)s hours", hours=to.number(crews.extra_wait))
