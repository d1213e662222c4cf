"""Saving what is typed as a scenario, beside the figures of the assessment."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import request

from assess.core.errors import N_
from assess.core.keeping import DetailsConflict, SavedDetails
from assess.core.planning.giving import given_in
from assess.core.planning.inputs import Given
from assess.core.planning.keeping_scenarios import MOST_SCENARIOS, differing_from, keep_scenario, scenario_named
from assess.display.planning.inputs import names_of
from assess.usecases.assessments import change_details
from assess.web.forms.fields import SHORT, clean, text_fault, visible
from assess.web.languages import speaking
from assess.web.pages import now
from assess.web.planning.models import Asked
from assess.web.wiring import here

BUTTON, NAME, SHOWN = "as_scenario", "scenario_name", "scenario_shown"
"""The button that saves a scenario, the box of its name, and the name of the scenario that the page showed."""
NO_NAME = N_("Write a name for the scenario, for example 500 cameras.")
WHICH = N_(
    "A name stands here, and “Save” was chosen. Choose “Save as a scenario”, or empty this box to change the figures "
    "of the assessment."
)
SAME = N_("These are the figures of the assessment itself. Change one of them first.")
TOO_MANY = N_("There are %(n)s scenarios already. Delete one of them first.")
LEFT_OUT = N_("A scenario cannot take back a figure of the assessment. Write one for: %(names)s.")
AT_ONCE = N_("Someone saved at the same moment. Save the scenario again.")


@dataclass(frozen=True, slots=True)
class Named:
    """The box of a name: what was typed, and why nothing was saved under it."""

    typed: str
    fault: str = ""


def name_sent() -> Named:
    """The name in the form of this request, with what is wrong with it for the button that was used."""
    name, shown = (clean(request.form.get(each, "")) for each in (NAME, SHOWN))
    return Named(visible(name), _fault_of(name, shown))


def save_scenario(asked: Asked, name: str, given: Mapping[str, Given]) -> SavedDetails | str:
    """Keep the figures under the name, or say why not; *asked* holds the figures of the assessment."""
    to, case, place = asked.to, asked.case, (asked.model.id, asked.class_id)
    own = given_in(case, *place)
    differing = differing_from(own, asked.with_given(given).inputs)
    if differing.left_out:
        return to.gettext(LEFT_OUT, names=names_of(differing.left_out, asked.model.words, to))
    if not differing.given:
        return to.gettext(SAME)
    if len(case.scenarios) >= MOST_SCENARIOS and not scenario_named(case, name):
        return to.gettext(TOO_MANY, n=to.number(MOST_SCENARIOS))
    mine, kept = keep_scenario(case, name, place[0], differing.given, place[1]), asked.assessment.kept
    outcome = change_details(here().store, here().catalogue, kept.key, mine, kept.details_version, at=now())
    return to.gettext(AT_ONCE) if isinstance(outcome, DetailsConflict) else outcome


def _fault_of(name: str, shown: str) -> str:
    to = speaking()
    if fault := text_fault(name, SHORT, to):
        return fault
    if BUTTON in request.form:
        return "" if name else to.gettext(NO_NAME)
    return to.gettext(WHICH) if name and name != shown else ""
