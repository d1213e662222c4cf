"""Builders for documents: small evaluations with every chapter filled, and readers of what a PDF holds."""

import io
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pdfplumber

from assess.core.case import Baseline, Case, City, Objection, PointB, Target
from assess.core.evaluation import Evaluation, evaluate
from assess.core.questionnaire import BudgetWindow, Kind, Months, Questionnaire, Text, Way, WayKind
from assess.core.sources import Law, LawStatus, Source, SourceStatus
from tests.build import (
    a_case,
    a_class,
    a_decision,
    a_purchase,
    a_question,
    a_questionnaire,
    a_step,
    a_text,
    an_answer,
    not_applicable,
)

WINDOWS = (
    BudgetWindow(Text("APBD", "Budget"), 7, True, 1, 12, a_text("the month is an assumption")),
    BudgetWindow(Text("Perubahan APBD", "Revised budget"), 7, False, 10, 12),
)
A_SOURCE = Source(
    "E1",
    a_text("computers alone are not enough"),
    a_text("Garicano & Heaton, 2010"),
    "A",
    "https://doi.org/x",
    status=SourceStatus.VERIFIED,
)
AN_UNUSED_SOURCE = Source("E2", a_text("nobody cites this"), a_text("Nobody, 2011"), "B")
LAWS = (
    Law("uu-27-2022", a_text("the law on data"), a_text("data"), LawStatus.VERIFIED, a_text("two copies were read")),
    Law("uu-1-1999", a_text("another law"), a_text("nothing"), LawStatus.VERIFIED, a_text("it was read")),
)
WAYS = {
    WayKind.FORMATION: Way(Months(10, 14, 24), a_text("posts are proposed")),
    WayKind.REDEPLOYMENT: Way(Months(2, 4, 6), replace(a_text("staff are moved"), sources=("uu-27-2022",))),
}


def a_bank() -> Questionnaire:
    """Six questions, a regulation, a post, and the purchase of cameras after both."""
    return a_questionnaire(
        a_question("PB1", "purpose"),
        a_question("PE01", "people"),
        a_question("PR01", "process", weight=3),
        a_question("PR02", "process", not_applicable_when="nothing_bought"),
        a_question("PR03", "process"),
        a_question("TE01", "technology"),
        steps=[
            a_step("S1", kind=Kind.REGULATION, triggers=("PB1",), lifts={"PB1": 3}, form=a_text("a regulation"),
                   signatory=a_text("the head"), months=3, actions=(a_text("write it"), a_text("sign it")),
                   pitfalls=(replace(a_text("it was bought first"), sources=("E1",)),), sources=("E1",),
                   cost=a_text("ten million")),
            a_step("S2", "S1", kind=Kind.STAFFING, triggers=("PE01",), lifts={"PE01": 3}, posts=a_text("one post"),
                   actions=(a_text("count the work"),), ways=WAYS, helpers=("office",)),
            a_step("S3", triggers=("PR01",), lifts={"PR01": 3}, actions=(a_text("draw it"),)),
            a_step("S4", triggers=("TE01",), lifts={"TE01": 3}),
            a_purchase("cctv", "S1", "S2"),
        ],
        budget=["PB1"],
        classes=[a_class("cctv", "PE01")],
        budget_windows=WINDOWS,
        sources=(A_SOURCE, AN_UNUSED_SOURCE),
        laws=LAWS,
    )  # fmt: skip


def a_full_case(**changes: Any) -> Case:
    """A case with an answer of every kind."""
    answers = {
        "PB1": an_answer(1, 0, note="a note"),
        "PE01": replace(an_answer(2, 2), objections=(Objection("satpol_pp", 1, "not in the field"),)),
        "PR01": replace(an_answer(3, 3), objections=(Objection("satpol_pp", 1),), decision=a_decision(2)),
        "PR02": not_applicable(),
        "PR03": an_answer(4, 2),
    }
    point_b = PointB(
        "complaints",
        "too slow",
        Baseline(Decimal(300), "hours", 3, "a report"),
        Target(Decimal(24), "hours", date(2028, 12, 31)),
        "Sekda",
    )
    return replace(a_case(answers, "cctv", point_b=point_b), **changes)


def an_evaluation(**changes: Any) -> Evaluation:
    return evaluate(a_bank(), a_full_case(**changes))


def in_city(name: str) -> Case:
    return a_full_case(city=City(name, "kota"))


@lru_cache(maxsize=8)
def pages_of(pdf: bytes) -> tuple[str, ...]:
    """The text of each page, in one line."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return tuple(" ".join((page.extract_text() or "").split()) for page in opened.pages)


def text_of(pdf: bytes) -> str:
    return " ".join(pages_of(pdf))


def without_space(text: str) -> str:
    """For texts that a line break may have cut anywhere."""
    return re.sub(r"\s+", "", text)
