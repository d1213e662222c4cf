"""When a requested class could be bought first, in which budget, or why there is no date.

**Open gates.** Where the contract gate is open today the earliest month is 0 (method 3). Which budget pays is another
matter: the line is taken to stand in the budget that runs today, but only where the purchase can still end in it.
Otherwise it is proposed today, and ``paid_from`` is the first month of the next budget in time. On 24 November that
is no month of the next year: the running budget has five weeks left, the budget of the next year took its proposals
until July, and whether it holds a line nobody has said here; so it is January of the year after. A city that does
hold such a line signs earlier, but a tool that dates contracts must not invent the money for them.

**No date** is given where too little is answered to judge a class, whatever its steps come to.
"""

from collections.abc import Mapping, Sequence

from assess.core.budget_calendar import Opening, budget_of, first_contract, running_budget, with_a_line_today
from assess.core.gate_dates import closing_months, opening_month
from assess.core.gates import BUDGET
from assess.core.questionnaire import Funding, Step
from assess.core.results import BudgetYear, Earliest, GateResult, PlannedStep, Status, Verdict

NO_PURCHASE_STEP = "no_purchase_step"
NOT_ASSESSED = "not_assessed"


def earliest_purchase(
    gate: GateResult,
    purchase: Step | None,
    steps: Sequence[PlannedStep],
    infeasible: Mapping[str, str],
    openings: Sequence[Opening],
) -> Earliest:
    """The earliest *purchase* of the class of *gate*, from the *steps* of a roadmap."""
    closing = closing_months(steps, gate)
    to_contract = opening_month(gate.conditions, closing)
    to_budget = opening_month([each for each in gate.conditions if each.gate == BUDGET], closing)
    reason = _no_date(gate, purchase, infeasible)
    if purchase is None or reason:
        return Earliest(None, reason, to_budget, to_contract)
    start = next(each.start for each in steps if each.step.id == purchase.id)
    paid, opening = _contract(gate, purchase, start, openings, to_budget or 0)
    budget = BudgetYear(opening.window, opening.year) if opening else None
    if gate.contract is Status.PASS:
        return Earliest(0, None, to_budget, to_contract, budget, paid_from=paid or None)
    return Earliest(paid, None, to_budget, to_contract, budget)


def _no_date(gate: GateResult, purchase: Step | None, infeasible: Mapping[str, str]) -> str | None:
    if gate.verdict is Verdict.NOT_ASSESSED:
        return NOT_ASSESSED
    return infeasible.get(purchase.id) if purchase else NO_PURCHASE_STEP


def _contract(
    gate: GateResult, purchase: Step, start: int, openings: Sequence[Opening], proposed: int
) -> tuple[int, Opening | None]:
    """The month of the contract and its budget; *start* is where the roadmap has room for it."""
    is_capital, months = purchase.funding is Funding.CAPITAL, purchase.months.typical
    if gate.contract is Status.PASS:
        found = first_contract(with_a_line_today(openings), months) if is_capital else None
        return found or (0, running_budget(openings, 0))
    return start, budget_of(openings, start, months, proposed) if is_capital else running_budget(openings, start)
