"""Brings workbooks back: read, merged with the case, and everything that is wrong with its cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assess.core.answer_rules import AnswerFault
from assess.core.bringing import Clashing, Refused, RowFault, Together, bring_together
from assess.core.case import Answer, Case
from assess.core.errors import N_
from assess.core.questionnaire import Questionnaire
from assess.core.returned import Row
from assess.display.refusals import say_refusal
from assess.display.returned import field_name
from assess.documents.workbook.layout import FIELD_OF, Column, named
from assess.documents.workbook.reading import read_workbook
from assess.documents.workbook.refused import Problem
from assess.language import Translator

MOST_FILES = 20
TOO_MANY = N_("At most %(most)s workbooks can be brought back at once. Bring them back in parts.")
EVIDENCE_OF_ANOTHER_LEVEL = N_(
    "The level is a new one, but no evidence is chosen, and what is kept was given for another level. Choose the "
    "evidence for this level; 0 where there is none."
)
ANSWERED_TWICE = N_(
    "%(question)s comes back from the same office with different contents (%(fields)s): %(places)s. Agree on one, "
    "write it in both, and bring them back again."
)
COLUMN_OF: Mapping[AnswerFault | RowFault, Column] = {
    RowFault.EVIDENCE_OF_ANOTHER_LEVEL: Column.GRADE,
    AnswerFault.NO_SUCH_GRADE: Column.GRADE,
    AnswerFault.EVIDENCE_WITHOUT_CHECK: Column.GRADE,
    AnswerFault.NOT_APPLICABLE_WITHOUT_REASON: Column.REASON,
    AnswerFault.NOT_APPLICABLE_WITH_LEVEL: Column.REASON,
    AnswerFault.ALWAYS_APPLIES: Column.REASON,
    AnswerFault.CLASS_IS_REQUESTED: Column.REASON,
    AnswerFault.DECIDES_A_REQUESTED_CLASS: Column.REASON,
    AnswerFault.CHECKED_BY_THE_ANSWERING_OFFICE: Column.CHECKED_BY,
    AnswerFault.CHECKED_BY_WHO_ENTERED: Column.CHECKED_BY,
    AnswerFault.CHECKED_FOR_A_LOWER_LEVEL: Column.CHECKED_ON,
    AnswerFault.CHECKED_BEFORE_WRITTEN: Column.CHECKED_ON,
    AnswerFault.WRITTEN_AFTER_THE_CASE: Column.DATED,
    AnswerFault.CHECKED_AFTER_THE_CASE: Column.CHECKED_ON,
}
"""The cell that a fault is about; the level for all others."""


@dataclass(frozen=True, slots=True)
class Back:
    """What workbooks come to; nothing of it may be kept while there are ``problems``."""

    rows: tuple[Row, ...]
    together: Together
    problems: tuple[Problem, ...]


def bring_back(files: Sequence[tuple[str, bytes]], questionnaire: Questionnaire, case: Case, to: Translator) -> Back:
    """Read the files, each a name with its content, and merge them with *case*: all of them or none."""
    if len(files) > MOST_FILES:
        return Back((), Together(), (Problem(files[0][0], TOO_MANY, facts={"most": MOST_FILES}),))
    returned = [read_workbook(name, content, questionnaire, case.city.name) for name, content in files]
    problems = tuple(problem for each in returned for problem in each.problems)
    if problems:
        return Back((), Together(), problems)
    return merged([row for each in returned for row in each.rows], questionnaire, case, to)


def merged(rows: Sequence[Row], questionnaire: Questionnaire, case: Case, to: Translator) -> Back:
    """Merge rows that were read before with *case* as it is now."""
    together = bring_together(questionnaire, case, rows)
    problems = (*(_refused(each, to) for each in together.refused), *_clashes(together.clashing, to))
    return Back(tuple(row for row in rows if row.changed or row.emptied), together, problems)


def _refused(refused: Refused, to: Translator) -> Problem:
    fault, place = refused.fault, refused.place
    if isinstance(fault, AnswerFault):
        words = say_refusal(fault, to, refused.answer, refused.before)
    else:
        words = to.gettext(EVIDENCE_OF_ANOTHER_LEVEL)
    column = _longest(refused.answer) if fault is AnswerFault.TEXT_TOO_LONG else COLUMN_OF.get(fault, Column.LEVEL)
    cell = named(place.row, column)
    return Problem(place.file, words, place.sheet, cell)


def _longest(answer: Answer) -> Column:
    texts = {
        Column.NOTE: answer.note,
        Column.DOCUMENT: answer.evidence.document,
        Column.CHECKED_BY: answer.evidence.checked_by,
        Column.ASK: answer.ask,
        Column.REASON: answer.not_applicable or "",
    }
    return max(texts, key=lambda column: len(texts[column]))


def _clashes(clashing: Sequence[Clashing], to: Translator) -> Iterator[Problem]:
    for each in clashing:
        column = next((column for column, field in FIELD_OF.items() if field in each.fields), Column.LEVEL)
        places = [f"{place.file}: {place.sheet}!{named(place.row, column)}" for place in each.places]
        facts = {
            "question": each.question,
            "fields": to.listed([field_name(field, to) for field in each.fields]),
            "places": to.listed(places),
        }
        first = each.places[0]
        yield Problem(first.file, ANSWERED_TWICE, first.sheet, named(first.row, column), facts)
