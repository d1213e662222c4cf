"""What a questionnaire knows: services, terms, lessons and sources; and how two assessors find the same level."""

from flask import Blueprint, abort, render_template, request

from assess.core.citing import uses
from assess.core.levels import CAPS
from assess.core.planning.two_readings import EXAMPLE, two_readings
from assess.core.questionnaire import Questionnaire
from assess.core.wording import worded
from assess.display.citations import law_name
from assess.display.knowledge import by_letter, law_status, source_status, use_groups
from assess.display.planning.jakarta import ARTICLE, show_jakarta
from assess.display.purchases.reported import reported_sheets
from assess.language import LANGUAGES, translator
from assess.web.examples import examples, reported_cases
from assess.web.languages import speaking
from assess.web.references import References
from assess.web.standard import asked_questionnaire
from assess.web.wiring import here

pages = Blueprint("knowledge", __name__)
CLASS = "class"


@pages.get("/services")
def services() -> str:
    return _page("services", _in_words(asked_questionnaire()))


@pages.get("/services/<service_id>")
def service(service_id: str) -> str:
    questionnaire = _in_words(asked_questionnaire())
    found = questionnaire.service.get(service_id) or abort(404)
    return _page("service", questionnaire, service=found)


@pages.get("/glossary")
def glossary() -> str:
    """Both languages beside each other, that of the reader first."""
    questionnaire, spoken = asked_questionnaire(), speaking().language
    written = questionnaire.languages or LANGUAGES
    languages = sorted(written, key=lambda each: each != spoken)
    sides = [(each, translator(each).gettext("not used:")) for each in languages]
    return _page("glossary", questionnaire, letters=by_letter(questionnaire.terms, spoken), sides=sides)


@pages.get("/lessons")
def lessons() -> str:
    questionnaire, chosen = asked_questionnaire(), request.args.get(CLASS, "")
    shown = [each for each in questionnaire.lessons if not chosen or chosen in each.classes]
    told_of = {id for lesson in questionnaire.lessons for id in lesson.classes}
    if chosen and chosen not in told_of:
        abort(404)
    classes = [each for each in questionnaire.classes if each.id in told_of]
    sheets = reported_cases(questionnaire, here().catalogue)
    return _page("lessons", questionnaire, shown=shown, classes=classes, chosen=chosen, sheets=sheets)


@pages.get("/lessons/<lesson_id>/sheet")
def reported(lesson_id: str) -> str:
    """What the checks would have said of the purchase of a lesson, from what was reported of it alone."""
    questionnaire = asked_questionnaire()
    case = reported_cases(questionnaire, here().catalogue).get(lesson_id) or abort(404)
    lesson = next((each for each in questionnaire.lessons if each.id == lesson_id), None) or abort(404)
    return _page("reported", questionnaire, lesson=lesson, sheets=reported_sheets(case, questionnaire, speaking()))


@pages.get("/sources")
def sources() -> str:
    questionnaire, to = asked_questionnaire(), speaking()
    used = {id: use_groups(questionnaire, each, to) for id, each in uses(questionnaire).items()}
    status = {each.id: source_status(each, to) for each in questionnaire.sources}
    status |= {each.id: law_status(each, to) for each in questionnaire.laws}
    called = {each.id: law_name(each) for each in questionnaire.laws}
    return _page("sources", questionnaire, used=used, status=status, called=called)


@pages.get("/protocol")
def protocol() -> str:
    return _page("protocol", asked_questionnaire(), caps=CAPS)


@pages.get("/jakarta-2016")
def jakarta() -> str:
    """The worked example, from the figures of the example case; without it the page says so."""
    questionnaire = asked_questionnaire()
    name = f"{questionnaire.id}/{EXAMPLE}"
    case = next((each.case for each in examples(here().catalogue) if each.name == name), None)
    found = two_readings(case) if case else None
    shown = show_jakarta(found, questionnaire, speaking()) if found else None
    return _page("jakarta", questionnaire, shown=shown, article=ARTICLE)


def _page(name: str, questionnaire: Questionnaire, **values: object) -> str:
    refs = References(questionnaire)
    return render_template(f"knowledge/{name}.html", questionnaire=questionnaire, refs=refs, **values)


def _in_words(questionnaire: Questionnaire) -> Questionnaire:
    """Its services each in their own words, for the usual kind of region."""
    return worded(questionnaire, "", questionnaire.usual_kind)
