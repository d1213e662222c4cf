"""The working paper of a review (*kertas kerja reviu*, KKR): every check with what it was decided by."""

from collections.abc import Iterator

from assess.core.appraising.appraisal import Checked
from assess.core.errors import N_
from assess.display.citations import law_name
from assess.display.knowledge import law_status
from assess.documents.papers import opening
from assess.documents.papers.blocks import Block, Cell, Column, Heading, Line, Look, Pairs, Paper, Table, cell, said
from assess.documents.papers.findings import automatic, by_what, conclusion, evidence, own_grade
from assess.documents.papers.subject import Subject

MOST_CHANGES = 6
TITLE = N_("Working paper of the review (KKR)")
HOW_TO_READ = N_(
    "What is not shown counts as not met. A criterion that is not fully met becomes a note; a good practice that is "
    "not followed becomes advice. The reviewer's grade counts where she gave one."
)


def working_paper(subject: Subject) -> Paper:
    to = subject.to
    blocks: tuple[Block, ...] = (
        *opening.changed_since(subject, MOST_CHANGES),
        Pairs((*opening.about(subject), *opening.reviewers(subject), *opening.versions(subject))),
        *opening.verdict(subject),
        said(to.gettext(HOW_TO_READ), Look.MUTED),
        said(subject.sheet.advice, Look.MUTED),
        Heading(to.gettext("The checks")),
        _checks(subject),
        *_ending(subject),
    )
    title = to.gettext(TITLE)
    return Paper(title, opening.title_of(subject), opening.sentence(subject), subject.fingerprint, blocks, is_wide=True)


def _checks(subject: Subject) -> Table:
    to = subject.to
    columns = (
        Column(to.gettext("No."), 4),
        Column(to.gettext("Criterion"), 21),
        Column(to.gettext("Condition found"), 19),
        Column(to.gettext("Evidence"), 22),
        Column(to.gettext("Automatic result"), 10),
        Column(to.gettext("Grade of the reviewer"), 13),
        Column(to.gettext("Conclusion"), 11),
    )
    return Table(columns, tuple(_row(each, subject) for each in subject.counted))


def _row(checked: Checked, subject: Subject) -> tuple[Cell, ...]:
    return (
        cell(checked.check.id, Look.STRONG),
        by_what(checked, subject),
        cell(subject.shown[checked.check.id].reason),
        evidence(checked, subject),
        automatic(checked, subject),
        own_grade(checked, subject),
        conclusion(checked, subject),
    )


def _ending(subject: Subject) -> Iterator[Block]:
    to = subject.to
    if subject.sheet.contradictions:
        columns = (Column(to.gettext("Contradiction"), 50), Column(to.gettext("Question to the proposer"), 50))
        rows = tuple((cell(each.text), cell(each.ask)) for each in subject.sheet.contradictions)
        yield Heading(to.gettext("What cannot all be true"))
        yield Table(columns, rows)
    if subject.review.note:
        yield Heading(to.gettext("Note of the reviewer"))
        yield from (said(each.text) for each in cell(subject.review.note))
    if decision := opening.decision_pairs(subject):
        yield Heading(to.gettext("Decision"))
        yield decision
    yield from _laws(subject)
    yield from _sources(subject)


def _laws(subject: Subject) -> Iterator[Block]:
    """Every rule once, with how far its text was seen."""
    to, told = subject.to, subject.questionnaire
    laws = dict.fromkeys(id for each in subject.counted for id in each.check.laws)
    columns = (
        Column(to.gettext("Called"), 16),
        Column(to.gettext("Title"), 44),
        Column(to.gettext("Status, and what was seen"), 40),
    )
    rows = tuple(
        (
            cell(law_name(law)),
            cell(law.title[to.language]),
            (Line(law_status(law, to), Look.STRONG), *cell(law.seen[to.language])),
        )
        for law in (told.law[each] for each in laws)
    )
    if rows:
        yield Heading(to.gettext("Laws and regulations"))
        yield Table(columns, rows)


def _sources(subject: Subject) -> Iterator[Block]:
    to, told = subject.to, subject.questionnaire
    named = dict.fromkeys(id for each in subject.counted for id in each.check.sources)
    columns = (
        Column(to.gettext("No."), 12),
        Column(to.gettext("Grade"), 6),
        Column(to.gettext("Finding"), 47),
        Column(to.gettext("Source"), 35),
    )
    rows = tuple(
        (cell(each.id), cell(each.grade), cell(each.finding[to.language]), cell(each.cited[to.language]))
        for each in (told.source[id] for id in named if id in told.source)
    )
    if rows:
        yield Heading(to.gettext("Sources"))
        yield Table(columns, rows)
