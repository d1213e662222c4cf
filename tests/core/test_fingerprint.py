"""The canonical form of a case says everything once, always in the same way, and never what is private."""

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256

import pytest

from assess.core.case import UNKNOWN, Answer, Baseline, Capacity, Case, City, Decision, Evidence, Objection, PointB
from assess.core.estimates import Estimate, Scenario, exactly
from assess.core.fingerprint import canonical, canonical_json, fingerprint, questionnaire_checksum
from assess.core.questionnaire import Condition, Questionnaire, Text
from tests.build import a_class, a_question, a_questionnaire, a_text

CASE = Case(
    questionnaire="tiny@1.0.0",
    city=City("Kabupaten Contoh", "kabupaten", desa=0),
    date=date(2026, 11, 24),
    requests=("cctv",),
    answers={
        "PB2": UNKNOWN,
        "PB1": Answer(3, Evidence(2), note="catatan", private_note="rahasia"),
        "PE1": Answer(private_note="rahasia"),
        "PR1": Answer(
            level=0,
            evidence=Evidence(3, "SK 1", None, "Inspektorat", date(2026, 11, 2)),
            objections=(Objection("Satpol PP", 0),),
            decision=Decision(0, "Sekda", date(2026, 11, 3), "rapat"),
        ),
        "TE1": Answer(not_applicable="tidak ada"),
    },
)


def test_the_canonical_form_is_the_case_file_without_what_is_empty_or_private() -> None:
    assert canonical(CASE) == {
        "questionnaire": "tiny@1.0.0",
        "city": {"name": "Kabupaten Contoh", "kind": "kabupaten", "desa": 0},
        "date": "2026-11-24",
        "requests": ["cctv"],
        "answers": {
            "PB2": "unknown",
            "PB1": {"level": 3, "evidence": 2, "note": "catatan"},
            "PE1": "unknown",
            "PR1": {
                "level": 0,
                "evidence": {"grade": 3, "document": "SK 1", "checked_by": "Inspektorat", "checked_on": "2026-11-02"},
                "objections": [{"office": "Satpol PP", "level": 0}],
                "decision": {"level": 0, "by": "Sekda", "date": "2026-11-03", "reason": "rapat"},
            },
            "TE1": {"not_applicable": "tidak ada"},
        },
    }


def test_private_notes_are_there_where_asked_for() -> None:
    answers = canonical(CASE, private=True)["answers"]
    assert answers["PB1"]["private_note"] == "rahasia"
    assert answers["PE1"] == {"unknown": True, "private_note": "rahasia"}


def test_the_canonical_json_has_sorted_keys_no_spaces_and_no_escapes() -> None:
    case = replace(CASE, answers={"PB1": Answer(1, note="é 🏙")})
    assert canonical_json(case) == (
        '{"answers":{"PB1":{"level":1,"note":"é 🏙"}},"city":{"desa":0,"kind":"kabupaten","name":"Kabupaten Contoh"},'
        '"date":"2026-11-24","questionnaire":"tiny@1.0.0","requests":["cctv"]}'
    )
    assert json.loads(canonical_json(CASE)) == canonical(CASE)


def test_the_fingerprint_is_the_sha_256_of_the_canonical_json() -> None:
    assert fingerprint(CASE) == sha256(canonical_json(CASE).encode("utf-8")).hexdigest()


def test_the_fingerprint_is_the_same_on_every_machine() -> None:
    assert fingerprint(Case("tiny@1.0.0", City("X"), date(2026, 11, 24))) == (
        sha256(
            b'{"answers":{},"city":{"kind":"kota","name":"X"},"date":"2026-11-24","questionnaire":"tiny@1.0.0",'
            b'"requests":[]}'
        ).hexdigest()
    )


