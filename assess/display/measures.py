"""Common words of point A and point B, which a case file may write in English whatever the reader's language."""

from collections.abc import Mapping

from assess.core.errors import N_
from assess.core.places import Measure
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


def services_to_choose(questionnaire: Questionnaire, written: str, to: Translator) -> list[tuple[str, str]]:
    """The services of the questionnaire, as ids and names; and the one that a case has *written* in other words."""
    known = [(each.id, each.name[to.language]) for each in questionnaire.services]
    is_other = bool(known and written) and written not in questionnaire.service
    return [*known, (written, service_name(written, questionnaire, to))] if is_other else known


def measures_of(questionnaire: Questionnaire, service: str) -> tuple[Measure, ...]:
    """What is usually measured for a service; nothing where the questionnaire does not know it."""
    return questionnaire.service[service].point_a if service in questionnaire.service else ()


def usual_units(questionnaire: Questionnaire, service: str, to: Translator) -> list[str]:
    """The units in which a service is usually measured; those of all services where it is none of them."""
    services = [questionnaire.service[service]] if service in questionnaire.service else questionnaire.services
    return list(dict.fromkeys(each.unit[to.language] for known in services for each in known.point_a))


def unit_name(unit: str, to: Translator) -> str:
    """A unit in the reader's language, if it is a common one; else as the case says it."""
    return to.gettext(UNITS[unit]) if unit in UNITS else unit
