"""Which planned steps have no date to show: the purchase of a class that cannot be judged, and what follows it."""

from collections.abc import Mapping

from assess.core.questionnaire import Step
from assess.core.results import GateResult, Verdict


def is_judged(gate: GateResult) -> bool:
    """Whether enough is answered to judge the class of *gate*."""
    return gate.verdict is not Verdict.NOT_ASSESSED


def is_undated(step: Step, gates: Mapping[str, GateResult]) -> bool:
    """Whether *step* waits for the purchase of a class among *gates* that cannot be judged."""
    if step.purchase is not None:
        return not is_judged(gates[step.purchase])
    return step.follows_purchase_months is not None and not all(is_judged(each) for each in gates.values())
