"""A workbook that comes back: every cell is read for what it says, and every doubt is told with its place."""

from dataclasses import replace
from datetime import date

import pytest

from assess.core.bringing import Together
from assess.core.case import Answer, Evidence
from assess.core.questionnaire import Office, Text
from assess.core.returned import Filled, filled_of
from assess.documents.workbook.layout import HEAD_ROW, MANIFEST, Column
from assess.documents.workbook.returning import Back, bring_back
from assess.documents.workbook.writing import workbook
from assess.language import translator
from tests.build import a_case
from tests.documents.workbook.build import (
    OBJECTED,
    PE01,
    PE02,
    TE01,
    Broken,
    Day,
    Formula,
    a_bank,
    a_held_case,
    a_workbook,
    at,
    entry,
    filled_in,
    read_back,
    with_date_style,
)


def brought(*files: bytes, case=None, language: str = "en") -> Back:
    named = [(f"{number}.xlsx", content) for number, content in enumerate(files)]
    return bring_back(named, a_bank(), case or a_held_case(), translator(language))


def said(back: Back, language: str = "en") -> list[str]:
    return [f"{problem.place}: {problem.text(translator(language))}" for problem in back.problems]


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_leaves_comes_back_as_it_was(language):
    case = a_held_case()
    rows = read_back(a_workbook(case, language=language)).rows
    assert {row.question: row.filled for row in rows} == {
        "PE01": filled_of(case.answers["PE01"]), "PE02": Filled(), "TE01": Filled(), "PB1": Filled(),
    }  # fmt: skip
    assert brought(a_workbook(case, language=language)).together.brought == ()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_cell_is_read(language):
    content = a_workbook(a_held_case(), language=language)
    unknown = {"id": "Belum diketahui", "en": "Don't know"}[language]
    back = brought(
        filled_in(
            content,
            {
                "BKPSDM!D3": "Siti, Kasubag",
                at(PE02, Column.LEVEL): entry(content, "PE02", 4),
                at(PE02, Column.GRADE): entry(content, "grade", 3),
                at(PE02, Column.DOCUMENT): "SK 7/2026",
                at(PE02, Column.DATED): "02/11/2026",
                at(PE02, Column.CHECKED_BY): "Inspektorat",
                at(PE02, Column.CHECKED_ON): "2026-11-03",
                at(PE02, Column.NOTE): "line one\nline two",
                at(TE01, Column.UNKNOWN): unknown,
                at(TE01, Column.ASK): "Diskominfo",
                at(TE01, Column.BY): "15.12.2026",
                at(OBJECTED, Column.LEVEL): entry(content, "PB1", 1),
                at(OBJECTED, Column.NOTE): "=seen otherwise",
            },
        )
    )
    assert said(back) == []
    answers = back.together.answers
    evidence = Evidence(3, "SK 7/2026", date(2026, 11, 2), "Inspektorat", date(2026, 11, 3))
    assert answers["PE02"] == Answer(4, evidence, note="line one\nline two", entered_by="Siti, Kasubag")
    assert answers["TE01"] == Answer(ask="Diskominfo", by=date(2026, 12, 15), entered_by="Siti, Kasubag")
    (objection,) = answers["PB1"].objections
    assert (objection.office, objection.level, objection.note) == ("BKPSDM", 1, "=seen otherwise")
    assert sorted(answers) == ["PB1", "PE02", "TE01"]


def test_a_question_is_set_aside_with_its_reason():
    back = brought(filled_in(a_workbook(a_held_case()), {at(TE01, Column.REASON): "nothing was ever bought"}))
    assert back.together.answers == {"TE01": Answer(not_applicable="nothing was ever bought")}


@pytest.mark.parametrize(
    ("written", "level"),
    [
        pytest.param("4. tingkat 4", 4, id="the entry"),
        pytest.param("4.  level  4 ", 4, id="the entry of the other language, with other spaces"),
        pytest.param("4", 4, id="its number as a text"),
        pytest.param(4.0, 4, id="its number"),
        pytest.param(0, 0, id="nought"),
    ],
)
def test_a_level_is_told_by_its_number(written, level):
    back = brought(filled_in(a_workbook(a_held_case()), {at(PE02, Column.LEVEL): written}))
    assert back.together.answers["PE02"].level == level


