"""The menus: of the site, and of one assessment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from assess.core.errors import N_
from assess.core.questionnaire import Questionnaire
from assess.web.languages import speaking
from assess.web.standard import version_asked

SITE = (
    ("assessments.list_all", N_("Assessments")),
    ("assessments.new", N_("New assessment")),
    ("reviews.queue", N_("Reviews")),
)
DESK = (
    ("reviews.queue", N_("Queue")),
    ("quick_review.start", N_("Quick review")),
    ("reviews.portfolio", N_("Portfolio")),
)
ASSESSMENT = (
    ("assessments.overview", N_("Overview")),
    ("assessments.check", N_("Check answers")),
    ("result.show", N_("Result")),
    ("roadmap.show", N_("Roadmap")),
    ("planning.overview", N_("Planning")),
    ("purchases.list_all", N_("Purchases")),
    ("tasks.show", N_("Tasks")),
    ("documents.show", N_("Documents")),
    ("assessments.details", N_("Details")),
)
PLANNING: tuple[tuple[str, Mapping[str, Any], str], ...] = (
    ("planning.overview", {}, N_("Overview")),
    ("planning.show", {"model": "staffing"}, N_("Staffing needs")),
    ("planning.show", {"model": "service-time"}, N_("Service time")),
    ("planning.show", {"model": "cost"}, N_("Five-year cost")),
    ("scenarios.show", {}, N_("Scenarios")),
    ("budget_calendar.show", {}, N_("Budget calendar")),
    ("readiness.show", {}, N_("Readiness by quarter")),
    ("way.show", {}, N_("The shortest way to an open gate")),
)
"""The pages of planning; a page of its own adds its line here and in BELONGS_TO."""
KNOWLEDGE = (
    ("knowledge.services", N_("Services")),
    ("knowledge.glossary", N_("Glossary")),
    ("knowledge.lessons", N_("Lessons")),
    ("knowledge.sources", N_("Sources")),
    ("knowledge.protocol", N_("How to find a level")),
    ("knowledge.jakarta", N_("Example: Jakarta 2016")),
)

BELONGS_TO: Mapping[str, str] = {
    "filling.question": "assessments.overview",
    "filling.save_question": "assessments.overview",
    "filling.section": "assessments.overview",
    "filling.save_section": "assessments.overview",
    "filling.clash": "assessments.overview",
    "assessments.office": "assessments.overview",
    "moving.show": "assessments.overview",
    "moving.move": "assessments.overview",
    "moving.undo": "assessments.overview",
    "assessments.start": "assessments.new",
    "assessments.save_details": "assessments.details",
    "assessments.ask_to_delete": "assessments.details",
    "assessments.ask_to_erase": "assessments.list_all",
    "result.why": "result.show",
    "steps.show": "roadmap.show",
    "planning.show": "planning.overview",
    "planning.save": "planning.overview",
    "readiness.show": "planning.overview",
    "way.show": "planning.overview",
    "budget_calendar.show": "planning.overview",
    "budget_calendar.save": "planning.overview",
    "scenarios.show": "planning.overview",
    "scenarios.rename": "planning.overview",
    "scenarios.delete": "planning.overview",
    "workload_sheet.show": "planning.overview",
    "purchases.add": "purchases.list_all",
    "purchases.guide": "purchases.list_all",
    "purchases.part": "purchases.list_all",
    "purchases.save": "purchases.list_all",
    "purchase_papers.show": "purchases.list_all",
    "purchase_sheet.show": "purchases.list_all",
    "purchase_sheet.review": "purchases.list_all",
    "purchase_sheet.save": "purchases.list_all",
    "purchase_sheet.decision": "purchases.list_all",
    "purchase_sheet.decide": "purchases.list_all",
    "purchase_files.ask": "purchases.list_all",
    "quick_review.note": "purchases.list_all",
    "purchase_files.load": "purchases.list_all",
    "crosswalks.list_all": "assessments.overview",
    "crosswalks.show": "assessments.overview",
    "crosswalks.take": "assessments.overview",
    "crosswalks.undo": "assessments.overview",
    "outlines.list_all": "documents.show",
    "outlines.show": "documents.show",
    "workbooks.ask": "documents.show",
    "workbooks.load": "documents.show",
    "workbooks.keep": "documents.show",
    "workbooks.undo": "documents.show",
    "knowledge.service": "knowledge.services",
    "quick_review.start": "reviews.queue",
    "quick_review.facts": "reviews.queue",
    "quick_review.save": "reviews.queue",
    "reviews.portfolio": "reviews.queue",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a menu; ``here`` is ``page`` on the page it leads to, ``true`` on one that belongs to it."""

    name: str
    url: str
    here: str


def main_menu() -> list[Line]:
    return list(_lines(SITE))


def desk_menu() -> list[Line]:
    """The pages of the reviewer's desk."""
    shown = request.endpoint or ""
    found = []
    for endpoint, name in DESK:
        is_of_it = shown.partition(".")[0] == "quick_review" and endpoint == "quick_review.start"
        here = "page" if shown == endpoint else "true" if is_of_it else ""
        found.append(Line(speaking().gettext(name), url_for(endpoint), here))
    return found


def knowledge_menu(questionnaire: Questionnaire | None) -> list[Line]:
    """The pages of what a questionnaire knows; of the standard one where a page shows none."""
    return list(_lines(KNOWLEDGE, **version_asked(questionnaire) if questionnaire else {}))


def local_menu(key: str) -> list[Line]:
    """The pages of one assessment."""
    return list(_lines(ASSESSMENT, key=key))


def planning_menu(key: str) -> list[Line]:
    """The pages of planning of one assessment."""
    shown, model = request.endpoint or "", (request.view_args or {}).get("model", "")
    is_save = shown == "planning.save"
    return [
        Line(
            speaking().gettext(name),
            url_for(endpoint, key=key, **place),
            "page" if endpoint == ("planning.show" if is_save else shown) and place.get("model", "") == model else "",
        )
        for endpoint, place, name in PLANNING
    ]


def _lines(entries: Iterable[tuple[str, str]], **place: Any) -> Iterable[Line]:
    shown = request.endpoint or ""
    belongs_to = BELONGS_TO.get(shown)
    for endpoint, name in entries:
        here = "page" if shown == endpoint else "true" if belongs_to == endpoint else ""
        yield Line(speaking().gettext(name), url_for(endpoint, **place), here)
