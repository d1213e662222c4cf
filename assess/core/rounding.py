"""Rounds exact numbers once, for display, so that the parts shown add up to the total shown."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TypeVar

Name = TypeVar("Name", bound=str)
Group = TypeVar("Group", bound=str)


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
    shown = _shared_out(parts, floor(total * 10**decimals + Fraction(1, 2)), decimals)
    return {name: _in_units(count, decimals) for name, count in shown.items()}


def reconcile_groups(
    groups: Mapping[Group, Mapping[Name, Fraction]], decimals: int = 1
) -> dict[Group, dict[Name, Decimal]]:
    """Round parts in groups: the sums of the groups sum to the rounded total, and the parts of each to its own sum.

    So a table of groups, a table of parts within one and the total all agree; each stays within one unit of the last
    decimal of its exact value.
    """
    sums = {name: sum(parts.values(), Fraction(0)) for name, parts in groups.items()}
    shown = _shared_out(sums, floor(sum(sums.values()) * 10**decimals + Fraction(1, 2)), decimals)
    return {
        group: {name: _in_units(count, decimals) for name, count in _shared_out(parts, shown[group], decimals).items()}
        for group, parts in groups.items()
    }


def _shared_out(parts: Mapping[Name, Fraction], units: int, decimals: int) -> dict[Name, int]:
    """Whole units for each part that sum to *units*: rounded down, what is missing by the largest remainder."""
    scaled = {name: part * 10**decimals for name, part in parts.items()}
    shares = {name: floor(part) for name, part in scaled.items()}
    missing = units - sum(shares.values())
    for name in sorted(parts, key=lambda name: (shares[name] - scaled[name], name))[:missing]:
        shares[name] += 1
    return shares


def _in_units(count: int, decimals: int) -> Decimal:
    return Decimal(count).scaleb(-decimals)
