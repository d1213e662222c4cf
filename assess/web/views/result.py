"""The result of an assessment and why it is so."""

from flask import Blueprint

from assess.core.planning.sureness import sureness
from assess.display.elsewhere import bicycle, reported
from assess.display.planning.sureness import show_sureness
from assess.display.planning.telling import Telling
from assess.display.story import tell
from assess.web.evaluating import evaluated
from assess.web.languages import speaking
from assess.web.pages import opened, page
from assess.web.results.gates import class_gates, nearest
from assess.web.results.readiness import numbers
from assess.web.results.steps import first_lines, quick_lines
from assess.web.results.why import why as why_of

pages = Blueprint("result", __name__, url_prefix="/assessments/<key>/result")


@pages.get("")
def show(key: str) -> str:
    assessment = opened(key)
    names = evaluated(assessment)
    story = tell(names.evaluation, speaking())
    return page(
        "results/result.html",
        assessment,
        story=story,
        numbers=numbers(names),
        nearest=nearest(names),
        first=first_lines(names),
        quick=quick_lines(names),
        gates=class_gates(names, story),
        bicycle=bicycle(names.evaluation),
        elsewhere=reported(names.evaluation),
        sure=show_sureness(sureness(names.evaluation), Telling(names.evaluation, names.to, names.office)),
    )


@pages.get("/why")
def why(key: str) -> str:
    assessment = opened(key)
    names = evaluated(assessment)
    return page("results/why.html", assessment, why=why_of(names), numbers=numbers(names))