LIST = "is not in the list of this cell. Choose one of its entries."
NO_DAY = "is no day. Write it as 2026-11-24 or 24/11/2026, with the year in four digits."


@pytest.mark.parametrize(
    ("column", "written", "told"),
    [
        pytest.param(Column.LEVEL, "3.0", f"“3.0” {LIST}", id="a level as 3.0"),
        pytest.param(Column.LEVEL, 3.5, f"“3.5” {LIST}", id="half a level"),
        pytest.param(Column.LEVEL, 6, f"“6” {LIST}", id="no such level"),
        pytest.param(Column.LEVEL, -1, f"“-1” {LIST}", id="a negative level"),
        pytest.param(Column.LEVEL, 1e308, f"“1e+308” {LIST}", id="a huge number"),
        pytest.param(Column.LEVEL, "1.234,56", f"“1.234,56” {LIST}", id="a number of another kind"),
        pytest.param(Column.LEVEL, "3. level 4", f"“3. level 4” {LIST}", id="a number with another sentence"),
        pytest.param(Column.LEVEL, "³", f"“³” {LIST}", id="a digit that is none"),
        pytest.param(Column.LEVEL, True, f"“True” {LIST}", id="true as a level"),
        pytest.param(Column.GRADE, "5", f"“5” {LIST}", id="no such grade"),
        pytest.param(Column.UNKNOWN, "x", f"“x” {LIST}", id="another word"),
        pytest.param(Column.UNKNOWN, True, f"“True” {LIST}", id="true as don't know"),
        pytest.param(Column.DATED, "02/11/26", f"“02/11/26” {NO_DAY}", id="a short year"),
        pytest.param(Column.DATED, "2026-02-30", f"“2026-02-30” {NO_DAY}", id="no such day"),
        pytest.param(Column.DATED, "11/24/2026", f"“11/24/2026” {NO_DAY}", id="the month first"),
        pytest.param(Column.DATED, "2026", f"“2026” {NO_DAY}", id="a year"),
        pytest.param(Column.DATED, 46000.5, f"“46000.5” {NO_DAY}", id="a number"),
        pytest.param(Column.DATED, False, f"“False” {NO_DAY}", id="false as a day"),
        pytest.param(
            Column.DATED, "1989-12-31", "“1989-12-31” lies outside the years 1990 to 2100. Correct the day.", id="early"
        ),
        pytest.param(
            Column.NOTE, 1234.5,
            "This cell holds the number 1234.5, where a text is expected. Write it out, or empty it.", id="a number",
        ),
        pytest.param(
            Column.DOCUMENT, True, "This cell holds TRUE or FALSE. Write what is meant, or empty it.", id="true",
        ),
        pytest.param(
            Column.NOTE, Formula("1+1", "2"), "This cell holds a formula. Write the result in its place.", id="formula",
        ),
        pytest.param(
            Column.LEVEL, Formula("D8", "4. tingkat 4"), "This cell holds a formula. Write the result in its place.",
            id="a formula with a good value",
        ),
        pytest.param(
            Column.NOTE, Formula("A1", ""), "This cell holds a formula. Write the result in its place.",
            id="a formula of nothing",
        ),
        pytest.param(
            Column.NOTE, Broken(), "This cell holds an error of the spreadsheet program. Write what is meant.",
            id="an error",
        ),
        pytest.param(
            Column.NOTE, "a_x0001_b", "This text holds an invisible character that cannot be kept. Type it again.",
            id="a control character",
        ),
    ],
)  # fmt: skip
def test_what_a_cell_should_not_hold_is_told_with_its_place(column, written, told):
    back = brought(filled_in(a_workbook(a_held_case()), {at(TE01, column): written}))
    assert said(back) == [f"{at(TE01, column)}: {told}"]
    assert back.together.answers == {}


