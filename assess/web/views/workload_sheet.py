"""The workload sheet (ABK) as a page and as a PDF of one page."""

from flask import Blueprint, redirect, url_for
from werkzeug import Response

from assess.core.planning.staffing import inputs_of_staffing, staffing
from assess.core.planning.staffing_faults import faults_of_staffing
from assess.display.planning.workload_sheet import workload_sheet
from assess.documents.errors import PdfUnavailable
from assess.documents.pango import available
from assess.usecases.assessments import Opened
from assess.web.downloads import download, file_name
from assess.web.languages import speaking
from assess.web.menus import planning_menu
from assess.web.pages import opened, page
from assess.web.views.documents import without_pdf
from assess.web.wiring import here

pages = Blueprint("workload_sheet", __name__, url_prefix="/assessments/<key>/planning/staffing")


@pages.get("/workload-sheet")
def show(key: str) -> str | Response:
    assessment = opened(key)
    if _contradicts_itself(assessment):
        return redirect(url_for("planning.show", key=key, model="staffing"), 303)
    sheet = workload_sheet(staffing(inputs_of_staffing(assessment.kept.case)), speaking())
    menu = planning_menu(key)
    return page("planning/workload_sheet.html", assessment, sheet=sheet, pdf=available(), planning_menu=menu)


@pages.get("/workload-sheet.pdf")
def pdf(key: str) -> Response:
    assessment = opened(key)
    if _contradicts_itself(assessment):
        return redirect(url_for("planning.show", key=key, model="staffing"), 303)
    case, to = assessment.kept.case, speaking()
    made = here().renderer.workload_sheet(assessment.questionnaire, case, to.language)
    parts = (to.gettext("Workload sheet (ABK)"), case.city.name, case.date.isoformat())
    return download(made, "application/pdf", file_name(*parts, ending="pdf"))


pages.register_error_handler(PdfUnavailable, without_pdf)


def _contradicts_itself(assessment: Opened) -> bool:
    """Whether the figures cannot be true together; the page of staffing then says which."""
    return bool(faults_of_staffing(inputs_of_staffing(assessment.kept.case)))
