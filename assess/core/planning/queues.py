"""Queues in front of several equal servers: how long one waits, and how many servers a promise takes (method 2.3).

Arrivals come at random, ``arrivals`` an hour; each takes ``service`` hours on average. The load ``arrivals × service``
is in servers (erlang). Where the load reaches the number of servers there is no steady state: the queue is *saturated*
and grows by what arrives and cannot be served. Results are exact fractions of numbers computed to 40 digits.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from functools import lru_cache

DIGITS = Context(prec=40)
NEGLIGIBLE = Decimal("1e-40")


@dataclass(frozen=True, slots=True)
class Queue:
    """``servers`` equal servers, ``arrivals`` an hour, ``service`` hours each."""

    arrivals: Fraction
    service: Fraction
    servers: int

    @property
    def load(self) -> Fraction:
        return self.arrivals * self.service

    @property
    def capacity(self) -> Fraction:
        """What the servers can finish in an hour."""
        return self.servers / self.service

    @property
    def occupancy(self) -> Fraction:
        """The share of capacity that arrives; from 1 on there is no steady state."""
        return self.arrivals / self.capacity

    @property
    def is_steady(self) -> bool:
        return self.load < self.servers


@dataclass(frozen=True, slots=True)
class Waiting:
    """A steady queue: the share that waits at all, and the mean wait of everyone in hours."""

    queue: Queue
    share: Fraction
    mean: Fraction

    def served_within(self, hours: Fraction) -> Fraction:
        """The share whose wait is at most so many hours."""
        with localcontext(DIGITS):
            pace = (self.queue.servers - self.queue.load) / self.queue.service
            return 1 - self.share * Fraction((-_decimal(pace * hours)).exp())


@dataclass(frozen=True, slots=True)
class Saturated:
    """A queue without a steady state: ``growth`` more wait after each hour than before it."""

    queue: Queue
    growth: Fraction


def waiting(queue: Queue) -> Waiting | Saturated:
    """How one waits for random service times (M/M/c)."""
    if not queue.is_steady:
        return Saturated(queue, queue.arrivals - queue.capacity)
    share = erlang_c(queue.load, queue.servers)
    return Waiting(queue, share, share * queue.service / (queue.servers - queue.load))


@lru_cache(maxsize=4096)
def erlang_b(load: Fraction, servers: int) -> Fraction:
    """The share that finds all servers busy where nobody waits.

    The recursion ``1/B(k) = 1 + k/a · 1/B(k−1)`` from ``B(0) = 1``, written out from the last server on: a sum whose
    terms soon become negligible.
    """
    if not load:
        return Fraction(servers == 0)
    with localcontext(DIGITS):
        offered = _decimal(load)
        term = total = Decimal(1)
        for server in range(servers, 0, -1):
            term *= server / offered
            total += term
            if term < total * NEGLIGIBLE:
                break
        return Fraction(1 / total)


def erlang_c(load: Fraction, servers: int) -> Fraction:
    """The share that waits where everyone waits; the load lies below the number of servers."""
    blocked = erlang_b(load, servers)
    return blocked / (1 - load / servers * (1 - blocked))


@lru_cache(maxsize=1000)
def servers_for(arrivals: Fraction, service: Fraction, share: Fraction, within: Fraction) -> int:
    """The fewest servers with which at least *share* (below 1) wait at most *within* hours; 0 for no load."""
    if not arrivals * service:
        return 0

    def keeps(servers: int) -> bool:
        found = waiting(Queue(arrivals, service, servers))
        return isinstance(found, Waiting) and found.served_within(within) >= share

    return _first(int(arrivals * service) + 1, keeps)


def _first(start: int, holds: Callable[[int], bool]) -> int:
    """The first number from *start* on that holds, where every larger one then holds."""
    below, above, stride = start - 1, start, 1
    while not holds(above):
        below, above, stride = above, above + stride, stride * 2
    while above - below > 1:
        middle = (below + above) // 2
        below, above = (below, middle) if holds(middle) else (middle, above)
    return above


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / number.denominator
