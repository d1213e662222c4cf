"""Case files in and out, and the forms to print."""

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from werkzeug import Response as AnyResponse

from assess.content.case_file import write_case
from assess.usecases.assessments import import_case
from assess.web.downloads import download
from assess.web.languages import speaking
from assess.web.loading import judge, sent_file
from assess.web.pages import new_token, now, opened, sent_token
from assess.web.previews import preview
from assess.web.wiring import here

pages = Blueprint("files", __name__, url_prefix="/assessments")


@pages.get("/load")
def ask() -> str:
    return render_template("files/load.html", faults=(), missing=False)


@pages.post("/load")
def load() -> str | tuple[str, int] | AnyResponse:
    sent = sent_file(request)
    if sent is None:
        return render_template("files/load.html", faults=(), missing=True), 422
    judged = judge(sent, here().catalogue)
    if judged.case is None:
        return render_template("files/load.html", faults=judged.faults, missing=False, name=sent.name), 422
    if not sent.confirmed:
        return render_template("files/preview.html", once=new_token(), sent=sent, **preview(judged, here().catalogue))
    key = import_case(here().store, here().catalogue, judged.case, start_key=sent_token(), at=now())
    return redirect(url_for("assessments.overview", key=key), 303)


@pages.get("/<key>/case.yaml")
def case_file(key: str) -> Response:
    case = opened(key).kept.case
    text = write_case(case, private=request.args.get("private") == "1")
    return download(text, "application/yaml; charset=utf-8", f"{case.city.name} {case.date.isoformat()}.yaml")


@pages.get("/<key>/offices/<office_id>/form.pdf")
def office_form(key: str, office_id: str) -> Response:
    assessment = opened(key)
    office = assessment.questionnaire.office.get(office_id)
    if office is None:
        abort(404)
    language = speaking().language
    pdf = here().renderer.office_form(assessment.questionnaire, assessment.kept.case, office.id, language)
    return download(pdf, "application/pdf", f"{office.name[language]}.pdf")
