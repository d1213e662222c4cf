"""Whether the parts of a table, each rounded for itself, still add up to the total that stands below them.

A figure keeps the same rounding wherever it is shown, so parts are not bent to make a sum; a note says it instead.
"""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from assess.core.planning.inputs import Ranged
from assess.core.rounding import round_half_up
from assess.display.planning.money import worth_as_said
from assess.language import Translator

Rounding = Callable[[Fraction], Fraction]


def rounding_note(adds: bool, to: Translator) -> str:
    """The sentence below a table; empty where what it shows *adds* up."""
    return "" if adds else to.gettext("Because of rounding, the parts may not add up exactly to the total.")


def adds_up(parts: Iterable[Fraction], total: Fraction, decimals: int) -> bool:
    """Whether *parts* with so many decimals make *total* with as many."""
    return _adds_up(parts, total, lambda value: Fraction(round_half_up(value, decimals)))


def ranges_add_up(parts: Sequence[Ranged], total: Ranged, decimals: int) -> bool:
    """The same at both ends of each."""
    return all(adds_up(ends, whole, decimals) for ends, whole in _ends(parts, total))


def money_adds_up(parts: Sequence[Ranged], total: Ranged) -> bool:
    """The same for money in words: what is said in millions may still make what is said in billions."""
    return all(_adds_up(ends, whole, worth_as_said) for ends, whole in _ends(parts, total))


def _adds_up(parts: Iterable[Fraction], total: Fraction, rounded: Rounding) -> bool:
    return rounded(sum(map(rounded, parts), Fraction())) == rounded(total)


def _ends(parts: Sequence[Ranged], total: Ranged) -> tuple[tuple[list[Fraction], Fraction], ...]:
    return ([each.low for each in parts], total.low), ([each.high for each in parts], total.high)
