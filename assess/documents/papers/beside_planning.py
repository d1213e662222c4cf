"""The five years that a proposal tells, beside those that the planning of its assessment comes to."""

from fractions import Fraction

from assess.core.appraising.checks.five_years import told_costs
from assess.core.errors import N_
from assess.core.planning.cost import Cost
from assess.core.planning.inputs import Ranged
from assess.display.planning.amounts import between
from assess.display.planning.money import money, money_range
from assess.documents.papers.subject import Subject

SAYS = N_("The planning of the assessment comes to %(money)s over five years.")
SAYS_AT_LEAST = N_("The planning of the assessment comes to at least %(money)s over five years.")
SAYS_UNITS = N_("The planning of the assessment comes to %(money)s over five years (units: %(units)s).")
SAYS_UNITS_AT_LEAST = N_(
    "The planning of the assessment comes to at least %(money)s over five years (units: %(units)s)."
)
BELOW = N_("What the proposal shows is %(difference)s less than that.")
ABOVE = N_("What the proposal shows is %(difference)s more than that.")


def beside_planning(subject: Subject) -> tuple[str, ...]:
    """Nothing where there is no such planning, or where its figures are those of the proposal already."""
    own, to = told_costs(subject.proposed), subject.to
    modelled = subject.proposed.planned.cost.get(subject.purchase.class_id)
    found = modelled.result if modelled else None
    if own.is_planned or found is None or found.is_empty:
        return ()
    says = to.gettext(_sentence(found), money=money_range(found.total, to), units=_units(found, subject))
    distance = _distance(own.sums()[0], found.total)
    if not own.amounts or not distance:
        return (says,)
    return (says, to.gettext(BELOW if distance < 0 else ABOVE, difference=money(abs(distance), to)))


def _sentence(found: Cost) -> str:
    if found.units is None:
        return SAYS_AT_LEAST if found.is_at_least else SAYS
    return SAYS_UNITS_AT_LEAST if found.is_at_least else SAYS_UNITS


def _units(found: Cost, subject: Subject) -> str:
    return between(found.units, subject.to, 0) if found.units else ""


def _distance(own: Fraction, planned: Ranged) -> Fraction:
    """How far a sum is from the nearer end of a range; nothing within it."""
    return min(own - planned.low, Fraction()) or max(own - planned.high, Fraction())
