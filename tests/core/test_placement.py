from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.core.budget_calendar import Opening
from assess.core.placement import Job, Limits, Schedule, lower_bound, network_of, place
from tests.core.graphs import some_jobs, some_limits

FIXED = (
    Job("A", 2, cost=10, cost_of_delay=8),
    Job("B", 1, cost=20, cost_of_delay=8),
    Job("C", 1, ("A", "B"), cost=10, cost_of_delay=5),
    Job("D", 2, ("B",), cost=60, cost_of_delay=8),
    Job("E", 1, ("C", "D"), cost=20, cost_of_delay=5),
    Job("F", 2, ("E",), cost=90, cost_of_delay=3),
    Job("G", 1, ("A",), cost=10, cost_of_delay=2),
)
EVERY_PERIOD = {str(period): 100 for period in range(20)}
FIRST_AND_LAST_OF_FOUR = {str(period): 100 for period in range(20) if period % 4 in (0, 3)}


def starts(schedule: Schedule) -> dict[str, int]:
    return {id: each.start for id, each in schedule.placed.items()}


@pytest.mark.parametrize(
    ("at_once", "money", "expected", "finish"),
    [
        pytest.param(2, EVERY_PERIOD, "A0 B0 C2 D1 E3 F4 G3", 6, id="two at once"),
        pytest.param(1, EVERY_PERIOD, "A1 B0 C5 D3 E6 F7 G9", 10, id="one at once"),
        pytest.param(2, FIRST_AND_LAST_OF_FOUR, "A0 B0 C3 D3 E7 F8 G4", 10, id="money in Q1 and Q4 only"),
    ],
)
def test_the_fixed_network_of_the_method_is_placed(at_once: int, money: dict[str, int], expected: str, finish: int):
    schedule = place(FIXED, Limits(at_once, money=money))
    assert starts(schedule) == {each[0]: int(each[1:]) for each in expected.split()}
    assert schedule.finish == finish


def test_a_lower_rank_comes_first():
    schedule = place([Job("A", 2, rank=1), Job("B", 1, rank=0)], Limits(1))
    assert starts(schedule) == {"B": 0, "A": 1}


def test_a_costly_delay_comes_first_at_the_same_latest_start():
    schedule = place([Job("A", 1), Job("B", 1, cost_of_delay=2)], Limits(1))
    assert starts(schedule) == {"B": 0, "A": 1}


def test_an_office_carries_no_more_than_it_can():
    schedule = place([Job("A", 2, owner="hukum"), Job("B", 2, owner="hukum")], Limits(4, per_owner={"hukum": 1}))
    assert schedule.placed["B"].start == 2
    assert schedule.placed["B"].waits_for == "owner:hukum"


def test_what_costs_more_than_any_period_has_is_named_with_what_waits_for_it():
    schedule = place([Job("A", 1, cost=101), Job("B", 1, ("A",)), Job("C", 1)], Limits(2, money=EVERY_PERIOD))
    assert schedule.infeasible == {"A": "money", "B": "requires:A"}
    assert starts(schedule) == {"C": 0}


def test_without_any_budget_money_is_no_limit():
    assert starts(place([Job("A", 1, cost=101)], Limits(1))) == {"A": 0}


def test_a_period_that_no_budget_names_has_no_money():
    schedule = place([Job("A", 1, cost=1)], Limits(1, money={"3": 1}))
    assert (schedule.placed["A"].start, schedule.placed["A"].waits_for) == (3, "money")


def test_a_job_starts_inside_an_opening_it_was_proposed_for_in_time():
    too_early = Opening(0, 2027, proposed_by=1, opens=3, closes=6)
    in_time = Opening(0, 2028, proposed_by=4, opens=9, closes=12)
    jobs = [
        Job("A", 2),
        Job("B", 1, ("A",)),
        Job("P", 1, ("A", "B"), openings=(too_early, in_time), proposed_after=(frozenset("A"),)),
    ]
    placed = place(jobs, Limits(2)).placed["P"]
    assert (placed.start, placed.waits_for) == (9, "budget_window")


def test_a_job_ends_inside_the_opening_it_starts_in():
    short, long = Opening(0, 2027, 9, opens=1, closes=4), Opening(1, 2027, 9, opens=6, closes=12)
    jobs = [Job(f"J{months}", months, openings=(short, long)) for months in (3, 4, 6, 7)]
    schedule = place(jobs, Limits(9))
    assert starts(schedule) == {"J3": 1, "J4": 6, "J6": 6}
    assert schedule.infeasible == {"J7": "budget_window"}


