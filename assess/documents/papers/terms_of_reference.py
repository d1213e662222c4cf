"""An extract for the terms of reference (*kerangka acuan kerja*, KAK), from what the proposer has filled in.

Nothing is invented: what is not filled in stands as a marked gap, and everything that is filled in stands somewhere.
"""

from collections.abc import Iterator

from assess.core.errors import N_
from assess.core.purchases.proposal import asked_of
from assess.documents.papers import opening
from assess.documents.papers.blocks import (
    Block,
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
from assess.documents.papers.parts import boxes, pairs, ruled, whole
from assess.documents.papers.subject import Subject
from assess.documents.papers.way import way_told
from assess.documents.papers.written import Written

TITLE = N_("Extract for the terms of reference (KAK)")
LEAD = N_(
    "Taken from the purchase proposal as it was filled in, to be worked out further. Brackets mark what is not filled "
    "in yet; nothing was added but sums."
)
PURPOSE = N_("This purchase is to reach %(b)s; today it is %(a)s.")
CLOSING = N_(
    "These terms of reference were drawn up from the purchase proposal of %(day)s. What stands in brackets is to be "
    "completed before they are handed in."
)
CLOSING_UNDATED = N_(
    "These terms of reference were drawn up from the purchase proposal. What stands in brackets is to be completed "
    "before they are handed in."
)
LEGAL_BASIS = (
    "rule", "rule_state", "camera_rule", "camera_rule_state", "camera_rule_from", "mandate", "mandate_state",
    "mandate_from", "face_law", "risk", "impact_assessment", "impact_assessment_document",
)  # fmt: skip
STAFF = ("posts_needed", "posts_needed_from", "posts_funded", "posts_filled")
PILOT = ("pilot", "pilot_result", "first_lot_share", "go_stop_rule")
ENDING = (
    "evaluation_on", "evaluation_owner", "evaluation_money", "stop_rule", "data_owner", "export_tested", "exit_price",
)  # fmt: skip
OF_A_CLASS = ("cameras", "room", "application", "sensors", "platform")
"""The parts that only one class of purchase is asked for."""


def terms_of_reference(subject: Subject) -> Paper:
    to, written = subject.to, Written(subject)
    blocks: tuple[Block, ...] = (
        said(to.gettext(LEAD), Look.MUTED),
        Pairs(opening.about(subject)),
        Heading(to.gettext("Background")),
        *_background(written),
        Heading(to.gettext("Legal basis")),
        *boxes(written, *LEGAL_BASIS),
        Heading(to.gettext("Purpose and aim")),
        *_purpose(written),
        Heading(to.gettext("Goals")),
        *ruled(written, "benefits", (24, 14, 14, 14, 18, 16)),
        Heading(to.gettext("Options compared")),
        *ruled(written, "options", (20, 32, 22, 26)),
        *boxes(written, "chosen", "chosen_reason"),
        Heading(to.gettext("Location and what exists already")),
        *boxes(written, "place", "sites", "sites_with_data", "inventory", "existing_units", "uptime", "repair",
               "repair_plan"),
        Heading(to.gettext("Source of funds")),
        *_funds(written),
        Heading(to.gettext("Period")),
        *boxes(written, "contract_on", "in_use_from"),
        Heading(to.gettext("Output")),
        *_output(written),
        Heading(to.gettext("Functional specification")),
        *boxes(written, "functions", "specification", "brand_reason", "makers", "catalogue_products",
               "price_reference"),
        *_of_its_class(written),
        Heading(to.gettext("Who carries it out and staff")),
        *boxes(written, "proposer", *STAFF),
        Heading(to.gettext("Cost over five years")),
        *cost(subject),
        *_running(written),
        Heading(to.gettext("Trial")),
        *boxes(written, *PILOT),
        Heading(to.gettext("Evaluation and ending")),
        *boxes(written, *ENDING),
        Heading(to.gettext("Budget papers")),
        *ruled(written, "papers", (34, 18, 30, 18)),
        Heading(to.gettext("To close")),
        _closing(written),
        opening.signatures(subject, opening.proposer(subject)),
    )  # fmt: skip
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
    yield from paragraphs(written.cell("justification"))
    yield Pairs((
        (to.gettext("Point A, as measured"), written.or_gap(way.point_a, "baseline")),
        (to.gettext("Source of the figure"), written.or_gap(way.source, "baseline_source")),
    ))  # fmt: skip


def _purpose(written: Written) -> Iterator[Block]:
    to, way = written.subject.to, way_told(written.subject)
    if way.point_a and way.point_b:
        yield said(to.gettext(PURPOSE, a=way.point_a, b=way.point_b))
    yield Pairs((
        (to.gettext("Point B, to be reached"), written.or_gap(way.point_b, "target")),
        (to.gettext("Who answers for it"), written.or_gap(way.owner, "target_owner")),
    ))  # fmt: skip


def _funds(written: Written) -> Iterator[Block]:
    """Budget and stage, and the lines that are asked for."""
    to = written.subject.to
    yield from boxes(written, "year", "stage")
    yield from ruled(written, "lines", (46, 24, 30), to.gettext("What is asked for"))
    yield Pairs(((written.label("total"), opening.amount(written.subject)),))


def _output(written: Written) -> Iterator[Block]:
    to, subject = written.subject.to, written.subject
    yield Pairs((
        (to.gettext("What is delivered"), cell(opening.title_of(subject))),
        *pairs(written, "units", "mode", "round_the_clock"),
    ))  # fmt: skip


def _of_its_class(written: Written) -> Iterator[Block]:
    """What only this class is asked for, but for what stands elsewhere in the paper."""
    subject = written.subject
    elsewhere = {*LEGAL_BASIS, "sites", "sites_with_data"}
    asked = asked_of(subject.purchase.class_id)
    for part in OF_A_CLASS:
        its = tuple(each for each in asked if each.part == part and each.name not in elsewhere)
        if its:
            words = subject.questionnaire.purchases.parts.get(part)
            yield Heading(words.label[subject.to.language] if words else part)
            yield from whole(written, its)


def _running(written: Written) -> Iterator[Block]:
    """The sum as the proposal tells it, on what its figures rest, and the money of the years after."""
    yield from boxes(written, "cost_from", "five_year_total")
    if written.rows("cost_lines"):
        yield from ruled(written, "cost_lines", (34, 28, 38), written.label("cost_lines"))
    yield from ruled(written, "running_money", (18, 32, 50), written.label("running_money"))


def _closing(written: Written) -> Block:
    to, day = written.subject.to, written.text("drawn_up")
    return said(to.gettext(CLOSING, day=day) if day else to.gettext(CLOSING_UNDATED))
