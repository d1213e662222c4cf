"""The check sheet of a purchase: read, reviewed, decided. Each save can be undone, and nothing is decided unseen."""

from dataclasses import replace
from datetime import date

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug import Response

from assess.core.appraising.grading import uncommented
from assess.core.purchases.keeping import NoSuchPurchase, ReviewConflict, SavedPurchase
from assess.core.purchases.review import PurchaseDecision, Review
from assess.usecases.answers import undo_save
from assess.usecases.assessments import Opened
from assess.usecases.purchases import find_purchase, save_review
from assess.web.carrying import opened_seal, sealed
from assess.web.forms.review import SHOWN, typed_lines
from assess.web.languages import speaking
from assess.web.pages import new_token, now, opened, opened_to_save, page, sent_token
from assess.web.remembered import remembered
from assess.web.reviewing.days import to_promise_after
from assess.web.reviewing.deciding import Deciding, read_decision
from assess.web.reviewing.decision_page import DecisionForm, decision_values, first_form, is_regraded
from assess.web.reviewing.form import ReadReview, asking, read_review
from assess.web.reviewing.judged import Judged, judged, knows_checks
from assess.web.reviewing.page import sheet_values
from assess.web.reviewing.review_page import ReviewForm, is_changed, review_values, taken_question, unsaved_boxes
from assess.web.reviewing.reviewer import remember
from assess.web.reviewing.standing import opened_shown
from assess.web.wiring import here

pages = Blueprint("purchase_sheet", __name__, url_prefix="/assessments/<key>/purchases/<id>")
SAVED, DONE = "saved", "done"
KEPT, DECIDED, UNDONE, LEFT = "kept", "decided", "undone", "left"
TAKE, AT, DECIDE = "take", "at", "decide"
QUESTIONS = "questions"


@pages.get("/sheet")
def show(key: str, id: str) -> str:
    if DONE in request.args:
        return _sheet(opened(key), id)
    return remembered(key, f"purchases/{id}/sheet", lambda assessment, _once: _sheet(assessment, id))


@pages.get("/review")
def review(key: str, id: str) -> str:
    assessment = opened(key)
    if not knows_checks(assessment.questionnaire):
        return _without_checks(assessment, id)
    return _review_page(judged(assessment, id), ReviewForm(done=_done(), seal=_seal()))


@pages.post("/review")
def save(key: str, id: str) -> tuple[str, int] | Response:
    """Keep what can be kept of the form; what cannot, and what changed meanwhile, is said on the page after it."""
    try:
        return _save(_reviewed(opened_to_save(key), id))
    except NoSuchPurchase:
        return _gone(opened(key)), 410


def _save(found: Judged) -> tuple[str, int] | Response:
    key, id = found.key, found.purchase.id
    shown = opened_shown(request.form.get(SHOWN, ""), key)
    base = shown.review if shown else found.review
    follows = to_promise_after(found.case, found.purchase)
    read = read_review(request.form, base, found.appraisal.checks, _today(), found.to, follows)
    remember(read.by)
    outcome = _keep(found, _with_taken(found, read))
    again = judged(opened(key), id)
    if isinstance(outcome, ReviewConflict) or read.faults or read.unknown or is_changed(again, shown):
        conflict = outcome if isinstance(outcome, ReviewConflict) else None
        form = ReviewForm(unsaved_boxes(read, conflict), read.faults, read.unknown, conflict, shown, is_sent=True)
        return _review_page(again, form), 409 if conflict else 422 if read.faults or read.unknown else 200
    if DECIDE in request.form:
        return redirect(url_for(".decision", key=key, id=id), 303)
    seal = sealed(outcome.revision, key) if outcome.written else ""
    return redirect(url_for(".review", key=key, id=id, done=KEPT, saved=seal, _anchor=_place()), 303)


@pages.get("/decision")
def decision(key: str, id: str) -> str:
    found = _reviewed(opened(key), id)
    return _decision_page(found, first_form(found, _today()))


@pages.post("/decision")
def decide(key: str, id: str) -> tuple[str, int] | Response:
    """Decide on what the page showed; where that changed, the page says first what did, and nothing is decided."""
    try:
        return _decide(_reviewed(opened_to_save(key), id))
    except NoSuchPurchase:
        return _gone(opened(key)), 410


