"""Planning: an overview of what the models answer, and a page for each: figures in, results beside them."""

from dataclasses import replace

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug import Response

from assess.core.keeping import DetailsConflict
from assess.core.planning.giving import given_in
from assess.core.planning.keeping_scenarios import scenario_named
from assess.usecases.answers import undo_save
from assess.usecases.assessments import Opened
from assess.web.carrying import opened_seal, sealed
from assess.web.languages import speaking
from assess.web.pages import new_token, now, opened, opened_to_save, unsaved_state
from assess.web.planning.form import Read, contradictions, read_boxes
from assess.web.planning.models import MODELS, Asked
from assess.web.planning.overview import overview_page
from assess.web.planning.page import SAVED, SCENARIO, Notice, class_asked, model_page, place_of, results_of
from assess.web.planning.saving import differing, save_figures
from assess.web.planning.scenarios import BUTTON, Named, name_sent, save_scenario
from assess.web.remembered import remembered
from assess.web.wiring import here

pages = Blueprint("planning", __name__, url_prefix="/assessments/<key>/planning")
UNDONE, LEFT = "undone", "left"
RESULTS = "results"


@pages.get("")
def overview(key: str) -> str:
    return remembered(key, "planning", lambda assessment, _once: overview_page(assessment))


@pages.get("/<model>")
def show(key: str, model: str) -> str:
    if SCENARIO in request.args:
        return _with_scenario(_asked(opened(key), model), request.args[SCENARIO])
    if request.args.keys() & {SAVED, UNDONE, LEFT}:
        return model_page(_asked(opened(key), model), new_token(), notice=_notice())
    where = f"planning/{model}/{request.args.get('class', '')}"
    return remembered(key, where, lambda assessment, once: model_page(_asked(assessment, model), once))


@pages.post("/<model>")
def save(key: str, model: str) -> tuple[str, int] | Response:
    asked = _asked(opened_to_save(key), model)
    version = request.form.get("version", 0, int)
    read, name = _read(asked), name_sent()
    if read.faults or name.fault:
        return _refused(asked, read, version, name), 422
    if BUTTON in request.form:
        return _save_scenario(asked, read, version, name)
    outcome = save_figures(asked, read.given, version)
    if isinstance(outcome, DetailsConflict):
        return _clash(_asked(opened(key), model), read, outcome), 409
    is_new = read.given != given_in(asked.case, asked.model.id, asked.class_id)
    seal = sealed(outcome.revision, key) if is_new else ""
    return redirect(url_for(".show", _anchor=RESULTS, **{**place_of(asked), SAVED: seal}), 303)


@pages.post("/<model>/preview")
def preview(key: str, model: str) -> str | Response:
    """The results of what is typed, as a piece of the page; nothing is kept."""
    asked = _asked(opened(key), model)
    read = _read(asked, whole=True)
    if read.faults:
        name, fault = next(iter(read.faults.items()))
        label = speaking().gettext(asked.model.words.labels[name].label)
        words = speaking().gettext("Not computed yet. Please correct “%(box)s”: %(fault)s", box=label, fault=fault)
        return Response(words, 422, mimetype="text/plain")
    return render_template("planning/results.html", results=results_of(asked.with_given(read.given)), key=key)


@pages.post("/<model>/undo")
def undo(key: str, model: str) -> Response:
    """Take back the last save of this page, unless someone has saved since."""
    asked = _asked(opened(key), model)
    revision = opened_seal(request.form.get(SAVED, ""), key)
    if revision is None:
        abort(410)
    undone = undo_save(here().store, key, revision, at=now())
    outcome = UNDONE if undone.details else LEFT
    return redirect(url_for(".show", _anchor=RESULTS, **{**place_of(asked), outcome: "1"}), 303)


def _asked(assessment: Opened, model: str) -> Asked:
    found = MODELS.get(model) or abort(404)
    classes = [each.id for each in assessment.questionnaire.classes]
    class_id = class_asked(assessment.kept.case.requests, classes) if found.by_class else ""
    return Asked(assessment, found, class_id)


def _read(asked: Asked, *, whole: bool = False) -> Read:
    """The form of this request; figures that cannot be true together are faults of it.

    A figure that says nothing until another one joins it can be kept, but (*whole*) nothing is computed from it.
    """
    read = read_boxes(asked.model, request.form, asked.to)
    return read if read.faults else replace(read, faults=contradictions(asked.with_given(read.given), whole=whole))


def _save_scenario(asked: Asked, read: Read, version: int, name: Named) -> tuple[str, int] | Response:
    outcome = save_scenario(asked, name.typed, read.given)
    if isinstance(outcome, str):
        return _refused(asked, read, version, Named(name.typed, outcome)), 422
    place = {**place_of(asked), SCENARIO: name.typed, SAVED: sealed(outcome.revision, asked.assessment.kept.key)}
    return redirect(url_for(".show", _anchor=RESULTS, **place), 303)


def _refused(asked: Asked, read: Read, version: int, name: Named) -> str:
    """Nothing is kept; the results stay those of what is saved."""
    state = unsaved_state(partly=False)
    return model_page(asked, new_token(), read=read, state=state, version=version, name=name)


def _clash(asked: Asked, read: Read, conflict: DetailsConflict) -> str:
    """What was typed beside what someone else saved; saving again decides for what was typed."""
    lines = differing(asked, conflict)
    state, version = unsaved_state(partly=False), conflict.saved.version
    return model_page(asked, new_token(), read=read, state=state, version=version, conflicts=lines)


def _with_scenario(asked: Asked, name: str) -> str:
    """The figures of a scenario in the boxes; they become those of the case only when they are saved."""
    scenario = scenario_named(asked.case, name) or abort(404)
    own, other = (given_in(each, asked.model.id, asked.class_id) for each in (asked.case, scenario))
    typed, state = asked.with_given({**own, **other}), unsaved_state(partly=False)
    shown = Named(scenario.name)
    return model_page(typed, new_token(), state=state, scenario=scenario, name=shown, notice=_notice())


def _notice() -> Notice:
    """What the request before this page did."""
    seal = request.args.get(SAVED, "")
    return Notice(SAVED in request.args, seal, UNDONE in request.args, LEFT in request.args)
