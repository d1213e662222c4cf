"""Point A and point B of a proposal, as it states them or as it takes them from the assessment."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assess.core.case import PointB
from assess.core.purchases.fields import Facts
from assess.display.measures import unit_name
from assess.documents.papers.subject import Subject
from assess.language import Translator

PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class WayTold:
    """Each a text that is empty where nobody has said it; ``is_linked`` where it stands in the assessment."""

    problem: str
    point_a: str
    source: str
    point_b: str
    owner: str
    is_linked: bool


def way_told(subject: Subject) -> WayTold:
    """The way that a proposal leads; one that serves the programme has it in the assessment."""
    facts = subject.purchase.facts
    if facts.get("serves") == PROGRAMME:
        return _of_programme(subject.case.point_b, subject.to)
    return _of_its_own(facts, subject.to)


def _of_programme(stated: PointB, to: Translator) -> WayTold:
    a, b = stated.baseline, stated.target
    return WayTold(
        stated.problem,
        _measured(a.value, unit_name(a.unit, to), a.months, to) if a else "",
        a.source if a else "",
        _by(b.value, unit_name(b.unit, to), b.date, to) if b else "",
        stated.owner,
        is_linked=True,
    )


def _of_its_own(facts: Facts, to: Translator) -> WayTold:
    a, b = facts.get("baseline"), facts.get("target")
    months, by = facts.get("baseline_months"), facts.get("target_on")
    unit = str(facts.get("baseline_unit", ""))
    return WayTold(
        str(facts.get("problem", "")),
        _measured(a, unit, int(months) if isinstance(months, Decimal) else None, to) if isinstance(a, Decimal) else "",
        str(facts.get("baseline_source", "")),
        _by(b, unit, by if isinstance(by, date) else None, to) if isinstance(b, Decimal) else "",
        str(facts.get("target_owner", "")),
        is_linked=False,
    )


def _measured(value: Decimal, unit: str, months: int | None, to: Translator) -> str:
    said = _figure(value, unit, to)
    if months is None:
        return said
    return to.ngettext(
        "%(value)s, measured over %(n)s month", "%(value)s, measured over %(n)s months", months, value=said
    )


def _by(value: Decimal, unit: str, by: date | None, to: Translator) -> str:
    said = _figure(value, unit, to)
    return to.gettext("%(value)s by %(day)s", value=said, day=to.day(by)) if by else said


def _figure(value: Decimal, unit: str, to: Translator) -> str:
    return f"{to.measured(value)} {unit}".rstrip()
