"""What came back from offices: what is new in it, whose answer it is, and what must be decided first."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.answer_rules import AnswerFault
from assess.core.bringing import Refused, RowFault, Together, bring_together, objection_of, short_name
from assess.core.case import Answer, Evidence, Objection
from assess.core.questionnaire import Office, Text
from assess.core.returned import KEPT_HERE, Field, Filled, Place, Row, filled_of, mark, marks
from tests.build import TODAY, a_case, a_decision, a_question, a_questionnaire, a_text, an_answer, some_evidence

BANK = a_questionnaire(
    a_question("PE01", owners=("bkpsdm", "bappeda")),
    a_question("PR01", "process", owners=("bappeda",), not_applicable_unless="cctv"),
    a_question("TE01", "technology", owners=("bappeda", "bkpsdm")),
    offices=(
        Office("bappeda", Text("Badan Perencanaan (Bappeda)", "Planning agency (Bappeda)")),
        Office("bkpsdm", Text("Badan Kepegawaian (BKPSDM)", "Personnel agency (BKPSDM)")),
    ),
)
HELD = an_answer(2, 3, note="a note", ask="the archive")


def a_row(question: str, filled: Filled, held: Answer | None = None, office: str = "bkpsdm", **changes: Any) -> Row:
    """A row of a sheet that was made when the case held *held*."""
    given: dict[str, Any] = {"exported": marks(filled_of(held)), "place": Place(f"{office}.xlsx", office, 6)}
    return Row(question, office, filled, **{**given, **changes})


def an_objecting_row(level: int | None, note: str = "", **changes: Any) -> Row:
    given: dict[str, Any] = {"office": "bappeda", "aside": True, "exported": marks(Filled())}
    return a_row("PE01", Filled(level=level, note=note), **{**given, **changes})


def together(answers: Mapping[str, Answer], *rows: Row) -> Together:
    return bring_together(BANK, a_case(answers), rows)


def only(found: Together) -> Any:
    (brought,) = found.brought
    return brought


def test_a_row_as_it_was_made_changes_nothing():
    assert together({"PE01": HELD}, a_row("PE01", filled_of(HELD), HELD)) == Together()


def test_what_is_new_is_taken_and_the_rest_stays():
    filled = replace(filled_of(HELD), level=1, note="another note")
    brought = only(together({"PE01": HELD}, a_row("PE01", filled, HELD, entered_by="Siti, Kasubag")))
    assert brought.after == replace(HELD, level=1, note="another note", entered_by="Siti, Kasubag")
    assert brought.changed == (Field.CHOICE, Field.NOTE)


def test_a_blank_erases_nothing_and_is_told():
    brought = only(together({"PE01": HELD}, a_row("PE01", Filled(level=2), HELD)))
    assert brought.after == HELD
    assert brought.kept == (Field.GRADE, Field.DOCUMENT, Field.DATED, Field.CHECKED_BY, Field.CHECKED_ON,
                            Field.ASK, Field.NOTE)  # fmt: skip


@pytest.mark.parametrize(
    ("filled", "level", "reason"),
    [
        pytest.param(Filled(unknown=True), None, None, id="nobody knows"),
        pytest.param(
            Filled(not_applicable="no cameras are wanted"), None, "no cameras are wanted", id="not applicable"
        ),
        pytest.param(Filled(level=0, grade=0), 0, None, id="a level"),
    ],
)
def test_a_choice_takes_the_place_of_another(filled, level, reason):
    held = Answer(not_applicable="nothing of it") if level == 0 else an_answer(1, 0)
    row = a_row("PR01", filled, held, office="bappeda")
    brought = only(together({"PR01": held}, row))
    assert (brought.after.level, brought.after.not_applicable) == (level, reason)
    assert Field.CHOICE not in brought.kept


def test_a_sheet_changes_only_what_was_changed_in_it():
    """Someone wrote here while the sheet was away; the sheet still holds what stood here before."""
    here = replace(HELD, note="written here", evidence=some_evidence(2))
    brought = only(together({"PE01": here}, a_row("PE01", replace(filled_of(HELD), ask="BKPSDM"), HELD)))
    assert brought.after == replace(here, ask="BKPSDM")
    assert brought.meanwhile == ()


def test_what_was_changed_here_too_is_told():
    here = replace(HELD, note="written here")
    brought = only(together({"PE01": here}, a_row("PE01", replace(filled_of(HELD), note="on the sheet"), HELD)))
    assert brought.after.note == "on the sheet"
    assert brought.meanwhile == ("note",)


def test_the_same_change_on_both_sides_is_none():
    here = replace(HELD, note="the same")
    assert together({"PE01": here}, a_row("PE01", filled_of(here), HELD)) == Together()


def test_a_field_the_sheet_could_not_hold_is_not_read():
    row = a_row("PE01", replace(filled_of(HELD), note="too long for a cell"), HELD)
    row = replace(row, exported={**row.exported, Field.NOTE: KEPT_HERE})
    assert together({"PE01": HELD}, row) == Together()


def test_a_new_level_does_not_stand_on_evidence_for_another_one():
    (refused,) = together({"PE01": HELD}, a_row("PE01", Filled(level=5), HELD)).refused
    assert refused.fault is RowFault.EVIDENCE_OF_ANOTHER_LEVEL
    named = together({"PE01": HELD}, a_row("PE01", Filled(level=5, grade=2), HELD))
    assert named.answers["PE01"].evidence == replace(HELD.evidence, grade=2)


def test_a_higher_level_does_not_stand_on_the_check_of_a_lower_one():
    row = a_row("PE01", replace(filled_of(HELD), level=5), HELD)
    (refused,) = together({"PE01": HELD}, row).refused
    assert (refused.fault, refused.before) == (AnswerFault.CHECKED_FOR_A_LOWER_LEVEL, HELD)
    checked_again = replace(row, filled=replace(row.filled, checked_by="BPKP"))
    assert together({"PE01": HELD}, checked_again).answers["PE01"].level == 5


def test_an_answer_that_cannot_be_kept_is_refused_with_its_row():
    row = a_row("PE01", Filled(level=3, grade=3))
    assert together({}, row).refused == (
        Refused("PE01", AnswerFault.EVIDENCE_WITHOUT_CHECK, Answer(3, Evidence(3)), row.place),
    )
    assert not together({}, row).is_sound


def test_two_rows_of_the_same_office_that_differ_clash():
    rows = [a_row("PE01", Filled(level=level, note="same"), place=Place(f"{level}.xlsx", "b", 6)) for level in (1, 2)]
    (clashing,) = together({}, *rows).clashing
    assert clashing.fields == (Field.CHOICE,)
    assert clashing.places == (rows[0].place, rows[1].place)


def test_two_rows_of_the_same_office_that_agree_or_complete_each_other_do_not_clash():
    agreeing = a_row("PE01", Filled(level=1))
    assert together({}, agreeing, agreeing).answers == {"PE01": Answer(1)}
    noted = a_row("PE01", Filled(note="from the archive"))
    assert together({}, agreeing, noted).answers == {"PE01": Answer(1, note="from the archive")}


def test_another_office_objects_and_never_answers():
    row = a_row("PE01", Filled(level=1, grade=2, document="SK", note="seen otherwise"), office="bappeda")
    brought = only(together({"PE01": HELD}, row))
    assert brought.after == replace(HELD, objections=(Objection("Bappeda", 1, "seen otherwise"),))
    assert brought.changed == ()


def test_an_objection_is_made_to_the_answer_that_comes_back_with_it():
    rows = a_row("PE01", Filled(level=4)), an_objecting_row(2), a_row("PE01", Filled(level=4))
    for order in (rows, rows[::-1]):
        assert together({}, *order).answers["PE01"] == Answer(4, objections=(Objection("Bappeda", 2),))


def test_an_office_that_holds_the_same_level_agrees():
    brought = only(together({"PE01": HELD}, an_objecting_row(2)))
    assert (brought.after, brought.agreeing) == (HELD, ("Bappeda",))
    decided = replace(HELD, objections=(Objection("X", 1),), decision=a_decision(1))
    assert only(together({"PE01": decided}, an_objecting_row(1))).agreeing == ("Bappeda",)


def test_another_office_that_does_not_know_is_told_and_not_kept():
    brought = only(together({"PE01": HELD}, a_row("PE01", Filled(unknown=True), office="bappeda")))
    assert (brought.after, brought.unheard) == (HELD, ("Bappeda",))


def test_an_objection_takes_the_place_of_the_earlier_one_of_the_office():
    held = replace(HELD, objections=(Objection("Badan Perencanaan", 1, "before"), Objection("Dishub", 5)))
    was = objection_of(BANK, held, "bappeda")
    assert was is not None
    exported = marks(Filled(level=was.level, note=was.note))
    same = an_objecting_row(1, "before", exported=exported)
    assert together({"PE01": held}, same) == Together()
    other = only(together({"PE01": held}, an_objecting_row(1, "after", exported=exported)))
    assert other.after.objections == (Objection("Dishub", 5), Objection("Bappeda", 1, "after"))


def test_the_office_that_an_answer_names_is_the_one_that_answers():
    held = Answer(1, office="Bappeda")
    rows = a_row("PE01", Filled(level=3), held), a_row("PE01", Filled(level=2), held, office="bappeda")
    brought = only(together({"PE01": held}, *rows))
    assert brought.after == Answer(2, office="Bappeda", objections=(Objection("BKPSDM", 3),))


def test_private_notes_and_decisions_stay():
    held = replace(HELD, private_note="secret", objections=(Objection("X", 4),), decision=a_decision(3))
    after = together({"PE01": held}, a_row("PE01", replace(filled_of(held), note="new"), held)).answers["PE01"]
    assert after == replace(held, note="new")


def test_an_office_is_called_by_its_acronym():
    assert short_name(BANK, "bkpsdm") == "BKPSDM"
    plain = replace(BANK, offices=(Office("x", Text("Bagian Hukum, Setda", "y")), Office("y", a_text("Dinas (baru)"))))
    assert [short_name(plain, each) for each in ("x", "y")] == ["Bagian Hukum", "Dinas"]


@pytest.mark.parametrize("other", ["a\r\nb", "a\rb", "a\nb\ufffe", "a\nb_xfffe_"])
def test_what_a_spreadsheet_program_makes_of_line_ends_is_no_change(other):
    assert mark(other) == mark("a\nb") != mark("ab")


LEVELS = st.none() | st.integers(0, 5)
TEXTS = st.sampled_from(["", "a", "b", " "])
FILLED = st.builds(Filled, level=LEVELS, grade=st.none() | st.integers(0, 2), document=TEXTS, ask=TEXTS, note=TEXTS)
ANSWERS = st.none() | st.builds(Answer, level=LEVELS, evidence=st.builds(Evidence, st.integers(0, 2)), note=TEXTS)
ROWS = st.lists(st.tuples(FILLED, ANSWERS, st.sampled_from(["bkpsdm", "bappeda"])), max_size=5)


@given(ANSWERS, ROWS)
def test_what_was_kept_is_lost_only_to_what_was_written(held, told):
    rows = [a_row("PE01", filled, was, office=office) for filled, was, office in told]
    found = together({"PE01": held} if held else {}, *rows)
    for answer in found.answers.values():
        before, after = filled_of(held), filled_of(answer)
        said = {(field, row.filled.text(field)) for row in rows if row.office == "bkpsdm" for field in Field}
        said |= {(Field.GRADE, "") for field, text in said if (field, text) == (Field.GRADE, "0")}
        said |= {(Field.CHOICE, "unknown"), (Field.GRADE, "0")} if held is None else {(Field.GRADE, "0")}
        lost = [f for f in Field if after.text(f) != before.text(f) and (f, after.text(f)) not in said]
        assert not lost


@given(ANSWERS, ROWS)
def test_bringing_back_twice_is_bringing_back_once(held, told):
    rows = [a_row("PE01", filled, was, office=office) for filled, was, office in told]
    case = a_case({"PE01": held} if held else {})
    once = bring_together(BANK, case, rows)
    if once.is_sound:
        case = replace(case, answers={**case.answers, **once.answers})
        assert bring_together(BANK, case, rows).answers == {}


@given(ANSWERS, ROWS, st.randoms())
def test_the_order_of_the_workbooks_does_not_matter(held, told, chance):
    rows = [a_row("PE01", filled, was, office=office) for filled, was, office in told]
    case = a_case({"PE01": held} if held else {})
    mixed = rows.copy()
    chance.shuffle(mixed)
    one, other = (bring_together(BANK, case, each) for each in (rows, mixed))
    assert one.is_sound == other.is_sound
    if one.is_sound and sum(row.office == "bappeda" for row in rows) < 2:
        assert one.answers == other.answers


def test_days_of_the_case_bind_what_comes_back():
    later = Filled(level=1, grade=1, dated=TODAY.replace(year=TODAY.year + 1))
    (refused,) = together({}, a_row("PE01", later)).refused
    assert refused.fault is AnswerFault.WRITTEN_AFTER_THE_CASE
