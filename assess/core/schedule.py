"""The roadmap: which step runs in which months, and when each requested class could be bought (method 3).

**Order.** A purchase whose contract gate is open is placed first, as nothing but room and money can hold it back;
then the steps some purchase needs, with those purchases; then the recommended ones. Within each: latest start, WSJF, id
(`placement`). The latest starts, and the critical path, come from prerequisites alone.

**Two orders.** That order does not know that proposals have a deadline: steps that only the budget gate waits for have
late latest starts, and a gate that opens a month too late costs a year. So with budget windows the roadmap is made a
second time, with the steps that close an open condition of a budget gate, and all before them, ahead of the other
needed ones. Kept is the roadmap whose purchases start earlier in sum, where one without a place counts as the horizon;
at a tie the one that ends earlier, then the first. So the second order can never delay the purchases in sum.

**Budget windows.** Steps that need no money start at once. A step paid from *operating* money can be proposed from
this roadmap: it starts no earlier than the first opening whose month of proposal is not past on the day of the case,
and from then on in any month. A step paid from *capital* money starts and, by its typical months, ends inside an
opening for which it could still be proposed when it was ready to be: money of one year does not pass into the next,
and contracts over several years are outside this tool. A purchase is ready when the roadmap has closed the open
conditions of its budget gate (any step that lifts a question closes it, a check or a decision closes it at once),
anything else on the day of the case. A purchase starts only after all steps before it, so its contract gate is open by
then; where that gate is open today, `earliest` says in which budget it stands. What is too long for every opening has
no place. A questionnaire without budget windows makes nothing wait. A case moves the windows by its own timetable
(`own_calendar`).

**Purchases** are never placed on hope: one whose contract gate would stay closed after all its steps is infeasible.

**What follows a purchase** (`follows_purchase_months`) comes so many months after the last requested purchase ends, in
the room that is left, and outside the critical path. Where nothing is requested it is a step like any other. The fixed
figures of method 3 hold for version 1.0.0 of the bank with that lag taken away, all 46 steps in one network: 140 months
of work, 23 on the critical path. They also hold as the end of the last purchase with the lag in place.

``waits_for``, and the reason of what is infeasible or has no date, is one of ``budget_window``, ``money``,
``capacity``, ``owner:OFFICE``, ``follows_purchase``, ``requires:STEP`` (itself infeasible), ``gate:QUESTION`` (stays
closed), ``no_purchase_step`` (the questionnaire has none for the class) and ``not_assessed`` (too little is answered).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from assess.core.budget_calendar import Opening, budget_openings, first_money, quarter, with_a_line_today
from assess.core.case import Case
from assess.core.earliest import earliest_purchase
from assess.core.gate_dates import closes_at_once, closing_steps
from assess.core.gates import BUDGET, check_gates
from assess.core.own_calendar import windows_of
from assess.core.placement import HORIZON, WINDOW, Job, Limits, Schedule, lower_bound, network_of, place
from assess.core.projection import after
from assess.core.questionnaire import Funding, Questionnaire, Step
from assess.core.results import Earliest, GateResult, Plan, PlannedStep, Status
from assess.core.steps import StepAhead, ancestors, requested_purchases, steps_ahead
from assess.core.tasks import tasks_ahead

FOLLOWS = "follows_purchase"
OPEN_PURCHASE, OPENS_BUDGET, NEEDED, RECOMMENDED = range(4)


def plan(questionnaire: Questionnaire, case: Case, gates: Mapping[str, GateResult]) -> Plan:
    """The roadmap of *case* in months from its date. *gates* are those of the same case; at least one step at once."""
    planner = planner_of(questionnaire, case, gates)
    return planner.plan_of(planner.roadmap)


def roadmaps(questionnaire: Questionnaire, case: Case, gates: Mapping[str, GateResult]) -> tuple[Schedule, ...]:
    """The roadmap of *case* in each order that is tried, the ordinary one first."""
    return planner_of(questionnaire, case, gates).roadmaps


def openings_of(questionnaire: Questionnaire, case: Case, months: int = HORIZON) -> tuple[Opening, ...]:
    """The budget openings of the questionnaire whose money can be used within *months* months of the case's date."""
    return budget_openings(windows_of(questionnaire, case), case.date, months)


def planner_of(questionnaire: Questionnaire, case: Case, gates: Mapping[str, GateResult]) -> "Planner":
    """What plans the steps of *case*; *gates* are those of the same case."""
    ahead = steps_ahead(questionnaire, case, gates)
    return Planner(questionnaire, case, gates, ahead, openings_of(questionnaire, case))


