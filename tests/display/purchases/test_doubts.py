"""Doubts in one sentence, in both languages."""

from datetime import date
from decimal import Decimal

import pytest

from assess.core.purchases.doubts import Doubt, DoubtKind, Sums
from assess.display.purchases.doubts import doubt_words
from assess.language import translator

EARLY = date(2026, 11, 24)


@pytest.mark.parametrize(("total", "said"), [(800, "more than"), (700, "less than")])
def test_a_sum_that_differs_is_said_with_all_three_amounts(total, said):
    doubt = Doubt(DoubtKind.SUM_DIFFERS, "total", sums=Sums(Decimal(750), Decimal(total)))
    words = doubt_words(doubt, translator("en")).replace("\N{NO-BREAK SPACE}", " ")
    assert words.startswith(f"The lines come to Rp 750 and the total says Rp {total}: Rp 50 {said} the lines.")


@pytest.mark.parametrize("kind", [each for each in DoubtKind if each is not DoubtKind.SUM_DIFFERS])
def test_a_day_too_early_is_said_with_the_day_it_should_follow(kind):
    doubt = Doubt(kind, "in_use_from", day=EARLY)
    assert "24 November 2026" in doubt_words(doubt, translator("en"))
    assert doubt_words(doubt, translator("id")).startswith("Tanggal ini mendahului")
