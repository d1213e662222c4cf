"""Workbooks out to the offices and back: what they change is shown before all of it is kept in one save."""

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug import Response as AnyResponse

from assess.core.bringing import short_name
from assess.core.errors import N_
from assess.display.returned import differences
from assess.documents.workbook.package import MOST
from assess.documents.workbook.returning import MOST_FILES, Back, bring_back, merged
from assess.documents.workbook.writing import workbook
from assess.usecases.answers import undo_save
from assess.usecases.assessments import Opened
from assess.usecases.workbooks import keep_returned
from assess.web.carrying import opened_seal, rows_as_plain, rows_of, sealed
from assess.web.downloads import download, file_name
from assess.web.languages import speaking
from assess.web.pages import new_token, now, opened, page, sent_token
from assess.web.wiring import here

pages = Blueprint("workbooks", __name__, url_prefix="/assessments/<key>")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_STATE = 3 * 1024 * 1024
NO_FILE = N_("Choose the workbooks first.")
TOO_MUCH = N_("These workbooks hold too much to be looked at together. Bring them back in parts.")
MOVED = N_("The assessment was moved to another version of the questionnaire meanwhile. Download new workbooks.")
MEANWHILE = N_("Answers were changed here while this page was open. Look at the differences again, then keep them.")


@pages.get("/workbook.xlsx")
def whole(key: str) -> Response:
    return _download(opened(key), "")


@pages.get("/offices/<office_id>/workbook.xlsx")
def of_office(key: str, office_id: str) -> Response:
    assessment = opened(key)
    return _download(assessment, office_id) if office_id in assessment.questionnaire.office else abort(404)


@pages.get("/workbooks")
def ask(key: str) -> str:
    kept = opened_seal(request.args.get("kept", ""), key)
    return _asked(opened(key), kept=kept)


@pages.post("/workbooks")
def load(key: str) -> str | tuple[str, int]:
    assessment = opened(key)
    uploads = [each for each in request.files.getlist("file") if each.filename]
    files = [(str(each.filename)[:200], each.stream.read(MOST + 1)) for each in uploads[: MOST_FILES + 1]]
    if not files:
        return _asked(assessment, mistake=NO_FILE), 422
    case, to = assessment.kept.case, speaking()
    return _shown(assessment, bring_back(files, assessment.questionnaire, case, to))


@pages.post("/workbooks/keep")
def keep(key: str) -> str | tuple[str, int] | AnyResponse:
    state = opened_seal(request.form.get("state", ""), key)
    if state is None:
        abort(410)
    assessment = opened(key)
    kept, questionnaire = assessment.kept, assessment.questionnaire
    if state["questionnaire"] != questionnaire.reference:
        return _asked(assessment, mistake=MOVED), 409
    back = merged(rows_of(state["rows"]), questionnaire, kept.case, speaking())
    if state["revision"] == kept.revision and not back.problems:
        answers = back.together.answers
        revision = keep_returned(here().store, questionnaire, kept, answers, idempotency_key=sent_token(), at=now())
        if revision is not None:
            done = sealed({"revision": revision, "answers": len(answers)}, key)
            return redirect(url_for(".ask", key=key, kept=done), 303)
        assessment = opened(key)
    again = merged(rows_of(state["rows"]), questionnaire, assessment.kept.case, speaking())
    return _shown(assessment, again, mistake=MEANWHILE)


@pages.post("/workbooks/undo")
def undo(key: str) -> str | AnyResponse:
    kept = opened_seal(request.form.get("kept", ""), key)
    if kept is None:
        abort(410)
    undone = undo_save(here().store, key, kept["revision"], at=now())
    return _asked(opened(key), undone=undone)


def _asked(assessment: Opened, mistake: str = "", **values: object) -> str:
    """The page that asks for workbooks, after what was done last."""
    shown = {"kept": None, "undone": None, "problems": (), "seal": request.args.get("kept", ""), **values}
    return page("files/workbooks.html", assessment, mistake=speaking().gettext(mistake), most=MOST_FILES, **shown)


def _shown(assessment: Opened, back: Back, mistake: str = "") -> str | tuple[str, int]:
    """The differences with a button that keeps them, or the problems with the form that asks again."""
    if back.problems:
        return _asked(assessment, problems=back.problems), 422
    key, questionnaire = assessment.kept.key, assessment.questionnaire
    seen = {"questionnaire": questionnaire.reference, "revision": assessment.kept.revision}
    state = sealed({**seen, "rows": rows_as_plain(back.rows)}, key)
    if len(state) > LONGEST_STATE:
        return _asked(assessment, mistake=TOO_MUCH), 422
    values = {
        "differences": differences(back.together, questionnaire, speaking()),
        "answers": len(back.together.answers),
        "mistake": speaking().gettext(mistake),
        "once": new_token(),
        "state": state,
    }
    shown = page("files/returned.html", assessment, **values)
    return (shown, 409) if mistake else shown


def _download(assessment: Opened, office_id: str) -> Response:
    to, case, questionnaire = speaking(), assessment.kept.case, assessment.questionnaire
    content = workbook(questionnaire, case, office_id, to.language)
    office = [short_name(questionnaire, office_id)] if office_id else []
    parts = (to.gettext("Workbook"), case.city.name, *office, case.date.isoformat())
    return download(content, XLSX, file_name(*parts, ending="xlsx"))
