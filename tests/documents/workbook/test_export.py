"""A workbook that leaves: what it holds, what can be changed in it, and what never is in it."""

import re

import pytest

from assess.core.case import Objection
from assess.documents.workbook.layout import COLUMNS, HEAD_ROW, INPUTS, LISTS, MANIFEST, Column
from assess.documents.workbook.plan import NoSuchOffice, known_office
from assess.documents.workbook.sheets import sheet_parts
from assess.documents.workbook.writing import workbook
from assess.language import translator
from tests.build import a_case, an_answer
from tests.documents.workbook.build import (
    OBJECTED,
    PE01,
    PE02,
    TE01,
    a_bank,
    a_held_case,
    a_workbook,
    at,
    cells,
    entry,
    part_of,
    read_back,
)


def held(content: bytes, row: int, column: Column, sheet: str = "BKPSDM") -> object:
    return cells(content, sheet)[row - 1][COLUMNS.index(column)]


def xml_of(content: bytes, sheet: str) -> str:
    return part_of(content, sheet_parts(content)[sheet]).decode()


def test_each_office_has_a_sheet_between_the_guide_and_the_hidden_ones():
    assert list(sheet_parts(workbook(a_bank(), a_held_case(), "", "en"))) == [
        "Guide", "Bappeda", "BKPSDM", LISTS, MANIFEST,
    ]  # fmt: skip
    assert list(sheet_parts(a_workbook(a_held_case()))) == ["Petunjuk", "BKPSDM", LISTS, MANIFEST]


def test_the_questions_that_decide_come_first_and_those_of_others_last():
    rows = cells(a_workbook(a_held_case(), language="en"), "BKPSDM")
    first = [str(row[0]) for row in rows[HEAD_ROW:]]
    assert first == [
        "Questions that decide the requests", "PE01",
        "Questions that deepen the picture", "PE02", "TE01",
        "Questions of other offices: fill in a level only where this office holds a different one", "PB1",
    ]  # fmt: skip
    assert [first.index(each) + HEAD_ROW + 1 for each in ("PE01", "PE02", "TE01", "PB1")] == [
        PE01, PE02, TE01, OBJECTED,
    ]  # fmt: skip


def test_what_the_case_holds_is_filled_in_but_no_private_note():
    content = a_workbook(a_held_case(), language="en")
    assert [held(content, PE01, column) for column in INPUTS] == [
        "3. level 3",
        "3. In force or filled, and checked against the original or on site by someone outside the answering office",
        "SK 1/2026", "2026-11-24", "Inspektorat", "2026-11-24", "", "", "", "", "a note",
    ]  # fmt: skip
    assert not any("never printed" in str(cell) for row in cells(content, "BKPSDM") for cell in row)


@pytest.mark.parametrize(("language", "said"), [("id", "Yang dapat ditanya: the planner (id)"), ("en", "Whom to ask")])
def test_why_the_evidence_and_whom_to_ask_stand_with_the_question(language, said):
    content = workbook(a_bank(), a_held_case(), "bappeda", language)
    told = str(held(content, 6, Column.HELP, "Bappeda"))
    assert said in told
    assert "evidence of PB1" in told
    assert "why PB1 is asked" in str(held(content, 6, Column.QUESTION, "Bappeda"))


def test_what_another_office_says_so_far_stands_with_its_question():
    case = a_held_case()
    told = str(held(a_workbook(case, language="en"), OBJECTED, Column.HELP))
    assert told == "In charge: Planning agency (Bappeda)\nAnswer so far: 2. level 2"
    objected = an_answer(2, 2, objections=(Objection("Badan Kepegawaian", 1, "seen otherwise"),))
    content = a_workbook(case.answering("PB1", objected), language="en")
    assert held(content, OBJECTED, Column.LEVEL) == "1. level 1"
    assert held(content, OBJECTED, Column.NOTE) == "seen otherwise"


def test_without_a_case_every_question_is_asked_and_nothing_is_known():
    content = workbook(a_bank(), None, "", "id")
    rows = [row for sheet in ("Bappeda", "BKPSDM") for row in cells(content, sheet)[HEAD_ROW:] if row[1]]
    assert sorted({str(row[0]) for row in rows}) == ["PB1", "PE01", "PE02", "TE01"]
    assert not any(cell for row in rows for cell in row[3:])
    assert read_back(content).problems == ()


