"""The phone desk of method 2.3 as a simulation: 36 calls an hour at random, five minutes each."""

from collections.abc import Generator
from random import Random
from typing import Any

import simpy

BETWEEN, CALL = 100.0, 300.0
WARMING, COUNTED = 300, 3000


def waits_at_a_desk(seats: int, *, seed: int) -> list[float]:
    """The waits in seconds of some thousand calls, after those that found the desk still empty."""
    chance = Random(seed)
    world = simpy.Environment()
    desk = simpy.Resource(world, seats)
    waits: list[float] = []

    def call() -> Generator[Any, Any, None]:
        came = world.now
        with desk.request() as seat:
            yield seat
            waits.append(world.now - came)
            yield world.timeout(chance.expovariate(1 / CALL))

    def calls() -> Generator[Any, Any, None]:
        for _ in range(WARMING + COUNTED):
            yield world.timeout(chance.expovariate(1 / BETWEEN))
            world.process(call())

    world.process(calls())
    world.run()
    return waits[WARMING:]
