"""Pages kept in memory for as long as nothing in them changes; only the tokens of their forms are new each time."""

import re
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
CSRF, ONCE = "\0csrf", "\0once"
"""What no page holds, in place of its tokens."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page cut where its tokens stood: pieces of text and, between them, which token; and the questionnaire shown."""

    pieces: tuple[str, ...]
    questionnaire: Questionnaire

    def whole(self) -> str:
        tokens = {CSRF: generate_csrf(), ONCE: new_token()}
        return "".join(tokens.get(piece, piece) for piece in self.pieces)


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


def _cut(html: str, once: str, questionnaire: Questionnaire) -> Page:
    marks = {generate_csrf(): CSRF, once: ONCE}
    pieces = re.split(f"({'|'.join(map(re.escape, marks))})", html)
    return Page(tuple(marks.get(piece, piece) for piece in pieces), questionnaire)
