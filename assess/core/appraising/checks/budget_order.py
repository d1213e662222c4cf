"""G00: the budget papers are there, in the order in which the budget is made."""

from collections.abc import Mapping

from assess.core.appraising.checks.evidence import decided_by
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import Listing, OptionName, Outcome, conditional, failed, not_shown, passed
from assess.core.appraising.proposed import Proposed
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
    if PLAN in open_:
        return fails("plan_does_not_name")
    row = rows.get(open_[0], {})
    if len(open_) == 1 and row.get("state") == ANNOUNCED and row.get("expected"):
        return conditional("one_announced", paper=_paper(open_[0]), expected=row["expected"])
    missing = Listing(tuple(map(_paper, open_)))
    return fails("papers_missing", missing=missing, count=len(open_), due=len(due))


def _paper(paper: str) -> OptionName:
    return OptionName("papers", paper, "paper")


BUDGET_ORDER_CHECKS: Mapping[str, Judge] = {
    "G00": Judge(("papers_complete", "one_announced", "plan_does_not_name", "papers_missing"), papers),
}
