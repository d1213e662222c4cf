"""Which planned steps have a date to show: not the purchase of a class that cannot be judged, nor what follows it."""

from assess.core import undated
from assess.core.earliest import NOT_ASSESSED
from assess.core.evaluation import Evaluation
from assess.core.results import PlannedStep
from assess.core.schedule import FOLLOWS
from assess.display.gantt import in_order
from assess.language import Translator


def dated_steps(evaluation: Evaluation) -> tuple[PlannedStep, ...]:
    """The steps of the roadmap with a date to show, in the order of charts and tables."""
    return tuple(each for each in in_order(evaluation.plan.steps) if not _is_undated(evaluation, each))


def undated_steps(evaluation: Evaluation) -> tuple[PlannedStep, ...]:
    """The purchases of classes with too few answers to judge, and the steps that come some months after those."""
    return tuple(each for each in in_order(evaluation.plan.steps) if _is_undated(evaluation, each))


def left_out(evaluation: Evaluation, to: Translator) -> str:
    """What no readiness to come counts, as it has no date on the roadmap; empty where everything has one."""
    undated = [*evaluation.plan.infeasible, *(each.step.id for each in undated_steps(evaluation))]
    if not undated:
        return ""
    return to.gettext("Not counted, as they have no date on the roadmap: %(steps)s.", steps=to.listed(undated))


def why_undated(planned: PlannedStep) -> str:
    """The reason code of a step without a date."""
    return NOT_ASSESSED if planned.step.purchase is not None else FOLLOWS


def end_of_roadmap(evaluation: Evaluation) -> int:
    """The month in which the last step with a date ends."""
    return max((each.finish for each in dated_steps(evaluation)), default=0)


def is_judged(evaluation: Evaluation, class_id: str) -> bool:
    """Whether enough is answered to judge a requested class."""
    return undated.is_judged(evaluation.gates[class_id])


def _is_undated(evaluation: Evaluation, planned: PlannedStep) -> bool:
    return undated.is_undated(planned.step, evaluation.gates)
