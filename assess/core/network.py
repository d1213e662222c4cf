"""The critical path method on any network of activities: when each can start, and when it must."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from assess.core.errors import N_, AssessError


class CircularNetwork(AssessError):
    """Activities that need each other."""


@dataclass(frozen=True, slots=True)
class Times:
    """The first and the last start at which an activity does not move the end of the whole."""

    earliest: int
    latest: int

    @property
    def slack(self) -> int:
        return self.latest - self.earliest


@dataclass(frozen=True, slots=True)
class Network:
    """Times by activity, the length of the whole, and one longest chain, from its first activity to its last."""

    times: Mapping[str, Times]
    length: int
    critical_path: tuple[str, ...]

    def is_critical(self, activity: str) -> bool:
        return self.times[activity].slack == 0


def critical_path_method(durations: Mapping[str, int], requires: Mapping[str, Collection[str]]) -> Network:
    """Time a network of finish-to-start edges: *requires* maps an activity to those that end before it starts.

    Of several longest chains the one is named that ends in the smallest id and, going back, passes through the
    smallest ids. Raises CircularNetwork.
    """
    order = tuple(in_order(durations, requires))
    earliest: dict[str, int] = {}
    for each in order:
        earliest[each] = max((earliest[before] + durations[before] for before in requires.get(each, ())), default=0)
    length = max((earliest[each] + durations[each] for each in order), default=0)
    latest_finish = dict.fromkeys(order, length)
    for each in reversed(order):
        for before in requires.get(each, ()):
            latest_finish[before] = min(latest_finish[before], latest_finish[each] - durations[each])
    times = {each: Times(earliest[each], latest_finish[each] - durations[each]) for each in order}
    return Network(times, length, _longest_chain(durations, requires, earliest, length))


def in_order(activities: Collection[str], requires: Mapping[str, Collection[str]]) -> Iterator[str]:
    """The activities, each after all that it requires, ties by id. Raises CircularNetwork."""
    sorter = TopologicalSorter({each: sorted(requires.get(each, ())) for each in sorted(activities)})
    try:
        sorter.prepare()
    except CycleError as error:
        circle = " → ".join(error.args[1])
        raise CircularNetwork(
            N_("These steps need each other: %(circle)s. Remove one of the links."), circle=circle
        ) from None
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        yield from ready
        sorter.done(*ready)


def _longest_chain(
    durations: Mapping[str, int], requires: Mapping[str, Collection[str]], earliest: Mapping[str, int], length: int
) -> tuple[str, ...]:
    ends_at = {each: start + durations[each] for each, start in earliest.items()}
    chain: list[str] = []
    links: Collection[str] = ends_at
    due = length
    while last := min((each for each in links if ends_at[each] == due), default=None):
        chain.append(last)
        links, due = requires.get(last, ()), earliest[last]
    return tuple(reversed(chain))
