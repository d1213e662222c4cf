"""Evaluations of small questionnaires for the models that start from a roadmap."""

from dataclasses import replace
from itertools import cycle

from hypothesis import strategies as st

from assess.content.case_file import read_case
from assess.core.case import Capacity, Case
from assess.core.evaluation import Evaluation, evaluate
from assess.core.questionnaire import SCORED_PILLARS
from assess.core.wording import worded_for
from assess.resources import directory
from tests.content.build import shipped
from tests.core.bank import the_bank
from tests.core.graphs import OFFICES, some_case, some_questionnaire


@st.composite
def some_evaluation(draw: st.DrawFn) -> Evaluation:
    """Any small questionnaire over the three pillars, and a case that requests something."""
    drawn = draw(some_questionnaire())
    pillars = zip(drawn.questions, cycle(SCORED_PILLARS), strict=False)
    questionnaire = replace(drawn, questions=tuple(replace(each, pillar=pillar) for each, pillar in pillars))
    case = draw(some_case(questionnaire).filter(lambda each: bool(each.requests)))
    limits = draw(st.dictionaries(st.sampled_from(OFFICES), st.integers(1, 2)))
    capacity = Capacity(case.capacity.steps_at_once, limits)
    return evaluate(questionnaire, replace(case, capacity=capacity))


def example(name: str) -> Evaluation:
    """One of the shipped example cases."""
    path = directory("questionnaires") / "smart-city" / "examples" / f"{name}.yaml"
    case: Case = read_case(path, shipped())[0]
    return evaluate(worded_for(the_bank(), case), case)
