"""Pages of the desk kept in memory for as long as no line of the queue changes."""

from collections.abc import Callable

from flask import current_app, request

from assess.core.fingerprint import questionnaire_checksum
from assess.web.languages import speaking
from assess.web.memory import Memory
from assess.web.pages import now
from assess.web.reviews.appraising import Appraising, appraise_some
from assess.web.reviews.region import desk_questionnaire
from assess.web.wiring import here

PLACE = "assess.desk"
MOST = 100
LONGEST_NAME = 2_000
Answer = tuple[str, int]


def kept_in_memory(make: Callable[[Appraising], Answer]) -> Answer:
    """The page at this address; *make* is asked again when anything was saved, in another language or on another day.

    A page that is not whole yet, as there was more to look at than one request may, is not kept.
    """
    appraising = appraise_some()
    pages: Memory[Answer] = current_app.extensions.setdefault(PLACE, Memory(MOST))
    words = questionnaire_checksum(desk_questionnaire())
    place = (request.full_path, here().store.queue_token(), words, speaking().language, now().astimezone().date())
    page = pages.find(place)
    if page is None:
        page = make(appraising)
        if not appraising.left and len(request.full_path) <= LONGEST_NAME:
            pages.keep(place, page)
    return page
