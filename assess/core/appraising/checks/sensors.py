"""I1 and I2: every kind of sensor has something that is done at its threshold, and someone who looks after it."""

from collections.abc import Mapping
from fractions import Fraction

from assess.core.appraising.checks.evidence import counted, decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import Outcome, Param, Share, conditional, failed, not_shown, passed
from assess.core.appraising.proposed import Proposed

MOST_KINDS = Fraction(80, 100)
READING = ("sensor", "threshold", "unit", "action")
UPKEEP = ("calibration", "site_survey", "upkeep_owner")


@decided_by("sensor_kinds", "sensor_types")
def action(proposed: Proposed) -> Outcome:
    """I1. The kinds are counted on their own, so that a row left out is missed."""
    kinds = proposed.number("sensor_kinds")
    if not kinds or not proposed.has("sensor_types"):
        return not_shown(
            "readings_not_shown", missing=named(proposed.lacking("sensor_kinds", "sensor_types") or ("sensor_kinds",))
        )
    complete = sum(all(row.get(cell) for cell in READING) for row in proposed.rows("sensor_types"))
    share = min(complete / kinds, Fraction(1))
    told: dict[str, Param] = {"complete": complete, "kinds": counted(kinds), "share": Share(share)}
    if share == 1:
        return passed("readings_act", **told)
    short = conditional("most_readings_act", **told) if share >= MOST_KINDS else failed("few_readings_act", **told)
    return short.mended_by("sensor_types")


@decided_by(*UPKEEP)
def upkeep(proposed: Proposed) -> Outcome:
    """I2."""
    missing = proposed.lacking(*UPKEEP)
    if not missing:
        return passed("kept_up", owner=proposed.text("upkeep_owner"))
    if len(missing) == 1:
        return conditional("one_upkeep_missing", missing=named(missing))
    return not_shown("upkeep_not_shown", missing=named(missing))


SENSOR_CHECKS: Mapping[str, Judge] = {
    "I1": Judge(("readings_act", "most_readings_act", "few_readings_act", "readings_not_shown"), action),
    "I2": Judge(("kept_up", "one_upkeep_missing", "upkeep_not_shown"), upkeep),
}
