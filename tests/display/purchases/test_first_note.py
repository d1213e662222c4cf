"""The first note says what to hand in, by check, and what to explain."""

from dataclasses import replace

import pytest

from assess.core.appraising.appraisal import appraise
from assess.core.appraising.proposed import Background
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.quick import quick_of
from assess.display.purchases.first_note import FirstNote, first_note, note_text
from assess.display.purchases.sheet import show_sheet
from assess.language import translator
from tests.build import a_case
from tests.core.appraising.build import a_proposal, ready_city
from tests.core.bank import the_bank


def a_note(purchase: Purchase, language: str = "en", *, ready: bool = False) -> FirstNote:
    case = replace(ready_city() if ready else a_case({}), purchases=(purchase,))
    background, to = Background(the_bank(), case), translator(language)
    sheet = show_sheet(appraise(background, purchase), case, the_bank(), to)
    return first_note(sheet, purchase, "Kota Contoh", the_bank(), "abc123", to, is_assessed=background.is_assessed)


def a_quick_one(class_id: str = "cctv", **changes: object) -> Purchase:
    """A proposal with the twelve facts of a quick review."""
    whole = a_proposal(class_id, **changes)
    asked = {each.name for _id, fields in quick_of(class_id) for each in fields}
    return replace(whole, facts={name: fact for name, fact in whole.facts.items() if name in asked})


def test_each_mandatory_check_that_is_open_is_asked_with_what_meets_it():
    note = a_note(a_quick_one())
    ids = [each.check for each in note.wanted]
    assert {"G04", "G07", "C3"} <= set(ids)
    assert "G01" not in ids
    benefits = note.wanted[ids.index("G04")]
    assert benefits.question.endswith("?")
    text = note_text(note, translator("en"))
    assert f"{benefits.title} (G04). {benefits.question} Wanted: {benefits.fields}." in text
    assert benefits.why not in text


def test_what_was_found_wanting_says_why():
    note = a_note(a_quick_one(specification="brand", brand_reason=None))
    text = note_text(note, translator("en"))
    failing = [each for each in note.wanted if each.is_shown]
    assert failing
    assert all(each.why in text for each in failing)


def test_checks_that_do_not_decide_and_contradictions_follow():
    note = a_note(a_quick_one(total=1))
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
