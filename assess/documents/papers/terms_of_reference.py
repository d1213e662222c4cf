"""An extract for the terms of reference (*kerangka acuan kerja*, KAK), from what the proposer has filled in.

Nothing is invented: what is not filled in stands as a marked gap.
"""

from collections.abc import Iterator

from assess.core.errors import N_
from assess.core.purchases.fields import Row
from assess.core.purchases.proposal import CCTV
from assess.documents.papers import opening
from assess.documents.papers.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Look,
    Pairs,
    Paper,
    Table,
    cell,
    paragraphs,
    said,
)
from assess.documents.papers.five_years import five_years_told
from assess.documents.papers.subject import Subject
from assess.documents.papers.way import way_told
from assess.documents.papers.written import Written

TITLE = N_("Extract for the terms of reference (KAK)")
LEAD = N_(
    "Taken from the purchase proposal as it was filled in, to be worked out further. Brackets mark what is not filled "
    "in yet; nothing was added."
)
GOALS = ("benefit", "baseline", "target", "by", "owner", "measure")
ACCOUNT_CODE = "account_code"


def terms_of_reference(subject: Subject) -> Paper:
    to, written = subject.to, Written(subject)
    blocks: tuple[Block, ...] = (
        said(to.gettext(LEAD), Look.MUTED),
        Pairs((*opening.about(subject), *opening.versions(subject))),
        Heading(to.gettext("Background")),
        *_background(written),
        Heading(to.gettext("Purpose and aim")),
        *_purpose(written),
        Heading(to.gettext("Goals")),
        *_goals(written),
        Heading(to.gettext("Location")),
        *paragraphs(written.cell("place")),
        *_sites(written),
        Heading(to.gettext("Source of funds")),
        *_funds(written),
        Heading(to.gettext("Period")),
        Pairs(_pairs(written, "contract_on", "in_use_from", "evaluation_on")),
        Heading(to.gettext("Output")),
        *_output(written),
        Heading(to.gettext("Functional specification")),
        *paragraphs(written.cell("functions")),
        Pairs(_pairs(written, "specification", "makers", "price_reference")),
        Heading(to.gettext("Cost over five years")),
        *cost(subject),
        opening.signatures(subject, opening.proposer(subject)),
    )
    return Paper(to.gettext(TITLE), opening.title_of(subject), to.gettext(LEAD), subject.fingerprint, blocks)


def cost(subject: Subject) -> Iterator[Block]:
    """What it comes to over five years, line by line; a line that is not shown is marked."""
    to, told, written = subject.to, five_years_told(subject), Written(subject)
    yield said(" ".join(told.sentences))
    columns = (
        Column(to.gettext("Cost line"), 46),
        Column(to.gettext("A year"), 27, is_number=True),
        Column(to.gettext("Five years"), 27, is_number=True),
    )
    rows = [
        (cell(each.name), cell(each.yearly or ("–" if each.is_shown else "")), cell(each.total))
        if each.is_shown
        else (cell(each.name), cell("–"), (written.missing(to.gettext("amount")),))
        for each in told.lines
    ]
    if told.total:
        rows.append(
            (cell(to.gettext("Together, of what is shown"), Look.STRONG), cell("–"), cell(told.total, Look.STRONG))
        )
    yield Table(columns, tuple(rows), to.gettext("In rupiah of today"))


def _background(written: Written) -> Iterator[Block]:
    to, way = written.subject.to, way_told(written.subject)
    yield from paragraphs(written.or_gap(way.problem, "problem"))
    yield Pairs((
        (to.gettext("Point A, as measured"), written.or_gap(way.point_a, "baseline")),
        (to.gettext("Source of the figure"), written.or_gap(way.source, "baseline_source")),
    ))  # fmt: skip


def _purpose(written: Written) -> Iterator[Block]:
    to, way = written.subject.to, way_told(written.subject)
    yield from paragraphs(written.cell("justification"))
    yield Pairs((
        (to.gettext("Point B, to be reached"), written.or_gap(way.point_b, "target")),
        (to.gettext("Who answers for it"), written.or_gap(way.owner, "target_owner")),
    ))  # fmt: skip


def _goals(written: Written) -> Iterator[Block]:
    rows = written.rows("benefits")
    if not rows:
        yield from paragraphs((written.gap("benefits"),))
        return
    shares = (24, 14, 14, 14, 18, 16)
    columns = tuple(Column(written.label("benefits", name), share) for name, share in zip(GOALS, shares, strict=True))
    yield Table(
        columns,
        tuple(tuple(written.in_row("benefits", row, name) for name in GOALS) for row in rows),
    )


def _sites(written: Written) -> Iterator[Block]:
    if written.subject.purchase.class_id == CCTV:
        yield Pairs(_pairs(written, "sites", "sites_with_data"))


def _funds(written: Written) -> Iterator[Block]:
    """Budget, stage and account code, and the lines that are asked for."""
    to = written.subject.to
    paper = next((row for row in written.rows("papers") if row.get("paper") == ACCOUNT_CODE), {})
    code = written.in_row("papers", paper, "reference") if paper.get("reference") else (
        written.missing(written.words("papers", ACCOUNT_CODE, "paper")),)  # fmt: skip
    yield Pairs((*_pairs(written, "year", "stage"), (written.words("papers", ACCOUNT_CODE, "paper"), code)))
    rows = written.rows("lines")
    if not rows:
        yield from paragraphs((written.gap("lines"),))
        return
    columns = (
        Column(written.label("lines", "line"), 46),
        Column(written.label("lines", "money"), 24),
        Column(written.label("lines", "amount"), 30, is_number=True),
    )
    yield Table(columns, tuple(_line(written, row) for row in rows), to.gettext("What is asked for"))
    yield Pairs(((written.label("total"), opening.amount(written.subject)),))


def _line(written: Written, row: Row) -> tuple[Cell, ...]:
    return tuple(written.in_row("lines", row, name) for name in ("line", "money", "amount"))


def _output(written: Written) -> Iterator[Block]:
    to, subject = written.subject.to, written.subject
    units = written.text("units")
    yield Pairs((
        (to.gettext("What is delivered"), cell(opening.title_of(subject))),
        (written.label("units"), cell(units) if units else (written.gap("units"),)),
    ))  # fmt: skip


def _pairs(written: Written, *names: str) -> tuple[tuple[str, Cell], ...]:
    return tuple((written.label(name), written.cell(name)) for name in names)
