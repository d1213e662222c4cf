"""The outlines of papers: the list of them, each one to read, and their drafts as Word files."""

from flask import Blueprint, Response, abort

from assess.core.case import Case
from assess.core.outlines import Outline
from assess.documents.drafts.packing import zipped
from assess.documents.drafts.word_file import MEDIA_TYPE, word_file
from assess.usecases.assessments import Opened
from assess.web.downloads import download, file_name, plain_name
from assess.web.evaluating import evaluated
from assess.web.pages import opened, page
from assess.web.references import References
from assess.web.results.outlines import needed_outlines, outline_groups, outline_page

pages = Blueprint("outlines", __name__, url_prefix="/assessments/<key>")

DRAFT = "Rancangan"
"""The files are in Bahasa Indonesia whoever reads the pages."""


@pages.get("/outlines")
def list_all(key: str) -> str:
    assessment = opened(key)
    names = evaluated(assessment)
    groups, needed = outline_groups(names), needed_outlines(names)
    return page("results/outlines.html", assessment, groups=groups, needed=len(needed))


@pages.get("/outlines/<step_id>")
def show(key: str, step_id: str) -> str:
    assessment = opened(key)
    shown = outline_page(evaluated(assessment), _outline(assessment, step_id))
    return page("results/outline.html", assessment, shown=shown, refs=References(assessment.questionnaire))


@pages.get("/outlines/<step_id>.docx")
def draft(key: str, step_id: str) -> Response:
    assessment = opened(key)
    outline, case = _outline(assessment, step_id), assessment.kept.case
    return download(word_file(assessment.questionnaire, outline, case), MEDIA_TYPE, _file_name(outline, case))


@pages.get("/outlines.zip")
def drafts(key: str) -> Response:
    """The drafts that a requested purchase waits for, in one file."""
    assessment = opened(key)
    questionnaire, case = assessment.questionnaire, assessment.kept.case
    needed = needed_outlines(evaluated(assessment)) or abort(404)
    files = {plain_name(_file_name(each, case)): word_file(questionnaire, each, case) for each in needed}
    return download(zipped(files), "application/zip", file_name(DRAFT, case.city.name, _day(case), ending="zip"))


def _outline(assessment: Opened, step_id: str) -> Outline:
    return assessment.questionnaire.outline.get(step_id) or abort(404)


def _file_name(outline: Outline, case: Case) -> str:
    return file_name(DRAFT, outline.step, case.city.name, _day(case), ending="docx")


def _day(case: Case) -> str:
    return case.date.isoformat()
