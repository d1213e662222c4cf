"""What stands in the boxes of a question makes the answer it was made from, or says what is wrong."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.applicability import Refusal
from assess.core.case import FIRST_DAY, LAST_DAY, UNKNOWN, Answer, Decision, Evidence, Objection
from assess.language import translator
from assess.web.forms.answers import read_answer, typed_of
from tests.build import TODAY, a_decision, an_answer, an_objection

ID = translator("id")
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
SAID = TEXTS.filter(lambda text: text.strip())
DAYS = st.dates(FIRST_DAY, LAST_DAY)
LEVELS = st.integers(0, 5)
CHECKED = st.builds(Evidence, st.sampled_from([3, 4]), SAID, st.none() | DAYS, SAID, DAYS)
EVIDENCE = st.builds(Evidence, st.integers(0, 2), TEXTS, st.none() | DAYS, TEXTS, st.none() | DAYS) | CHECKED
ABOUT = {
    "evidence": EVIDENCE,
    "ask": TEXTS,
    "by": st.none() | DAYS,
    "note": TEXTS,
    "private_note": TEXTS,
    "office": TEXTS,
    "entered_by": TEXTS,
    "objections": st.lists(st.builds(Objection, SAID, LEVELS, TEXTS), max_size=3).map(tuple),
}
ANSWERS = st.builds(
    Answer, level=st.none() | LEVELS, decision=st.none() | st.builds(Decision, LEVELS, SAID, DAYS, SAID), **ABOUT
) | st.builds(Answer, not_applicable=SAID, **ABOUT)


@given(ANSWERS)
@settings(deadline=None, max_examples=150)
def test_a_form_sent_unchanged_changes_nothing(answer):
    read = read_answer(typed_of(answer), answer, None, ID)
    assert (read.answer, read.faults) == (answer, {})


@given(ANSWERS)
@settings(deadline=None, max_examples=60)
def test_what_has_no_box_on_the_page_stays_as_it_is(answer):
    assert read_answer({"note": answer.note}, answer, None, ID).answer == answer


@pytest.mark.parametrize(
    ("grade", "kept"),
    [
        pytest.param("0", Evidence(), id="nothing proves nothing"),
        pytest.param("1", Evidence(1, "SK 1", TODAY), id="a statement is not checked"),
        pytest.param("2", Evidence(2, "SK 1", TODAY), id="a copy is not checked"),
        pytest.param("4", Evidence(4, "SK 1", TODAY, "Inspektorat", TODAY), id="records are"),
    ],
)
def test_what_the_page_hides_at_a_grade_is_not_kept(grade, kept):
    stored = Answer(level=3, evidence=Evidence(3, "SK 1", TODAY, "Inspektorat", TODAY))
    read = read_answer({**typed_of(stored), "grade": grade}, stored, None, ID)
    assert read.answer == Answer(level=3, evidence=kept)


def test_an_untouched_question_stays_left_out():
    assert read_answer({"ask": "", "note": " ", "document": ""}, None, None, ID).answer is None


def test_not_known_is_an_answer_even_without_more():
    assert read_answer({"answer": "unknown"}, None, None, ID).answer == UNKNOWN


def test_a_note_without_a_level_is_kept_as_not_known():
    assert read_answer({"note": "ask again"}, None, None, ID).answer == Answer(note="ask again")


def test_a_new_level_needs_no_grade_yet():
    assert read_answer({"answer": "3"}, None, None, ID).answer == Answer(level=3)


def test_blanks_around_a_stored_text_are_no_change():
    stored = an_answer(3, 2, note="from a file\n")
    assert read_answer({**typed_of(stored), "note": "from a file"}, stored, None, ID).answer == stored


def test_line_ends_a_single_line_cannot_show_are_no_change():
    stored = an_answer(3, 2, office="Bagian\nHukum")
    assert read_answer({**typed_of(stored), "office": "BagianHukum"}, stored, None, ID).answer == stored


def test_line_ends_are_kept_as_one_kind():
    assert read_answer({"answer": "1", "note": "a\r\nb"}, None, None, ID).answer == Answer(level=1, note="a\nb")


def test_leaving_not_applicable_drops_its_reason():
    stored = Answer(not_applicable="no cameras")
    read = read_answer({**typed_of(stored), "answer": "2"}, stored, None, ID)
    assert (read.answer, read.faults) == (Answer(level=2), {})


def test_an_objection_can_be_removed_and_a_decision_taken_back():
    stored = an_answer(3, 2, objections=(an_objection(1), an_objection(2, "dishub")), decision=a_decision(2))
    typed = {**typed_of(stored), "objection-0-remove": "1"}
    typed |= {"decision-level": "", "decision-by": "", "decision-date": "", "decision-reason": ""}
    assert read_answer(typed, stored, None, ID).answer == an_answer(3, 2, objections=(an_objection(2, "dishub"),))


@pytest.mark.parametrize(
    ("typed", "box"),
    [
        pytest.param({"answer": "7"}, "answer", id="a level there is not"),
        pytest.param({"answer": "3", "grade": "9"}, "grade", id="a grade there is not"),
        pytest.param(
            {"answer": "3", "grade": "3", "checked_by": "x", "checked_on": "1-1-2026"}, "document", id="no document"
        ),
        pytest.param(
            {"answer": "3", "grade": "4", "document": "x", "checked_on": "1-1-2026"}, "checked_by", id="no checker"
        ),
        pytest.param(
            {"answer": "3", "grade": "3", "document": "x", "checked_by": "x"}, "checked_on", id="no day of check"
        ),
        pytest.param({"answer": "na", "reason": " "}, "reason", id="no reason"),
        pytest.param({"answer": "3", "reason": "typed"}, "reason", id="a reason beside a level is not dropped"),
        pytest.param({"answer": "unknown", "by": "besok"}, "by", id="no day"),
        pytest.param({"answer": "3", "dated": "31-2-2026"}, "dated", id="a day there is not"),
        pytest.param({"answer": "3", "note": "x" * 30_001}, "note", id="a note that is too long"),
        pytest.param({"answer": "3", "note": "a\0b"}, "note", id="a character that cannot be kept"),
        pytest.param({"objection-0-office": "", "objection-0-level": "2"}, "objection-0-office", id="nobody objects"),
        pytest.param({"objection-0-office": "x", "objection-0-level": ""}, "objection-0-level", id="no level objected"),
        pytest.param({"decision-by": "Sekda"}, "decision-level", id="no level decided"),
        pytest.param({"decision-by": "", "decision-reason": "x"}, "decision-by", id="nobody decided"),
        pytest.param({"decision-by": "x", "decision-level": "1"}, "decision-date", id="no day decided"),
        pytest.param({"decision-by": "x", "decision-level": "1"}, "decision-reason", id="no reason decided"),
        pytest.param(
            {"answer": "na", "reason": "x", "decision-by": "x", "decision-level": "1"}, "answer", id="decided"
        ),
    ],
)
def test_a_fault_is_said_at_its_box(typed, box):
    assert box in read_answer(typed, None, None, ID).faults


def test_a_note_of_the_longest_length_is_kept_whole():
    assert read_answer({"note": "y" * 30_000}, None, None, ID).answer == Answer(note="y" * 30_000)


@pytest.mark.parametrize("refusal", list(Refusal))
def test_why_a_question_always_applies_is_said(refusal):
    read = read_answer({"answer": "na", "reason": "not wanted"}, None, refusal, ID)
    assert read.faults["answer"]


def test_a_day_is_read_and_shown_in_the_same_form():
    assert typed_of(Answer(by=TODAY))["by"] == "24-11-2026"
