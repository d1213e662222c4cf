"""Projected readiness by quarter, and what moves if a step is late."""

from flask import Blueprint, request

from assess.core.planning.by_quarter import by_quarter
from assess.core.planning.slipping import slip
from assess.display.dated import dated_steps
from assess.display.planning.by_quarter import show_by_quarter
from assess.display.planning.slipping import show_slip
from assess.display.planning.telling import Telling
from assess.usecases.assessments import Opened
from assess.web.evaluating import evaluated
from assess.web.menus import planning_menu
from assess.web.pages import opened, page
from assess.web.planning.slip_form import MONTHS, STEP, slip_form
from assess.web.remembered import remembered

pages = Blueprint("readiness", __name__, url_prefix="/assessments/<key>/planning/readiness")


@pages.get("")
def show(key: str) -> str:
    if request.args.keys() & {STEP, MONTHS}:
        return _page(opened(key))
    return remembered(key, "planning/readiness", lambda assessment, _once: _page(assessment))


def _page(assessment: Opened) -> str:
    names = evaluated(assessment)
    evaluation, to = names.evaluation, names.to
    telling = Telling(evaluation, to, names.office)
    choices = tuple((each.step.id, telling.step(each.step.id)) for each in dated_steps(evaluation))
    form = slip_form(request.args, choices, to)
    late = slip(evaluation, form.step, form.months) if form.months else None
    return page(
        "planning/readiness.html",
        assessment,
        planning_menu=planning_menu(assessment.kept.key),
        readiness=show_by_quarter(by_quarter(evaluation), telling),
        form=form,
        faults=form.faults(to),
        slipped=show_slip(late, telling) if late else None,
    )
