"""The smallest way through a gate: which answers, which steps, and how few months (method 1.3 and 3).

**Answers.** A gate asks for every one of its conditions, so the smallest set of answers is exactly its open conditions;
there is no way round any of them.

**Steps.** A condition that lacks only a check or a decision needs no step. Any other needs one of the steps that lift
its question, and each step needs those before it that are not met. The smallest set is found by branch and bound over
the alternatives, so it is exact: fewest steps, among those fewest months of work. The search is as wide as there are
conditions with more than one step to choose from (one in the shipped bank), and no wider.

**Months.** With enough hands the fewest months are exact: each condition waits for the quickest of its steps, the gate
for the last of its conditions. With the hands of the case, and with its budget windows, the smallest set is placed by
the rule of the roadmap with nothing else to do; the roadmap itself may do better, and then counts. Where that meets the
bound (the chain with enough hands, or the work shared among the hands) no order is quicker; else it is a plan, and the
bound says how much quicker another could be at most.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

from assess.core.evaluation import Evaluation
from assess.core.gate_dates import closes_at_once, closing_steps
from assess.core.gates import BUDGET, check_gates
from assess.core.network import in_order
from assess.core.placement import place
from assess.core.planning.by_quarter import STAGES, open_conditions
from assess.core.planning.smallest_set import smallest_set
from assess.core.projection import after
from assess.core.questionnaire import Questionnaire, Step
from assess.core.results import ConditionResult, GateResult, Lacking
from assess.core.schedule import Planner, planner_of
from assess.core.steps import StepAhead, ancestors


@dataclass(frozen=True, slots=True)
class Closed:
    """An open condition and the step of the way that closes it; ``instead`` are those that would do as well.

    ``by`` is None where a check or a decision is enough, or nothing closes it (then it is among the ``hopeless``).
    """

    condition: ConditionResult
    by: str | None
    instead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FewestMonths:
    """The fewest months to a gate; None where the steps find no place.

    ``enough_hands`` regards nothing but which step needs which. ``own_hands`` keeps to the steps at once of the case,
    ``in_budget`` to its budget windows and money as well; no plan with the case's hands is quicker than ``bound``.
    ``roadmap`` is when the roadmap, which does more than this, opens the gate.
    """

    enough_hands: int
    own_hands: int | None
    in_budget: int | None
    bound: int
    roadmap: int | None


@dataclass(frozen=True, slots=True)
class Way:
    """The smallest way through one gate ("budget" or "contract") of a class.

    ``conditions`` are all that is open: the smallest set of answers. ``steps`` is the smallest set of steps, each after
    those it needs, ``work`` the months they take together. ``hopeless`` are conditions that no step closes: with one of
    them there is no way, and no months are named.
    """

    class_id: str
    stage: str
    conditions: tuple[Closed, ...]
    steps: tuple[Step, ...]
    work: int
    hopeless: tuple[str, ...]
    months: FewestMonths | None

    @property
    def is_open(self) -> bool:
        return not self.conditions

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The questions nobody has answered: each may turn out to need no step at all."""
        return tuple(each.condition.question for each in self.conditions if each.condition.lacking is Lacking.ANSWER)


def ways_through(evaluation: Evaluation) -> tuple[Way, ...]:
    """The smallest way through both gates of each requested class."""
    finder = _finder(evaluation)
    return tuple(finder.way(gate, stage) for gate in evaluation.gates.values() for stage in STAGES)


def steps_to_choose_from(questionnaire: Questionnaire, planner: Planner) -> Mapping[str, StepAhead]:
    """The unmet steps that come after no purchase, by id: one that does opens no gate to a purchase."""
    buying = {each.step.id for each in (*planner.ahead, *planner.followers) if each.step.purchase}
    buying |= {each.step.id for each in planner.followers}
    ahead = (each for each in planner.ahead if each.step.id not in buying)
    return {each.step.id: each for each in ahead if not buying & ancestors(questionnaire, each.step.id)}


def _finder(evaluation: Evaluation) -> "_Finder":
    questionnaire, case, gates = evaluation.questionnaire, evaluation.case, evaluation.gates
    planner = planner_of(questionnaire, case, gates)
    unfunded = replace(case, capacity=replace(case.capacity, money_per_quarter={}))
    steps = steps_to_choose_from(questionnaire, planner)
    needs = {id: ancestors(questionnaire, id) & steps.keys() for id in steps}
    return _Finder(
        evaluation, planner, planner_of(replace(questionnaire, budget_windows=()), unfunded, gates), steps, needs
    )


