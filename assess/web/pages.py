"""What the pages of one assessment share: opening it, its menu, and what of it is saved."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import render_template, request

from assess.core.errors import N_, AssessError
from assess.core.keeping import Kept
from assess.display.filling import Filling
from assess.usecases.assessments import Opened, open_assessment, restore_assessment
from assess.web.languages import speaking
from assess.web.menus import local_menu
from assess.web.sent import ANSWERED, RESTORE
from assess.web.wiring import here


@dataclass(frozen=True, slots=True)
class SaveState:
    """What stands beside the button that saves; ``done`` where what the page shows is kept."""

    words: str
    done: bool


class MovedMeanwhile(AssessError):
    """The questions of a form are those of another version than the assessment answers now."""


def opened(key: str) -> Opened:
    """The assessment with its questionnaire; one that is not there becomes the page for that."""
    return open_assessment(here().store, here().catalogue, key)


def opened_to_save(key: str) -> Opened:
    """The same for a form of it; one that was deleted meanwhile is restored where the form asks for it."""
    if RESTORE in request.form:
        restore_assessment(here().store, key, at=now())
    assessment = opened(key)
    version = assessment.questionnaire.version
    if request.form.get(ANSWERED, version) != version:
        sentence = N_("This assessment now answers version %(version)s, and the form came from another one.")
        raise MovedMeanwhile(sentence, version=version)
    return assessment


def filling_of(assessment: Opened) -> Filling:
    return Filling(assessment.questionnaire, assessment.kept.case)


def page(template: str, assessment: Opened, **values: object) -> str:
    """A page of one assessment."""
    kept = assessment.kept
    shared = {
        "key": kept.key,
        "case": kept.case,
        "questionnaire": assessment.questionnaire,
        "saved_words": saved_words(kept),
        "menu": local_menu(kept.key),
    }
    return render_template(template, **shared, **values)


def saved_words(kept: Kept) -> str:
    """When the assessment was last saved."""
    return _saved_at(kept.updated_at)


def save_state(moments: Iterable[datetime]) -> SaveState:
    """When the last of some answers was saved, if any was."""
    last = max(moments, default=None)
    return SaveState(_saved_at(last), done=True) if last else SaveState(speaking().gettext("Not saved yet"), done=False)


def unsaved_state(*, partly: bool) -> SaveState:
    """What a page says whose form was not kept, or only *partly*."""
    to = speaking()
    words = to.gettext("Not everything is saved yet") if partly else to.gettext("Nothing is saved yet")
    return SaveState(words, done=False)


def _saved_at(moment: datetime) -> str:
    """By the clock of this machine; with the day if it was not today."""
    to, saved = speaking(), moment.astimezone()
    is_today = saved.date() == now().astimezone().date()
    clock = saved.strftime("%H.%M" if to.language == "id" else "%H:%M")
    return to.gettext("Saved %(when)s", when=clock if is_today else to.moment(saved))


def now() -> datetime:
    return datetime.now(UTC)


def new_token() -> str:
    """What tells a form apart, so that sending it twice counts once."""
    return secrets.token_urlsafe(12)


def sent_token() -> str:
    """The token the form carried; a form without one is its own."""
    return request.form.get("once", "")[:100] or new_token()
