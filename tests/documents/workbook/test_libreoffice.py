"""Workbooks after the real LibreOffice has had them: nothing has become a formula, and nothing is lost."""

import io
import random
from dataclasses import replace
from datetime import date

import pdfplumber
import pytest

from assess.core.bringing import bring_together
from assess.core.case import Answer, Case, Evidence
from assess.core.questionnaire import Questionnaire
from assess.core.returned import filled_of
from assess.documents.workbook.layout import COLUMNS, Column
from assess.documents.workbook.package import open_package
from assess.documents.workbook.reading import read_workbook
from assess.documents.workbook.sheets import sheet_parts
from assess.documents.workbook.writing import workbook
from tests.build import a_case, a_question, a_questionnaire
from tests.documents.workbook.build import (
    OBJECTED,
    PE01,
    PE02,
    TE01,
    Formula,
    a_bank,
    a_held_case,
    a_workbook,
    at,
    entry,
    filled_in,
    part_of,
    read_back,
)
from tests.documents.workbook.libreoffice import filled_by_hand, saved_again

pytestmark = pytest.mark.office

WORKBOOKS, QUESTIONS = 20, 500
BEGINNINGS = [
    "",
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
    "'",
    '"',
    "=cmd|' /C calc'!A0",
    "{=",
    "%",
]
LETTERS = [
    *"aZ09 .,;:!?&<>\"'=+-@/\\|()[]{}#%_*~^`$\n\t",
    *"éñäß漢字عربيไทย🏙💧\u202e\u200b\u00a0\u2028\ufeff",
    "_x0041_",
]
SAMPLES = [
    "=1+1", "=HYPERLINK(\"http://x.example\")", "+62811", "-1", "@SUM(A1)", "1.234,56", "1e308", "2026-11-02",
    "TRUE", "#DIV/0!", "'quoted", "http://x.example", "mailto:a@b.example", "  blanks  ", "3%", "0011", "_x000D_",
]  # fmt: skip


def a_big_bank() -> Questionnaire:
    return a_questionnaire(*(a_question(f"PE{number:03}", "people") for number in range(QUESTIONS)))


def some_text(chance: random.Random) -> str:
    if chance.random() < 0.2:
        return chance.choice(SAMPLES)
    letters = chance.choices(LETTERS, k=chance.randrange(1, 40))
    return chance.choice(BEGINNINGS) + "".join(letters)


def some_day(chance: random.Random) -> date:
    return date(chance.randrange(1990, 2026), chance.randrange(1, 12), chance.randrange(1, 28))


def an_answer_at_random(chance: random.Random) -> Answer:
    note, ask = some_text(chance), some_text(chance)
    if chance.random() < 0.15:
        return Answer(ask=ask, by=some_day(chance), note=note)
    grade = chance.randrange(3)
    evidence = Evidence(grade, some_text(chance), some_day(chance), some_text(chance), None)
    return Answer(chance.randrange(6), evidence, note=note)


def as_a_workbook_keeps_it(answer: Answer) -> Answer:
    """With one kind of line end, and a text of nothing but blanks left out."""

    def kept(text: str) -> str:
        return text.replace("\r\n", "\n").replace("\r", "\n") if text.strip() else ""

    evidence = answer.evidence
    shown = replace(evidence, document=kept(evidence.document), checked_by=kept(evidence.checked_by))
    return replace(answer, evidence=shown, note=kept(answer.note), ask=kept(answer.ask))


def formulas(content: bytes) -> int:
    _, scans = open_package(content)
    assert not any("<f>" in part_of(content, part).decode() for part in scans)
    return sum(len(scan.formulas) for scan in scans.values())


