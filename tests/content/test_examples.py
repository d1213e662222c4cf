"""The example cases that come with the questionnaire set an example: they load, and their notes can be checked."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assess.content.case_file import read_case
from assess.core.case import Answer, Case
from assess.resources import directory
from tests.content.build import shipped

EXAMPLES = sorted(directory("questionnaires").glob("*/examples/*.yaml"))
CHECKED = 3
OLDEST_MONTHS = 24
A_DAY = re.compile(
    r"\b\d{1,2} (?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember) \d{4}\b"
)
A_PERIOD = re.compile(r"\btriwulan [IV]+ \d{4}\b")
STATED = re.compile(r"\b(?:Dinyatakan|Diperlihatkan) [A-Z\w]")

every_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def opened(path: Path) -> Case:
    return read_case(path, shipped())[0]


def answers(path: Path) -> Iterator[tuple[str, Answer]]:
    yield from opened(path).answers.items()


def months_before(day: date, months: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(years, month + 1, min(day.day, 28))


def test_there_are_examples_to_look_at():
    assert {path.stem for path in EXAMPLES} >= {"jakarta-2016", "kota-contoh"}


@every_example
def test_an_example_loads_without_a_warning(path):
    assert list(read_case(path, shipped())[1]) == []


@every_example
def test_a_named_person_who_states_something_is_named_with_a_day(path):
    told = {name: answer.note for name, answer in answers(path) if answer.evidence.grade == 1}
    assert [
        name
        for name, note in told.items()
        if not STATED.search(note) or not (A_DAY.search(note) or A_PERIOD.search(note))
    ] == []


@every_example
def test_evidence_is_checked_after_it_was_written_and_before_the_case(path):
    day = opened(path).date
    checked = [(name, each.evidence) for name, each in answers(path) if each.evidence.checked_on]
    assert [name for name, proof in checked if not (proof.dated or date.min) <= proof.checked_on <= day] == []


@every_example
def test_checked_evidence_is_dated_and_young(path):
    oldest = months_before(opened(path).date, OLDEST_MONTHS)
    checked = [(name, each.evidence) for name, each in answers(path) if each.evidence.grade >= CHECKED]
    assert [name for name, proof in checked if proof.dated is None or proof.dated < oldest] == []


@every_example
def test_no_office_checks_what_it_answers(path):
    checked = [(name, each) for name, each in answers(path) if each.evidence.grade >= CHECKED]
    assert [name for name, each in checked if not each.office or each.office in each.evidence.checked_by] == []


@every_example
def test_a_decision_lies_between_what_was_claimed_and_what_was_objected(path):
    for name, answer in answers(path):
        if answer.decision is None:
            continue
        levels = [answer.level, *(each.level for each in answer.objections)]
        assert answer.objections, name
        assert min(levels) <= answer.decision.level <= max(levels), name
        assert answer.decision.date <= opened(path).date, name


@every_example
def test_an_objection_has_an_office_and_a_day(path):
    objections = [(name, each) for name, answer in answers(path) for each in answer.objections]
    assert [name for name, each in objections if not each.office or not A_DAY.search(each.note)] == []


def test_the_example_from_public_sources_says_so_on_every_page_and_explains_its_marks():
    case = opened(directory("questionnaires") / "smart-city" / "examples" / "jakarta-2016.yaml")
    first_sentence = case.point_b.problem.split(". ")[0]
    assert "(contoh dari sumber publik)" in case.city.name
    assert "bukan oleh Pemerintah Provinsi" in first_sentence
    assert [
        mark for mark in ("klaim penulis", "pers", "hitungan", "peraturan") if mark not in case.point_b.problem
    ] == []


def test_nothing_from_public_sources_counts_as_checked():
    case = opened(directory("questionnaires") / "smart-city" / "examples" / "jakarta-2016.yaml")
    assert [name for name, answer in case.answers.items() if answer.evidence.grade >= CHECKED] == []
