"""G08: what is there already works, or is repaired before more of it is bought."""

from collections.abc import Mapping
from fractions import Fraction

from assess.core.appraising.checks.evidence import decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import Outcome, Share, conditional, failed, not_shown, passed
from assess.core.appraising.proposed import Proposed

WORKING, MENDABLE = 95, 85


@decided_by("inventory", "existing_units", "uptime", "repair", "repair_plan")
def existing(proposed: Proposed) -> Outcome:
    """G08. An inventory is needed in any case: that nothing is there is a finding of one. Then there is nothing to
    repair.

    Repair first, and a repair plan, count with the paper that holds them. Repair first passes whatever the uptime is:
    it is what a low one asks for.
    """
    if not proposed.has("inventory"):
        return not_shown("no_inventory").mended_by("inventory")
    inventory = proposed.text("inventory")
    if proposed.number("existing_units") == 0:
        return passed("nothing_exists", inventory=inventory)
    uptime, plan = proposed.number("uptime"), proposed.text("repair_plan")
    if uptime is not None and uptime >= WORKING:
        return passed("works", uptime=Share(uptime / 100))
    choice = proposed.text("repair") if plan else ""
    if choice == "repair_first":
        return _repaired_first(uptime, plan)
    if uptime is None:
        return not_shown("uptime_not_shown", missing=named(["uptime"]))
    if uptime >= MENDABLE and choice == "plan":
        return conditional("repair_planned", uptime=Share(uptime / 100), plan=plan).mended_by("repair")
    return _unrepaired(uptime, proposed.text("repair"), plan)


def _repaired_first(uptime: Fraction | None, plan: str) -> Outcome:
    if uptime is None:
        return passed("repaired_first_unmeasured", plan=plan)
    return passed("repaired_first", uptime=Share(uptime / 100), plan=plan)


def _unrepaired(uptime: Fraction, choice: str, plan: str) -> Outcome:
    """A plan is enough down to `MENDABLE`; below it only repair that comes first. Either needs its document."""
    is_mendable = uptime >= MENDABLE
    code, least = ("does_not_work", WORKING) if is_mendable else ("works_too_seldom", MENDABLE)
    is_chosen = choice == "repair_first" or (is_mendable and choice == "plan")
    mend = [name for name, is_done in (("repair", is_chosen), ("repair_plan", bool(plan))) if not is_done]
    return failed(code, uptime=Share(uptime / 100), least=Share(Fraction(least, 100))).mended_by(*mend)


EXISTING_CHECKS: Mapping[str, Judge] = {
    "G08": Judge(
        (
            "works",
            "nothing_exists",
            "repaired_first",
            "repaired_first_unmeasured",
            "repair_planned",
            "does_not_work",
            "works_too_seldom",
            "uptime_not_shown",
            "no_inventory",
        ),
        existing,
    ),
}
