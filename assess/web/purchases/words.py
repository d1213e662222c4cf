"""The words of the proposal form of an assessment, in the language of the request."""

from assess.core.errors import AssessError
from assess.core.questionnaire import Questionnaire
from assess.core.wording import worded_for
from assess.usecases.assessments import Opened
from assess.web.forms.proposal_words import FormWords
from assess.web.languages import speaking
from assess.web.wiring import here


def form_words(assessment: Opened, class_id: str = "") -> FormWords:
    """Those of its questionnaire; a version from before there were proposals borrows those of the present one."""
    own = assessment.questionnaire
    known = own if own.purchases.fields else _present(assessment) or own
    return FormWords(known.purchases, speaking(), class_id)


def _present(assessment: Opened) -> Questionnaire | None:
    try:
        present = here().catalogue.find(assessment.questionnaire.id)
    except AssessError:
        return None
    return worded_for(present, assessment.kept.case)
