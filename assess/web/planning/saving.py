"""Keeping the figures of a planning model, and what to say where someone else changed them meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.core.keeping import DetailsConflict, SavedDetails
from assess.core.planning.giving import given_in, giving
from assess.core.planning.inputs import Given
from assess.display.planning.inputs import input_name
from assess.usecases.assessments import change_details
from assess.web.forms.estimates import show_given
from assess.web.pages import now
from assess.web.planning.models import Asked
from assess.web.wiring import here


@dataclass(frozen=True, slots=True)
class Differing:
    """One input that two people filled in differently."""

    id: str
    name: str
    mine: str
    theirs: str


def save_figures(asked: Asked, given: Mapping[str, Given], version: int) -> SavedDetails | DetailsConflict:
    """Keep what was typed in place of what the case gives the model; *version* is that of the page it was typed on."""
    mine = giving(asked.case, asked.model.id, given, asked.class_id)
    return change_details(here().store, here().catalogue, asked.assessment.kept.key, mine, version, at=now())


def differing(asked: Asked, conflict: DetailsConflict) -> list[Differing]:
    """The inputs of the model that clash, as both sides have them."""
    mine, theirs = (given_in(each, asked.model.id, asked.class_id) for each in (conflict.mine, conflict.theirs))
    return [
        Differing(
            name,
            input_name(name, asked.model.words, asked.to),
            _words(mine.get(name), asked, name),
            _words(theirs.get(name), asked, name),
        )
        for name in asked.model.spec
        if mine.get(name) != theirs.get(name)
    ]


def _words(given: Given | None, asked: Asked, name: str) -> str:
    if given is None:
        return asked.to.gettext("left empty")
    options = asked.model.words.options
    return asked.to.gettext(options[given]) if isinstance(given, str) else show_given(given, asked.to)
