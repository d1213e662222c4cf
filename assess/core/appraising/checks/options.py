"""G03: the technology was compared with doing nothing, doing the least, and doing without it."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from assess.core.appraising.checks.evidence import decided_by
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import (
    Listing,
    OptionName,
    Outcome,
    Rupiah,
    conditional,
    failed,
    not_shown,
    passed,
)
from assess.core.appraising.proposed import Proposed
from assess.core.purchases.proposal import OPTIONS

NO_TECHNOLOGY, TECHNOLOGY = "no_technology", "technology"


@decided_by("options")
def options(proposed: Proposed) -> Outcome:
    """G03. An option is costed once an amount is written, a zero included: whether doing nothing costs nothing is asked
    elsewhere. The one without technology is named once it says what would be done or what would come of it.
    """
    rows = proposed.keyed("options")
    costs = {option: cost for option in OPTIONS if isinstance(cost := rows.get(option, {}).get("cost"), Decimal)}
    uncosted = tuple(option for option in OPTIONS if option not in costs)
    if not uncosted:
        return passed("options_costed", without=Rupiah(costs[NO_TECHNOLOGY]), technology=Rupiah(costs[TECHNOLOGY]))
    alone = rows.get(NO_TECHNOLOGY, {})
    if uncosted == (NO_TECHNOLOGY,) and (alone.get("what") or alone.get("result")):
        found = conditional("no_technology_uncosted", technology=Rupiah(costs[TECHNOLOGY]))
        return replace(found, mend=(OptionName("options", NO_TECHNOLOGY, "option"),))
    missing = Listing(tuple(OptionName("options", option, "option") for option in uncosted))
    if not costs:
        return not_shown("options_not_shown", missing=missing)
    return failed("options_missing", costed=len(costs), count=len(OPTIONS), missing=missing)


OPTION_CHECKS: Mapping[str, Judge] = {
    "G03": Judge(("options_costed", "no_technology_uncosted", "options_missing", "options_not_shown"), options),
}
