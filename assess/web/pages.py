"""What the pages of one assessment share: opening it, its menu, and when it was saved."""

import secrets
from datetime import UTC, datetime

from flask import render_template, request

from assess.core.keeping import Kept
from assess.display.filling import Filling
from assess.usecases.assessments import Opened, open_assessment
from assess.web.languages import speaking
from assess.web.menus import local_menu
from assess.web.wiring import here


def opened(key: str) -> Opened:
    """The assessment with its questionnaire; one that is not there becomes the page for that."""
    return open_assessment(here().store, here().catalogue, key)


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
    """When the assessment was last saved, by the clock of this machine; with the day if it was not today."""
    to = speaking()
    saved = kept.updated_at.astimezone()
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
