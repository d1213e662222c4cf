"""The sheets of a case that the press reported: what is known of each purchase, and what the checks ask for."""

from dataclasses import dataclass

from assess.core.appraising.appraisal import appraise
from assess.core.appraising.proposed import Background
from assess.core.case import Case
from assess.core.questionnaire import Questionnaire
from assess.display.purchases.evidence import FieldLine, field_lines
from assess.display.purchases.sheet import SheetShown, show_sheet
from assess.language import Translator

APART = ("title", "justification")
"""What the page says above the figures."""


@dataclass(frozen=True, slots=True)
class ReportedSheet:
    """``whence`` says who wrote the proposal down and from what, ``known`` is all that it holds, ``note`` what came."""

    sheet: SheetShown
    whence: str
    known: tuple[FieldLine, ...]
    note: str


def reported_sheets(case: Case, questionnaire: Questionnaire, to: Translator) -> tuple[ReportedSheet, ...]:
    """One for each purchase of the case."""
    background = Background(questionnaire, case)
    return tuple(
        ReportedSheet(
            show_sheet(appraise(background, each), case, questionnaire, to),
            str(each.facts.get("justification", "")),
            field_lines((name for name in each.facts if name not in APART), each, questionnaire.purchases, to),
            each.review.note,
        )
        for each in case.purchases
    )
