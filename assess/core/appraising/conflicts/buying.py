"""What a proposal says of how it is bought: specification, market, the first lot, and the target it buys."""

from collections.abc import Mapping

from assess.core.appraising.checks.evidence import counted
from assess.core.appraising.conflicts.rule import Rule, conflict
from assess.core.appraising.findings import Conflicting, Share
from assess.core.appraising.proposed import Proposed
from assess.core.purchases.proposal import MISSING

ALL = 100


def _functional_with_brand(proposed: Proposed) -> Conflicting | None:
    if proposed.text("specification") != "functional" or not proposed.has("brand_reason"):
        return None
    reason = proposed.text("brand_reason")
    return conflict("functional_with_brand", "specification", "brand_reason", reason=reason)


def _functional_for_one(proposed: Proposed) -> Conflicting | None:
    if proposed.text("specification") != "functional" or proposed.number("makers") != 1:
        return None
    return conflict("functional_for_one", "specification", "makers")


def _compared_without_price(proposed: Proposed) -> Conflicting | None:
    """Products were compared, while the paper with the unit price is marked as missing."""
    products = proposed.number("catalogue_products")
    if not products or proposed.keyed("papers").get("unit_price", {}).get("state") != MISSING:
        return None
    return conflict("compared_without_price", "catalogue_products", "papers", products=counted(products))


def _price_without_comparison(proposed: Proposed) -> Conflicting | None:
    if proposed.number("catalogue_products") != 0 or not proposed.has("price_reference"):
        return None
    reference = proposed.text("price_reference")
    return conflict("price_without_comparison", "catalogue_products", "price_reference", reference=reference)


def _first_lot_is_all(proposed: Proposed) -> Conflicting | None:
    if proposed.text("pilot") != "first_lot" or proposed.number("first_lot_share") != ALL:
        return None
    return conflict("first_lot_is_all", "pilot", "first_lot_share")


def _first_lot_below_one(proposed: Proposed) -> Conflicting | None:
    units, share = proposed.number("units"), proposed.number("first_lot_share")
    if proposed.text("pilot") != "first_lot" or not units or not share or units * share >= ALL:
        return None
    told = {"units": counted(units), "share": Share(share / ALL)}
    return conflict("first_lot_below_one", "first_lot_share", "units", **told)


def _target_is_baseline(proposed: Proposed) -> Conflicting | None:
    baseline, target = proposed.number("baseline"), proposed.number("target")
    if baseline is None or target is None or baseline != target:
        return None
    return conflict("target_is_baseline", "baseline", "target", target=counted(target))


def _target_is_units(proposed: Proposed) -> Conflicting | None:
    """A target that counts up to the number bought: what is installed, rather than what changes for residents."""
    baseline, target, units = (proposed.number(name) for name in ("baseline", "target", "units"))
    if baseline is None or not target or target != units or target <= baseline:
        return None
    return conflict("target_is_units", "target", "baseline", "units", units=counted(target))


BUYING: Mapping[str, Rule] = {
    "functional_with_brand": _functional_with_brand,
    "functional_for_one": _functional_for_one,
    "compared_without_price": _compared_without_price,
    "price_without_comparison": _price_without_comparison,
    "first_lot_is_all": _first_lot_is_all,
    "first_lot_below_one": _first_lot_below_one,
    "target_is_baseline": _target_is_baseline,
    "target_is_units": _target_is_units,
}
