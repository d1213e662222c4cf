"""The reviewer's desk: the queue over all assessments, the next proposal of the pile, and the portfolio of a region."""

from collections.abc import Mapping

from flask import Blueprint, Response, redirect, request, session, url_for
from werkzeug import Response as AnyResponse
from werkzeug.datastructures import MultiDict

from assess.display.purchases.desk import columns, rows
from assess.documents.workbook.table import table_workbook
from assess.usecases.queue import choices, next_to_review
from assess.web.downloads import download, file_name
from assess.web.forms.queue import BOXES, SiftForm, address_of
from assess.web.languages import speaking
from assess.web.pages import now
from assess.web.reviews.appraising import Appraising, appraise_some
from assess.web.reviews.portfolio_page import portfolio_page
from assess.web.reviews.queue_page import queue_page
from assess.web.reviews.region import desk_questionnaire
from assess.web.reviews.remembering import kept_in_memory
from assess.web.wiring import here

pages = Blueprint("reviews", __name__, url_prefix="/reviews")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SIFTED = "queue"
LONGEST_SIFTED = 600
NONE_LEFT = "none"


@pages.get("")
def queue() -> tuple[str, int]:
    """The words by which it is sifted are kept for the way through the pile."""
    sifted = {name: request.args[name] for name in BOXES if request.args.get(name)}
    if session.get(SIFTED, {}) != sifted and len(str(sifted)) <= LONGEST_SIFTED:
        session[SIFTED] = sifted
    return kept_in_memory(_queue)


def _queue(appraising: Appraising) -> tuple[str, int]:
    form = _form()
    filters, page = form.filters(), request.args.get("page", 1, int)
    html = queue_page(form, filters, page, appraising, desk_questionnaire(), now().astimezone().date())
    return html, 422 if form.errors else 200


@pages.get("/next")
def next_one() -> AnyResponse:
    """The proposal that waits after the one that the address names, among those the queue was last sifted by."""
    appraise_some()
    filters = _form(session.get(SIFTED, {})).filters()
    line = next_to_review(here().store, filters, request.args.get("key", ""), request.args.get("id", ""))
    if line is None:
        return redirect(url_for(".queue", **address_of(filters), done=NONE_LEFT), 303)
    return redirect(url_for("purchase_sheet.review", key=line.key, id=line.id), 303)


@pages.get("/portfolio")
def portfolio() -> tuple[str, int]:
    return kept_in_memory(_portfolio)


def _portfolio(appraising: Appraising) -> tuple[str, int]:
    form = _form()
    html = portfolio_page(form, form.filters(), appraising, desk_questionnaire(), now().astimezone().date())
    return html, 422 if form.errors else 200


@pages.get("/lines.xlsx")
def lines() -> Response:
    """All lines that are wanted, as a table."""
    appraise_some()
    to, filters = speaking(), _form().filters()
    title, day = to.gettext("Purchases"), now().astimezone().date()
    found = here().store.all_lines(filters)
    book = table_workbook(title, columns(to), rows(found, desk_questionnaire(), to), day)
    told = (title, filters.region, str(filters.year or ""), day.isoformat())
    return download(book, XLSX, file_name(*filter(None, told), ending="xlsx"))


def _form(sent: Mapping[str, str] | None = None) -> SiftForm:
    """With the boxes of the address, or with those *sent*."""
    form = SiftForm(request.args if sent is None else MultiDict(sent))
    form.offer(choices(here().store), desk_questionnaire())
    return form
