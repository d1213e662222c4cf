"""Moving an assessment to the present version of its questionnaire: look at it, confirm it, undo it."""

from flask import Blueprint, redirect, request, url_for
from werkzeug import Response

from assess.core.keeping import SavedSince
from assess.usecases.assessments import Opened
from assess.usecases.moving import Movable, look_at_move, move_assessment, undo_move
from assess.web.moving import movable_values, moved_values
from assess.web.pages import now, opened, page, sent_token
from assess.web.wiring import here

pages = Blueprint("moving", __name__, url_prefix="/assessments/<key>/move")


@pages.get("")
def show(key: str) -> str:
    assessment = opened(key)
    movable = look_at_move(here().catalogue, assessment)
    if movable is not None:
        return _offer(assessment, movable, meanwhile=False)
    return page("moving/moved.html", assessment, **moved_values(assessment), refused=False)


@pages.post("")
def move(key: str) -> tuple[str, int] | Response:
    assessment = opened(key)
    movable = look_at_move(here().catalogue, assessment)
    if movable is not None:
        seen = request.form.get("revision", 0, int)
        outcome = move_assessment(here().store, movable, seen, idempotency_key=sent_token(), at=now())
        if isinstance(outcome, SavedSince):
            return _offer_again(key)
    return redirect(url_for(".show", key=key), 303)


@pages.post("/undo")
def undo(key: str) -> tuple[str, int] | Response:
    assessment = opened(key)
    undone = undo_move(here().store, assessment.kept, at=now())
    if undone is None or undone.details:
        return redirect(url_for("assessments.overview", key=key), 303)
    return page("moving/moved.html", assessment, **moved_values(assessment), refused=True), 409


def _offer_again(key: str) -> tuple[str, int] | Response:
    """Someone saved since the page was opened: the move as it would be now, unless it is made already."""
    assessment = opened(key)
    movable = look_at_move(here().catalogue, assessment)
    if movable is None:
        return redirect(url_for(".show", key=key), 303)
    return _offer(assessment, movable, meanwhile=True), 409


def _offer(assessment: Opened, movable: Movable, *, meanwhile: bool) -> str:
    return page("moving/move.html", assessment, **movable_values(movable), meanwhile=meanwhile)
