"""The places of an assessment that a decision is bound to, in words: what each is called and what stands there."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel.dates import get_month_names

from assess.core.errors import N_
from assess.core.planning.giving import BY_CLASS
from assess.core.planning.inputs import Choice
from assess.core.planning.models import SPECS
from assess.core.questionnaire import Questionnaire
from assess.display.places import kinds_of_region
from assess.display.planning.amounts import amount
from assess.display.planning.inputs import input_name
from assess.display.planning.scenarios import class_name, page_name
from assess.display.planning.words import WORDS
from assess.language import Translator

LABELS: Mapping[str, tuple[str, ...]] = {
    "questionnaire": (N_("Questionnaire"),),
    "date": (N_("Day of the assessment"),),
    "requests": (N_("What does the regional government want to buy?"),),
    "city.name": (N_("Name of the region"),),
    "city.kind": (N_("What kind of region is it?"),),
    "city.population": (N_("Population"),),
    "city.kecamatan": (N_("Districts (kecamatan)"),),
    "city.kelurahan": (N_("Urban wards (kelurahan)"),),
    "city.desa": (N_("Villages (desa)"),),
    "point_b.service": (N_("Which service is the programme for?"),),
    "point_b.problem": (N_("Which problem should it solve?"),),
    "point_b.owner": (N_("Who answers for it?"),),
    "point_b.baseline.value": (N_("Point A"), N_("Value measured")),
    "point_b.baseline.unit": (N_("Point A"), N_("Unit")),
    "point_b.baseline.months": (N_("Point A"), N_("Months measured")),
    "point_b.baseline.source": (N_("Point A"), N_("Source of the figure")),
    "point_b.target.value": (N_("Point B"), N_("Value to reach")),
    "point_b.target.unit": (N_("Point B"), N_("Unit")),
    "point_b.target.date": (N_("Point B"), N_("Day to reach it")),
    "capacity.steps_at_once": (N_("Steps that the region can carry at once"),),
}
"""Places with a name of their own; two parts are said as "Point A: unit"."""
ENDS: Mapping[str, str] = {"low": N_("%(name)s, lower end"), "high": N_("%(name)s, upper end")}
CAPACITY: Mapping[str, str] = {
    "per_owner": N_("Steps at once of %(name)s"),
    "money_per_quarter": N_("Money to commit in %(name)s"),
    "step_costs": N_("Cost of step %(name)s"),
}
NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,6})?", re.ASCII)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Place:
    """What a place is called, and how the text that stands there is said; it raises what it cannot read."""

    label: str
    say: Say


def assessment_place(place: str, questionnaire: Questionnaire, to: Translator) -> Place:
    """Any place but those of the proposal and of the answers; one that nobody knows is called as it is."""
    head, _, rest = place.partition(".")
    if place in LABELS:
        return Place(_joined(LABELS[place], to), _plain(place, questionnaire, to))
    if head == "scenarios":
        return _of_scenario(rest, questionnaire, to)
    if head in SPECS:
        return _of_model(head, rest, questionnaire, to)
    if head == "capacity":
        return _of_capacity(rest, questionnaire, to)
    if head == "calendar":
        return _of_calendar(rest, questionnaire, to)
    return Place(place, str)


def said(text: str, to: Translator) -> str:
    """A number, a day or words as a reader expects them."""
    if NUMBER.fullmatch(text):
        return to.measured(Decimal(text))
    return to.day(date.fromisoformat(text)) if DAY.fullmatch(text) else text


def _plain(place: str, questionnaire: Questionnaire, to: Translator) -> Say:
    if place == "requests":
        return lambda text: to.listed([class_name(each, questionnaire, to) for each in json.loads(text)])
    if place == "city.kind":
        return lambda text: kinds_of_region(questionnaire, to).get(text, text)
    return lambda text: said(text, to)


def _of_scenario(rest: str, questionnaire: Questionnaire, to: Translator) -> Place:
    number, _, inner = rest.partition(".")
    found = Place(to.gettext("name"), str) if inner == "name" else assessment_place(inner, questionnaire, to)
    return Place(to.gettext("Scenario %(n)s: %(place)s", n=number, place=found.label), found.say)


def _of_model(model: str, rest: str, questionnaire: Questionnaire, to: Translator) -> Place:
    class_id, _, name = rest.partition(".") if model == BY_CLASS else ("", "", rest)
    name, _, end = name.partition(".")
    asked = SPECS[model].get(name)
    if asked is None:
        return Place(f"{model}.{rest}", str)
    label = input_name(name, WORDS[model], to)
    full = f"{page_name(model, class_id, questionnaire, to)}: {label}"
    if isinstance(asked, Choice):
        return Place(full, lambda text: to.gettext(WORDS[model].options[text]))
    unit = asked.unit
    return Place(
        to.gettext(ENDS[end], name=full) if end in ENDS else full, lambda text: amount(Decimal(text), unit, to)
    )


def _of_capacity(rest: str, questionnaire: Questionnaire, to: Translator) -> Place:
    kind, _, name = rest.partition(".")
    if kind not in CAPACITY:
        return Place(f"capacity.{rest}", str)
    office = questionnaire.office.get(name)
    named = office.name[to.language] if kind == "per_owner" and office else name
    return Place(to.gettext(CAPACITY[kind], name=named), lambda text: said(text, to))


def _of_calendar(rest: str, questionnaire: Questionnaire, to: Translator) -> Place:
    found = questionnaire.cycle_document.get(rest)
    label = to.gettext("Budget calendar: %(document)s", document=found.name[to.language] if found else rest)
    months = get_month_names("wide", "stand-alone", locale=to.locale)
    return Place(label, lambda text: str(months[int(text)]))


def _joined(parts: tuple[str, ...], to: Translator) -> str:
    first, *rest = (to.gettext(each) for each in parts)
    return ": ".join((first, *(f"{each[:1].lower()}{each[1:]}" for each in rest))).rstrip("?")