@dataclass(frozen=True, slots=True)
class _Finder:
    """``freely`` plans the same steps without windows and money; ``needs`` holds all unmet steps before each step."""

    evaluation: Evaluation
    planner: Planner
    freely: Planner
    steps: Mapping[str, StepAhead]
    needs: Mapping[str, Collection[str]]

    def way(self, gate: GateResult, stage: str) -> Way:
        conditions = open_conditions(gate, stage)
        options = {each.question: self._closing(each) for each in conditions if not closes_at_once(each)}
        choices = [each for each in options.values() if each]
        chosen = smallest_set(choices, self.needs, {id: (1, self._months(id)) for id in self.steps})
        hopeless = self._still_open(gate, stage, chosen)
        return Way(
            class_id=gate.class_id,
            stage=stage,
            conditions=tuple(_closed(each, options.get(each.question, frozenset()), chosen) for each in conditions),
            steps=tuple(self.steps[id].step for id in in_order(chosen, self._requires(chosen))),
            work=sum(map(self._months, chosen)),
            hopeless=hopeless,
            months=None if hopeless else self._fewest(gate, stage, choices, chosen),
        )

    def _closing(self, condition: ConditionResult) -> frozenset[str]:
        return closing_steps(condition, (each.step for each in self.steps.values()))

    def _still_open(self, gate: GateResult, stage: str, chosen: Collection[str]) -> tuple[str, ...]:
        """What the steps, all checks and all decisions leave open, found by assessing the gate anew."""
        projected = after(self.evaluation.questionnaire, self.evaluation.case, chosen)
        found = check_gates(self.evaluation.questionnaire, projected)[gate.class_id]
        return tuple(each.question for each in open_conditions(found, stage))

    def _fewest(
        self, gate: GateResult, stage: str, choices: Sequence[Collection[str]], chosen: Collection[str]
    ) -> FewestMonths:
        ends = self._quickest_ends(choices)
        quickest = max((min(ends[id] for id in each) for each in choices), default=0)
        least = smallest_set(choices, self.needs, {id: (self._months(id), 1) for id in self.steps})
        hands = self.planner.limits.at_once
        roadmap = self._roadmap(gate.class_id, stage)
        in_budget = _smallest(self._placed(self.planner, chosen), roadmap)
        return FewestMonths(
            enough_hands=quickest,
            own_hands=_smallest(self._placed(self.freely, chosen), in_budget),
            in_budget=in_budget,
            bound=max(quickest, ceil(Fraction(sum(map(self._months, least)), hands))),
            roadmap=roadmap,
        )

    def _quickest_ends(self, choices: Iterable[Collection[str]]) -> Mapping[str, int]:
        """When each step that is to choose could end first, if nothing but the steps before it held it back."""
        wanted = {each for choice in choices for id in choice for each in (id, *self.needs[id])}
        ends: dict[str, int] = {}
        for id in in_order(wanted, self._requires(wanted)):
            ends[id] = self._months(id) + max((ends[each] for each in self.steps[id].requires), default=0)
        return ends

    def _placed(self, planner: Planner, chosen: Collection[str]) -> int | None:
        schedule = place([replace(planner.job(self.steps[id]), rank=0) for id in sorted(chosen)], planner.limits)
        return None if schedule.infeasible else schedule.finish

    def _roadmap(self, class_id: str, stage: str) -> int | None:
        earliest = self.evaluation.plan.earliest[class_id]
        return earliest.ready_to_budget if stage == BUDGET else earliest.ready_to_contract

    def _requires(self, chosen: Collection[str]) -> Mapping[str, Collection[str]]:
        return {id: self.steps[id].requires for id in chosen}

    def _months(self, id: str) -> int:
        return self.steps[id].step.months.typical


def _closed(condition: ConditionResult, options: frozenset[str], chosen: Collection[str]) -> Closed:
    used = sorted(options.intersection(chosen))
    return Closed(condition, used[0] if used else None, tuple(sorted(options - {*used[:1]})))


def _smallest(*months: int | None) -> int | None:
    return min((each for each in months if each is not None), default=None)
