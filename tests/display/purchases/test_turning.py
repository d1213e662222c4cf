"""Why a verdict is so, and what would turn it, in words of both languages."""

import pytest

from assess.core.appraising.appraisal import Checked
from assess.core.appraising.findings import Result
from assess.display.purchases.turning import more_than_shown, show_turning, why_lines
from assess.language import translator
from tests.core.appraising.test_grading import a_checked

ENGLISH, INDONESIAN = translator("en"), translator("id")


def some_checks(result: Result, *ids: str, mandatory: bool = False) -> tuple[Checked, ...]:
    return tuple(a_checked(id, result, mandatory=mandatory) for id in ids)


def names(checks: tuple[Checked, ...], what: str) -> dict[str, str]:
    return {each.check.id: f"{what} {each.check.id}" for each in checks}


def lines(checks, to=ENGLISH):
    return why_lines(checks, names(checks, "reason"), names(checks, "title"), to)


def turning(checks, to=ENGLISH):
    return show_turning(checks, names(checks, "title"), to)


def test_the_lines_name_mandatory_checks_before_others_and_conditions_last() -> None:
    checks = (
        *some_checks(Result.CONDITION, "A"),
        *some_checks(Result.FAIL, "B"),
        *some_checks(Result.NOT_SHOWN, "C", mandatory=True),
        *some_checks(Result.PASS, "D"),
    )
    assert [(each.check, each.title, each.words) for each in lines(checks)] == [
        (id, f"title {id}", f"reason {id}") for id in "CBA"
    ]
    assert more_than_shown(checks, ENGLISH) == ""


def test_what_three_lines_leave_out_is_counted() -> None:
    assert more_than_shown(some_checks(Result.FAIL, *"ABCD"), ENGLISH) == "1 more check is not fully met."
    checks = some_checks(Result.FAIL, *"ABCDE")
    assert len(lines(checks)) == 3
    assert more_than_shown(checks, ENGLISH) == "2 more checks are not fully met."
    assert more_than_shown(checks, INDONESIAN) == "Masih ada 2 butir uji lain yang belum terpenuhi sepenuhnya."


def test_where_every_check_is_met_one_line_says_so_and_nothing_would_turn_it() -> None:
    checks = some_checks(Result.PASS, "A")
    assert [each.words for each in lines(checks)] == ["Every check is met."]
    assert turning(checks) is None


@pytest.mark.parametrize(
    ("checks", "first", "also"),
    [
        (
            some_checks(Result.FAIL, "A", mandatory=True),
            "“Adequate with notes” once this mandatory check is met, at least with a condition: A",
            "",
        ),
        (
            (*some_checks(Result.FAIL, "A", "B", mandatory=True), *some_checks(Result.FAIL, *"CDEF")),
            "“Adequate with notes” once these 2 mandatory checks are met, at least with a condition: AB",
            "Besides, 2 of these 4 checks: CDEF",
        ),
        (
            some_checks(Result.FAIL, *"ABC"),
            "“Adequate with notes” once 1 of these 3 checks is met, at least with a condition: ABC",
            "",
        ),
        (some_checks(Result.CONDITION, "A"), "“Adequate” once this check is fully met: A", ""),
        (some_checks(Result.CONDITION, "A", "B"), "“Adequate” once these 2 checks are fully met: AB", ""),
    ],
)
def test_what_would_turn_it_is_a_sentence_with_its_checks(checks, first, also) -> None:
    found = turning(checks)
    assert found is not None
    assert f"{found.first} {''.join(id for id, _title in found.checks)}" == first
    assert f"{found.also} {''.join(id for id, _title in found.others)}".strip() == also


def test_it_is_said_in_indonesian_too() -> None:
    found = turning((*some_checks(Result.FAIL, "A", mandatory=True), *some_checks(Result.FAIL, *"BCD")), INDONESIAN)
    assert found is not None
    assert found.first.startswith("“Memadai dengan catatan” bila 1 butir uji wajib ini terpenuhi")
    assert found.also == "Selain itu, 1 dari 3 butir uji ini:"
