"""Which indicators of another framework our steps help, and which of them lean on the same evidence as a question."""

from assess.core.crosswalks import Framework, Indicator
from assess.core.questionnaire import Step


def shared_evidence(framework: Framework, question_id: str) -> tuple[Indicator, ...]:
    """The indicators that the evidence of a question serves as well."""
    return tuple(each for each in framework.indicators if question_id in _questions(each))


def helped_by(framework: Framework, step: Step) -> tuple[Indicator, ...]:
    """The indicators that a step helps, through the questions it lifts."""
    return tuple(each for each in framework.indicators if not _questions(each).isdisjoint(step.lifts))


def _questions(indicator: Indicator) -> frozenset[str]:
    return frozenset(each.question for each in indicator.helps)
