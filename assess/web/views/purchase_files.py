"""Purchase proposals from a case file: shown before they are kept, and taken back in one go."""

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug import Response

from assess.core.case import Case
from assess.core.errors import N_
from assess.usecases.answers import undo_save
from assess.usecases.assessments import Opened
from assess.usecases.purchases import add_purchases
from assess.web.carrying import opened_seal, sealed
from assess.web.formats import other_format
from assess.web.languages import speaking
from assess.web.loading import Judged, judge, sent_file
from assess.web.pages import new_token, now, opened, page, sent_token
from assess.web.purchases.loading import incoming, version_words, why_refused
from assess.web.purchases.notices import LEFT, LOADED, SEAL, UNDONE, telling
from assess.web.wiring import here

pages = Blueprint("purchase_files", __name__, url_prefix="/assessments/<key>/load-purchases")


@pages.get("")
def ask(key: str) -> str:
    return _ask(opened(key))


@pages.post("")
def load(key: str) -> str | tuple[str, int] | Response:
    assessment, sent = opened(key), sent_file(request)
    if sent is None:
        return _ask(assessment, speaking().gettext(N_("Choose a file first."))), 422
    if other := other_format(sent.content):
        return _ask(assessment, speaking().gettext(other)), 422
    judged = judge(sent, here().catalogue)
    if judged.case is None:
        return page("purchases/load.html", assessment, faults=judged.faults, mistake="", name=sent.name), 422
    if refused := why_refused(assessment, judged.case):
        return _ask(assessment, refused), 422
    if not sent.confirmed:
        return page("purchases/preview.html", assessment, once=new_token(), sent=sent, **_preview(assessment, judged))
    return redirect(_keep(assessment, judged.case), 303)


@pages.post("/undo")
def undo(key: str) -> Response:
    """Take back what came in, unless someone has changed it since."""
    revision = opened_seal(request.form.get(SEAL, ""), key)
    if not isinstance(revision, int):
        abort(410)
    undone = undo_save(here().store, key, revision, at=now())
    return redirect(url_for("purchases.list_all", key=key, **telling(UNDONE if undone.purchases else LEFT)), 303)


def _ask(assessment: Opened, mistake: str = "") -> str:
    return page("purchases/load.html", assessment, faults=(), mistake=mistake, name="")


def _preview(assessment: Opened, judged: Judged) -> dict[str, object]:
    assert judged.case is not None
    lines, to = incoming(assessment, judged.case.purchases), speaking()
    return {
        "lines": lines,
        "new": sum(each.is_new for each in lines),
        "version": version_words(assessment, judged.case),
        "warnings": [fault.text(to.language) for fault in judged.warnings],
    }


def _keep(assessment: Opened, case: Case) -> str:
    """The address of the list, which says what came in."""
    key, new = assessment.kept.key, [each.purchase for each in incoming(assessment, case.purchases) if each.is_new]
    if not new:
        return url_for("purchases.list_all", key=key)
    added = add_purchases(here().store, key, new, once=sent_token(), at=now())
    return url_for("purchases.list_all", key=key, **telling(LOADED, seal=sealed(added.revision, key)))
