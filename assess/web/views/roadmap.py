"""The roadmap of an assessment, whole or for one office or kind of step, and its tasks."""

from flask import Blueprint, request

from assess.display.story import tell
from assess.web.evaluating import evaluated
from assess.web.languages import speaking
from assess.web.pages import opened, page
from assess.web.results.roadmap import roadmap_page
from assess.web.results.steps import step_filter

pages = Blueprint("roadmap", __name__, url_prefix="/assessments/<key>/roadmap")


@pages.get("")
def show(key: str) -> str:
    assessment = opened(key)
    names = evaluated(assessment)
    story = tell(names.evaluation, speaking())
    wanted = step_filter(names, request.args.get("owner", ""), request.args.get("kind", ""))
    return page(
        "results/roadmap.html",
        assessment,
        story=story,
        wanted=wanted,
        owners=wanted.owners(names),
        kinds=wanted.kinds(names),
        roadmap=roadmap_page(names, story, wanted),
    )
