"""What would turn a verdict into the next better one."""

from collections.abc import Iterable
from dataclasses import dataclass

from assess.core.appraising.appraisal import MOST_FAILED, Checked, verdict_of
from assess.core.appraising.findings import Result
from assess.core.purchases.review import PurchaseVerdict


@dataclass(frozen=True, slots=True)
class Turning:
    """The way to the verdict ``to``: each of ``all_of`` and any ``some`` of ``some_of`` have to come to ``least``."""

    to: PurchaseVerdict
    least: Result
    all_of: tuple[Checked, ...]
    some: int = 0
    some_of: tuple[Checked, ...] = ()


def turning(checks: Iterable[Checked]) -> Turning | None:
    """What the next better verdict waits for; None for the best one."""
    asked = tuple(checks)
    if verdict_of(asked) is not PurchaseVerdict.DEFER:
        left = tuple(each for each in asked if each.result is not Result.PASS)
        return Turning(PurchaseVerdict.ADEQUATE, Result.PASS, left) if left else None
    failing = [each for each in asked if each.result.rank == 0]
    mandatory = tuple(each for each in failing if each.mandatory)
    others = tuple(each for each in failing if not each.mandatory)
    some = max(len(others) - MOST_FAILED, 0)
    return Turning(PurchaseVerdict.ADEQUATE_WITH_NOTES, Result.CONDITION, mandatory, some, others if some else ())
