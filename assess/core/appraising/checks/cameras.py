"""C1 to C4: cameras need a reason at each site, people who look, people who go, and a rule.

Watching and response are for live cameras alone: recorded evidence and traffic counts are purposes of their own (E20).
A proposal that does not say its mode has the duties of every mode, so that nothing is won by leaving it out.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from assess.core.appraising.checks.evidence import counted, decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.checks.relief import least_relief
from assess.core.appraising.findings import (
    OptionName,
    Outcome,
    Param,
    Share,
    conditional,
    failed,
    not_shown,
    passed,
)
from assess.core.appraising.proposed import Proposed
from assess.core.planning.watching import viewed_share
from assess.core.purchases.fields import NO
from assess.core.purchases.proposal import IN_FORCE, LIVE, RECORDED, SIGNED_DRAFT

ENOUGH_SITES, SOME_SITES = Fraction(90, 100), Fraction(60, 100)
GOOD_STREAMS, MOST_STREAMS = 6, 16
HALF_A_PERCENT = Fraction(5, 1_000)


@decided_by("sites", "sites_with_data")
def site_need(proposed: Proposed) -> Outcome:
    """C1. More sites with figures than sites count as all of them; the contradiction is asked about elsewhere."""
    sites, known = proposed.number("sites"), proposed.number("sites_with_data")
    if not sites or known is None:
        return not_shown("sites_not_shown", missing=named(proposed.lacking("sites", "sites_with_data") or ("sites",)))
    share = min(known / sites, Fraction(1))
    told: dict[str, Param] = {"known": counted(known), "sites": counted(sites), "share": Share(share)}
    if share >= ENOUGH_SITES:
        return passed("sites_known", **told)
    short = conditional("some_sites_known", **told) if share >= SOME_SITES else failed("few_sites_known", **told)
    return short.mended_by("sites_with_data")


@decided_by(
    "mode", "round_the_clock", "units", "operators", "relief_factor", "streams", "streams_reason", "viewed_share"
)
def watching(proposed: Proposed) -> Outcome:
    """C2. The share that is viewed is worked out from the proposal's own figures, and has to be printed in it.

    One that is printed too large is put right with a word: it meets the condition, and so is no worse than none.
    """
    if not _is_live(proposed):
        return passed("watching_not_needed", mode=OptionName("mode", proposed.text("mode")))
    missing = proposed.lacking("operators", "relief_factor", "streams", "units")
    if missing:
        return not_shown("watching_not_shown", missing=named(missing))
    operators, relief, streams, cameras = (
        proposed.number(name) or Fraction() for name in ("operators", "relief_factor", "streams", "units")
    )
    if not operators or not streams:
        return failed("nobody_watches").mended_by(
            *(name for name in ("operators", "streams") if not proposed.number(name))
        )
    needed, viewed = least_relief(proposed), viewed_share(cameras, operators, streams)
    told: dict[str, Param] = {
        "operators": counted(operators),
        "streams": counted(streams),
        "cameras": counted(cameras),
        "viewed": Share(viewed),
        "people": ceil(operators * max(relief, needed)),
    }
    if relief < needed:
        return failed("relief_short", relief=counted(relief), needed=counted(needed), **told).mended_by("relief_factor")
    if streams > MOST_STREAMS or (streams > GOOD_STREAMS and not proposed.has("streams_reason")):
        reasoned = () if streams > MOST_STREAMS else ("streams_reason",)
        return failed("too_many_streams", **told).mended_by("streams", *reasoned)
    return _viewed(proposed, streams, viewed, told)


def _viewed(proposed: Proposed, streams: Fraction, viewed: Fraction, told: Mapping[str, Param]) -> Outcome:
    """What the printed share and the streams come to, where enough people watch."""
    printed = proposed.number("viewed_share")
    if printed is None:
        return not_shown("viewed_share_not_shown", **told).mended_by("viewed_share")
    if is_overstated(printed, viewed):
        return conditional("viewed_share_wrong", printed=Share(printed / 100), **told).mended_by("viewed_share")
    if streams > GOOD_STREAMS:
        return conditional("many_streams", **told).mended_by("streams")
    return passed("watched", **told)


@decided_by("mode", "response", "response_unit", "response_minutes", "response_log")
def response(proposed: Proposed) -> Outcome:
    """C3. Signed with its unit is the least; minutes and a log make it whole, in whichever order they come.

    A protocol that is stated not to be signed fails, whatever else is left out.
    """
    if not _is_live(proposed):
        return passed("response_not_needed", mode=OptionName("mode", proposed.text("mode")))
    state, missing = proposed.text("response"), proposed.lacking("response", "response_unit")
    if state not in ("", "signed"):
        return failed("response_not_signed", state=OptionName("response", state)).mended_by("response", *missing)
    if missing:
        return not_shown("response_not_shown", missing=named(missing))
    unit, minutes = proposed.text("response_unit"), proposed.number("response_minutes")
    if minutes and proposed.says_yes("response_log"):
        return passed("response_signed", unit=unit, minutes=counted(minutes))
    has = {"response_minutes": bool(minutes), "response_log": proposed.says_yes("response_log")}
    return conditional("response_incomplete", unit=unit, lacks=named(each for each in has if not has[each]))


RULED = ("camera_rule", "camera_purpose", "signs", "retention_days", "access_log")


@decided_by(
    "mode",
    "camera_rule_state",
    *RULED,
    "footage_requests",
    "face_recognition",
    "face_law",
    "camera_rule_from",
    "in_use_from",
)
def camera_rule(proposed: Proposed) -> Outcome:
    """C4. Where recordings are the purpose, the rule says too how one asks for them."""
    face = _faces(proposed)
    if face:
        return face
    ruled = (*RULED, "footage_requests") if proposed.text("mode") in (RECORDED, "") else RULED
    refused = [each for each in ruled if proposed.text(each) == NO]
    missing, state = proposed.lacking("camera_rule_state", *ruled), proposed.text("camera_rule_state")
    unruled = () if state in (IN_FORCE, SIGNED_DRAFT) else ("camera_rule_state",)
    if refused:
        return failed("rule_lacks", lacks=named([*refused, *missing])).mended_by(*refused, *missing, *unruled)
    if missing:
        return not_shown("rule_not_shown", missing=named(missing)).mended_by(*missing, *unruled)
    rule = proposed.text("camera_rule")
    if state == IN_FORCE:
        return passed("rule_in_force", rule=rule, days=counted(proposed.number("retention_days") or Fraction()))
    if state != SIGNED_DRAFT:
        return failed("no_rule", state=OptionName("camera_rule_state", state)).mended_by(*unruled)
    since, use = proposed.day("camera_rule_from"), proposed.day("in_use_from")
    if since is None or use is None:
        return not_shown("draft_undated", rule=rule, missing=named(proposed.lacking("camera_rule_from", "in_use_from")))
    if since <= use:
        return conditional("rule_before_use", rule=rule, since=since, use=use).mended_by("camera_rule_state")
    return failed("rule_after_use", rule=rule, since=since, use=use).mended_by("camera_rule_from")


def _faces(proposed: Proposed) -> Outcome | None:
    """Why face recognition alone decides, where it does."""
    face = proposed.text("face_recognition")
    if face == "without_law":
        return failed("faces_without_law").mended_by("face_recognition")
    if not face:
        return not_shown("faces_not_shown").mended_by("face_recognition")
    if face == "with_law" and not proposed.has("face_law"):
        return not_shown("face_law_not_named").mended_by("face_law")
    return None


def is_overstated(printed: Fraction, viewed: Fraction) -> bool:
    """Whether a share of cameras in per cent is above what its own figures give, beyond rounding."""
    return printed / 100 > viewed + HALF_A_PERCENT


def _is_live(proposed: Proposed) -> bool:
    return proposed.text("mode") in (LIVE, "")


CAMERA_CHECKS: Mapping[str, Judge] = {
    "C1": Judge(("sites_known", "some_sites_known", "few_sites_known", "sites_not_shown"), site_need),
    "C2": Judge(
        (
            "watching_not_needed",
            "watched",
            "many_streams",
            "viewed_share_wrong",
            "nobody_watches",
            "relief_short",
            "too_many_streams",
            "viewed_share_not_shown",
            "watching_not_shown",
        ),
        watching,
    ),
    "C3": Judge(
        (
            "response_not_needed",
            "response_signed",
            "response_incomplete",
            "response_not_signed",
            "response_not_shown",
        ),
        response,
    ),
    "C4": Judge(
        (
            "rule_in_force",
            "rule_before_use",
            "rule_after_use",
            "no_rule",
            "rule_lacks",
            "rule_not_shown",
            "draft_undated",
            "faces_without_law",
            "faces_not_shown",
            "face_law_not_named",
        ),
        camera_rule,
    ),
}
