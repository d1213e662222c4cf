"""The scenarios of an assessment side by side; each can be renamed, deleted, and taken back."""

from dataclasses import dataclass

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug import Response

from assess.core.case import Case
from assess.core.errors import N_
from assess.core.keeping import DetailsConflict
from assess.core.planning.keeping_scenarios import scenario_named
from assess.core.planning.scenarios import renamed, without
from assess.display.planning.scenarios import show_scenarios
from assess.usecases.answers import undo_save
from assess.usecases.assessments import Opened, change_details
from assess.web.carrying import opened_seal, sealed
from assess.web.forms.fields import SHORT, clean, text_fault, visible
from assess.web.languages import speaking
from assess.web.menus import planning_menu
from assess.web.pages import now, opened, opened_to_save, page
from assess.web.planning.scenarios import AT_ONCE
from assess.web.remembered import remembered
from assess.web.wiring import here
from assess.web.words import FaultLink

pages = Blueprint("scenarios", __name__, url_prefix="/assessments/<key>/planning/scenarios")

NAME, NEW = "name", "new_name"
SAVED, DONE = "saved", "done"
RENAMED, DELETED, UNDONE, LEFT = "renamed", "deleted", "undone", "left"
NO_NAME = N_("Write a name.")
TAKEN = N_("Another scenario has this name already.")


@dataclass(frozen=True, slots=True)
class Refused:
    """A new name that could not be taken: the place of its scenario in the list, what was typed, and why."""

    at: int
    typed: str
    fault: str


@pages.get("")
def show(key: str) -> str:
    if DONE in request.args:
        return _page(opened(key))
    return remembered(key, "planning/scenarios", lambda assessment, _once: _page(assessment))


@pages.post("/rename")
def rename(key: str) -> tuple[str, int] | Response:
    assessment, new = opened_to_save(key), clean(request.form.get(NEW, ""))
    case, at = assessment.kept.case, _place(assessment.kept.case)
    if fault := text_fault(new, SHORT, speaking()) or ("" if new.strip() else speaking().gettext(NO_NAME)):
        return _page(assessment, Refused(at, visible(new), fault)), 422
    changed = renamed(case, case.scenarios[at].name, new)
    if changed is None:
        return _page(assessment, Refused(at, visible(new), speaking().gettext(TAKEN))), 422
    return _keep(assessment, changed, at, RENAMED)


@pages.post("/delete")
def delete(key: str) -> tuple[str, int] | Response:
    assessment = opened_to_save(key)
    at = _place(assessment.kept.case)
    return _keep(assessment, without(assessment.kept.case, request.form[NAME]), at, DELETED)


@pages.post("/undo")
def undo(key: str) -> Response:
    """Take back the renaming or deleting, unless someone has saved since."""
    revision = opened_seal(request.form.get(SAVED, ""), key)
    if revision is None:
        abort(410)
    undone = undo_save(here().store, key, revision, at=now())
    return redirect(url_for(".show", key=key, done=UNDONE if undone.details else LEFT), 303)


def _keep(assessment: Opened, changed: Case, at: int, done: str) -> tuple[str, int] | Response:
    kept = assessment.kept
    if changed == kept.case:
        return redirect(url_for(".show", key=kept.key), 303)
    outcome = change_details(here().store, here().catalogue, kept.key, changed, kept.details_version, at=now())
    if isinstance(outcome, DetailsConflict):
        typed = visible(clean(request.form.get(NEW, kept.case.scenarios[at].name)))
        return _page(assessment, Refused(at, typed, speaking().gettext(AT_ONCE))), 409
    return redirect(url_for(".show", key=kept.key, done=done, saved=sealed(outcome.revision, kept.key)), 303)


def _place(case: Case) -> int:
    """Where the scenario of this request stands; one that is gone meanwhile has no place any more."""
    found = scenario_named(case, request.form.get(NAME, "")) or abort(410)
    return case.scenarios.index(found)


def _page(assessment: Opened, refused: Refused | None = None) -> str:
    case = assessment.kept.case
    values = {
        "shown": show_scenarios(case, assessment.questionnaire, speaking()),
        "refused": refused,
        "faults": [FaultLink(f"new-name-{refused.at}", refused.fault)] if refused else [],
        "done": request.args.get(DONE, "") if not refused else "",
        "seal": request.args.get(SAVED, ""),
        "planning_menu": planning_menu(assessment.kept.key),
    }
    return page("planning/scenarios.html", assessment, **values)