def test_neither_private_notes_nor_the_order_of_answering_change_the_fingerprint() -> None:
    reordered = {id: replace(CASE.answers[id], private_note="lain") for id in reversed(CASE.answers)}
    assert fingerprint(replace(CASE, answers=reordered)) == fingerprint(CASE)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(replace(CASE, questionnaire="tiny@1.0.1"), id="the version"),
        pytest.param(replace(CASE, city=City("Kota Contoh")), id="the city"),
        pytest.param(replace(CASE, date=date(2026, 11, 25)), id="the day"),
        pytest.param(replace(CASE, requests=()), id="the requests"),
        pytest.param(replace(CASE, point_b=PointB(problem="macet")), id="the problem"),
        pytest.param(replace(CASE, capacity=Capacity(5)), id="the capacity"),
        pytest.param(replace(CASE, staffing={"areas": exactly(4)}), id="a figure"),
        pytest.param(replace(CASE, cost={"cctv": {"links": exactly(80)}}), id="a cost"),
        pytest.param(replace(CASE, scenarios=(Scenario("a"),)), id="a scenario"),
        pytest.param(replace(CASE, calendar={"apbd": 11}), id="a month"),
        pytest.param(replace(CASE, carried={"purchases": [{"id": "80"}]}), id="a part that is carried"),
        pytest.param(CASE.answering("PB1", Answer(3, Evidence(2), note="lain")), id="a note"),
        pytest.param(CASE.answering("PB1", Answer(4, Evidence(2), note="catatan")), id="a level"),
        pytest.param(CASE.answering("PB1", Answer(3, Evidence(1), note="catatan")), id="a grade"),
    ],
)
def test_every_other_change_changes_the_fingerprint(changed: Case) -> None:
    assert fingerprint(changed) != fingerprint(CASE)


@pytest.mark.parametrize(
    ("value", "written"),
    [("24", 24), ("24.0", 24), ("24.50", "24.5"), ("-0.000001", "-0.000001"), ("1E+3", 1000), ("0", 0)],
)
def test_a_value_is_written_the_same_however_it_was_spelt(value: str, written: int | str) -> None:
    case = replace(CASE, point_b=PointB(baseline=Baseline(Decimal(value), "jam")))
    assert canonical(case)["point_b"] == {"baseline": {"value": written, "unit": "jam"}}


def test_the_canonical_form_shares_nothing_with_the_case() -> None:
    case = replace(CASE, capacity=Capacity(2, {"bappeda": 1}), carried={"purchases": [{"name": "a"}]})
    plain = canonical(case)
    plain["capacity"]["per_owner"]["bappeda"] = 9
    plain["purchases"][0]["name"] = "b"
    assert case.capacity.per_owner == {"bappeda": 1}
    assert case.carried == {"purchases": [{"name": "a"}]}


def test_figures_are_numbers_or_ranges_of_them_and_choices_words() -> None:
    given = {"hours_per_case": Estimate(Decimal("2.50"), Decimal(4)), "way_field": "formation", "areas": exactly("4.0")}
    case = replace(
        CASE, staffing=given, scenarios=(Scenario("b", cost={"cctv": {"links": exactly("0.5")}, "app": {}}),)
    )
    assert {key: canonical(case).get(key) for key in ("staffing", "service_time", "cost", "scenarios", "calendar")} == {
        "staffing": {"hours_per_case": {"low": "2.5", "high": 4}, "way_field": "formation", "areas": 4},
        "service_time": None,
        "cost": None,
        "scenarios": [{"name": "b", "cost": {"cctv": {"links": "0.5"}}}],
        "calendar": None,
    }


def test_a_questionnaire_has_one_checksum_and_any_word_of_it_changes_that() -> None:
    bank = a_questionnaire(a_question("PE01", weight=2), budget=["PE01"], classes=[a_class("cctv")])
    again = a_questionnaire(a_question("PE01", weight=2), budget=["PE01"], classes=[a_class("cctv")])
    assert re.fullmatch("[0-9a-f]{64}", questionnaire_checksum(bank))
    assert questionnaire_checksum(again) == questionnaire_checksum(bank)
    first = bank.questions[0]
    others = (
        replace(bank, version="1.0.1"),
        replace(bank, budget_conditions=()),
        replace(bank, questions=(replace(first, weight=3),)),
        replace(bank, questions=(replace(first, levels=(*first.levels[:5], a_text("another end"))),)),
        replace(bank, exemptions={"never": a_text("never")}),
    )
    assert len({questionnaire_checksum(each) for each in (bank, *others)}) == 1 + len(others)


def test_a_checksum_is_that_of_the_plain_value_and_counts_nothing_empty() -> None:
    bank = Questionnaire("q", "1", Text("a", "b"), (), (), (Condition("PB1"),), (), ())
    written = (
        '{"budget_conditions":[{"at_least":3,"question":"PB1"}],"id":"q","title":{"en":"b","id":"a"},"version":"1"}'
    )
    assert questionnaire_checksum(bank) == sha256(written.encode()).hexdigest()


def test_a_figure_is_never_written_so_that_it_reads_as_thousands():
    case = replace(CASE, staffing={"hours_per_case": exactly("1.125"), "cases_per_year": exactly(1000)})
    assert canonical(case)["staffing"] == {"hours_per_case": "1.1250", "cases_per_year": 1000}
