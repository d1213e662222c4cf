"""Other frameworks beside an assessment: what their levels suggest, and what a step helps in them."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug import Response

from assess.core.crosswalks import Framework
from assess.usecases.answers import undo_save
from assess.usecases.assessments import Opened
from assess.web.carrying import opened_seal, sealed
from assess.web.crosswalks import Entered, Refused, fault_links, read_levels, take_over
from assess.web.evaluating import evaluated
from assess.web.pages import new_token, now, opened, opened_to_save, page
from assess.web.references import References
from assess.web.results.crosswalks import aspect_rows, column_names, index_shown, step_groups, suggestion_groups
from assess.web.wiring import here

pages = Blueprint("crosswalks", __name__, url_prefix="/assessments/<key>/crosswalks")
SAVED, TAKEN, UNDONE, LEFT = "saved", "taken", "undone", "left"
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
    seal = sealed({"question": taken.question, "revision": taken.revision}, key)
    return _shown_again(key, framework, entered, {SAVED: taken.question, TAKEN: seal})


@pages.post("/<framework_id>/undo")
def undo(key: str, framework_id: str) -> Response:
    """Take back the suggestion that was taken over last, unless someone has changed the answer since."""
    framework = _framework(opened(key), framework_id)
    taken = opened_seal(request.form.get(TAKEN, ""), key)
    if taken is None:
        abort(410)
    undone = undo_save(here().store, key, taken["revision"], at=now())
    outcome = UNDONE if undone.questions else LEFT
    return _shown_again(key, framework, _entered(framework), {outcome: taken["question"]})


def _shown_again(key: str, framework: Framework, entered: Entered, done: Mapping[str, str]) -> Response:
    place: dict[str, Any] = {**entered.address, **done}
    return redirect(url_for(".show", key=key, framework_id=framework.id, **place, _anchor="suggestions"), 303)


def _framework(assessment: Opened, framework_id: str) -> Framework:
    return assessment.questionnaire.framework.get(framework_id) or abort(404)


def _entered(framework: Framework) -> Entered:
    return read_levels(framework, framework.scale, request.args) if framework.scale else NOTHING


def _page(assessment: Opened, framework: Framework, entered: Entered, refused: Refused | None = None) -> str:
    names, kept = evaluated(assessment), assessment.kept
    saved, undone, left = (request.args.get(each, "") for each in (SAVED, UNDONE, LEFT))
    asked = assessment.questionnaire.question
    values = {
        "framework": framework,
        "entered": entered,
        "index": index_shown(names, framework, entered.levels),
        "suggestions": suggestion_groups(names, kept, framework, entered.levels),
        "aspects": aspect_rows(names, framework),
        "saved": saved if kept.case.answer(saved).level is not None else "",
        "seal": request.args.get(TAKEN, ""),
        "undone": undone if undone in asked else "",
        "left": left if left in asked else "",
        "refused": refused,
        "faults": [refused.link] if refused else fault_links(framework, entered),
        "once": new_token,
        "refs": References(assessment.questionnaire),
    }
    return page("crosswalks/framework.html", assessment, **values)
