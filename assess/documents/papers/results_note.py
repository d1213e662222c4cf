"""The note of the results of a review (*catatan hasil reviu*, CHR): what is agreed between reviewer and proposer."""

from collections.abc import Iterator, Sequence

from assess.core.appraising.appraisal import Checked
from assess.core.errors import N_
from assess.core.purchases.review import PurchaseDecision, Undertaking
from assess.documents.papers import opening
from assess.documents.papers.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Look,
    Pairs,
    Paper,
    Signatures,
    Signer,
    Table,
    cell,
    cells,
    said,
)
from assess.documents.papers.findings import (
    asked,
    automatic,
    both_reasons,
    by_what,
    follow_ups,
    own_grade,
    recommendation,
    response,
    responses,
    result_line,
    unmet,
)
from assess.documents.papers.subject import Subject
from assess.documents.papers.written import Written

MOST_CHANGES = 6
TITLE = N_("Note of the results of the review (CHR)")
NOTES = N_("Notes: criteria that are not fully met")
ADVICE = N_("Advice: good practice that is not followed")
NO_NOTES = N_("No criterion is left open.")
NO_ADVICE = N_("No good practice is left open.")
OVERRIDES = N_("Grades of the reviewer that differ from the automatic results")
NO_CONDITIONS = N_("No conditions are set.")
DRAFT = N_("Draft, not decided yet")
UNDECIDED = N_("Nobody has decided yet: this paper is a draft.")


def results_note(subject: Subject) -> Paper:
    to, left = subject.to, unmet(subject)
    blocks: tuple[Block, ...] = (
        *opening.changed_since(subject, MOST_CHANGES),
        *(() if subject.decision else (said(to.gettext(UNDECIDED), Look.WARNING),)),
        Pairs((*opening.about(subject), *opening.reviewers(subject), *opening.versions(subject))),
        *opening.verdict(subject),
        said(subject.sheet.advice, Look.MUTED),
        Heading(to.gettext(NOTES)),
        *_table([each for each in left if each.is_note], NO_NOTES, subject),
        Heading(to.gettext(ADVICE)),
        *_table([each for each in left if each.is_advice], NO_ADVICE, subject),
        *_overrides(subject),
        *_questions(left, subject),
        *_conditions(subject),
        *_decision(subject),
        *((_signatures(subject, subject.decided),) if subject.decided else ()),
    )
    title = to.gettext(TITLE)
    draft = "" if subject.decided else to.gettext(DRAFT)
    told = opening.sentence(subject)
    return Paper(title, opening.title_of(subject), told, subject.fingerprint, blocks, is_wide=True, draft=draft)


def _table(found: list[Checked], nothing: str, subject: Subject) -> tuple[Block, ...]:
    to = subject.to
    if not found:
        return (said(to.gettext(nothing)),)
    columns = (
        Column(to.gettext("No."), 4),
        Column(to.gettext("Condition found"), 20),
        Column(to.gettext("Criterion"), 19),
        Column(to.gettext("Recommendation"), 20),
        Column(to.gettext("Response"), 20),
        Column(to.gettext("Follow-up"), 17),
    )
    return (Table(columns, tuple(_row(each, subject) for each in found)),)


def _row(checked: Checked, subject: Subject) -> tuple[Cell, ...]:
    queries = [each for each in subject.review.queries if each.check == checked.check.id]
    return (
        cell(checked.check.id, Look.STRONG),
        _condition(checked, subject),
        by_what(checked, subject),
        recommendation(checked, subject),
        responses(queries, subject),
        follow_ups(queries, subject),
    )


def _condition(checked: Checked, subject: Subject) -> Cell:
    """The result that counts, its reason, and the reviewer's comment beside it."""
    graded = subject.review.grades.get(checked.check.id)
    comment = graded.comment if graded and subject.override(checked) is None else ""
    return (result_line(checked, subject), *both_reasons(checked, subject), *cell(comment))


def _overrides(subject: Subject) -> Iterator[Block]:
    """Where the reviewer found otherwise than the rules, for better or worse."""
    to = subject.to
    found = [each for each in subject.counted if subject.override(each)]
    if found:
        columns = (
            Column(to.gettext("No."), 4),
            Column(to.gettext("Check"), 21),
            Column(to.gettext("Automatic result"), 10),
            Column(to.gettext("Condition found"), 40),
            Column(to.gettext("Grade of the reviewer"), 25),
        )
        yield Heading(to.gettext(OVERRIDES))
        yield Table(columns, tuple(_override(each, subject) for each in found))


def _override(checked: Checked, subject: Subject) -> tuple[Cell, ...]:
    shown = subject.shown[checked.check.id]
    return (
        cell(checked.check.id, Look.STRONG),
        cell(shown.title),
        automatic(checked, subject),
        cell(shown.reason),
        own_grade(checked, subject),
    )


def _questions(left: Sequence[Checked], subject: Subject) -> Iterator[Block]:
    """Questions that stand in no row above, and contradictions that nobody has asked about yet."""
    to, above = subject.to, {each.check.id for each in left}
    queries = [each for each in subject.review.queries if each.check not in above]
    taken = {each.question for each in subject.review.queries}
    open_ones = [each for each in subject.sheet.contradictions if each.ask not in taken]
    rows = [(asked(each, subject), response(each, subject), follow_ups((each,), subject)) for each in queries]
    rows += [(cells((each.text, each.ask)), responses((), subject), follow_ups((), subject)) for each in open_ones]
    if rows:
        columns = (
            Column(to.gettext("Question"), 45),
            Column(to.gettext("Response"), 30),
            Column(to.gettext("Follow-up"), 25),
        )
        yield Heading(to.gettext("Questions and contradictions to explain"))
        yield Table(columns, tuple(rows))


def _conditions(subject: Subject) -> Iterator[Block]:
    to, found = subject.to, subject.review.undertakings
    yield Heading(to.gettext("Conditions"))
    if not found:
        yield said(to.gettext(NO_CONDITIONS))
        return
    columns = (
        Column(to.gettext("What has to be done"), 44),
        Column(to.gettext("By whom"), 20),
        Column(to.gettext("Until when"), 14),
        Column(to.gettext("Done"), 22),
    )
    yield Table(columns, tuple(_undertaking(each, subject) for each in found))


def _undertaking(each: Undertaking, subject: Subject) -> tuple[Cell, ...]:
    to = subject.to
    missing = Written(subject).missing
    done = ", ".join(filter(None, (to.day(each.met_on) if each.met_on else "", each.met_with)))
    return (
        cell(each.text),
        cell(each.owner) or (missing(to.gettext("By whom")),),
        cell(to.day(each.due)) if each.due else (missing(to.gettext("Until when")),),
        cell(done or to.gettext("not yet")),
    )


def _decision(subject: Subject) -> Iterator[Block]:
    found = opening.decision_pairs(subject)
    if found:
        to = subject.to
        yield Heading(
            to.gettext("Earlier decision, on another version") if subject.is_changed else to.gettext("Decision")
        )
        yield found


def _signatures(subject: Subject, decided: PurchaseDecision) -> Signatures:
    """Reviewer and proposer; nobody signs a version that nobody decided on."""
    reviewer = Signer(subject.to.gettext("Reviewer"), decided.position, decided.by)
    return opening.signatures(subject, reviewer, opening.proposer(subject))