def test_the_lists_offer_full_sentences_with_their_numbers():
    content = a_workbook()
    assert [entry(content, "PE01", number) for number in (0, 5)] == ["0. tingkat 0", "5. tingkat 5"]
    assert entry(content, "grade", 0) == "0. Belum ada bukti"
    xml = xml_of(content, "BKPSDM")
    sources = dict(re.findall(r'sqref="(\w+)"><formula1>([^<]+)</formula1>', xml))
    assert sources[at(PE01, Column.LEVEL).rpartition("!")[2]] == f"'{LISTS}'!$B$4:$G$4"
    assert sources[at(PE01, Column.GRADE).rpartition("!")[2]] == f"'{LISTS}'!$B$1:$F$1"


def open_cells(content: bytes, sheet: str) -> set[str]:
    """The cells that can be changed though the sheet is protected."""
    styles = part_of(content, "xl/styles.xml").decode()
    formats = re.findall(r"<xf [^>]*?(?:/>|>.*?</xf>)", styles.partition("<cellXfs")[2].partition("</cellXfs")[0])
    free = {str(number) for number, each in enumerate(formats) if 'locked="0"' in each}
    return {name for name, style in re.findall(r'<c r="(\w+)" s="(\d+)"', xml_of(content, sheet)) if style in free}


def test_only_what_is_to_be_filled_in_can_be_changed():
    content = a_workbook(a_held_case())
    rows = {PE01: set(INPUTS) - {Column.REASON}, PE02: set(INPUTS) - {Column.REASON}, TE01: set(INPUTS)}
    rows[OBJECTED] = {Column.LEVEL, Column.NOTE}
    expected = {at(row, column).rpartition("!")[2] for row, columns in rows.items() for column in columns}
    assert open_cells(content, "BKPSDM") == expected | {"D3"}
    for sheet in sheet_parts(content):
        assert "<sheetProtection " in xml_of(content, sheet)


def test_it_prints_on_a4_one_page_wide_with_its_heads_and_its_footer():
    content = a_workbook(a_held_case())
    xml = xml_of(content, "BKPSDM")
    assert 'paperSize="9"' in xml
    assert 'orientation="landscape"' in xml
    assert 'fitToHeight="0"' in xml
    assert 'topLeftCell="C5"' in xml
    assert re.search(r"Kabupaten Contoh · 24 November 2026 · tiny@1\.0\.0 · [0-9a-f]{16}", xml)
    book = part_of(content, "xl/workbook.xml").decode()
    assert "BKPSDM!$4:$4" in book
    assert "BKPSDM!$A$1:$N$11" in book
    assert book.count('state="veryHidden"') == 2


def test_it_is_the_same_each_time_it_is_made():
    assert a_workbook(a_held_case()) == a_workbook(a_held_case())


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "{=1}", "＝1", "http://x.example", "12", "'x"])
def test_a_text_is_never_a_formula_a_link_or_a_number(text):
    content = a_workbook(a_case({"PE02": an_answer(1, 1, note=text)}, "cctv"))
    xml = xml_of(content, "BKPSDM")
    assert "<f>" not in xml
    assert "<hyperlink" not in xml
    assert held(content, PE02, Column.NOTE) == text


def test_a_text_too_long_for_a_cell_says_so_and_stays_as_it_is():
    case = a_case({"PE02": an_answer(1, 1, note="\U0001f3d9" * 20_000)}, "cctv")
    content = a_workbook(case, language="en")
    assert held(content, PE02, Column.NOTE) == "Too long for a cell. It stays as it is in the assessment."
    assert all(not row.changed and not row.emptied for row in read_back(content).rows)


@pytest.mark.parametrize("called", ["bkpsdm", "BKPSDM", "badan kepegawaian", "Personnel agency (BKPSDM)"])
def test_an_office_is_found_by_its_id_its_acronym_or_its_name(called):
    assert known_office(a_bank(), called, translator("en")) == "bkpsdm"


def test_an_office_that_is_not_there_is_answered_with_those_that_are():
    with pytest.raises(NoSuchOffice, match=r"“Dinas X”.*Bappeda and BKPSDM"):
        known_office(a_bank(), "Dinas X", translator("en"))


def test_two_offices_of_one_acronym_have_sheets_of_their_own():
    bank = a_bank()
    offices = tuple(type(each)(each.id, bank.offices[0].name) for each in bank.offices)
    alike = type(bank)(**{**{f: getattr(bank, f) for f in bank.__dataclass_fields__}, "offices": offices})
    assert list(sheet_parts(workbook(alike, None, "", "id")))[1:3] == ["Bappeda", "Bappeda 2"]
