"""What would turn a verdict: doing it is enough, and anything less is not."""

from collections.abc import Collection
from dataclasses import replace

from hypothesis import given

from assess.core.appraising.appraisal import Checked, verdict_of
from assess.core.appraising.findings import Result
from assess.core.appraising.turning import turning
from assess.core.purchases.review import PurchaseVerdict
from tests.core.appraising.test_grading import a_checked, sheets

BETTER = {
    PurchaseVerdict.DEFER: PurchaseVerdict.ADEQUATE_WITH_NOTES,
    PurchaseVerdict.ADEQUATE_WITH_NOTES: PurchaseVerdict.ADEQUATE,
}


def brought_to(checks: tuple[Checked, ...], least: Result, ids: Collection[str]) -> tuple[Checked, ...]:
    return tuple(
        replace(each, outcome=replace(each.outcome, result=least)) if each.check.id in ids else each for each in checks
    )


@given(sheets(least=0))
def test_doing_what_it_names_turns_the_verdict_and_one_less_does_not(checks) -> None:
    found, verdict = turning(checks), verdict_of(checks)
    assert (found is None) is (verdict is PurchaseVerdict.ADEQUATE)
    if found is None:
        return
    assert found.to is BETTER[verdict]
    named = [each.check.id for each in (*found.all_of, *found.some_of[: found.some])]
    assert verdict_of(brought_to(checks, found.least, named)) in (found.to, PurchaseVerdict.ADEQUATE)
    for left in named:
        assert verdict_of(brought_to(checks, found.least, set(named) - {left})) is verdict


def test_of_many_that_are_not_mandatory_two_may_go_on_failing() -> None:
    checks = tuple(a_checked(id, Result.FAIL) for id in ("G02", "G11", "G12", "G13"))
    found = turning((a_checked("G01", Result.NOT_SHOWN, mandatory=True), *checks))
    assert found is not None
    assert [each.check.id for each in found.all_of] == ["G01"]
    assert (found.some, found.some_of) == (2, checks)
