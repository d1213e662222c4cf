"""Assessments: the list, a new one, its overview, its details, its offices, and putting it away."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug import Response
from werkzeug.datastructures import MultiDict

from assess.core.case import Case, City
from assess.core.keeping import DetailsConflict, NoSuchAssessment
from assess.core.questionnaire import Questionnaire
from assess.display.overview import (
    missing_of_point_b,
    office_name,
    question_lines,
)
from assess.display.overview import (
    overview as overview_of,
)
from assess.usecases.assessments import (
    Opened,
    change_details,
    delete_assessment,
    erase_assessment,
    restore_assessment,
    start_assessment,
)
from assess.web.checking import checked
from assess.web.forms.clashes import both, clashing_details
from assess.web.forms.details import DetailsForm, details_of
from assess.web.languages import speaking
from assess.web.listing import listed_lines
from assess.web.moving import version_note
from assess.web.pages import (
    filling_of,
    new_token,
    now,
    opened,
    opened_to_save,
    page,
    save_state,
    sent_token,
    unsaved_state,
)
from assess.web.remarks import AFTER, remarks
from assess.web.rewording import given_for, sentences, telling, told
from assess.web.standard import ASKED, standard_id
from assess.web.wiring import here

pages = Blueprint("assessments", __name__, url_prefix="/assessments")


@pages.get("")
def list_all() -> str:
    store = here().store
    put_away = store.list_assessments(deleted=True)
    deleted = next((each for each in put_away if each.key == request.args.get("deleted")), None)
    values = {"listed": listed_lines(store.list_assessments()), "put_away": put_away, "deleted": deleted}
    return render_template("assessments/list.html", **values)


@pages.get("/new")
def new() -> str:
    questionnaire = here().catalogue.find(_chosen(here().catalogue.ids()))
    form = DetailsForm(data={"date": now().astimezone().date()})
    form.offer(questionnaire)
    return _new(form, questionnaire, new_token())


@pages.post("/new")
def start() -> tuple[str, int] | Response:
    questionnaire = here().catalogue.find(_chosen(here().catalogue.ids()))
    form = DetailsForm(request.form)
    form.offer(questionnaire)
    if not form.validate():
        return _new(form, questionnaire, sent_token()), 422
    case = form.case(Case(questionnaire.reference, City(""), now().date()))
    key = start_assessment(
        here().store,
        questionnaire,
        city=case.city,
        day=case.date,
        requests=case.requests,
        point_b=case.point_b,
        start_key=sent_token(),
        at=now(),
    )
    return redirect(url_for(".overview", key=key), 303)


@pages.get("/<key>")
def overview(key: str) -> str:
    assessment = opened(key)
    to, case, filling = speaking(), assessment.kept.case, filling_of(assessment)
    values = {
        "overview": overview_of(filling, to),
        "remarks": remarks(filling, key, request.args.get(AFTER, "")),
        "given_for": told(key, assessment.questionnaire),
        "missing": missing_of_point_b(case.point_b, to),
        "version": version_note(assessment),
        "wanted": [assessment.questionnaire.technology_class[each].name[to.language] for each in case.requests],
    }
    return page("assessments/overview.html", assessment, **values)


@pages.get("/<key>/details")
def details(key: str) -> str:
    assessment = opened(key)
    form = _details_form(assessment, data=details_of(assessment.kept.case))
    state = save_state([assessment.kept.updated_at])
    values = {"form": form, "version": assessment.kept.details_version, "conflicts": (), "state": state}
    return page("assessments/details.html", assessment, **values)


@pages.post("/<key>/details")
def save_details(key: str) -> str | tuple[str, int] | Response:
    assessment = opened_to_save(key)
    form = _details_form(assessment, request.form)
    version = request.form.get("version", 0, int)
    if not form.validate():
        values = {"form": form, "version": version, "conflicts": (), "state": unsaved_state(partly=False)}
        return page("assessments/details.html", assessment, **values), 422
    mine = form.case(assessment.kept.case)
    outcome = change_details(here().store, here().catalogue, key, mine, version, at=now())
    if isinstance(outcome, DetailsConflict):
        form = _details_form(assessment, data=details_of(both(outcome)))
        values = {"form": form, "version": outcome.saved.version, "state": unsaved_state(partly=True)}
        values["conflicts"] = clashing_details(outcome, assessment.questionnaire, speaking())
        values["given_for"] = sentences(given_for(assessment.kept.case, outcome.theirs), assessment.questionnaire)
        return page("assessments/details.html", opened(key), **values), 409
    other = given_for(assessment.kept.case, opened(key).kept.case)
    return redirect(url_for(".overview", key=key, **telling(key, other)), 303)


@pages.get("/<key>/offices/<office_id>")
def office(key: str, office_id: str) -> str:
    assessment = opened(key)
    filling = filling_of(assessment)
    if office_id not in filling.questionnaire.office:
        abort(404)
    lines = question_lines(filling, filling.of_office(office_id), speaking())
    name = office_name(filling, office_id, speaking())
    return page("assessments/office.html", assessment, office_id=office_id, name=name, lines=lines)


@pages.get("/<key>/check")
def check(key: str) -> str:
    assessment = opened(key)
    return page("assessments/check.html", assessment, **checked(filling_of(assessment), key))


@pages.get("/<key>/delete")
def ask_to_delete(key: str) -> str:
    assessment = opened(key)
    filling, kept = filling_of(assessment), assessment.kept
    values = {"created": kept.created_at, "saved": kept.updated_at, "whole": filling.progress(filling.asked)}
    return page("assessments/delete.html", assessment, **values)


@pages.post("/<key>/delete")
def delete(key: str) -> Response:
    delete_assessment(here().store, key, at=now())
    return redirect(url_for(".list_all", deleted=key), 303)


@pages.post("/<key>/restore")
def restore(key: str) -> Response:
    restore_assessment(here().store, key, at=now())
    return redirect(url_for(".overview", key=key), 303)


@pages.get("/<key>/erase")
def ask_to_erase(key: str) -> str:
    """Only what was deleted can be erased."""
    deleted = {each.key: each for each in here().store.list_assessments(deleted=True)}
    if key not in deleted:
        raise NoSuchAssessment(key)
    return render_template("assessments/erase.html", listed=deleted[key])


@pages.post("/<key>/erase")
def erase(key: str) -> Response:
    erase_assessment(here().store, key)
    return redirect(url_for(".list_all"), 303)


def _details_form(
    assessment: Opened, sent: MultiDict[str, str] | None = None, data: Mapping[str, Any] | None = None
) -> DetailsForm:
    form = DetailsForm(sent, data=data)
    form.offer(assessment.questionnaire, assessment.kept.case.point_b.service)
    return form


def _new(form: DetailsForm, questionnaire: Questionnaire, once: str) -> str:
    others = [each for each in here().catalogue.current() if each.id != questionnaire.id]
    values = {"form": form, "questionnaire": questionnaire, "others": others, "once": once}
    return render_template("assessments/new.html", **values)


def _chosen(ids: tuple[str, ...]) -> str:
    """The questionnaire asked for, else the one that comes with the software."""
    asked = request.args.get(ASKED)
    return asked if asked in ids else standard_id()
