"""G10: the rule is in force, and what the purchase does to people's data was weighed."""

from collections.abc import Mapping

from assess.core.appraising.checks.evidence import decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import OptionName, Outcome, conditional, failed, not_shown, passed
from assess.core.appraising.proposed import Proposed
from assess.core.purchases.proposal import CCTV, IN_FORCE, LIVE, RECORDED, TRAFFIC

ASKED = ("rule", "rule_state", "impact_assessment", "impact_assessment_document")
SIGNED, SCREENED = "signed", ("signed", "screening")


@decided_by(*ASKED, "risk", "mode", "face_recognition")
def law(proposed: Proposed) -> Outcome:
    """G10. A signature counts with its document, a rule with its name. Where the risk is low, a signed screening or
    assessment meets the condition, with or without a rule in force.

    A risk that nobody has claimed is high. Cameras that are watched live, and those with face recognition, are a high
    risk whatever is claimed; so are cameras that do not say how they are used. What is stated not to be there fails,
    once nothing that is left out could still make it meet the check.
    """
    weighed = proposed.text("impact_assessment") if proposed.has("impact_assessment_document") else ""
    rule = proposed.text("rule")
    is_ruled = bool(rule) and proposed.text("rule_state") == IN_FORCE
    if is_ruled and weighed == SIGNED:
        return passed("lawful", rule=rule, document=proposed.text("impact_assessment_document"))
    claimed_low, by_nature = proposed.text("risk") == "low", _is_high_by_nature(proposed)
    if claimed_low and not by_nature and weighed in SCREENED:
        found = conditional("low_risk_screened", document=proposed.text("impact_assessment_document"))
        return found.mended_by(*_short(proposed))
    missing = proposed.lacking(*ASKED)
    if missing and not _is_ruled_out(proposed):
        return not_shown("law_not_shown", missing=named(missing)).mended_by(*_short(proposed))
    if claimed_low and by_nature:
        return failed("high_whatever_claimed").mended_by("risk", *_short(proposed))
    return _open(proposed).mended_by(*_short(proposed))


def _short(proposed: Proposed) -> tuple[str, ...]:
    """The boxes that keep it from a rule in force and a signed assessment."""
    enough = {"rule_state": IN_FORCE, "impact_assessment": SIGNED}
    return tuple(name for name in ASKED if proposed.text(name) != enough.get(name, proposed.text(name) or None))


def _is_ruled_out(proposed: Proposed) -> bool:
    """Whether what is stated already keeps the check from a pass and from the condition, whatever is left out."""
    weighed, faces = proposed.text("impact_assessment"), proposed.text("face_recognition")
    is_watched = proposed.class_id == CCTV and (proposed.text("mode") == LIVE or faces in ("with_law", "without_law"))
    no_pass = weighed not in ("", SIGNED) or proposed.text("rule_state") not in ("", IN_FORCE)
    no_condition = weighed not in ("", *SCREENED) or proposed.text("risk") == "high" or is_watched
    return no_pass and no_condition


def _open(proposed: Proposed) -> Outcome:
    """What is stated not to be there yet: the rule, the assessment, or both."""
    weighed, ruled = proposed.text("impact_assessment"), proposed.text("rule_state")
    state, rule_state = OptionName("impact_assessment", weighed), OptionName("rule_state", ruled)
    if weighed in ("", SIGNED):
        return failed("rule_not_in_force", state=rule_state)
    if ruled not in ("", IN_FORCE):
        return failed("rule_and_assessment_open", state=state, rule_state=rule_state)
    return failed("low_risk_unscreened" if proposed.text("risk") == "low" else "high_risk_unweighed", state=state)


def _is_high_by_nature(proposed: Proposed) -> bool:
    if proposed.class_id != CCTV:
        return False
    return proposed.text("mode") not in (RECORDED, TRAFFIC) or proposed.text("face_recognition") != "none"


LAW_CHECKS: Mapping[str, Judge] = {
    "G10": Judge(
        (
            "lawful",
            "low_risk_screened",
            "low_risk_unscreened",
            "high_risk_unweighed",
            "high_whatever_claimed",
            "rule_not_in_force",
            "rule_and_assessment_open",
            "law_not_shown",
        ),
        law,
    ),
}
