"""A check as papers tell it: by what it judges, what was found, on what evidence, and what would help."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from assess.core.appraising.appraisal import Checked
from assess.core.appraising.findings import Result
from assess.core.errors import N_
from assess.core.purchases.review import Graded, Query
from assess.display.purchases.words import word
from assess.documents.papers.blocks import Cell, Line, Look, cell, cells
from assess.documents.papers.shortening import shortened_to
from assess.documents.papers.subject import Subject
from assess.documents.papers.written import Written
from assess.language import Translator

LONGEST_EVIDENCE = 360
MOST_ROWS = 6
MET_WHEN = N_("Met when: %(passes)s")
FILL_IN, MEND = N_("Fill in: %(fields)s."), N_("Mend: %(fields)s.")
NO_RESPONSE = N_("[no response yet]")
NO_FOLLOW_UP = N_("[no follow-up yet]")
DO_STEP = N_("Do step %(id)s: %(title)s.")
QUESTION, RESPONSE = N_("Question: %(text)s"), N_("Response: %(text)s")
BY_COMMENT = N_("Mend what the reviewer's comment names: %(comment)s")
BY_RULES, BY_REVIEWER = N_("Automatic result: %(result)s. %(reason)s"), N_("Reviewer: %(grade)s. %(comment)s")


def by_what(checked: Checked, subject: Subject) -> Cell:
    """The criterion with its rules and their status, or that it is good practice with its sources."""
    to, shown = subject.to, subject.shown[checked.check.id]
    laws = [f"{each.name} ({each.status})" for each in shown.laws]
    sources = to.gettext("Sources: %(sources)s", sources="; ".join(each.words for each in shown.sources))
    return (
        Line(f"{shown.title}{_mandatory(checked, subject)}", Look.STRONG),
        *cell(to.gettext(MET_WHEN, passes=shown.passes)),
        Line(shown.basis_words, Look.MUTED),
        *cells(laws, Look.MUTED),
        *((Line(sources, Look.MUTED),) if shown.sources else ()),
    )


def evidence(checked: Checked, subject: Subject) -> Cell:
    """The boxes and the answers that decided it; a long text by its beginning."""
    return (*_boxes(checked, subject), *_answers(checked, subject)) or (Line("–"),)


def automatic(checked: Checked, subject: Subject) -> Cell:
    """What the rules came to, whatever the reviewer found."""
    shown = subject.shown[checked.check.id]
    return (Line(shown.result_words, Look.STRONG, shown.result.value),)


def own_grade(checked: Checked, subject: Subject) -> Cell:
    """The reviewer's grade with her comment, who gave it and when."""
    graded, to = subject.review.grades.get(checked.check.id), subject.to
    if graded is None:
        return (Line(to.gettext("not graded"), Look.MUTED),)
    return (Line(word(graded.grade, to), Look.STRONG), *cell(graded.comment), *_by(graded, to))


def conclusion(checked: Checked, subject: Subject) -> Cell:
    """The result that counts, and what becomes of it: a note where a rule asks for it, else advice."""
    to = subject.to
    result = result_line(checked, subject)
    if checked.is_note:
        return (result, Line(to.gettext("Becomes a note")))
    return (result, Line(to.gettext("Becomes advice"))) if checked.is_advice else (result,)


def recommendation(checked: Checked, subject: Subject) -> Cell:
    """What would meet it: what a stricter reviewer names, the boxes that lack something and the steps of the roadmap.

    Where nothing of that is known it is when the check is met.
    """
    to, shown = subject.to, subject.shown[checked.check.id]
    lacking = to.listed([_quoted(each.label) for each in shown.cure_fields if not each.is_filled])
    wanting = to.listed([_quoted(each.label) for each in shown.cure_fields if each.is_filled])
    steps = [to.gettext(DO_STEP, id=id, title=subject.questionnaire.step[id].title[to.language])
             for id in checked.check.cures]  # fmt: skip
    comment = _stricter(checked, subject)
    helps = (
        *cell(to.gettext(BY_COMMENT, comment=comment) if comment else ""),
        *cell(to.gettext(FILL_IN, fields=lacking) if lacking else ""),
        *cell(to.gettext(MEND, fields=wanting) if wanting else ""),
        *cells(steps),
    )
    return helps or cell(to.gettext(MET_WHEN, passes=shown.passes))


