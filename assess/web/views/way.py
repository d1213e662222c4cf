"""The shortest way to each open gate, and what to find out first."""

from flask import Blueprint

from assess.core.planning.turning import find_out_list
from assess.core.planning.way_through import ways_through
from assess.display.planning.find_out import show_find_out_list
from assess.display.planning.telling import Telling
from assess.display.planning.way import show_ways
from assess.usecases.assessments import Opened
from assess.web.evaluating import evaluated
from assess.web.menus import planning_menu
from assess.web.pages import page
from assess.web.remembered import remembered

pages = Blueprint("way", __name__, url_prefix="/assessments/<key>/planning/way")


@pages.get("")
def show(key: str) -> str:
    return remembered(key, "planning/way", lambda assessment, _once: _page(assessment))


def _page(assessment: Opened) -> str:
    names = evaluated(assessment)
    telling = Telling(names.evaluation, names.to, names.office)
    return page(
        "planning/way.html",
        assessment,
        planning_menu=planning_menu(assessment.kept.key),
        ways=show_ways(ways_through(names.evaluation), telling),
        find_out=show_find_out_list(find_out_list(names.evaluation), telling),
    )
