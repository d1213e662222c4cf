"""Showing and saving the questions of a page: one or a whole section, in one save."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial

from flask import request
from markupsafe import Markup

from assess.core.answer_rules import AnswerFault
from assess.core.applicability import why_not_applicable_is_refused
from assess.core.case import UNKNOWN, Answer
from assess.core.keeping import NEVER_ANSWERED, Change, Conflict, Kept
from assess.core.merging import decide_for_mine, join_notes
from assess.core.questionnaire import Question
from assess.display.filling import Filling, State
from assess.display.overview import office_name
from assess.display.refusals import say_refusal
from assess.usecases.answers import record_answers
from assess.usecases.assessments import Opened
from assess.web.forms.answers import typed_of
from assess.web.forms.boxes import box_name, place_of
from assess.web.forms.fields import visible
from assess.web.forms.sheet import THEIRS, AnswerField, sheet_form
from assess.web.languages import speaking
from assess.web.pages import now, sent_token
from assess.web.remarks import is_remarkable
from assess.web.sheets import Shown, sheets_alone, sheets_together
from assess.web.wiring import here
from assess.web.words import FaultLink, named_fault

BOX_OF: Mapping[AnswerFault, str] = {
    AnswerFault.CHECKED_BY_THE_ANSWERING_OFFICE: "checked_by",
    AnswerFault.CHECKED_BY_WHO_ENTERED: "checked_by",
    AnswerFault.CHECKED_FOR_A_LOWER_LEVEL: "checked_on",
    AnswerFault.CHECKED_BEFORE_WRITTEN: "checked_on",
    AnswerFault.WRITTEN_AFTER_THE_CASE: "dated",
    AnswerFault.CHECKED_AFTER_THE_CASE: "checked_on",
    AnswerFault.DECIDED_OUT_OF_RANGE: "decision-level",
    AnswerFault.DECIDED_AFTER_THE_CASE: "decision-date",
}


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What a form held that is not kept: the boxes of questions at fault, and of those someone else changed.

    ``is_remarkable`` tells of the rest that the next page has something to say about it.
    """

    typed: Mapping[str, Mapping[str, str]]
    versions: Mapping[str, int]
    faults: Mapping[str, Mapping[str, str]]
    clashes: Set[str]
    is_remarkable: bool = False


NOTHING_UNSAVED = Unsaved({}, {}, {}, frozenset())


def save(assessment: Opened, questions: Sequence[Question]) -> Unsaved:
    """Keep every good answer of the form that was sent, and say what is not kept."""
    kept, questionnaire = assessment.kept, assessment.questionnaire
    form = sheet_form(questionnaire, questions, kept.case, request.form, partial(shown_answer, kept))
    form.validate()
    sent = [field for field in form.answers if field.is_sent]
    changes = {field.name: _change(kept, field) for field in sent if not field.faults}
    recorded = record_answers(
        here().store, questionnaire, kept.case, kept.key, changes, idempotency_key=sent_token(), at=now()
    )
    clashes = set(recorded.outcome.clashes) if isinstance(recorded.outcome, Conflict) else set()
    refused = {
        field.name: _refusal(field, recorded.refused[field.name], kept.case.answers.get(field.name))
        for field in sent
        if field.name in recorded.refused
    }
    faults = {field.name: field.faults for field in sent if field.faults} | refused
    remarkable = any(is_remarkable(questionnaire, questionnaire.question[each.name], each.data) for each in sent)
    undecided = [field for field in form.answers if field.is_undecided]
    return _unsaved([*sent, *undecided], faults, clashes.union(each.name for each in undecided), remarkable)


def _refusal(field: AnswerField, fault: AnswerFault, before: Answer | None) -> dict[str, str]:
    """Why the answer is not kept, beside the box it is about; beside the answer where the page has no such box."""
    box = BOX_OF.get(fault, "answer")
    return {box if box in field.typed else "answer": say_refusal(fault, speaking(), field.data or UNKNOWN, before)}


def _change(kept: Kept, field: AnswerField) -> Change:
    """The answer to keep; where a clash was decided for it, whatever else the other one holds stays."""
    if field.over is None:
        return Change(field.data, field.version)
    base, theirs = shown_answer(kept, field.name, field.version), kept.case.answers.get(field.name)
    answer = theirs if field.keeps == THEIRS else decide_for_mine(base, field.data, theirs)
    joined = join_notes(answer, base, field.data, theirs) if answer and field.joins else answer
    return Change(joined, field.over)


def shown_answer(kept: Kept, question: str, version: int) -> Answer | None:
    """The answer that the form of this version showed: the present one, or what it was before someone else saved."""
    if version == kept.version(question):
        return kept.case.answers.get(question)
    if version == NEVER_ANSWERED:
        return None
    past = here().store.load_past(kept.key, question)
    return next((each.answer for each in past if each.version == version), None)


def _unsaved(
    sent: Iterable[AnswerField],
    faults: Mapping[str, Mapping[str, str]],
    clashes: Set[str],
    remarkable: bool,
) -> Unsaved:
    left = [field for field in sent if field.name in faults or field.name in clashes]
    return Unsaved(
        typed={field.name: {box: visible(value) for box, value in field.typed.items()} for field in left},
        versions={field.name: field.version for field in left},
        faults=faults,
        clashes=clashes,
        is_remarkable=remarkable,
    )


def shown_questions(
    filling: Filling, assessment: Opened, questions: Sequence[Question], unsaved: Unsaved, *, alone: bool = False
) -> list[Markup]:
    """The HTML of the questions with what is kept, or what was typed where that is not kept."""
    questionnaire = assessment.questionnaire
    compiled = sheets_alone(questionnaire) if alone else sheets_together(questionnaire, questions)
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
                filling.state(question) is State.NOT_ASKED,
                office_name(filling, filling.office_of(question), speaking()),
                why_not_applicable_is_refused(assessment.questionnaire, case, question.id),
            ),
        )
        for question in questions
    ]


def fault_links(filling: Filling, unsaved: Unsaved, *, alone: bool = False) -> list[FaultLink]:
    """The faults in the order of the page, each with its box, and with its question unless that is *alone*."""
    questions = [each.id for each in filling.questionnaire.questions]
    found = [
        (questions.index(question), place_of(box), question, box, words)
        for question, faults in unsaved.faults.items()
        for box, words in faults.items()
    ]
    return [
        FaultLink(f"{question}.{box}", named_fault(_called(question, box, alone), words))
        for _at, _place, question, box, words in sorted(found)
    ]


def _called(question: str, box: str, alone: bool) -> str:
    name = box_name(box, speaking())
    return name if alone else f"{question}, {name[:1].lower()}{name[1:]}"