def both_reasons(checked: Checked, subject: Subject) -> Cell:
    """What the rules found, and beside it what a reviewer found otherwise: neither hides the other."""
    to, graded, automatic = subject.to, subject.override(checked), subject.shown[checked.check.id]
    if graded is None:
        return cell(automatic.reason)
    return (
        *cell(to.gettext(BY_RULES, result=automatic.result_words, reason=automatic.reason)),
        *cell(to.gettext(BY_REVIEWER, grade=word(graded.grade, to), comment=graded.comment)),
        *_who(graded.by, graded.on, to),
    )


def responses(queries: Iterable[Query], subject: Subject) -> Cell:
    """Each question with the proposer's response, or the mark that there is none."""
    lines = tuple(line for each in queries for line in _asked_and_said(each, subject))
    return lines or (Line(subject.to.gettext(NO_RESPONSE), Look.GAP),)


def follow_ups(queries: Iterable[Query], subject: Subject) -> Cell:
    """What was done after each response, or the mark that nothing is known of it."""
    lines = tuple(line for each in queries for line in _follow_up(each, subject.to))
    return lines or (Line(subject.to.gettext(NO_FOLLOW_UP), Look.GAP),)


def asked(query: Query, subject: Subject) -> Cell:
    """A question with who asked it and when."""
    return (*cell(query.question), *_who(query.asked_by, query.asked_on, subject.to))


def response(query: Query, subject: Subject) -> Cell:
    said = cell(query.response, Look.STRONG)
    if not said:
        return (Line(subject.to.gettext(NO_RESPONSE), Look.GAP),)
    return (*said, *_who(query.responded_by, query.responded_on, subject.to))


def unmet(subject: Subject) -> tuple[Checked, ...]:
    """The checks that count as not fully met: mandatory ones first, failed ones before conditions."""
    left = (each for each in subject.counted if each.result is not Result.PASS)
    return tuple(sorted(left, key=lambda each: (each.result.rank, not each.mandatory)))


def result_line(checked: Checked, subject: Subject) -> Line:
    """The result that counts."""
    return Line(word(checked.result, subject.to), Look.STRONG, checked.result.value)


def _follow_up(query: Query, to: Translator) -> Cell:
    said = (*cell(query.follow_up), *_who("", query.followed_up_on, to))
    return said or (Line(to.gettext(NO_FOLLOW_UP), Look.GAP),)


def _by(graded: Graded, to: Translator) -> Cell:
    """Who graded and when; what is not known is said, so that no grade stands without both."""
    day = to.day(graded.on) if graded.on else to.gettext("day not given")
    name = graded.by or to.gettext("name not given")
    return cell(f"{name}, {day}", Look.MUTED)


def _who(name: str, day: date | None, to: Translator) -> Cell:
    return cell(", ".join(filter(None, (name, to.day(day) if day else ""))), Look.MUTED)


def _asked_and_said(query: Query, subject: Subject) -> Cell:
    """A question and its response in one column, each by its name."""
    to = subject.to
    question, *rest = asked(query, subject) or (Line(""),)
    said, *who = response(query, subject)
    return (
        replace(question, text=to.gettext(QUESTION, text=question.text)),
        *rest,
        replace(said, text=to.gettext(RESPONSE, text=said.text)),
        *who,
    )


def _stricter(checked: Checked, subject: Subject) -> str:
    """The comment of a reviewer who found less than the rules did."""
    graded, automatic = subject.override(checked), subject.shown[checked.check.id].result
    return graded.comment if graded and checked.result.rank < automatic.rank else ""


def _mandatory(checked: Checked, subject: Subject) -> str:
    said = subject.to.gettext("mandatory")
    return f" ({said})" if checked.mandatory else ""


def _boxes(checked: Checked, subject: Subject) -> Iterator[Line]:
    to = subject.to
    for box in subject.shown[checked.check.id].fields:
        if not box.is_filled:
            yield Written(subject).missing(box.label)
            continue
        where = to.gettext("the proposal, “%(box)s”", box=box.label)
        more = len(box.said) - MOST_ROWS
        text = " | ".join((*box.said[:MOST_ROWS], *(["…"] if more > 0 else [])))
        yield Line(f"{box.label}: {shortened_to(LONGEST_EVIDENCE, text, where, to)}")


def _answers(checked: Checked, subject: Subject) -> Iterator[Line]:
    return (Line(f"{each.question} {each.label}: {each.said}") for each in subject.shown[checked.check.id].answers)


def _quoted(text: str) -> str:
    return f"“{text}”"
