"""The tasks of an assessment: find out, have checked, decide."""

from flask import Blueprint

from assess.web.evaluating import evaluated
from assess.web.pages import opened, page
from assess.web.results.tasks import task_groups

pages = Blueprint("tasks", __name__, url_prefix="/assessments/<key>/tasks")


@pages.get("")
def show(key: str) -> str:
    assessment = opened(key)
    return page("results/tasks.html", assessment, groups=task_groups(evaluated(assessment)))
