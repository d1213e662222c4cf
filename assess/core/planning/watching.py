"""How much of what live cameras see is looked at, and how much of it would be noticed (method 2.4).

In the British trials a target was noticed in 85, 74, 58 and 53 per cent of cases by an operator with 1, 4, 6 and 9
monitors. Between two measured numbers of streams the larger one counts; beyond 9 nothing was measured, and the share
is then an upper bound.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import ceil

from assess.core.planning.inputs import Corner, Estimate, Inputs, Ranged
from assess.core.planning.workload import DAYS, attended_hours

NOTICED: Mapping[int, Fraction] = {
    1: Fraction(85, 100),
    4: Fraction(74, 100),
    6: Fraction(58, 100),
    9: Fraction(53, 100),
}
MOST_MEASURED = max(NOTICED)


@dataclass(frozen=True, slots=True)
class Watching:
    """Shares of the live cameras, from 0 to 1: *viewed* at any moment, and *caught*, the share of live events noticed.

    ``streams`` is the most streams in front of one operator; with more than `MOST_MEASURED` the catch is an upper
    bound. ``wanted_posts`` would view the share that is wanted, with ``wanted_fte`` people.
    """

    viewed: Ranged
    caught: Ranged
    streams: Fraction
    wanted: Ranged
    wanted_posts: Ranged
    wanted_fte: Ranged

    @property
    def is_bound(self) -> bool:
        return self.streams > MOST_MEASURED


def watching(inputs: Inputs) -> Watching | None:
    """What is watched of the live cameras; None where there are none."""
    ends = {name: _ends(inputs.estimate(name)) for name in ("cameras_live", "live_posts", "streams_per_operator")}
    cameras, posts, streams = ends.values()
    if not max(cameras):
        return None
    corners = list(product(cameras, posts, range(ceil(min(streams)), int(max(streams)) + 1)))
    low, typical, high = (inputs.at(corner) for corner in Corner)
    middle = (typical["cameras_live"], typical["live_posts"], typical["streams_per_operator"])
    viewed = [viewed_share(*each) for each in corners]
    caught = [caught_share(*each) for each in corners]
    return Watching(
        Ranged(min(viewed), viewed_share(*middle), max(viewed)),
        Ranged(min(caught), caught_share(*middle), max(caught)),
        max(_in_front(*each) for each in corners),
        Ranged(*(each["wanted_share"] / 100 for each in (low, typical, high))),
        Ranged(*(_wanted_posts(each) for each in (low, typical, high))),
        Ranged(*(_wanted_fte(each) for each in (low, typical, high))),
    )


def noticed(streams: Fraction | int) -> Fraction:
    """The share of targets an operator with so many streams notices; at most that beyond what was measured."""
    return next((NOTICED[each] for each in NOTICED if streams <= each), NOTICED[MOST_MEASURED])


def viewed_share(cameras: Fraction, posts: Fraction, streams: Fraction | int) -> Fraction:
    """The share of cameras that someone looks at; all of them where there are streams enough."""
    return min(posts * streams / cameras, Fraction(1)) if cameras else Fraction()


def caught_share(cameras: Fraction, posts: Fraction, streams: Fraction | int) -> Fraction:
    """The share of what happens before a live camera that is noticed."""
    return viewed_share(cameras, posts, streams) * noticed(_in_front(cameras, posts, streams))


def _in_front(cameras: Fraction, posts: Fraction, streams: Fraction | int) -> Fraction:
    """The streams that one operator really has in front, where the cameras are fewer than all could watch."""
    return Fraction(min(streams, ceil(cameras / posts))) if posts else Fraction(streams)


def _wanted_posts(values: Mapping[str, Fraction]) -> Fraction:
    return Fraction(ceil(values["cameras_live"] * values["wanted_share"] / 100 / values["streams_per_operator"]))


def _wanted_fte(values: Mapping[str, Fraction]) -> Fraction:
    return _wanted_posts(values) * values["live_hours"] * DAYS / attended_hours(values)


def _ends(found: Estimate | None) -> tuple[Fraction, ...]:
    return (Fraction(found.low), Fraction(found.high)) if found else (Fraction(),)
