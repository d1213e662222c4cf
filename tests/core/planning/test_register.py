"""What a register with open cases shows: the figures of method 2.6, and that the true curve lies within the range."""

from bisect import bisect_left
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.planning.inputs import Corner
from assess.core.planning.register import Between, Register, claim_of, in_progress, register_of
from assess.core.planning.service_time_inputs import BINS
from tests.core.planning.service_time_inputs import of_register, of_service_time

ENDS = [end for _, end in BINS]
CLAIM = {"reports_per_day": 1000, "solved_share": 84, "solved_mean_hours": 9}


def register(closed: list[int], still_open: list[int]) -> Register:
    found = register_of(of_register(closed, still_open).at(Corner.TYPICAL))
    assert found is not None
    return found


def test_the_mean_of_the_solved_flatters() -> None:
    found = claim_of(of_service_time(**CLAIM).at(Corner.TYPICAL))
    assert found is not None
    assert (found.restricted, found.open_at_once) == (Fraction("34.44"), 315)


@pytest.mark.parametrize("name", ["solved_share", "solved_mean_hours"])
def test_half_a_claim_is_none(name: str) -> None:
    told = {each: value for each, value in CLAIM.items() if each != name}
    assert claim_of(of_service_time(**told).at(Corner.TYPICAL)) is None


def test_a_claim_needs_no_number_of_reports() -> None:
    found = claim_of(of_service_time(solved_share=84, solved_mean_hours=9).at(Corner.TYPICAL))
    assert found is not None
    assert (found.restricted, found.open_at_once) == (Fraction("34.44"), None)


@pytest.mark.parametrize(
    ("a_day", "hours", "open_at_once"),
    [("840", 9, "315.0"), ("840", 300, "10500.0"), ("1202", 8, "400.7"), ("413.5", 72, "1240.5")],
)
def test_cases_under_way(a_day: str, hours: int, open_at_once: str) -> None:
    assert f"{float(in_progress(Fraction(a_day), Fraction(hours))):.1f}" == open_at_once


def test_no_register_is_none() -> None:
    assert register_of(of_service_time(zones=3).at(Corner.TYPICAL)) is None
    assert register_of(of_register([0], [0]).at(Corner.TYPICAL)) is None


def test_a_register_in_which_all_is_closed() -> None:
    found = register([50, 30, 20], [])
    assert (found.closed, found.open) == (100, 0)
    assert found.median == Between(Fraction(0), Fraction(24))
    assert found.nine_tenths == Between(Fraction(72), Fraction(168))
    assert found.open_after_day == Between(Fraction(1, 2), Fraction(1, 2))
    assert found.open_after_week == Between(Fraction(0), Fraction(0))
    assert found.restricted_week == Between(
        Fraction(24 * 30 + 72 * 20, 100), Fraction(24 * 50 + 72 * 30 + 168 * 20, 100)
    )
    assert found.solved_mean == found.restricted_week


def test_open_cases_count() -> None:
    closed_only, with_open = register([50, 30, 20], []), register([50, 30, 20], [0, 0, 0, 0, 50])
    assert closed_only.solved_mean == with_open.solved_mean
    assert with_open.median == Between(Fraction(24), Fraction(72))
    assert with_open.open_after_week == Between(Fraction(1, 3), Fraction(1, 3))
    assert with_open.restricted_week.low > closed_only.restricted_week.low


def test_a_case_closed_after_the_last_class_has_no_latest_hour() -> None:
    found = register([0, 0, 0, 0, 0, 0, 10], [])
    assert found.median == Between(Fraction(2160), None)
    assert found.solved_mean == Between(Fraction(2160), None)
    assert found.restricted_week == Between(Fraction(168), Fraction(168))


def test_where_nobody_old_is_left_to_look_at_the_range_is_wide() -> None:
    found = register([80], [20])
    assert found.open_after_day == Between(Fraction(0), Fraction(1, 5))
    assert found.restricted_week == Between(Fraction(0), Fraction(24) + Fraction(144, 5))


def test_nothing_closed_has_no_mean_of_solved_cases() -> None:
    found = register([], [5, 5])
    assert found.solved_mean is None
    assert found.median == Between(Fraction(72), None)


cases = st.lists(st.tuples(st.integers(1, 2400), st.booleans()), min_size=1, max_size=40)


@given(cases)
def test_the_true_curve_lies_within_the_range(watched: list[tuple[int, bool]]) -> None:
    found = register(*_counted(watched))
    seen = max(hours for hours, _ in watched)
    for until, restricted in ((168, found.restricted_week), (2160, found.restricted_whole)):
        true = _restricted(watched, until)
        assert restricted.high is not None
        assert true <= restricted.high
        assert restricted.low <= true or seen < until
    for at, share in ((24, found.open_after_day), (168, found.open_after_week)):
        assert share.high is not None
        true = _open_at(watched, at)
        assert share.low <= true <= share.high or seen < at


@given(cases)
def test_ends_of_ranges_are_in_order(watched: list[tuple[int, bool]]) -> None:
    found = register(*_counted(watched))
    for each in (
        found.restricted_week,
        found.restricted_whole,
        found.median,
        found.nine_tenths,
        found.open_after_day,
        found.open_after_week,
    ):
        assert each.high is None or each.low <= each.high
    assert found.restricted_week.low <= found.restricted_whole.low
    assert found.median.low <= found.nine_tenths.low


def _counted(watched: list[tuple[int, bool]]) -> tuple[list[int], list[int]]:
    closed, still_open = [0] * 7, [0] * 7
    for hours, is_closed in watched:
        (closed if is_closed else still_open)[bisect_left(ENDS, hours)] += 1
    return closed, still_open


def _curve(watched: list[tuple[int, bool]]) -> list[tuple[int, Fraction]]:
    """Kaplan–Meier case by case: the share left from each hour on; it stays where the last case was seen open."""
    share, points = Fraction(1), [(0, Fraction(1))]
    for hour in sorted({hours for hours, _ in watched}):
        at_risk = sum(hours >= hour for hours, _ in watched)
        share *= 1 - Fraction(sum(hours == hour and is_closed for hours, is_closed in watched), at_risk)
        points.append((hour, share))
    return points


def _open_at(watched: list[tuple[int, bool]], at: int) -> Fraction:
    return [share for hour, share in _curve(watched) if hour <= at][-1]


def _restricted(watched: list[tuple[int, bool]], until: int) -> Fraction:
    points = [*((hour, share) for hour, share in _curve(watched) if hour < until), (until, Fraction(0))]
    return sum(((after - hour) * share for (hour, share), (after, _) in pairwise(points)), Fraction())
