"""What deserves a word after a save, on the page that comes next: nothing is wrong, but something is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flask import url_for

from assess.core.case import Answer
from assess.core.errors import N_
from assess.core.offices import answering
from assess.core.questionnaire import Question, Questionnaire
from assess.display.filling import SECTIONS, Filling, State
from assess.web.languages import speaking

AFTER = "after"
STATED, COPY = 1, 2
PROVEN_WITHOUT_EVIDENCE = 1

NO_EVIDENCE = N_(
    "a level of 2 or more without evidence, so at most level 1 counts as proven. Choose what proves it today."
)
NOBODY_STATES_IT = N_("an official states it, but nobody is named. Write the name and the post.")
NO_DOCUMENT = N_("a document proves it, but none is named. Write its kind, number and year.")
UNKNOWN_OFFICE = N_(
    "the answering office is not in the list, so the question stays with the first office. Choose one of the list to "
    "move it."
)


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence, and the question to go back to."""

    words: str
    url: str
    link: str


def is_remarkable(questionnaire: Questionnaire, question: Question, answer: Answer | None) -> bool:
    """Whether the next page has something to say about what was just saved (None: nothing was chosen)."""
    return answer is None or any(_doubts(questionnaire, question, answer))


def remarks(filling: Filling, key: str, after: str, here: str = "") -> list[Remark]:
    """The remarks on the question or section *after* which a page comes; none if there is no such thing.

    Nothing is passed over by who stays *here*.
    """
    asked = filling.questionnaire.question.get(after)
    if asked is None and after not in SECTIONS:
        return []
    questions = [asked] if asked else [each for each in filling.section(after) if each in filling.asked]
    passed_over = [] if after == here else _passed_over(filling, key, questions)
    return [*passed_over, *_doubtful(filling, key, questions)]


def _passed_over(filling: Filling, key: str, questions: Iterable[Question]) -> Iterator[Remark]:
    to, empty = speaking(), [each.id for each in questions if filling.state(each) is State.OPEN]
    if len(empty) == 1:
        yield _remark(
            key, empty, to.gettext("%(question)s is not answered yet; it was passed over.", question=empty[0])
        )
    elif empty:
        said = to.ngettext("%(n)s question was passed over", "%(n)s questions were passed over", len(empty))
        yield _remark(key, empty, f"{said}: {to.listed(empty)}.")


def _doubtful(filling: Filling, key: str, questions: Iterable[Question]) -> Iterator[Remark]:
    found: dict[str, list[str]] = {}
    for question in questions:
        if answer := filling.case.answers.get(question.id):
            for doubt in _doubts(filling.questionnaire, question, answer):
                found.setdefault(doubt, []).append(question.id)
    for doubt, ids in found.items():
        said = speaking().gettext(doubt)
        yield _remark(key, ids, f"{speaking().listed(ids)}: {said}")


def _doubts(questionnaire: Questionnaire, question: Question, answer: Answer) -> Iterator[str]:
    evidence = answer.evidence
    if answer.claimed is not None:
        if evidence.grade == 0 and answer.claimed > PROVEN_WITHOUT_EVIDENCE:
            yield NO_EVIDENCE
        if evidence.grade == STATED and not evidence.document:
            yield NOBODY_STATES_IT
        if evidence.grade == COPY and not evidence.document:
            yield NO_DOCUMENT
    if answer.office and not answering(questionnaire, question, answer).ids:
        yield UNKNOWN_OFFICE


def _remark(key: str, ids: list[str], words: str) -> Remark:
    url = url_for("filling.question", key=key, question_id=ids[0])
    return Remark(words, url, speaking().gettext("Back to %(id)s", id=ids[0]))
