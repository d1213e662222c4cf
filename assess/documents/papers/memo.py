"""The memo to who decides: at most four pages and an annex. Long texts are cut, and say where the whole stands."""

from collections.abc import Iterable, Iterator, Sequence

from assess.core.appraising.appraisal import Checked
from assess.core.appraising.findings import Result
from assess.core.errors import N_
from assess.display.places import head_of_region
from assess.display.purchases.turning import show_turning
from assess.display.purchases.words import word
from assess.documents.papers import opening
from assess.documents.papers.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Line,
    Look,
    Pairs,
    Paper,
    Paragraph,
    Table,
    cell,
    said,
)
from assess.documents.papers.findings import automatic, both_reasons, conclusion, unmet
from assess.documents.papers.five_lines import five_lines
from assess.documents.papers.five_years import five_years_told
from assess.documents.papers.shortening import shortened_to
from assess.documents.papers.subject import Subject

MOST_CHANGES = 3
MOST_MET, MOST_UNMET, MOST_CONTRADICTIONS, MOST_CONDITIONS = 5, 7, 4, 5
LONGEST_NAME, LONGEST_REASON, LONGEST_CONDITION, LONGEST_BICYCLE = 110, 250, 140, 900
TITLE = N_("Memo on a purchase proposal")
ALL_OPEN = N_("No check is fully met.")
ALL_MET = N_("Every check is met.")
NO_CONTRADICTIONS = N_("Nothing that is claimed was found to contradict something else.")
NO_BICYCLE = N_("For this kind of purchase no smaller thing to try first is known.")


def memo(subject: Subject) -> Paper:
    to = subject.to
    blocks: tuple[Block, ...] = (
        *opening.changed_since(subject, MOST_CHANGES),
        Pairs(tuple(_addressed(subject))),
        *opening.verdict(subject),
        *_decided_because(subject),
        said(subject.sheet.advice, Look.MUTED),
        Heading(to.gettext("The purchase in five lines")),
        Pairs(five_lines(subject)),
        Heading(to.gettext("What stands")),
        *_met(subject),
        Heading(to.gettext("What does not stand, and why")),
        *_unmet(subject),
        Heading(to.gettext("Questions to the proposer")),
        *_contradictions(subject),
        Heading(to.gettext("The smaller thing to try first")),
        *_bicycle(subject),
        Heading(to.gettext("Five-year cost against the request")),
        said(" ".join(five_years_told(subject).sentences)),
        *((said(" ".join(costs.sentences)),) if (costs := subject.sheet.costs) else ()),
        *_turning(subject),
        *_conditions(subject),
        Heading(to.gettext("Annex: all checks"), is_fresh=True),
        _annex(subject),
    )
    return Paper(to.gettext(TITLE), _name(subject), opening.sentence(subject), subject.fingerprint, blocks)


def _addressed(subject: Subject) -> Iterator[tuple[str, Cell]]:
    to, decision = subject.to, subject.decision
    yield to.gettext("To whom"), cell(head_of_region(subject.questionnaire, subject.case.city.kind, to))
    by = ", ".join(filter(None, (decision.by, decision.position))) if decision else ""
    yield to.gettext("From whom"), cell(_short(by, LONGEST_NAME, subject) or to.gettext("Reviewer"))
    yield to.gettext("Region"), cell(_short(subject.case.city.name, LONGEST_NAME, subject))
    yield to.gettext("Proposal"), cell(_name(subject))
    yield to.gettext("Version (fingerprint)"), cell(subject.fingerprint)


def _decided_because(subject: Subject) -> Iterator[Block]:
    if subject.decided and subject.decided.reason:
        where = subject.to.gettext("the note of the results (CHR)")
        reason = shortened_to(LONGEST_REASON, subject.decided.reason, where, subject.to)
        yield said(subject.to.gettext("Reason: %(reason)s", reason=reason))


def _met(subject: Subject) -> Iterator[Block]:
    met = [each for each in subject.counted if each.result is Result.PASS]
    if not met:
        yield said(subject.to.gettext(ALL_OPEN))
        return
    first = sorted(met, key=lambda each: (subject.override(each) is None, not each.mandatory))
    yield _listed(first, MOST_MET, subject)


def _unmet(subject: Subject) -> Iterator[Block]:
    left = unmet(subject)
    yield _listed(left, MOST_UNMET, subject) if left else said(subject.to.gettext(ALL_MET))


def _listed(checks: Sequence[Checked], most: int, subject: Subject) -> Items:
    """Each check with its reason; how many more there are in the annex."""
    to, more = subject.to, len(checks) - most
    lines = [_line(each, subject) for each in checks[:most]]
    if more > 0:
        rest = to.ngettext("%(n)s more check stands in the annex.", "%(n)s more checks stand in the annex.", more)
        lines.append(Line(rest, Look.MUTED))
    return Items(tuple(lines))


