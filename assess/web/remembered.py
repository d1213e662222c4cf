"""Pages of questions kept in memory for as long as nothing in them changes; only their tokens are new each time."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import current_app
from flask_wtf.csrf import generate_csrf

from assess.core.questionnaire import Questionnaire
from assess.usecases.assessments import Opened
from assess.web.languages import speaking
from assess.web.memory import Memory
from assess.web.pages import new_token, now, opened
from assess.web.wiring import here

PLACE = "assess.remembered"
MOST = 50


@dataclass(frozen=True, slots=True)
class Page:
    """A page cut where its tokens stood, and the questionnaire it shows."""

    before: str
    between: str
    after: str
    questionnaire: Questionnaire

    def whole(self) -> str:
        return "".join((self.before, generate_csrf(), self.between, new_token(), self.after))


def remembered(key: str, name: str, make: Callable[[Opened, str], str]) -> str:
    """The page *name* of the assessment *key* as it stands.

    *make* renders it from the assessment and the token of its form. It is asked again when the assessment was saved,
    in another language, on another day (the save state names it), or when the files of the questionnaire changed.
    """
    pages: Memory[Page] = current_app.extensions.setdefault(PLACE, Memory(MOST))
    revision = here().store.revision(key)
    today = now().astimezone().date()
    place = (key, name, revision, speaking().language, today)
    page = pages.find(place)
    if page is None or here().catalogue.find(page.questionnaire.reference) is not page.questionnaire.as_written:
        assessment, token = opened(key), new_token()
        page = _cut(make(assessment, token), token, assessment.questionnaire)
        pages.keep((key, name, assessment.kept.revision, speaking().language, today), page)
    return page.whole()


def _cut(html: str, token: str, questionnaire: Questionnaire) -> Page:
    before, _, rest = html.partition(generate_csrf())
    between, _, after = rest.partition(token)
    return Page(before, between, after, questionnaire)
