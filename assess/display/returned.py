"""What came back from offices in words: of each question what is new, what stays, and what to look at."""

from collections.abc import Iterator
from dataclasses import dataclass

from assess.core.bringing import Brought, Together
from assess.core.case import Answer
from assess.core.errors import N_
from assess.core.questionnaire import Question, Questionnaire
from assess.core.returned import Field
from assess.display.answer_facts import answer_facts
from assess.display.words import grade
from assess.language import Translator

NAMES: dict[Field, str] = {
    Field.CHOICE: N_("Answer"),
    Field.GRADE: N_("Evidence"),
    Field.DOCUMENT: N_("Document"),
    Field.DATED: N_("Date of the document"),
    Field.CHECKED_BY: N_("Checked by"),
    Field.CHECKED_ON: N_("Day of the check"),
    Field.ASK: N_("Who knows?"),
    Field.BY: N_("To be found out by"),
    Field.NOTE: N_("Note"),
}
DAYS = (Field.DATED, Field.CHECKED_ON, Field.BY)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that changes: its name, what it was (empty: nothing) and what it becomes."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What came back of one question; ``writes`` where something of it would be kept."""

    id: str
    text: str
    lines: tuple[Line, ...]
    remarks: tuple[str, ...]
    writes: bool


def differences(together: Together, questionnaire: Questionnaire, to: Translator) -> list[Difference]:
    """Everything that came back, in the order of the questionnaire."""
    return [_difference(each, questionnaire.question[each.question], to) for each in together.brought]


def field_name(field: Field, to: Translator) -> str:
    return to.gettext(NAMES[field])


def _difference(brought: Brought, question: Question, to: Translator) -> Difference:
    changed = tuple(
        Line(
            field_name(field, to),
            _words(field, question, brought.before, to),
            _words(field, question, brought.after, to),
        )
        for field in brought.changed
    )
    writes = brought.after != brought.before
    return Difference(question.id, question.text[to.language], changed, tuple(_remarks(brought, question, to)), writes)


def _words(field: Field, question: Question, answer: Answer | None, to: Translator) -> str:
    if field is Field.CHOICE:
        return answer_facts(question, answer, to)[0][1]
    if answer is None:
        return ""
    if field is Field.GRADE:
        return grade(answer.evidence.grade, to)
    value = getattr(answer, field) if hasattr(answer, field) else getattr(answer.evidence, field)
    return to.day(value) if value and field in DAYS else str(value or "")


def _remarks(brought: Brought, question: Question, to: Translator) -> Iterator[str]:
    _ = to.gettext
    for each in brought.objecting:
        said = f"{each.level}. {question.levels[each.level][to.language]}"
        told = _("%(office)s objects and holds this level: %(level)s", office=each.office, level=said)
        yield f"{told} – {each.note}" if each.note else told
    for office in brought.agreeing:
        yield _("%(office)s holds the same level; that is no objection.", office=office)
    for office in brought.unheard:
        yield _("%(office)s does not answer this question, and names no other level; nothing is kept.", office=office)
    if brought.meanwhile:
        yield _("This was changed here since the workbook was made. What comes back replaces it.")
    if brought.kept:
        names = to.listed([field_name(field, to) for field in brought.kept])
        yield _("Left blank, so it stays as it is: %(fields)s.", fields=names)
