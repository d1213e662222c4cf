"""What the sheets of the example purchases say: the invented city, Jakarta, and the cases that the press reported."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from assess.content.case_file import read_case
from assess.core.appraising.appraisal import Appraisal, appraisals
from assess.core.appraising.binding import binding_fingerprint, differences, seen_in
from assess.core.appraising.findings import Result
from assess.core.appraising.proposed import Background
from assess.core.appraising.turning import turning
from assess.core.case import Case
from assess.core.purchases.plain import plain_facts
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import PurchaseVerdict
from assess.core.questionnaire import Questionnaire
from assess.resources import directory
from tests.content.build import shipped
from tests.core.appraising.build import appraised, cells
from tests.tools.decided_on import decided_on

EXAMPLES = directory("questionnaires") / "smart-city" / "examples"
REPORTED = EXAMPLES / "reported"
DEFER, WITH_NOTES = PurchaseVerdict.DEFER, PurchaseVerdict.ADEQUATE_WITH_NOTES


@dataclass(frozen=True)
class Story:
    """What a sheet comes to; checks that are not named here are not shown."""

    verdict: PurchaseVerdict
    met: str = ""
    conditional: str = ""
    failed: str = ""
    contradictions: str = ""


STORIES: Mapping[str, Story] = {
    "kota-contoh/kamera-500": Story(
        DEFER,
        met="G08",
        failed="G00 G02 G03 G04 G05 G06 G07 G09 G10 G11 G12 C1 C2 C3 C4",
        contradictions="too_few_posts fewer_needed_than_watch relief_too_small viewed_share_overstated "
        "maintenance_zero five_years_is_price contract_before_gate operators_not_assigned capital_not_planned "
        "units_not_planned",
    ),
    "kota-contoh/pusat-kendali": Story(
        DEFER,
        met="G01 G08",
        conditional="G05 G11 G13",
        failed="G00 G02 G03 G04 G09 G10 G12 K1 K2 K3",
        contradictions="watch_without_posts five_years_is_price roster_not_there",
    ),
    "kota-contoh/aplikasi-bersih": Story(
        DEFER,
        met="G01 G08 G09 A1",
        conditional="G11 A3",
        failed="G02 G03 G04 G07 G10 G12 A2",
        contradictions="do_nothing_free five_years_is_price contract_before_gate data_rule_not_in_force "
        "closure_not_checked posts_below_planned demand_below_measured class_not_requested",
    ),
    "kota-contoh/ponsel-regu-saluran": Story(
        WITH_NOTES,
        met="G01 G00 G03 G04 G05 G06 G07 G08 G09 G11 G12",
        conditional="G10 G13",
        failed="G02",
    ),
    "kota-contoh/telepon-dan-lembar-kasus": Story(
        WITH_NOTES,
        met="G01 G00 G03 G04 G05 G06 G07 G08 G09 G10 G11 G12 G13",
        failed="G02",
        contradictions="assessment_not_signed",
    ),
    "jakarta-2016/cctv-2015": Story(DEFER, contradictions="class_not_requested"),
    "reported/palembang-2017/pusat-kendali": Story(DEFER, failed="G05"),
    "reported/semarang-2022/kamera-rt": Story(DEFER, failed="G08"),
    "reported/makassar-2020/jaringan-kamera": Story(DEFER, failed="G05"),
}
CAUSES: Mapping[str, str] = {
    "reported/palembang-2017/pusat-kendali": "G07 K2 G05 G06",
    "reported/semarang-2022/kamera-rt": "G08 G05 G06",
    "reported/makassar-2020/jaringan-kamera": "G08 G05 G13",
}
"""The checks that ask for what was reported to have gone wrong: people and links, upkeep, links that work."""


def opened(name: str) -> Case:
    return read_case(EXAMPLES / f"{name}.yaml", shipped())[0]


def of(case: Case) -> Questionnaire:
    return shipped().find(case.questionnaire)


@cache
def sheets() -> Mapping[str, Appraisal]:
    """Every purchase of every example, by file and id."""
    found = {}
    for path in sorted(EXAMPLES.rglob("*.yaml")):
        case = read_case(path, shipped())[0]
        name = path.relative_to(EXAMPLES).with_suffix("").as_posix()
        found |= {f"{name}/{id}": each for id, each in appraisals(Background(of(case), case)).items()}
    return found


def purchase(case: Case, id: str) -> Purchase:
    return next(each for each in case.purchases if each.id == id)


def the_city() -> Case:
    return opened("kota-contoh")


def with_result(sheet: Appraisal, result: Result) -> str:
    return " ".join(each.check.id for each in sheet.checks if each.result is result)


def test_each_example_has_its_story():
    assert sheets().keys() == STORIES.keys()


@pytest.mark.parametrize("name", STORIES)
def test_verdict_checks_and_contradictions_are_those_of_the_story(name):
    sheet = sheets()[name]
    told = Story(
        sheet.verdict,
        with_result(sheet, Result.PASS),
        with_result(sheet, Result.CONDITION),
        with_result(sheet, Result.FAIL),
        " ".join(each.id for each in sheet.contradictions),
    )
    assert told == STORIES[name]


def test_the_proposal_that_passes_waits_for_the_gate_of_the_city_alone():
    waits = turning(sheets()["kota-contoh/telepon-dan-lembar-kasus"].checks)
    assert waits.to is PurchaseVerdict.ADEQUATE
    assert [each.check.id for each in waits.all_of] == ["G02"]
    assert not waits.all_of[0].mandatory


def test_of_the_two_places_in_which_the_good_proposal_falls_short_one_is_a_note_and_one_is_advice():
    short = [each for each in sheets()["kota-contoh/ponsel-regu-saluran"].checks if each.result is Result.CONDITION]
    assert [each.check.id for each in short if each.is_note] == ["G10"]
    assert [each.check.id for each in short if each.is_advice] == ["G13"]


def test_the_examples_add_up_and_keep_the_order_of_days():
    for path in EXAMPLES.rglob("*.yaml"):
        assert read_case(path, shipped())[1] == [], path


def test_one_decision_stands_on_the_version_in_the_file():
    case = the_city()
    decided = purchase(case, "telepon-dan-lembar-kasus")
    decision = decided.review.decision
    assert decision.fingerprint == binding_fingerprint(case, decided)
    assert decision.seen == seen_in(case, decided)
    assert decision.fingerprint in decided_on(case, decided.id)


def test_the_reviewed_proposal_has_grades_a_response_and_a_condition_with_a_day():
    review = purchase(the_city(), "telepon-dan-lembar-kasus").review
    assert review.grades.keys() == {"G01", "G10", "G12"}
    assert [each.id for each in review.queries if not each.is_open] == ["penilaian-dampak"]
    assert [(each.due, each.met_on) for each in review.undertakings] == [(date(2027, 9, 30), None)]


def test_one_decision_was_made_on_another_version_and_says_what_changed_since():
    case = the_city()
    changed = purchase(case, "kamera-500")
    decision = changed.review.decision
    assert decision.fingerprint != binding_fingerprint(case, changed)
    found = differences(decision.seen, seen_in(case, changed))
    assert {
        each.place: (each.was, each.now) for each in found if each.place in ("proposal.units", "proposal.total")
    } == {
        "proposal.units": ("300", "500"),
        "proposal.total": ("24000000000", "40000000000"),
    }
    assert [each.place for each in found if not each.place.startswith("proposal.")] == []


@pytest.mark.parametrize("name", CAUSES)
def test_what_was_reported_to_go_wrong_is_asked_for_and_not_met(name):
    unmet = {each.check.id for each in sheets()[name].checks if each.result.rank == 0}
    assert unmet >= set(CAUSES[name].split())
    assert any(each.mandatory for each in sheets()[name].checks if each.check.id in CAUSES[name].split())


CAUSE_ALONE = {
    "no operators, in Palembang": ("command", {"posts_filled": 0}, "G07"),
    "nobody who sits there, in Palembang": ("command", {"liaisons": "none"}, "K2"),
    "30 per cent dead and no money to repair them, in Semarang": ("cctv", {"uptime": 70, "repair": "none"}, "G08"),
    "no money for upkeep, in Semarang": ("cctv", {"cost_lines": cells("cost_lines", "maintenance", amount=0)}, "G05"),
    "75 of 137 links dead, in Makassar": ("cctv", {"uptime": 45, "repair": "none"}, "G08"),
}


@pytest.mark.parametrize(("class_id", "cause", "check"), CAUSE_ALONE.values(), ids=CAUSE_ALONE)
def test_the_cause_alone_would_have_deferred_a_proposal_that_is_good_in_all_else(class_id, cause, check):
    assert appraised(class_id).verdict is not DEFER
    found = appraised(class_id, **cause)
    assert found.verdict is DEFER
    assert check in [each.check.id for each in found.checks if each.result.rank == 0 and each.mandatory]


def reported() -> list[Path]:
    return sorted(REPORTED.glob("*.yaml"))


@pytest.mark.parametrize("path", reported(), ids=lambda path: path.stem)
def test_a_reported_case_says_whose_words_it_holds_and_decides_nothing(path):
    case = read_case(path, shipped())[0]
    assert "(dari pemberitaan)" in case.city.name
    assert not case.answers
    for each in case.purchases:
        assert "bukan oleh Pemerintah Kota" in each.facts["justification"]
        assert each.review.note.startswith("Dilaporkan")
        assert each.review.decision is None


@pytest.mark.parametrize("path", reported(), ids=lambda path: path.stem)
def test_a_reported_case_belongs_to_a_lesson(path):
    case = read_case(path, shipped())[0]
    lesson, _, year = path.stem.rpartition("-")
    assert lesson in {each.id for each in of(case).lessons}
    assert {str(each.facts["year"]) for each in case.purchases} == {year}


def test_the_figures_of_the_reported_cases_are_those_of_the_sources():
    found = {path.stem: plain_facts(read_case(path, shipped())[0].purchases[0].facts) for path in reported()}
    told = {
        stem: {name: facts[name] for name in ("total", "units", "uptime") if name in facts}
        for stem, facts in found.items()
    }
    assert told == {
        "palembang-2017": {"total": 10_000_000_000},
        "semarang-2022": {"units": 8_000, "uptime": 70},
        "makassar-2020": {"units": 137, "total": 2_400_000_000},
    }