@pytest.mark.parametrize(
    ("number", "told"),
    [
        pytest.param(46328, None, id="a day"),
        pytest.param(46328.25, NO_DAY, id="a day with a time"),
        pytest.param(1, "outside the years 1990 to 2100", id="long ago"),
    ],
)
def test_a_real_date_is_a_day(number, told):
    content = with_date_style(a_workbook(a_held_case()))
    back = brought(filled_in(content, {at(PE02, Column.DATED): Day(number), at(PE02, Column.LEVEL): "1"}))
    if told is None:
        assert back.together.answers["PE02"].evidence.dated == date(2026, 11, 2)
    else:
        assert told in said(back)[0]


def test_a_real_date_is_no_text():
    content = with_date_style(a_workbook(a_held_case()))
    (told,) = said(brought(filled_in(content, {at(PE02, Column.NOTE): Day(46328)})))
    assert "This cell holds a day or a time, where a text is expected." in told


def test_all_problems_of_all_workbooks_are_told_at_once_and_nothing_is_brought():
    content = a_workbook(a_held_case())
    spoilt = filled_in(content, {at(PE01, Column.LEVEL): "9", at(PE02, Column.DATED): "soon"})
    back = brought(spoilt, filled_in(content, {at(TE01, Column.NOTE): 1}), b"no workbook")
    assert [(problem.file, problem.place) for problem in back.problems] == [
        ("0.xlsx", "BKPSDM!D6"), ("0.xlsx", "BKPSDM!G8"), ("1.xlsx", "BKPSDM!N9"), ("2.xlsx", "2.xlsx"),
    ]  # fmt: skip
    assert back.rows == ()


def test_problems_are_told_in_indonesian():
    back = brought(filled_in(a_workbook(a_held_case()), {at(PE01, Column.LEVEL): "9"}), language="id")
    assert said(back, "id") == ["BKPSDM!D6: “9” tidak ada dalam daftar sel ini. Pilih salah satu isi daftar."]


def test_a_level_and_a_dont_know_are_one_too_many():
    back = brought(filled_in(a_workbook(a_held_case()), {at(PE01, Column.UNKNOWN): "Don't know"}))
    assert said(back) == ["BKPSDM!J6: Choose one: a level, “Don't know”, or a reason why the question does not apply."]


def test_moved_columns_and_rows_are_told_and_no_cell_is_read():
    content = a_workbook(a_held_case(), language="en")
    moved = filled_in(content, {f"BKPSDM!E{HEAD_ROW}": "Note", f"BKPSDM!A{PE01}": "PE02", at(PE02, Column.LEVEL): "9"})
    assert said(brought(moved)) == [
        "BKPSDM!E4: The column “Evidence: choose one” is expected here. Put the columns back in their order.",
        "BKPSDM!A6: The row of PE01 is expected here. Put the rows back in their order.",
    ]


def test_what_is_written_beside_the_questions_is_told():
    (told,) = said(brought(filled_in(a_workbook(a_held_case()), {"BKPSDM!D14": "more"})))
    assert told.startswith("BKPSDM!D14: This row belongs to no question.")


def test_an_answer_that_cannot_be_kept_is_told_at_its_cell():
    content = filled_in(a_workbook(a_held_case()), {at(PE02, Column.LEVEL): "3", at(PE02, Column.GRADE): "3"})
    (told,) = said(brought(content))
    assert told.startswith("BKPSDM!E8: Evidence of grade 3 or 4 needs the document")
    later = filled_in(a_workbook(a_held_case()), {at(PE01, Column.DATED): "2027-01-01"})
    assert said(brought(later))[0].startswith("BKPSDM!I6: The day of the check is before the day of the document.")


@pytest.mark.parametrize("column", [Column.NOTE, Column.DOCUMENT, Column.ASK])
def test_a_text_that_is_too_long_is_told_at_its_cell(column):
    (told,) = said(brought(filled_in(a_workbook(a_held_case()), {at(PE02, column): "a" * 30_001})))
    assert told.startswith(f"{at(PE02, column)}: A text may have 30,000 characters.")


def test_what_is_repeated_from_a_cell_holds_no_order_for_a_terminal():
    (told,) = said(brought(filled_in(a_workbook(a_held_case()), {at(PE02, Column.LEVEL): "_x001B_[2Jx"})))
    assert "“[2Jx”" in told


