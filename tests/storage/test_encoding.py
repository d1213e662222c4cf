"""Whatever a core value holds comes back from its text, or is refused with its place."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.case import Answer, Decision, Evidence, Objection
from assess.core.estimates import Estimate, Given, Scenario
from assess.core.keeping import UnstorableText
from assess.storage.encoding import OLD_PARTS, decode_answer, decode_details, encode_answer, encode_details
from assess.storage.repository import SqlStore
from tests.build import a_case
from tests.storage.build import NOON

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
levels = st.integers(0, 5)
days = st.dates()
answers = st.builds(
    Answer,
    level=st.none() | levels,
    evidence=st.builds(Evidence, st.integers(0, 4), texts, st.none() | days, texts, st.none() | days),
    not_applicable=st.none() | texts,
    ask=texts,
    by=st.none() | days,
    note=texts,
    private_note=texts,
    office=texts,
    entered_by=texts,
    objections=st.lists(st.builds(Objection, texts, levels, texts), max_size=2).map(tuple),
    decision=st.none() | st.builds(Decision, levels, texts, days, texts),
)


@given(answers)
@settings(max_examples=200, deadline=None)
def test_an_answer_comes_back_from_its_text(answer: Answer) -> None:
    assert decode_answer(encode_answer("PE01", answer)) == answer


@given(answers, answers)
@settings(max_examples=100, deadline=None)
def test_two_answers_have_the_same_text_only_if_they_are_equal(one: Answer, other: Answer) -> None:
    assert (encode_answer("PE01", one) == encode_answer("PE01", other)) == (one == other)


names = texts.filter(lambda name: name not in OLD_PARTS)


@given(st.dictionaries(names, st.recursive(texts | st.none(), lambda each: st.lists(each, max_size=3)), max_size=3))
@settings(max_examples=100, deadline=None)
def test_details_come_back_from_their_text(carried: dict[str, object]) -> None:
    case = a_case(carried=carried, date=date(2026, 2, 28))
    assert decode_details(encode_details(case)) == case


numbers = st.decimals(0, 10**15, places=3, allow_nan=False, allow_infinity=False)
figures = st.dictionaries(texts, st.builds(Estimate, numbers, numbers) | texts, max_size=3)
costs = st.dictionaries(texts, figures, max_size=2)


@given(figures, figures, costs, st.lists(st.builds(Scenario, texts, figures, figures, costs), max_size=2).map(tuple))
@settings(max_examples=100, deadline=None)
def test_what_planning_is_told_comes_back_from_its_text(
    staffing: dict[str, Given], times: dict[str, Given], cost: dict[str, dict[str, Given]], others: tuple[Scenario, ...]
) -> None:
    case = a_case(staffing=staffing, service_time=times, cost=cost, scenarios=others, calendar={"apbd": 11})
    again = decode_details(encode_details(case))
    assert again == case
    assert encode_details(again) == encode_details(case)


def test_parts_written_before_anything_evaluated_them_are_set_apart_and_none_is_lost() -> None:
    old = {"staffing": {"posts": ["1"]}, "cost": {"years": "5"}, "scenarios": [{"n": "a"}], "purchases": [{"id": "P"}]}
    plain = json.loads(encode_details(a_case(carried=old)))
    for name in ("staffing", "service_time", "cost", "scenarios", "calendar"):
        del plain[name]
    case = decode_details(json.dumps(plain))
    assert (case.staffing, case.cost, case.scenarios) == ({}, {}, ())
    assert case.carried == {"earlier": old}
    assert decode_details(encode_details(case)) == case


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param({"cost": "5"}, {"cost": "5", "purchases": ["P"]}, id="beside what was"),
        pytest.param({"purchases": "1"}, {"earlier": {"purchases": "1"}, "purchases": ["P"]}, id="the same part"),
        pytest.param("text", {"earlier": "text", "purchases": ["P"]}, id="no parts at all"),
    ],
)
def test_what_is_set_apart_replaces_nothing_that_was_apart_before(before: object, after: object) -> None:
    text = encode_details(a_case(carried={"purchases": ["P"], "earlier": before}))
    assert decode_details(text).carried == {"earlier": after}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("kanan ke kiri \u202e terbalik", id="bidirectional mark"),
        pytest.param("kota 🏙 dan 👩\u200d🔧", id="emoji beyond the basic plane"),
        pytest.param("a" * 30_000, id="longest note"),
        pytest.param("\\u0000 ditulis sebagai teks", id="the escape of a NUL, written out"),
        pytest.param("baris\r\nbaris\tbaris\x01", id="line ends and a control character"),
        pytest.param("'; DROP TABLE answers; --", id="something like SQL"),
    ],
)
def test_unusual_text_is_kept_as_it_is(store: SqlStore, text: str) -> None:
    case = a_case({"PE01": Answer(note=text)})
    assert store.load(store.create(case, start_key=text, at=NOON)).case == case


@pytest.mark.parametrize("text", [pytest.param("a\0b", id="NUL"), pytest.param("a\ud83cb", id="half a character")])
def test_text_that_no_database_keeps_is_refused_with_its_question(store: SqlStore, text: str) -> None:
    with pytest.raises(UnstorableText, match="PE01"):
        store.create(a_case({"PE01": Answer(note=text)}), start_key="start", at=NOON)
    assert store.list_assessments() == ()


def test_a_city_that_no_database_keeps_is_refused_in_print(store: SqlStore) -> None:
    case = a_case()
    with pytest.raises(UnstorableText) as refused:
        store.create(replace(case, city=replace(case.city, name="Kota\0\ud83c")), start_key="start", at=NOON)
    assert str(refused.value).encode().isascii()
    assert "Kota" in str(refused.value)
