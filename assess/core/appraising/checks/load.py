"""What an app brings in, and what desk and field can do: by the planning models where they were told, else as claimed.

Success breeds demand (E12): an app is taken to double what comes in, as the model of service times assumes it, unless
the proposal names local data that say less. Local data that say more are not held against a proposal that shows them.
"""

from dataclasses import dataclass
from fractions import Fraction

from assess.core.appraising.proposed import Proposed
from assess.core.planning.inputs import Corner, Origin
from assess.core.planning.service_time import DAYS_A_YEAR
from assess.core.planning.staffing import of
from assess.core.planning.stages import NONE
from assess.core.planning.workload import MONTHS

TOLD = ("reports_per_day", "zones", "crews", "hours_per_day", "work_hours")
"""What the service-time model has to be told by the city before its capacity is more than this tool's assumption."""


@dataclass(frozen=True, slots=True)
class Load:
    """Cases a month: what comes in *today*, times *growth*, and what can be done with them.

    ``is_planned`` tells whether that is by the planning models rather than as the proposal claims.
    """

    today: Fraction
    growth: Fraction
    capacity: Fraction
    is_planned: bool = True

    @property
    def demand(self) -> Fraction:
        return self.today * self.growth

    @property
    def spare(self) -> Fraction:
        """Capacity by demand; the reciprocal of the occupancy ρ."""
        return self.capacity / self.demand


def load_of(proposed: Proposed) -> Load | None:
    """The tighter of field and desk where the city told the models of them, else what the proposal claims."""
    return planned_load(proposed) or _claimed(proposed)


def planned_load(proposed: Proposed) -> Load | None:
    """The load by the models; the desk counts where its posts and its people were told."""
    field = _field(proposed)
    desk = _desk(proposed) if field else None
    return min(field, desk, key=lambda each: each.spare) if field and desk else field


def growth_of(proposed: Proposed) -> Fraction:
    """By how much an app multiplies what comes in."""
    added = proposed.planned.service_time.inputs.at(Corner.TYPICAL)["app_demand"]
    assumed, local = 1 + added / 100, proposed.number("induced")
    if local is None or not proposed.has("induced_source"):
        return assumed
    return max(min(local, assumed), Fraction(1))


def _field(proposed: Proposed) -> Load | None:
    model = proposed.planned.service_time
    told = all(model.inputs.origin(each) in (Origin.GIVEN, Origin.DERIVED) for each in TOLD)
    if model.result is None or not told:
        return None
    crews, months = model.result.of(NONE).typical.crews, Fraction(DAYS_A_YEAR, MONTHS)
    return Load(crews.reports * months, growth_of(proposed), crews.capacity * months) if crews.reports else None


def _desk(proposed: Proposed) -> Load | None:
    found = proposed.planned.staffing.result
    post = found.post["routing"] if found else None
    if found is None or post is None or not post.is_sized or post.existing is None or not post.fte.typical:
        return None
    cases = found.inputs.at(Corner.TYPICAL)["cases_per_year"] / MONTHS
    return Load(cases, growth_of(proposed), cases * of(post.existing, Corner.TYPICAL) / post.fte.typical)


def _claimed(proposed: Proposed) -> Load | None:
    today, capacity = proposed.number("demand_per_month"), proposed.number("capacity_per_month")
    if not today or capacity is None or not proposed.has("capacity_source"):
        return None
    return Load(today, growth_of(proposed), capacity, is_planned=False)
