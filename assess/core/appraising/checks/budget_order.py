"""G00: the budget papers are there, in the order in which the budget is made."""

from collections.abc import Mapping
from datetime import date

from assess.core.appraising.checks.evidence import decided_by
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import (
    Listing,
    OptionName,
    Outcome,
    Param,
    Stated,
    conditional,
    failed,
    not_shown,
    passed,
)
from assess.core.appraising.proposed import Proposed
from assess.core.purchases.fields import Row
from assess.core.purchases.proposal import ANNOUNCED, ATTACHED, PAPERS

PLAN, PPAS = "plan", "ppas"
BEFORE_PPAS = ("renja", "rkpd")


@decided_by("stage", "papers")
def papers(proposed: Proposed) -> Outcome:
    """G00. PPAS is made after RKPD, so it is not due before; a proposal that names no stage owes every paper.

    The plan has to name the purchase already, and an announcement does not do. Of the other papers one may be
    announced with its day. One that is missing without a day fails like two that are: it meets neither of the two
    better results. Papers announced are not there yet, so two of them fail as well.
    """
    due = tuple(paper for paper in PAPERS if paper != PPAS or proposed.text("stage") not in BEFORE_PPAS)
    rows = proposed.keyed("papers")
    open_ = tuple(paper for paper in due if rows.get(paper, {}).get("state") != ATTACHED)
    if not open_:
        return passed("papers_complete", count=len(due))
    is_shown = any("state" in rows.get(paper, {}) for paper in open_)
    fails = failed if is_shown else not_shown
    missing = Listing(tuple(_standing(paper, rows.get(paper, {})) for paper in open_))
    told: dict[str, Param] = {"missing": missing, "count": len(open_), "due": len(due)}
    if PLAN in open_:
        return fails("plan_does_not_name", **told)
    row = rows.get(open_[0], {})
    if len(open_) == 1 and row.get("state") == ANNOUNCED and row.get("expected"):
        return conditional("one_announced", paper=_paper(open_[0]), expected=row["expected"])
    return fails("papers_missing", **told)


def _standing(paper: str, row: Row) -> Param:
    """A paper that is not attached with its state, and the day on which it is to follow; alone where none is told."""
    state, day = str(row.get("state", "")), row.get("expected")
    if not state:
        return _paper(paper)
    expected = day if state == ANNOUNCED and isinstance(day, date) else None
    return Stated(_paper(paper), OptionName("papers", state, "state"), expected)


def _paper(paper: str) -> OptionName:
    return OptionName("papers", paper, "paper")


BUDGET_ORDER_CHECKS: Mapping[str, Judge] = {
    "G00": Judge(("papers_complete", "one_announced", "plan_does_not_name", "papers_missing"), papers),
}