def _decide(found: Judged) -> tuple[str, int] | Response:
    key, id = found.key, found.purchase.id
    shown = opened_shown(request.form.get(SHOWN, ""), key)
    read = read_decision(request.form, found.graded, found.case, found.purchase, found.to)
    remember(read.by, read.position)
    if shown is None or is_changed(found, shown) or is_regraded(found, shown):
        return _decision_page(found, DecisionForm(read.boxes, {}, shown, is_stale=True)), 409
    if read.faults or uncommented(found.appraisal.checks, found.review.grades):
        return _decision_page(found, DecisionForm(read.boxes, read.faults)), 422
    outcome = _keep(found, _decided(found, shown.review, read))
    if isinstance(outcome, ReviewConflict):
        again = judged(opened(key), id)
        return _decision_page(again, DecisionForm(read.boxes, {}, shown, outcome)), 409
    seal = sealed(outcome.revision, key) if outcome.written else ""
    return redirect(url_for(".show", key=key, id=id, done=DECIDED, saved=seal), 303)


@pages.post("/review/undo")
def undo(key: str, id: str) -> Response:
    """Take back the last save of this page, unless someone has saved since."""
    revision = opened_seal(request.form.get(SAVED, ""), key)
    if revision is None:
        abort(410)
    undone = undo_save(here().store, key, revision, at=now())
    done = UNDONE if id in undone.purchases else LEFT
    return redirect(url_for(".review", key=key, id=id, done=done), 303)


def _sheet(assessment: Opened, id: str) -> str:
    if not knows_checks(assessment.questionnaire):
        return _without_checks(assessment, id)
    found = judged(assessment, id)
    return page("reviewing/sheet.html", assessment, **sheet_values(found), done=_done(), seal=_seal())


def _without_checks(assessment: Opened, id: str) -> str:
    return page("reviewing/no_checks.html", assessment, purchase=find_purchase(assessment.kept, id))


def _review_page(found: Judged, form: ReviewForm) -> str:
    return page("reviewing/review.html", found.assessment, **review_values(found, form), once=new_token())


def _decision_page(found: Judged, form: DecisionForm) -> str:
    return page("reviewing/decision.html", found.assessment, **decision_values(found, form), once=new_token())


def _reviewed(assessment: Opened, id: str) -> Judged:
    """The purchase of a page of review; a version of the questionnaire without checks has none."""
    return judged(assessment, id) if knows_checks(assessment.questionnaire) else abort(404)


def _gone(assessment: Opened) -> str:
    """Someone removed the purchase while it was reviewed: what was typed is shown."""
    return page("purchases/gone.html", assessment, typed=list(typed_lines(request.form.items(), speaking())))


def _keep(found: Judged, review: Review) -> SavedPurchase | ReviewConflict:
    """Keep a review that was changed from the version of the form; no form is of a later one than there is."""
    version = min(max(request.form.get("version", found.review_version, int), 0), found.review_version)
    kept = found.assessment.kept
    return save_review(here().store, kept.key, found.purchase.id, review, version, at=now(), once=sent_token())


def _with_taken(found: Judged, read: ReadReview) -> Review:
    """The review that was read, and the question that a button of the form takes over."""
    taken = taken_question(found, request.form.get(TAKE, ""))
    return asking(read.review, *taken, read.by, _today()) if taken else read.review


def _decided(found: Judged, base: Review, read: Deciding) -> Review:
    """The review that the form showed with this decision; the one before it stays among the earlier ones."""
    assert read.verdict is not None
    assert read.on is not None
    version, before = found.version, base.decision
    decision = PurchaseDecision(
        read.verdict, read.by, read.on, version.fingerprint, read.position, read.reason, version.seen
    )
    return replace(base, decision=decision, earlier=(*base.earlier, before) if before else base.earlier)


def _place() -> str:
    """Where the page is to be opened again: at the check whose button was pressed, or at the questions."""
    return QUESTIONS if TAKE in request.form else request.form.get(AT, "")


def _done() -> str:
    return request.args.get(DONE, "")


def _seal() -> str:
    return request.args.get(SAVED, "")


def _today() -> date:
    return now().astimezone().date()
