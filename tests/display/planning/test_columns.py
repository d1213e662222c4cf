"""The geometry of the charts of planning."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.planning.inputs import Ranged
from assess.display.planning.columns import (
    LABEL_ROOM,
    LINE_HEIGHT,
    LINE_TOP,
    WIDTH,
    Course,
    Event,
    Stack,
    lines,
    stacked_bars,
    tick_values,
)

amounts = st.fractions(min_value=0, max_value=10**15, max_denominator=1000)


def axis(value: Fraction) -> str:
    return str(value)


@pytest.mark.parametrize(
    ("most", "ticks"),
    [
        (Fraction("352.5"), [0, 100, 200, 300, 400]),
        (Fraction(9), [0, 2, 4, 6, 8, 10]),
        (Fraction("0.3"), [0, Fraction("0.1"), Fraction("0.2"), Fraction("0.3")]),
        (Fraction(4_530_000_000), [0, 10**9, 2 * 10**9, 3 * 10**9, 4 * 10**9, 5 * 10**9]),
        (Fraction(0), [0, 1]),
    ],
)
def test_the_scale_has_round_numbers(most, ticks):
    assert list(tick_values(most)) == ticks


@given(amounts.filter(bool))
def test_the_scale_holds_the_largest_number_and_wastes_less_than_half(most):
    ticks = tick_values(most)
    assert ticks[-2] < most <= ticks[-1]
    assert 2 <= len(ticks) <= 6


@given(st.lists(st.lists(amounts, min_size=3, max_size=3), min_size=1, max_size=8))
def test_parts_stand_side_by_side_and_end_inside(values):
    chart = stacked_bars("Hours", ["a", "b", "c"], [Stack(str(n), each) for n, each in enumerate(values)], axis)
    for row in chart.rows:
        for one, next_one in pairwise(row.segments):
            assert abs(one.x + one.width - next_one.x) <= 0.02
            assert one.number < next_one.number
        for part in row.segments:
            assert part.x + part.width <= WIDTH - 20 + 0.02
            assert part.is_labelled == (part.width >= LABEL_ROOM)


def test_a_part_that_is_nought_everywhere_is_not_in_the_legend():
    chart = stacked_bars(
        "Hours", ["a", "b", "c"], [Stack("x", [Fraction(1), Fraction(0), Fraction(2)]), Stack("y", [Fraction(3)])], axis
    )
    assert [each.name for each in chart.legend] == ["a", "c"]
    assert [part.number for part in chart.rows[0].segments] == [1, 2]


def test_a_bar_without_a_number_says_why():
    [row] = stacked_bars("Hours", ["a"], [Stack("x", remark="the queue only grows")], axis).rows
    assert row.remark == "the queue only grows"
    assert not row.segments


def test_the_range_of_a_bar_is_on_the_same_scale():
    chart = stacked_bars(
        "Hours", ["a"], [Stack("x", [Fraction(50)], range=Ranged(Fraction(40), Fraction(50), Fraction(100)))], axis
    )
    [row] = chart.rows
    assert row.whisker == (row.segments[0].width * 0.8, row.segments[0].width * 2)
    assert chart.has_ranges


def test_a_range_that_is_none_is_not_drawn():
    chart = stacked_bars(
        "Hours", ["a"], [Stack("x", [Fraction(50)], range=Ranged(Fraction(50), Fraction(50), Fraction(50)))], axis
    )
    assert not chart.has_ranges


def test_no_name_at_the_end_of_a_line_covers_another():
    courses = [Course(str(n), "people", [Fraction(10), Fraction(2)]) for n in range(4)]
    names = sorted(each.name_y for each in lines("Score", ["Q1", "Q2"], courses, axis).lines)
    assert all(lower - upper >= 14 for upper, lower in pairwise(names))
    assert names[-1] <= LINE_TOP + LINE_HEIGHT


def test_a_quarter_without_a_value_leaves_a_gap():
    [line] = lines("Score", ["Q1", "Q2", "Q3"], [Course("x", "people", [Fraction(1), None, Fraction(3)])], axis).lines
    assert [len(piece) for piece in line.pieces] == [1, 1]


def test_a_line_without_values_is_left_out():
    assert not lines("Score", ["Q1"], [Course("x", "people", [None])], axis).lines


def test_what_happens_in_one_quarter_shares_a_flag():
    events = [Event(2, "late"), Event(1, "one"), Event(1, "two")]
    flags = lines("Score", ["Q1", "Q2", "Q3"], [], axis, events).flags
    assert [(each.number, each.words) for each in flags] == [(1, ("one", "two")), (2, ("late",))]


def test_long_rows_of_quarters_are_named_now_and_then():
    names = [each.words for each in lines("Score", [str(n) for n in range(20)], [], axis).quarters]
    assert names == ["0", "4", "8", "12", "16"]
