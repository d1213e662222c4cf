"""How far readiness has come at the end of each quarter, if the steps end when the roadmap says (method 3).

A step counts from the quarter in which its last month ends. Checks of papers and decisions are taken to be done at
once, as the roadmap takes them, so they count from the first quarter on. What has no date on the roadmap never counts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from assess.core.bands import band_of, is_enough_evidence
from assess.core.budget_calendar import quarter
from assess.core.case import Case
from assess.core.evaluation import Evaluation
from assess.core.gate_dates import closes_at_once, closing_steps
from assess.core.gates import BUDGET, CONTRACT
from assess.core.projection import after
from assess.core.questionnaire import Pillar, Questionnaire
from assess.core.results import Band, ConditionResult, GateResult, Interval, PlannedStep, Status
from assess.core.sheet import fill_sheet
from assess.core.undated import is_judged, is_undated

MONTHS_OF_A_QUARTER = 3
STAGES = (BUDGET, CONTRACT)


@dataclass(frozen=True, slots=True)
class Readiness:
    """What is proven at one moment; ``overall`` is None, and the band says so, where there is no overall number."""

    overall: Interval | None
    pillars: Mapping[Pillar, Interval | None]
    band: Band


@dataclass(frozen=True, slots=True)
class GateOpening:
    """A gate that the roadmap opens. ``stage`` is "budget" or "contract".

    ``month`` is 0 where checks and decisions are all that is missing. ``by`` names the steps that end in that month and
    close the last open conditions; it is empty where none is needed.
    """

    class_id: str
    stage: str
    month: int
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quarter:
    """The end of a calendar quarter (``2027-Q1``): what is proven then, and what has ended and opened in it.

    ``month`` is the last month counted from the day of the case that begins in it.
    """

    name: str
    month: int
    readiness: Readiness
    finished: tuple[str, ...]
    openings: tuple[GateOpening, ...]


@dataclass(frozen=True)
class ByQuarter:
    """Readiness today and at the end of each quarter until the roadmap ends.

    ``open_today`` are the gates that are open already, as class and stage; ``never`` those that no step of the roadmap
    opens, of the classes that can be judged.
    """

    today: Readiness
    quarters: tuple[Quarter, ...]
    open_today: tuple[tuple[str, str], ...]
    never: tuple[tuple[str, str], ...]

    @cached_property
    def openings(self) -> tuple[GateOpening, ...]:
        """All openings in the order in which they come."""
        return tuple(each for quarter in self.quarters for each in quarter.openings)

    @property
    def at_the_end(self) -> Readiness:
        return self.quarters[-1].readiness if self.quarters else self.today


def by_quarter(evaluation: Evaluation) -> ByQuarter:
    """The projected readiness of an evaluation."""
    steps = [each for each in evaluation.plan.steps if not is_undated(each.step, evaluation.gates)]
    openings = tuple(_openings(evaluation))
    stages = [(gate, stage) for gate in evaluation.gates.values() for stage in STAGES]
    open_today = tuple((gate.class_id, stage) for gate, stage in stages if _status(gate, stage) is Status.PASS)
    opened = {*open_today, *((each.class_id, each.stage) for each in openings)}
    return ByQuarter(
        today=readiness(evaluation.questionnaire, evaluation.case),
        quarters=tuple(_quarters(evaluation, steps, openings)),
        open_today=open_today,
        never=tuple((g.class_id, stage) for g, stage in stages if is_judged(g) and (g.class_id, stage) not in opened),
    )


def readiness(questionnaire: Questionnaire, case: Case) -> Readiness:
    """What *case* proves, without the parts of a scorecard that explain it."""
    sheet = fill_sheet(questionnaire, case)
    is_enough = sheet.overall is not None and is_enough_evidence(sheet.scored)
    band = band_of(sheet.overall.proven) if sheet.overall and is_enough else Band.NOT_ENOUGH_EVIDENCE
    return Readiness(sheet.overall, sheet.intervals, band)


def readiness_ahead(evaluation: Evaluation) -> Readiness:
    """What is proven once every step with a date has ended, papers are checked and objections decided.

    What has no date is left out, so the quarters end at the same readiness.
    """
    steps = [each.step.id for each in evaluation.plan.steps if not is_undated(each.step, evaluation.gates)]
    return readiness(evaluation.questionnaire, after(evaluation.questionnaire, evaluation.case, steps))


def _quarters(evaluation: Evaluation, steps: list[PlannedStep], openings: tuple[GateOpening, ...]) -> Iterator[Quarter]:
    case = evaluation.case
    then = after(evaluation.questionnaire, case, [each.step.id for each in steps if each.finish == 0])
    if not steps and not evaluation.plan.tasks:
        return
    last = max([*(each.finish for each in steps), *(each.month for each in openings)], default=0)
    known: Readiness | None = None
    for month in _last_months(case, last):
        name = quarter(case.date, month)
        finished = [each.step.id for each in steps if each.finish > 0 and quarter(case.date, each.finish) == name]
        if known is None or finished:
            then = after(evaluation.questionnaire, then, finished)
            known = readiness(evaluation.questionnaire, then)
        opened = tuple(each for each in openings if quarter(case.date, each.month) == name)
        yield Quarter(name, month, known, tuple(finished), opened)


def _last_months(case: Case, until: int) -> Iterator[int]:
    """The last month of each quarter, counted from the day of *case*, up to the quarter of month *until*."""
    month = (MONTHS_OF_A_QUARTER - case.date.month) % MONTHS_OF_A_QUARTER
    yield month
    while month < until:
        month += MONTHS_OF_A_QUARTER
        yield month


def _openings(evaluation: Evaluation) -> Iterator[GateOpening]:
    """The gates that are closed today and open by the roadmap, by month, class and stage."""
    found = []
    for class_id, gate in evaluation.gates.items():
        earliest = evaluation.plan.earliest[class_id]
        months = {BUDGET: earliest.ready_to_budget, CONTRACT: earliest.ready_to_contract}
        for stage in STAGES if is_judged(gate) else ():
            month = months[stage]
            if month is not None and _status(gate, stage) is not Status.PASS:
                found.append(GateOpening(class_id, stage, month, _by(evaluation, gate, stage, month)))
    return iter(sorted(found, key=lambda each: each.month))


def _by(evaluation: Evaluation, gate: GateResult, stage: str, month: int) -> tuple[str, ...]:
    """The steps that end in *month* and close a condition of *stage* that nothing closes before."""
    before = {each.step.id: each for each in evaluation.plan.steps if gate.class_id in each.needed_for}
    steps = [each.step for each in before.values()]
    last: set[str] = set()
    for condition in open_conditions(gate, stage):
        closing = set() if closes_at_once(condition) else closing_steps(condition, steps)
        if closing and min(before[id].finish for id in closing) == month:
            last |= {id for id in closing if before[id].finish == month}
    return tuple(sorted(last))


def open_conditions(gate: GateResult, stage: str) -> tuple[ConditionResult, ...]:
    """The open conditions of a stage; the contract gate has those of the budget gate too."""
    return tuple(each for each in gate.open_conditions if stage == CONTRACT or each.gate == BUDGET)


def _status(gate: GateResult, stage: str) -> Status:
    return gate.budget if stage == BUDGET else gate.contract
