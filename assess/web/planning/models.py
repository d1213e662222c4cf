"""The planning models that have a page. A model brings its results; form, saving and preview are the same for all.

To give a model its results: name ``inputs``, ``faults``, ``show`` and ``template`` in its entry. The template is
included where ``shown`` is what ``show`` returned; headline and missing inputs stand above it already.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from assess.core.case import Case
from assess.core.errors import N_
from assess.core.planning.cost import cost, faults_of_cost, inputs_of_cost
from assess.core.planning.cost_derived import moved_kinds
from assess.core.planning.filling import fillings
from assess.core.planning.giving import BY_CLASS, giving
from assess.core.planning.inputs import Choice, Fault, Given, Input, Inputs
from assess.core.planning.models import SPECS
from assess.core.planning.service_time import faults_of_service_time, inputs_of_service_time, service_time
from assess.core.planning.staffing import inputs_of_staffing, staffing
from assess.core.planning.staffing_faults import faults_of_staffing
from assess.core.questionnaire import Questionnaire
from assess.display.planning.cost import About, show_cost
from assess.display.planning.labels import ModelWords
from assess.display.planning.service_time import show_service_time
from assess.display.planning.shown import Shown
from assess.display.planning.staffing import show_staffing
from assess.display.planning.words import WORDS
from assess.documents.chapters.names import Names
from assess.language import Translator
from assess.usecases.assessments import Opened
from assess.web.evaluating import evaluated
from assess.web.languages import speaking


@dataclass(frozen=True)
class Asked:
    """What a model is asked: an assessment whose case holds the figures to compute with, saved or just typed.

    ``class_id`` is the class of purchase where a model is about one.
    """

    assessment: Opened
    model: "PlanningModel"
    class_id: str = ""

    @property
    def case(self) -> Case:
        return self.assessment.kept.case

    @property
    def questionnaire(self) -> Questionnaire:
        return self.assessment.questionnaire

    @property
    def to(self) -> Translator:
        return speaking()

    @cached_property
    def inputs(self) -> Inputs:
        return self.model.inputs(self.case, self.class_id)

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        return self.model.faults(self.inputs)

    @cached_property
    def names(self) -> Names:
        """The whole evaluation with its names; it costs as much as the roadmap, so ask only where it is needed."""
        return evaluated(self.assessment)

    def with_given(self, given: Mapping[str, Given]) -> "Asked":
        """The same with other figures for the model, as if they were kept."""
        return self.with_case(giving(self.case, self.model.id, given, self.class_id))

    def with_case(self, case: Case) -> "Asked":
        opened = self.assessment
        return Asked(replace(opened, kept=replace(opened.kept, case=case)), self.model, self.class_id)


@dataclass(frozen=True)
class PlanningModel:
    """One model: ``id`` is its name in a case file, ``path`` in an address, ``question`` what it answers."""

    id: str
    path: str
    name: str
    question: str
    lead: str
    inputs: Callable[[Case, str], Inputs]
    faults: Callable[[Inputs], tuple[Fault, ...]]
    show: Callable[[Asked], Shown | None]
    template: str = ""

    @property
    def spec(self) -> Mapping[str, Input | Choice]:
        return SPECS[self.id]

    @property
    def words(self) -> ModelWords:
        return WORDS[self.id]

    @property
    def by_class(self) -> bool:
        return self.id == BY_CLASS


def _staffing(asked: Asked) -> Shown:
    found, evaluation = staffing(asked.inputs), asked.names.evaluation
    filled = fillings(asked.questionnaire, asked.case, evaluation.plan, found)
    return show_staffing(found, filled, asked.questionnaire, asked.case, asked.to)


ALL = (
    PlanningModel(
        "staffing",
        "staffing",
        N_("Staffing needs"),
        N_("How many people are needed?"),
        N_("People for each kind of post, from the work of this region and not from a norm."),
        inputs=lambda case, _class_id: inputs_of_staffing(case),
        faults=faults_of_staffing,
        show=_staffing,
        template="planning/staffing_results.html",
    ),
    PlanningModel(
        "service_time",
        "service-time",
        N_("Service time"),
        N_("How many hours does a case take?"),
        N_("Where the hours go today, and what a rule, staff or an app would make of them."),
        inputs=lambda case, _class_id: inputs_of_service_time(case),
        faults=faults_of_service_time,
        show=lambda asked: show_service_time(service_time(asked.inputs), asked.case, asked.questionnaire, asked.to),
        template="planning/service_time_results.html",
    ),
    PlanningModel(
        "cost",
        "cost",
        N_("Five-year cost"),
        N_("How much money does it take?"),
        N_("What a purchase costs over five years: buying it, running it, and ending it."),
        inputs=inputs_of_cost,
        faults=faults_of_cost,
        show=lambda asked: show_cost(
            cost(asked.inputs),
            asked.inputs,
            About(asked.questionnaire, asked.class_id, moved=moved_kinds(asked.case, asked.class_id)),
            asked.to,
        ),
        template="planning/cost_results.html",
    ),
)

MODELS: Mapping[str, PlanningModel] = {each.path: each for each in ALL}
"""The models by the last part of their address."""
