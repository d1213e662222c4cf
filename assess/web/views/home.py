"""The home page: the idea in one screen, what an assessment asks of people, a new one, and those there are."""

from flask import Blueprint, render_template

from assess.core.questionnaire import Questionnaire
from assess.web.languages import speaking
from assess.web.listing import example_lines, listed_lines
from assess.web.reviews.region import can_review
from assess.web.standard import standard_id
from assess.web.wiring import here

pages = Blueprint("home", __name__)
FEW = 5
USUALLY_WANTED = ("cctv", "command")


@pages.get("/")
def show() -> str:
    listed = here().store.list_assessments()
    lines = {"latest": listed_lines(listed[:FEW]), "count": len(listed), "examples": example_lines()}
    questionnaire = here().catalogue.find(standard_id())
    counts = {"scan_count": len(questionnaire.quick_scan), "reviewing": can_review()}
    return render_template("home.html", **lines, **counts, scope=_scope(questionnaire))


def _scope(questionnaire: Questionnaire) -> str:
    """How many questions there are, and how many of them decide the purchases most often wanted."""
    to, classes = speaking(), questionnaire.technology_class
    wanted = tuple(each for each in USUALLY_WANTED if each in classes)
    return to.gettext(
        "%(all)s questions; %(deciding)s of them decide on %(classes)s and come first. Each is answered by choosing "
        "the sentence that is true today; “not known yet” is an answer too.",
        all=to.number(len(questionnaire.questions)),
        deciding=to.number(len(questionnaire.gate_questions(wanted))),
        classes=to.listed([classes[each].phrase[to.language] for each in wanted]),
    )
