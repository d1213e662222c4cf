"""The roadmap: which step runs in which months, and when each requested class could be bought (method 3).

**Order.** A purchase whose contract gate is open is placed first, as nothing but room can hold it back; then the steps
some purchase needs, with those purchases; then the recommended ones. Within each: latest start, WSJF, id (`placement`).
The latest starts, and the critical path, come from prerequisites alone.

**Budget windows.** Steps that need no money start at once. A step paid from *operating* money can be proposed from
this roadmap: it starts no earlier than the first opening whose month of proposal is not past on the day of the case,
and from then on in any month. A step paid from *capital* money starts inside an opening for which it could still be
proposed when it was ready to be: a purchase is ready when the roadmap has closed the open conditions of its budget
gate (any step that lifts a question closes it, a check or a decision closes it at once), anything else on the day of
the case. A purchase starts only after all steps before it, so its contract gate is open by then. Where that gate is
open today the line is taken to stand in the running budget, as a contract needs one: the earliest month is 0. A
questionnaire without budget windows makes nothing wait.

**Purchases** are never placed on hope: one whose contract gate would stay closed after all its steps is infeasible.

**What follows a purchase** (`follows_purchase_months`) comes so many months after the last requested purchase ends, in
the room that is left, and outside the critical path. Where nothing is requested it is a step like any other. The fixed
figures of method 3 hold for the bank with that lag taken away, all 46 steps in one network: 140 months of work, 23 on
the critical path. They also hold as the end of the last purchase with the lag in place.

``waits_for``, and the reason of what is infeasible, is one of ``budget_window``, ``money``, ``capacity``,
``owner:OFFICE``, ``follows_purchase``, ``requires:STEP`` (itself infeasible), ``gate:QUESTION`` (stays closed) and
``no_purchase_step`` (the questionnaire has none for the class).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from assess.core.budget_calendar import Opening, budget_of, budget_openings, first_money, quarter, running_budget
from assess.core.case import Case
from assess.core.gate_dates import closes_at_once, closing_months, closing_steps, opening_month
from assess.core.gates import BUDGET, check_gates
from assess.core.placement import HORIZON, WINDOW, Job, Limits, Schedule, lower_bound, network_of, place
from assess.core.projection import after
from assess.core.questionnaire import Funding, Questionnaire, Step
from assess.core.results import BudgetYear, Earliest, GateResult, Plan, PlannedStep, Status
from assess.core.steps import StepAhead, requested_purchases, steps_ahead
from assess.core.tasks import tasks_ahead

FOLLOWS = "follows_purchase"
NO_PURCHASE_STEP = "no_purchase_step"
OPEN_PURCHASE, NEEDED, RECOMMENDED = range(3)


def plan(questionnaire: Questionnaire, case: Case, gates: Mapping[str, GateResult]) -> Plan:
    """The roadmap of *case* in months from its date. *gates* are those of the same case; at least one step at once."""
    ahead = steps_ahead(questionnaire, case, gates)
    planner = _Planner(questionnaire, case, gates, ahead, openings_of(questionnaire, case))
    followers = planner.followers
    roadmap = place([planner.job(each) for each in ahead if each not in followers], planner.limits)
    network = network_of([each.job for each in roadmap.placed.values()])
    roadmap = place([planner.following_job(each, roadmap) for each in followers], planner.limits, roadmap)
    steps = _planned_steps(ahead, roadmap, frozenset(filter(network.is_critical, network.times)))
    return Plan(
        steps=steps,
        tasks=tasks_ahead(questionnaire, case, gates),
        critical_path=network.critical_path,
        finish=roadmap.finish,
        lower_bound=lower_bound([each.job for each in roadmap.placed.values()], network, planner.limits.at_once),
        earliest={class_id: planner.earliest(gate, steps, roadmap) for class_id, gate in gates.items()},
        infeasible=roadmap.infeasible,
    )


def openings_of(questionnaire: Questionnaire, case: Case, months: int = HORIZON) -> tuple[Opening, ...]:
    """The budget openings of the questionnaire whose money can be used within *months* months of the case's date."""
    return budget_openings(questionnaire.budget_windows, case.date, months)


