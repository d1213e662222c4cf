"""One line of the queue as the pages show it."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from assess.core.desk.queue import DeskState, Line
from assess.core.purchases.review import PurchaseVerdict
from assess.core.questionnaire import Questionnaire
from assess.display.purchases.desk import (
    DueShown,
    amount_said,
    due_shown,
    found_words,
    stage_and_year,
    state_words,
    title_words,
    verdict_of_line,
)
from assess.display.purchases.words import class_words, word
from assess.language import Translator


@dataclass(frozen=True, slots=True)
class LineShown:
    """A proposal in short; ``found`` is what the checks found wanting, ``decided`` the verdict of the decision."""

    title: str
    url: str
    region: str
    facts: tuple[str, ...]
    amount: str
    stage: str
    verdict: PurchaseVerdict | None
    verdict_words: str
    found: tuple[str, ...]
    state: DeskState
    state_words: str
    decided: str
    due: DueShown | None


def line_shown(line: Line, questionnaire: Questionnaire, today: date, to: Translator) -> LineShown:
    return LineShown(
        title_words(line, to),
        url_for("purchase_sheet.review", key=line.key, id=line.id),
        line.region,
        tuple(filter(None, (class_words(line.class_id, questionnaire, to), line.office))),
        amount_said(line.amount, to),
        stage_and_year(line, questionnaire, to),
        line.verdict,
        verdict_of_line(line, to),
        found_words(line, to),
        line.state,
        state_words(line.state, to),
        word(line.decided, to) if line.decided else "",
        due_shown(line.undertakings[0], today, to) if line.undertakings else None,
    )
