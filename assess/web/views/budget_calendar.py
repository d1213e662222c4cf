"""The budget calendar: when each class can be budgeted and contracted, what to hand in, and the region's own months."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug import Response

from assess.core.keeping import DetailsConflict
from assess.core.planning.budget_cycle import budget_plan
from assess.display.citations import citations
from assess.display.planning.budget_cycle import show_budget_plan
from assess.usecases.answers import undo_save
from assess.usecases.assessments import Opened, change_details
from assess.web.carrying import opened_seal, sealed
from assess.web.evaluating import evaluated
from assess.web.languages import speaking
from assess.web.menus import planning_menu
from assess.web.pages import new_token, now, opened, opened_to_save, page, save_state, unsaved_state
from assess.web.planning.calendar import (
    Months,
    cycle_parts,
    fault_links,
    kept_months,
    month_choices,
    month_name,
    read_months,
    with_months,
)
from assess.web.planning.page import Notice
from assess.web.remembered import remembered
from assess.web.wiring import here

pages = Blueprint("budget_calendar", __name__, url_prefix="/assessments/<key>/planning/calendar")
SAVED, UNDONE, LEFT = "saved", "undone", "left"
RESET = "reset"


@pages.get("")
def show(key: str) -> str:
    if request.args.keys() & {SAVED, UNDONE, LEFT}:
        seal = request.args.get(SAVED, "")
        notice = Notice(SAVED in request.args, seal, UNDONE in request.args, LEFT in request.args)
        return _page(opened(key), new_token(), notice=notice)
    return remembered(key, "planning/calendar", _page)


@pages.post("")
def save(key: str) -> tuple[str, int] | Response:
    assessment = opened_to_save(key)
    kept, version = assessment.kept, request.form.get("version", 0, int)
    months = read_months(assessment.questionnaire, {} if RESET in request.form else request.form, speaking())
    if months.faults:
        return _page(assessment, new_token(), months=months, version=version), 422
    mine = with_months(kept.case, months.own)
    outcome = change_details(here().store, here().catalogue, key, mine, version, at=now())
    if isinstance(outcome, DetailsConflict):
        theirs = opened(key)
        return _page(theirs, new_token(), months=months, version=outcome.saved.version, conflict=outcome), 409
    seal = sealed(outcome.revision, key) if months.own != kept.case.calendar else ""
    return redirect(url_for(".show", key=key, saved=seal), 303)


@pages.post("/undo")
def undo(key: str) -> Response:
    """Take back the last save of this page, unless someone has saved since."""
    revision = opened_seal(request.form.get(SAVED, ""), key)
    if revision is None:
        abort(410)
    undone = undo_save(here().store, key, revision, at=now())
    outcome: dict[str, Any] = {UNDONE if undone.details else LEFT: "1"}
    return redirect(url_for(".show", key=key, **outcome), 303)


def _page(
    assessment: Opened,
    once: str,
    *,
    months: Months | None = None,
    version: int | None = None,
    conflict: DetailsConflict | None = None,
    notice: Notice | None = None,
) -> str:
    """The page with what is kept, or with the months that were chosen where those are not kept."""
    names, kept, questionnaire = evaluated(assessment), assessment.kept, assessment.questionnaire
    boxes = months or kept_months(kept.case)
    parts = cycle_parts(questionnaire, boxes, names.to)
    shown = show_budget_plan(budget_plan(names.evaluation), names.evaluation, names.short_office, names.to)
    return page(
        "planning/calendar.html",
        assessment,
        shown=shown,
        parts=parts,
        choices=month_choices(names.to),
        is_own=bool(kept.case.calendar),
        faults=fault_links(parts),
        differing=_differing(conflict, assessment),
        notice=notice,
        state=save_state([kept.updated_at]) if months is None else unsaved_state(partly=False),
        version=kept.details_version if version is None else version,
        once=once,
        cited=lambda ids: citations(ids, questionnaire),
        planning_menu=planning_menu(kept.key),
    )


def _differing(conflict: DetailsConflict | None, assessment: Opened) -> list[tuple[str, str, str]]:
    """The documents whose months clash: what was chosen here, and what someone else saved."""
    if conflict is None:
        return []
    known, to = assessment.questionnaire.cycle_document, speaking()
    mine, theirs = _all(conflict.mine.calendar, assessment), _all(conflict.theirs.calendar, assessment)
    return [
        (known[id].name[to.language], month_name(mine[id], to), month_name(theirs[id], to))
        for id in known
        if mine[id] != theirs[id]
    ]


def _all(own: Mapping[str, int], assessment: Opened) -> dict[str, int]:
    return {each.id: own.get(each.id, each.by) for each in assessment.questionnaire.budget_cycle}
