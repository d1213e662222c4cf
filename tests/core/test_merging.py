"""What two people made of the same answer, when it fits together and when it does not."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.case import Answer, Case, City, PointB
from assess.core.estimates import exactly
from assess.core.merging import decide_for_mine, join_notes, merge_answers, merge_details
from tests.build import a_case, a_decision, an_answer, an_objection, not_applicable

few_texts = st.sampled_from(["", "a", "b"])
answers = st.builds(
    Answer,
    level=st.none() | st.integers(0, 2),
    note=few_texts,
    private_note=few_texts,
    ask=few_texts,
    office=few_texts,
    entered_by=few_texts,
)
maybe = st.none() | answers
cases = st.builds(
    lambda name, requests, problem, owner: a_case(
        {}, *requests, city=City(name), point_b=PointB(problem=problem, owner=owner)
    ),
    few_texts,
    st.sampled_from([(), ("app",), ("cctv",)]),
    few_texts,
    few_texts,
)
START = an_answer(2)


@given(maybe, maybe)
@settings(deadline=None)
def test_who_changed_nothing_takes_what_the_other_wrote(base: Answer | None, other: Answer | None) -> None:
    assert merge_answers(base, base, other) == (True, other)
    assert merge_answers(base, other, base) == (True, other)
    assert merge_answers(base, other, other) == (True, other)


@given(maybe, maybe, maybe)
@settings(deadline=None)
def test_it_fits_for_both_or_for_neither(base: Answer | None, mine: Answer | None, theirs: Answer | None) -> None:
    one, other = merge_answers(base, mine, theirs), merge_answers(base, theirs, mine)
    assert one[0] == other[0]
    if one[0] and one[1] and other[1]:
        assert replace(one[1], entered_by="") == replace(other[1], entered_by="")


@given(maybe, maybe, maybe)
@settings(deadline=None)
def test_a_level_and_a_note_come_from_someone_who_wrote_them(
    base: Answer | None, mine: Answer | None, theirs: Answer | None
) -> None:
    fits, merged = merge_answers(base, mine, theirs)
    if not fits:
        assert merged == theirs
    elif merged:
        written = [each for each in (base, mine, theirs) if each] + [Answer()]
        assert merged.level in [each.level for each in written]
        assert merged.note in [each.note for each in written]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        pytest.param(an_answer(4), an_answer(5), id="two levels"),
        pytest.param(an_answer(4, 1), an_answer(2, 3), id="a level and evidence for another level"),
        pytest.param(an_answer(4), not_applicable(), id="a level and not applicable"),
        pytest.param(an_answer(4), an_answer(2, objections=(an_objection(1),)), id="a level and an objection"),
        pytest.param(an_answer(4), an_answer(2, decision=a_decision(1)), id="a level and a decision"),
        pytest.param(an_answer(2, note="a"), an_answer(2, note="b"), id="two notes"),
        pytest.param(an_answer(2, ask="BKPSDM"), an_answer(2, ask="BKD"), id="two tasks"),
        pytest.param(an_answer(2, note="a"), None, id="a note and leaving out"),
    ],
)
def test_what_belongs_together_is_not_mixed(mine: Answer, theirs: Answer | None) -> None:
    assert merge_answers(START, mine, theirs) == (False, theirs)


def test_notes_task_and_level_of_two_people_fit() -> None:
    mine = replace(START, note="a", ask="BKPSDM", entered_by="Ibu Sari")
    theirs = replace(START, level=4, private_note="b", office="kominfo", entered_by="Pak Adi")
    expected = replace(theirs, note="a", ask="BKPSDM", entered_by="Ibu Sari")
    assert merge_answers(START, mine, theirs) == (True, expected)


@given(cases, cases, cases)
@settings(deadline=None)
def test_every_part_of_the_details_is_someones(base: Case, mine: Case, theirs: Case) -> None:
    merged, clashing = merge_details(base, mine, theirs)
    for name in ("city", "requests"):
        wanted = getattr(theirs if getattr(mine, name) == getattr(base, name) or name in clashing else mine, name)
        assert getattr(merged, name) == wanted


@given(cases, cases)
@settings(deadline=None)
def test_details_only_one_changed_are_theirs(base: Case, other: Case) -> None:
    assert merge_details(base, other, base) == (other, ())
    assert merge_details(base, base, other) == (other, ())


def test_answers_are_no_details() -> None:
    base, theirs = a_case(), a_case({"PE01": 1})
    assert merge_details(base, a_case({"PE01": 5}), theirs) == (theirs, ())


@given(maybe, answers, answers)
@settings(deadline=None)
def test_a_clash_decided_for_mine_keeps_all_i_changed_and_the_rest_of_theirs(base, mine, theirs) -> None:
    decided = decide_for_mine(base, mine, theirs)
    start = base or Answer()
    for name in ("level", "note", "private_note", "ask", "office"):
        changed = getattr(mine, name) != getattr(start, name)
        assert getattr(decided, name) == getattr(mine if changed else theirs, name)


def test_the_level_and_its_evidence_are_decided_together() -> None:
    assert decide_for_mine(None, an_answer(4, 0), an_answer(1, 2)) == an_answer(4, 0)


@given(maybe, answers)
@settings(deadline=None)
def test_leaving_out_and_a_new_answer_are_decided_as_they_are(base, other) -> None:
    assert decide_for_mine(base, None, other) is None
    assert decide_for_mine(base, other, None) == other


def test_notes_both_sides_wrote_are_joined_and_no_other():
    base = Answer(note="awal", private_note="rahasia")
    mine = Answer(level=3, note="saya", private_note="rahasia")
    theirs = Answer(level=1, note="mereka", private_note="rahasia baru")
    joined = join_notes(theirs, base, mine, theirs)
    assert joined == Answer(level=1, note="mereka\n\nsaya", private_note="rahasia baru")
    assert join_notes(mine, None, mine, None) == mine


def test_two_models_are_told_things_by_two_people_and_one_model_by_one() -> None:
    base = a_case()
    mine = replace(base, staffing={"areas": exactly(4)}, calendar={"apbd": 11})
    theirs = replace(base, staffing={"areas": exactly(5)}, cost={"cctv": {"capex": exactly(9)}})
    merged, clashing = merge_details(base, mine, theirs)
    assert clashing == ("staffing",)
    assert merged == replace(theirs, calendar={"apbd": 11})
