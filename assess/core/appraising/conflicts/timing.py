"""Days of a proposal that are in the wrong order, or earlier than the roadmap has them."""

from collections.abc import Mapping
from datetime import date

from assess.core.appraising.conflicts.rule import Rule, conflict
from assess.core.appraising.findings import Conflicting, Month
from assess.core.appraising.proposed import Proposed
from assess.core.earliest import NOT_ASSESSED
from assess.core.months import index_of
from assess.core.purchases.proposal import IN_FORCE
from assess.core.results import Earliest


def _before(id: str, first: str, second: str) -> Rule:
    """A rule that *first* may not lie before *second*."""

    def rule(proposed: Proposed) -> Conflicting | None:
        early, late = proposed.day(first), proposed.day(second)
        if early is None or late is None or early >= late:
            return None
        return conflict(id, first, second, early=early, late=late)

    return rule


def _in_force_later(id: str, state: str, since: str) -> Rule:
    """A rule that what is said to be in force has begun by the day on which the proposal was drawn up."""

    def rule(proposed: Proposed) -> Conflicting | None:
        begins, drawn_up = proposed.day(since), proposed.day("drawn_up")
        if proposed.text(state) != IN_FORCE or begins is None or drawn_up is None or begins <= drawn_up:
            return None
        return conflict(id, state, since, "drawn_up", begins=begins, drawn_up=drawn_up)

    return rule


def _contract_outside_year(proposed: Proposed) -> Conflicting | None:
    contract, year = proposed.day("contract_on"), proposed.number("year")
    if contract is None or year is None or contract.year == year:
        return None
    return conflict("contract_outside_year", "contract_on", "year", contract=contract, year=str(year))


def _contract_before_gate(proposed: Proposed) -> Conflicting | None:
    contract, earliest = proposed.day("contract_on"), _earliest(proposed)
    opens = earliest.ready_to_contract if earliest else None
    if contract is None or not opens or _month_of(proposed, contract) >= opens:
        return None
    return conflict("contract_before_gate", "contract_on", contract=contract, opens=_month(proposed, opens))


def _contract_before_budget(proposed: Proposed) -> Conflicting | None:
    contract, earliest = proposed.day("contract_on"), _earliest(proposed)
    paid = earliest.contract_month if earliest else None
    if contract is None or not paid or _month_of(proposed, contract) >= paid or _contract_before_gate(proposed):
        return None
    return conflict("contract_before_budget", "contract_on", contract=contract, paid=_month(proposed, paid))


def _earliest(proposed: Proposed) -> Earliest | None:
    """When the roadmap would buy this class; None where there is no roadmap to speak of."""
    found = proposed.evaluation.plan.earliest.get(proposed.class_id)
    return None if found is None or found.reason == NOT_ASSESSED else found


def _month_of(proposed: Proposed, day: date) -> int:
    return index_of(day, proposed.case.date)


def _month(proposed: Proposed, months: int) -> Month:
    year, of_year = divmod(proposed.case.date.year * 12 + proposed.case.date.month - 1 + months, 12)
    return Month(date(year, of_year + 1, 1))


TIMING: Mapping[str, Rule] = {
    "contract_before_gate": _contract_before_gate,
    "contract_before_budget": _contract_before_budget,
    "contract_outside_year": _contract_outside_year,
    "use_before_contract": _before("use_before_contract", "in_use_from", "contract_on"),
    "evaluation_before_use": _before("evaluation_before_use", "evaluation_on", "in_use_from"),
    "target_before_use": _before("target_before_use", "target_on", "in_use_from"),
    "camera_rule_begins_later": _in_force_later("camera_rule_begins_later", "camera_rule_state", "camera_rule_from"),
    "mandate_begins_later": _in_force_later("mandate_begins_later", "mandate_state", "mandate_from"),
}
