"""An assessment evaluated, and told in the language of the request."""

from assess.core.evaluation import evaluate
from assess.documents.chapters.names import Names
from assess.usecases.assessments import Opened
from assess.web.languages import speaking


def evaluated(assessment: Opened) -> Names:
    """Its evaluation, with the names of everything in it."""
    return Names(evaluate(assessment.questionnaire, assessment.kept.case), speaking())
