from itertools import pairwise

import pytest
from hypothesis import given, settings

from assess.core.network import CircularNetwork, critical_path_method
from assess.core.placement import Job, network_of
from tests.core.graphs import some_jobs

MONTHS = {"A": 2, "B": 1, "C": 1, "D": 2, "E": 1, "F": 2, "G": 1}
REQUIRES = {"C": ("A", "B"), "D": ("B",), "E": ("C", "D"), "F": ("E",), "G": ("A",)}


def test_the_fixed_network_of_the_method_is_timed():
    network = critical_path_method(MONTHS, REQUIRES)
    assert network.length == 6
    assert {id: times.latest for id, times in network.times.items()} == {
        "A": 0, "B": 0, "C": 2, "D": 1, "E": 3, "F": 4, "G": 5,
    }  # fmt: skip
    assert network.times["G"].slack == 3


def test_of_equally_long_chains_the_one_with_the_smallest_ids_going_back_is_named():
    assert critical_path_method(MONTHS, REQUIRES).critical_path == ("A", "C", "E", "F")


def test_every_activity_without_slack_is_critical_whichever_chain_is_named():
    network = critical_path_method(MONTHS, REQUIRES)
    assert {id for id in MONTHS if network.is_critical(id)} == {"A", "B", "C", "D", "E", "F"}


def test_nothing_to_do_takes_no_time():
    network = critical_path_method({}, {})
    assert (network.length, network.critical_path) == (0, ())


def test_a_circle_is_refused_with_its_members():
    with pytest.raises(CircularNetwork, match="A → B → C → A"):
        critical_path_method({"A": 1, "B": 1, "C": 1}, {"B": ("A",), "C": ("B",), "A": ("C",)})


@settings(deadline=None)
@given(some_jobs())
def test_the_critical_path_is_a_chain_without_gaps_as_long_as_the_whole(jobs: tuple[Job, ...]):
    network = network_of(jobs)
    by_id = {job.id: job for job in jobs}
    chain = [by_id[id] for id in network.critical_path]
    assert sum(job.months for job in chain) == network.length
    assert all(network.is_critical(job.id) for job in chain)
    assert all(before.id in after.requires for before, after in pairwise(chain))


@settings(deadline=None)
@given(some_jobs())
def test_times_respect_every_edge_from_both_ends(jobs: tuple[Job, ...]):
    times = network_of(jobs).times
    months = {job.id: job.months for job in jobs}
    for job in jobs:
        assert 0 <= times[job.id].earliest <= times[job.id].latest
        for before in job.requires:
            assert times[before].earliest + months[before] <= times[job.id].earliest
            assert times[before].latest + months[before] <= times[job.id].latest
