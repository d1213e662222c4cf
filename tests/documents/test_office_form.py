"""The form on paper for one office."""

from dataclasses import replace
from datetime import date

import pytest

from assess.core.case import Answer
from assess.core.fingerprint import questionnaire_checksum
from assess.documents.office_form import office_form_html
from assess.documents.render import Renderer
from tests.build import (
    a_case,
    a_class,
    a_decision,
    a_question,
    a_questionnaire,
    a_text,
    an_answer,
    an_objection,
)
from tests.documents.build import pages_of, text_of


def a_bank_of_two_offices():
    return a_questionnaire(
        a_question("PB1", "purpose", owners=("bappeda",)),
        a_question("PE01", "people", owners=("dishub",)),
        a_question("PR01", "process", owners=("dishub",)),
        a_question("TE01", "technology", owners=("dishub",), not_applicable_when="nothing_bought"),
        budget=["PB1"],
        classes=[a_class("cctv", "PR01")],
    )


def ticked(html: str) -> list[str]:
    """What stands beside each ticked box."""
    return [" ".join(part.split("</p>")[0].replace("strong>", "").split()) for part in html.split("×</span>")[1:]]


def test_the_questions_of_the_office_that_decide_come_first_and_are_counted(renderer: Renderer):
    form = renderer.office_form(a_bank_of_two_offices(), a_case({}, "cctv"), "dishub", "en")
    text = text_of(form)
    order = [text.index(mark) for mark in ("1 of 3 · PR01 · ● decides the requests", "2 of 3 · PE01", "3 of 3 · TE01")]
    assert order == sorted(order)
    assert "PB1" not in text
    assert "3 questions for this office. Requested: cctv." in text


def test_every_level_and_grade_is_a_whole_sentence_with_a_box_beside_it():
    html = office_form_html(a_bank_of_two_offices(), a_case({}, "cctv"), "bappeda", "id")
    assert html.count('<span class="box"></span>') == 6 + 1 + 5
    for sentence in ("tingkat 0", "tingkat 5", "Belum diketahui", "Dokumen, nomor, dan tanggal:"):
        assert sentence in html


def test_what_the_case_holds_is_ticked_and_written_in():
    answers = {"PR01": replace(an_answer(3, 3), note="a note"), "PE01": Answer()}
    html = office_form_html(a_bank_of_two_offices(), a_case(answers, "cctv"), "dishub", "en")
    marks = ticked(html)
    assert [mark.partition("</")[0] for mark in marks] == [
        "<3",
        "<3",
        'Don&#39;t know; to be asked of: <span class="rest">',
    ]
    for said in ("SK 1/2026", "Inspektorat, 24 November 2026", "a note"):
        assert said in html


def test_not_applicable_is_offered_only_where_it_may_be_said():
    html = office_form_html(a_bank_of_two_offices(), a_case({}, "cctv"), "dishub", "en")
    assert html.count("Not applicable, because:") == 1


@pytest.mark.parametrize(("language", "said"), [("id", "Formulir untuk"), ("en", "Form for")])
def test_the_form_speaks_both_languages(language: str, said: str):
    assert said in office_form_html(a_bank_of_two_offices(), a_case({}), "dishub", language)


def test_an_office_without_questions_gets_a_page_that_says_so(renderer: Renderer):
    pages = pages_of(renderer.office_form(a_bank_of_two_offices(), a_case({}), "nobody", "en"))
    assert len(pages) == 1
    assert "This office has no question to answer." in pages[0]


def test_the_form_has_lines_for_who_fills_it_in_and_for_its_way_back():
    html = office_form_html(a_bank_of_two_offices(), a_case({}, "cctv"), "dishub", "id")
    for line in (
        "Diisi oleh:",
        "NIP:",
        "Jabatan:",
        "Tanggal dan tanda tangan:",
        "Dikembalikan kepada:",
        "Paling lambat:",
    ):
        assert f"<td>{line}</td>" in html


def test_a_form_of_another_country_asks_for_no_number_of_civil_servants():
    bank = replace(a_bank_of_two_offices(), languages=("en",))
    html = office_form_html(bank, a_case({}, "cctv"), "dishub", "en")
    assert "NIP" not in html
    assert "<td>Telephone or e-mail:</td>" in html


def test_objections_the_decision_and_whom_to_ask_stand_with_the_question():
    disputed = replace(an_answer(3, 3), objections=(an_objection(1),), decision=a_decision(2))
    answers = {"PR01": disputed, "PE01": Answer(ask="BKPSDM", by=date(2026, 12, 15))}
    html = office_form_html(a_bank_of_two_offices(), a_case(answers, "cctv"), "dishub", "en")
    assert "Objection:</span> satpol_pp: 1. level 1" in html
    assert "Decision:</span> 2. level 2 – Sekda – 24 November 2026" in html
    assert '<span class="rest">BKPSDM, 15 December 2026</span>' in html


def test_whom_to_ask_and_how_it_is_checked_stand_with_the_evidence():
    bank = a_questionnaire(a_question("PE01", ask=a_text("the personnel officer"), check=a_text("draw ten names")))
    html = office_form_html(bank, a_case({}), "office", "en")
    assert "Whom to ask: the personnel officer" in html
    assert "How it is checked: draw ten names" in html
    assert "None" not in office_form_html(a_bank_of_two_offices(), a_case({}), "dishub", "en")


def test_questions_of_other_offices_come_last_with_room_for_an_objection():
    bank = a_questionnaire(
        a_question("PE01", owners=("dishub",)),
        a_question("PE02", owners=("bappeda", "dishub")),
        a_question("PE03", owners=("bappeda",)),
    )
    answers = {"PE02": an_answer(2, objections=(an_objection(1, "dishub"),))}
    html = office_form_html(bank, a_case(answers), "dishub", "en")
    own, _, others = html.partition("Questions of other offices")
    assert "PE02 · bappeda" in others
    assert "Answer so far: 2. level 2" in others
    assert [mark.partition("</")[0] for mark in ticked(others)] == ["<1"]
    assert "level 5" in others
    assert "PE03" not in html
    assert "PE02" not in own


def test_the_version_and_the_checksum_stand_at_the_foot_of_each_page(renderer: Renderer):
    bank = a_bank_of_two_offices()
    checksum = questionnaire_checksum(bank)
    for page in pages_of(renderer.office_form(bank, a_case({}, "cctv"), "dishub", "en")):
        assert f"tiny@1.0.0 · {checksum[:4]} {checksum[4:8]}" in page


def test_the_date_of_the_document_is_written_in():
    html = office_form_html(a_bank_of_two_offices(), a_case({"PR01": an_answer(3, 3)}, "cctv"), "dishub", "en")
    assert "SK 1/2026, 24 November 2026" in html


def test_the_first_question_begins_on_the_first_page_however_long_it_is(renderer: Renderer):
    long = replace(an_answer(3, 3), note="\n".join(f"line {number}" for number in range(40)))
    pages = pages_of(renderer.office_form(a_bank_of_two_offices(), a_case({"PR01": long}, "cctv"), "dishub", "en"))
    assert "1 of 3 · PR01" in pages[0]
    assert "level 5" in pages[0]
