"""One step of the questionnaire as a work plan for this assessment."""

from flask import Blueprint, abort

from assess.web.evaluating import evaluated
from assess.web.pages import opened, page
from assess.web.references import References
from assess.web.results.steps import step_page

pages = Blueprint("steps", __name__, url_prefix="/assessments/<key>/steps")


@pages.get("/<step_id>")
def show(key: str, step_id: str) -> str:
    assessment = opened(key)
    step = assessment.questionnaire.step.get(step_id) or abort(404)
    shown = step_page(evaluated(assessment), step)
    return page("results/step.html", assessment, shown=shown, refs=References(assessment.questionnaire))
