"""A1 to A3: an app needs hands for what it brings in, one queue with the channels there are, and room for everyone."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor

from assess.core.appraising.checks.evidence import counted, decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.checks.load import load_of
from assess.core.appraising.findings import Outcome, Param, Share, conditional, failed, not_shown, passed
from assess.core.appraising.proposed import Proposed

ROOMY = Fraction(12, 10)
CLAIMED = ("demand_per_month", "capacity_per_month", "capacity_source")
FAIR = ("equal_channels", "closure_checked", "silent_areas")


@decided_by("demand_per_month", "induced", "induced_source", "capacity_per_month", "capacity_source")
def capacity(proposed: Proposed) -> Outcome:
    """A1. A load of one is no steady state: every day adds to the backlog, so it fails as more than one does."""
    load = load_of(proposed)
    if load is None:
        return not_shown("capacity_not_shown", missing=named(proposed.lacking(*CLAIMED) or ("demand_per_month",)))
    told: dict[str, Param] = {
        "today": ceil(load.today),
        "growth": counted(load.growth),
        "demand": ceil(load.demand),
        "capacity": floor(load.capacity),
        "done": Share(min(load.spare, Fraction(1))),
    }
    by = "planned" if load.is_planned else "claimed"
    if load.spare >= ROOMY:
        return passed(f"{by}_enough", **told)
    short = conditional(f"{by}_tight", **told) if load.spare > 1 else failed(f"{by}_short", **told)
    return short if load.is_planned else short.mended_by("capacity_per_month")


@decided_by("channel", "channel_reason")
def reuse(proposed: Proposed) -> Outcome:
    """A2."""
    channel = proposed.text("channel")
    if channel == "joined":
        return passed("channel_joined")
    if not channel:
        return not_shown("channel_not_shown").mended_by("channel")
    if proposed.has("channel_reason"):
        return conditional("channel_reasoned").mended_by("channel")
    return failed("channel_separate").mended_by("channel", "channel_reason")


@decided_by(*FAIR)
def fairness(proposed: Proposed) -> Outcome:
    """A3."""
    missing = tuple(each for each in FAIR if not proposed.says_yes(each))
    if not missing:
        return passed("fair")
    if len(missing) == 1:
        return conditional("one_unfair", missing=named(missing))
    return (failed if proposed.has(*missing) else not_shown)("unfair", missing=named(missing))


APPLICATION_CHECKS: Mapping[str, Judge] = {
    "A1": Judge(
        (
            *(f"{by}_{room}" for by in ("planned", "claimed") for room in ("enough", "tight", "short")),
            "capacity_not_shown",
        ),
        capacity,
    ),
    "A2": Judge(("channel_joined", "channel_reasoned", "channel_separate", "channel_not_shown"), reuse),
    "A3": Judge(("fair", "one_unfair", "unfair"), fairness),
}
