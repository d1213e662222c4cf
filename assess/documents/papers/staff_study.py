"""A staff study (*telaahan staf*) for who decides in the proposing office, from what the proposal says and lacks."""

from collections.abc import Iterator

from assess.core.appraising.findings import Result
from assess.core.errors import N_
from assess.core.purchases.fields import Row
from assess.display.purchases.words import verdict_sentence, word
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
    Table,
    cell,
    paragraphs,
    said,
)
from assess.documents.papers.findings import both_reasons, unmet
from assess.documents.papers.five_years import five_years_told
from assess.documents.papers.subject import Subject
from assess.documents.papers.way import way_told
from assess.documents.papers.written import Written

TITLE = N_("Staff study (telaahan staf)")
LEAD = N_(
    "A draft from the purchase proposal as it was filled in and from its check sheet, to be worked out further. "
    "Brackets mark what is not filled in yet; nothing was added."
)
TO_WHOM, NUMBER = N_("[head of the office]"), N_("[number]")
NOTHING_MISSING = N_("Every check is met; the proposal can be handed in.")
FIRST_MEET = N_("Before it is handed in, these checks are to be met:")
FIRST_TRY = N_("Weigh the smaller thing first: %(title)s. %(text)s %(cost)s")
FACTS = ("existing_units", "uptime", "posts_needed", "posts_funded", "posts_filled", "rule", "rule_state")
OPTION = ("option", "what", "cost", "result")


def staff_study(subject: Subject) -> Paper:
    to, written = subject.to, Written(subject)
    blocks: tuple[Block, ...] = (
        said(to.gettext(LEAD), Look.MUTED),
        Pairs(_addressed(written)),
        Heading(to.gettext("The matter")),
        *_matter(written),
        Heading(to.gettext("What is presumed")),
        *_presumed(written),
        Heading(to.gettext("Facts that bear on it")),
        Pairs(_facts(written)),
        Heading(to.gettext("Analysis")),
        *_analysis(written),
        Heading(to.gettext("Conclusion")),
        *_conclusion(written),
        Heading(to.gettext("Advice")),
        *_advice(subject),
        opening.signatures(subject, opening.proposer(subject)),
    )
    return Paper(to.gettext(TITLE), opening.title_of(subject), to.gettext(LEAD), subject.fingerprint, blocks)


def _addressed(written: Written) -> tuple[tuple[str, Cell], ...]:
    to, subject = written.subject.to, written.subject
    return (
        (to.gettext("To whom"), (Line(to.gettext(TO_WHOM), Look.GAP),)),
        (to.gettext("From whom"), written.cell("proposer")),
        (to.gettext("Number of the letter"), (Line(to.gettext(NUMBER), Look.GAP),)),
        (to.gettext("Day"), written.cell("drawn_up")),
        (to.gettext("About"), cell(opening.title_of(subject))),
        *opening.versions(subject),
    )


def _matter(written: Written) -> Iterator[Block]:
    to, way = written.subject.to, way_told(written.subject)
    yield from paragraphs(written.or_gap(way.problem, "problem"))
    yield Pairs((
        (to.gettext("Point A, as measured"), written.or_gap(way.point_a, "baseline")),
        (to.gettext("Point B, to be reached"), written.or_gap(way.point_b, "target")),
        (to.gettext("What is asked for"), opening.amount(written.subject)),
    ))  # fmt: skip


def _presumed(written: Written) -> Iterator[Block]:
    """On what the figures rest: each is taken as true here, and can be checked."""
    to, way = written.subject.to, way_told(written.subject)
    rows = [
        (to.gettext("Source of the figure"), written.or_gap(way.source, "baseline_source")),
        (written.label("posts_needed_from"), written.cell("posts_needed_from")),
        (written.label("price_reference"), written.cell("price_reference")),
        (written.label("contract_on"), written.cell("contract_on")),
        (written.label("in_use_from"), written.cell("in_use_from")),
    ]
    bases = [written.words("cost_lines", row["basis"], "basis") for row in written.rows("cost_lines") if "basis" in row]
    named = to.listed(list(dict.fromkeys(bases)))
    rows.append((written.label("cost_lines", "basis"), cell(named) or (written.gap("cost_lines", "basis"),)))
    yield Pairs(tuple(rows))


def _facts(written: Written) -> tuple[tuple[str, Cell], ...]:
    """What is there already: things, people, rules, papers, and the gate of the assessment."""
    to, subject = written.subject.to, written.subject
    own = tuple((written.label(name), written.cell(name)) for name in FACTS)
    checks = tuple(
        (f"{id} {subject.shown[id].title}", cell(subject.shown[id].reason))
        for id in ("G00", "G02")
        if id in subject.shown
    )
    if subject.proposed.background.is_assessed:
        return (*own, *checks)
    return (*own, *checks, (to.gettext("Assessment"), cell(to.gettext("The region has not been assessed."))))


def _analysis(written: Written) -> Iterator[Block]:
    to, subject = written.subject.to, written.subject
    rows = written.rows("options")
    if rows:
        columns = tuple(
            Column(written.label("options", name), share, name == "cost")
            for name, share in zip(OPTION, (20, 32, 22, 26), strict=True)
        )
        yield Table(columns, tuple(_option(written, row) for row in rows), to.gettext("Options compared"))
    else:
        yield from paragraphs((written.gap("options"),))
    yield said(" ".join(five_years_told(subject).sentences))
    yield said(subject.sheet.counts)
    contradictions = tuple(Line(each.text) for each in subject.sheet.contradictions)
    if contradictions:
        yield said(to.gettext("These things cannot all be true:"))
        yield Items(contradictions)


def _option(written: Written, row: Row) -> tuple[Cell, ...]:
    return tuple(written.in_row("options", row, name) for name in OPTION)


def _conclusion(written: Written) -> Iterator[Block]:
    subject = written.subject
    yield said(f"{verdict_sentence(subject.appraisal.verdict, subject.to)} {subject.sheet.advice}")
    yield Pairs(tuple((written.label(name), written.cell(name)) for name in ("chosen", "chosen_reason")))


def _advice(subject: Subject) -> Iterator[Block]:
    to, left = subject.to, unmet(subject)
    bicycle = subject.sheet.bicycle
    if bicycle:
        yield said(to.gettext(FIRST_TRY, title=bicycle.title, text=bicycle.text, cost=bicycle.cost))
    if not left:
        yield said(to.gettext(NOTHING_MISSING))
        return
    yield said(to.gettext(FIRST_MEET))
    shown = subject.shown
    yield Items(tuple(
        Line(f"{each.check.id} {shown[each.check.id].title}: {word(each.result, to).lower()}. "
             f"{' '.join(line.text for line in both_reasons(each, subject))}",
             mark=Result(each.result).value)
        for each in left
    ))  # fmt: skip
