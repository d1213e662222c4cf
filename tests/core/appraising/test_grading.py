"""A reviewer's grades: what they do to the verdict, and when they need a comment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.appraising.appraisal import Checked, verdict_of
from assess.core.appraising.binding import Difference
from assess.core.appraising.findings import Outcome, Result
from assess.core.appraising.grading import (
    GRADE_OF,
    counted,
    graded_on_other_facts,
    graded_verdict,
    overrides,
    uncommented,
)
from assess.core.purchases.knowledge import Basis, Check
from assess.core.purchases.review import Graded, PurchaseVerdict, ReviewGrade
from tests.build import a_text

WORDS = a_text("words")
ORDER = [PurchaseVerdict.DEFER, PurchaseVerdict.ADEQUATE_WITH_NOTES, PurchaseVerdict.ADEQUATE]
GRADES = [ReviewGrade.NOT, ReviewGrade.PARTLY, ReviewGrade.FULLY]


def a_checked(id: str, result: Result, *, mandatory: bool = False) -> Checked:
    check = Check(id, WORDS, WORDS, Basis.CRITERION, mandatory, WORDS, WORDS, WORDS, {"code": WORDS})
    return Checked(check, Outcome(result, "code"), mandatory)


def sheets(least: int = 1) -> st.SearchStrategy[tuple[Checked, ...]]:
    lines = st.lists(st.tuples(st.sampled_from(Result), st.booleans()), min_size=least, max_size=12)
    return lines.map(lambda all: tuple(a_checked(f"G{at:02}", r, mandatory=m) for at, (r, m) in enumerate(all)))


def grades_of(checks: tuple[Checked, ...]) -> st.SearchStrategy[dict[str, Graded]]:
    each = st.builds(Graded, st.sampled_from(ReviewGrade), st.sampled_from(["", "seen on site"]))
    return st.dictionaries(st.sampled_from([each.check.id for each in checks]), each)


graded_sheets = sheets().flatmap(lambda checks: st.tuples(st.just(checks), grades_of(checks)))


@given(sheets())
def test_without_grades_or_with_the_same_ones_the_automatic_verdict_stands(checks) -> None:
    agreed = {each.check.id: Graded(GRADE_OF[each.result]) for each in checks}
    assert graded_verdict(checks, {}) == graded_verdict(checks, agreed) == verdict_of(checks)
    assert uncommented(checks, agreed) == ()


@given(graded_sheets, st.data())
def test_a_better_grade_never_worsens_the_verdict(sheet, data) -> None:
    checks, grades = sheet
    one = data.draw(st.sampled_from(checks))
    now = GRADES.index(grades[one.check.id].grade if one.check.id in grades else GRADE_OF[one.result])
    better = Graded(GRADES[data.draw(st.integers(now, 2))])
    after = graded_verdict(checks, {**grades, one.check.id: better})
    assert ORDER.index(after) >= ORDER.index(graded_verdict(checks, grades))


@given(graded_sheets, st.randoms())
def test_the_order_of_checks_and_grades_is_irrelevant(sheet, chance) -> None:
    checks, grades = list(sheet[0]), list(sheet[1].items())
    before = graded_verdict(checks, dict(grades))
    chance.shuffle(checks)
    chance.shuffle(grades)
    assert graded_verdict(checks, dict(grades)) == before


def test_one_mandatory_check_graded_not_defers_what_passed() -> None:
    checks = (a_checked("G01", Result.PASS, mandatory=True), a_checked("G11", Result.PASS))
    assert graded_verdict(checks, {"G01": Graded(ReviewGrade.NOT)}) is PurchaseVerdict.DEFER
    assert graded_verdict(checks, {"G11": Graded(ReviewGrade.NOT)}) is PurchaseVerdict.ADEQUATE_WITH_NOTES
    assert graded_verdict(checks, {"G11": Graded(ReviewGrade.PARTLY)}) is PurchaseVerdict.ADEQUATE_WITH_NOTES


def test_what_was_not_shown_can_be_found_by_the_reviewer() -> None:
    checks = (a_checked("G01", Result.NOT_SHOWN, mandatory=True),)
    assert graded_verdict(checks, {"G01": Graded(ReviewGrade.FULLY, "on page 4")}) is PurchaseVerdict.ADEQUATE


def test_a_grade_of_a_check_that_is_not_asked_changes_nothing() -> None:
    checks = (a_checked("G01", Result.PASS),)
    assert graded_verdict(checks, {"C1": Graded(ReviewGrade.NOT)}) is PurchaseVerdict.ADEQUATE


def test_graded_not_what_is_not_shown_stays_not_shown() -> None:
    checked = a_checked("G01", Result.NOT_SHOWN)
    assert counted(checked, Graded(ReviewGrade.NOT)) == checked
    assert counted(checked, Graded(ReviewGrade.PARTLY)).result is Result.CONDITION


@pytest.mark.parametrize(
    ("result", "grade", "differs"),
    [
        (Result.PASS, ReviewGrade.FULLY, False),
        (Result.PASS, ReviewGrade.PARTLY, True),
        (Result.CONDITION, ReviewGrade.PARTLY, False),
        (Result.CONDITION, ReviewGrade.FULLY, True),
        (Result.FAIL, ReviewGrade.NOT, False),
        (Result.FAIL, ReviewGrade.PARTLY, True),
        (Result.NOT_SHOWN, ReviewGrade.NOT, False),
        (Result.NOT_SHOWN, ReviewGrade.FULLY, True),
    ],
)
def test_a_grade_that_differs_needs_a_comment(result, grade, differs) -> None:
    checked = a_checked("G01", result)
    assert overrides(checked, Graded(grade)) is differs
    assert uncommented((checked,), {"G01": Graded(grade, "  ")}) == (("G01",) if differs else ())
    assert uncommented((checked,), {"G01": Graded(grade, "seen on site")}) == ()
    assert not overrides(checked, None)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("proposal.total", ("G05",)),
        ("proposal.lines.1.amount", ("G05",)),
        ("answers.PR13", ("G05",)),
        ("proposal.units", ()),
        ("point_b.target", ()),
    ],
)
def test_a_grade_is_on_other_facts_once_a_box_or_an_answer_that_decides_its_check_changed(place, expected) -> None:
    check = a_checked("G05", Result.FAIL)
    outcome = Outcome(Result.FAIL, "code", fields=("total", "lines"), questions=("PR13",))
    checks = (Checked(check.check, outcome, mandatory=True), a_checked("G06", Result.FAIL))
    grades = {"G05": Graded(ReviewGrade.NOT)}
    assert graded_on_other_facts(checks, grades, [Difference(place, "1", "2")]) == expected
    assert graded_on_other_facts(checks, {}, [Difference(place, "1", "2")]) == ()
