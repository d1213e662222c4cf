"""The outlines of papers: the list of them, each one to read, and their drafts as Word files."""

import re

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
"""The files are in Bahasa Indonesia whoever reads the pages; without that language there are none."""
LANGUAGE = "id"
DIGITS = re.compile(r"(\d+)")


@pages.get("/outlines")
def list_all(key: str) -> str:
    assessment = opened(key)
    names = evaluated(assessment)
    groups, needed = outline_groups(names), needed_outlines(names)
    values = {"groups": groups, "needed": len(needed), "has_drafts": _has_drafts(assessment)}
    return page("results/outlines.html", assessment, **values)


@pages.get("/outlines/<step_id>")
def show(key: str, step_id: str) -> str:
    assessment = opened(key)
    values = {"refs": References(assessment.questionnaire), "has_drafts": _has_drafts(assessment)}
    shown = outline_page(evaluated(assessment), _outline(assessment, step_id))
    return page("results/outline.html", assessment, shown=shown, **values)


@pages.get("/outlines/<step_id>.docx")
def draft(key: str, step_id: str) -> Response:
    assessment = _opened_to_draft(key)
    outline = _outline(assessment, step_id)
    content = word_file(assessment.questionnaire, outline, assessment.kept.case)
    return download(content, MEDIA_TYPE, _file_name(assessment, outline))


@pages.get("/outlines.zip")
def drafts(key: str) -> Response:
    """The drafts that a requested purchase waits for, in one file, by the number of their step."""
    assessment = _opened_to_draft(key)
    case = assessment.kept.case
    needed = sorted(needed_outlines(evaluated(assessment)) or abort(404), key=_number)
    files = {
        plain_name(_file_name(assessment, each)): word_file(assessment.questionnaire, each, case) for each in needed
    }
    return download(zipped(files), "application/zip", file_name(DRAFT, case.city.name, _day(case), ending="zip"))


def _outline(assessment: Opened, step_id: str) -> Outline:
    return assessment.questionnaire.outline.get(step_id) or abort(404)


def _opened_to_draft(key: str) -> Opened:
    assessment = opened(key)
    return assessment if _has_drafts(assessment) else abort(404)


def _has_drafts(assessment: Opened) -> bool:
    return assessment.questionnaire.is_written_in(LANGUAGE)


def _number(outline: Outline) -> list[str | int]:
    """By this ``S9`` comes before ``S10``."""
    return [int(part) if part.isdecimal() else part for part in DIGITS.split(outline.step)]


def _file_name(assessment: Opened, outline: Outline) -> str:
    """The step and what it is called in short come first: a folder of drafts tells which paper is which."""
    case, step = assessment.kept.case, assessment.questionnaire.step[outline.step]
    return file_name(DRAFT, step.id, step.short[LANGUAGE], case.city.name, _day(case), ending="docx")


def _day(case: Case) -> str:
    return case.date.isoformat()
