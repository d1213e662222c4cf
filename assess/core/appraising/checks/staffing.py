"""G07: the people who are to run the purchase are counted, paid for, and there."""

from collections.abc import Mapping
from fractions import Fraction

from assess.core.appraising.checks.evidence import counted, decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.checks.posts import Need, manned, readings
from assess.core.appraising.checks.worst import worst
from assess.core.appraising.findings import Outcome, Param, Share, conditional, failed, not_shown, passed
from assess.core.appraising.proposed import Proposed

ENOUGH, SOME = Fraction(90, 100), Fraction(70, 100)
COUNTED = ("posts_needed", "posts_needed_from")


@decided_by(*COUNTED, "posts_funded", "posts_filled", "mode", "round_the_clock", "units", "operators", "seats")
def staff(proposed: Proposed) -> Outcome:
    """G07. Funded posts and people in them are both measured against the need, and the smaller share decides. So more
    posts or more people never hurt; more posts than needed is no fault here.

    Posts that are to be manned have to be told: how many people they take is known from their number (method 2.2).
    """
    posts = manned(proposed)
    if posts and not proposed.has(posts):
        return not_shown("posts_not_computed", missing=named(proposed.lacking(posts, *COUNTED)))
    return worst(_staffed(proposed, each) for each in readings(proposed))


def _staffed(proposed: Proposed, need: Need | None) -> Outcome:
    if need is None:
        return not_shown("posts_not_computed", missing=named(proposed.lacking(*COUNTED)))
    if not need.people:
        return failed("nobody_needed").mended_by("posts_needed")
    told: dict[str, Param] = {"needed": need.people, "source": need.source}
    funded, filled = proposed.number("posts_funded"), proposed.number("posts_filled")
    if funded is None or filled is None:
        return not_shown("posts_not_shown", missing=named(proposed.lacking("posts_funded", "posts_filled")), **told)
    share = min(funded, filled) / need.people
    told |= {"funded": counted(funded), "filled": counted(filled), "share": Share(share)}
    if share >= ENOUGH:
        return passed("posts_filled", **told)
    short = conditional("posts_partly_filled", **told) if share >= SOME else failed("posts_short", **told)
    told_of = {"posts_funded": funded, "posts_filled": filled}
    return short.mended_by(*(name for name, people in told_of.items() if people / need.people < ENOUGH))


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
