"""An answer in words: everything it says, one fact a line."""

from collections.abc import Iterator

from assess.core.case import Answer, Evidence
from assess.core.questionnaire import Question
from assess.display.words import grade
from assess.language import Translator

Fact = tuple[str, str]
STATED = 1


def answer_facts(question: Question, answer: Answer | None, to: Translator) -> list[Fact]:
    """Names and values of all that the answer holds; private notes too, so these lines are for its own pages only."""
    if answer is None:
        return [(to.gettext("Answer"), to.gettext("Not filled in yet"))]
    return [(to.gettext("Answer"), _choice(question, answer, to)), *_about(answer, to), *dispute(question, answer, to)]


def _choice(question: Question, answer: Answer, to: Translator) -> str:
    if answer.not_applicable is not None:
        return to.gettext("Not applicable: %(reason)s", reason=answer.not_applicable)
    return to.gettext("Not known yet") if answer.level is None else _level(question, answer.level, to)


def _level(question: Question, level: int, to: Translator) -> str:
    return f"{level}. {question.levels[level][to.language]}"


def _about(answer: Answer, to: Translator) -> Iterator[Fact]:
    _ = to.gettext
    if answer.level is not None:
        yield from _evidence(answer.evidence, to)
    told = (
        (_("Who knows?"), answer.ask),
        (_("To be found out by"), answer.by and to.day(answer.by)),
        (_("Note"), answer.note),
        (_("Private note"), answer.private_note),
        (_("Answering office"), answer.office),
        (_("Entered by"), answer.entered_by),
    )
    yield from ((name, value) for name, value in told if value)


def _evidence(evidence: Evidence, to: Translator) -> Iterator[Fact]:
    _, stated = to.gettext, evidence.grade == STATED
    told = (
        (_("Evidence"), grade(evidence.grade, to)),
        (_("Who states it (name and post)") if stated else _("Document"), evidence.document),
        (_("Day of the statement") if stated else _("Date of the document"), evidence.dated and to.day(evidence.dated)),
        (_("Checked by"), evidence.checked_by),
        (_("Day of the check"), evidence.checked_on and to.day(evidence.checked_on)),
    )
    yield from ((name, value) for name, value in told if value)


def dispute(question: Question, answer: Answer, to: Translator) -> Iterator[Fact]:
    """The objections to an answer and the decision on them."""
    for each in answer.objections:
        told = [f"{each.office}: {_level(question, each.level, to)}", each.note]
        yield to.gettext("Objection"), " – ".join(filter(None, told))
    if decision := answer.decision:
        told = [_level(question, decision.level, to), decision.by, to.day(decision.date), decision.reason]
        yield to.gettext("Decision"), " – ".join(told)
