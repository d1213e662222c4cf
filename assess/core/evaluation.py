"""Everything that is decided about a case, in one value."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.core.case import Case
from assess.core.gates import check_gates
from assess.core.questionnaire import Questionnaire
from assess.core.results import GateResult, Plan, Scorecard
from assess.core.schedule import plan
from assess.core.scoring import score


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A case with its scorecard, its gates by requested class, and its roadmap."""

    questionnaire: Questionnaire
    case: Case
    scorecard: Scorecard
    gates: Mapping[str, GateResult]
    plan: Plan


def evaluate(questionnaire: Questionnaire, case: Case) -> Evaluation:
    """Score *case*, check its gates and plan its steps."""
    gates = check_gates(questionnaire, case)
    return Evaluation(questionnaire, case, score(questionnaire, case), gates, plan(questionnaire, case, gates))
