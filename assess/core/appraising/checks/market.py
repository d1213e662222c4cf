"""G09: the specification says what is to be done, and more than one maker can do it."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from assess.core.appraising.checks.evidence import counted, decided_by, named
from assess.core.appraising.checks.judge import Judge
from assess.core.appraising.findings import Outcome, Param, conditional, failed, not_shown, passed
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
        return conditional("reasoned").mended_by(*_short(proposed))
    if kind == "brand":
        return failed("brand_without_reason").mended_by("specification", "brand_reason")
    if not reason and (narrow := _narrow(makers, products)):
        return narrow.mended_by(*_short(proposed))
    return not_shown("market_not_shown", missing=named(missing))


def _short(proposed: Proposed) -> Iterator[str]:
    """The boxes that keep it from functions that enough makers and products meet."""
    for name in SHOWN:
        found = proposed.number(name)
        is_brand = name == "specification" and proposed.text(name) == "brand"
        if not proposed.has(name) or is_brand or (found is not None and found < ENOUGH):
            yield name


def _narrow(makers: Fraction | None, products: Fraction | None) -> Outcome | None:
    """A market that is stated to be too small, whatever else is left out."""
    told: dict[str, Param] = {"least": ENOUGH}
    told |= {"makers": counted(makers)} if makers is not None else {}
    told |= {"products": counted(products)} if products is not None else {}
    few_makers, few_products = makers is not None and makers < ENOUGH, products is not None and products < ENOUGH
    if not few_makers and not few_products:
        return None
    if makers is not None and products is not None:
        return failed("market_narrow", **told)
    return failed("few_makers" if few_makers else "few_products", **told)


MARKET_CHECKS: Mapping[str, Judge] = {
    "G09": Judge(
        (
            "neutral",
            "reasoned",
            "brand_without_reason",
            "market_narrow",
            "few_makers",
            "few_products",
            "market_not_shown",
        ),
        specification,
    ),
}
