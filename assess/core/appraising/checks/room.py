"""K1 to K3: a command centre needs the power to direct, people who may decide, and incidents it is there for."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from assess.core.appraising.checks.evidence import counted, decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.checks.relief import least_relief
from assess.core.appraising.findings import Outcome, Param, conditional, failed, not_shown, passed
from assess.core.appraising.proposed import Proposed
from assess.core.purchases.fields import NO, YES
from assess.core.purchases.proposal import IN_FORCE, NONE

ENOUGH_INCIDENTS = 10


@decided_by("mandate", "mandate_state", "mandate_from", "mandate_triggers", "in_use_from")
def mandate(proposed: Proposed) -> Outcome:
    """K1. One that is only promised has to name its triggers as well, or signing it could make things worse."""
    missing = proposed.lacking("mandate", "mandate_state", "mandate_triggers")
    decree, state = proposed.text("mandate"), proposed.text("mandate_state")
    if state == NONE:
        return failed("no_mandate").mended_by("mandate_state", *proposed.lacking("mandate", "mandate_triggers"))
    if proposed.text("mandate_triggers") == NO:
        return failed("no_triggers").mended_by("mandate_triggers", *proposed.lacking("mandate", "mandate_state"))
    if missing:
        return not_shown("mandate_not_shown", missing=named(missing))
    if state == IN_FORCE:
        return passed("mandate_in_force", decree=decree)
    since, opening = proposed.day("mandate_from"), proposed.day("in_use_from")
    if since is None or opening is None:
        undated = proposed.lacking("mandate_from", "in_use_from")
        return not_shown("mandate_undated", decree=decree, missing=named(undated))
    if since <= opening:
        before = conditional("mandate_before_opening", decree=decree, since=since, opening=opening)
        return before.mended_by("mandate_state")
    after = failed("mandate_after_opening", decree=decree, since=since, opening=opening)
    return after.mended_by("mandate_from")


@decided_by("seats", "liaisons", "liaison_offices", "liaisons_decide", "seat_relief_factor", "round_the_clock")
def seats(proposed: Proposed) -> Outcome:
    """K2. Part-time liaisons need relief as well: a seat whose holder is on leave decides nothing."""
    count, relief = proposed.number("seats"), proposed.number("seat_relief_factor")
    missing = proposed.lacking("seats", "liaisons", "liaison_offices", "liaisons_decide", "seat_relief_factor")
    if count == 0 or proposed.text("liaisons") == "none":
        return failed("no_liaisons").mended_by(*_nobody(proposed), *missing)
    if proposed.text("liaisons_decide") == NO:
        return failed("liaisons_may_not_decide").mended_by("liaisons_decide", *missing)
    if missing:
        return not_shown("seats_not_shown", missing=named(missing))
    count, relief, needed = count or Fraction(), relief or Fraction(), least_relief(proposed)
    told: dict[str, Param] = {"seats": counted(count), "relief": counted(relief)}
    if relief < needed:
        return failed("seat_relief_short", needed=counted(needed), **told).mended_by("seat_relief_factor")
    if proposed.text("liaisons") == "full_time":
        return passed("seats_filled", offices=proposed.text("liaison_offices"), **told)
    return conditional("part_time_liaisons", offices=proposed.text("liaison_offices"), **told).mended_by("liaisons")


def _nobody(proposed: Proposed) -> Iterator[str]:
    """Why nobody sits there: no seats, or nobody sent to them."""
    if proposed.number("seats") == 0:
        yield "seats"
    if proposed.text("liaisons") == "none":
        yield "liaisons"


@decided_by("incidents", "incident_targets", "exercise_on", "drawn_up")
def incidents(proposed: Proposed) -> Outcome:
    """K3. An exercise counts once it was held, by the day on which the proposal was drawn up."""
    count, targets = proposed.number("incidents"), proposed.text("incident_targets")
    if count is not None and count < ENOUGH_INCIDENTS:
        few = failed("too_few_incidents", incidents=counted(count), needed=ENOUGH_INCIDENTS)
        return few.mended_by("incidents", *([] if targets == YES else ["incident_targets"]))
    if targets == NO:
        return failed("no_incident_targets").mended_by("incident_targets", *proposed.lacking("incidents"))
    if count is None or not targets:
        return not_shown("incidents_not_shown", missing=named(proposed.lacking("incidents", "incident_targets")))
    held, drawn_up = proposed.day("exercise_on"), proposed.day("drawn_up")
    if held and drawn_up and held <= drawn_up:
        return passed("incidents_exercised", incidents=counted(count), held=held)
    return conditional("no_exercise_yet", incidents=counted(count)).mended_by(
        "exercise_on", *proposed.lacking("drawn_up")
    )


ROOM_CHECKS: Mapping[str, Judge] = {
    "K1": Judge(
        (
            "mandate_in_force",
            "mandate_before_opening",
            "mandate_after_opening",
            "no_mandate",
            "no_triggers",
            "mandate_not_shown",
            "mandate_undated",
        ),
        mandate,
    ),
    "K2": Judge(
        (
            "seats_filled",
            "part_time_liaisons",
            "no_liaisons",
            "liaisons_may_not_decide",
            "seat_relief_short",
            "seats_not_shown",
        ),
        seats,
    ),
    "K3": Judge(
        (
            "incidents_exercised",
            "no_exercise_yet",
            "too_few_incidents",
            "no_incident_targets",
            "incidents_not_shown",
        ),
        incidents,
    ),
}
