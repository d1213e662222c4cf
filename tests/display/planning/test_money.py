"""Rupiah as people say it."""

from decimal import Decimal
from fractions import Fraction

import pytest

from assess.core.planning.inputs import Estimate, Ranged
from assess.display.planning.money import money, money_range
from assess.language import translator


@pytest.mark.parametrize(
    ("amount", "english", "indonesian"),
    [
        (4_000_000_000, "Rp 4 billion", "Rp 4 miliar"),
        (4_533_304_440, "Rp 4.53 billion", "Rp 4,53 miliar"),
        (500_000_000, "Rp 500 million", "Rp 500 juta"),
        (999_999_999, "Rp 1 billion", "Rp 1 miliar"),
        (Fraction(2_400_000_000, 137), "Rp 17.52 million", "Rp 17,52 juta"),
        (1_500_000_000_000, "Rp 1.5 trillion", "Rp 1,5 triliun"),
        (100_000_000_000_000, "Rp 100 trillion", "Rp 100 triliun"),
        (12_345, "Rp 12,345", "Rp 12.345"),
        (0, "Rp 0", "Rp 0"),
        (-80_000_000, "Rp -80 million", "Rp -80 juta"),
    ],
)
def test_an_amount_is_said_in_its_largest_word(amount, english, indonesian):
    assert _plain(money(amount, translator("en"))) == english
    assert _plain(money(amount, translator("id"))) == indonesian


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (48_000_000, 72_000_000, "Rp 48–72 million"),
        (900_000_000, 1_200_000_000, "Rp 900 million – Rp 1.2 billion"),
        (5, 5, "Rp 5"),
        (1_000_000_001, 1_000_000_002, "Rp 1 billion"),
    ],
)
def test_a_range_says_its_word_once_where_both_ends_share_it(low, high, said):
    to = translator("en")
    assert _plain(money_range(Estimate(Decimal(low), Decimal(high)), to)) == said
    assert _plain(money_range(Ranged(Fraction(low), Fraction(low), Fraction(high)), to)) == said


def _plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")
