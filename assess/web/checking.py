"""What to look at before reading the result: every answer by section, and what is worth a second look."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from flask import url_for

from assess.core.errors import N_
from assess.core.questionnaire import Pillar, Question
from assess.display.filling import Filling, State
from assess.display.overview import QuestionLine, missing_of_point_b, question_line
from assess.display.words import said
from assess.language import Translator
from assess.web.languages import speaking


@dataclass(frozen=True, slots=True)
class Warned:
    """Something worth a second look, and where to mend it."""

    heading: str
    text: str
    url: str
    link: str


@dataclass(frozen=True, slots=True)
class CheckedLine:
    """One question as it will be read, with its evidence in words."""

    line: QuestionLine
    proof: str


@dataclass(frozen=True, slots=True)
class CheckedSection:
    id: str
    name: str
    lines: tuple[CheckedLine, ...]


def checked(filling: Filling, key: str) -> dict[str, object]:
    """The values of the page that checks the answers of the assessment *key*."""
    to = speaking()
    sections = [
        CheckedSection(pillar.value, said(pillar, to), tuple(_line(filling, each, to) for each in asked))
        for pillar in Pillar
        if (asked := [each for each in filling.section(pillar.value) if filling.state(each) is not State.NOT_ASKED])
    ]
    return {
        "sections": sections,
        "whole": filling.progress(filling.asked),
        "warnings": list(_warnings(filling, key, to)),
    }


def _line(filling: Filling, question: Question, to: Translator) -> CheckedLine:
    evidence = filling.case.answer(question.id).evidence
    said_of_it = [evidence.document, evidence.checked_by and to.gettext("checked by %(who)s", who=evidence.checked_by)]
    level = to.gettext("Evidence %(grade)s of 4", grade=evidence.grade)
    proof = " · ".join([level, *(each for each in said_of_it if each)])
    is_claimed = filling.case.answer(question.id).claimed is not None
    return CheckedLine(question_line(filling, question, to), proof if is_claimed else "")


def _warnings(filling: Filling, key: str, to: Translator) -> Iterator[Warned]:
    if missing := missing_of_point_b(filling.case.point_b, to):
        yield Warned(
            to.gettext("Point B is not complete"),
            to.gettext("Still missing: %(parts)s.", parts=to.listed(missing)),
            url_for("assessments.details", key=key),
            to.gettext("Complete point B"),
        )
    for state, heading, text in _KINDS:
        waiting = [each for each in filling.asked if filling.state(each) is state]
        if waiting:
            yield Warned(
                heading(to, len(waiting)),
                to.gettext(text) + f" {to.listed([each.id for each in waiting])}.",
                url_for("filling.question", key=key, question_id=waiting[0].id),
                to.gettext("Go to the first one"),
            )


Heading = Callable[[Translator, int], str]
_KINDS: tuple[tuple[State, Heading, str], ...] = (
    (
        State.OPEN,
        lambda to, n: to.ngettext("%(n)s question is not filled in yet", "%(n)s questions are not filled in yet", n),
        N_("An empty answer counts as not known and never looks better than an honest zero. They are:"),
    ),
    (
        State.UNKNOWN,
        lambda to, n: to.ngettext("%(n)s answer is not known yet", "%(n)s answers are not known yet", n),
        N_("Each becomes a task to find out. They are:"),
    ),
    (
        State.DISPUTED,
        lambda to, n: to.ngettext("%(n)s objection is not decided", "%(n)s objections are not decided", n),
        N_("Someone with a name has to decide. They are:"),
    ),
)
