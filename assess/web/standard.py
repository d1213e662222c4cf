"""Which questionnaire a page is about that belongs to no assessment."""

from typing import Any

from flask import abort, request

from assess.content.faults import ContentError
from assess.content.loader import NoSuchQuestionnaire
from assess.core.questionnaire import Questionnaire
from assess.web.wiring import here

STANDARD = "smart-city"
ASKED = "questionnaire"


def standard_id() -> str:
    """The questionnaire that comes with the software; the first one where it is not there."""
    ids = here().catalogue.ids()
    return STANDARD if STANDARD in ids else ids[0]


def is_standard(questionnaire: Questionnaire) -> bool:
    """Whether this is the present version of the questionnaire that comes with the software."""
    try:
        return here().catalogue.find(standard_id()) is questionnaire.as_written
    except ContentError:
        return False


def version_asked(questionnaire: Questionnaire) -> dict[str, Any]:
    """What the address of a page of knowledge says of its questionnaire: nothing where that is the standard one."""
    return {} if is_standard(questionnaire) else {ASKED: questionnaire.reference}


def asked_questionnaire() -> Questionnaire:
    """The one that the address or the form names, or the standard one."""
    try:
        return here().catalogue.find(request.values.get(ASKED) or standard_id())
    except NoSuchQuestionnaire:
        abort(404)
