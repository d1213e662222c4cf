"""The first note says what to hand in, by check, and what to explain."""

from dataclasses import replace

import pytest

from assess.core.appraising.appraisal import appraise
from assess.core.appraising.proposed import Background
from assess.core.purchases.purchase import Purchase
from assess.display.purchases.first_note import FirstNote, first_note, note_text
from assess.display.purchases.sheet import show_sheet
from assess.language import translator
from tests.build import a_case
from tests.core.appraising.build import a_proposal, ready_city
from tests.core.appraising.quick import a_quick_one
from tests.core.bank import the_bank


def a_note(purchase: Purchase, language: str = "en", *, ready: bool = False) -> FirstNote:
    case = replace(ready_city() if ready else a_case({}), purchases=(purchase,))
    background, to = Background(the_bank(), case), translator(language)
    sheet = show_sheet(appraise(background, purchase), case, the_bank(), to)
    return first_note(sheet, purchase, "Kota Contoh", the_bank(), "abc123", to, is_assessed=background.is_assessed)


def test_each_mandatory_check_that_is_open_is_asked_with_what_meets_it():
    note = a_note(a_quick_one(options=None))
    ids = [each.check for each in note.wanted]
    assert ids
    assert not {"G01", "G04", "C3"} & set(ids)
    options = note.wanted[ids.index("G03")]
    assert options.question.endswith("?")
    text = note_text(note, translator("en"))
    assert f"{options.title} (G03). {options.question} Wanted: {options.fields}." in text
    assert options.why not in text


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_nobody_asked_about_is_asked_for_apart_and_never_said_to_be_missing(language: str):
    note, to = a_note(a_quick_one(), language), translator(language)
    text = note_text(note, to)
    left = {each.check for each in note.unasked}
    assert {"G04", "G07", "G08", "G11", "G12", "G13", "C1", "C3", "C4"} <= left
    assert not left & {each.check for each in (*note.wanted, *note.also)}
    heading = {"id": "Mohon disampaikan pula; belum diperiksa:", "en": "Please send these as well; they have not been"}
    assert heading[language] in text
    benefits = next(each for each in note.unasked if each.check == "G04")
    assert text.index(heading[language]) < text.index("(G04)")
    assert benefits.fields in text
    assert {"id": "tidak ditunjukkan sampai", "en": "not shown until"}[language] not in text


def test_a_proposal_that_was_filled_in_further_is_asked_for_everything():
    whole = a_quick_one()
    note = a_note(replace(whole, facts={**whole.facts, "risk": "high"}))
    assert not note.unasked
    assert "G04" in {each.check for each in note.wanted}


def test_what_was_found_wanting_says_why():
    note = a_note(a_quick_one(specification="brand", brand_reason=None))
    text = note_text(note, translator("en"))
    failing = [each for each in note.wanted if each.is_shown]
    assert failing
    assert all(each.why in text for each in failing)


def test_checks_that_do_not_decide_and_contradictions_follow():
    bought = a_quick_one(total=1)
    note = a_note(replace(bought, facts={**bought.facts, "risk": "high"}))
    text = note_text(note, translator("en"))
    assert {"G11", "G12", "G13"} <= {each.check for each in note.also}
    assert note.explain
    assert text.index("Please hand in") < text.index("Also not fully met") < text.index("Please explain")


def test_the_head_names_office_line_and_version():
    text = note_text(a_note(a_quick_one()), translator("en"))
    assert text.startswith("To: Dinas Komunikasi dan Informatika\n")
    assert "about this line: CCTV, Kota Contoh, RKA" in text
    assert " 2028, Rp\N{NO-BREAK SPACE}2\N{NO-BREAK SPACE}billion." in text
    assert "advice to reviewers, not a legal ruling" in text
    assert "abc123" in text
    assert "was looked at as well" not in text


def test_an_assessment_with_answers_is_named():
    assert "The readiness assessment of Kota Contoh" in a_note(a_quick_one(), ready=True).basis


def test_nothing_missing_is_said():
    text = note_text(a_note(a_proposal("app"), ready=True), translator("en"))
    assert "Nothing is missing for the checks." in text
    assert "Please hand in" not in text


@pytest.mark.parametrize("class_id", ["app", "cctv", "command", "sensor", "data", "other"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_an_empty_proposal_of_any_class_has_a_note(class_id, language):
    text = note_text(a_note(Purchase("x", class_id), language), translator(language))
    assert "%(" not in text
    assert "None" not in text
    assert "(G01)" in text
