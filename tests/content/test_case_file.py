"""A case file is taken whole, or refused with all its faults at once."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assess.content.case_file import read_case, write_case
from assess.content.faults import CaseFault, Fault
from assess.content.loader import Catalogue
from assess.core.answer_rules import LONGEST_TEXT
from assess.core.case import (
    FIRST_DAY,
    LAST_DAY,
    UNKNOWN,
    Answer,
    Baseline,
    Capacity,
    Case,
    City,
    Decision,
    Evidence,
    Objection,
    PointB,
    Target,
)
from assess.core.estimates import Estimate, Scenario, exactly
from assess.core.purchases.purchase import Purchase
from tests.content.build import BAD_CASES, a_folder, expected, shipped, tiny, tiny_text

SMALL = """\
questionnaire: tiny
city: {name: "Kota Contoh"}
date: 2026-11-24
requests: []
answers: {}
"""
FULL = """\
questionnaire: smart-city            # optionally smart-city@1.2.0
city: {name: Kabupaten Contoh, kind: kabupaten, population: 350000, kecamatan: 20, kelurahan: 12, desa: 180}
date: 2026-11-24                     # the day described; month 0 of the roadmap
requests: [cctv, command]
point_b:
  service: complaints
  problem: "Aduan lama diselesaikan"
  baseline: {value: 300.50, unit: hours, months: 3, source: "log aduan"}
  target: {value: 24, unit: hours, date: 2028-12-31}
  owner: "Sekretaris Daerah"
answers:
  PB1: {level: 3, evidence: 2, note: "printed in reports", private_note: "never printed"}
  PE03: unknown
  PE05: {unknown: true, ask: "BKPSDM", by: 2026-12-15}
  TE09: {not_applicable: "no sensors are wanted"}
  PR01:
    level: 3
    evidence: {grade: 3, document: "Perbup 12/2026", date: 2026-03-01, checked_by: Inspektorat, checked_on: 2026-11-02}
    office: Bagian Hukum
    entered_by: Rina
    objections: [{office: Satpol PP, level: 1, note: "belum"}]
    decision: {level: 2, by: "Sekda", date: 2026-11-20, reason: "rapat"}
