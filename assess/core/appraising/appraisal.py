"""The appraisal of a proposal: every check, the verdict, what contradicts what, and the smaller thing to try first."""

from collections.abc import Mapping
from dataclasses import dataclass

from assess.core.appraising.checks import CHECKS
from assess.core.appraising.checks.five_years import FiveYears, told_costs
from assess.core.appraising.contradictions import contradictions_in
from assess.core.appraising.findings import Conflicting, Outcome, Result
from assess.core.appraising.proposed import Background, Proposed
from assess.core.purchases.knowledge import Basis, Bicycle, Check
from assess.core.purchases.purchase import Purchase
from assess.core.purchases.review import PurchaseVerdict

MOST_FAILED = 2
"""So many checks that are not mandatory may fail before the purchase is to be deferred (method 4)."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A check with what it came to; ``mandatory`` as it is for this proposal."""

    check: Check
    outcome: Outcome
    mandatory: bool

    @property
    def result(self) -> Result:
        return self.outcome.result

    @property
    def is_note(self) -> bool:
        """Whether it is to be said as a *catatan*: a criterion of a rule that is not met."""
        return self.result is not Result.PASS and self.check.basis is Basis.CRITERION

    @property
    def is_advice(self) -> bool:
        """Whether it is to be said as a *saran*: a good practice that is not followed."""
        return self.result is not Result.PASS and self.check.basis is Basis.GOOD_PRACTICE


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What the checks make of one purchase. Contradictions never move the verdict: they are questions to answer."""

    purchase: Purchase
    verdict: PurchaseVerdict
    checks: tuple[Checked, ...]
    contradictions: tuple[Conflicting, ...]
    bicycle: Bicycle | None
    costs: FiveYears

    def count(self, *results: Result) -> int:
        return sum(each.result in results for each in self.checks)


def appraise(background: Background, purchase: Purchase) -> Appraisal:
    """Hold *purchase* to the checks of its questionnaire, in their order."""
    proposed = Proposed(purchase, background)
    checks = tuple(_checked(each, proposed) for each in checks_of(background, purchase.class_id))
    known = background.questionnaire.purchases
    bicycle = next((each for each in known.bicycles if each.class_id == purchase.class_id), None)
    return Appraisal(purchase, verdict_of(checks), checks, contradictions_in(proposed), bicycle, told_costs(proposed))


def checks_of(background: Background, class_id: str) -> tuple[Check, ...]:
    """The checks for a class of purchase; for ``other`` those for every class."""
    return tuple(
        each for each in background.questionnaire.purchases.checks if not each.classes or class_id in each.classes
    )


def verdict_of(checks: tuple[Checked, ...]) -> PurchaseVerdict:
    """Method 4: defer if a mandatory check fails or three others do; with notes if anything else is not a pass."""
    failing = [each for each in checks if each.result.rank == 0]
    if any(each.mandatory for each in failing) or len(failing) > MOST_FAILED:
        return PurchaseVerdict.DEFER
    if all(each.result is Result.PASS for each in checks):
        return PurchaseVerdict.ADEQUATE
    return PurchaseVerdict.ADEQUATE_WITH_NOTES


def appraisals(background: Background) -> Mapping[str, Appraisal]:
    """All purchases of a case, by id, in their order."""
    return {each.id: appraise(background, each) for each in background.case.purchases}


def _checked(check: Check, proposed: Proposed) -> Checked:
    judge = CHECKS[check.id]
    return Checked(check, judge.decide(proposed), check.mandatory or judge.becomes_mandatory(proposed))
