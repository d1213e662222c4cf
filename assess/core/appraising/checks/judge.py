"""The form of a check: a pure function from a proposal to its outcome, and the codes that it can come to."""

from collections.abc import Callable
from dataclasses import dataclass

from assess.core.appraising.findings import Outcome
from assess.core.appraising.proposed import Proposed


def _never(_proposed: Proposed) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Judge:
    """How one check is decided. ``codes`` are the reasons it can give: a questionnaire has a sentence for each.

    A check of the class that is not for this proposal (watching, for cameras that only record) passes, and its code
    says so.
    """

    codes: tuple[str, ...]
    decide: Callable[[Proposed], Outcome]
    becomes_mandatory: Callable[[Proposed], bool] = _never