def _line(checked: Checked, subject: Subject) -> Line:
    title = subject.shown[checked.check.id].title
    reasons = [each.text for each in both_reasons(checked, subject)]
    most = LONGEST_REASON // min(len(reasons), 2)
    reason = " ".join(shortened_to(most, each, _working_paper(subject), subject.to) for each in reasons[:2])
    return Line(f"{checked.check.id} {title}. {reason}", mark=checked.result.value)


def _contradictions(subject: Subject) -> Iterator[Block]:
    to, found = subject.to, subject.sheet.contradictions
    if not found:
        yield said(to.gettext(NO_CONTRADICTIONS))
        return
    lines = [
        Line(f"{_reason(each.text, subject)} {_reason(each.ask, subject)}") for each in found[:MOST_CONTRADICTIONS]
    ]
    more = len(found) - MOST_CONTRADICTIONS
    if more > 0:
        rest = to.ngettext(
            "%(n)s more contradiction stands in the working paper (KKR).",
            "%(n)s more contradictions stand in the working paper (KKR).",
            more,
        )
        lines.append(Line(rest, Look.MUTED))
    yield Items(tuple(lines))


def _bicycle(subject: Subject) -> Iterator[Block]:
    found, to = subject.sheet.bicycle, subject.to
    if found is None:
        yield said(to.gettext(NO_BICYCLE))
        return
    where = to.gettext("the check sheet")
    sources = f" ({'; '.join(each.words for each in found.sources)})" if found.sources else ""
    yield Paragraph(Line(found.title, Look.STRONG))
    yield said(f"{shortened_to(LONGEST_BICYCLE, f'{found.text} {found.cost}', where, to)}{sources}")


def _turning(subject: Subject) -> Iterator[Block]:
    """What the next better verdict waits for, unless someone decided otherwise than the grades."""
    to = subject.to
    turning = show_turning(subject.counted, {each.id: each.title for each in subject.sheet.checks}, to)
    if turning is None:
        return
    yield Heading(to.gettext("What would turn the verdict"))
    yield said(f"{turning.first} {_named(turning.checks)}.")
    if turning.also:
        yield said(f"{turning.also} {_named(turning.others)}.")


def _conditions(subject: Subject) -> Iterator[Block]:
    to, found = subject.to, subject.review.undertakings
    if not found:
        return
    yield Heading(to.gettext("Conditions"))
    lines = [Line(_condition(each.text, each.owner, to.day(each.due) if each.due else "", subject))
             for each in found[:MOST_CONDITIONS]]  # fmt: skip
    more = len(found) - MOST_CONDITIONS
    if more > 0:
        rest = to.ngettext(
            "%(n)s more condition stands in the note of the results (CHR).",
            "%(n)s more conditions stand in the note of the results (CHR).",
            more,
        )
        lines.append(Line(rest, Look.MUTED))
    yield Items(tuple(lines))


def _condition(text: str, owner: str, due: str, subject: Subject) -> str:
    to = subject.to
    where = to.gettext("the note of the results (CHR)")
    nobody, no_day = to.gettext("nobody named yet"), to.gettext("no day yet")
    by = shortened_to(LONGEST_NAME, owner, where, to) or nobody
    return f"{shortened_to(LONGEST_CONDITION, text, where, to)} ({by}; {due or no_day})"


def _annex(subject: Subject) -> Table:
    to = subject.to
    columns = (
        Column(to.gettext("No."), 8),
        Column(to.gettext("Check"), 36),
        Column(to.gettext("Automatic result"), 18),
        Column(to.gettext("Grade of the reviewer"), 14),
        Column(to.gettext("Conclusion"), 24),
    )
    return Table(columns, tuple(_row(each, subject) for each in subject.counted))


def _row(checked: Checked, subject: Subject) -> tuple[Cell, ...]:
    to, shown = subject.to, subject.shown[checked.check.id]
    graded = subject.review.grades.get(checked.check.id)
    kind = ", ".join((to.gettext("mandatory"),) * checked.mandatory + (shown.basis_words,))
    return (
        cell(checked.check.id, Look.STRONG),
        (Line(shown.title, Look.STRONG), Line(kind, Look.MUTED)),
        automatic(checked, subject),
        cell(word(graded.grade, to)) if graded else cell("–"),
        conclusion(checked, subject),
    )


def _reason(text: str, subject: Subject) -> str:
    return shortened_to(LONGEST_REASON, text, _working_paper(subject), subject.to)


def _working_paper(subject: Subject) -> str:
    return subject.to.gettext("the working paper (KKR)")


def _name(subject: Subject) -> str:
    return opening.title_of(subject, LONGEST_NAME)


def _short(text: str, most: int, subject: Subject) -> str:
    return shortened_to(most, text, subject.to.gettext("the check sheet"), subject.to)


def _named(checks: Iterable[tuple[str, str]]) -> str:
    return "; ".join(f"{id} {title}" for id, title in checks)
