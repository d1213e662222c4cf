"""Purchase proposals of an assessment: the list, a new one, the guide through its parts, and the form of each part."""

from typing import Any

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug import Response

from assess.core.purchases.keeping import NoSuchPurchase, PurchaseConflict
from assess.core.purchases.proposal import parts_of
from assess.core.purchases.purchase import Purchase
from assess.usecases.answers import undo_save
from assess.usecases.assessments import Opened
from assess.usecases.purchases import add_purchase, find_purchase, remove_purchase, save_proposal
from assess.web.carrying import opened_seal, sealed
from assess.web.forms.proposal import read_part
from assess.web.forms.proposal_typed import typed_lines
from assess.web.languages import speaking
from assess.web.pages import new_token, now, opened, opened_to_save, page, sent_token, unsaved_state
from assess.web.purchases.clashing import both
from assess.web.purchases.guide import guide_page
from assess.web.purchases.list_page import list_page, new_form
from assess.web.purchases.notices import ADDED, LEFT, REMOVED, SAVED, SEAL, UNDONE, is_told, telling
from assess.web.purchases.part_page import Sent, part_page
from assess.web.purchases.parts import part_asked
from assess.web.purchases.words import form_words
from assess.web.remembered import remembered
from assess.web.wiring import here

pages = Blueprint("purchases", __name__, url_prefix="/assessments/<key>/purchases")
MORE, STAY = "more", "stay"


@pages.get("")
def list_all(key: str) -> str:
    if is_told():
        return list_page(opened(key), new_token())
    return remembered(key, "purchases", list_page)


@pages.post("")
def add(key: str) -> tuple[str, int] | Response:
    assessment = opened_to_save(key)
    form = new_form(assessment, request.form)
    if not form.validate():
        return list_page(assessment, sent_token(), form), 422
    facts = {"title": form.title.data}
    id = add_purchase(here().store, key, form.class_id.data, facts, once=sent_token(), at=now())
    return redirect(url_for(".guide", key=key, id=id, **telling(ADDED)), 303)


@pages.get("/<id>")
def guide(key: str, id: str) -> str:
    if is_told():
        assessment = opened(key)
        return guide_page(assessment, find_purchase(assessment.kept, id))
    return remembered(key, f"purchases/{id}", lambda found, _once: guide_page(found, find_purchase(found.kept, id)))


@pages.post("/<id>/remove")
def remove(key: str, id: str) -> Response:
    revision = remove_purchase(here().store, key, id, at=now())
    return redirect(url_for(".list_all", key=key, **telling(REMOVED, seal=sealed(revision, key), part=id)), 303)


@pages.post("/<id>/put-back")
def put_back(key: str, id: str) -> Response:
    """Take the removal back."""
    is_undone = id in undo_save(here().store, key, _sealed_revision(key), at=now()).purchases
    if is_undone:
        return redirect(url_for(".guide", key=key, id=id, **telling(UNDONE)), 303)
    return redirect(url_for(".list_all", key=key, **telling(LEFT)), 303)


@pages.get("/<id>/form/<part>")
def part(key: str, id: str, part: str) -> str:
    if is_told():
        return part_page(*_asked(opened(key), id, part), new_token())
    return remembered(key, f"purchases/{id}/form/{part}", lambda found, once: part_page(*_asked(found, id, part), once))


@pages.post("/<id>/form/<part>")
def save(key: str, id: str, part: str) -> str | tuple[str, int] | Response:
    try:
        return _save(*_asked(opened_to_save(key), id, part))
    except NoSuchPurchase:
        return _gone(opened(key)), 410


@pages.post("/<id>/form/<part>/undo")
def undo(key: str, id: str, part: str) -> Response:
    """Take back the last save of this part, unless someone has saved it since."""
    undone = undo_save(here().store, key, _sealed_revision(key), at=now())
    done = UNDONE if id in undone.purchases else LEFT
    return redirect(url_for(".part", key=key, id=id, part=part, **telling(done)), 303)


def _save(assessment: Opened, purchase: Purchase, part: str) -> str | tuple[str, int] | Response:
    key, asked = assessment.kept.key, part_asked(purchase, part)
    version = request.form.get("version", 0, int)
    read = read_part(asked, request.form, purchase.facts, speaking())
    if MORE in request.form:
        sent = Sent(read, version, unsaved_state(partly=False), more=request.form[MORE])
        return part_page(assessment, purchase, part, sent_token(), sent)
    if read.faults:
        return part_page(assessment, purchase, part, new_token(), Sent(read, version, unsaved_state(partly=False))), 422
    others = {name: fact for name, fact in purchase.facts.items() if name not in {each.name for each in asked}}
    outcome = save_proposal(
        here().store, key, purchase.id, {**others, **read.facts}, version, at=now(), once=sent_token()
    )
    if isinstance(outcome, PurchaseConflict):
        state = unsaved_state(partly=bool(outcome.saved.written))
        sent = Sent(both(outcome, asked, speaking()), outcome.saved.version, state, conflict=outcome)
        theirs = opened(key)
        return part_page(theirs, find_purchase(theirs.kept, purchase.id), part, new_token(), sent), 409
    told = telling(SAVED, seal=sealed(outcome.revision, key) if outcome.written else "", part=part)
    return redirect(_after(key, purchase, part, told), 303)


def _after(key: str, purchase: Purchase, part: str, told: dict[str, Any]) -> str:
    """The same part, the one after it, or the guide behind the last one."""
    parts = parts_of(purchase.class_id)
    following = part if STAY in request.form else next(iter(parts[parts.index(part) + 1 :]), "")
    if not following:
        return url_for(".guide", key=key, id=purchase.id, **told)
    return url_for(".part", key=key, id=purchase.id, part=following, **told)


def _asked(assessment: Opened, id: str, part: str) -> tuple[Opened, Purchase, str]:
    purchase = find_purchase(assessment.kept, id)
    return (assessment, purchase, part) if part in parts_of(purchase.class_id) else abort(404)


def _gone(assessment: Opened) -> str:
    """Someone removed the purchase while its form was filled in: what was typed is shown."""
    typed = list(typed_lines(request.form.items(multi=True), form_words(assessment)))
    return page("purchases/gone.html", assessment, typed=typed)


def _sealed_revision(key: str) -> int:
    revision = opened_seal(request.form.get(SEAL, ""), key)
    return revision if isinstance(revision, int) else abort(410)
