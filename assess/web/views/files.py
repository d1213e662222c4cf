"""Case files in and out, and the forms to print."""

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from werkzeug import Response as AnyResponse

from assess.content.case_file import write_case
from assess.core.errors import N_
from assess.documents.chapters.names import shortened
from assess.usecases.assessments import import_case
from assess.web.downloads import download, file_name
from assess.web.formats import other_format
from assess.web.languages import speaking
from assess.web.loading import judge, sent_file
from assess.web.pages import new_token, now, opened, sent_token
from assess.web.previews import preview
from assess.web.wiring import here

pages = Blueprint("files", __name__, url_prefix="/assessments")


@pages.get("/load")
def ask() -> str:
    return render_template("files/load.html", faults=(), mistake="")


@pages.post("/load")
def load() -> str | tuple[str, int] | AnyResponse:
    sent = sent_file(request)
    if sent is None:
        return _ask_again(N_("Choose a file first."))
    if other := other_format(sent.content):
        return _ask_again(other)
    judged = judge(sent, here().catalogue)
    if judged.case is None:
        return render_template("files/load.html", faults=judged.faults, mistake="", name=sent.name), 422
    if not sent.confirmed:
        return render_template("files/preview.html", once=new_token(), sent=sent, **preview(judged, here().catalogue))
    key = import_case(here().store, here().catalogue, judged.case, start_key=sent_token(), at=now())
    return redirect(url_for("assessments.overview", key=key), 303)


def _ask_again(mistake: str) -> tuple[str, int]:
    return render_template("files/load.html", faults=(), mistake=speaking().gettext(mistake)), 422


@pages.get("/<key>/case.yaml")
def case_file(key: str) -> Response:
    case, private = opened(key).kept.case, request.args.get("private") == "1"
    parts = [case.city.name, case.date.isoformat(), *([speaking().gettext("with private notes")] if private else [])]
    text = write_case(case, private=private)
    return download(text, "application/yaml; charset=utf-8", file_name(*parts, ending="yaml"))


@pages.get("/<key>/offices/<office_id>/form.pdf")
def office_form(key: str, office_id: str) -> Response:
    assessment = opened(key)
    office = assessment.questionnaire.office.get(office_id)
    if office is None:
        abort(404)
    to, case = speaking(), assessment.kept.case
    pdf = here().renderer.office_form(assessment.questionnaire, case, office.id, to.language)
    parts = (to.gettext("Office form"), case.city.name, shortened(office.name[to.language]), case.date.isoformat())
    return download(pdf, "application/pdf", file_name(*parts, ending="pdf"))
