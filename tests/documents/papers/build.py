"""Builders for papers: proposals that were reviewed, decided, changed since, or filled to the brim."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from assess.core.appraising.binding import binding_fingerprint, seen_in
from assess.core.case import Case, City
from assess.core.purchases.fields import Facts, FieldKind, Rows, Value
from assess.core.purchases.fields import Field as Box
from assess.core.purchases.proposal import asked_of
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import (
    Graded,
    PurchaseDecision,
    PurchaseVerdict,
    Query,
    Review,
    ReviewGrade,
    Undertaking,
)
from assess.documents.papers.blocks import Cell, Heading, Items, Line, Pairs, Paper, Paragraph, Signatures, Table
from assess.documents.papers.kinds import KINDS
from assess.documents.papers.subject import Subject, subject_of
from assess.documents.papers.written import Written
from assess.language import translator
from tests.core.appraising.build import a_proposal, plain_city, ready_city
from tests.core.bank import the_bank

REVIEWED = date(2027, 9, 20)
LACKING = {
    "impact_assessment": "none",
    "place": None,
    "functions": None,
    "makers": 1,
    "brand_reason": None,
    "pilot": "none",
    "running_money": None,
    "camera_rule_state": "draft",
}
"""Two criteria are not met (G09, G10, C4) and some good practice is not followed (G06, G12)."""
IN_OTHER_WORDS = frozenset({
    "stage", "year", "drawn_up", "serves", "baseline", "baseline_months", "target", "target_on",
})  # fmt: skip
"""Boxes that papers say within a sentence or a line of another name."""
GRADES = {
    "G01": Graded(ReviewGrade.FULLY, "", "Sri Lestari", REVIEWED),
    "G12": Graded(ReviewGrade.FULLY, "Uji coba tahun 2026 sudah cukup.", "Sri Lestari", REVIEWED),
    "C4": Graded(ReviewGrade.NOT, "", "Sri Lestari", REVIEWED),
}
QUERIES = (
    Query("q1", "G10", "Kapan penilaian dampak ditandatangani?", "Sri Lestari", REVIEWED,
          "Pada 1 Desember 2027.", "Kepala Bidang", date(2027, 9, 25), "Salinan diterima.", date(2027, 12, 3)),
    Query("q2", "", "Mengapa 120 kamera untuk 60 titik?", "Sri Lestari", REVIEWED),
)  # fmt: skip
UNDERTAKINGS = (
    Undertaking("u1", "Menandatangani penilaian dampak.", "Kepala Dinas", date(2028, 2, 1)),
    Undertaking("u2", "Menetapkan peraturan kamera.", met_on=date(2028, 1, 10), met_with="Perbup 3/2028"),
)
REVIEW = Review(GRADES, QUERIES, UNDERTAKINGS, "Lokasi dilihat bersama Satpol PP.")


def a_reviewed(**changes: Any) -> Purchase:
    """A proposal with a review and without a decision."""
    return replace(a_proposal("cctv", **{**LACKING, **changes}), review=REVIEW)


def decided(purchase: Purchase, case: Case, on: Purchase | None = None) -> Purchase:
    """The same with a decision, made *on* another version of it where one is given."""
    seen = on or purchase
    decision = PurchaseDecision(
        PurchaseVerdict.DEFER, "Sri Lestari", date(2027, 9, 30), binding_fingerprint(case, seen),
        "Auditor Madya", "Aturan kamera belum ada.", seen_in(case, seen),
    )  # fmt: skip
    return replace(purchase, review=replace(purchase.review, decision=decision))


def a_changed(case: Case) -> Purchase:
    """A proposal whose total is no longer what was decided on."""
    now = a_reviewed()
    return decided(now, case, on=replace(now, facts={**now.facts, "total": Decimal(1_900_000_000)}))


def a_subject(purchase: Purchase | None = None, language: str = "id", case: Case | None = None) -> Subject:
    purchase = purchase or a_proposal("cctv")
    case = replace(case or ready_city(), purchases=(purchase,))
    return subject_of(the_bank(), case, purchase, translator(language))


def a_paper(kind: str, purchase: Purchase | None = None, language: str = "id", case: Case | None = None) -> Paper:
    return KINDS[kind].build(a_subject(purchase, language, case))


def brimming(class_id: str, text: str) -> Purchase:
    """A proposal with as many rows as there may be, each text as long as it may be, and a review to match."""
    facts: Facts = {each.name: _full(each, text) for each in asked_of(class_id)}
    prose, name = (text * 5_000)[:5_000], (text * 300)[:300]
    undertakings = tuple(Undertaking(f"u{each}", prose, name, REVIEWED) for each in range(12))
    queries = tuple(Query(f"q{each}", "", prose, name, REVIEWED, prose, name, REVIEWED, prose) for each in range(9))
    grades = {check.id: Graded(ReviewGrade.NOT, prose, name, REVIEWED) for check in the_bank().purchases.checks}
    decision = PurchaseDecision(PurchaseVerdict.DEFER, name, REVIEWED, "0" * 64, name, prose, {"proposal.title": name})
    return Purchase("brim", class_id, facts, Review(grades, queries, undertakings, prose, decision))


def a_marked(class_id: str) -> Purchase:
    """A proposal in which every text names its own box, and every table has a row of such texts."""
    facts: Facts = {each.name: _marked(each) for each in asked_of(class_id)}
    return Purchase("marked", class_id, {**facts, "serves": "own", "export_tested": "no"})


def marks_of(class_id: str, subject: Subject) -> Iterator[str]:
    """What has to be found again of it: each text, and the label of each box of another kind that stands by itself."""
    written = Written(subject)
    for each in asked_of(class_id):
        if isinstance(each, Rows):
            yield from (f"isi-{each.name}-{column.name}" for column in each.columns if _is_text(column))
        elif _is_text(each):
            yield f"isi-{each.name}"
        elif each.name not in IN_OTHER_WORDS:
            yield written.label(each.name)


def a_full_city(text: str) -> Case:
    return plain_city(city=City((text * 200)[:200], "kabupaten"))


def lines_of(paper: Paper) -> Iterator[Line]:
    """Every line of a paper, tables included."""
    for block in paper.blocks:
        if isinstance(block, Heading):
            yield Line(block.text)
        elif isinstance(block, Paragraph):
            yield block.line
        elif isinstance(block, Items):
            yield from block.lines
        elif isinstance(block, Pairs):
            yield from (line for name, cell in block.rows for line in (Line(name), *cell))
        elif isinstance(block, Table):
            yield from (line for row in block.rows for cell in row for line in cell)
        elif isinstance(block, Signatures):
            yield from (Line(f"{each.role} {each.position} {each.name}") for each in block.signers)


def text_of(paper: Paper) -> str:
    return "\n".join(each.text for each in lines_of(paper))


def tables_of(paper: Paper) -> dict[str, Table]:
    """Each table by the heading it stands under."""
    found, heading = {}, ""
    for block in paper.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            found[heading] = block
    return found


def words(cell: Cell) -> str:
    return " ".join(each.text for each in cell)


def _marked(asked: Box | Rows) -> Value | tuple[dict[str, Value], ...]:
    if isinstance(asked, Box):
        return f"isi-{asked.name}" if _is_text(asked) else _value(asked, "")
    row = {each.name: f"isi-{asked.name}-{each.name}" if _is_text(each) else _value(each, "") for each in asked.columns}
    return ({**row, asked.keyed_by: asked.keys[0]},) if asked.keys else (row,)


def _is_text(box: Box) -> bool:
    return box.kind in (FieldKind.TEXT, FieldKind.PROSE)


def _full(asked: Box | Rows, text: str) -> Value | tuple[dict[str, Value], ...]:
    if isinstance(asked, Box):
        return _value(asked, text)
    row = {each.name: _value(each, text) for each in asked.columns}
    if asked.keys:
        return tuple({**row, asked.keyed_by: key} for key in asked.keys)
    return (row,) * asked.most


def _value(box: Box, text: str) -> Value:
    if box.kind in (FieldKind.TEXT, FieldKind.PROSE):
        return (text * int(box.most))[: int(box.most)]
    if box.kind is FieldKind.CHOICE:
        return box.options[-1]
    return date(2099, 12, 31) if box.kind is FieldKind.DAY else box.most
