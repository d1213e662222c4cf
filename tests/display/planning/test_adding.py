"""What is said of rounded parts that miss their total, and nothing of those that meet it."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from assess.core.planning.inputs import Ranged
from assess.core.rounding import reconcile
from assess.display.planning.adding import adds_up, money_adds_up, ranges_add_up, rounding_note
from assess.language import translator

THIRD = Fraction(1, 3)
FIXED = Ranged(Fraction(1), Fraction(1), Fraction(1))


def test_thirds_miss_their_whole_and_halves_do_not() -> None:
    assert not adds_up([THIRD] * 3, Fraction(1), 1)
    assert adds_up([Fraction(1, 2)] * 2, Fraction(1), 1)


def test_one_end_that_misses_is_enough() -> None:
    parts = [Ranged(Fraction(1), Fraction(1), 1 + THIRD)] * 3
    assert not ranges_add_up(parts, Ranged(Fraction(3), Fraction(3), Fraction(4)), 1)
    assert ranges_add_up([FIXED, FIXED], Ranged(Fraction(2), Fraction(2), Fraction(2)), 1)


def test_millions_make_billions_as_far_as_these_are_said() -> None:
    def ranged(amount: int) -> Ranged:
        return Ranged(*[Fraction(amount)] * 3)

    assert money_adds_up([ranged(812_345_678), ranged(2_700_000_000)], ranged(3_512_345_678))
    assert not money_adds_up([ranged(1_004_000_000)] * 2, ranged(2_008_000_000))


@given(st.dictionaries(st.text("abc", min_size=1), st.fractions(0, 100), max_size=4))
def test_parts_that_were_reconciled_add_up(parts: dict[str, Fraction]) -> None:
    total = sum(parts.values(), Fraction())
    assert adds_up(map(Fraction, reconcile(parts, total).values()), total, 1)


def test_there_is_a_note_only_where_parts_miss() -> None:
    assert rounding_note(True, translator("en")) == ""
    assert rounding_note(False, translator("en")).startswith("Because of rounding")
    assert rounding_note(False, translator("id")).startswith("Karena pembulatan")
