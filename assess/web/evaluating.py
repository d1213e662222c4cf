"""An assessment evaluated, and told in the language of the request."""

from assess.core.evaluation import evaluate
from assess.documents.chapters.names import Names
from assess.usecases.assessments import Opened
from assess.web.languages import speaking
from assess.web.words import isolated


class PageNames(Names):
    """Names as a page shows them: an office in the case's own words cannot turn the words after it."""

    def office(self, id: str) -> str:
        return isolated(super().office(id))


def evaluated(assessment: Opened) -> Names:
    """Its evaluation, with the names of everything in it."""
    return PageNames(evaluate(assessment.questionnaire, assessment.kept.case), speaking())