def test_an_office_without_a_question_gets_a_workbook_that_says_nothing():
    bank = a_bank()
    nobody = replace(bank, offices=(*bank.offices, Office("dishub", Text("Dishub", "Dishub"))))
    content = workbook(nobody, a_held_case(), "dishub", "en")
    assert bring_back([("d.xlsx", content)], nobody, a_held_case(), translator("en")) == Back((), Together(), ())


def test_a_level_moved_without_evidence_is_told_at_the_evidence():
    blank = filled_in(a_workbook(), {at(PE01, Column.LEVEL): "5"})
    (told,) = said(brought(blank))
    assert told.startswith("BKPSDM!E6: The level is a new one, but no evidence is chosen")


def test_two_workbooks_of_an_office_that_differ_are_told_with_both_places():
    content = a_workbook(a_held_case())
    files = [filled_in(content, {at(PE02, Column.LEVEL): level}) for level in ("1", "2")]
    assert said(brought(*files)) == [
        "BKPSDM!D8: PE02 comes back from the same office with different contents (Answer): 0.xlsx: BKPSDM!D8 and "
        "1.xlsx: BKPSDM!D8. Agree on one, write it in both, and bring them back again."
    ]
    assert said(brought(files[0], files[0])) == []


def test_workbooks_of_two_offices_come_together():
    case = a_held_case()
    own = filled_in(workbook(a_bank(), case, "bappeda", "en"), {"Bappeda!D6": "4"})
    other = filled_in(a_workbook(case), {at(OBJECTED, Column.LEVEL): "1", at(PE02, Column.LEVEL): "2"})
    answers = brought(own, other).together.answers
    assert answers["PB1"].level == 4
    assert answers["PB1"].objections[0].level == 1
    assert answers["PE02"].level == 2


def test_too_many_workbooks_are_not_even_opened():
    assert said(brought(*[b""] * 21))[0].endswith("At most 20 workbooks can be brought back at once. "
                                                  "Bring them back in parts.")  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "value", "told"),
    [
        pytest.param("B1", "2", "This workbook comes from another version of the program.", id="format"),
        pytest.param(
            "B2", "tiny@0.9.0", "made for the questionnaire tiny@0.9.0, but the assessment answers", id="other"
        ),
        pytest.param("B3", "0" * 64, "asks other questions than the assessment does", id="other content"),
        pytest.param("B4", "fr", "This is not a workbook of Titik B", id="language"),
        pytest.param(
            "B6", "Kota Lain", "made for Kota Lain, but the assessment is that of Kabupaten Contoh", id="city"
        ),
        pytest.param("A8", "x", "This is not a workbook of Titik B", id="no rows"),
        pytest.param("C9", "seven", "This is not a workbook of Titik B", id="a row that is no number"),
        pytest.param("C9", "999999", "This is not a workbook of Titik B", id="a row out of reach"),
        pytest.param("C9", "8", "This is not a workbook of Titik B", id="two questions in a row"),
        pytest.param("D9", "XX9", "This is not a workbook of Titik B", id="no such question"),
        pytest.param("B9", "nobody", "This is not a workbook of Titik B", id="no such office"),
        pytest.param("E9", "else", "This is not a workbook of Titik B", id="no such kind"),
    ],
)
def test_a_workbook_of_something_else_is_refused_as_a_whole(cell, value, told):
    (only,) = said(brought(filled_in(a_workbook(a_held_case()), {f"{MANIFEST}!{cell}": value})))
    assert told in only


def test_a_sheet_that_is_named_but_gone_is_missed():
    content = filled_in(a_workbook(a_held_case()), {f"{MANIFEST}!A{row}": "Bappeda" for row in range(9, 13)})
    assert said(brought(content)) == [
        "0.xlsx: The sheet “Bappeda” is missing. Put it back, or download a new workbook and copy the answers."
    ]


def test_a_workbook_without_a_case_comes_back_into_any_city():
    content = filled_in(a_workbook(language="en"), {at(PE02 - 1, Column.LEVEL): "2"})
    assert brought(content, case=a_case({}, "cctv")).together.answers == {"PE02": Answer(2)}
