"""What a proposal says of its own people, cameras and sensors that cannot be true together."""

from collections.abc import Mapping
from math import ceil

from assess.core.appraising.checks.cameras import is_overstated
from assess.core.appraising.checks.evidence import counted, named
from assess.core.appraising.checks.relief import AROUND_THE_CLOCK
from assess.core.appraising.conflicts.rule import Rule, conflict
from assess.core.appraising.findings import Conflicting, OptionName, Share
from assess.core.appraising.proposed import Proposed
from assess.core.planning.watching import viewed_share
from assess.core.purchases.proposal import CCTV, COMMAND, LIVE, RECORDED, TRAFFIC

ON_DUTY = {CCTV: "operators", COMMAND: "seats"}
"""Who is there at any moment, by class."""
RELIEF = {CCTV: "relief_factor", COMMAND: "seat_relief_factor"}
WATCH = ("round_the_clock", "operators", "streams", "viewed_share")
"""What is said of people who look at live cameras."""


def _watch_without_posts(proposed: Proposed) -> Conflicting | None:
    duty = ON_DUTY.get(proposed.class_id, "")
    none = [name for name in (duty, "posts_funded") if proposed.number(name) == 0]
    if not proposed.says_yes("round_the_clock") or not none:
        return None
    return conflict("watch_without_posts", "round_the_clock", *none)


def _too_few_posts(proposed: Proposed) -> Conflicting | None:
    """A post that is manned around the clock takes 4.8 people at the least (method 2.2)."""
    duty = ON_DUTY.get(proposed.class_id, "")
    there, funded = proposed.number(duty), proposed.number("posts_funded")
    if not proposed.says_yes("round_the_clock") or not there or not funded:
        return None
    needed = ceil(there * AROUND_THE_CLOCK)
    told = {"there": counted(there), "needed": needed, "funded": counted(funded)}
    return conflict("too_few_posts", "round_the_clock", duty, "posts_funded", **told) if funded < needed else None


def _fewer_needed_than_watch(proposed: Proposed) -> Conflicting | None:
    """The office's own count of people, below what its posts around the clock take."""
    duty = ON_DUTY.get(proposed.class_id, "")
    there, counted_need = proposed.number(duty), proposed.number("posts_needed")
    if not proposed.says_yes("round_the_clock") or not there or counted_need is None:
        return None
    people = ceil(there * AROUND_THE_CLOCK)
    if counted_need >= people:
        return None
    told = {"there": counted(there), "people": people, "needed": counted(counted_need)}
    return conflict("fewer_needed_than_watch", "round_the_clock", duty, "posts_needed", **told)


def _relief_too_small(proposed: Proposed) -> Conflicting | None:
    name = RELIEF.get(proposed.class_id, "")
    relief = proposed.number(name)
    if not proposed.says_yes("round_the_clock") or relief is None or relief >= AROUND_THE_CLOCK:
        return None
    told = {"relief": counted(relief), "needed": counted(AROUND_THE_CLOCK)}
    return conflict("relief_too_small", "round_the_clock", name, **told)


def _viewed_share_overstated(proposed: Proposed) -> Conflicting | None:
    names = ("units", "operators", "streams", "viewed_share")
    cameras, operators, streams, printed = map(proposed.number, names)
    if not cameras or operators is None or streams is None or printed is None:
        return None
    viewed = viewed_share(cameras, operators, streams)
    if not is_overstated(printed, viewed):
        return None
    return conflict(
        "viewed_share_overstated",
        *names,
        cameras=counted(cameras),
        operators=counted(operators),
        streams=counted(streams),
        viewed=Share(viewed),
        printed=Share(printed / 100),
    )


def _filled_above_funded(proposed: Proposed) -> Conflicting | None:
    filled, funded = proposed.number("posts_filled"), proposed.number("posts_funded")
    if filled is None or funded is None or filled <= funded:
        return None
    return conflict(
        "filled_above_funded", "posts_filled", "posts_funded", filled=counted(filled), funded=counted(funded)
    )


def _unwatched_yet_staffed(proposed: Proposed) -> Conflicting | None:
    """Watching and response are not asked of these cameras, so people who watch are either not needed or hidden."""
    mode = proposed.text("mode")
    watch = [name for name in WATCH if proposed.says_yes(name) or proposed.number(name)]
    if mode not in (RECORDED, TRAFFIC) or not watch:
        return None
    return conflict("unwatched_yet_staffed", "mode", *watch, mode=OptionName("mode", mode), watch=named(watch))


def _recordings_not_kept(proposed: Proposed) -> Conflicting | None:
    if proposed.text("mode") != RECORDED or proposed.number("retention_days") != 0:
        return None
    return conflict("recordings_not_kept", "mode", "retention_days")


def _risk_understated(proposed: Proposed) -> Conflicting | None:
    """Live cameras and face recognition watch people at large scale, which the law calls a high risk."""
    faces = proposed.text("face_recognition") in ("with_law", "without_law")
    because = [name for name, holds in (("mode", proposed.text("mode") == LIVE), ("face_recognition", faces)) if holds]
    if proposed.text("risk") != "low" or not because:
        return None
    names = [OptionName(name, proposed.text(name)) for name in because]
    return conflict("risk_understated", "risk", *because, because=names[0])


def _more_sites_known_than_sites(proposed: Proposed) -> Conflicting | None:
    known, sites = proposed.number("sites_with_data"), proposed.number("sites")
    if known is None or sites is None or known <= sites:
        return None
    return conflict(
        "more_sites_known_than_sites", "sites_with_data", "sites", known=counted(known), sites=counted(sites)
    )


def _more_sites_than_units(proposed: Proposed) -> Conflicting | None:
    sites, units = proposed.number("sites"), proposed.number("units")
    if sites is None or units is None or sites <= units:
        return None
    return conflict("more_sites_than_units", "sites", "units", sites=counted(sites), units=counted(units))


def _more_kinds_written(proposed: Proposed) -> Conflicting | None:
    kinds, rows = proposed.number("sensor_kinds"), len(proposed.rows("sensor_types"))
    if kinds is None or rows <= kinds:
        return None
    return conflict("more_kinds_written", "sensor_kinds", "sensor_types", rows=rows, kinds=counted(kinds))


def _nothing_there_yet_working(proposed: Proposed) -> Conflicting | None:
    uptime = proposed.number("uptime")
    if proposed.number("existing_units") != 0 or not uptime:
        return None
    return conflict("nothing_there_yet_working", "existing_units", "uptime", working=Share(uptime / 100))


PEOPLE: Mapping[str, Rule] = {
    "watch_without_posts": _watch_without_posts,
    "too_few_posts": _too_few_posts,
    "fewer_needed_than_watch": _fewer_needed_than_watch,
    "relief_too_small": _relief_too_small,
    "viewed_share_overstated": _viewed_share_overstated,
    "filled_above_funded": _filled_above_funded,
    "unwatched_yet_staffed": _unwatched_yet_staffed,
    "recordings_not_kept": _recordings_not_kept,
    "risk_understated": _risk_understated,
    "more_sites_known_than_sites": _more_sites_known_than_sites,
    "more_sites_than_units": _more_sites_than_units,
    "more_kinds_written": _more_kinds_written,
    "nothing_there_yet_working": _nothing_there_yet_working,
}
