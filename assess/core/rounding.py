"""Rounds exact numbers once, for display, so that the parts shown add up to the total shown."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TypeVar

Name = TypeVar("Name", bound=str)


def round_half_up(value: Fraction, decimals: int = 1) -> Decimal:
    """*value* to a number of decimals; a half goes up (0.25 → 0.3, −0.25 → −0.2)."""
    return _in_units(floor(value * 10**decimals + Fraction(1, 2)), decimals)


def reconcile(parts: Mapping[Name, Fraction], total: Fraction, decimals: int = 1) -> dict[Name, Decimal]:
    """Round *parts*, which sum to *total*, so that they sum to the rounded total (largest remainder, method P13).

    Each part stays within one unit of the last decimal of its exact value, an exact one unchanged. Equal remainders
    are served in the order of the names.
    """
    if sum(parts.values()) != total:
        raise ValueError(f"the parts sum to {sum(parts.values())}, not to {total}")
    scaled = {name: part * 10**decimals for name, part in parts.items()}
    units = {name: floor(part) for name, part in scaled.items()}
    missing = floor(total * 10**decimals + Fraction(1, 2)) - sum(units.values())
    for name in sorted(parts, key=lambda name: (units[name] - scaled[name], name))[:missing]:
        units[name] += 1
    return {name: _in_units(count, decimals) for name, count in units.items()}


def _in_units(count: int, decimals: int) -> Decimal:
    return Decimal(count).scaleb(-decimals)
