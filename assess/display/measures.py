"""Common words of point A and point B, which a case file may write in English whatever the reader's language."""

from collections.abc import Mapping

from assess.core.errors import N_
from assess.core.questionnaire import Questionnaire
from assess.language import Translator

SERVICES: Mapping[str, str] = {
    "complaints": N_("Handling of complaints"),
    "licensing": N_("Licensing"),
    "public order": N_("Public order"),
    "traffic": N_("Traffic"),
    "waste": N_("Waste collection"),
}

UNITS: Mapping[str, str] = {
    "minutes": N_("minutes"),
    "hours": N_("hours"),
    "days": N_("days"),
    "working days": N_("working days"),
    "weeks": N_("weeks"),
    "months": N_("months"),
    "percent": N_("per cent"),
    "reports": N_("reports"),
    "cases": N_("cases"),
}


def service_name(service: str, questionnaire: Questionnaire, to: Translator) -> str:
    """A service in the reader's language, if the questionnaire knows it or it is a common one; else as it was told."""
    if service in questionnaire.service:
        return questionnaire.service[service].name[to.language]
    return to.gettext(SERVICES[service]) if service in SERVICES else service


def unit_name(unit: str, to: Translator) -> str:
    """A unit in the reader's language, if it is a common one; else as the case says it."""
    return to.gettext(UNITS[unit]) if unit in UNITS else unit
