"""The cheapest set of things that covers every choice, each thing with all that it needs: exact, by branch and bound.

It is a covering problem with prerequisites, which is hard in general; the width is that of the choices that are left
once everything forced is in. A bound cuts a branch: the choices still open whose options have nothing in common cost at
least the sum of their cheapest options.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

Cost = tuple[int, int]
"""The first counts; at a tie the second."""


def smallest_set(
    choices: Sequence[Collection[str]], needs: Mapping[str, Collection[str]], cost: Mapping[str, Cost]
) -> frozenset[str]:
    """The set that holds one of each of the *choices*, and all that each of its members *needs*, at the least cost.

    *needs* names everything that a thing needs, directly or through others. No choice is empty. At equal costs the one
    that is found first, which depends on the ids alone.
    """
    search = _Search(tuple(sorted({each for choice in choices for id in choice for each in (id, *needs[id])})), cost)
    wanted = [[search.mask([id, *needs[id]]) for id in sorted(choice)] for choice in choices]
    return search.cheapest(sorted(wanted))


@dataclass
class _Search:
    """Sets are whole numbers: bit *n* stands for the thing at place *n*."""

    things: tuple[str, ...]
    cost: Mapping[str, Cost]

    def __post_init__(self) -> None:
        self._best: int | None = None
        self._place = {id: place for place, id in enumerate(self.things)}

    def mask(self, ids: Collection[str]) -> int:
        return sum(1 << self._place[each] for each in set(ids))

    def cheapest(self, choices: list[list[int]]) -> frozenset[str]:
        self._explore(0, choices)
        return frozenset(self._members(self._best or 0))

    def _explore(self, chosen: int, choices: list[list[int]]) -> None:
        chosen, choices = _forced(chosen, choices)
        if self._best is not None and self._at_least(chosen, choices) >= self._cost(self._best):
            return
        if not choices:
            self._best = chosen
            return
        narrowest = min(choices, key=len)
        rest = [each for each in choices if each is not narrowest]
        for option in sorted(narrowest, key=lambda each: (self._cost(each), each)):
            self._explore(chosen | option, rest)

    def _at_least(self, chosen: int, choices: list[list[int]]) -> Cost:
        """No set with *chosen* that covers *choices* costs less."""
        first, second = self._cost(chosen)
        seen = 0
        for options in sorted(choices, key=lambda each: max(map(int.bit_count, each)), reverse=True):
            reach = 0
            for option in options:
                reach |= option
            if not reach & seen:
                seen |= reach
                costs = [self._cost(option) for option in options]
                first, second = first + min(c[0] for c in costs), second + min(c[1] for c in costs)
        return first, second

    def _cost(self, members: int) -> Cost:
        costs = [self.cost[id] for id in self._members(members)]
        return sum(each[0] for each in costs), sum(each[1] for each in costs)

    def _members(self, members: int) -> Iterator[str]:
        return (id for place, id in enumerate(self.things) if members >> place & 1)


def _forced(chosen: int, choices: list[list[int]]) -> tuple[int, list[list[int]]]:
    """*chosen* with all that leaves no choice, and the choices that remain, each option without what is chosen."""
    while True:
        left = [_undominated({option & ~chosen for option in options}) for options in choices]
        single = [options[0] for options in left if len(options) == 1]
        for option in single:
            chosen |= option
        if not any(single):
            return chosen, [options for options in left if len(options) > 1]
        choices = left


def _undominated(options: set[int]) -> list[int]:
    """The options that hold no other one whole; nothing more is needed where one of them is empty."""
    ordered = sorted(options, key=lambda each: (each.bit_count(), each))
    kept: list[int] = []
    for each in ordered:
        if not any(other & each == other for other in kept):
            kept.append(each)
    return kept
