"""Other frameworks beside an assessment: what their levels suggest, and what a step helps in them."""

from typing import Any

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug import Response

from assess.core.crosswalks import Framework
from assess.usecases.assessments import Opened
from assess.web.crosswalks import Entered, Refused, fault_links, read_levels, take_over
from assess.web.evaluating import evaluated
from assess.web.pages import new_token, opened, opened_to_save, page
from assess.web.references import References
from assess.web.results.crosswalks import aspect_rows, column_names, index_shown, step_groups, suggestion_lines

pages = Blueprint("crosswalks", __name__, url_prefix="/assessments/<key>/crosswalks")
SAVED = "saved"
NOTHING = Entered({}, {}, {})


@pages.get("")
def list_all(key: str) -> str:
    assessment = opened(key)
    names = evaluated(assessment)
    values = {"groups": step_groups(names), "columns": column_names(names)}
    return page("crosswalks/list.html", assessment, **values)


@pages.get("/<framework_id>")
def show(key: str, framework_id: str) -> str | tuple[str, int]:
    """What is entered stands in the address, so that nothing is kept."""
    assessment = opened(key)
    framework = _framework(assessment, framework_id)
    entered = _entered(framework)
    shown = _page(assessment, framework, entered)
    return (shown, 422) if entered.faults else shown


@pages.post("/<framework_id>")
def take(key: str, framework_id: str) -> tuple[str, int] | Response:
    """Take over one suggestion."""
    assessment = opened_to_save(key)
    framework = _framework(assessment, framework_id)
    entered = _entered(framework)
    taken = take_over(assessment, framework, entered.levels)
    if isinstance(taken, Refused):
        return _page(opened(key), framework, entered, taken), taken.status
    place: dict[str, Any] = {**entered.address, SAVED: taken.question}
    return redirect(url_for(".show", key=key, framework_id=framework_id, **place, _anchor="suggestions"), 303)


def _framework(assessment: Opened, framework_id: str) -> Framework:
    return assessment.questionnaire.framework.get(framework_id) or abort(404)


def _entered(framework: Framework) -> Entered:
    return read_levels(framework, framework.scale, request.args) if framework.scale else NOTHING


def _page(assessment: Opened, framework: Framework, entered: Entered, refused: Refused | None = None) -> str:
    names, kept = evaluated(assessment), assessment.kept
    saved = request.args.get(SAVED, "")
    values = {
        "framework": framework,
        "entered": entered,
        "index": index_shown(names, framework, entered.levels),
        "suggestions": suggestion_lines(names, kept, framework, entered.levels),
        "aspects": aspect_rows(names, framework),
        "saved": saved if kept.case.answer(saved).level is not None else "",
        "refused": refused,
        "faults": [refused.link] if refused else fault_links(framework, entered),
        "once": new_token,
        "refs": References(assessment.questionnaire),
    }
    return page("crosswalks/framework.html", assessment, **values)
