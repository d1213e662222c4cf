"""What to look at before reading the result: every answer by section, and what is worth a second look."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from flask import url_for

from assess.core.answer_rules import why_answer_is_refused
from assess.core.bringing import called
from assess.core.errors import N_
from assess.core.questionnaire import Pillar, Question
from assess.core.second_look import (
    BASELINE,
    baseline_is_too_short,
    old_documents,
    service_is_unknown,
    stale_checks,
    unknown_checkers,
)
from assess.display.filling import Filling, State
from assess.display.overview import QuestionLine, missing_of_point_b, question_line
from assess.display.refusals import say_refusal
from assess.display.words import said
from assess.language import Translator
from assess.web.languages import speaking
from assess.web.words import isolated


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
    answer = filling.case.answer(question.id)
    evidence, decision = answer.evidence, answer.decision
    said_of_it = [
        evidence.document,
        evidence.checked_by and to.gettext("checked by %(who)s", who=evidence.checked_by),
        decision and to.gettext("level decided by %(who)s", who=decision.by),
    ]
    level = to.gettext("Evidence %(grade)s of 4", grade=evidence.grade)
    proof = " · ".join([level, *(each for each in said_of_it if each)])
    return CheckedLine(question_line(filling, question, to), proof if answer.claimed is not None else "")


def _warnings(filling: Filling, key: str, to: Translator) -> Iterator[Warned]:
    if missing := missing_of_point_b(filling.case.point_b, to):
        yield Warned(
            to.gettext("Point B is not complete"),
            to.gettext("Still missing: %(parts)s.", parts=to.listed(missing)),
            url_for("assessments.details", key=key),
            to.gettext("Complete point B"),
        )
    if service_is_unknown(filling.questionnaire, filling.case):
        yield Warned(
            to.gettext("The service is none of those the questionnaire knows"),
            to.gettext(
                "Questions and steps therefore use general words for “%(service)s”.",
                service=isolated(filling.case.point_b.service),
            ),
            url_for("assessments.details", key=key),
            to.gettext("Choose the service"),
        )
    yield from _doubts(filling, key, to)
    for state, heading, text in _KINDS:
        waiting = [each for each in filling.asked if filling.state(each) is state]
        if waiting:
            ids = [each.id for each in waiting]
            yield _at_the_first(heading(to, len(ids)), to.gettext(text) + f" {to.listed(ids)}.", ids, key, to)


def _doubts(filling: Filling, key: str, to: Translator) -> Iterator[Warned]:
    """What was kept but would be refused now, and what may stand but deserves a second look."""
    case, asked = filling.case, [each.id for each in filling.asked]
    refused = {
        id: f"{id}: {say_refusal(fault, to, answer)}"
        for id in asked
        if (answer := case.answers.get(id))
        and (fault := why_answer_is_refused(filling.questionnaire, case, id, answer))
    }
    if refused:
        heading = to.ngettext(
            "%(n)s answer cannot stay as it is", "%(n)s answers cannot stay as they are", len(refused)
        )
        yield _at_the_first(heading, " ".join(refused.values()), list(refused), key, to)
    yield from _doubtful_checks(filling, asked, key, to)
    if baseline_is_too_short(case):
        yield Warned(
            to.gettext("The baseline was measured for fewer than three months"),
            to.gettext(
                "Question %(question)s is claimed at level 3 or more. "
                "Measure for at least three months, or lower the level.",
                question=BASELINE,
            ),
            url_for("filling.question", key=key, question_id=BASELINE),
            to.gettext("Go to the question"),
        )


def _doubtful_checks(filling: Filling, asked: Sequence[str], key: str, to: Translator) -> Iterator[Warned]:
    """Checked evidence that is old, or whose checker nobody can place."""
    case, questionnaire = filling.case, filling.questionnaire
    unplaced = {id: _unplaced(filling, id, to) for id in unknown_checkers(questionnaire, case) if id in asked}
    if unplaced:
        heading = to.ngettext(
            "%(n)s checker is not among the offices", "%(n)s checkers are not among the offices", len(unplaced)
        )
        yield _at_the_first(heading, " ".join(unplaced.values()), list(unplaced), key, to)
    old = [id for id in old_documents(case) if id in asked]
    if old:
        heading = to.ngettext(
            "%(n)s checked document is older than 24 months",
            "%(n)s checked documents are older than 24 months",
            len(old),
        )
        text = to.gettext(
            "Data, rosters and inventories of that age count as grade 2 at most; "
            "a rule stays valid until it is revoked. "
            "Lower the grade to 2 or show newer ones:"
        )
        yield _at_the_first(heading, f"{text} {to.listed(old)}.", old, key, to)
    stale = [id for id in stale_checks(case) if id in asked]
    if stale:
        heading = to.ngettext(
            "%(n)s check is older than 24 months", "%(n)s checks are older than 24 months", len(stale)
        )
        text = to.gettext(
            "Data, rosters and inventories of that age count as unchecked copies; "
            "a rule stays valid until it is revoked. "
            "Lower the grade to 2 or have them checked again:"
        )
        yield _at_the_first(heading, f"{text} {to.listed(stale)}.", stale, key, to)


def _unplaced(filling: Filling, id: str, to: Translator) -> str:
    answer = filling.case.answer(id)
    return to.gettext(
        "%(question)s: “%(checker)s” is no office of this questionnaire; say which office outside %(office)s checked.",
        question=id,
        checker=isolated(answer.evidence.checked_by),
        office=isolated(called(filling.questionnaire, filling.questionnaire.question[id], answer)),
    )


def _at_the_first(heading: str, text: str, questions: Sequence[str], key: str, to: Translator) -> Warned:
    url = url_for("filling.question", key=key, question_id=questions[0])
    return Warned(heading, text, url, to.gettext("Go to the first one"))


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
