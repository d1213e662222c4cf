"""G09: the specification says what is to be done, and more than one maker can do it."""

from collections.abc import Mapping

from assess.core.appraising.checks.evidence import counted, decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import Outcome, conditional, failed, not_shown, passed
from assess.core.appraising.proposed import Proposed

ENOUGH = 3
SHOWN = ("functions", "specification", "makers", "catalogue_products", "price_reference")


@decided_by(*SHOWN, "brand_reason")
def specification(proposed: Proposed) -> Outcome:
    """G09. A written reason meets the condition for a brand, and as well for functions that fewer than three makers
    or listed products fit: a functional specification is never worse than a brand.
    """
    kind, reason = proposed.text("specification"), proposed.has("brand_reason")
    makers, products = proposed.number("makers"), proposed.number("catalogue_products")
    missing = proposed.lacking(*SHOWN)
    if kind == "functional" and not missing and makers and products and min(makers, products) >= ENOUGH:
        reference = proposed.text("price_reference")
        return passed("neutral", makers=counted(makers), products=counted(products), reference=reference)
    if kind and reason:
        return conditional("reasoned")
    if kind == "brand":
        return failed("brand_without_reason")
    if missing or makers is None or products is None:
        return not_shown("market_not_shown", missing=named(missing))
    return failed("market_narrow", makers=counted(makers), products=counted(products), least=ENOUGH)


MARKET_CHECKS: Mapping[str, Judge] = {
    "G09": Judge(("neutral", "reasoned", "brand_without_reason", "market_narrow", "market_not_shown"), specification),
}
