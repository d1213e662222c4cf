"""The quick scan: a few questions for a visitor without an account, and what they decide. Nothing is kept unasked."""

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug import Response as AnyResponse

from assess.display.quick_scan import tell_scan
from assess.display.reasons import sentence
from assess.documents.errors import PdfUnavailable
from assess.usecases.assessments import import_case
from assess.web.downloads import download, file_name
from assess.web.forms.quick_scan import AboutForm, NameForm
from assess.web.languages import speaking
from assess.web.pages import new_token, now, sent_token
from assess.web.scanning import Scan, about_form, read_scan, scannable
from assess.web.wiring import here

pages = Blueprint("quick_scan", __name__, url_prefix="/quick-scan")
Page = str | tuple[str, int] | AnyResponse


@pages.get("")
def start() -> str:
    return _start(about_form(scannable(), request.args))


@pages.get("/questions")
def questions() -> Page:
    questionnaire = scannable()
    if not request.args:
        return redirect(url_for(".start"), 303)
    about = about_form(questionnaire, request.args)
    return _questions(read_scan(questionnaire, about, request.args)) if about.validate() else (_start(about), 422)


@pages.post("/questions")
def change() -> Page:
    """The questions again, with what was chosen."""
    scan = _sent()
    return _questions(scan) if isinstance(scan, Scan) else scan


@pages.get("/result")
def no_result() -> AnyResponse:
    """A result belongs to the form that asked for it."""
    return redirect(url_for(".start"), 303)


@pages.post("/result")
def result() -> Page:
    scan = _sent()
    return _result(scan, NameForm()) if isinstance(scan, Scan) else scan


@pages.post("/result.pdf")
def document() -> Page | Response:
    scan = _sent()
    if not isinstance(scan, Scan):
        return scan
    name = NameForm(request.form)
    if not name.validate():
        return _result(scan, name), 422
    to, case = speaking(), scan.named(name.name.data)
    try:
        pdf = here().renderer.quick_scan(scan.questionnaire, case, to.language)
    except PdfUnavailable as error:
        return _result(scan, name, sentence(error, to)), 503
    parts = (to.gettext("Quick scan"), name.name.data, case.date.isoformat())
    return download(pdf, "application/pdf", file_name(*filter(None, parts), ending="pdf"))


@pages.post("/keep")
def keep() -> Page:
    """The answers as the beginning of an assessment."""
    scan = _sent()
    if not isinstance(scan, Scan):
        return scan
    name = NameForm(request.form)
    if not name.has_name():
        return _result(scan, name), 422
    case = scan.named(name.name.data)
    key = import_case(here().store, here().catalogue, case, start_key=sent_token(), at=now())
    return redirect(url_for("assessments.overview", key=key), 303)


def _sent() -> Scan | Page:
    """The scan of a form; the page that says what is wrong with it where it cannot be read."""
    questionnaire = scannable()
    about = about_form(questionnaire, request.form)
    if not about.validate():
        return _start(about), 422
    scan = read_scan(questionnaire, about, request.form)
    return (_questions(scan), 422) if scan.chosen.faults else scan


def _start(about: AboutForm) -> str:
    questionnaire = scannable()
    return render_template("quick_scan/start.html", form=about, questionnaire=questionnaire)


def _questions(scan: Scan) -> str:
    deciding = [each for each in scan.asked if each.decides]
    groups = (deciding, [each for each in scan.asked if not each.decides])
    return render_template("quick_scan/questions.html", scan=scan, groups=groups, about=scan.about())


def _result(scan: Scan, name: NameForm, no_pdf: str = "") -> str:
    told = tell_scan(scan.questionnaire, scan.case, speaking())
    values = {"told": told, "about": scan.about(), "form": name, "no_pdf": no_pdf, "once": new_token()}
    return render_template("quick_scan/result.html", scan=scan, **values)
