"""Queues: the fixed figures of method 2.3, the recursion, and a simulation of the same desks."""

from fractions import Fraction
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.core.planning.queues import (
    Queue,
    Saturated,
    Waiting,
    erlang_b,
    erlang_c,
    servers_for,
    waiting,
)
from tests.core.planning.desk import waits_at_a_desk

CALLS, CALL = Fraction(36), Fraction(5, 60)
SECOND = Fraction(1, 3600)


def steady(queue: Queue) -> Waiting:
    found = waiting(queue)
    assert isinstance(found, Waiting)
    return found


def test_one_and_two_servers_as_the_method_gives_them() -> None:
    assert erlang_c(Fraction(4, 5), 1) == pytest.approx(0.8)
    assert steady(Queue(Fraction(4, 5), Fraction(1), 1)).mean == pytest.approx(4)
    assert erlang_c(Fraction(1), 2) == pytest.approx(1 / 3)
    assert steady(Queue(Fraction(1), Fraction(1), 2)).mean == pytest.approx(1 / 3)


def test_a_load_of_two_and_a_half_on_three_to_six_servers() -> None:
    shares = [f"{float(erlang_c(Fraction(5, 2), servers)):.4f}" for servers in (3, 4, 5, 6)]
    assert shares == ["0.7022", "0.3199", "0.1304", "0.0474"]


def test_the_phone_desk_misses_its_standard_with_five_seats_and_keeps_it_with_six() -> None:
    five, six = (steady(Queue(CALLS, CALL, seats)) for seats in (5, 6))
    assert f"{float(five.share):.6f}" == "0.236152"
    assert f"{float(five.mean / SECOND):.1f}" == "35.4"
    assert f"{float(five.served_within(20 * SECOND)):.3f}" == "0.793"
    assert f"{float(six.mean / SECOND):.1f}" == "9.9"
    assert f"{float(six.served_within(20 * SECOND)):.3f}" == "0.919"
    assert servers_for(CALLS, CALL, Fraction(80, 100), 20 * SECOND) == 6


@pytest.mark.parametrize(("share", "seconds", "seats"), [("0.8", 20, 6), ("0.9", 10, 6), ("0.95", 10, 7)])
def test_a_stricter_standard_takes_more_seats(share: str, seconds: int, seats: int) -> None:
    assert servers_for(CALLS, CALL, Fraction(share), seconds * SECOND) == seats


def test_a_full_queue_has_no_steady_state_and_says_how_it_grows() -> None:
    assert waiting(Queue(Fraction(10), Fraction(1, 2), 4)) == Saturated(Queue(Fraction(10), Fraction(1, 2), 4), 2)
    just_full = waiting(Queue(Fraction(8), Fraction(1, 2), 4))
    assert isinstance(just_full, Saturated)
    assert just_full.growth == 0


def test_nobody_waits_where_nobody_comes() -> None:
    assert servers_for(Fraction(0), CALL, Fraction(99, 100), Fraction(0)) == 0
    assert steady(Queue(Fraction(0), CALL, 1)).mean == 0
    assert erlang_b(Fraction(0), 0) == 1


def test_a_desk_of_a_whole_country_is_still_answered_for() -> None:
    load = Fraction(400_000)
    seats = servers_for(load, Fraction(1), Fraction(99, 100), Fraction(0))
    assert load < seats < load + 3 * 633  # three times the root of the load: the wait is nearly normal there


loads = st.fractions(min_value=Fraction(1, 1000), max_value=60, max_denominator=1000)


@given(loads, st.integers(0, 90))
def test_the_sum_is_the_recursion(load: Fraction, servers: int) -> None:
    blocked = Fraction(1)
    for server in range(1, servers + 1):
        blocked = load * blocked / (server + load * blocked)
    assert abs(erlang_b(load, servers) - blocked) < blocked * Fraction(1, 10**30)


@given(loads, st.fractions(0, Fraction(99, 100), max_denominator=100), st.fractions(0, 2, max_denominator=60))
def test_the_seats_are_the_fewest_that_keep_the_promise(load: Fraction, share: Fraction, within: Fraction) -> None:
    seats = servers_for(load, Fraction(1), share, within)
    assert steady(Queue(load, Fraction(1), seats)).served_within(within) >= share
    fewer = waiting(Queue(load, Fraction(1), seats - 1)) if seats > 1 else None
    assert not isinstance(fewer, Waiting) or fewer.served_within(within) < share


@given(loads, loads, st.integers(1, 90))
def test_more_load_never_waits_less_and_more_servers_never_wait_longer(
    load: Fraction, more: Fraction, servers: int
) -> None:
    small, large = (waiting(Queue(each, Fraction(1), servers)) for each in sorted((load, more)))
    if isinstance(large, Waiting):
        assert isinstance(small, Waiting)
        assert small.mean <= large.mean
        assert steady(Queue(large.queue.load, Fraction(1), servers + 1)).mean <= large.mean
        assert 0 <= large.served_within(Fraction(1)) <= 1


STANDARD_ERRORS = 4
"""Twenty independent days are near normal: a right formula fails one such test in some thousands of seeds."""


@pytest.mark.parametrize("seats", [4, 5, 6])
def test_a_simulated_desk_waits_as_long_as_computed(seats: int) -> None:
    days = [waits_at_a_desk(seats, seed=seed) for seed in range(20)]
    means = [mean(day) for day in days]
    within = [mean(wait <= 20 for wait in day) for day in days]
    computed = steady(Queue(CALLS, CALL, seats))
    for simulated, expected in (
        (means, float(computed.mean / SECOND)),
        (within, float(computed.served_within(20 * SECOND))),
    ):
        error = stdev(simulated) / len(simulated) ** 0.5
        assert abs(mean(simulated) - expected) < STANDARD_ERRORS * error
        assert error < expected / 10
