"""What the assessment says already, shown beside the boxes that can link to it, so that nobody types it again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flask import url_for

from assess.core.case import PointB
from assess.core.purchases.proposal import OTHER
from assess.display.measures import unit_name
from assess.display.overview import missing_of_point_b
from assess.display.planning.inputs import names_of
from assess.language import Translator
from assess.usecases.assessments import Opened
from assess.web.languages import speaking
from assess.web.planning.models import MODELS, Asked
from assess.web.planning.page import results_of

BOX_OF: Mapping[str, str] = {"purpose": "serves", "cost": "cost_from", "staffing": "posts_needed"}
"""The box of a part that what the assessment says stands beside."""
MOST_MISSING, MOST_SENTENCES = 3, 2


@dataclass(frozen=True, slots=True)
class Beside:
    """What the assessment says: ``facts`` by name or ``sentences``, or what is ``missing``; and where it stands."""

    heading: str
    facts: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]
    missing: str
    url: str
    link: str


def beside(assessment: Opened, part: str, class_id: str) -> Mapping[str, Beside]:
    """By the box that it stands beside; nothing where the part links to nothing."""
    if part == "purpose":
        return {BOX_OF[part]: purpose(assessment)}
    if part == "cost" and class_id != OTHER and class_id in assessment.questionnaire.technology_class:
        return {BOX_OF[part]: _planned(assessment, "cost", class_id)}
    if part == "staffing":
        return {BOX_OF[part]: _planned(assessment, "staffing", "")}
    return {}


def purpose(assessment: Opened) -> Beside:
    """Point A and point B of the programme."""
    to, point_b = speaking(), assessment.kept.case.point_b
    missing = missing_of_point_b(point_b, to)
    return Beside(
        to.gettext("Point A and point B of this assessment"),
        tuple(_facts(point_b, to)),
        (),
        to.gettext("Still missing: %(parts)s.", parts=to.listed(missing)) if missing else "",
        url_for("assessments.details", key=assessment.kept.key),
        to.gettext("Change point A and point B"),
    )


def _facts(point_b: PointB, to: Translator) -> Iterator[tuple[str, str]]:
    if point_b.problem:
        yield to.gettext("Problem to solve"), point_b.problem
    if found := point_b.baseline:
        months = [to.ngettext("%(n)s month", "%(n)s months", found.months)] if found.months else []
        yield (
            to.gettext("Point A"),
            " · ".join([f"{to.measured(found.value)} {unit_name(found.unit, to)}", *months, found.source]),
        )
    if wanted := point_b.target:
        days = [to.day(wanted.date)] if wanted.date else []
        yield to.gettext("Point B"), " · ".join([f"{to.measured(wanted.value)} {unit_name(wanted.unit, to)}", *days])
    if point_b.owner:
        yield to.gettext("Who answers for it?").rstrip("?"), point_b.owner


def _planned(assessment: Opened, model: str, class_id: str) -> Beside:
    """The answer of a planning model, or what it needs to be told first."""
    asked, to = Asked(assessment, MODELS[model], class_id), speaking()
    results = results_of(asked)
    headline = tuple(results.shown.headline[:MOST_SENTENCES]) if results.shown else ()
    names = names_of([each.id for each in results.missing][:MOST_MISSING], asked.model.words, to)
    missing = to.gettext("Still missing: %(parts)s.", parts=names) if names and not headline else ""
    if asked.faults:
        missing = to.gettext("Some figures cannot be true together; the page says which.")
    place: dict[str, Any] = {"key": assessment.kept.key, "model": model, **({"class": class_id} if class_id else {})}
    return Beside(
        to.gettext("%(model)s according to the planning of this assessment", model=to.gettext(asked.model.name)),
        (),
        headline,
        missing,
        url_for("planning.show", **place),
        to.gettext("Look at the figures"),
    )
