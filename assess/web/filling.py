"""Showing and saving the questions of a page: one or a whole section, in one save."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flask import request
from markupsafe import Markup

from assess.core.applicability import why_not_applicable_is_refused
from assess.core.keeping import Change, Clash, Conflict
from assess.core.questionnaire import Question
from assess.display.filling import Filling
from assess.usecases.answers import record_answers
from assess.usecases.assessments import Opened
from assess.web.forms.answers import typed_of
from assess.web.forms.fields import visible
from assess.web.forms.sheet import AnswerField, sheet_form
from assess.web.languages import speaking
from assess.web.pages import now, sent_token
from assess.web.sheets import Shown, sheets
from assess.web.wiring import here
from assess.web.words import FaultLink


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What a form held that is not kept: the boxes of questions at fault, and of those someone else changed."""

    typed: Mapping[str, Mapping[str, str]]
    versions: Mapping[str, int]
    faults: Mapping[str, Mapping[str, str]]
    clashes: Mapping[str, Clash]


NOTHING_UNSAVED = Unsaved({}, {}, {}, {})


def save(assessment: Opened, questions: Sequence[Question]) -> Unsaved:
    """Keep every good answer of the form that was sent, and say what is not kept."""
    kept, questionnaire = assessment.kept, assessment.questionnaire
    form = sheet_form(questionnaire, questions, kept.case, request.form)
    form.validate()
    sent = [field for field in form.answers if field.is_sent]
    changes = {field.name: Change(field.data, field.version) for field in sent if not field.faults}
    recorded = record_answers(
        here().store, questionnaire, kept.case, kept.key, changes, idempotency_key=sent_token(), at=now()
    )
    clashes = recorded.outcome.clashes if isinstance(recorded.outcome, Conflict) else {}
    refused = {
        name: {"answer": speaking().gettext("This answer cannot be kept as it is.")} for name in recorded.refused
    }
    faults = {field.name: field.faults for field in sent if field.faults} | refused
    return _unsaved(sent, faults, clashes)


def _unsaved(
    sent: Iterable[AnswerField], faults: Mapping[str, Mapping[str, str]], clashes: Mapping[str, Clash]
) -> Unsaved:
    left = [field for field in sent if field.name in faults or field.name in clashes]
    return Unsaved(
        typed={field.name: {box: visible(value) for box, value in field.typed.items()} for field in left},
        versions={
            field.name: clashes[field.name].version if field.name in clashes else field.version for field in left
        },
        faults=faults,
        clashes=clashes,
    )


def shown_questions(
    filling: Filling, assessment: Opened, questions: Sequence[Question], unsaved: Unsaved, *, alone: bool = False
) -> list[Markup]:
    """The HTML of the questions with what is kept, or what was typed where that is not kept."""
    compiled = sheets(assessment.questionnaire, alone=alone)
    case, kept = filling.case, assessment.kept
    deciding = filling.deciding if case.requests else frozenset()
    return [
        compiled[question.id].fill(
            unsaved.typed.get(question.id) or typed_of(case.answers.get(question.id)),
            unsaved.faults.get(question.id, {}),
            Shown(
                question.id,
                unsaved.versions.get(question.id, kept.version(question.id)),
                question.id in deciding,
                why_not_applicable_is_refused(assessment.questionnaire, case, question.id),
            ),
        )
        for question in questions
    ]


def fault_links(unsaved: Unsaved, *, alone: bool = False) -> list[FaultLink]:
    """The faults of all questions, each with the box it belongs to; the question is named unless it is *alone*."""
    return [
        FaultLink(f"{question}.{box}", words if alone else f"{question}: {words}")
        for question, faults in unsaved.faults.items()
        for box, words in faults.items()
    ]