def test_ten_thousand_answers_come_back_byte_for_byte_and_none_is_a_formula():
    bank, chance = a_big_bank(), random.Random(20261124)
    asked = [question.id for question in bank.questions]
    cases = [a_case({id: an_answer_at_random(chance) for id in asked}) for _ in range(WORKBOOKS)]
    saved = saved_again([workbook(bank, case, "", "id") for case in cases])
    assert sum(map(formulas, saved)) == 0
    empty = a_case({})
    for case, content in zip(cases, saved, strict=True):
        returned = read_workbook("b.xlsx", content, bank, case.city.name)
        assert returned.problems == ()
        assert bring_together(bank, case, returned.rows).brought == ()
        into_nothing = [replace(row, exported={}) for row in returned.rows]
        assert bring_together(bank, empty, into_nothing).answers == {
            id: as_a_workbook_keeps_it(answer) for id, answer in case.answers.items()
        }


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_workbook_that_was_filled_in_by_libreoffice_is_read(language):
    content = a_workbook(a_held_case(), language=language)
    column = {each: at for at, each in enumerate(COLUMNS, 1)}
    unknown = {"id": "Belum diketahui", "en": "Don't know"}[language]
    saved = filled_by_hand(
        content,
        "BKPSDM",
        {
            (3, 4): "Siti, Kasubag",
            (PE01, column[Column.NOTE]): "=1+1 typed",
            (PE02, column[Column.LEVEL]): entry(content, "PE02", 4),
            (PE02, column[Column.GRADE]): entry(content, "grade", 2),
            (PE02, column[Column.DOCUMENT]): "SK 7/2026",
            (PE02, column[Column.DATED]): "2026-11-02",
            (PE02, column[Column.NOTE]): "line one\nline two",
            (TE01, column[Column.UNKNOWN]): unknown,
            (TE01, column[Column.BY]): "15/12/2026",
            (OBJECTED, column[Column.LEVEL]): entry(content, "PB1", 1),
        },
    )
    returned = read_back(saved)
    assert returned.problems == ()
    case: Case = a_held_case()
    answers = bring_together(a_bank(), case, returned.rows).answers
    signed = "Siti, Kasubag"
    assert answers["PE01"] == replace(case.answers["PE01"], note="=1+1 typed", entered_by=signed)
    evidence = Evidence(2, "SK 7/2026", date(2026, 11, 2))
    assert answers["PE02"] == Answer(4, evidence, note="line one\nline two", entered_by=signed)
    assert answers["TE01"] == Answer(by=date(2026, 12, 15), entered_by=signed)
    assert [each.level for each in answers["PB1"].objections] == [1]


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_libreoffice_saves_again_is_the_workbook_it_was(language):
    content = a_workbook(a_held_case(), language=language)
    (saved,) = saved_again([content])
    assert list(sheet_parts(saved)) == list(sheet_parts(content))
    rows = {row.question: row for row in read_back(saved).rows}
    assert rows["PE01"].filled == filled_of(a_held_case().answers["PE01"])
    assert rows["PE01"].exported == {row.question: row for row in read_back(content).rows}["PE01"].exported
    xml = part_of(saved, sheet_parts(saved)["BKPSDM"]).decode()
    assert "<sheetProtection " in xml
    assert xml.count('type="list"') == 10
    assert 'orientation="landscape"' in xml


def test_a_formula_typed_in_libreoffice_is_told():
    column = COLUMNS.index(Column.NOTE)
    spoilt = a_workbook(a_held_case())
    (saved,) = saved_again([filled_in(spoilt, {at(PE02, Column.NOTE): Formula("1+1", "2")})])
    (problem,) = read_back(saved).problems
    assert problem.place == f"BKPSDM!{chr(ord('A') + column)}{PE02}"
    assert "formula" in problem.message


def test_it_prints_on_as_many_pages_of_a4_as_its_sheets_need():
    (pdf,) = saved_again([a_workbook(a_held_case())], "pdf")
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        sizes = [(round(page.width), round(page.height)) for page in opened.pages]
        texts = [page.extract_text() or "" for page in opened.pages]
    assert sizes == [(595, 842), (842, 595)]
    assert "Halaman 2 dari 2" in texts[1]
    assert "tiny@1.0.0" in texts[1]