@dataclass(frozen=True, slots=True)
class _Planner:
    """Turns steps into jobs, and their places into the earliest purchases."""

    questionnaire: Questionnaire
    case: Case
    gates: Mapping[str, GateResult]
    ahead: tuple[StepAhead, ...]
    openings: tuple[Opening, ...]

    @property
    def limits(self) -> Limits:
        carried = self.case.capacity
        period = partial(quarter, self.case.date)
        return Limits(carried.steps_at_once, carried.per_owner, carried.money_per_quarter, period)

    @property
    def purchases(self) -> Mapping[str, Step]:
        return requested_purchases(self.questionnaire, self.case)

    @property
    def followers(self) -> tuple[StepAhead, ...]:
        """The steps that come some months after the requested purchases, where no other step waits for them."""
        required = {id for each in self.ahead for id in each.requires}
        wanted = [each for each in self.ahead if each.step.follows_purchase_months is not None]
        return tuple(each for each in wanted if self.purchases and each.step.id not in required)

    def job(self, each: StepAhead) -> Job:
        step = each.step
        plain = Job(
            id=step.id,
            months=step.months.typical,
            requires=each.requires,
            rank=NEEDED if each.needed_for else RECOMMENDED,
            owner=step.owners[0],
            cost=self.case.capacity.step_costs.get(step.id, 0),
            cost_of_delay=step.cost_of_delay,
        )
        gate = self.gates[step.purchase] if step.purchase else None
        if gate and gate.contract is Status.PASS:
            return replace(plain, rank=OPEN_PURCHASE)
        return self._purchase(self._funded(plain, step), gate) if gate else self._funded(plain, step)

    def following_job(self, each: StepAhead, roadmap: Schedule) -> Job:
        bought = [roadmap.placed[step.id].finish for step in self.purchases.values() if step.id in roadmap.placed]
        job = self.job(each)
        if not bought:
            return replace(job, blocked=f"requires:{min(step.id for step in self.purchases.values())}")
        month = max(bought) + (each.step.follows_purchase_months or 0)
        return replace(job, not_before={**job.not_before, FOLLOWS: month})

    def earliest(self, gate: GateResult, steps: Sequence[PlannedStep], roadmap: Schedule) -> Earliest:
        purchase = self.purchases.get(gate.class_id)
        closing = closing_months(steps, gate)
        to_contract = opening_month(gate.conditions, closing)
        to_budget = opening_month([each for each in gate.conditions if each.gate == BUDGET], closing)
        if purchase is None or purchase.id in roadmap.infeasible:
            reason = roadmap.infeasible[purchase.id] if purchase else NO_PURCHASE_STEP
            return Earliest(None, reason, to_budget, to_contract)
        start = roadmap.placed[purchase.id].start
        is_open = gate.contract is Status.PASS
        stands_in = running_budget(self.openings, start) if is_open else budget_of(self.openings, start, to_budget or 0)
        budget = BudgetYear(stands_in.window, stands_in.year) if stands_in else None
        return Earliest(0 if is_open else start, None, to_budget, to_contract, budget)

    def _funded(self, job: Job, step: Step) -> Job:
        if not self.questionnaire.budget_windows or step.funding is Funding.NONE:
            return job
        if step.funding is Funding.CAPITAL:
            return replace(job, openings=self.openings)
        month = first_money(self.openings)
        return replace(job, blocked=WINDOW) if month is None else replace(job, not_before={WINDOW: month})

    def _purchase(self, job: Job, gate: GateResult) -> Job:
        before = [each.step for each in self.ahead if gate.class_id in each.needed_for]
        projected = after(self.questionnaire, self.case, [step.id for step in before])
        still_open = check_gates(self.questionnaire, projected)[gate.class_id].open_conditions
        if still_open:
            return replace(job, blocked=f"gate:{still_open[0].question}")
        waiting = [each for each in gate.open_conditions if each.gate == BUDGET and not closes_at_once(each)]
        return replace(job, proposed_after=tuple(closing_steps(each, before) for each in waiting))


def _planned_steps(ahead: Sequence[StepAhead], roadmap: Schedule, critical: frozenset[str]) -> tuple[PlannedStep, ...]:
    planned = [
        PlannedStep(
            step=each.step,
            start=placed.start,
            finish=placed.finish,
            because=each.because,
            requires=each.requires,
            needed_for=each.needed_for,
            critical=each.step.id in critical,
            waits_for=placed.waits_for,
        )
        for each in ahead
        if (placed := roadmap.placed.get(each.step.id))
    ]
    return tuple(sorted(planned, key=lambda each: (each.start, each.step.id)))
