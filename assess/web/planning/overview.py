"""The overview of planning: four questions in plain words, each with today's answer or what is missing for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from assess.core.errors import N_
from assess.display.planning.inputs import names_of
from assess.display.story import tell
from assess.usecases.assessments import Opened
from assess.web.languages import speaking
from assess.web.menus import planning_menu
from assess.web.pages import page
from assess.web.planning.models import ALL, Asked, PlanningModel
from assess.web.planning.page import results_of

WHEN = N_("When could we buy?")
MOST_MISSING = 3
MOST_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """Today's answer to a question, about one purchase where ``about`` names it; ``missing`` where there is none."""

    about: str
    sentences: Sequence[str]
    missing: str


@dataclass(frozen=True, slots=True)
class QuestionLine:
    question: str
    lead: str
    url: str
    link: str
    answers: Sequence[Answer]


def overview_page(assessment: Opened) -> str:
    lines = [_line(assessment, each) for each in ALL]
    lines.append(_when(assessment))
    menu = planning_menu(assessment.kept.key)
    return page("planning/overview.html", assessment, lines=lines, planning_menu=menu)


def _line(assessment: Opened, model: PlanningModel) -> QuestionLine:
    to, key = speaking(), assessment.kept.key
    wanted = assessment.kept.case.requests if model.by_class else ("",)
    answers = [_answer(Asked(assessment, model, class_id)) for class_id in wanted]
    url = url_for("planning.show", key=key, model=model.path)
    if not answers:
        answers = [Answer("", (), to.gettext("No purchase is requested yet."))]
    return QuestionLine(to.gettext(model.question), to.gettext(model.lead), url, to.gettext(model.name), answers)


def _answer(asked: Asked) -> Answer:
    results, to = results_of(asked), asked.to
    about = asked.questionnaire.technology_class[asked.class_id].name[to.language] if asked.class_id else ""
    if asked.faults:
        return Answer(about, (), to.gettext("Some figures cannot be true together; the page says which."))
    if results.shown and results.shown.headline:
        return Answer(about, results.shown.headline[:MOST_SENTENCES], "")
    names = [each.id for each in results.missing]
    named = names_of(names[:MOST_MISSING], asked.model.words, to)
    return Answer(about, (), to.gettext("Still missing: %(parts)s.", parts=named))


def _when(assessment: Opened) -> QuestionLine:
    """The earliest purchase of each requested class, from the roadmap."""
    to = speaking()
    names = Asked(assessment, ALL[0]).names
    answers = [Answer(card.name, (card.earliest,), "") for card in tell(names.evaluation, to).classes]
    if not answers:
        answers = [Answer("", (), to.gettext("No purchase is requested yet."))]
    lead = to.gettext("When each purchase could first be defended, after the rules and staff it needs.")
    url = url_for("budget_calendar.show", key=assessment.kept.key)
    return QuestionLine(to.gettext(WHEN), lead, url, to.gettext("Budget calendar"), answers)
