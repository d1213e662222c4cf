"""Which single answer, doubtful or missing, would change a verdict: what is worth finding out first.

A deciding answer is *doubtful* where nobody knows it, its evidence has not been checked outside the office, or an
objection to it is undecided. Each is taken to *hold* (the level the gate asks for, checked, nobody objects) and to
*fail* (a level below that), with everything else as it is, and the case is judged and planned anew. A verdict moves
only with what the gate asks for, so most answers alone move none; the month of the purchase then says what an answer is
worth. A class with too few answers to judge has no month.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assess.core.case import Answer, Case
from assess.core.evaluation import Evaluation
from assess.core.gate_dates import closes_at_once
from assess.core.gates import check_gates
from assess.core.levels import HIGHEST_GRADE, proven_level
from assess.core.offices import answering_office
from assess.core.questionnaire import GATE_GRADE, Questionnaire
from assess.core.results import ConditionResult, Earliest, GateResult, Lacking, Status, TaskKind, Verdict
from assess.core.schedule import planner_of
from assess.core.undated import is_judged

KIND_OF_TASK: Mapping[Lacking, TaskKind] = {
    Lacking.ANSWER: TaskKind.FIND_OUT,
    Lacking.EVIDENCE: TaskKind.VERIFY,
    Lacking.DECISION: TaskKind.DECIDE,
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubtful deciding question, what it ``lacks``, and the level that the gates ask for."""

    question: str
    lacks: Lacking
    at_least: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict of a class and the month of its purchase; None where there is no date."""

    verdict: Verdict
    month: int | None


@dataclass(frozen=True, slots=True)
class Turn:
    """What a doubtful answer makes of one class: as it stands, if it holds, if it fails."""

    class_id: str
    today: Outcome
    holds: Outcome
    fails: Outcome

    @property
    def changes_verdict(self) -> bool:
        return {self.holds.verdict, self.fails.verdict} != {self.today.verdict}

    @property
    def months_at_stake(self) -> int:
        """How many months lie between the two, where both have a date."""
        if self.holds.month is None or self.fails.month is None:
            return 0
        return abs(self.fails.month - self.holds.month)

    @property
    def decides_the_date(self) -> bool:
        """Whether there is a date in one of the two only."""
        return (self.holds.month is None) is not (self.fails.month is None)


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubtful answer with its turn in each class that asks for it.

    ``office`` is the id of an office, or the words of the case for whom to ask; ``by`` is the day of the case, ISO.
    """

    doubt: Doubt
    kind: TaskKind
    office: str
    by: str | None
    turns: tuple[Turn, ...]

    @property
    def changes_verdict(self) -> bool:
        return any(each.changes_verdict for each in self.turns)

    @property
    def months_at_stake(self) -> int:
        return max(each.months_at_stake for each in self.turns)


def find_out_list(evaluation: Evaluation) -> tuple[Finding, ...]:
    """The doubtful answers, first those that change most: verdicts, dates, months, classes; then as in the bank."""
    found = [_finding(evaluation, each) for each in doubts(evaluation.questionnaire, evaluation.case, evaluation.gates)]
    return tuple(sorted(found, key=_weight))


def doubts(questionnaire: Questionnaire, case: Case, gates: Mapping[str, GateResult]) -> tuple[Doubt, ...]:
    """The doubtful questions that decide a requested class, in the order of the bank.

    A level that is too low is no doubt, unless an objection to it is undecided.
    """
    found: dict[str, Doubt] = {}
    for condition in (each for gate in gates.values() for each in gate.open_conditions):
        lacks = _lacks(case, condition)
        if lacks is not None:
            known = found.get(condition.question)
            at_least = max(condition.at_least, known.at_least if known else 0)
            found[condition.question] = Doubt(condition.question, lacks, at_least)
    return tuple(found[each.id] for each in questionnaire.questions if each.id in found)


