"""The reviewer's own grades in place of the automatic results, and the verdict that follows from them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from assess.core.appraising.appraisal import Checked, verdict_of
from assess.core.appraising.binding import ANSWERS_PLACE, PROPOSAL_PLACE, Difference
from assess.core.appraising.findings import Result
from assess.core.purchases.review import Graded, PurchaseVerdict, ReviewGrade

RESULT_OF: Mapping[ReviewGrade, Result] = {
    ReviewGrade.FULLY: Result.PASS,
    ReviewGrade.PARTLY: Result.CONDITION,
    ReviewGrade.NOT: Result.FAIL,
}
GRADE_OF: Mapping[Result, ReviewGrade] = {
    Result.PASS: ReviewGrade.FULLY,
    Result.CONDITION: ReviewGrade.PARTLY,
    Result.FAIL: ReviewGrade.NOT,
    Result.NOT_SHOWN: ReviewGrade.NOT,
}


def overrides(checked: Checked, graded: Graded | None) -> bool:
    """Whether the reviewer found the check otherwise than the rules did: that needs a comment."""
    return graded is not None and graded.grade is not GRADE_OF[checked.result]


def counted(checked: Checked, graded: Graded | None) -> Checked:
    """The check with the result that counts: the reviewer's where she graded it, else the automatic one."""
    if graded is None or not overrides(checked, graded):
        return checked
    return replace(checked, outcome=replace(checked.outcome, result=RESULT_OF[graded.grade]))


def graded_verdict(checks: Iterable[Checked], grades: Mapping[str, Graded]) -> PurchaseVerdict:
    """The verdict rule over the results that count; grades of checks that are not asked here change nothing."""
    return verdict_of(tuple(counted(each, grades.get(each.check.id)) for each in checks))


def uncommented(checks: Iterable[Checked], grades: Mapping[str, Graded]) -> tuple[str, ...]:
    """The checks whose grade differs from the automatic result of today without a comment."""
    found = ((each, grades.get(each.check.id)) for each in checks)
    return tuple(
        each.check.id for each, graded in found if graded and overrides(each, graded) and not graded.comment.strip()
    )


def graded_on_other_facts(
    checks: Iterable[Checked], grades: Mapping[str, Graded], changed: Iterable[Difference]
) -> tuple[str, ...]:
    """The graded checks of which a box or an answer that decides them is among what *changed* since the decision."""
    places = {".".join(each.place.split(".")[:2]) for each in changed}
    return tuple(
        each.check.id for each in checks if each.check.id in grades and not places.isdisjoint(_places_of(each))
    )


def _places_of(checked: Checked) -> Iterable[str]:
    fields = (*checked.check.fields, *checked.outcome.fields)
    return (
        *(f"{PROPOSAL_PLACE}.{name}" for name in fields),
        *(f"{ANSWERS_PLACE}.{question}" for question in checked.outcome.questions),
    )