@dataclass(frozen=True, slots=True)
class Planner:
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

    @property
    def roadmaps(self) -> tuple[Schedule, ...]:
        return tuple(map(self._roadmap, self._orders()))

    @property
    def roadmap(self) -> Schedule:
        """The one of the roadmaps that is kept."""
        return min(self.roadmaps, key=self.lateness)

    @property
    def earliest(self) -> Mapping[str, Earliest]:
        """The earliest purchases of the roadmap that is kept, as `plan_of` finds them but with less work.

        Recommended steps are placed last and so move no other. Where both orders start the purchases equally late in
        sum and yet differently, the whole roadmaps decide.
        """
        orders = [place(jobs, self.limits, last_rank=NEEDED) for jobs in self._orders()]
        starts = [self._starts(each) for each in orders]
        found = [self._earliest(each) for each, late in zip(orders, starts, strict=True) if late == min(starts)]
        return found[0] if all(each == found[0] for each in found) else self._earliest(self.roadmap)

    def plan_of(self, roadmap: Schedule) -> Plan:
        """The plan whose steps lie as in *roadmap*, which holds the jobs of this planner."""
        jobs = [each.job for each in roadmap.placed.values()]
        followers = {each.step.id for each in self.followers}
        network = network_of([job for job in jobs if job.id not in followers])
        steps = _planned_steps(self.ahead, roadmap, frozenset(filter(network.is_critical, network.times)))
        return Plan(
            steps=steps,
            tasks=tasks_ahead(self.questionnaire, self.case, self.gates),
            critical_path=network.critical_path,
            finish=roadmap.finish,
            lower_bound=lower_bound(jobs, network, self.limits.at_once),
            earliest=self._earliest(roadmap, steps),
            infeasible=roadmap.infeasible,
        )

    def lateness(self, roadmap: Schedule) -> tuple[int, int]:
        """The sum of the starts of the purchases, and the end."""
        return self._starts(roadmap), roadmap.finish

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
            openings = with_a_line_today(self.openings) if step.funding is Funding.CAPITAL else ()
            return replace(plain, rank=OPEN_PURCHASE, openings=openings or None)
        return self._purchase(self._funded(plain, step), gate) if gate else self._funded(plain, step)

    def following_job(self, each: StepAhead, roadmap: Schedule) -> Job:
        bought = [roadmap.placed[step.id].finish for step in self.purchases.values() if step.id in roadmap.placed]
        job = self.job(each)
        if not bought:
            return replace(job, blocked=f"requires:{min(step.id for step in self.purchases.values())}")
        month = max(bought) + (each.step.follows_purchase_months or 0)
        return replace(job, not_before={**job.not_before, FOLLOWS: month})

    def _orders(self) -> tuple[Sequence[Job], ...]:
        """The jobs but for the followers, in each order that is tried: the ordinary one first."""
        jobs = [self.job(each) for each in self.ahead if each not in self.followers]
        urgent = self._steps_to_the_budget_gate() if self.openings else frozenset()
        if not urgent:
            return (jobs,)
        return jobs, [replace(each, rank=OPENS_BUDGET) if each.id in urgent else each for each in jobs]

    def _starts(self, roadmap: Schedule) -> int:
        placed = [roadmap.placed.get(step.id) for step in self.purchases.values()]
        return sum(each.start if each else HORIZON for each in placed)

    def _earliest(self, roadmap: Schedule, steps: Sequence[PlannedStep] = ()) -> Mapping[str, Earliest]:
        steps = steps or _planned_steps(self.ahead, roadmap, frozenset())
        return {
            class_id: earliest_purchase(gate, self.purchases.get(class_id), steps, roadmap.infeasible, self.openings)
            for class_id, gate in self.gates.items()
        }

    def _roadmap(self, jobs: Sequence[Job]) -> Schedule:
        roadmap = place(jobs, self.limits)
        return place([self.following_job(each, roadmap) for each in self.followers], self.limits, roadmap)

    def _steps_to_the_budget_gate(self) -> frozenset[str]:
        """The steps that close an open condition of the budget gate of a requested class, and all before them."""
        closing = {
            id
            for gate in self.gates.values()
            for condition in gate.open_conditions
            if condition.gate == BUDGET and not closes_at_once(condition)
            for id in closing_steps(condition, self._before(gate))
        }
        return frozenset(closing).union(*(ancestors(self.questionnaire, id) for id in closing))

    def _before(self, gate: GateResult) -> list[Step]:
        """The steps ahead that the purchase of a class waits for, and the purchase."""
        return [each.step for each in self.ahead if gate.class_id in each.needed_for]

    def _funded(self, job: Job, step: Step) -> Job:
        if not self.questionnaire.budget_windows or step.funding is Funding.NONE:
            return job
        if step.funding is Funding.CAPITAL:
            return replace(job, openings=self.openings)
        month = first_money(self.openings)
        return replace(job, blocked=WINDOW) if month is None else replace(job, not_before={WINDOW: month})

    def _purchase(self, job: Job, gate: GateResult) -> Job:
        before = self._before(gate)
        deciding = {each.question for each in gate.open_conditions}
        projected = after(self.questionnaire, self.case, [step.id for step in before], deciding)
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
