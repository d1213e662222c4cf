"""What follows for the cost of a purchase from the rest of a case: its people, its cameras, its storage.

Wages of the people who watch and look after cameras belong to cameras, those of the people in a command centre to the
centre. The desk and the field work without any purchase, so the other classes have no people of their own here.
How many cases are solved is asked and never derived: a share that is claimed stands in a case to be tested, and the
counts of a register do not say in how long a time they came together.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from assess.core.case import Case
from assess.core.planning.cost_inputs import COST, RETENTION, STAFF, STORAGE
from assess.core.planning.inputs import Corner, Estimate, Given, Inputs
from assess.core.planning.payments import storage_by_retention
from assess.core.planning.staffing import Post, inputs_of_staffing, posts_of, total
from assess.core.planning.staffing_derived import CAMERAS
from assess.core.planning.staffing_faults import faults_of_staffing
from assess.core.questionnaire import WayKind
from assess.core.rounding import round_half_up

CAMERA_CLASS = "cctv"
KINDS_BY_CLASS: Mapping[str, tuple[str, ...]] = {CAMERA_CLASS: ("cctv", "maintenance"), "command": ("command",)}
"""The kinds of post whose wages a class of purchase carries."""


def derived_inputs(case: Case, class_id: str, posts: Sequence[Post] | None = None) -> Mapping[str, Estimate]:
    """The inputs that the case implies for the class, by name; *posts* are those of the case, once they are sized."""
    kinds = KINDS_BY_CLASS.get(class_id, ())
    found = {**_staff(kinds, _sized(case, kinds) if posts is None else posts), **_units(case.staffing, class_id)}
    return {**found, **_storage({**found, **case.cost.get(class_id, {})})}


def _sized(case: Case, kinds: Sequence[str]) -> Sequence[Post]:
    inputs = inputs_of_staffing(case)
    if not kinds or inputs.missing(["minimum_wage"]) or faults_of_staffing(inputs):
        return ()
    return tuple(each for each in posts_of(kinds, inputs) if each.is_sized)


def moved_kinds(case: Case, class_id: str) -> tuple[str, ...]:
    """The kinds of post of the class that cost wages and for which the city chose people who are paid already."""
    kinds, inputs = KINDS_BY_CLASS.get(class_id, ()), inputs_of_staffing(case)
    paid = (each.kind for each in _sized(case, kinds) if each.yearly_cost and each.yearly_cost.high)
    return tuple(kind for kind in paid if inputs.given.get(f"way_{kind}") == WayKind.REDEPLOYMENT)


def _staff(kinds: Sequence[str], posts: Sequence[Post]) -> Mapping[str, Estimate]:
    """A year of wages of the posts that the class carries, where the staffing model sizes any."""
    carried = (each for each in posts if each.kind in kinds and each.is_sized)
    paid = total([each.yearly_cost for each in carried if each.yearly_cost])
    return {STAFF: _whole_rupiah(paid.low, paid.high)} if paid.high else {}


def _units(given: Mapping[str, Given], class_id: str) -> Mapping[str, Estimate]:
    """All cameras of the staffing model, for the class that buys cameras."""
    told = [found for name in CAMERAS if isinstance(found := given.get(name), Estimate)]
    cameras = Estimate(sum((e.low for e in told), Decimal()), sum((e.high for e in told), Decimal()))
    return {"units": cameras} if class_id == CAMERA_CLASS and cameras.high else {}


def _storage(said: Mapping[str, Given]) -> Mapping[str, Estimate]:
    """A year of storage by the retention rule, where every part of it is said or assumed."""
    inputs = Inputs(COST, {name: said[name] for name in RETENTION if name in said})
    low, high = (storage_by_retention(inputs.at(corner)) for corner in (Corner.LOW, Corner.HIGH))
    return {} if low is None or high is None else {STORAGE: _whole_rupiah(low, high)}


def _whole_rupiah(low: Fraction, high: Fraction) -> Estimate:
    return Estimate(round_half_up(low, 0), round_half_up(high, 0))
