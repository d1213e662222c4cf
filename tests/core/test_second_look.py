"""What may be recorded but deserves a second look."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.case import Answer, Baseline, Case, Evidence, PointB
from assess.core.second_look import baseline_is_too_short, old_documents, stale_checks, unknown_checkers
from tests.build import TODAY, a_case
from tests.core.bank import the_bank

BANK = the_bank()


def checked(on: date, grade: int = 3) -> Answer:
    return Answer(3, Evidence(grade, "SK 1", None, "Inspektorat", on))


@pytest.mark.parametrize(
    ("day", "on", "is_stale"),
    [
        pytest.param(date(2026, 11, 24), date(2024, 11, 24), False, id="24 months"),
        pytest.param(date(2026, 11, 24), date(2024, 11, 23), True, id="a day more"),
        pytest.param(date(2026, 2, 28), date(2024, 2, 29), False, id="from a leap day"),
        pytest.param(date(2026, 3, 1), date(2024, 2, 29), True, id="a day more from a leap day"),
    ],
)
def test_a_check_holds_for_24_months(day: date, on: date, is_stale: bool):
    assert bool(stale_checks(a_case({"Q1": checked(on)}, date=day))) is is_stale


def test_what_was_never_checked_or_not_answered_cannot_be_stale():
    old = date(2020, 1, 1)
    answers = {"Q1": checked(old, grade=2), "Q2": replace(checked(old), level=None), "Q3": checked(old, grade=4)}
    assert stale_checks(a_case(answers)) == ("Q3",)


DAYS = st.dates(date(2020, 1, 1), TODAY)


def written(on: date | None, grade: int, level: int | None, checked_by: str = "Inspektorat") -> Answer:
    return Answer(level, Evidence(grade, "SK 1", on, checked_by, TODAY))


@given(st.none() | DAYS, st.integers(0, 4), st.none() | st.integers(0, 5))
def test_a_checked_document_is_told_once_it_is_older_than_24_months(on: date | None, grade: int, level: int | None):
    is_told = on is not None and on < date(2024, 11, 24) and grade >= 3 and level is not None
    assert old_documents(a_case({"Q1": written(on, grade, level)})) == (("Q1",) if is_told else ())


PLACED = ["Inspektorat Kota Contoh", "bpkad", "Bidang Data, Dishub"]
UNPLACED = ["Budi", "BPKP", "Tim", "Bappedalitbang"]


@given(st.sampled_from(PLACED + UNPLACED), st.integers(0, 4), st.none() | st.integers(0, 5))
def test_who_checks_is_told_unless_it_is_an_office_of_the_questionnaire(checker: str, grade: int, level: int | None):
    is_told = checker in UNPLACED and grade >= 3 and level is not None
    case = a_case({"PE01": written(TODAY, grade, level, checker)})
    assert unknown_checkers(BANK, case) == (("PE01",) if is_told else ())


def measured(months: int | None, level: int | None) -> Case:
    return a_case({"PB3": Answer(level)}, point_b=PointB(baseline=Baseline(Decimal(9), "jam", months)))


@pytest.mark.parametrize(
    ("months", "level", "expected"), [(2, 3, True), (0, 5, True), (3, 3, False), (2, 2, False), (2, None, False)]
)
def test_a_baseline_that_is_claimed_takes_three_months(months: int, level: int | None, expected: bool):
    assert baseline_is_too_short(measured(months, level)) is expected


def test_months_that_are_not_told_are_not_too_few():
    assert not baseline_is_too_short(measured(None, 3))
    assert not baseline_is_too_short(a_case({"PB3": Answer(3)}))