capacity: {steps_at_once: 3, per_owner: {sekda: 2}, money_per_quarter: {2027-Q1: 1000000}, step_costs: {S25: 5}}
staffing: {cases_per_year: 5136, hours_per_case: {low: 1.5, high: 3}, way_field: service_contract}
service_time: {letters: 2.50}
cost: {cctv: {capex: 4000000000}}
scenarios: [{name: Dua regu, service_time: {crews: 2}, cost: {cctv: {links: 0}}}]
calendar: {kua_ppas: 8}
purchases: [{id: kak-1, class: cctv, total: 4000000000, mode: live, drawn_up: 2027-01-05}]
earlier: {staffing: {posts: [1, yes, 017]}}
"""


def faults_of(content: str | bytes, catalogue: Catalogue | None = None) -> tuple[Fault, ...]:
    with pytest.raises(CaseFault) as refused:
        read_case(content if isinstance(content, bytes) else content.encode(), catalogue or tiny())
    return refused.value.faults


def ids_of(faults: tuple[Fault, ...] | list[Fault]) -> list[str]:
    return [fault.message_id for fault in faults]


def small(*changes: tuple[str, str]) -> str:
    text = SMALL
    for old, new in changes:
        text = text.replace(old, new)
    return text


def test_every_part_of_a_case_file_arrives() -> None:
    case, warnings = read_case(FULL.encode(), shipped())
    assert warnings == []
    assert case == Case(
        questionnaire="smart-city@2.0.0",
        city=City("Kabupaten Contoh", "kabupaten", 350_000, 20, 12, 180),
        date=date(2026, 11, 24),
        requests=("cctv", "command"),
        point_b=PointB(
            service="complaints",
            problem="Aduan lama diselesaikan",
            baseline=Baseline(Decimal("300.5"), "hours", 3, "log aduan"),
            target=Target(Decimal(24), "hours", date(2028, 12, 31)),
            owner="Sekretaris Daerah",
        ),
        answers={
            "PB1": Answer(3, Evidence(2), note="printed in reports", private_note="never printed"),
            "PE03": UNKNOWN,
            "PE05": Answer(ask="BKPSDM", by=date(2026, 12, 15)),
            "TE09": Answer(not_applicable="no sensors are wanted"),
            "PR01": Answer(
                level=3,
                evidence=Evidence(3, "Perbup 12/2026", date(2026, 3, 1), "Inspektorat", date(2026, 11, 2)),
                office="Bagian Hukum",
                entered_by="Rina",
                objections=(Objection("Satpol PP", 1, "belum"),),
                decision=Decision(2, "Sekda", date(2026, 11, 20), "rapat"),
            ),
        },
        capacity=Capacity(3, {"sekda": 2}, {"2027-Q1": 1_000_000}, {"S25": 5}),
        staffing={
            "cases_per_year": exactly(5136),
            "hours_per_case": Estimate(Decimal("1.5"), Decimal(3)),
            "way_field": "service_contract",
        },
        service_time={"letters": exactly("2.5")},
        cost={"cctv": {"capex": exactly(4_000_000_000)}},
        scenarios=(Scenario("Dua regu", service_time={"crews": exactly(2)}, cost={"cctv": {"links": exactly(0)}}),),
        calendar={"kua_ppas": 8},
        purchases=(
            Purchase(
                "kak-1",
                "cctv",
                {"total": Decimal(4_000_000_000), "mode": "live", "drawn_up": date(2027, 1, 5)},
            ),
        ),
        carried={"earlier": {"staffing": {"posts": ["1", "yes", "017"]}}},
    )


def test_a_small_case_needs_five_keys_and_a_city_is_a_kota_unless_told() -> None:
    case, warnings = read_case(SMALL.encode(), tiny())
    assert (case, warnings) == (Case("tiny@1.0.0", City("Kota Contoh", "kota"), date(2026, 11, 24)), [])


@pytest.mark.parametrize("bad", BAD_CASES, ids=lambda path: path.name)
def test_a_bad_case_is_faulted_at_the_marked_lines_and_nowhere_else(bad: Path) -> None:
    with pytest.raises(CaseFault) as refused:
        read_case(bad, tiny())
    assert sorted((fault.line, fault.message_id) for fault in refused.value.faults) == sorted(expected(bad))
    assert {fault.path for fault in refused.value.faults} == {str(bad)}


def test_all_faults_are_told_at_once_in_order() -> None:
    faults = faults_of(
        "questionnaire: tiny\ncity: {nam: x}\ndate: today\nrequests: [drone]\nanswers: {PB1: {level: 9}}\n"
    )
    assert [(fault.line, fault.at, fault.message_id) for fault in faults] == [
        (2, "city", "missing_key"),
        (2, "city.nam", "unknown_key"),
        (3, "date", "not_a_day"),
        (4, "requests[1]", "unknown_class"),
        (5, "answers.PB1.level", "out_of_range"),
    ]


def test_a_wrong_version_names_the_versions_there_are_and_the_other_faults() -> None:
    faults = faults_of(small(("tiny", "tiny@7.0.0"), ("[]", "none")))
    assert ids_of(faults) == ["no_such_questionnaire", "not_a_list"]
    assert faults[0].params["allowed"] == "tiny@1.0.0"
    assert "tiny@1.0.0" in faults[0].text("id")


def test_a_misspelt_key_is_met_with_a_suggestion() -> None:
    (fault,) = faults_of(small(("answers: {}", "answers: {PB1: {level: 1, privat_note: x}}")))
    assert fault.text("en").endswith("Did you mean 'private_note'?")
    assert fault.text("id").endswith("Mungkin maksudnya 'private_note'?")


def test_a_note_of_30_000_characters_is_kept_and_one_more_is_refused_at_the_field() -> None:
    def noted(length: int) -> str:
        return small(("answers: {}", f'answers: {{PB1: {{level: 1, note: "{"é" * length}"}}}}'))

    case, _ = read_case(noted(LONGEST_TEXT).encode(), tiny())
    assert len(case.answer("PB1").note) == LONGEST_TEXT
    (fault,) = faults_of(noted(LONGEST_TEXT + 1))
    assert (fault.at, fault.message_id) == ("answers.PB1.note", "text_too_long")


def test_bidirectional_marks_and_other_scripts_are_kept_as_they_came() -> None:
    name = "Kota \u202econtoh\u202c 東京 🏙"
    case, _ = read_case(small(("Kota Contoh", name)).encode(), tiny())
    assert case.city.name == name


def test_a_question_bound_to_a_requested_class_cannot_be_set_aside(tmp_path: Path) -> None:
    technology = tiny_text("technology.yaml", ("owners", "not_applicable_unless: cctv\n  owners"))
    people = tiny_text("people.yaml", ("owners", "not_applicable_when: nothing_was_ever_bought\n  owners"))
    a_folder(tmp_path, {"technology.yaml": technology, "people.yaml": people})
    catalogue = Catalogue(tmp_path)
    said = "answers: {TE1: {not_applicable: none}, PE1: {not_applicable: none}}"
    assert ids_of(faults_of(small(("[]", "[cctv]"), ("answers: {}", said)), catalogue)) == [
        "class_is_requested",
        "decides_a_requested_class",
    ]
    case, _ = read_case(small(("answers: {}", said)).encode(), catalogue)
    assert case.answer("TE1").is_not_applicable


def test_what_may_not_be_set_aside_is_told_beside_other_faults() -> None:
    faults = faults_of(small(("2026-11-24", "soon"), ("answers: {}", "answers: {PB1: {not_applicable: tidak perlu}}")))
    assert ids_of(faults) == ["not_a_day", "always_applies"]


@pytest.mark.parametrize(
    ("old", "new", "at", "warning"),
    [
        pytest.param(
            "answers: {}",
            "answers: {PE1: {level: 3, evidence: {grade: 3, document: SK, checked_by: Dishub, "
            "checked_on: 2024-11-23}}}",
            "answers.PE1.evidence.checked_on",
            "check_is_old",
            id="checked more than 24 months before",
        ),
        pytest.param(
            "answers: {}",
            "answers: {PE1: {level: 3, evidence: {grade: 3, document: SK, date: 2024-11-23, checked_by: Dishub, "
            "checked_on: 2026-11-01}}}",
            "answers.PE1.evidence.date",
            "document_is_old",
            id="written more than 24 months before",
        ),
        pytest.param(
            "answers: {}",
            "answers: {PE1: {level: 3, evidence: {grade: 4, document: SK, checked_by: Budi, checked_on: 2026-11-01}}}",
            "answers.PE1.evidence.checked_by",
            "checker_unknown",
            id="checked by nobody knows which office",
        ),
        pytest.param(
            "answers: {}",
            "answers: {PB1: {level: 1, ask: BKPSDM, by: 2026-12-15}}",
            "answers.PB1.ask",
            "asked_though_answered",
            id="somebody is asked though it is answered",
        ),
        pytest.param(
            "answers: {}",
            "answers: {PB1: {unknown: true, by: 2026-11-23}}",
            "answers.PB1.by",
            "due_before_case",
            id="an answer that is due already",
        ),
        pytest.param("answers: {}", "answers: {PB1: {level: 3}}", "answers.PB1", "point_b_empty", id="no problem told"),
        pytest.param(
            "answers: {}",
            "answers: {}\npoint_b: {target: {value: 24, date: 2026-11-24}}",
            "point_b.target.date",
            "target_not_ahead",
            id="a target that is due already",
        ),
    ],
)
def test_what_looks_like_a_slip_is_warned_about_and_not_refused(old: str, new: str, at: str, warning: str) -> None:
    _, warnings = read_case(small((old, new)).encode(), tiny(), name="kota.yaml")
    assert [(fault.path, fault.at, fault.message_id) for fault in warnings] == [("kota.yaml", at, warning)]


def test_a_check_of_24_months_is_not_too_old() -> None:
    said = "answers: {PE1: {level: 3, evidence: {grade: 3, document: SK, checked_by: Dishub, checked_on: 2024-11-24}}}"
    assert read_case(small(("answers: {}", said)).encode(), tiny())[1] == []


def test_a_baseline_of_two_months_is_warned_about_where_it_is_claimed() -> None:
    said = "answers: {PB3: {level: 3}}\npoint_b: {baseline: {value: 9, months: 2}}"
    _, warnings = read_case(small(("tiny", "smart-city"), ("answers: {}", said)).encode(), shipped())
    assert [(fault.at, fault.message_id) for fault in warnings] == [("point_b.baseline.months", "baseline_too_short")]


def test_what_cannot_prove_an_answer_is_told_beside_other_faults() -> None:
    said = "answers: {PB1: {level: 9, evidence: {grade: 3, document: SK, checked_by: Bappeda, checked_on: 2026-11-02}}}"
    faults = faults_of(small(("2026-11-24", "soon"), ("answers: {}", said)))
    assert ids_of(faults) == ["not_a_day", "out_of_range", "checked_by_the_answering_office"]
    assert "luarnya" in faults[2].text("id")


def test_a_check_by_who_entered_is_told_at_the_checker() -> None:
    said = "evidence: {grade: 3, document: SK, checked_by: Kasi Aduan, checked_on: 2026-11-02}"
    entered = f"answers: {{PE1: {{level: 3, {said}, entered_by: Kasi Aduan Dinas Kominfo}}}}"
    (fault,) = faults_of(small(("answers: {}", entered)))
    assert (fault.at, fault.message_id) == ("answers.PE1.evidence.checked_by", "checked_by_who_entered")
    assert "('Kasi Aduan Dinas Kominfo')" in fault.text("id")


def test_who_checked_from_no_office_is_asked_for_an_office_outside_the_one_that_answers() -> None:
    said = "evidence: {grade: 3, document: SK, checked_by: Budi, checked_on: 2026-11-02}"
    _, warnings = read_case(small(("answers: {}", f"answers: {{PE1: {{level: 3, {said}}}}}")).encode(), tiny())
    assert [fault.text("en").partition(": ")[2] for fault in warnings] == [
        "'Budi' is no office of this questionnaire; say which office outside Bappeda checked."
    ]


def test_a_decision_out_of_range_names_the_range() -> None:
    decision = "{level: 4, by: Sekda, date: 2026-11-20, reason: rapat}"
    said = f"answers: {{PE1: {{level: 3, objections: [{{office: Dishub, level: 1}}], decision: {decision}}}}}"
    (fault,) = faults_of(small(("answers: {}", said)))
    assert (fault.at, fault.message_id) == ("answers.PE1.decision.level", "decided_out_of_range")
    assert "1 sampai 3" in fault.text("id")
    assert "1 to 3" in fault.text("en")


def test_a_claimed_target_and_baseline_are_missed_too() -> None:
    answers = "answers: {PB1: {level: 3}, PB2: {level: 3}, PB3: {level: 4}}"
    text = small(("tiny", "smart-city"), ("answers: {}", answers + '\npoint_b: {problem: "macet"}'))
    _, warnings = read_case(text.encode(), shipped())
    assert [fault.params["field"] for fault in warnings] == ["point_b.target", "point_b.baseline"]


def test_json_is_read_with_the_same_rules() -> None:
    case, _ = read_case(FULL.encode(), shipped())
    as_json = json.dumps(
        {
            "questionnaire": "smart-city",
            "city": {"name": "Kota Contoh", "population": 1_000},
            "date": "2026-11-24",
            "requests": [],
            "point_b": {"baseline": {"value": 300.25}},
            "answers": {"PE03": "unknown", "PE05": {"unknown": True}, "PR01": {"level": 3, "evidence": 2}},
            "staffing": {"hours_per_case": 2.50, "areas": {"low": 4, "high": 5}},
            "earlier": {"live": False, "posts": [1, 2.50]},
        }
    )
    case, _ = read_case(as_json.encode(), shipped())
    assert case.answer("PR01") == Answer(3, Evidence(2))
    assert (case.city.population, case.point_b.baseline) == (1_000, Baseline(Decimal("300.25"), ""))
    assert case.staffing == {"hours_per_case": exactly("2.5"), "areas": Estimate(Decimal(4), Decimal(5))}
    assert case.carried == {"earlier": {"live": "false", "posts": ["1", "2.5"]}}


@pytest.mark.parametrize(
    ("value", "message_id"),
    [
        pytest.param("true", "not_whole", id="true is no integer"),
        pytest.param("3.0", "not_whole", id="a fraction is no integer"),
        pytest.param("3e0", "not_whole", id="an exponent is no integer"),
        pytest.param("null", "null_value", id="null"),
        pytest.param("NaN", "json_constant", id="not a number"),
        pytest.param("-Infinity", "json_constant", id="an infinity"),
        pytest.param("03", "json_syntax", id="a leading zero"),
        pytest.param("9" * 6000, "not_whole", id="a huge integer"),
        pytest.param("{}", "not_whole", id="a mapping"),
    ],
)
def test_json_values_are_not_guessed(value: str, message_id: str) -> None:
    text = (
        '{"questionnaire": "tiny", "city": {"name": "X"}, "date": "2026-11-24", "requests": [],\n'
        f' "answers": {{"PB1": {{"unknown": true}}, "PE1": {{"level": {value}}}}}}}'
    )
    assert [(fault.line, fault.message_id) for fault in faults_of(text)] == [(2, message_id)]


def test_a_case_is_read_from_a_path_or_from_bytes(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("\ufeff" + SMALL, encoding="utf-8")
    assert read_case(file, tiny()) == read_case(SMALL.encode(), tiny())


def test_a_missing_file_is_a_fault_of_the_case(tmp_path: Path) -> None:
    with pytest.raises(CaseFault) as refused:
        read_case(tmp_path / "case.yaml", tiny())
    assert ids_of(refused.value.faults) == ["no_such_file"]


def test_what_is_written_is_the_format_that_people_write() -> None:
    case, _ = read_case(FULL.encode(), shipped())
    written = write_case(case, private=True)
    assert written.startswith("questionnaire: smart-city@2.0.0\ncity:\n  name: Kabupaten Contoh\n")
    assert "date: 2026-11-24\n" in written
    assert "  PE03: unknown\n" in written
    assert read_case(written.encode(), shipped()) == (case, [])


def test_private_notes_are_written_only_where_asked_for() -> None:
    case, _ = read_case(FULL.encode(), shipped())
    assert "never printed" in write_case(case, private=True)
    assert "private_note" not in write_case(case, private=False)


def test_a_file_that_cannot_be_opened_is_a_fault_of_the_case() -> None:
    with pytest.raises(CaseFault) as refused:
        read_case(Path("x" * 5_000), tiny())
    assert ids_of(refused.value.faults) == ["cannot_be_opened"]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        pytest.param("answers: {PB01: {level: 1}}", "PB1", id="a zero too many"),
        pytest.param("answers: {pb-1: {level: 1}}", "PB1", id="another spelling"),
        pytest.param("answers: {}\ncapacity: {steps: 3}", "steps_at_once", id="the beginning of a key"),
    ],
)
def test_a_known_word_written_in_another_way_is_suggested(line: str, meant: str) -> None:
    (fault,) = faults_of(small(("answers: {}", line)))
    assert fault.params["suggestion"] == meant


def test_a_question_without_its_zero_is_told_with_it() -> None:
    faults = faults_of(small(("tiny", "smart-city"), ("answers: {}", "answers: {PE1: unknown}")), shipped())
    assert [fault.params["suggestion"] for fault in faults] == ["PE01"]


@pytest.mark.parametrize("written", ["24/11/2026", "24-11-2026", "24.11.2026", "24 11 2026", "2026/11/24"])
def test_a_day_in_another_order_is_told_as_it_must_be_written(written: str) -> None:
    (fault,) = faults_of(small(("2026-11-24", written)))
    assert fault.text("id").endswith("Tulis 2026-11-24.")


@pytest.mark.parametrize("day", [FIRST_DAY, LAST_DAY])
def test_the_first_and_the_last_day_are_taken(day: date) -> None:
    case, _ = read_case(small(("2026-11-24", day.isoformat())).encode(), tiny())
    assert case.date == day


@pytest.mark.parametrize(
    ("old", "new", "sample"),
    [
        pytest.param('{name: "Kota Contoh"}', "Kota Contoh", "city: {name: …}", id="required keys"),
        pytest.param("answers: {}", "answers:", "answers: {PB1: …}", id="an id that exists"),
        pytest.param("answers: {}", "answers: {PB1: [3]}", "PB1: {level: 3, evidence: 2}", id="an answer"),
        pytest.param("{}", "{}\ncapacity: 3", "capacity: {steps_at_once: …, per_owner: …,", id="no required key"),
        pytest.param("{}", "{PB1: {level: 1, objections: x}}", "[{office: …, level: …}]", id="a list of mappings"),
        pytest.param("[]", "cctv", "[cctv]", id="one item"),
        pytest.param("[]", "tidak ada", "[cctv], atau []", id="a word for none"),
    ],
)
def test_what_has_another_shape_is_told_how_it_is_written(old: str, new: str, sample: str) -> None:
    (fault,) = faults_of(small((old, new)))
    assert f"Tulis {sample}" in fault.text("id")


def test_true_is_no_reason_in_json_either() -> None:
    text = (
        '{"questionnaire": "smart-city", "city": {"name": "X"}, "date": "2026-11-24", "requests": [],'
        ' "answers": {"TE09": {"not_applicable": true}}}'
    )
    assert ids_of(faults_of(text, shipped())) == ["not_a_reason"]


def test_an_empty_file_is_met_with_five_lines_that_are_a_case() -> None:
    (fault,) = faults_of("")
    for language in ("id", "en"):
        shown = fault.text(language).split("\n")[1:-1]
        case, warnings = read_case("\n".join(shown).encode(), shipped())
        assert (len(shown), case.city.name, warnings) == (5, "Kota Contoh", [])


@pytest.mark.parametrize(
    ("part", "at", "said"),
    [
        pytest.param(
            "staffing: {areas: -1}", "staffing.areas", "-1 is out of range; write a number from 0", id="negative"
        ),
        pytest.param("staffing: {cases_per_year: 1000000000}", "staffing.cases_per_year", "to 10000000", id="absurd"),
        pytest.param("staffing: {field_share: 101}", "staffing.field_share", "from 0 to 100.", id="percent over 100"),
        pytest.param("staffing: {areas: 4.5}", "staffing.areas", "'4.5' is not a whole number", id="half an area"),
        pytest.param("staffing: {areas: empat}", "staffing.areas", "'empat' is neither a number", id="words"),
        pytest.param("staffing: {areas: '1.234,5'}", "staffing.areas", "'1.234,5' is neither", id="a decimal comma"),
        pytest.param("staffing: {areas: '1,234'}", "staffing.areas", "'1,234' is neither", id="thousands with a comma"),
        pytest.param("staffing: {areas: 1e3}", "staffing.areas", "'1e3' is neither", id="an exponent"),
        pytest.param("staffing: {areas: [4]}", "staffing.areas", "'[…]' is neither", id="a list"),
        pytest.param("staffing: {areas: {low: 4}}", "staffing.areas", "The key 'high' is missing.", id="half a range"),
        pytest.param(
            "staffing: {areas: {low: 4, high: x}}", "staffing.areas.high", "'x' is neither", id="an end in words"
        ),
        pytest.param("staffing: {way_field: outsource}", "staffing.way_field", "redeployment", id="no choice"),
        pytest.param("service_time: {zone: 4}", "service_time.zone", "Did you mean 'zones'?", id="an input misspelt"),
        pytest.param("cost: {cctvs: {}}", "cost.cctvs", "Did you mean 'cctv'?", id="a class misspelt"),
        pytest.param("cost: {cctv: {capex: {}}}", "cost.cctv.capex", "The key 'low' is missing.", id="an empty range"),
        pytest.param("calendar: {apbd: 13}", "calendar.apbd", "from 1 to 12", id="month thirteen"),
        pytest.param("scenarios: [{name: ' '}]", "scenarios[1].name", "The text is empty.", id="a blank name"),
        pytest.param("scenarios: [{staffing: {area: 4}, name: A}]", "scenarios[1].staffing.area", "areas", id="inside"),
    ],
)
def test_a_figure_that_cannot_be_is_refused_where_it_stands(part: str, at: str, said: str) -> None:
    told = [(fault.at, fault.text("en")) for fault in faults_of(SMALL + part)]
    assert [each for each, _ in told][:1] == [at]
    assert said in told[0][1]


def test_more_than_fifty_scenarios_are_refused() -> None:
    named = [f"{{name: {number}}}" for number in range(51)]
    (fault,) = faults_of(f"{SMALL}scenarios: [{', '.join(named)}]")
    assert (fault.at, fault.message_id) == ("scenarios", "too_many")
    case, _ = read_case(f"{SMALL}scenarios: [{', '.join(named[:50])}]".encode(), tiny())
    assert len(case.scenarios) == 50


def test_the_sample_in_the_guide_to_planning_is_a_case() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "planning.md").read_text(encoding="utf-8")
    case, warnings = read_case(guide.partition("```yaml\n")[2].partition("```")[0].encode(), shipped())
    assert warnings == []
    assert case.staffing
    assert case.service_time
    assert case.cost
    assert case.scenarios
    assert case.calendar
