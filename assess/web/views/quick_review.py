"""A quick review from the printed papers of one budget line: class and region, twelve facts, and a first note."""

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug import Response as AnyResponse

from assess.display.purchases.first_note import FirstNote, first_note, note_text
from assess.usecases.assessments import Opened
from assess.usecases.purchases import find_purchase
from assess.web.downloads import download, file_name
from assess.web.forms.proposal import read_part
from assess.web.forms.proposal_typed import typed_lines
from assess.web.forms.proposal_words import FormWords
from assess.web.languages import speaking
from assess.web.pages import new_token, now, opened, opened_to_save, page, sent_token
from assess.web.purchases.doubts import doubt_links
from assess.web.purchases.words import form_words
from assess.web.remembered import remembered
from assess.web.reviewing.judged import Judged, judged, knows_checks
from assess.web.reviewing.page import sheet_values
from assess.web.reviews.facts import asked_quickly, check_facts, facts_page, keep_facts
from assess.web.reviews.region import Unclear, read_where, region_form, reviewing_questionnaire
from assess.web.wiring import here

pages = Blueprint("quick_review", __name__)
Page = str | tuple[str, int] | AnyResponse
MORE, KEPT = "more", "kept"


@pages.get("/reviews/quick")
def start() -> str:
    """An address may name the class and the region already."""
    return _start(Unclear(region_form(request.args)))


@pages.get("/reviews/quick/facts")
def facts() -> Page:
    if not request.args:
        return redirect(url_for(".start"), 303)
    where = read_where(request.args)
    if isinstance(where, Unclear):
        return _start(where), 200 if where.same else 422
    return facts_page(where, read_part(asked_quickly(where.class_id), {}, {}, speaking()), new_token())


@pages.post("/reviews/quick/facts")
def save() -> Page:
    if key := request.form.get("region", ""):
        opened_to_save(key)
    where = read_where(request.form)
    if isinstance(where, Unclear):
        return _start(where, is_sent=True), 422
    read = read_part(asked_quickly(where.class_id), request.form, {}, speaking())
    if MORE in request.form:
        return facts_page(where, read, sent_token(), request.form[MORE])
    read = check_facts(read, where, speaking())
    if read.faults:
        return facts_page(where, read, sent_token()), 422
    key, id = keep_facts(where, read.facts, sent_token(), now())
    return redirect(url_for(".note", key=key, id=id, done=KEPT), 303)


@pages.get("/assessments/<key>/purchases/<id>/first-note")
def note(key: str, id: str) -> str:
    if "done" in request.args:
        return _note(opened(key), id)
    return remembered(key, f"purchases/{id}/first-note", lambda assessment, _once: _note(assessment, id))


@pages.get("/assessments/<key>/purchases/<id>/first-note.txt")
def note_file(key: str, id: str) -> Page | Response:
    assessment = opened(key)
    if not knows_checks(assessment.questionnaire):
        return redirect(url_for(".note", key=key, id=id), 303)
    found = judged(assessment, id)
    parts = (speaking().gettext("First note"), found.case.city.name, id)
    return download(note_text(_told(found), found.to), "text/plain; charset=utf-8", file_name(*parts, ending="txt"))


def _note(assessment: Opened, id: str) -> str:
    if not knows_checks(assessment.questionnaire):
        return page("reviewing/no_checks.html", assessment, purchase=find_purchase(assessment.kept, id))
    found = judged(assessment, id)
    told = _told(found)
    doubts = doubt_links(assessment, found.purchase, form_words(assessment, found.purchase.class_id))
    values = {"note": told, "text": note_text(told, found.to), "doubts": doubts, "kept": "done" in request.args}
    return page("reviews/note.html", assessment, **sheet_values(found), **values)


def _told(found: Judged) -> FirstNote:
    city = found.case.city.name
    return first_note(
        found.sheet,
        found.purchase,
        city,
        found.questionnaire,
        found.version.short,
        found.to,
        is_assessed=found.is_assessed,
    )


def _start(unclear: Unclear, *, is_sent: bool = False) -> str:
    """The first page; what was typed into facts that belong to no class or region is shown, to be typed in again."""
    words = FormWords(reviewing_questionnaire().purchases, speaking())
    typed = list(typed_lines(request.form.items(multi=True), words)) if is_sent else []
    names = list(dict.fromkeys(each.city.name for each in here().store.list_assessments()))
    return render_template("reviews/start.html", form=unclear.form, same=unclear.same, typed=typed, names=names)
