"""Rupiah as people say it: ``Rp 4.53 billion``, ``Rp 4,53 miliar``."""

from decimal import Decimal
from fractions import Fraction

from assess.core.errors import N_
from assess.core.planning.inputs import Estimate, Ranged
from assess.core.rounding import round_half_up
from assess.language import Translator

SCALES = ((10**12, N_("trillion")), (10**9, N_("billion")), (10**6, N_("million")))
SPACE = "\N{NO-BREAK SPACE}"


def money(amount: Decimal | Fraction | int, to: Translator) -> str:
    """An amount to two decimals of its largest word; below a million in whole rupiah."""
    figure, word = _said(Fraction(amount), to)
    return _rupiah(figure, word)


def money_range(found: Ranged | Estimate, to: Translator) -> str:
    """The same for what may be a range: ``Rp 3.1–4.2 billion``."""
    (low, low_word), (high, high_word) = _said(Fraction(found.low), to), _said(Fraction(found.high), to)
    if (low, low_word) == (high, high_word):
        return _rupiah(low, low_word)
    if low_word == high_word:
        return _rupiah(f"{low}–{high}", low_word)
    return f"{_rupiah(low, low_word)} – {_rupiah(high, high_word)}"


def worth_as_said(amount: Fraction) -> Fraction:
    """The amount that is left of *amount* once it is said: to two decimals of its largest word."""
    figure, scale, _ = _scaled(amount)
    return Fraction(figure) * scale


def _said(amount: Fraction, to: Translator) -> tuple[str, str]:
    figure, scale, word = _scaled(amount)
    return (to.measured(figure.normalize() + 0), to.gettext(word)) if scale > 1 else (to.number(amount), "")


def _scaled(amount: Fraction) -> tuple[Decimal, int, str]:
    """The figure, its scale and its word; what rounds up to a thousand takes the next word."""
    for scale, word in SCALES:
        rounded = round_half_up(amount / scale, 2)
        if abs(rounded) >= 1:
            return rounded, scale, word
    return round_half_up(amount, 0), 1, ""


def _rupiah(figure: str, word: str) -> str:
    return SPACE.join(filter(None, ("Rp", figure, word)))
