"""The menus: of the site, and of one assessment."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from flask import request, url_for

from assess.core.errors import N_
from assess.web.languages import speaking

SITE = (("assessments.list_all", N_("Assessments")), ("assessments.new", N_("New assessment")))
ASSESSMENT = (
    ("assessments.overview", N_("Overview")),
    ("assessments.check", N_("Check answers")),
    ("result.show", N_("Result")),
    ("roadmap.show", N_("Roadmap")),
    ("tasks.show", N_("Tasks")),
    ("documents.show", N_("Documents")),
    ("assessments.details", N_("Details")),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of a menu; ``here`` on the page it leads to."""

    name: str
    url: str
    here: bool


def main_menu() -> list[Line]:
    return list(_lines(SITE))


def local_menu(key: str) -> list[Line]:
    """The pages of one assessment."""
    return list(_lines(ASSESSMENT, key=key))


def _lines(entries: Iterable[tuple[str, str]], **place: Any) -> Iterable[Line]:
    for endpoint, name in entries:
        yield Line(speaking().gettext(name), url_for(endpoint, **place), request.endpoint == endpoint)
