"""Filling in: one question, or a whole section in one save."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug import Response

from assess.core.questionnaire import Question
from assess.display.filling import SECTIONS, Filling
from assess.display.overview import section_name
from assess.usecases.assessments import Opened
from assess.web.clashing import clash_page, find_aside, put_aside
from assess.web.filling import NOTHING_UNSAVED, Unsaved, save
from assess.web.languages import speaking
from assess.web.moving import TAKE, earlier_shown, taken_over
from assess.web.pages import filling_of, new_token, opened, opened_to_save, page
from assess.web.question_page import question_values
from assess.web.remarks import AFTER, Remark, remarks
from assess.web.remembered import remembered
from assess.web.section_page import section_values

pages = Blueprint("filling", __name__, url_prefix="/assessments/<key>")


@pages.get("/sections/<section>")
def section(key: str, section: str) -> str:
    if AFTER in request.args:
        return _section_page(opened(key), new_token(), section, NOTHING_UNSAVED)
    return remembered(key, section, partial(_section_page, section=section, unsaved=NOTHING_UNSAVED))


@pages.post("/sections/<section>")
def save_section(key: str, section: str) -> tuple[str, int] | Response:
    assessment = opened_to_save(key)
    questions = _section(filling_of(assessment), section)
    unsaved = save(assessment, questions)
    if unsaved.clashes:
        return redirect(url_for(".clash", key=key, token=put_aside(key, unsaved)), 303)
    if unsaved.faults:
        return _section_page(opened(key), new_token(), section, unsaved), 422
    after: dict[str, Any] = {AFTER: section} if unsaved.is_remarkable else {}
    following = section if "stay" in request.form else next(iter(SECTIONS[SECTIONS.index(section) + 1 :]), None)
    if following is None:
        return redirect(url_for("assessments.overview", key=key, **after), 303)
    return redirect(url_for(".section", key=key, section=following, **after), 303)


@pages.get("/questions/<question_id>")
def question(key: str, question_id: str) -> str:
    assessment = opened(key)
    asked = _question(assessment, question_id)
    taken = taken_over(assessment, asked) if TAKE in request.args else None
    return _question_page(assessment, asked, taken or NOTHING_UNSAVED)


@pages.post("/questions/<question_id>")
def save_question(key: str, question_id: str) -> tuple[str, int] | Response:
    assessment = opened_to_save(key)
    asked = _question(assessment, question_id)
    unsaved = save(assessment, [asked])
    if unsaved.clashes:
        return redirect(url_for(".clash", key=key, token=put_aside(key, unsaved)), 303)
    if unsaved.faults:
        return _question_page(opened(key), asked, unsaved), 422
    after: dict[str, Any] = {AFTER: question_id} if unsaved.is_remarkable else {}
    following = asked if "stay" in request.form else filling_of(assessment).after(asked)
    if following is None:
        return redirect(url_for("assessments.overview", key=key, **after), 303)
    return redirect(url_for(".question", key=key, question_id=following.id, **after), 303)


@pages.get("/clash/<token>")
def clash(key: str, token: str) -> str | Response:
    """A choice between two versions; going back to it shows what is left to choose."""
    assessment, aside = opened(key), find_aside(key, token)
    if aside is None:
        abort(410)
    return clash_page(assessment, aside) or redirect(aside.back, 303)


def _section_page(assessment: Opened, once: str, section: str, unsaved: Unsaved) -> str:
    filling = filling_of(assessment)
    values = section_values(filling, assessment, _section(filling, section), unsaved)
    values |= {"name": section_name(section, filling, speaking()), "section": section, "once": once}
    values["remarks"] = _remarks(filling, assessment, unsaved, section)
    return page("filling/section.html", assessment, **values)


def _question_page(assessment: Opened, question: Question, unsaved: Unsaved) -> str:
    filling = filling_of(assessment)
    values = question_values(filling, assessment, question, unsaved)
    values["earlier"] = earlier_shown(assessment, question, taken=question.id in unsaved.typed)
    return page(
        "filling/question_page.html", assessment, **values, remarks=_remarks(filling, assessment, unsaved, question.id)
    )


def _remarks(filling: Filling, assessment: Opened, unsaved: Unsaved, here: str) -> list[Remark]:
    """What the save before this page left out; nothing beside faults."""
    return [] if unsaved.faults else remarks(filling, assessment.kept.key, request.args.get(AFTER, ""), here)


def _section(filling: Filling, section: str) -> Sequence[Question]:
    if section not in SECTIONS:
        abort(404)
    return filling.section(section)


def _question(assessment: Opened, question_id: str) -> Question:
    asked = assessment.questionnaire.question.get(question_id)
    return asked if asked is not None else abort(404)