def test_any_job_of_a_group_lets_the_proposal_be_made():
    opening = Opening(0, 2027, proposed_by=1, opens=3, closes=9)
    jobs = [Job("A", 1), Job("B", 5), Job("P", 1, ("A", "B"), openings=(opening,))]
    with_any = replace(jobs[2], proposed_after=(frozenset("AB"),))
    with_each = replace(jobs[2], proposed_after=(frozenset("A"), frozenset("B")))
    assert place([*jobs[:2], with_any], Limits(2)).placed["P"].start == 5
    assert place([*jobs[:2], with_each], Limits(2)).infeasible == {"P": "budget_window"}


def test_a_further_first_month_is_given_as_the_reason():
    placed = place([Job("A", 1, not_before={"follows_purchase": 7})], Limits(1)).placed["A"]
    assert (placed.start, placed.waits_for) == (7, "follows_purchase")


def test_a_job_known_to_have_no_place_keeps_its_reason():
    assert place([Job("A", 1, blocked="gate:PB1")], Limits(1)).infeasible == {"A": "gate:PB1"}


def test_later_jobs_get_the_room_that_is_left():
    first = place([Job("A", 2)], Limits(1))
    both = place([Job("B", 1), Job("C", 1, ("A",), cost_of_delay=2)], Limits(1), first)
    assert starts(both) == {"A": 0, "C": 2, "B": 3}


@settings(deadline=None)
@given(some_jobs(), some_limits())
def test_every_job_is_placed_or_named(jobs: tuple[Job, ...], limits: Limits):
    schedule = place(jobs, limits)
    assert sorted([*schedule.placed, *schedule.infeasible]) == sorted(job.id for job in jobs)


@settings(deadline=None)
@given(some_jobs(), some_limits())
def test_no_job_starts_before_its_prerequisites_end(jobs: tuple[Job, ...], limits: Limits):
    placed = place(jobs, limits).placed
    for each in placed.values():
        assert all(placed[id].finish <= each.start for id in each.job.requires)
        assert each.finish == each.start + each.job.months


@settings(deadline=None)
@given(some_jobs(), some_limits())
def test_neither_hands_nor_money_are_exceeded(jobs: tuple[Job, ...], limits: Limits):
    busy: Counter[int] = Counter()
    busy_at: Counter[tuple[str, int]] = Counter()
    spent: Counter[str] = Counter()
    for each in place(jobs, limits).placed.values():
        busy.update(range(each.start, each.finish))
        busy_at.update((each.job.owner, month) for month in range(each.start, each.finish))
        spent[limits.period(each.start)] += each.job.cost
    assert all(count <= limits.at_once for count in busy.values())
    assert all(count <= limits.per_owner.get(owner, limits.at_once) for (owner, _), count in busy_at.items())
    if limits.money:
        assert all(cost <= limits.money.get(period, 0) for period, cost in spent.items())


@settings(deadline=None)
@given(some_jobs(), some_limits(), st.randoms(use_true_random=False))
def test_the_order_in_which_jobs_are_given_does_not_matter(jobs, limits, random):
    shuffled = random.sample(jobs, len(jobs))
    assert place(shuffled, limits) == place(jobs, limits)


@settings(deadline=None)
@given(some_jobs(), some_limits())
def test_no_schedule_ends_before_the_lower_bound(jobs: tuple[Job, ...], limits: Limits):
    schedule = place(jobs, limits)
    done = [each.job for each in schedule.placed.values()]
    assert schedule.finish >= lower_bound(done, network_of(done), limits.at_once)


@settings(deadline=None)
@given(some_jobs(), some_limits())
def test_a_start_has_a_reason_exactly_when_it_comes_after_the_prerequisites(jobs: tuple[Job, ...], limits: Limits):
    placed = place(jobs, limits).placed
    for each in placed.values():
        ready = max((placed[id].finish for id in each.job.requires), default=0)
        assert (each.waits_for is None) == (each.start == ready)


@settings(deadline=None)
@given(some_jobs(), some_jobs(), some_limits())
def test_the_jobs_of_another_city_change_nothing(jobs: tuple[Job, ...], others: tuple[Job, ...], limits: Limits):
    alone = place(jobs, limits)
    place(others, limits)
    assert place(jobs, limits) == alone
