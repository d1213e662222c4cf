"""One table from what can go wrong to the page that says so."""

import logging
from collections.abc import Mapping

from flask import Flask, Response, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, SecurityError

from assess.content.faults import ContentError, FaultyFile
from assess.core.errors import N_, AssessError
from assess.core.keeping import NoSuchAssessment, UnstorableText
from assess.core.purchases.keeping import NoSuchPurchase
from assess.display.reasons import sentence
from assess.documents.errors import PdfUnavailable
from assess.storage.errors import StorageBusy, StorageError, StorageFull
from assess.usecases.assessments import UnknownClass
from assess.web.languages import speaking
from assess.web.pages import MovedMeanwhile
from assess.web.sent import sent_form
from assess.web.wiring import here

LOG = logging.getLogger(__name__)

STATUS: Mapping[type[AssessError], int] = {
    NoSuchAssessment: 404,
    NoSuchPurchase: 404,
    UnknownClass: 422,
    UnstorableText: 422,
    FaultyFile: 422,
    PdfUnavailable: 503,
    StorageFull: 507,
    StorageBusy: 503,
    StorageError: 500,
}

HEADINGS: Mapping[int, str] = {
    400: N_("This request could not be understood"),
    403: N_("This request was refused"),
    404: N_("This page does not exist"),
    405: N_("This page cannot be used that way"),
    410: N_("This choice is no longer here"),
    413: N_("This is more than can be taken in at once"),
    422: N_("This could not be kept"),
    500: N_("Something went wrong on this side"),
    503: N_("This cannot be done at the moment"),
    507: N_("There is no room left"),
}

WAYS_OUT: Mapping[int, str] = {
    400: N_("Go back, load the page again and repeat the step."),
    403: N_("A form can only be sent from its own page. Open the page here and fill it in there."),
    404: N_(
        "The address may be mistyped, or the assessment may have been deleted. Deleted assessments can be restored "
        "from the list."
    ),
    405: N_("Open the page from the list of assessments."),
    410: N_("It was decided, or the program was started anew. Open the assessment: it shows what is saved."),
    413: N_(
        "A file may have 4 MiB and a note 30,000 characters. Go back: what you typed is still in the form. "
        "Shorten it or save it in parts."
    ),
    500: N_(
        "What was saved is still there. Go back and try again; if it happens again, tell whoever runs this machine "
        "the time and the address of this page."
    ),
}

FAULTS_SHOWN = 10

SAVING = (
    *("filling.save_question", "filling.save_section", "assessments.save_details"),
    *("planning.save", "purchases.save", "purchase_sheet.save", "purchase_sheet.decide"),
    "quick_review.save",
)

REFUSED_HOST = (
    '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Titik B</title></head><body>'
    "<h1>Alamat ini tidak dilayani</h1><p>Bukalah Titik B melalui alamat yang disebut saat dijalankan, misalnya "
    'http://127.0.0.1:8000.</p><p lang="en">This address is not served. Open Titik B by the address it named when it '
    "was started, for example http://127.0.0.1:8000.</p></body></html>"
)


def explain_errors(app: Flask) -> None:
    app.register_error_handler(CSRFError, _expired)
    app.register_error_handler(SecurityError, _refused_host)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(AssessError, _our_error)
    app.register_error_handler(ContentError, _faulty_questionnaire)
    app.register_error_handler(NoSuchAssessment, _deleted)
    app.register_error_handler(MovedMeanwhile, _moved)


def _our_error(error: AssessError) -> tuple[str, int]:
    status = next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 500)
    if status >= 500:
        LOG.error("%s: %s", request.path, error)
    return error_page(status, _words(error))


def _words(error: AssessError) -> str:
    if isinstance(error, FaultyFile):
        return error.text(speaking().language)
    return sentence(error, speaking())


def _http_error(error: HTTPException) -> tuple[str, int]:
    status = error.code or 500
    return error_page(status, speaking().gettext(WAYS_OUT.get(status, WAYS_OUT[400])))


def error_page(status: int, text: str) -> tuple[str, int]:
    heading = speaking().gettext(HEADINGS.get(status, HEADINGS[400]))
    return render_template("errors/error.html", heading=heading, text=text), status


def _expired(_error: CSRFError) -> tuple[str, int]:
    """The form was open for too long, or its cookie is gone: everything typed is offered to be sent again."""
    return render_template("errors/expired.html", sent=sent_form(), files=bool(request.files)), 403


def _deleted(error: NoSuchAssessment) -> tuple[str, int]:
    """Someone deleted the assessment while a form of it was filled in: it can be restored, and the form saved."""
    is_form_of_it = request.method == "POST" and request.endpoint in SAVING
    deleted = here().store.list_assessments(deleted=True) if is_form_of_it else ()
    found = next((each for each in deleted if each.key == error.facts["key"]), None)
    return (render_template("errors/deleted.html", sent=sent_form(), listed=found), 410) if found else _our_error(error)


def _moved(error: MovedMeanwhile) -> tuple[str, int]:
    """Someone moved the assessment while a form of it was filled in: its questions may have another meaning now."""
    return render_template("errors/moved.html", sent=sent_form(), text=_words(error)), 409


def _faulty_questionnaire(error: ContentError) -> tuple[str, int]:
    """The questionnaire has faults and no good version was loaded before: where they are, without this machine."""
    LOG.error("%s: %s", request.path, error)
    told = [here().catalogue.below_its_root(fault).line_of_report(speaking().language) for fault in error.faults]
    values = {"faults": told[:FAULTS_SHOWN], "more": len(told[FAULTS_SHOWN:]), "sent": sent_form()}
    return render_template("errors/faulty.html", **values), 503


def _refused_host(_error: SecurityError) -> Response:
    """Nothing of ours is shown to a page that reached this machine by another name."""
    return Response(REFUSED_HOST, 400)
