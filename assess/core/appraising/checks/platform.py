"""D1 and D2: a data platform serves decisions that someone makes, with data that may be used."""

from collections.abc import Mapping

from assess.core.appraising.checks.evidence import decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import Listing, Outcome, conditional, failed, not_shown, passed
from assess.core.appraising.proposed import Proposed
from assess.core.offices import fold

ENOUGH_DECISIONS = 3
DECISION = ("decision", "user", "how_often")
RIGHTS = ("agreements", "data_standards", "data_export", "quality_owner")


@decided_by("decisions")
def decisions(proposed: Proposed) -> Outcome:
    """D1. A decision that is written twice is one."""
    rows = proposed.rows("decisions")
    whole = sorted(str(row["decision"]) for row in rows if all(map(row.get, DECISION)))
    complete = {fold(each): each for each in whole}
    if not complete:
        found = failed("decisions_incomplete") if rows else not_shown("decisions_not_shown")
        return found.mended_by("decisions")
    told = Listing(tuple(complete.values()))
    if len(complete) >= ENOUGH_DECISIONS:
        return passed("decisions_named", count=len(complete), decisions=told)
    return conditional("few_decisions", count=len(complete), decisions=told).mended_by("decisions")


@decided_by(*RIGHTS)
def data_rights(proposed: Proposed) -> Outcome:
    """D2."""
    missing = proposed.lacking(*RIGHTS)
    if not missing:
        return passed("data_in_order", owner=proposed.text("quality_owner"))
    if len(missing) == 1:
        return conditional("one_right_missing", missing=named(missing))
    return not_shown("rights_not_shown", missing=named(missing))


PLATFORM_CHECKS: Mapping[str, Judge] = {
    "D1": Judge(("decisions_named", "few_decisions", "decisions_incomplete", "decisions_not_shown"), decisions),
    "D2": Judge(("data_in_order", "one_right_missing", "rights_not_shown"), data_rights),
}