def holding(answer: Answer, at_least: int) -> Answer:
    """*answer* as it is where it turns out to hold: the level asked for or better, checked, undisputed."""
    needed = GATE_GRADE if proven_level(at_least, GATE_GRADE) >= at_least else HIGHEST_GRADE
    grade = max(answer.evidence.grade, needed)
    return replace(_settled(answer, max(answer.claimed or 0, at_least)), evidence=replace(answer.evidence, grade=grade))


def failing(answer: Answer, at_least: int) -> Answer:
    """*answer* as it is where it turns out to fail: below the level asked for, undisputed."""
    claimed = answer.claimed
    return _settled(answer, at_least - 1 if claimed is None else min(claimed, at_least - 1))


def _settled(answer: Answer, level: int) -> Answer:
    return replace(answer, level=level, not_applicable=None, objections=(), decision=None)


def _lacks(case: Case, condition: ConditionResult) -> Lacking | None:
    if case.answer(condition.question).is_disputed:
        return Lacking.DECISION
    return condition.lacking if condition.status is Status.UNKNOWN else None


def _finding(evaluation: Evaluation, doubt: Doubt) -> Finding:
    case, question = evaluation.case, evaluation.questionnaire.question[doubt.question]
    answer = case.answer(question.id)
    conditions = {id: _condition(gate, question.id) for id, gate in evaluation.gates.items()}
    asking = {id: each for id, each in conditions.items() if each is not None}
    taken = _as_the_roadmap_takes_it(list(asking.values()))
    holds = _outcomes(evaluation, case.answering(question.id, holding(answer, doubt.at_least)), taken is True)
    fails = _outcomes(evaluation, case.answering(question.id, failing(answer, doubt.at_least)), taken is False)
    kind = KIND_OF_TASK[doubt.lacks]
    task = next((t for t in evaluation.plan.tasks if (t.kind, t.question) == (kind, question.id)), None)
    return Finding(
        doubt,
        kind,
        task.office if task else answer.ask or answering_office(evaluation.questionnaire, question, answer),
        answer.by.isoformat() if answer.by else None,
        tuple(
            Turn(id, _outcome(evaluation.gates[id], evaluation.plan.earliest[id]), holds[id], fails[id])
            for id in asking
        ),
    )


def _condition(gate: GateResult, question: str) -> ConditionResult | None:
    """The condition of a class on a question, the one that asks for the highest level."""
    found = [each for each in gate.conditions if each.question == question]
    return max(found, key=lambda each: each.at_least, default=None)


def _as_the_roadmap_takes_it(conditions: Sequence[ConditionResult]) -> bool | None:
    """Whether the roadmap already takes an answer to hold (only a check or a decision is missing) or to fail.

    None where the classes ask for different levels, so that neither is so for all of them.
    """
    if len({each.at_least for each in conditions}) != 1:
        return None
    return closes_at_once(conditions[0])


def _outcomes(evaluation: Evaluation, case: Case, is_taken_so: bool) -> Mapping[str, Outcome]:
    """The verdicts of *case* and its months; the roadmap of today serves where it *is_taken_so* there."""
    gates = check_gates(evaluation.questionnaire, case)
    same = is_taken_so and all(_dating(gate) == _dating(gates[id]) for id, gate in evaluation.gates.items())
    judged = any(map(is_judged, gates.values()))
    known = same or not judged
    earliest = evaluation.plan.earliest if known else planner_of(evaluation.questionnaire, case, gates).earliest
    return {id: _outcome(gate, earliest[id]) for id, gate in gates.items()}


def _dating(gate: GateResult) -> tuple[bool, bool]:
    """What of a verdict decides how a purchase is dated."""
    return is_judged(gate), gate.contract is Status.PASS


def _outcome(gate: GateResult, earliest: Earliest) -> Outcome:
    return Outcome(gate.verdict, earliest.contract_month if is_judged(gate) else None)


def _weight(finding: Finding) -> tuple[int, int, int, int]:
    """What sorts the list: it changes the verdicts of more classes, gives or takes more dates, moves them further."""
    turns = finding.turns
    return (
        -sum(each.changes_verdict for each in turns),
        -sum(each.decides_the_date for each in turns),
        -max(each.months_at_stake for each in turns),
        -len(turns),
    )
