"""The annex: every answer in full. Private notes are not read here, so they cannot appear."""

from dataclasses import dataclass

from assess.core.applicability import applicability
from assess.core.case import Answer, Evidence
from assess.core.levels import proven_level
from assess.core.questionnaire import Pillar, Question
from assess.display.because import is_said_unknown
from assess.display.words import grade, said
from assess.documents.chapters.names import Names
from assess.language import Translator

LONG_NOTE = 1200


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer. ``level`` is empty for a don't-know and for what does not apply; ``level_text`` says so then.
    ``counts`` says how far the evidence carries the level.

    ``is_long`` lets a page break inside it. ``details`` are lines of evidence, objections and the decision.
    """

    id: str
    text: str
    decides: bool
    level: str
    level_text: str
    grade: str
    counts: str
    details: tuple[str, ...]
    note: str
    is_long: bool


@dataclass(frozen=True, slots=True)
class AnswersOf:
    pillar: str
    answers: tuple[AnswerView, ...]


def annex(names: Names) -> tuple[AnswersOf, ...]:
    """All answers, by section, in the order of the bank."""
    evaluation = names.evaluation
    sorted_out = applicability(evaluation.questionnaire, evaluation.case)
    applies = {each.id for each in (*sorted_out.applicable, *sorted_out.declared)}
    deciding = evaluation.questionnaire.gate_questions(evaluation.case.requests)
    return tuple(
        AnswersOf(
            said(pillar, names.to),
            tuple(
                _view(names, each, each.id in applies, each.id in deciding)
                for each in evaluation.questionnaire.questions
                if each.pillar is pillar
            ),
        )
        for pillar in Pillar
    )


def _view(names: Names, question: Question, applies: bool, decides: bool) -> AnswerView:
    to, answer = names.to, names.evaluation.case.answer(question.id)
    details = (*_evidence(answer.evidence, to), *_discussion(names, answer), *_asked(names, answer))
    level, level_text = _level(names, question, applies)
    length = len(answer.note) + len(answer.not_applicable or "") + sum(map(len, details))
    return AnswerView(
        question.id,
        names.question(question),
        decides,
        level,
        level_text,
        grade(answer.evidence.grade, to) if level else "",
        _counts_as(int(level), answer.evidence.grade, to) if level else "",
        details,
        answer.note,
        length > LONG_NOTE,
    )


def _counts_as(level: int, grade: int, to: Translator) -> str:
    proven = proven_level(level, grade)
    if proven == level:
        return to.gettext("Counts as level %(level)s.", level=proven)
    if not grade:
        return to.gettext("Counts as level %(level)s: a statement without evidence.", level=proven)
    return to.gettext("Counts as level %(level)s: this evidence carries no further.", level=proven)


def _level(names: Names, question: Question, applies: bool) -> tuple[str, str]:
    case, to = names.evaluation.case, names.to
    answer = case.answer(question.id)
    if answer.is_not_applicable:
        return "", to.gettext("Not applicable: %(reason)s", reason=answer.not_applicable)
    if answer.claimed is None and not applies:
        return "", to.gettext("Does not apply to these requests")
    if answer.claimed is None:
        return "", to.gettext("Don't know") if is_said_unknown(case, question.id) else to.gettext("Not answered yet")
    return str(answer.claimed), question.levels[answer.claimed][to.language]


def _evidence(evidence: Evidence, to: Translator) -> tuple[str, ...]:
    lines = []
    if evidence.document:
        dated = f" ({to.day(evidence.dated)})" if evidence.dated else ""
        lines.append(to.gettext("Document: %(document)s", document=evidence.document) + dated)
    if evidence.checked_by:
        on = to.day(evidence.checked_on) if evidence.checked_on else to.gettext("no day given")
        lines.append(to.gettext("Checked by %(who)s on %(day)s", who=evidence.checked_by, day=on))
    return tuple(lines)


def _discussion(names: Names, answer: Answer) -> tuple[str, ...]:
    to = names.to
    lines = [
        to.gettext("Objection of %(office)s: level %(level)s", office=names.office(each.office), level=each.level)
        + (f". {each.note}" if each.note else "")
        for each in answer.objections
    ]
    if answer.decision:
        decided = to.gettext(
            "Decided by %(by)s on %(day)s: level %(level)s",
            by=answer.decision.by,
            day=to.day(answer.decision.date),
            level=answer.decision.level,
        )
        lines.append(f"{decided}. {answer.decision.reason}")
    return tuple(lines)


def _asked(names: Names, answer: Answer) -> tuple[str, ...]:
    to, lines = names.to, []
    if answer.office or answer.entered_by:
        who = names.office(answer.office) if answer.office else ""
        by = to.gettext("entered by %(name)s", name=answer.entered_by) if answer.entered_by else ""
        lines.append(to.gettext("Answered by: %(who)s", who=", ".join(filter(None, (who, by)))))
    if answer.ask:
        until = to.gettext(" by %(day)s", day=to.day(answer.by)) if answer.by else ""
        lines.append(to.gettext("To be asked of %(office)s", office=names.office(answer.ask)) + until)
    return tuple(lines)
