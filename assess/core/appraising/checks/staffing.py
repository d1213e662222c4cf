"""G07: the people who are to run the purchase are counted, paid for, and there."""

from collections.abc import Mapping
from fractions import Fraction

from assess.core.appraising.checks.evidence import counted, decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import Outcome, Param, Share, conditional, failed, not_shown, passed
from assess.core.appraising.proposed import Proposed
from assess.core.purchases.proposal import APP, CCTV, COMMAND, SENSOR

ENOUGH, SOME = Fraction(90, 100), Fraction(70, 100)
KINDS: Mapping[str, tuple[str, ...]] = {
    APP: ("intake", "routing", "field"),
    CCTV: ("cctv", "maintenance"),
    COMMAND: ("command",),
    SENSOR: ("maintenance",),
}
"""The kinds of post of the staffing model that a class cannot do without: an app brings reports to all who handle them,
from the desk to the street. The model sizes nobody for a data platform."""


@decided_by("posts_needed", "posts_needed_from", "posts_funded", "posts_filled")
def staff(proposed: Proposed) -> Outcome:
    """G07. The count is the staffing model's where the assessment sizes every kind of post of the class, else the
    proposal's own with the paper it comes from.

    Funded posts and people in them are both measured against the count, and the smaller share decides. So more posts
    or more people never hurt; more posts than computed is no fault here.
    """
    planned = _planned(proposed)
    needed = planned if planned is not None else proposed.number("posts_needed")
    if planned is None and proposed.lacking("posts_needed", "posts_needed_from"):
        return not_shown("posts_not_computed", missing=named(proposed.lacking("posts_needed", "posts_needed_from")))
    if not needed:
        return failed("nobody_needed")
    funded, filled = proposed.number("posts_funded"), proposed.number("posts_filled")
    if funded is None or filled is None:
        missing = named(proposed.lacking("posts_funded", "posts_filled"))
        return not_shown("posts_not_shown", needed=counted(needed), missing=missing)
    share = min(funded, filled) / needed
    told: dict[str, Param] = {
        "needed": counted(needed),
        "funded": counted(funded),
        "filled": counted(filled),
        "share": Share(share),
    }
    if share >= ENOUGH:
        return passed("posts_filled", **told)
    return conditional("posts_partly_filled", **told) if share >= SOME else failed("posts_short", **told)


def _planned(proposed: Proposed) -> Fraction | None:
    """Full-time people by the model, where it sizes each kind of post and none at nobody."""
    found = proposed.planned.staffing.result
    posts = [found.post[kind] for kind in KINDS.get(proposed.class_id, ())] if found else []
    if not posts or not all(each.is_sized and each.fte.typical for each in posts):
        return None
    return sum((each.fte.typical for each in posts), Fraction())


STAFF_CHECKS: Mapping[str, Judge] = {
    "G07": Judge(
        (
            "posts_filled",
            "posts_partly_filled",
            "posts_short",
            "nobody_needed",
            "posts_not_computed",
            "posts_not_shown",
        ),
        staff,
    ),
}
