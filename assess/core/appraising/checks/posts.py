"""How many people a purchase takes, and by whose count: the model's, the office's, or that of the manned posts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from assess.core.appraising.checks.relief import least_relief
from assess.core.appraising.findings import NeedFrom, Param
from assess.core.appraising.proposed import Proposed
from assess.core.estimates import exact
from assess.core.purchases.proposal import APP, CCTV, COMMAND, LIVE, RECORDED, SENSOR, TRAFFIC

KINDS: Mapping[str, tuple[str, ...]] = {
    APP: ("intake", "routing", "field"),
    CCTV: ("cctv", "maintenance"),
    COMMAND: ("command",),
    SENSOR: ("maintenance",),
}
"""The kinds of post of the staffing model that a class cannot do without: an app brings reports to all who handle them,
from the desk to the street. The model sizes nobody for a data platform."""
SAME: Mapping[str, Mapping[str, str]] = {
    CCTV: {"units": "cameras_live", "operators": "live_posts"},
    COMMAND: {"seats": "command_seats"},
}
"""What the proposal and the model both say; where these differ, the model is of something else."""
UPKEEP = (CCTV, SENSOR)
"""The classes whose units the model visits, with whatever else stands in the street."""


@dataclass(frozen=True, slots=True)
class Need:
    """Whole people, and where the number comes from."""

    people: int
    source: Param


def manned(proposed: Proposed) -> str:
    """The box of the posts that somebody attends at every hour of service; nothing where there are none."""
    if proposed.class_id == CCTV:
        return "operators" if proposed.text("mode") in (LIVE, "") else ""
    return "seats" if proposed.class_id == COMMAND else ""


def readings(proposed: Proposed) -> Iterator[Need | None]:
    """The need by each count that may be meant; None is a count that the proposal does not tell.

    The model counts where it is of the same cameras, posts and seats; where one of these is left out, it and the
    office's own count both have to do. Posts that are to be manned take their relief in any case.
    """
    model, is_same = _by_model(proposed), is_of_same(proposed)
    if model is not None and is_same is not False:
        yield _at_least_manned(Need(ceil(model), NeedFrom()), proposed)
    if model is None or is_same is not True:
        yield _own(proposed)


def is_of_same(proposed: Proposed) -> bool | None:
    """Whether the staffing model is of what is proposed; None where a box that would tell is left out."""
    told = [_within(proposed, name, input) for name, input in SAME.get(proposed.class_id, {}).items()]
    if proposed.class_id in UPKEEP:
        told.append(_covers(proposed))
    if proposed.class_id == CCTV:
        mode = proposed.text("mode")
        told.append(None if not mode else mode not in (RECORDED, TRAFFIC))
    if False in told:
        return False
    return None if None in told else True


def _by_model(proposed: Proposed) -> Fraction | None:
    """Full-time people by the model, where it sizes each kind of post and none at nobody."""
    found = proposed.planned.staffing.result
    posts = [found.post[kind] for kind in KINDS.get(proposed.class_id, ())] if found else []
    if not posts or not all(each.is_sized and each.fte.typical for each in posts):
        return None
    return sum((each.fte.typical for each in posts), Fraction())


def _own(proposed: Proposed) -> Need | None:
    """The office's own count with the paper it comes from; nobody at all is told as that."""
    needed, paper = proposed.number("posts_needed"), proposed.text("posts_needed_from")
    if needed is None or not paper:
        return None
    own = Need(ceil(needed), paper)
    return _at_least_manned(own, proposed) if own.people else own


def _at_least_manned(need: Need, proposed: Proposed) -> Need:
    there, relief = proposed.number(manned(proposed)) or Fraction(), least_relief(proposed)
    people = ceil(there * relief)
    return Need(people, NeedFrom(there, relief)) if people > need.people else need


def _within(proposed: Proposed, name: str, input: str) -> bool | None:
    number, planned = proposed.number(name), proposed.planned.staffing.inputs.estimate(input)
    if number is None:
        return None
    return planned is not None and exact(planned.low) <= number <= exact(planned.high)


def _covers(proposed: Proposed) -> bool | None:
    units, planned = proposed.number("units"), proposed.planned.staffing.inputs.estimate("devices")
    if units is None:
        return None
    return planned is not None and units <= exact(planned.high)
