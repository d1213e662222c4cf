"""What the levels of another framework suggest: the careful reading, never more than they can show."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.case import Answer, Evidence
from assess.core.crosswalks import (
    HIGHEST_SUGGESTED_GRADE,
    HIGHEST_SUGGESTION,
    Aspect,
    Framework,
    Help,
    Indicator,
    Scale,
)
from assess.core.questionnaire import GATE_LEVEL
from assess.core.suggestions import NotOffered, Suggestion, suggestions, taking, why_not_offered
from tests.build import TODAY, a_decision, a_text, an_answer, an_objection, not_applicable
from tests.core.bank import the_bank
from tests.core.strategies import contested

SCALE = Scale(1, 5)
QUESTIONS = ("Q1", "Q2", "Q3")


def a_framework(**helps: tuple[Help, ...]) -> Framework:
    """A framework of one aspect with the indicators named, each with what it helps."""
    indicators = tuple(Indicator(id, a_text(id), helps=helped) for id, helped in helps.items())
    return Framework(
        "index", a_text("An index (IDX)"), a_text("note"), (Aspect("all", a_text("all"), indicators),), SCALE
    )


def suggested(framework: Framework, **levels: int) -> Mapping[str, int]:
    return {id: each.level for id, each in suggestions(framework, levels).items()}


def a_suggestion(level: int, question: str = "Q1") -> Suggestion:
    framework = a_framework(a=(Help(question, (level,) * 5),))
    return suggestions(framework, {"a": 1})[question]


ladders = st.lists(st.integers(0, HIGHEST_SUGGESTION), min_size=5, max_size=5).map(sorted).map(tuple)
helped = st.lists(st.builds(Help, st.sampled_from(QUESTIONS), st.one_of(st.just(()), ladders)), max_size=3).map(tuple)
frameworks = st.dictionaries(st.sampled_from("abcdef"), helped, min_size=1).map(lambda helps: a_framework(**helps))
entered = st.dictionaries(st.sampled_from("abcdefz"), st.integers(0, 6))


def test_each_level_of_an_indicator_suggests_its_own() -> None:
    framework = a_framework(a=(Help("Q1", (0, 1, 2, 2, 4)),))
    assert [suggested(framework, a=level)["Q1"] for level in SCALE.levels] == [0, 1, 2, 2, 4]


def test_the_lowest_of_several_counts_and_all_of_them_are_named() -> None:
    framework = a_framework(a=(Help("Q1", (0, 1, 2, 3, 4)),), b=(Help("Q1", (0, 0, 1, 1, 2)),))
    found = suggestions(framework, {"a": 5, "b": 3})["Q1"]
    assert found.level == 1
    assert [(each.indicator.id, each.level, each.suggests) for each in found.pointers] == [("a", 5, 4), ("b", 3, 1)]


def test_one_that_is_only_related_or_not_known_or_off_the_scale_suggests_nothing() -> None:
    framework = a_framework(a=(Help("Q1"),), b=(Help("Q2", (0, 1, 2, 3, 4)),))
    assert suggested(framework, a=5) == {}
    assert suggested(framework) == {}
    assert suggested(framework, b=0) == suggested(framework, b=6) == {}
    assert suggested(framework, nobody=3) == {}


@given(frameworks, entered)
def test_no_suggestion_is_above_any_indicator_that_makes_it(framework: Framework, levels: dict[str, int]) -> None:
    for found in suggestions(framework, levels).values():
        assert found.level <= HIGHEST_SUGGESTION
        assert all(found.level <= each.suggests for each in found.pointers)
        assert found.level in {each.suggests for each in found.pointers}


@given(frameworks, entered, st.sampled_from("abcdef"))
def test_a_higher_level_of_an_indicator_never_lowers_a_suggestion(
    framework: Framework, levels: dict[str, int], raised: str
) -> None:
    if levels.get(raised) not in range(SCALE.lowest, SCALE.highest):
        levels[raised] = SCALE.lowest
    before, after = suggested(framework, **levels), suggested(framework, **{**levels, raised: levels[raised] + 1})
    assert before.keys() == after.keys()
    assert all(after[question] >= before[question] for question in before)


@given(frameworks, entered, st.sampled_from("abcdef"))
def test_one_more_indicator_never_raises_a_suggestion(framework: Framework, levels: dict[str, int], more: str) -> None:
    fewer = {id: level for id, level in levels.items() if id != more}
    before, after = suggested(framework, **fewer), suggested(framework, **{**fewer, more: 3})
    assert all(after[question] <= before[question] for question in before)


@given(st.one_of(st.none(), contested()), st.integers(0, HIGHEST_SUGGESTION), st.sampled_from(["", "SK 1/2026"]))
def test_what_is_taken_over_never_counts_for_more_than_an_unchecked_copy(
    answer: Answer | None, level: int, document: str
) -> None:
    taken = taking(a_suggestion(level), answer, document, "from the index")
    assert taken.level == level
    assert taken.evidence.grade == (HIGHEST_SUGGESTED_GRADE if document else 0)
    assert (taken.evidence.document, taken.evidence.checked_by, taken.evidence.checked_on) == (document, "", None)


def test_what_is_taken_over_keeps_the_rest_of_the_answer_and_adds_its_note_once() -> None:
    before = Answer(level=1, evidence=Evidence(1, "Kabag"), note="spoken", private_note="ours", office="dlh", ask="dlh")
    taken = taking(a_suggestion(2), before, "", "from the index")
    assert taken == Answer(level=2, note="spoken\n\nfrom the index", private_note="ours", office="dlh", ask="dlh")
    assert taking(a_suggestion(3), taken, "", "from the index").note == taken.note
    assert taking(a_suggestion(2), None, "", "from the index").note == "from the index"


def test_a_document_that_stays_keeps_its_day() -> None:
    before = Answer(level=1, evidence=Evidence(2, "SK 1/2026", TODAY))
    assert taking(a_suggestion(2), before, "SK 1/2026", "").evidence == Evidence(2, "SK 1/2026", TODAY)
    assert taking(a_suggestion(2), before, "SK 2/2026", "").evidence == Evidence(2, "SK 2/2026")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (None, None),
        (Answer(), None),
        (Answer(ask="bkpsdm"), None),
        (an_answer(1, 0), None),
        (an_answer(3, 0), NotOffered.NOT_HIGHER),
        (an_answer(2, 0), NotOffered.NOT_HIGHER),
        (an_answer(2, 4), NotOffered.NOT_HIGHER),
        (an_answer(4, 4), NotOffered.NOT_HIGHER),
        (an_answer(1, 3), NotOffered.CHECKED),
        (an_answer(None, 3), None),
        (an_answer(1, 0, objections=(an_objection(3),)), NotOffered.DISPUTED),
        (an_answer(1, 0, decision=a_decision(1)), NotOffered.DISPUTED),
        (not_applicable(), NotOffered.NOT_APPLICABLE),
    ],
)
def test_a_suggestion_is_not_offered_for_what_rests_on_more(answer: Answer | None, reason: NotOffered | None) -> None:
    assert why_not_offered(a_suggestion(2), answer) is reason


def test_no_framework_of_the_bank_suggests_the_level_of_a_gate_for_a_question_that_decides() -> None:
    bank = the_bank()
    deciding = bank.gate_questions(tuple(bank.technology_class))
    tops = [
        (f.id, h.question, h.levels[-1]) for f in bank.frameworks for i in f.indicators for h in i.helps if h.levels
    ]
    assert tops
    assert not [top for top in tops if top[1] in deciding and top[2] >= GATE_LEVEL]


def test_the_lowest_level_of_an_indicator_of_the_bank_suggests_nothing_reached() -> None:
    ladders = [h.levels for f in the_bank().frameworks for i in f.indicators for h in i.helps if h.levels]
    assert {ladder[0] for ladder in ladders} == {0}
